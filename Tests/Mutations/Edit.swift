import SoatText

/// One change of a clean document, as a clerk might make it, and where it may rightly be told.
package struct Edit: Sendable {
  /// What takes the place of some bytes of the clean text.
  struct Replacement: Sendable {
    let span: ByteSpan
    let text: String
  }

  /// Disjoint, in the order of the text.
  let replacements: [Replacement]
  /// Bytes of the clean text beside which an absence may be told too: where a clerk would put in
  /// what is lacking need not be where it was lost.
  let alsoAt: [ByteSpan]

  init(_ replacements: [Replacement], alsoAt: [ByteSpan] = []) {
    self.replacements = replacements.sorted { $0.span < $1.span }
    self.alsoAt = alsoAt
  }

  init(_ span: ByteSpan, _ text: String) { self.init([Replacement(span: span, text: text)]) }

  /// Both changes at once; they do not overlap.
  func and(_ other: Edit) -> Edit {
    Edit(replacements + other.replacements, alsoAt: alsoAt + other.alsoAt)
  }

  func told(at spans: ByteSpan?...) -> Edit {
    Edit(replacements, alsoAt: alsoAt + spans.compactMap { $0 })
  }

  /// The changed text, and the bytes of it where the departure may be told.
  func applied(to source: SourceText) -> (text: String, places: [ByteSpan]) {
    var bytes: [UInt8] = []
    var places: [ByteSpan] = []
    var end = 0
    for replacement in replacements {
      precondition(end <= replacement.span.start, "The replacements of an edit overlap.")
      bytes += source.bytes[end..<replacement.span.start]
      places.append(ByteSpan(bytes.count, bytes.count + replacement.text.utf8.count))
      bytes += Array(replacement.text.utf8)
      end = replacement.span.end
    }
    bytes += source.bytes[end...]
    let others = alsoAt.map { ByteSpan(position(of: $0.start), position(of: $0.end)) }
    return (String(decoding: bytes, as: UTF8.self), places + others)
  }

  /// Where a byte of the clean text stands in the changed one.
  private func position(of byte: Int) -> Int {
    replacements.filter { $0.span.start < byte }.reduce(byte) { position, replacement in
      position - min(byte, replacement.span.end) + replacement.span.start
        + replacement.text.utf8.count
    }
  }
}
