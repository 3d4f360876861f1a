/// One cell of a row, as a spreadsheet takes it up from CSV.
///
/// Numbers and dates become numbers and dates. Text stays text, whatever it says: it neither becomes
/// a formula nor loses what it looks like.
enum SpreadsheetCell {
  case number(Int?)
  /// ISO 8601.
  case date(String?)
  case text(String?)

  /// Nothing at all where there is no value.
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .number(let number?): bytes += String(number).utf8
    case .date(let date?) where Self.isWholeDate(date): bytes += date.utf8
    case .date(let text?), .text(let text?): Self.quote(SpreadsheetText.safe(text), to: &bytes)
    case .number(nil), .date(nil), .text(nil): break
    }
  }

  private static func quote(_ scalars: [Unicode.Scalar], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in scalars {
      if scalar == "\"" { bytes.append(UInt8(ascii: "\"")) }
      bytes += scalar.utf8
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// `2025-04-25`, and not `2025-04`, which a spreadsheet would take for the first of April.
  private static func isWholeDate(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.map(\.count) == [4, 2, 2]
      && parts.joined().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

/// Text that a spreadsheet leaves as it is.
///
/// An apostrophe is put before what it would take for something else:
/// - a formula, wherever one could begin: first of all, behind spaces, or behind a semicolon, which
///   ends a cell where the comma is the decimal mark, as in Vietnam. Source:
///   https://owasp.org/www-community/attacks/CSV_Injection
/// - a number, a date or a time that it would write in another way: `05/3/2025`, `5.`, `1.10`, `(1)`,
///   a fingerprint of digits only.
///
/// Line breaks and whatever else nobody sees are made visible: one finding is one line of the file
/// for every reader, also for one that knows no quotation marks.
enum SpreadsheetText {
  static func safe(_ text: String) -> [Unicode.Scalar] {
    let scalars = InkedText(path: text).glyphs.map(\.scalar)
    var safe: [Unicode.Scalar] = isTakenForValue(scalars) ? ["'"] : []
    var isAtStart = true
    for scalar in scalars {
      if isAtStart, signs.contains(scalar) { safe.append("'") }
      safe.append(scalar)
      isAtStart =
        scalar == ";" || isAtStart && scalar.properties.generalCategory == .spaceSeparator
    }
    return safe
  }

  /// With what a formula begins, half and full width. Tabs and returns are visible by now.
  private static let signs: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  /// Of what numbers, dates and times are written.
  private static let valueSigns: Set<Unicode.Scalar> = [
    ".", ",", "/", "-", ":", "e", "E", "%", " ", "(", ")", "\u{A0}",
  ]

  /// Digits that a spreadsheet keeps of a number.
  private static let mostDigits = 15

  private static func isTakenForValue(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let first = scalars.first(where: { $0 != " " }), !signs.contains(first),
      scalars.contains(where: isDigit),
      scalars.allSatisfy({ isDigit($0) || valueSigns.contains($0) })
    else { return false }
    let isPlain = scalars.allSatisfy(isDigit) && scalars.count <= mostDigits
    return !isPlain || first == "0" && scalars.count > 1
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }
}
