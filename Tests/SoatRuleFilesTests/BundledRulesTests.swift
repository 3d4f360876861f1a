import BundledRules
import Foundation
import SoatRuleFiles
import Testing

@Suite("Bundled rules")
struct BundledRulesTests {
  /// The sets, to be checked like those of a user.
  static let sources = BundledRules.sources.map { RuleSource(name: $0.name, bytes: $0.bytes) }

  @Test("Every file of Rules/sets is compiled in, byte for byte, and no other")
  func files() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Rules/sets").standardizedFileURL
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".toml") }
    #expect(BundledRules.sources.map(\.name) == names.map { "bundled:\($0)" }.sorted())
    for (name, bytes) in BundledRules.sources {
      let file = folder.appendingPathComponent(String(name.dropFirst("bundled:".count)))
      #expect(try [UInt8](Data(contentsOf: file)) == bytes, "\(name)")
    }
  }

  @Test("Nothing is wrong with them")
  func valid() {
    do {
      _ = try RuleLoader().load(Self.sources)
    } catch {
      Issue.record("\(error.text(.en))")
    }
  }

  @Test("The id of a set is the name of its file")
  func ids() throws {
    let ids = try RuleLoader().load(Self.sources).setIDs
    #expect(ids.count == Self.sources.count)
    for (name, id) in ids { #expect(name == "bundled:\(id).toml") }
  }

  @Test("The example of the README is a rule file in which nothing is wrong")
  func readme() throws {
    let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Rules/README.md").standardizedFileURL
    let parts = try String(contentsOf: readme, encoding: .utf8).split(separator: "```toml\n")
    let example = try #require(parts.dropFirst().first?.split(separator: "```").first)
    let source = RuleSource(name: "tinh.toml", bytes: Array(example.utf8))
    do {
      _ = try RuleLoader().load(Self.sources + [source])
    } catch {
      Issue.record("\(error.text(.en))")
    }
  }

  @Test("Reading them as proven makes the same book")
  func proven() throws {
    let checked = try RuleLoader().load(Self.sources).book
    let proven = try RuleLoader().load(
      BundledRules.sources.map { RuleSource(name: $0.name, bytes: $0.bytes, isProven: true) }
    ).book
    #expect(proven.sets.map(\.id) == checked.sets.map(\.id))
    #expect(proven.rules.map(\.id) == checked.rules.map(\.id))
    #expect(proven.rules.map(\.line) == checked.rules.map(\.line))
    #expect(proven.lexicon.phrases.map(\.text) == checked.lexicon.phrases.map(\.text))
    #expect(proven.registry.documents.map(\.id) == checked.registry.documents.map(\.id))
    #expect(proven.lexicon.phrases.map(\.use) == checked.lexicon.phrases.map(\.use))
    #expect(proven.registry.documents.map(\.title) == checked.registry.documents.map(\.title))
    #expect(proven.registry.bodies.map(\.names) == checked.registry.bodies.map(\.names))
    #expect(proven.registry.bodies.map(\.until) == checked.registry.bodies.map(\.until))
    #expect(proven.rules.map(\.title) == checked.rules.map(\.title))
    #expect(proven.rules.map(\.why) == checked.rules.map(\.why))
    #expect(proven.rules.map(\.source) == checked.rules.map(\.source))
    for (rule, other) in zip(proven.rules, checked.rules) {
      #expect(rule.examples.map(\.text) == other.examples.map(\.text), "\(rule.id)")
    }
  }
}
