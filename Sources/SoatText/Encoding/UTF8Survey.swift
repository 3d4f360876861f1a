/// What one pass over the bytes of a file tells before any word is read.
struct UTF8Survey {
  private(set) var invalidBytes = 0
  private(set) var holdsCombiningMarks = false
  /// Code points U+0080–U+00FF, of which mojibake consists.
  private var latin = 0
  /// Letters that only Vietnamese or its neighbours use.
  private var vietnamese = 0

  /// Invalid bytes, or so many Latin letters without Vietnamese ones that another encoding may
  /// have been read as this one.
  var isSuspicious: Bool { invalidBytes > 0 || latin > 20 && vietnamese * 4 < latin }

  init(_ file: [UInt8]) {
    file.withUnsafeBufferPointer { bytes in
      if let plain = PlainUTF8(bytes) {
        holdsCombiningMarks = plain.holdsCombiningMarks
        return
      }
      var position = 0
      while position < bytes.count {
        let lead = bytes[position]
        if lead < 0x80 {
          position &+= 1
          continue
        }
        let length = Self.validLength(bytes, at: position)
        guard length > 0 else {
          invalidBytes += 1
          position += 1
          continue
        }
        switch lead {
        case 0xC2, 0xC3: latin &+= 1
        case 0xC4...0xC6, 0xE1: vietnamese &+= 1
        case 0xCC, 0xCD: holdsCombiningMarks = true
        default: break
        }
        position &+= length
      }
    }
    if holdsCombiningMarks { vietnamese = .max / 8 }
  }

  /// The text with one U+FFFD for each invalid byte, and the stretches of them.
  static func repaired(_ file: [UInt8]) -> (bytes: [UInt8], invalid: [ByteSpan]) {
    var output: [UInt8] = []
    output.reserveCapacity(file.count + 64)
    var invalid: [ByteSpan] = []
    file.withUnsafeBufferPointer { bytes in
      var position = 0
      while position < bytes.count {
        let length = bytes[position] < 0x80 ? 1 : validLength(bytes, at: position)
        if length > 0 {
          output.append(contentsOf: bytes[position..<position + length])
          position += length
        } else {
          let start = output.count
          output.append(contentsOf: [0xEF, 0xBF, 0xBD])
          if let last = invalid.last, last.end == start {
            invalid[invalid.count - 1] = ByteSpan(last.start, output.count)
          } else {
            invalid.append(ByteSpan(start, output.count))
          }
          position += 1
        }
      }
    }
    return (output, invalid)
  }

  /// The length of the well-formed sequence that starts here (Unicode, table 3-7); 0 for none.
  @inline(__always)
  private static func validLength(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    let lead = bytes[position]
    let left = bytes.count &- position
    switch lead {
    case 0xC2...0xDF:
      return left > 1 && bytes[position + 1] & 0xC0 == 0x80 ? 2 : 0
    case 0xE0...0xEF:
      guard left > 2, bytes[position + 1] & 0xC0 == 0x80, bytes[position + 2] & 0xC0 == 0x80
      else { return 0 }
      let second = bytes[position + 1]
      if lead == 0xE0, second < 0xA0 { return 0 }
      if lead == 0xED, second > 0x9F { return 0 }
      return 3
    case 0xF0...0xF4:
      guard left > 3, bytes[position + 1] & 0xC0 == 0x80, bytes[position + 2] & 0xC0 == 0x80,
        bytes[position + 3] & 0xC0 == 0x80
      else { return 0 }
      let second = bytes[position + 1]
      if lead == 0xF0, second < 0x90 { return 0 }
      if lead == 0xF4, second > 0x8F { return 0 }
      return 4
    default: return 0
    }
  }
}
