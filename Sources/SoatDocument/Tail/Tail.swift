import SoatText

/// What stands below the text of a document: recipients, signature, appendices.
struct Tail {
  /// The first line that is no running text.
  let startLine: Int
  let recipients: Recipients?
  let signature: Signature?
  /// The first line of the appendices; the number of lines where there are none.
  let appendixLine: Int
  let leftover: [Cell]
}
