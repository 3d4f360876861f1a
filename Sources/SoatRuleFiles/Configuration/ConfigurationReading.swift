import SoatChecks
import SoatFindings
import SoatText

/// Makes a configuration of tables that have been held against the schema, and finds what no schema
/// says.
struct ConfigurationReading {
  private(set) var file: SettingsFile
  private let vocabulary: ConfigurationVocabulary

  init(_ file: SettingsFile, _ vocabulary: ConfigurationVocabulary) {
    self.file = file
    self.vocabulary = vocabulary
  }

  mutating func configuration() -> Configuration {
    let top = TOMLPath()
    let root = file.root
    return Configuration(
      paths: list(root, .paths, at: top),
      exclude: globs(root, .exclude, at: top),
      format: text(root, .format, at: top),
      reports: reports(root.table(.reports) ?? OptionTable()),
      failOn: text(root, .failOn, at: top),
      quiet: boolean(root, .quiet), notes: boolean(root, .notes),
      language: word(root, .lang, at: top),
      waivers: text(root, .waivers, at: top),
      baseline: text(root, .baseline, at: top),
      judging: judging(root, at: top),
      overrides: root.tables(.folderOverride).indices.map { override($0, root) })
  }

  private func text(
    _ table: OptionTable, _ key: OptionKey, at path: TOMLPath
  ) -> Said<String>? {
    table.text(key).map { Said($0, place(key, at: path)) }
  }

  private func list(
    _ table: OptionTable, _ key: OptionKey, at path: TOMLPath
  ) -> Said<[String]>? {
    table.isGiven(key)
      ? Said(table.texts(key).filter { !$0.isEmpty }, place(key, at: path)) : nil
  }

  private func boolean(_ table: OptionTable, _ key: OptionKey) -> Said<Bool>? {
    table.boolean(key).map { Said($0, place(key, at: TOMLPath())) }
  }

  /// One word of a closed list; another one the schema has told.
  private func word<Word: RawRepresentable & Sendable>(
    _ table: OptionTable, _ key: OptionKey, at path: TOMLPath, of _: Word.Type = Word.self
  ) -> Said<Word>? where Word.RawValue == String {
    table.cases(key, of: Word.self).first.map { Said($0, place(key, at: path)) }
  }

  private func place(_ key: OptionKey, at path: TOMLPath) -> FilePlace {
    file.place(of: path.appending(.key(key.name)), .key)
  }

  private func reports(_ table: OptionTable) -> [Said<(format: String, file: String)>] {
    let path = TOMLPath(steps: [.key(OptionKey.reports.name)])
    return vocabulary.formats.compactMap { format in
      let key = OptionKey(format, .verbatim, vi: "", en: "")
      return table.text(key).map { Said((format, $0), place(key, at: path)) }
    }
    .sorted { $0.place < $1.place }
  }

  private mutating func judging(_ table: OptionTable, at path: TOMLPath) -> Configuration.Judging {
    Configuration.Judging(
      rules: list(table, .ruleNames, at: path), phase: word(table, .phase, at: path),
      disable: table.texts(.disable).enumerated().filter { !$1.isEmpty }.map { index, id in
        let value = path.appending(.key(OptionKey.disable.name), .index(index))
        return Said(RuleID(id), file.place(of: value))
      },
      severities: severities(table, at: path))
  }

  private func severities(
    _ table: OptionTable, at path: TOMLPath
  ) -> Configuration.Severities? {
    guard let severities = table.severities else { return nil }
    let path = path.appending(.key(OptionKey.severity.name))
    if let word = table.text(.severity), let severity = Severity(rawValue: word) {
      let place = file.place(of: path, .key)
      return Configuration.Severities(
        table: severities, entries: [Said(("default", severity), place)])
    }
    let entries = table.textLists(.severity).compactMap { pair in
      pair.count < 2
        ? nil
        : Severity(rawValue: pair[1]).map {
          Said((key: pair[0], severity: $0), file.place(ofKey: pair[0], below: path))
        }
    }
    return Configuration.Severities(table: severities, entries: entries)
  }

  private mutating func override(_ index: Int, _ root: OptionTable) -> Configuration.Override {
    let table = root.tables(.folderOverride)[index]
    let path = TOMLPath(steps: [.key(OptionKey.folderOverride.name), .index(index)])
    let keys: [OptionKey] = [.ruleNames, .phase, .disable, .severity]
    if table.isGiven(.files), !keys.contains(where: table.isGiven), !file.hasFault(below: path) {
      file.fault(.configuration(.idleOverride(known: keys.map(\.name))), at: path, .key)
    }
    return Configuration.Override(
      place: file.place(of: path, .key), files: globs(table, .files, at: path),
      judging: judging(table, at: path))
  }

  private mutating func globs(
    _ table: OptionTable, _ key: OptionKey, at path: TOMLPath
  ) -> [Said<Glob>] {
    var globs: [Said<Glob>] = []
    for (index, pattern) in table.texts(key).enumerated() where !pattern.isEmpty {
      let path = path.appending(.key(key.name), .index(index))
      do throws(Glob.Fault) {
        let glob = try Glob(parsing: pattern)
        if glob.leavesFolder {
          file.fault(.configuration(.leavesFolder(pattern)), at: path)
        } else {
          globs.append(Said(glob, file.place(of: path)))
        }
      } catch {
        file.fault(.configuration(.malformedPattern(pattern, error)), at: path)
      }
    }
    return globs
  }
}
