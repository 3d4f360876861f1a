/// What a report shows beside the findings themselves: made only where some report asks for it.
package struct ReportDetail: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The words around each finding.
  package static let quotes = ReportDetail(rawValue: 1)
  /// Where what is required is treated, and who is charged with what.
  package static let coverage = ReportDetail(rawValue: 2)
  /// The document's own lines.
  package static let text = ReportDetail(rawValue: 4)
  /// By what a document is known again under another path.
  package static let identity = ReportDetail(rawValue: 8)
}
