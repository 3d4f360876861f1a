import Glibc
import SoatFindings
import SoatText

/// The folder of a baseline, from which its paths lead.
struct BaselineFolder: Sendable {
  /// Without links.
  private let root: FilePath

  /// - Parameter file: the baseline, which need not be there yet.
  init(of file: FilePath) { root = OutputFile.resolved(file).folder }

  /// How the baseline calls a document; nil for one that is elsewhere, or is no regular file and can
  /// be read only once.
  func path(of document: FilePath) -> String? {
    guard !document.isStandardInput, Self.isRegular(document) else { return nil }
    let place = OutputFile.resolved(document)
    guard let path = PathInFolder.path(of: place.text, in: root.text), !path.isEmpty else {
      return nil
    }
    return Baseline.name(of: path)
  }

  /// Whether a file stands under a path of the baseline.
  func holds(_ path: String) -> Bool { Self.isRegular(root.appending(path.utf8)) }

  private static func isRegular(_ path: FilePath) -> Bool {
    var status = stat()
    return path.withCString { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
