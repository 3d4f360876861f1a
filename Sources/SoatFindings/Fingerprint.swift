/// A stable 64-bit name of a finding (FNV-1a). It guards nothing; it only survives re-wrapping,
/// renormalisation and moving within a section, and dies when the sentence changes.
///
/// Public, as the small values of the text: whole sentences go through it word by word.
public struct Fingerprint: Sendable, Hashable {
  @usableFromInline var state: UInt64 = 0xcbf2_9ce4_8422_2325

  @inlinable public var value: UInt64 { state }

  @inlinable public init() {}

  @inlinable public mutating func add(byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
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
  @inlinable public mutating func add(_ number: UInt64) {
    state = (state ^ number) &* 0x0000_0100_0000_01b3
    state ^= state >> 32
  }

  /// - Parameter hex: sixteen hexadecimal digits, in lower case; nil for anything else.
  package init?(hex: String) {
    guard hex.utf8.count == 16 else { return nil }
    var value: UInt64 = 0
    for byte in hex.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt64(byte & 15)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt64(byte - 87)
      default: return nil
      }
    }
    state = value
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
