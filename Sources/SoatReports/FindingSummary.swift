import SoatFindings

/// A finding in a few sentences, for viewers that show nothing else of it: what is wrong, what
/// stands there, what should stand there, how to mend it.
struct FindingSummary {
  let wording: TableWording

  /// Words that the message or the help quotes are not quoted again.
  func text(_ finding: Finding) -> String {
    var sentences = [finding.message + "."]
    if let found = finding.found, !found.isEmpty, !finding.message.contains("“\(found)”") {
      sentences.append(quoted(.found, found))
    }
    if let expected = finding.expected, !expected.isEmpty,
      finding.help?.contains("“\(expected)”") != true
    {
      sentences.append(quoted(finding.found == nil ? .required : .expected, expected))
    }
    if let help = finding.help { sentences.append(help) }
    return sentences.joined(separator: " ")
  }

  /// Code points that are quoted of a long wording; the whole of it stands elsewhere.
  private static let longestQuotation = 160

  private func quoted(_ label: Label, _ words: String) -> String {
    let scalars = words.unicodeScalars
    let isLong = scalars.count > Self.longestQuotation
    let shown = isLong ? String(scalars.prefix(Self.longestQuotation)) + "…" : words
    return "\(label.text(wording.language)) “\(shown)”."
  }
}
