import SoatFindings
import Synchronization

/// The hash of a rule file, FNV-1a over its bytes.
///
/// An object, since it is taken only once, by whoever asks first: each byte has to wait for the one
/// before it, so that it takes a tenth of the time in which the file is read.
package final class FileHash: Sendable {
  private let bytes: [UInt8]
  private let known = Mutex<String?>(nil)

  package init(of bytes: [UInt8]) { self.bytes = bytes }

  /// As a report writes it: sixteen hexadecimal digits.
  package var text: String {
    known.withLock { known in
      if let known { return known }
      var hash = Fingerprint()
      hash.add(bytes)
      let text = hash.hex
      known = text
      return text
    }
  }
}
