/// A path as the system knows it: bytes, which need not be UTF-8.
struct FilePath: Sendable, Hashable, Comparable {
  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  init(_ text: String) { bytes = Array(text.utf8) }

  /// How reports name it.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether `text` names it to the byte.
  var isText: Bool { text.utf8.elementsEqual(bytes) }

  /// — *đầu vào chuẩn*
  static let standardInput = FilePath("-")

  var isStandardInput: Bool { self == Self.standardInput }

  /// This path, as it was typed, joined with the name of something in it.
  func appending(_ name: some Sequence<UInt8>) -> FilePath {
    let slash = UInt8(ascii: "/")
    return FilePath(bytes: bytes + (bytes.last == slash ? [] : [slash]) + name)
  }

  /// Where it is: everything before the last slash, `.` for nothing.
  var folder: FilePath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return FilePath(".") }
    return FilePath(bytes: slash == 0 ? [bytes[0]] : Array(bytes[..<slash]))
  }

  /// What stands behind the last slash.
  var name: ArraySlice<UInt8> {
    bytes[(bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...]
  }

  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes + [0]).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { body($0.baseAddress ?? Self.empty) }
    }
  }

  private static var empty: UnsafePointer<CChar> {
    StaticString("").utf8Start.withMemoryRebound(to: CChar.self, capacity: 1) { $0 }
  }

  static func < (left: FilePath, right: FilePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
