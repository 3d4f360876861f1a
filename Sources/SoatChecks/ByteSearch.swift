/// Looks for two bytes at once, eight bytes at a time.
extension UnsafeBufferPointer<UInt8> {
  /// Source: S. E. Anderson, Bit Twiddling Hacks, "Determine if a word has a zero byte".
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
}
