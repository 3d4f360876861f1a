/// Looks for bytes, eight places at a time.
///
/// Source: S. E. Anderson, Bit Twiddling Hacks, "Determine if a word has a zero byte": the lowest
/// bit that it sets is that of a zero byte.
extension UnsafeBufferPointer<UInt8> {
  package func holds(_ first: UInt8, or second: UInt8) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var position = 0
    if let start = UnsafeRawPointer(baseAddress) {
      while position &+ 8 <= count {
        let word = start.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        let left = word ^ ones &* UInt64(first)
        let right = word ^ ones &* UInt64(second)
        let found = (left &- ones) & ~left | (right &- ones) & ~right
        if found & (ones &* 0x80) != 0 { return true }
        position &+= 8
      }
    }
    while position < count {
      if self[position] == first || self[position] == second { return true }
      position &+= 1
    }
    return false
  }

  /// The first place of a byte, from a position on; the end where there is none.
  func place(of byte: UInt8, from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var position = start
    if let text = UnsafeRawPointer(baseAddress) {
      while position &+ 8 <= count {
        let word = text.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        let others = word ^ ones &* UInt64(byte)
        let found = (others &- ones) & ~others & (ones &* 0x80)
        if found != 0 { return position &+ found.trailingZeroBitCount >> 3 }
        position &+= 8
      }
    }
    while position < count, self[position] != byte { position &+= 1 }
    return position
  }

  /// The first place, from a position on, of a byte that stands right before another; the end, or
  /// the byte before it, where there is none.
  func place(of first: UInt8, before second: UInt8, from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var position = start
    if let text = UnsafeRawPointer(baseAddress) {
      while position &+ 9 <= count {
        let word = text.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        let next = text.loadUnaligned(fromByteOffset: position &+ 1, as: UInt64.self)
        let others = (word ^ ones &* UInt64(first)) | (next ^ ones &* UInt64(second))
        let found = (others &- ones) & ~others & (ones &* 0x80)
        if found != 0 { return position &+ found.trailingZeroBitCount >> 3 }
        position &+= 8
      }
    }
    while position &+ 1 < count, self[position] != first || self[position &+ 1] != second {
      position &+= 1
    }
    return position
  }
}
