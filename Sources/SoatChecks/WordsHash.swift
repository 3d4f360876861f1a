import SoatFindings
import SoatText

/// A hash over the words of a document: the same in any encoding, normal form and wrapping.
///
/// No rule has a part in it, so that a document is known again whatever it is judged by.
package enum WordsHash {
  /// Nil for a file that is no text.
  package static func value(of file: [UInt8]) -> Fingerprint? {
    do {
      return value(of: try SourceText.decode(file))
    } catch {
      // Why it is no text, a finding tells.
      return nil
    }
  }

  static func value(of source: SourceText) -> Fingerprint {
    var hash = Fingerprint()
    for word in SyllableStream(source).words { hash.add(word.toned) }
    return hash
  }
}
