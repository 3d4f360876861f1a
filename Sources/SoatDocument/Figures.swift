import SoatText

extension SourceText {
  /// The digits of a span as a number; nil for anything but digits, and for more than fit.
  func number(_ span: ByteSpan) -> Int? {
    var value = 0
    for position in span.start..<span.end {
      let digit = bytes[position] &- 0x30
      let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      guard digit <= 9, !isTooLarge, tens <= .max - Int(digit) else { return nil }
      value = tens + Int(digit)
    }
    return span.isEmpty ? nil : value
  }
}
