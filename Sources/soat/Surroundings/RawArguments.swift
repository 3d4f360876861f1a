/// The arguments as the system handed them over: names of files need not be UTF-8.
enum RawArguments {
  /// The bytes of arguments that are not UTF-8, by their repaired text.
  private static let repaired: [String: FilePath] = {
    var paths: [String: FilePath] = [:]
    for index in 0..<Int(CommandLine.argc) {
      guard let argument = CommandLine.unsafeArgv[index] else { continue }
      if String(validatingCString: argument) == nil {
        let text = String(cString: argument)
        let bytes =
          text.isEmpty
          ? []
          : UnsafeBufferPointer(start: argument, count: length(argument))
            .map { UInt8(bitPattern: $0) }
        paths[text] = FilePath(bytes: bytes)
      }
    }
    return paths
  }()

  private static func length(_ text: UnsafePointer<CChar>) -> Int {
    var length = 0
    while text[length] != 0 { length += 1 }
    return length
  }

  /// The path that an argument names.
  static func path(_ argument: String) -> FilePath { repaired[argument] ?? FilePath(argument) }
}
