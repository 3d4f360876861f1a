import SoatText

/// The signs of a wording that its words do not tell: *50%*, *(nếu có)*, *R&D*.
struct WordingSigns: Sendable {
  /// A sign, dashes and quotation marks of whatever form as one, with its bytes.
  private struct Sign {
    let value: UInt32
    let span: ByteSpan
  }

  /// Before each word, and behind the last one; between words only where the lexicon, which tells
  /// signs by their classes, takes several for one.
  private let wanted: [[UInt32]]
  /// The last one is the full stop of an abbreviation, for which another mark may stand: *v.v.*
  private let mayLackLast: Bool

  /// The bytes of a gap that are looked at.
  private static let reach = 64

  /// Nil where the words say all.
  init?(_ text: String) {
    let source = SourceText(text)
    let words = SyllableStream(source, dropsPageNumbers: false).words
    guard let first = words.first, let last = words.last else { return nil }
    func signs(_ start: Int, _ end: Int) -> [UInt32] {
      Self.signs(ByteSpan(start, end), in: source).map(\.value)
    }
    let inner = words.indices.dropFirst().map { index in
      words[index].gap.intersects([.other, .emphasis])
        ? signs(Int(words[index - 1].end), Int(words[index].start)) : []
    }
    wanted =
      [signs(0, Int(first.start))] + inner + [signs(Int(last.end), source.bytes.count)]
    mayLackLast =
      wanted.last == [Self.stop] && words.dropFirst().contains { $0.gap.contains(.stop) }
    if wanted.allSatisfy(\.isEmpty) { return nil }
  }

  /// The bytes of words that are those of the wording, with the signs at its ends; nil where a sign
  /// is not there.
  func span(of range: Range<Int>, in context: CheckContext) -> ByteSpan? {
    let words = context.stream.words
    guard range.count + 1 == wanted.count, let own = context.stream.span(range) else { return nil }
    for (offset, word) in range.enumerated().dropFirst() where !wanted[offset].isEmpty {
      let gap = ByteSpan(Int(words[word - 1].end), Int(words[word].start))
      guard Self.match(wanted[offset][...], Self.signs(gap, in: context.source)) != nil else {
        return nil
      }
    }
    var (start, end) = (own.start, own.end)
    if let front = wanted.first, !front.isEmpty {
      let before = range.lowerBound > 0 ? Int(words[range.lowerBound - 1].end) : 0
      let gap = ByteSpan(max(before, start - Self.reach), start)
      let signs = Self.signs(gap, in: context.source).reversed() as [Sign]
      guard let first = Self.match(ArraySlice(front.reversed()), signs) else { return nil }
      start = first.start
    }
    if let back = wanted.last, !back.isEmpty {
      let behind =
        range.upperBound < words.count
        ? Int(words[range.upperBound].start) : context.source.bytes.count
      let gap = ByteSpan(end, min(behind, end + Self.reach))
      if let last = Self.match(back[...], Self.signs(gap, in: context.source)) {
        end = last.end
      } else if !mayLackLast {
        return nil
      }
    }
    return ByteSpan(start, end)
  }

  /// The last of the signs that are wanted, where they stand one behind the other.
  private static func match(_ wanted: ArraySlice<UInt32>, _ signs: [Sign]) -> ByteSpan? {
    var open = wanted
    var last: ByteSpan?
    for sign in signs {
      guard let next = open.first else { break }
      if sign.value == next {
        open.removeFirst()
        last = sign.span
      } else if !isMarkup(sign.value) {
        return nil
      }
    }
    return open.isEmpty ? last : nil
  }

  private static func signs(_ span: ByteSpan, in source: SourceText) -> [Sign] {
    var start = span.start
    // A gap that was cut may begin within a sign.
    while start < span.end, source.bytes[start] & 0xC0 == 0x80 { start += 1 }
    var signs: [Sign] = []
    for scalar in source[ByteSpan(start, max(start, span.end))].unicodeScalars {
      let place = ByteSpan(start, start + UTF8.width(scalar))
      start = place.end
      switch scalar.value {
      case 0...0x20, 0x7F...0xA0, 0xAD, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0xFEFF:
        continue
      case 0x2D, 0x2010...0x2015, 0x2212: signs.append(Sign(value: 0x2D, span: place))
      case 0x22, 0x27, 0x2018...0x201F, 0xAB, 0xBB: signs.append(Sign(value: 0x22, span: place))
      case 0x2026: signs += [Sign](repeating: Sign(value: stop, span: place), count: 3)
      default: signs.append(Sign(value: scalar.value, span: place))
      }
    }
    return signs
  }

  private static let stop: UInt32 = 0x2E

  /// Of markdown: *, _, #, \, `
  private static func isMarkup(_ sign: UInt32) -> Bool {
    switch sign {
    case 0x2A, 0x5F, 0x23, 0x5C, 0x60: true
    default: false
    }
  }
}
