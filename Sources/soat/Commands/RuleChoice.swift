import BundledRules
import SoatChecks
import SoatFindings
import SoatRuleFiles

/// The rules that a run judges by: the bundled sets and what `--rules` adds.
struct RuleChoice {
  let book: RuleBook
  /// The sets to judge by; nil to choose them from each document.
  let named: [String]?
  /// The files of the user's own sets, by their ids.
  let files: [String: String]
  /// The ids of all sets, by the names of their files.
  private let setIDs: [String: String]

  private static let bundled = Task {
    ThreadHeap.grow()
    return await ReadRuleSets(
      BundledRules.sources.map { RuleSource(name: $0.name, bytes: $0.bytes, isProven: true) })
  }

  /// What the bundled sets make where no other set stands beside them.
  private static let standard = Task {
    let sets = await bundled.value
    ThreadHeap.grow()
    do throws(RuleFileErrors) {
      return Standard.rules(try RuleLoader().load(sets, and: []))
    } catch {
      return Standard.faults(error)
    }
  }

  /// `Result` would do, but that the runtime looks long for what its errors are.
  private enum Standard {
    case rules(LoadedRules)
    case faults(RuleFileErrors)
  }

  /// Lets the bundled sets be read while something else is done, such as reading the arguments.
  static func readAhead(for arguments: [String]) {
    _ = bundled
    // Where sets are named, there may be others among them.
    if !arguments.contains(where: { $0.hasPrefix("--rules") }), !RunConfiguration.namesRuleFiles {
      _ = standard
    }
    // While the rules are made, which nobody can do at once.
    Task { await bundled.value.takeHashes() }
  }

  /// - Parameter names: ids of bundled sets and paths of rule files.
  static func load(
    _ names: [String], _ language: Language
  ) async throws(CommandFailure) -> RuleChoice {
    var sources: [RuleSource] = []
    var failures: [String] = []
    for name in names where bundledID(name) == nil {
      switch FileContents.read(FilePath(name)) {
      case .success(let bytes): sources.append(RuleSource(name: name, bytes: bytes))
      case .failure(let error): failures.append(unreadable(name, error, language))
      }
    }
    // A file that is not there hides nothing that is wrong with the others.
    var placed = ""
    do {
      let rules = try await self.rules(beside: sources)
      if failures.isEmpty { return RuleChoice(rules, names) }
    } catch {
      placed = VisibleText.lines(error.text(language))
    }
    let label = language(vi: "lỗi", en: "error")
    throw CommandFailure(
      failures.map { "soat: \(label): \($0)\n" }.joined() + placed, isPlaced: true)
  }

  private init(_ rules: LoadedRules, _ names: [String]) {
    book = rules.book
    setIDs = rules.setIDs
    named =
      names.isEmpty ? nil : names.compactMap { Self.bundledID($0) ?? rules.setIDs[$0] }
    files = Dictionary(
      rules.setIDs.filter { !$0.key.hasPrefix("bundled:") }.map { ($1, $0) }
    ) { first, _ in first }
  }

  /// The ids of some of the sets that were loaded.
  ///
  /// - Parameter names: as they were asked for.
  func ids(of names: [String]) -> [String] {
    names.compactMap { Self.bundledID($0) ?? setIDs[$0] }
  }

  /// The user's own sets, which no document chooses by itself; one that stands in for a bundled set
  /// is chosen like it.
  var reserved: Set<String> { Set(files.keys).subtracting(Self.bundledIDs) }

  private static func rules(
    beside sources: [RuleSource]
  ) async throws(RuleFileErrors) -> LoadedRules {
    if sources.isEmpty {
      switch await standard.value {
      case .rules(let rules): return rules
      case .faults(let faults): throw faults
      }
    }
    return try RuleLoader(read: read).load(await bundled.value, and: sources)
  }

  /// The ids of the bundled sets, which are the names of their files.
  static let bundledIDs = BundledRules.sources.map {
    String($0.name.dropFirst("bundled:".count).dropLast(".toml".count))
  }

  private static func bundledID(_ name: String) -> String? {
    bundledIDs.contains(name) ? name : nil
  }

  private static func read(_ path: String) -> Result<[UInt8], ReadingFailure> {
    FileContents.read(FilePath(path)).mapError { ReadingFailure(why: $0.why(Speech.language)) }
  }

  private static func unreadable(
    _ name: String, _ error: SystemError, _ language: Language
  ) -> String {
    if !name.contains("/"), !name.hasSuffix(".toml") { return unknownSet(name, language) }
    return language(
      vi: "không đọc được tệp quy tắc “\(VisibleText.text(name))”: \(error.why(language))",
      en: "the rule file “\(VisibleText.text(name))” cannot be read: \(error.why(language))")
  }

  private static func unknownSet(_ name: String, _ language: Language) -> String {
    UnknownName(
      message: language(
        vi: "không có bộ quy tắc “\(VisibleText.text(name))”",
        en: "there is no rule set “\(VisibleText.text(name))”"),
      name: name, known: bundledIDs,
      otherwise: language(
        vi: "Các bộ có sẵn: \(bundledIDs.joined(separator: ", ")).",
        en: "Bundled sets: \(bundledIDs.joined(separator: ", ")).")
    ).text(language)
  }
}
