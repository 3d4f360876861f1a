import SoatDocument
import SoatText

extension NumberingOrder {
  /// A single *(1) Theo báo cáo của …*, below a line that parts it from the text, or behind a word to
  /// which the same *(1)* is attached: a footnote — *chú thích* — which may stand alone.
  func isFootnote(
    _ series: NumberedSeries, _ document: Document, _ context: CheckContext
  ) -> Bool {
    guard series.style == .parenthesised else { return false }
    let bytes = context.source.bytes
    let start = document.paragraphs[series.items[0].paragraph].span.start
    return standsBelowRule(start, bytes) || isCalled(before: start, bytes)
  }

  /// `_______` or `-----` fills the line above.
  private func standsBelowRule(_ start: Int, _ bytes: [UInt8]) -> Bool {
    var signs = 0
    for position in stride(from: start - 1, through: 0, by: -1) {
      switch bytes[position] {
      case 0x0A, 0x0D: if signs > 0 { return signs >= Self.shortestRule }
      case 0x20, 0x09, 0x5C: continue
      case 0x5F, 0x2D: signs += 1
      default: return false
      }
    }
    return signs >= Self.shortestRule
  }

  private static let shortestRule = 3

  /// *đạt 12 tỷ đồng(1).*
  private func isCalled(before start: Int, _ bytes: [UInt8]) -> Bool {
    guard start > Self.call.count else { return false }
    return (1..<start - Self.call.count).contains { position in
      bytes[position] == Self.call[0] && bytes[position - 1] > 0x2F
        && bytes[position..<position + Self.call.count].elementsEqual(Self.call)
    }
  }

  private static let call = Array("(1)".utf8)
}
