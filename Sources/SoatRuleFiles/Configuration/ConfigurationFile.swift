import SoatChecks
import SoatFindings
import SoatText

/// Reads a `soat.toml` and tells everything that is wrong with it, at once.
package struct ConfigurationFile {
  /// All that could be read, whatever is wrong with the rest.
  package private(set) var configuration: Configuration
  private var file: SettingsFile
  private let vocabulary: ConfigurationVocabulary

  package init(_ source: RuleSource, _ vocabulary: ConfigurationVocabulary) {
    self.vocabulary = vocabulary
    var reading = ConfigurationReading(
      SettingsFile(source, vocabulary.schema, kinds: CheckKinds.all), vocabulary)
    configuration = reading.configuration()
    file = reading.file
  }

  /// In the order of the text; nil for nothing.
  package var errors: RuleFileErrors? { file.errors }

  /// The file is no TOML, wholly or in part: more may stand in it than could be read.
  package var isBroken: Bool { file.isBroken }

  /// Holds the paths in it against the file system.
  ///
  /// - Parameters:
  ///   - keys: those whose file need not be there yet.
  ///   - fault: why a path from the folder of the file leads nowhere; nil where it does.
  package mutating func checkPaths(
    sparing keys: Set<String> = [],
    fault: (_ path: String, _ use: ConfiguredPath) -> UnusablePath?
  ) {
    for path in configuredPaths where !keys.contains(path.key) {
      if path.use == .rules, isSetName(path.text) {
        checkSet(path)
      } else if let unusable = fault(path.text, path.use) {
        file.fault(.configuration(.unusablePath(path.text, path.use, unusable)), at: path.place)
      }
    }
  }

  private func isSetName(_ text: String) -> Bool {
    vocabulary.sets.contains(text) || !text.contains("/") && !text.hasSuffix(".toml")
  }

  private mutating func checkSet(
    _ set: (key: String, text: String, use: ConfiguredPath, place: TOMLPath)
  ) {
    guard !vocabulary.sets.contains(set.text) else { return }
    let nearest = NearestWord.nearest(to: set.text, in: vocabulary.sets)
    file.fault(
      .configuration(.unknownSet(set.text, nearest: nearest, known: vocabulary.sets)),
      at: set.place)
  }

  /// Every path with its key and where it stands.
  private var configuredPaths: [(key: String, text: String, use: ConfiguredPath, place: TOMLPath)] {
    var all: [(key: String, text: String, use: ConfiguredPath, place: TOMLPath)] = []
    func add(_ key: OptionKey, in table: OptionTable, at path: TOMLPath, _ use: ConfiguredPath) {
      for (index, text) in table.texts(key).enumerated() where !text.isEmpty {
        all.append((key.name, text, use, path.appending(.key(key.name), .index(index))))
      }
    }
    let top = TOMLPath()
    add(.paths, in: file.root, at: top, .documents)
    add(.ruleNames, in: file.root, at: top, .rules)
    add(.waivers, in: file.root, at: top, .file(madeBy: "soat waivers add"))
    add(.baseline, in: file.root, at: top, .file(madeBy: "soat baseline write"))
    for format in vocabulary.formats {
      let key = OptionKey(format, .verbatim, vi: "", en: "")
      let reports = file.root.table(.reports) ?? OptionTable()
      add(key, in: reports, at: top.appending(.key(OptionKey.reports.name)), .report)
    }
    for (index, table) in file.root.tables(.folderOverride).enumerated() {
      let path = top.appending(.key(OptionKey.folderOverride.name), .index(index))
      add(.ruleNames, in: table, at: path, .rules)
    }
    return all
  }

  /// Holds the rules in it against those that there are.
  ///
  /// - Parameters:
  ///   - rules: the ids of all rules that were loaded.
  ///   - sets: the ids of all sets that were loaded.
  ///   - isComplete: nothing is missing: what is not among them does not exist.
  package mutating func checkRules(_ rules: [String], sets: [String], isComplete: Bool = true) {
    let known = (rules: Set(rules), sets: sets, isComplete: isComplete && !isBroken)
    checkRules(of: file.root, at: TOMLPath(), known)
    for (index, table) in file.root.tables(.folderOverride).enumerated() {
      let path = TOMLPath(steps: [.key(OptionKey.folderOverride.name), .index(index)])
      checkRules(of: table, at: path, known)
    }
  }

  private mutating func checkRules(
    of table: OptionTable, at path: TOMLPath,
    _ known: (rules: Set<String>, sets: [String], isComplete: Bool)
  ) {
    for (index, id) in table.texts(.disable).enumerated()
    where !id.isEmpty && !known.rules.contains(id) {
      let isCode = FindingCode(rawValue: id.prefix { $0 != "/" }.description) != nil
      let error: ConfigurationError
      if isCode {
        error = .codeForRule(id)
      } else if known.sets.contains(id) {
        error = .setForRule(id)
      } else if known.isComplete || known.sets.contains(where: { id.hasPrefix("\($0)/") }) {
        error = .unknownRule(id, nearest: NearestWord.nearest(to: id, in: known.rules.sorted()))
      } else {
        continue
      }
      file.fault(
        .configuration(error),
        at: path.appending(.key(OptionKey.disable.name), .index(index)))
    }
  }
}

/// What a path in a configuration is for.
package enum ConfiguredPath: Sendable, Hashable {
  /// A file or a folder.
  case documents
  case rules
  /// A file that is read; the command that makes it.
  case file(madeBy: String)
  /// A file that is written: its folder must be there.
  case report
}

/// Why a path leads nowhere.
package struct UnusablePath: Error, Hashable {
  /// In the system's words, in both languages.
  package let why: Bilingual
  /// What is there and spelt nearly so.
  package let nearest: String?

  package init(why: Bilingual, nearest: String? = nil) {
    self.why = why
    self.nearest = nearest
  }
}
