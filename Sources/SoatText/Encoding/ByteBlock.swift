/// Sixteen bytes that are asked at once, without a branch.
typealias ByteBlock = SIMD16<UInt8>

extension ByteBlock {
  static let width = 16

  /// All bits of each byte that is this one, and no bit of any other.
  @inline(__always)
  func same(as byte: UInt8) -> ByteBlock {
    unsafeBitCast(self .== ByteBlock(repeating: byte), to: ByteBlock.self)
  }

  /// These bits of each byte.
  @inline(__always)
  func bits(_ mask: UInt8) -> ByteBlock { self & ByteBlock(repeating: mask) }

  @inline(__always)
  var isZero: Bool {
    let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return halves.x | halves.y == 0
  }
}
