/// A way of writing Vietnamese that is not Unicode as it should be: recognised and named, not read.
///
/// A file meets us in one of two situations, and both are looked at. Its bytes may be the legacy
/// text itself, which is seldom valid UTF-8 (`43 E9 6E 67` is *Cộng* in TCVN3). Or some program
/// took these bytes for Latin-1 or Windows-1252 and saved what it saw as UTF-8 (`Céng hßa`).
package enum LegacyEncoding: Sendable, Hashable, CaseIterable {
  /// TCVN 5712:1993 VN3, "ABC", the encoding of the .VnTime fonts.
  case tcvn3
  /// VNI-Windows, the encoding of the VNI-Times fonts.
  case vni
  /// VISCII, RFC 1456.
  case viscii
  /// Windows-1258: base letters, most tones a byte of their own.
  case windows1258
  /// UTF-8 taken for Latin-1 or Windows-1252 and encoded once more (`Äáº£ng`).
  case doubleEncoded

  /// How much of a file is looked at, in bytes from its start: longer files say the same again.
  package static let examinedBytes = 65_536

  /// The encoding in which these bytes spell Vietnamese words; nil where they are no legacy text.
  ///
  /// The words are the frequent syllables of official documents (`LegacyVocabulary`), between
  /// word boundaries. An encoding is recognised when at least three different syllables of the
  /// list occur, at least one word in twenty is one of them, and they are at least twice as many
  /// as the words written with letters that only Unicode has: a Unicode document may quote
  /// spoilt words. Of several such encodings the one with the most occurrences wins. Bytes with
  /// a NUL among them are not text.
  package static func recognised(in bytes: [UInt8]) -> LegacyEncoding? {
    let start = bytes.prefix(examinedBytes)
    guard !start.contains(0) else { return nil }
    let reading = Latin1Reading(of: start)
    var best: (encoding: LegacyEncoding, hits: Int)?
    for vocabulary in LegacyVocabulary.all {
      var evidence = [vocabulary.evidence(in: reading.bytes)]
      // The file's own bytes that spell UTF-8 words are no legacy text.
      if vocabulary.encoding != .doubleEncoded { evidence.append(vocabulary.evidence(in: start)) }
      for found in evidence where found.isVietnamese && found.hits >= 2 * reading.unicodeWords {
        if found.hits > best?.hits ?? 0 { best = (vocabulary.encoding, found.hits) }
      }
    }
    return best?.encoding
  }
}
