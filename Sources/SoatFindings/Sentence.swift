/// Words of a report put together of fixed ones and those of a document.
///
/// They go into one buffer and become a string once: a string that grows piece by piece is
/// allocated, checked and copied again and again, and a report makes hundreds.
package struct Sentence: ExpressibleByStringInterpolation {
  package let text: String

  package init(stringLiteral text: String) { self.text = text }

  package init(stringInterpolation pieces: StringInterpolation) { text = pieces.text }

  package struct StringInterpolation: StringInterpolationProtocol {
    /// Whole strings one behind the other, and therefore valid.
    private var bytes: [UInt8] = []

    /// Bytes.
    private static let usualPiece = 64

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + Self.usualPiece * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) { append(literal) }

    package mutating func appendInterpolation(_ text: String) { append(text) }

    package mutating func appendInterpolation(_ number: Int) {
      if number < 0 { bytes.append(UInt8(ascii: "-")) }
      let rest = number.magnitude
      var place: UInt = 1
      while rest / place >= 10 { place *= 10 }
      while place > 0 {
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / place % 10))
        place /= 10
      }
    }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      append(value.description)
    }

    private mutating func append(_ text: String) {
      text.utf8.span.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    fileprivate var text: String { String(copying: UTF8Span(unchecked: bytes.span)) }
  }
}
