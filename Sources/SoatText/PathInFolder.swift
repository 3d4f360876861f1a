/// The path of a file as seen from a folder, the same on every machine and however the file was
/// named: what ledgers and baselines write.
package enum PathInFolder {
  /// Nil where the file is not in the folder.
  ///
  /// Nothing is asked of the file system: whoever wants links followed gives paths without links.
  ///
  /// - Parameters:
  ///   - path: absolute; `.`, `..` and repeated slashes may stand in it.
  ///   - folder: absolute.
  /// - Returns: in NFC, parts joined by `/`; `""` for the folder itself.
  package static func path(of path: String, in folder: String) -> String? {
    let (parts, base) = (parts(path), parts(folder))
    guard parts.starts(with: base) else { return nil }
    return parts[base.count...].joined(separator: "/")
  }

  /// Letters composed, so that names typed on different systems are alike.
  package static func composed(_ path: String) -> String {
    String(decoding: SourceText(path).bytes, as: UTF8.self)
  }

  private static func parts(_ path: String) -> [String] {
    var parts: [String] = []
    for part in composed(path).split(separator: "/") {
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
    return parts
  }
}
