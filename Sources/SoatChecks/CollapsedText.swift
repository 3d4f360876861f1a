import SoatText

extension SourceText {
  /// The most bytes of the text that a finding quotes: a paragraph has hardly so many, and thousands
  /// of findings in a text of a single sentence would each repeat it.
  package static let longestQuotation = 4_000

  /// The text of a span with every run of white space, non-breaking or not, as one space; of a
  /// longer one than a finding quotes, its beginning and an ellipsis.
  package func collapsed(_ span: ByteSpan) -> String {
    guard span.end - span.start > Self.longestQuotation else { return whole(span) }
    var end = span.start + Self.longestQuotation
    while !isBoundary(end) { end -= 1 }
    return whole(trimmed(ByteSpan(span.start, end))) + "…"
  }

  private func whole(_ span: ByteSpan) -> String {
    // Between two code points of valid text, text is valid and need not be read again to see that.
    let isWhole = isBoundary(span.start) && isBoundary(span.end)
    return bytes[span.start..<span.end].withUnsafeBufferPointer { bytes in
      if Self.isCollapsed(bytes) { return Self.string(bytes, isValid: isWhole) }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { target in
        let count = Self.collapse(bytes, into: target)
        return Self.string(UnsafeBufferPointer(rebasing: target[..<count]), isValid: isWhole)
      }
    }
  }

  /// No code point crosses this place.
  private func isBoundary(_ byte: Int) -> Bool {
    byte == bytes.count || bytes[byte] & 0xC0 != 0x80
  }

  private static func string(_ bytes: UnsafeBufferPointer<UInt8>, isValid: Bool) -> String {
    isValid
      ? String(copying: UTF8Span(unchecked: bytes.span)) : String(decoding: bytes, as: UTF8.self)
  }

  /// - Parameter target: as long as the bytes.
  /// - Returns: how many bytes were written.
  private static func collapse(
    _ bytes: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    guard let source = UnsafeRawPointer(bytes.baseAddress),
      let sink = UnsafeMutableRawPointer(target.baseAddress)
    else { return 0 }
    var count = 0
    var position = 0
    var endsInSpace = false
    while position < bytes.count {
      let byte = bytes[position]
      if position &+ 9 <= bytes.count, !(endsInSpace && byte == 0x20) {
        let word = source.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        let next = source.loadUnaligned(fromByteOffset: position &+ 1, as: UInt64.self)
        if !mayNeedCollapsing(word, next) {
          sink.storeBytes(of: word, toByteOffset: count, as: UInt64.self)
          endsInSpace = bytes[position &+ 7] == 0x20
          count &+= 8
          position &+= 8
          continue
        }
      }
      let isNonBreaking =
        byte == 0xC2 && position + 1 < bytes.count && bytes[position + 1] == 0xA0
      let isBlank = byte <= 0x20 || isNonBreaking
      if !isBlank || !endsInSpace {
        target[count] = isBlank ? 0x20 : byte
        count &+= 1
      }
      endsInSpace = isBlank
      position &+= isNonBreaking ? 2 : 1
    }
    return count
  }

  /// Its white space is single spaces already, as in nearly every span.
  private static func isCollapsed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    if let text = UnsafeRawPointer(bytes.baseAddress) {
      // Eight bytes at a time, each with the one before the next eight.
      while position &+ 9 <= bytes.count {
        let word = text.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        let next = text.loadUnaligned(fromByteOffset: position &+ 1, as: UInt64.self)
        if mayNeedCollapsing(word, next) { break }
        position &+= 8
      }
    }
    while position < bytes.count {
      let byte = bytes[position]
      let next = position &+ 1 < bytes.count ? bytes[position &+ 1] : 0x61
      if byte < 0x20 || byte == 0x20 && next == 0x20 || byte == 0xC2 && next == 0xA0 {
        return false
      }
      position &+= 1
    }
    return true
  }

  /// Whether one of eight bytes is a control or 0xC2, or a space before a space.
  ///
  /// Source: S. E. Anderson, Bit Twiddling Hacks, "Determine if a word has a zero byte" and "… a
  /// byte less than n". Some are taken for what they are not; none is overlooked.
  @inline(__always)
  private static func mayNeedCollapsing(_ word: UInt64, _ next: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let controls = (word &- ones &* 0x20) & ~word
    let spaces = (word | next) ^ ones &* 0x20
    let marks = word ^ ones &* 0xC2
    return (controls | (spaces &- ones) & ~spaces | (marks &- ones) & ~marks) & (ones &* 0x80) != 0
  }
}
