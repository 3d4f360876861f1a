/// A half-open range of bytes, 0-based, in the normalised text of one document.
package struct ByteSpan: Sendable, Hashable, Comparable {
  package let start: Int
  package let end: Int

  @inlinable package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  @inlinable package var isEmpty: Bool { start >= end }

  @inlinable package func contains(_ other: ByteSpan) -> Bool {
    start <= other.start && other.end <= end
  }

  @inlinable package func overlaps(_ other: ByteSpan) -> Bool {
    start < other.end && other.start < end
  }

  @inlinable package func union(_ other: ByteSpan) -> ByteSpan {
    ByteSpan(min(start, other.start), max(end, other.end))
  }

  @inlinable package static func < (left: ByteSpan, right: ByteSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
