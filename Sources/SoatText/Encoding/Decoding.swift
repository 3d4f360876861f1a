/// Why a file cannot be read as the text of a document.
package enum DecodingError: Error, Hashable {
  /// No byte, or nothing but white space.
  case empty
  /// A Vietnamese encoding older than Unicode.
  case legacy(LegacyEncoding)
  /// More than one per cent of the bytes belong to no encoding that is read.
  case invalidBytes
  /// A file of another kind.
  case binary, pdf, archive
}

/// The text of a file as UTF-8, not yet normalised.
struct DecodedFile {
  /// Valid UTF-8.
  let bytes: [UInt8]
  /// Each stretch that could not be decoded, as the U+FFFD that stand for it.
  let invalid: [ByteSpan]
  /// False where it is certain that no letter has marks of its own.
  let holdsCombiningMarks: Bool

  /// Decodes UTF-8 or UTF-16, each with or without a byte order mark.
  ///
  /// A few invalid bytes are read as U+FFFD, so that everything else is still checked.
  init(_ file: [UInt8]) throws(DecodingError) {
    if file.starts(with: [0x25, 0x50, 0x44, 0x46]) { throw .pdf }
    if file.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw .archive }
    if file.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .archive }
    if let (order, start) = UTF16Decoder.order(of: file) {
      (bytes, invalid) = UTF16Decoder.decode(file[start...], order)
      holdsCombiningMarks = true
      let invalidUnits = invalid.reduce(0) { $0 + ($1.end - $1.start) / 3 }
      if invalidUnits * 100 > file.count / 2, invalidUnits > 3 { throw .invalidBytes }
      return
    }
    if file.holdsZero(within: 1_024) { throw .binary }
    let isMarked = file.starts(with: [0xEF, 0xBB, 0xBF])
    let text = isMarked ? Array(file.dropFirst(3)) : file
    let survey = UTF8Survey(text)
    if survey.isSuspicious, let encoding = LegacyEncoding.recognised(in: text) {
      throw .legacy(encoding)
    }
    if survey.invalidBytes * 100 > text.count, survey.invalidBytes > 3 { throw .invalidBytes }
    holdsCombiningMarks = survey.holdsCombiningMarks
    (bytes, invalid) = survey.invalidBytes > 0 ? UTF8Survey.repaired(text) : (text, [])
  }
}

extension SourceText {
  /// The file as `DecodedFile` reads it, normalised.
  package static func decode(_ file: [UInt8]) throws(DecodingError) -> SourceText {
    let decoded = try DecodedFile(file)
    let text = SourceText(
      decoded: decoded.bytes, invalid: decoded.invalid,
      holdsCombiningMarks: decoded.holdsCombiningMarks)
    guard text.bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    return text
  }
}
