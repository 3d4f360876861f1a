import SoatDocument
import SoatFindings
import SoatText

/// What identifies a registered document: number and date, since numbering restarts with each
/// term of the congress. Written `57-NQ/TW@2024-12-22`.
package struct DocumentID: Sendable, Hashable, CustomStringConvertible {
  package let number: String
  package let date: CalendarDate

  package init(number: String, date: CalendarDate) {
    self.number = number
    self.date = date
  }

  /// Nil unless the text is a number, `@` and a date of ISO 8601.
  package init?(_ text: String) {
    var text = text
    guard let id = text.withUTF8({ DocumentID($0) }) else { return nil }
    self = id
  }

  /// - Parameter text: valid UTF-8.
  package init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard let end = text.firstIndex(of: UInt8(ascii: "@")), end > 0 else { return nil }
    var (year, month, day, fields) = (0, 0, 0, 1)
    for byte in text[(end + 1)...] {
      switch byte {
      case UInt8(ascii: "-"): (year, month, day, fields) = (month, day, 0, fields + 1)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): day = day * 10 + Int(byte & 15)
      default: return nil
      }
      guard fields <= 3, day < 10_000 else { return nil }
    }
    let date = CalendarDate(year: year, month: month, day: day)
    guard fields == 3, date.exists else { return nil }
    self.init(number: String(decoding: text[..<end], as: UTF8.self), date: date)
  }

  package var description: String { "\(number)@\(date.iso)" }
}

/// A document that others cite, as the registry knows it.
package struct RegisteredDocument: Sendable {
  package let id: DocumentID
  package let type: DocumentType
  /// Every accepted name of the issuing body, the usual one first.
  package let issuers: [String]
  /// Begins with *về*; nil where it is not known to the letter.
  package let title: String?
  /// A wording by which a text shows that it is about the document, though it may not name it.
  package let termGroup: String?
  /// The term of the congress, in Roman numerals.
  package let congress: String?
  package let replacedBy: DocumentID?
  /// The last day on which it was in force.
  package let until: CalendarDate?
  /// The first day on which it may have been replaced; nil where no source leaves that open.
  package let doubtfulFrom: CalendarDate?
  /// Hardly ever do two documents of its series bear one date: a number beside its own is a slip.
  package let isSparse: Bool

  package init(
    id: DocumentID, type: DocumentType, issuers: [String], title: String? = nil,
    termGroup: String? = nil, congress: String? = nil, replacedBy: DocumentID? = nil,
    until: CalendarDate? = nil, doubtfulFrom: CalendarDate? = nil, isSparse: Bool = false
  ) {
    self.id = id
    self.type = type
    self.issuers = issuers
    self.title = title
    self.termGroup = termGroup
    self.congress = congress
    self.replacedBy = replacedBy
    self.until = until
    self.doubtfulFrom = doubtfulFrom
    self.isSparse = isSparse
  }
}

/// A body that issues or receives documents.
package struct RegisteredBody: Sendable {
  package let id: String
  package let names: [String]
  package let codes: [String]
  package let from: CalendarDate?
  package let until: CalendarDate?
  /// The body that took over its work; nil where that is not one body.
  package let successor: String?

  package init(
    id: String, names: [String], codes: [String] = [], from: CalendarDate? = nil,
    until: CalendarDate? = nil, successor: String? = nil
  ) {
    self.id = id
    self.names = names
    self.codes = codes
    self.from = from
    self.until = until
    self.successor = successor
  }
}

/// All registered documents and bodies of the loaded sets.
package struct Registry: Sendable {
  package let documents: [RegisteredDocument]
  package let bodies: [RegisteredBody]
  /// The symbol of each document; nil for one that is no symbol.
  let symbols: [DocumentSymbol?]
  /// The date of each document as one number: every citation looks through all of them.
  private let days: [Int]
  /// Several documents share one symbol.
  private let bySymbol: SymbolIndex
  /// Whatever their numbers.
  private let byCodes: SymbolIndex
  /// When the bodies of each name were there.
  let bodyNames: BodyPeriods
  /// Where the lexicon keeps each title; nil where none is known.
  let titlePhrases: [Int?]
  /// The accepted issuers of each document, as words.
  let issuers: [[Wording]]
  let termGroups: [Wording?]

  /// - Parameter lexicon: takes the names of the bodies and the titles of the documents.
  package init(
    documents: [RegisteredDocument], bodies: [RegisteredBody], lexicon: inout Lexicon.Builder
  ) {
    self.documents = documents
    self.bodies = bodies
    symbols = DocumentSymbol.reading(documents.map(\.id.number))
    days = documents.map { Self.day($0.id.date) }
    bySymbol = SymbolIndex(symbols)
    byCodes = SymbolIndex(symbols, ignoringNumbers: true)
    issuers = Self.issuers(of: documents)
    termGroups = documents.map { $0.termGroup.map { Wording($0) } }
    bodyNames = BodyPeriods(bodies, lexicon: &lexicon)
    titlePhrases = documents.enumerated().map { index, document in
      document.title.map { lexicon.add($0, use: .title(document: index), owner: -1) }
    }
  }

  /// Most documents share their issuers with others: each row of names is read once.
  private static func issuers(of documents: [RegisteredDocument]) -> [[Wording]] {
    var keys: [UInt64] = []
    var names: [[String]] = []
    let rows = documents.map { document in
      let key = document.issuers.reduce(0) { ($0 &* 31) ^ BodyPeriods.key($1) }
      if let known = keys.firstIndex(of: key) { return known }
      keys.append(key)
      names.append(document.issuers)
      return keys.count - 1
    }
    let wordings = Wording.wordings(names.flatMap { $0 })
    var end = 0
    let known = names.map { names in
      end += names.count
      return Array(wordings[end - names.count..<end])
    }
    return rows.map { known[$0] }
  }

  /// The documents that bear this symbol, whatever their date, as positions.
  func positions(of symbol: borrowing DocumentSymbol) -> [Int] { bySymbol.positions(of: symbol) }

  /// Those that would bear it in another year.
  func positions(of symbol: borrowing DocumentSymbol, in year: Int) -> [Int] {
    bySymbol.positions(of: symbol, in: year)
  }

  /// The documents of the same codes, and of the same year where the symbol has one, as positions.
  func siblings(of symbol: borrowing DocumentSymbol) -> [Int] { byCodes.positions(of: symbol) }

  /// The documents that bear this number and symbol, whatever their date.
  package func documents(numbered number: String) -> [RegisteredDocument] {
    DocumentSymbol.reading(number).map { positions(of: $0).map { documents[$0] } } ?? []
  }

  package func position(of id: DocumentID) -> Int? {
    first(of: id.date) { documents[$0].id == id }
  }

  /// The first document of this day that fits, as a position.
  func first(of date: CalendarDate, where fits: (Int) -> Bool) -> Int? {
    let day = Self.day(date)
    return days.indices.first { days[$0] == day && fits($0) }
  }

  private static func day(_ date: CalendarDate) -> Int {
    date.year << 40 | date.month << 20 | date.day
  }
}
