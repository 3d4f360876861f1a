/// A half-open range of bytes, 0-based, in the normalised text of one document.
public struct ByteSpan: Sendable, Hashable, Comparable {
  public let start: Int
  public let end: Int

  @inlinable public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  @inlinable public var isEmpty: Bool { start >= end }

  @inlinable public func contains(_ other: ByteSpan) -> Bool {
    start <= other.start && other.end <= end
  }

  @inlinable public func overlaps(_ other: ByteSpan) -> Bool {
    start < other.end && other.start < end
  }

  @inlinable public func union(_ other: ByteSpan) -> ByteSpan {
    ByteSpan(min(start, other.start), max(end, other.end))
  }

  @inlinable public static func < (left: ByteSpan, right: ByteSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
