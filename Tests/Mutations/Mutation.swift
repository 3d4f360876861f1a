import SoatFindings
import SoatText
import TestSupport

/// A way in which official documents go wrong, labelled with the code that must tell it.
package struct Mutation: Sendable {
  package let code: FindingCode
  /// What was done to the document, in a few words.
  package let label: String
  /// The transports that keep the departure as it is: a space inside a symbol, for one, may be lost
  /// where a line ends.
  package let transports: [Transport]
  /// Codes that the same departure truly brings along.
  let companions: Set<FindingCode>
  /// How many positions of one document are tried.
  let positions: Int
  /// Every edit of this kind that fits the document, or as many as are worth choosing among.
  let edits: @Sendable (CleanDocument, inout SeededNumbers) -> [Edit]

  init(
    _ code: FindingCode, _ label: String, in transports: [Transport] = Mutation.transports,
    with companions: Set<FindingCode> = [], positions: Int = 2,
    _ edits: @escaping @Sendable (CleanDocument, inout SeededNumbers) -> [Edit]
  ) {
    self.code = code
    self.label = label
    self.transports = transports
    self.companions = companions
    self.positions = positions
    self.edits = edits
  }

  package static let transports: [Transport] = [
    .nfc, .nfd, .wrapped, .wrappedWithBlankLines, .utf16,
  ]
  /// Those that leave every line as it is.
  static let unwrapped: [Transport] = [.nfc, .nfd, .utf16]

  package var name: String { "\(code.rawValue): \(label)" }
}
