/// UTF-16 as text editors of Windows save it, with or without a byte order mark.
enum UTF16Decoder {
  enum ByteOrder { case little, big }

  /// The byte order, and how many bytes its mark takes; nil where the file is no UTF-16.
  ///
  /// Without a mark the high bytes decide: in Vietnamese text nearly all of them are 00, 01, 03,
  /// 1E or 20, and a good part of them is 00.
  static func order(of file: [UInt8]) -> (ByteOrder, start: Int)? {
    if file.starts(with: [0xFF, 0xFE]) { return (.little, 2) }
    if file.starts(with: [0xFE, 0xFF]) { return (.big, 2) }
    let sample = file.prefix(4_096)
    // No hundred letters of Vietnamese are without one of ASCII, whose upper byte is zero.
    guard sample.count >= 4, file.holdsZero(within: min(sample.count, 256)) else { return nil }
    for (order, high) in [(ByteOrder.little, 1), (.big, 0)] {
      var plausible = 0
      var zeros = 0
      var units = 0
      for index in stride(from: high, to: sample.count, by: 2) {
        units += 1
        switch sample[index] {
        case 0:
          zeros += 1
          plausible += 1
        case 0x01, 0x03, 0x1E, 0x20: plausible += 1
        default: break
        }
      }
      // U+0300, which a decomposed letter may hold, is the only one that text is full of.
      let lowZeros = stride(from: 0, to: sample.count - 1, by: 2).count {
        sample[$0 + 1 - high] == 0 && sample[$0 + high] != 0x03
      }
      if plausible * 100 >= units * 97, zeros * 4 >= units, lowZeros * 50 <= units {
        return (order, 0)
      }
    }
    return nil
  }

  /// UTF-8 with U+FFFD for each lone surrogate and for a last odd byte, and the stretches of them.
  static func decode(
    _ file: ArraySlice<UInt8>, _ order: ByteOrder
  ) -> (bytes: [UInt8], invalid: [ByteSpan]) {
    var output: [UInt8] = []
    output.reserveCapacity(file.count)
    var invalid: [ByteSpan] = []
    func replace() {
      let start = output.count
      output.append(contentsOf: [0xEF, 0xBF, 0xBD])
      if let last = invalid.last, last.end == start {
        invalid[invalid.count - 1] = ByteSpan(last.start, output.count)
      } else {
        invalid.append(ByteSpan(start, output.count))
      }
    }
    func unit(_ index: Int) -> UInt32 {
      let (first, second) = (UInt32(file[index]), UInt32(file[index + 1]))
      return order == .little ? second << 8 | first : first << 8 | second
    }
    var index = file.startIndex
    while index + 1 < file.endIndex {
      var value = unit(index)
      index += 2
      if value & 0xFC00 == 0xD800, index + 1 < file.endIndex, unit(index) & 0xFC00 == 0xDC00 {
        value = 0x10000 + (value & 0x3FF) << 10 + (unit(index) & 0x3FF)
        index += 2
      }
      if let scalar = Unicode.Scalar(value) {
        output.append(contentsOf: String(scalar).utf8)
      } else {
        replace()
      }
    }
    if index < file.endIndex { replace() }
    return (output, invalid)
  }
}
