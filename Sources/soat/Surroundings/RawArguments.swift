import Glibc

/// The arguments as the system handed them over: names of files need not be UTF-8.
enum RawArguments {
  /// The bytes of arguments that are not UTF-8, by their repaired text.
  private static let repaired: [String: FilePath] = {
    var paths: [String: FilePath] = [:]
    for index in 0..<Int(CommandLine.argc) {
      guard let argument = CommandLine.unsafeArgv[index] else { continue }
      guard String(validatingCString: argument) == nil else { continue }
      let bytes = UnsafeBufferPointer(start: argument, count: strlen(argument))
      paths[String(cString: argument)] = FilePath(bytes: bytes.map { UInt8(bitPattern: $0) })
    }
    return paths
  }()

  /// The path that an argument names.
  static func path(_ argument: String) -> FilePath { repaired[argument] ?? FilePath(argument) }
}
