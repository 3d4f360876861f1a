/// Appends JSON to a buffer of bytes in the order in which it is told, and nothing else.
///
/// Strings are escaped as RFC 8259, section 7 asks; all other code points stand as UTF-8. The
/// buffer is its own and not an array: the checks that an array makes at every write cost more than
/// the writing.
package struct ByteWriter: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var count = 0
  private var capacity: Int
  /// Memory of its own, and not that of an array which is being made.
  private var isOwner: Bool

  package init(capacity: Int) {
    self.capacity = capacity
    start = .allocate(capacity: capacity)
    isOwner = true
  }

  private init(into target: UnsafeMutablePointer<UInt8>, capacity: Int) {
    self.capacity = capacity
    start = target
    isOwner = false
  }

  deinit { if isOwner { start.deallocate() } }

  /// What a closure writes, in an array that is not copied as long as it is not outgrown.
  package static func bytes(
    capacity: Int, _ write: (inout ByteWriter) -> Void
  ) -> [UInt8] {
    var outgrown: [UInt8]?
    let fitting = [UInt8](unsafeUninitializedCapacity: capacity) { target, filled in
      guard let start = target.baseAddress else { return }
      var writer = ByteWriter(into: start, capacity: target.count)
      write(&writer)
      if writer.isOwner { outgrown = writer.bytes } else { filled = writer.count }
    }
    return outgrown ?? fitting
  }

  /// What has been written.
  package var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  /// Appends syntax that needs no escaping: braces, keys, literals.
  @inline(__always)
  package mutating func raw(_ syntax: StaticString) {
    let length = syntax.utf8CodeUnitCount
    reserve(length)
    (start + count).initialize(from: syntax.utf8Start, count: length)
    count += length
  }

  /// Appends one byte as it is.
  package mutating func byte(_ byte: UInt8) {
    reserve(1)
    put(byte)
  }

  /// Appends bytes as they are.
  package mutating func verbatim(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress else { return }
    reserve(bytes.count)
    (start + count).initialize(from: first, count: bytes.count)
    count += bytes.count
  }

  /// Appends a string with its quotation marks, or `null`.
  package mutating func string(_ text: String?) {
    guard let text else { return raw("null") }
    text.utf8.span.withUnsafeBufferPointer { string($0) }
  }

  /// Appends a decimal number.
  package mutating func integer(_ value: Int) {
    reserve(Self.longestInteger)
    if value < 0 { put(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var length = 1
    var limit: UInt = 10
    while rest >= limit && length < Self.longestInteger - 1 {
      length += 1
      limit &*= 10
    }
    count += length
    var place = count
    repeat {
      place -= 1
      start[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
  }

  /// Appends sixteen hexadecimal digits with quotation marks.
  package mutating func hexadecimal(_ value: UInt64) {
    reserve(18)
    put(UInt8(ascii: "\""))
    for place in 0..<16 {
      let digit = UInt8(truncatingIfNeeded: value &>> UInt64(60 &- 4 &* place)) & 15
      start[count &+ place] = Self.hexadecimalDigit(digit)
    }
    count += 16
    put(UInt8(ascii: "\""))
  }

  /// Bytes of `-9223372036854775808`.
  private static let longestInteger = 20
  /// Bytes of `\u00XX`, the most that one byte can become.
  private static let longestEscape = 6

  private mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
    reserve(Self.longestEscape * text.count + 2)
    put(UInt8(ascii: "\""))
    if let source = UnsafeRawPointer(text.baseAddress) {
      let target = UnsafeMutableRawPointer(start + count)
      // Sixteen bytes at once while none needs escaping.
      var position = 0
      while position &+ 16 <= text.count {
        let first = source.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        let second = source.loadUnaligned(fromByteOffset: position &+ 8, as: UInt64.self)
        if (Self.escapes(in: first) | Self.escapes(in: second)) & Self.highBits != 0 { break }
        target.storeBytes(of: first, toByteOffset: position, as: UInt64.self)
        target.storeBytes(of: second, toByteOffset: position &+ 8, as: UInt64.self)
        position &+= 16
      }
      // Then eight; the last eight overlap those before them.
      while text.count >= 8, position < text.count {
        let place = min(position, text.count &- 8)
        let word = source.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        if Self.escapes(in: word) & Self.highBits != 0 { break }
        target.storeBytes(of: word, toByteOffset: place, as: UInt64.self)
        position = place &+ 8
      }
      var end = target + position
      while position < text.count {
        end = Self.write(text[position], to: end)
        position &+= 1
      }
      count += end - target
    }
    put(UInt8(ascii: "\""))
  }

  /// Sets the highest bit of one of eight bytes at least where one is a control, a quotation mark or
  /// a backslash, and of none where none is.
  ///
  /// Source: S. E. Anderson, Bit Twiddling Hacks, "Determine if a word has a byte less than n". With
  /// bit 1 turned a quotation mark stands right behind the controls.
  @inline(__always)
  private static func escapes(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let controls = (word ^ (ones &* 0x02)) &- ones &* 0x21
    let backslashes = (word ^ (ones &* 0x5c)) &- ones
    return (controls | backslashes) & ~word
  }

  private static var highBits: UInt64 { 0x8080_8080_8080_8080 }

  /// Writes one byte of a string and returns where the next one goes.
  @inline(__always)
  private static func write(
    _ byte: UInt8, to target: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    if byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") {
      target.storeBytes(of: byte, as: UInt8.self)
      return target + 1
    }
    return escape(byte, to: target)
  }

  @inline(never)
  private static func escape(
    _ byte: UInt8, to target: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    let escape: [UInt8] =
      switch byte {
      case UInt8(ascii: "\""): Array(#"\""#.utf8)
      case UInt8(ascii: "\\"): Array(#"\\"#.utf8)
      case UInt8(ascii: "\n"): Array(#"\n"#.utf8)
      case UInt8(ascii: "\r"): Array(#"\r"#.utf8)
      case UInt8(ascii: "\t"): Array(#"\t"#.utf8)
      default:
        Array(#"\u00"#.utf8) + [hexadecimalDigit(byte >> 4), hexadecimalDigit(byte & 15)]
      }
    target.copyMemory(from: escape, byteCount: escape.count)
    return target + escape.count
  }

  /// Appends one byte for which room has been reserved.
  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    (start + count).initialize(to: byte)
    count += 1
  }

  @inline(__always)
  private mutating func reserve(_ length: Int) {
    if capacity - count < length { grow(by: length) }
  }

  @inline(never)
  private mutating func grow(by length: Int) {
    capacity += max(length, capacity)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.moveInitialize(from: start, count: count)
    if isOwner { start.deallocate() }
    start = larger
    isOwner = true
  }

  @inline(__always)
  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
