import SoatDocument
import SoatText

/// Dots, an ellipsis or brackets around nothing, where something may have been left to be filled
/// in.
struct OpenPlace {
  /// The marks themselves.
  let span: ByteSpan
  /// The word behind it.
  let next: Int
  /// Dots, an ellipsis counting for three; 0 for brackets around nothing.
  let dots: Int
  /// A blank stands between the word before and the marks.
  let isApart: Bool
  /// The marks begin a line.
  let opensLine: Bool
  /// The marks end a line.
  let endsLine: Bool
  /// The byte before the marks that is no blank; what stands behind them likewise.
  let before: UInt8
  let after: UInt8
  /// Square or round brackets stand right around them.
  let isBracketed: Bool

  private static let dotsOfEllipsis = 3
  static let fewestDots = 3
  /// What a line of underscores counts for.
  static let line = 100

  /// The first open place in the gap before a word; nil where the gap is only long.
  init?(before next: Int, in document: Document) {
    let words = document.stream.words
    let bytes = document.source.bytes
    let start = next > 0 ? Int(words[next - 1].end) : 0
    let end = next < words.count ? Int(words[next].start) : bytes.count
    var position = start
    while position < end {
      let length = Self.length(at: position, before: end, in: bytes)
      // *trước ngày __/__/2025*
      let isOfDate =
        length.bytes > 1 && position + length.bytes < end
        && bytes[position + length.bytes] == 0x2F
      let isLine =
        length.dots == 0 && (length.bytes >= Self.fewestDots || isOfDate) && !length.isBracket
      if length.dots >= Self.fewestDots || length.isBracket || isLine {
        self.init(
          ByteSpan(position, position + length.bytes), dots: isLine ? Self.line : length.dots,
          next: next,
          within: ByteSpan(start, end), bytes)
        return
      }
      position += max(1, length.bytes)
    }
    return nil
  }

  /// The words in front of which an open place may stand: few of the long gaps have three dots in a
  /// row, or a byte that an ellipsis, a bracket or a line begins with.
  static func candidates(in document: borrowing Document) -> [Int] {
    document.source.bytes.withUnsafeBufferPointer { bytes in
      document.stream.words.withUnsafeBufferPointer { words in
        document.openGaps.filter { next in
          mayHold(next > 0 ? Int(words[next - 1].end) : 0, Int(words[next].start), bytes)
            || document.lacksValue(before: next)
        }
      }
    }
  }

  private static func mayHold(
    _ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var dots = 0
    for position in start..<end {
      switch bytes[position] {
      case 0x2E:
        dots += 1
        if dots == fewestDots { return true }
      case 0x20: continue
      case 0xE2, 0x5B, 0x5F: return true
      default: dots = 0
      }
    }
    return false
  }

  private init(
    _ marks: ByteSpan, dots: Int, next: Int, within gap: ByteSpan, _ bytes: [UInt8]
  ) {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0xA0 }
    var first = marks.start
    var last = marks.end
    let isSurrounded =
      first > gap.start && last < gap.end
      && (bytes[first - 1] == 0x28 && bytes[last] == 0x29
        || bytes[first - 1] == 0x5B && bytes[last] == 0x5D)
    if isSurrounded { (first, last) = (first - 1, last + 1) }
    var left = first
    while left > gap.start, isBlank(bytes[left - 1]) || bytes[left - 1] == 0xC2 { left -= 1 }
    var right = last
    while right < gap.end, isBlank(bytes[right]) || bytes[right] == 0xC2 { right += 1 }
    span = ByteSpan(first, last)
    self.next = next
    self.dots = dots
    isApart = left < first
    opensLine = left == 0 || bytes[left - 1] == 0x0A || bytes[left - 1] == 0x0D
    endsLine = right >= bytes.count || bytes[right] == 0x0A || bytes[right] == 0x0D
    before = left > gap.start ? bytes[left - 1] : 0
    after = right < gap.end ? bytes[right] : 0
    isBracketed = dots == 0 || isSurrounded
  }

  /// How long the run of dots, or the empty pair of square brackets, is that begins here.
  private static func length(
    at start: Int, before end: Int, in bytes: [UInt8]
  ) -> (bytes: Int, dots: Int, isBracket: Bool) {
    if bytes[start] == 0x5B {
      var close = start + 1
      // *từ [⏎] tuổi*: a line may end inside the brackets.
      while close < end, [0x20, 0x0A, 0x0D].contains(bytes[close]) { close += 1 }
      return close < end && bytes[close] == 0x5D
        ? (close + 1 - start, 0, true) : (1, 0, false)
    }
    var position = start
    var dots = 0
    var last = start
    while position < end, bytes[position] == 0x5F { position += 1 }
    if position > start { return (position - start, 0, false) }
    while position < end {
      if bytes[position] == 0x2E {
        (dots, position) = (dots + 1, position + 1)
      } else if position + 2 < bytes.count, bytes[position] == 0xE2, bytes[position + 1] == 0x80,
        bytes[position + 2] == 0xA6
      {
        (dots, position) = (dots + dotsOfEllipsis, position + 3)
      } else if dots > 0, bytes[position] == 0x20, position + 1 < end,
        bytes[position + 1] == 0x2E || bytes[position + 1] == 0xE2
      {
        // . . . .
        position += 1
        continue
      } else {
        break
      }
      last = position
    }
    return (last - start, dots, false)
  }
}

extension Document {
  private static let day = Wording("ngày").folded[0]
  private static let month = Wording("tháng").folded[0]
  private static let number = Wording("số").folded[0]
  /// Bytes; a space that breaks no line has two.
  private static let widestSpace: Int32 = 3

  /// Nothing but blanks stands where a day, a month or a number belongs: *ngày   /9/2025*, *ngày
  /// tháng 9*, *số   -KH/TU*.
  func lacksValue(before next: Int) -> Bool {
    guard next > 0 else { return false }
    let (before, word) = (stream.words[next - 1], stream.words[next])
    let gap = word.gap.subtracting(.space)
    if gap.isEmpty {
      // *những ngày tháng 8 năm 1945* lacks nothing.
      return word.start - before.end >= Self.widestSpace && before.folded == Self.day
        && word.folded == Self.month && next + 1 < stream.words.count
        && stream.words[next + 1].isNumber && !stream.words[next + 1].gap.intersects(.marks)
    }
    guard !word.gap.contains(.newline), word.gap.contains(.space) else { return false }
    switch before.folded {
    case Self.day, Self.month: return gap == .slash && word.isNumber
    case Self.number:
      return (gap == .slash || gap == .dash) && word.isUpperCase && !word.isNumber
        && next + 1 < stream.words.count
        && stream.words[next + 1].gap.intersects([.slash, .dash])
    default: return false
    }
  }

  /// From the word that asks for a value to what stands behind the blank.
  func blank(before next: Int) -> ByteSpan {
    ByteSpan(Int(stream.words[next - 1].start), Int(stream.words[next].end))
  }
}
