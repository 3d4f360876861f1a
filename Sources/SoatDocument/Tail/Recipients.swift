import SoatText

/// The list of those who receive the document — *nơi nhận*.
package struct Recipients: Sendable {
  package struct Item: Sendable {
    /// Without the dash and the final mark.
    package let words: Range<Int>
    package let span: ByteSpan
    package let hasDash: Bool
    /// The mark that ends the item; nil for none.
    package let ending: Ending?
    /// The purpose in parentheses at its end, *(báo cáo)*, *(b/c)*; nil for none.
    package let tag: Range<Int>?
    /// The separator stands before the purpose: *Tỉnh ủy, (báo cáo)*.
    package let isTagBehindSeparator: Bool
    /// The 0-based line of the stream where it begins.
    package let line: Int

    package enum Ending: String, Sendable {
      case comma = ","
      case semicolon = ";"
      case stop = "."
      case stopSlash = "./."
      case colon = ":"
    }
  }

  /// The words *Nơi nhận*.
  package let title: Range<Int>
  package let titleSpan: ByteSpan
  package let items: [Item]
  /// Lines that keep room for a recipient: *- ………*.
  package let blanks: [ByteSpan]
}
