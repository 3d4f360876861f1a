import SoatChecks
import SoatDocument
import TOMLKit

/// Reads a file as TOML, past every day that does not exist, every key given twice and every value
/// on one line that is none: the parser stops at the first one, and what else is wrong would stay
/// untold.
struct TOMLReading {
  /// Nil where the file is no TOML.
  private(set) var table: TOMLPairs?
  private(set) var breakages: [(place: FilePlace, error: RuleFileError)] = []
  /// The lines that were left out, 1-based: what they declare is unknown.
  private(set) var lostLines: [Int] = []

  private let source: RuleSource
  /// So many mistakes are mended in one file.
  private static let mostMended = 100

  init(_ source: RuleSource) {
    self.source = source
    if source.isProven, let plain = PlainTOML.table(of: source.bytes) {
      table = plain
      return
    }
    do {
      _ = try UTF8Span(validating: source.bytes.span)
    } catch {
      add(.notUTF8, at: error.byteOffsets.lowerBound)
      return
    }
    if let nul = Self.firstNUL(in: source.bytes) {
      add(.nulCharacter, at: nul)
      return
    }
    var bytes = source.bytes
    for _ in 0...Self.mostMended {
      do {
        table = TOMLPairs(try TOMLTable(string: String(decoding: bytes, as: UTF8.self)))
        return
      } catch {
        guard let next = mended(bytes, error) else { return }
        bytes = next
      }
    }
  }

  /// The bytes of the file, every place as it was, without the lines that were left out.
  var readBytes: [UInt8] {
    guard !lostLines.isEmpty else { return source.bytes }
    var (bytes, line) = (source.bytes, 1)
    for index in bytes.indices {
      if bytes[index] == 0x0A {
        line += 1
      } else if lostLines.contains(line) {
        bytes[index] = UInt8(ascii: " ")
      }
    }
    return bytes
  }

  private mutating func add(_ error: RuleFileError, at offset: Int) {
    let position = TOMLOutline.position(of: offset, in: source.bytes)
    add(error, line: position.line, column: position.column)
  }

  private mutating func add(_ error: RuleFileError, line: Int, column: Int) {
    breakages.append((FilePlace(file: source.name, line: line, column: column), error))
  }

  /// The file without the mistake at which the parser stopped, such as a day that does not exist;
  /// nil where nothing else can be said of it.
  private mutating func mended(_ bytes: [UInt8], _ error: any Error) -> [UInt8]? {
    guard let error = error as? TOMLParseError else {
      add(.syntax("\(error)"), line: 1, column: 1)
      return nil
    }
    let (line, column) = (error.source.begin.line, error.source.begin.column)
    guard let day = MisspeltDay(in: bytes, line: line, upTo: column) else {
      let fault = SyntaxFault(error, in: bytes)
      // What was left out was not the mistake: a text is open from further above.
      let place = FilePlace(file: source.name, line: fault.line, column: fault.column)
      if breakages.last?.place == place { return nil }
      add(fault.error, line: fault.line, column: fault.column)
      if fault.losesValue { lostLines.append(line) }
      return fault.mended
    }
    add(day.error, line: line, column: day.column)
    var bytes = bytes
    bytes.replaceSubrange(day.bytes, with: day.nearest.iso.utf8)
    return bytes
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
}

extension TOMLPairs {
  /// A table as the parser hands it out, of which each look at a value makes a new one.
  init(_ table: TOMLTable) {
    self.init()
    for name in table.keys {
      if let value = table[name]?.tomlValue { add(name, TOMLNode(value)) }
    }
  }
}

extension TOMLNode {
  fileprivate init(_ value: TOMLValue) {
    if let table = value.table {
      self = .table(TOMLPairs(table))
    } else if let array = value.array {
      self = .list((0..<array.count).map { TOMLNode(array[$0].tomlValue) })
    } else if let text = value.string {
      self = .text(text)
    } else if let number = value.int {
      self = .integer(number)
    } else if let boolean = value.bool {
      self = .boolean(boolean)
    } else if let date = value.date {
      self = .date(CalendarDate(year: date.year, month: date.month, day: date.day))
    } else {
      self = value.type == .double ? .decimal : value.type == .time ? .time : .dateTime
    }
  }
}

/// A day that the parser refuses: one that does not exist, `2025-02-30`, or one written as clerks
/// do, `28/02/2025`.
struct MisspeltDay {
  let error: RuleFileError
  /// Where it stands in the file.
  let bytes: Range<Int>
  /// 1-based, in code points.
  let column: Int
  /// The day that was probably meant, or one near to it.
  let nearest: CalendarDate

  /// The last one that begins on the line before the column; nil where none does.
  ///
  /// - Parameters:
  ///   - line: 1-based.
  ///   - column: 1-based, in code points.
  init?(in file: [UInt8], line: Int, upTo column: Int) {
    var start = 0
    for _ in 1..<max(line, 1) {
      guard let end = file[start...].firstIndex(of: 0x0A) else { return nil }
      start = end + 1
    }
    let end = file[start...].firstIndex(of: 0x0A) ?? file.endIndex
    var (found, position): (Self?, Int) = (nil, 1)
    var index = start
    while index < end, position <= column {
      let isInside = index > start && Self.isPart(file[index - 1])
      if !isInside, let day = Self(at: index, column: position, in: file[..<end]) {
        found = day
      }
      index += 1
      if index < end, file[index] & 0xC0 != 0x80 { position += 1 }
    }
    guard let found else { return nil }
    self = found
  }

  private init?(at start: Int, column: Int, in line: ArraySlice<UInt8>) {
    let end = line[start...].firstIndex { !Self.isPart($0) } ?? line.endIndex
    let fields = line[start..<end].split(omittingEmptySubsequences: false) { !Self.isDigit($0) }
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    guard fields.count == 3, let first = fields[0], let month = fields[1], let last = fields[2],
      (end - start) >= 8, end - start <= 10
    else { return nil }
    let isISO = WrittenDate(String(decoding: line[start..<end], as: UTF8.self)) != nil
    let isYearFirst = first > 999
    let date = CalendarDate(
      year: isYearFirst ? first : last, month: month, day: isYearFirst ? last : first)
    guard date.year > 999, date.year < 10_000, !isISO || !date.exists else { return nil }
    let text = String(decoding: line[start..<end], as: UTF8.self)
    error = date.exists ? .dayMisspelt(text, iso: date.iso) : .impossibleDate(text)
    bytes = start..<end
    self.column = column
    let nearMonth = min(max(date.month, 1), 12)
    nearest =
      (1...31).reversed().lazy.filter { $0 <= max(date.day, 1) }
      .map { CalendarDate(year: date.year, month: nearMonth, day: $0) }.first { $0.exists }
      ?? CalendarDate(year: date.year, month: nearMonth, day: 1)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: ".")
  }
}
