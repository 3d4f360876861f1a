extension UnsafeBufferPointer<UInt8> {
  /// Where one of two bytes stands next; the end where neither does.
  ///
  /// Eight bytes are looked at together as long as they hold none of both, by the test for a byte of
  /// zero (Mycroft, 1987): most of a rule file stands inside strings.
  func firstIndex(of one: UInt8, or other: UInt8, from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (all, others) = (UInt64(one) &* ones, UInt64(other) &* ones)
    var position = start
    if let base = UnsafeRawPointer(baseAddress) {
      while position &+ 8 <= count {
        let word = base.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        let (left, right) = (word ^ all, word ^ others)
        let zeros = ((left &- ones) & ~left) | ((right &- ones) & ~right)
        if zeros & (ones &<< 7) != 0 { break }
        position &+= 8
      }
    }
    while position < count, self[position] != one, self[position] != other { position &+= 1 }
    return position
  }
}
