import SoatChecks
import SoatFindings
import SoatText
import TOMLKit

/// One rule file as it was read: its values, and what is wrong with them.
struct RuleFile: Sendable {
  let source: RuleSource
  let root: OptionTable
  var faults: FaultList
  let references: [(path: TOMLPath, reference: TableReader.Reference)]
  /// The file is no TOML: nothing else is known of it.
  let breakage: (place: FilePlace, error: RuleFileError)?

  init(_ source: RuleSource, schema: RuleFileSchema) {
    self.source = source
    let lifted = source.isProven ? LiftedTexts(source.bytes) : nil
    var reader = TableReader(source, schema, lifted: lifted)
    switch Self.toml(source, lifted) {
    case .success(let table):
      root = reader.table(table, schema.file)
      breakage = nil
    case .failure(let failure):
      root = OptionTable()
      breakage = (failure.place, failure.error)
    }
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

  var outline: TOMLOutline { TOMLOutline(source.bytes) }

  func place(of path: TOMLPath, _ aim: TOMLAim = .value) -> FilePlace {
    let position = outline.position(of: path, aim)
    return FilePlace(file: source.name, line: position.line, column: position.column)
  }

  private struct Breakage: Error {
    let place: FilePlace
    let error: RuleFileError
  }

  private static func toml(
    _ source: RuleSource, _ lifted: LiftedTexts?
  ) -> Result<TOMLTable, Breakage> {
    func breakage(_ error: RuleFileError, at offset: Int) -> Result<TOMLTable, Breakage> {
      let position = TOMLOutline.position(of: offset, in: source.bytes)
      return .failure(
        Breakage(
          place: FilePlace(file: source.name, line: position.line, column: position.column),
          error: error))
    }
    if !source.isProven {
      do {
        _ = try UTF8Span(validating: source.bytes.span)
      } catch {
        return breakage(.notUTF8, at: error.byteOffsets.lowerBound)
      }
      if let nul = firstNUL(in: source.bytes) { return breakage(.nulCharacter, at: nul) }
    }
    do {
      let bytes = lifted?.bytes ?? source.bytes
      return .success(try TOMLTable(string: String(decoding: bytes, as: UTF8.self)))
    } catch {
      return .failure(syntaxBreakage(error, source))
    }
  }

  /// The parser takes a NUL, plain or as an escape, for the end of the text.
  private static func firstNUL(in bytes: [UInt8]) -> Int? {
    if let nul = bytes.firstIndex(of: 0) { return nul }
    let escapes = [#"\u0000"#, #"\U00000000"#].map { Array($0.utf8) }
    return bytes.indices.first { index in
      bytes[index] == UInt8(ascii: "\\")
        && escapes.contains { bytes[index...].starts(with: $0) }
    }
  }

  private static func syntaxBreakage(_ error: any Error, _ source: RuleSource) -> Breakage {
    guard let error = error as? TOMLParseError else {
      return Breakage(
        place: FilePlace(file: source.name, line: 1, column: 1), error: .syntax("\(error)"))
    }
    let place = FilePlace(
      file: source.name, line: error.source.begin.line, column: error.source.begin.column)
    if let date = impossibleDate(in: source.bytes, line: place.line, before: place.column) {
      return Breakage(
        place: FilePlace(file: source.name, line: place.line, column: date.column),
        error: .impossibleDate(date.text))
    }
    return Breakage(place: place, error: .syntax(error.description))
  }

  /// The parser refuses days that do not exist; here is the one that it met.
  private static func impossibleDate(
    in bytes: [UInt8], line: Int, before column: Int
  ) -> (text: String, column: Int)? {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.indices.contains(line - 1) else { return nil }
    let letters = Array(String(decoding: lines[line - 1], as: UTF8.self).unicodeScalars)
    for start in stride(from: min(column, letters.count) - 1, through: 0, by: -1) {
      guard start + 10 <= letters.count else { continue }
      let text = String(String.UnicodeScalarView(letters[start..<start + 10]))
      if let date = WrittenDate(text) { return date.date.exists ? nil : (text, start + 1) }
    }
    return nil
  }
}
