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
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return nil }
    let fields = parts[1].split(separator: "-").compactMap { Int($0) }
    guard fields.count == 3 else { return nil }
    let date = CalendarDate(year: fields[0], month: fields[1], day: fields[2])
    guard date.exists else { return nil }
    self.init(number: String(parts[0]), date: date)
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

  package init(
    id: DocumentID, type: DocumentType, issuers: [String], title: String? = nil,
    termGroup: String? = nil, congress: String? = nil, replacedBy: DocumentID? = nil,
    until: CalendarDate? = nil
  ) {
    self.id = id
    self.type = type
    self.issuers = issuers
    self.title = title
    self.termGroup = termGroup
    self.congress = congress
    self.replacedBy = replacedBy
    self.until = until
  }
}

/// A body that issues or receives documents.
package struct RegisteredBody: Sendable {
  package let id: String
  package let names: [String]
  package let codes: [String]
  package let from: CalendarDate?
  package let until: CalendarDate?

  package init(
    id: String, names: [String], codes: [String] = [], from: CalendarDate? = nil,
    until: CalendarDate? = nil
  ) {
    self.id = id
    self.names = names
    self.codes = codes
    self.from = from
    self.until = until
  }
}

/// All registered documents and bodies of the loaded sets.
package struct Registry: Sendable {
  package let documents: [RegisteredDocument]
  package let bodies: [RegisteredBody]
  /// The symbol of each document; nil for one that is no symbol.
  let symbols: [DocumentSymbol?]
  /// Several documents share one symbol.
  private let bySymbol: SymbolIndex
  private let byCodes: SymbolIndex
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
    symbols = documents.map { DocumentSymbol.reading($0.id.number) }
    bySymbol = SymbolIndex(symbols)
    byCodes = SymbolIndex(symbols, ignoringNumbers: true)
    issuers = documents.map { $0.issuers.map { Wording($0) } }
    termGroups = documents.map { $0.termGroup.map { Wording($0) } }
    for (index, body) in bodies.enumerated() {
      for name in body.names { lexicon.add(name, use: .body(index), owner: -1) }
    }
    titlePhrases = documents.enumerated().map { index, document in
      document.title.map { lexicon.add($0, use: .title(document: index), owner: -1) }
    }
  }

  /// The documents that bear this symbol, whatever their date, as positions.
  func positions(of symbol: borrowing DocumentSymbol) -> [Int] { bySymbol.positions(of: symbol) }

  /// The documents whose symbols differ in the number alone, or not at all, as positions.
  func positions(beside symbol: borrowing DocumentSymbol) -> [Int] {
    byCodes.positions(of: symbol)
  }

  /// The documents that bear this number and symbol, whatever their date.
  package func documents(numbered number: String) -> [RegisteredDocument] {
    DocumentSymbol.reading(number).map { positions(of: $0).map { documents[$0] } } ?? []
  }

  package func position(of id: DocumentID) -> Int? {
    documents.indices.first { documents[$0].id.date == id.date && documents[$0].id == id }
  }
}
