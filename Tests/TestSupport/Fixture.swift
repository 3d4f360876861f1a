import Foundation

/// A document of `Fixtures/documents`, with the findings listed beside it.
package struct Fixture: Sendable {
  package let name: String
  package let file: [UInt8]

  package init(name: String, file: [UInt8]) {
    self.name = name
    self.file = file
  }

  package static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/documents")

  package static let all: [Fixture] = {
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "txt" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .compactMap { url in
        guard let data = try? Data(contentsOf: url) else { return nil }
        return Fixture(name: url.deletingPathExtension().lastPathComponent, file: Array(data))
      }
  }()

  /// A clean one: no finding is listed beside it.
  package var isClean: Bool {
    let list = try? Data(contentsOf: Self.folder.appendingPathComponent("\(name).findings"))
    return list?.isEmpty ?? false
  }
}
