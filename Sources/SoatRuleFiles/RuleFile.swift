import SoatChecks
import SoatFindings
import SoatText

/// One rule file as it was read: its values, and what is wrong with them.
struct RuleFile: Sendable {
  let source: RuleSource
  let root: OptionTable
  let hash: FileHash
  /// The 1-based lines on which the rules begin.
  let ruleLines: [Int]
  var faults: FaultList
  let references: [(path: TOMLPath, reference: TableReader.Reference)]
  /// What is wrong with it as TOML.
  let breakages: [(place: FilePlace, error: RuleFileError)]
  /// The file is no TOML: nothing else is known of it.
  let isBroken: Bool
  /// Lines were left out, so that what is missing may be there, and what is named may be declared.
  let isTorn: Bool
  /// Made once where faults will have to be placed.
  private let made: TOMLOutline?

  init(_ source: RuleSource, schema: RuleFileSchema) {
    self.source = source
    let reading = TOMLReading(source)
    made = source.isProven || reading.table == nil ? nil : TOMLOutline(reading.readBytes)
    isTorn = !reading.lostLines.isEmpty
    var reader = TableReader(source, schema, outline: made, isTorn: isTorn)
    let root = reading.table.map { reader.table($0, schema.file) } ?? OptionTable()
    self.root = root
    ruleLines = Self.ruleLines(of: source, count: root.tables(.rule).count)
    hash = FileHash(of: source.bytes)
    breakages = reading.breakages
    isBroken = reading.table == nil
    faults = reader.faults
    references = reader.references
  }

  var setTable: OptionTable { root.table(.set) ?? OptionTable() }
  /// Nil where the file gives none.
  var id: String? { setTable.text(.id) }
  var rules: [OptionTable] { root.tables(.rule) }
  var documents: [OptionTable] { root.tables(.document) }
  var series: [OptionTable] { root.tables(.series) }
  var bodies: [OptionTable] { root.tables(.body) }
  /// All documents that it declares, one by one or in series.
  var registeredDocuments: [RegisteredDocument] {
    documents.compactMap(\.registeredDocument) + series.flatMap(\.registeredSeries)
  }
  var overrides: [OptionTable] { root.tables(.override) }

  var outline: TOMLOutline { made ?? TOMLOutline(source.bytes) }

  func place(of path: TOMLPath, _ aim: TOMLAim = .value) -> FilePlace {
    let position = outline.position(of: path, aim)
    return FilePlace(file: source.name, line: position.line, column: position.column)
  }
}
