/// The paths in a list, for `--files-from`: one a line, or each ended by NUL where one stands.
enum PathList {
  static func paths(in list: [UInt8]) -> [FilePath] {
    let separator: UInt8 = list.contains(0) ? 0 : 0x0A
    return list.split(separator: separator).compactMap { line in
      let path = separator == 0x0A && line.last == 0x0D ? line.dropLast() : line
      return path.isEmpty ? nil : FilePath(bytes: Array(path))
    }
  }
}
