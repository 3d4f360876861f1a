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

extension SourceText {
  /// Decodes UTF-8 or UTF-16, each with or without a byte order mark.
  ///
  /// A few invalid bytes are read as U+FFFD, so that everything else is still checked.
  package static func decode(_ file: [UInt8]) throws(DecodingError) -> SourceText {
    if file.starts(with: [0x25, 0x50, 0x44, 0x46]) { throw .pdf }
    if file.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw .archive }
    if file.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .archive }
    let text: SourceText
    if let (order, start) = UTF16Decoder.order(of: file) {
      let decoded = UTF16Decoder.decode(file[start...], order)
      text = SourceText(decoded: decoded.bytes, invalid: decoded.invalid)
      let invalidUnits = decoded.invalid.reduce(0) { $0 + ($1.end - $1.start) / 3 }
      if invalidUnits * 100 > file.count / 2, invalidUnits > 3 { throw .invalidBytes }
    } else {
      if file.holdsZero(within: 1_024) { throw .binary }
      text = try decodeUTF8(file)
    }
    guard text.bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    return text
  }

  private static func decodeUTF8(_ file: [UInt8]) throws(DecodingError) -> SourceText {
    let isMarked = file.starts(with: [0xEF, 0xBB, 0xBF])
    let bytes = isMarked ? Array(file.dropFirst(3)) : file
    let survey = UTF8Survey(bytes)
    if survey.isSuspicious, let encoding = LegacyEncoding.recognised(in: bytes) {
      throw .legacy(encoding)
    }
    guard survey.invalidBytes > 0 else {
      return SourceText(
        decoded: bytes, invalid: [], holdsCombiningMarks: survey.holdsCombiningMarks)
    }
    if survey.invalidBytes * 100 > bytes.count, survey.invalidBytes > 3 { throw .invalidBytes }
    let repaired = UTF8Survey.repaired(bytes)
    return SourceText(
      decoded: repaired.bytes, invalid: repaired.invalid,
      holdsCombiningMarks: survey.holdsCombiningMarks)
  }
}
