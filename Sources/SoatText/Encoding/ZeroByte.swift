extension [UInt8] {
  /// Whether one of the first bytes is zero, told of eight bytes at a time.
  ///
  /// Source: S. E. Anderson, Bit Twiddling Hacks, "Determine if a word has a zero byte".
  func holdsZero(within limit: Int) -> Bool {
    withUnsafeBytes { bytes in
      let end = Swift.min(limit, bytes.count)
      var position = 0
      while position &+ 8 <= end {
        let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { return true }
        position &+= 8
      }
      while position < end {
        if bytes[position] == 0 { return true }
        position &+= 1
      }
      return false
    }
  }
}
