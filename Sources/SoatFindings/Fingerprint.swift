/// A stable 64-bit name of a finding (FNV-1a). It guards nothing; it only survives re-wrapping,
/// renormalisation and moving within a section, and dies when the sentence changes.
package struct Fingerprint: Sendable, Hashable {
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  package mutating func add(byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  package mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { add(byte: byte) }
  }

  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      for byte in bytes { add(byte: byte) }
    }
    add(byte: 0)
  }

  /// Takes the number as a whole; the shift brings its upper half down, which FNV-1a alone, made
  /// for bytes, would leave where it is.
  package mutating func add(_ number: UInt64) {
    value = (value ^ number) &* 0x0000_0100_0000_01b3
    value ^= value >> 32
  }

  /// Sixteen hexadecimal digits.
  package var hex: String {
    String(unsafeUninitializedCapacity: 16) { digits in
      for place in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: value >> UInt64(60 - 4 * place)) & 15
        digits[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      }
      return 16
    }
  }
}
