import SoatFindings

/// Where a document is, for readers that look it up in a repository.
///
/// `.` and empty parts are dropped, so that `./a.txt` and `a.txt` are one document in every run.
/// `..` stays: only the file system knows where it leads.
struct DocumentLocation {
  /// Between the slashes; none for the root or for the working folder.
  private let parts: [ArraySlice<UInt8>]
  let isAbsolute: Bool

  init(_ document: DocumentReport) { self.init(path: document.pathBytes) }

  init(path: [UInt8]) {
    isAbsolute = path.first == Self.slash
    parts = path.split(separator: Self.slash).filter { $0 != [UInt8(ascii: ".")] }
  }

  private static let slash = UInt8(ascii: "/")

  /// The bytes of the path.
  var path: [UInt8] {
    let joined = Array(parts.joined(separator: [Self.slash]))
    if isAbsolute { return [Self.slash] + joined }
    return joined.isEmpty ? [UInt8(ascii: ".")] : joined
  }

  /// A relative reference for a relative path, a `file:` URI for an absolute one.
  ///
  /// Source: RFC 3986, sections 2.1 to 2.3 (all but unreserved characters is encoded, in upper case)
  /// and 4.2 (a first part that holds a colon would be read as a scheme); RFC 8089, section 2.
  var uri: String {
    var uri: [UInt8] = isAbsolute ? Array("file://".utf8) : []
    for byte in path {
      if Self.isUnreserved(byte) || byte == Self.slash {
        uri.append(byte)
      } else {
        uri += [UInt8(ascii: "%"), Self.digit(byte >> 4), Self.digit(byte & 15)]
      }
    }
    return String(decoding: uri, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
