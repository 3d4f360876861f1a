/// A half-open range of bytes, 0-based, in the normalised text of one document.
package struct ByteSpan: Sendable, Hashable, Comparable {
  package let start: Int
  package let end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  package var isEmpty: Bool { start >= end }

  package func contains(_ other: ByteSpan) -> Bool { start <= other.start && other.end <= end }

  package func overlaps(_ other: ByteSpan) -> Bool { start < other.end && other.start < end }

  package func union(_ other: ByteSpan) -> ByteSpan {
    ByteSpan(min(start, other.start), max(end, other.end))
  }

  package static func < (left: ByteSpan, right: ByteSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
