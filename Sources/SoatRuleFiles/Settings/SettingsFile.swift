import SoatChecks
import SoatFindings

/// A TOML file beside the documents that is no rule set: configuration, ledger of waivers, baseline.
///
/// It is held against its schema like a rule file, with the same errors at the same places.
struct SettingsFile {
  let source: RuleSource
  let root: OptionTable
  private let outline: TOMLOutline
  private let breakages: [(place: FilePlace, error: RuleFileError)]
  /// Where values of the forgiven key could not be read.
  let forgiven: [FilePlace]
  private var faults: FaultList

  /// - Parameters:
  ///   - schema: the keys of the file.
  ///   - version: the one value that its key `schema` may have; nil where it has no such key.
  ///   - kinds: those whose codes and reasons may have severities in it.
  ///   - key: one whose value may be unreadable.
  init(
    _ source: RuleSource, _ schema: TableSchema, version: String? = nil,
    kinds: [any Check.Type] = [], forgiving key: OptionKey? = nil
  ) {
    self.source = source
    let reading = TOMLReading(source)
    outline = TOMLOutline(reading.table == nil ? [] : reading.readBytes)
    // Of a file that is no TOML, nothing else is known.
    let lenient = reading.table == nil ? nil : key.map { ForgivenKey($0, in: source.bytes) }
    breakages = reading.breakages.filter { lenient?.forgives($0.place, $0.error) != true }
    let unread = reading.breakages.filter { lenient?.forgives($0.place, $0.error) == true }
      .map(\.place)
    let written = reading.table?[OptionKey.schemaVersion.name]?.text
    if let version, let written, written != version {
      // What stands in it means something to another version only.
      root = OptionTable()
      faults = FaultList(source)
      forgiven = []
      let path = TOMLPath(steps: [.key(OptionKey.schemaVersion.name)])
      faults.add(.foreignSchema(written, known: version), at: path)
      return
    }
    let unreadLines = unread.map(\.line)
    var reader = TableReader(
      source, RuleFileSchema(kinds: kinds), outline: outline,
      isTorn: reading.lostLines.contains { !unreadLines.contains($0) }, isRuleFile: false)
    root = reading.table.map { reader.table($0, schema) } ?? OptionTable()
    var faults = reader.faults
    let mistyped = faults.remove { path, error in
      guard let key, path.steps.last == .key(key.name) else { return false }
      // The key may stand where nobody reads it.
      if case .unknownKey = error { return false }
      return true
    }
    let outline = outline
    forgiven =
      unread
      + mistyped.map { path in
        let position = outline.position(of: path, .value)
        return FilePlace(file: source.name, line: position.line, column: position.column)
      }
    self.faults = faults
  }

  /// States what the schema cannot say.
  mutating func fault(_ error: RuleFileError, at path: TOMLPath, _ aim: TOMLAim = .value) {
    faults.add(error, at: path, aim)
  }

  /// Something below the path is wrong.
  func hasFault(below path: TOMLPath) -> Bool { faults.hasFault(below: path) }

  /// Lines of it are no TOML: more may stand there than could be read.
  var isBroken: Bool { !breakages.isEmpty }

  /// All that is wrong with it, in the order of the text; nil for nothing.
  var errors: RuleFileErrors? {
    let all = (breakages + faults.placed(outline)).sorted { $0.place < $1.place }
    return all.isEmpty ? nil : RuleFileErrors(errors: all)
  }

  /// Of a key with dots in it, which may be quoted or lead through tables.
  func place(ofKey key: String, below path: TOMLPath) -> FilePlace {
    let quoted = place(of: path.appending(.key(key)), .key)
    if quoted != place(of: path, .key) { return quoted }
    return place(
      of: TOMLPath(steps: path.steps + key.split(separator: ".").map { .key(String($0)) }), .key)
  }

  func place(of path: TOMLPath, _ aim: TOMLAim = .value) -> FilePlace {
    let position = outline.position(of: path, aim)
    return FilePlace(file: source.name, line: position.line, column: position.column)
  }
}

extension OptionKey {
  /// `schema = "soat.waivers/1"`
  static let schemaVersion = OptionKey(
    "schema", .text, isRequired: true, vi: "Cấu trúc của tệp và phiên bản của nó",
    en: "The structure of the file and its version")
}
