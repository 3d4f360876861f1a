import Glibc

extension FilePath {
  /// Absolute and without links; nil where there is nothing.
  var real: FilePath? {
    guard let text = withCString({ realpath($0, nil) }) else { return nil }
    defer { free(text) }
    return FilePath(
      bytes: UnsafeBufferPointer(start: text, count: strlen(text)).map {
        UInt8(bitPattern: $0)
      })
  }

  /// The names of a file without links: as it lies in its folder and, where it is a link itself, as
  /// what it leads to.
  var realNames: [FilePath] {
    let placed = folder.real?.appending(name)
    return [placed, real == placed ? nil : real].compactMap(\.self)
  }
}
