import SoatText

/// The documents that a waiver speaks of: one path, or a pattern for several, seen from the folder
/// of its ledger.
package struct WaivedFiles: Sendable, Hashable {
  private let glob: Glob

  package enum Fault: Error {
    case malformed
    /// It would speak of files that the ledger does not stand above.
    case leavesFolder
  }

  package init(_ pattern: String) throws(Fault) {
    guard let glob = Glob(pattern) else { throw .malformed }
    if glob.leavesFolder { throw .leavesFolder }
    self.glob = glob
  }

  /// As the ledger writes it.
  package var pattern: String { glob.pattern }

  /// - Parameter name: the path of a document from the folder of the ledger.
  package func matches(_ name: String) -> Bool { glob.matches(name) }

  /// Whether the document is the one that is named, and not one of several.
  package func isJust(_ name: String) -> Bool {
    let parts = parts
    guard !parts.contains(nil) else { return false }
    return parts.compactMap(\.self).joined(separator: "/") == PathInFolder.composed(name)
  }

  /// The folder below which all that it speaks of is, or that itself: `""` for that of the ledger.
  ///
  /// Of a plain path nobody knows whether it names a folder.
  package var folder: String {
    parts.prefix { $0 != nil }.compactMap(\.self).joined(separator: "/")
  }

  /// The names between the slashes; nil for one with wildcards.
  private var parts: [String?] {
    let path = PathInFolder.path(of: "/" + pattern, in: "/") ?? ""
    return path.split(separator: "/").map { Self.plain($0.unicodeScalars) }
  }

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
