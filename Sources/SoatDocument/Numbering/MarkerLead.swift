import SoatText

/// What stands before the first word of a line, blanks and markup aside.
struct MarkerLead {
  /// Its bytes, the last one lowest; 0 for none, all ones for more than fit.
  private(set) var sign: UInt32 = 0
  /// A star ends it that touches no word.
  private var isStarred = false

  /// - Parameter range: the bytes from the start of the line to its first word.
  init(_ range: Range<Int>, of source: SourceText) {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = source.bytes[position]
      let blank = source.blank(byte, at: position)
      switch byte {
      case _ where blank > 0, 0x5C, 0x23, 0x5F, 0x3E: break
      case 0x2A: isStarred = true
      default:
        isStarred = false
        sign = sign >> 24 == 0 ? sign << 8 | UInt32(byte) : .max
      }
      position += max(blank, 1)
    }
    isStarred = isStarred && source.bytes[range.upperBound - 1] != 0x2A
  }

  /// The bullet that it is; nil for anything else.
  var bullet: Marker.Style? {
    if sign == 0 { return isStarred ? .star : nil }
    if sign == 0x2B { return .plus }
    return Self.dashes.contains(sign) ? .dash : nil
  }

  private static let dashes: [UInt32] = ["-", "–", "—", "•", "●", "▪", "·", "\u{F0B7}", "−", "‑"]
    .map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
}
