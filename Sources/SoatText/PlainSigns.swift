/// A text in which what cannot be seen is left out, and what looks like a space or a hyphen is one.
///
/// Word processors and web pages write *57‑NQ/TW* with a hyphen at which no line breaks, put
/// spaces of a dozen widths behind *Số*, a soft hyphen or a zero-width space into a date, and a tab
/// behind *1.* A reader sees none of it, so nobody who reads words, symbols or columns should.
struct PlainSigns {
  private(set) var bytes: [UInt8]
  /// The byte in front of which something invisible stood, for each time; in the order of the text.
  let invisible: [Int]
  /// Where the original is longer: the end of what was shortened, and the bytes saved up to there.
  private let cuts: [(end: Int, saved: Int)]

  /// What a character is read as.
  private enum Sign {
    case space, hyphen, nothing
    /// A tab, or a space where only the mark of an item stands before it.
    case tab
  }

  /// - Returns: nil for a text without such signs, as most are.
  init?(_ original: [UInt8]) {
    var holdsTab = false
    (bytes, invisible, cuts) = original.withUnsafeBufferPointer { text in
      var (result, invisible, cuts) = ([UInt8](), [Int](), [(end: Int, saved: Int)]())
      var copied = 0
      var position = 0
      while let next = Self.next(in: text, from: position) {
        position = next.start + next.length
        if next.sign == .tab {
          holdsTab = true
          continue
        }
        if result.isEmpty { result.reserveCapacity(text.count) }
        result.append(contentsOf: text[copied..<next.start])
        switch next.sign {
        case .space: result.append(0x20)
        case .hyphen: result.append(0x2D)
        case .nothing: invisible.append(result.count)
        case .tab: break
        }
        copied = position
        cuts.append((position, position - result.count))
      }
      if !cuts.isEmpty { result.append(contentsOf: text[copied...]) }
      return (result, invisible, cuts)
    }
    guard holdsTab || !cuts.isEmpty else { return nil }
    if cuts.isEmpty { bytes = original }
    if holdsTab { replaceTabs() }
  }

  /// Behind the marks of items; nothing invisible stands between them any more.
  private mutating func replaceTabs() {
    bytes.withUnsafeMutableBufferPointer { text in
      for position in text.indices where text[position] == 0x09 {
        if ListMark.isBefore(tab: position, in: UnsafeBufferPointer(text)) { text[position] = 0x20 }
      }
    }
  }

  /// Where these stretches of the original stand now.
  ///
  /// - Parameter spans: in the order of the text; nothing of them was changed.
  func moved(_ spans: [ByteSpan]) -> [ByteSpan] {
    var next = 0
    var saved = 0
    return spans.map { span in
      while next < cuts.count, cuts[next].end <= span.start {
        saved = cuts[next].saved
        next += 1
      }
      return ByteSpan(span.start - saved, span.end - saved)
    }
  }

  /// The first sign from here on that looks like another one.
  private static func next(
    in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (start: Int, length: Int, sign: Sign)? {
    guard let bytes = UnsafeRawPointer(text.baseAddress) else { return nil }
    var position = start
    while position < text.count {
      if position &+ block <= text.count, !mayHold(bytes + position) {
        position &+= block
        continue
      }
      let end = min(position &+ block, text.count)
      while position < end {
        if let (length, sign) = sign(text, at: position) { return (position, length, sign) }
        position &+= 1
      }
    }
    return nil
  }

  /// Bytes that are looked at without a branch.
  private static let block = 2 * ByteBlock.width

  /// Whether one of so many bytes is a tab, or begins a character that may be such a sign.
  @inline(__always)
  private static func mayHold(_ bytes: UnsafeRawPointer) -> Bool {
    let first = bytes.loadUnaligned(as: ByteBlock.self)
    let second = bytes.loadUnaligned(fromByteOffset: ByteBlock.width, as: ByteBlock.self)
    return !(leads(first) | leads(second)).isZero
  }

  @inline(__always)
  private static func leads(_ bytes: ByteBlock) -> ByteBlock {
    bytes.same(as: 0x09) | bytes.same(as: 0xC2) | bytes.bits(0xFE).same(as: 0xE2)
      | bytes.same(as: 0xEF)
  }

  private static func sign(
    _ text: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (length: Int, sign: Sign)? {
    let lead = text[position]
    if lead == 0x09 { return (1, .tab) }
    guard lead == 0xC2 || lead == 0xE2 || lead == 0xE3 || lead == 0xEF else { return nil }
    let (value, length) = WordReader.scalar(text, at: position)
    switch value {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return (length, .space)
    case 0x2010, 0x2011: return (length, .hyphen)
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF:
      return (length, .nothing)
    default: return nil
    }
  }
}
