import SoatText

/// The documents that a waiver speaks of: one path, or a pattern for several, seen from the folder
/// of its ledger.
package struct WaivedFiles: Sendable, Hashable {
  private let glob: Glob
  /// The path where there are no wildcards: most waivers name one document, and each is asked of
  /// every document.
  private let plain: String?
  /// The folder below which all that it speaks of is, or that itself: `""` for that of the ledger.
  ///
  /// Of a plain path nobody knows whether it names a folder.
  package let folder: String

  package enum Fault: Error {
    case malformed
    /// It would speak of files that the ledger does not stand above.
    case leavesFolder
  }

  package init(_ pattern: String) throws(Fault) {
    guard let glob = Glob(pattern) else { throw .malformed }
    if glob.leavesFolder { throw .leavesFolder }
    self.glob = glob
    let path = PathInFolder.path(of: "/" + pattern, in: "/") ?? ""
    let parts = path.split(separator: "/").map { Self.plain($0.unicodeScalars) }
    folder = parts.prefix { $0 != nil }.compactMap(\.self).joined(separator: "/")
    plain = parts.contains(nil) || pattern.hasSuffix("/") ? nil : folder
  }

  /// As the ledger writes it.
  package var pattern: String { glob.pattern }

  /// - Parameter name: the path of a document from the folder of the ledger, in NFC.
  package func matches(_ name: String) -> Bool {
    guard let plain else { return glob.matches(name) }
    return name == plain || name.hasPrefix(plain) && name.hasPrefix(plain + "/")
  }

  /// Whether the document is the one that is named, and not one of several.
  ///
  /// - Parameter name: as above.
  package func isJust(_ name: String) -> Bool { name == plain }

  /// What a part of a pattern stands for, where that is one name: `[*]` is a star.
  private static func plain(_ part: Substring.UnicodeScalarView) -> String? {
    var rest = part
    var name = ""
    while let scalar = rest.popFirst() {
      switch scalar {
      case "*", "?": return nil
      case "[":
        guard let inner = rest.popFirst(), rest.popFirst() == "]" else { return nil }
        name.unicodeScalars.append(inner)
      default: name.unicodeScalars.append(scalar)
      }
    }
    return name
  }
}
