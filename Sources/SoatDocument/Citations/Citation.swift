import SoatText

/// A document that this one names — *viện dẫn*.
package struct Citation: Sendable {
  /// The type word before the number, and the type that it names; nil for none.
  package let type: (type: DocumentType, words: Range<Int>)?
  package let symbol: DocumentSymbol
  package let date: DateMention?
  /// The issuing body as typed; nil for none.
  package let issuer: Range<Int>?
  /// The bodies that the issuer's name stands for, longest name first; empty for one unknown.
  package let issuerBodies: [Int]
  /// The term of the congress: *khóa XIII*.
  package let congress: (roman: String, words: Range<Int>)?
  /// Where its title begins: at *về*, or behind a quotation mark.
  package let titleStart: Int?
  /// The name that later mentions use: *sau đây gọi tắt là …*.
  package let shortName: Range<Int>?
  /// From the type word to the end of what was understood, the title aside.
  package let words: Range<Int>
}
