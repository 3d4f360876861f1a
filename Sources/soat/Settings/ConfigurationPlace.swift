import Glibc
import SoatRuleFiles
import SoatText

/// Where the configuration of a run is.
struct ConfigurationPlace: Sendable {
  static let name = "soat.toml"

  /// As it was typed, or as it is seen from the working folder: `../soat.toml`.
  let file: FilePath

  /// What the command line says of the configuration.
  enum Wish: Equatable {
    case search, none
    case file(String)

    /// Known before the arguments are parsed, since the configuration says in which language to
    /// speak of them.
    init(in arguments: [String]) {
      self = .search
      for (index, argument) in arguments.enumerated() {
        switch argument {
        case "--": return
        case "--no-config": self = .none
        case "--config" where index + 1 < arguments.count: self = .file(arguments[index + 1])
        default:
          if argument.hasPrefix("--config=") { self = .file(String(argument.dropFirst(9))) }
        }
      }
    }
  }

  /// Searches the working folder and those above it, up to the first that holds a `soat.toml`; a
  /// folder that holds `.git` is the last one searched: what lies above a repository does not
  /// change how it is judged.
  static func found() -> ConfigurationPlace? {
    var folder = ""
    for _ in 0..<deepest {
      if exists(folder + name) { return ConfigurationPlace(file: FilePath(folder + name)) }
      if exists(folder + ".git") || isRoot(folder) { return nil }
      folder += "../"
    }
    return nil
  }

  private static let deepest = 256

  private static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  private static func isRoot(_ folder: String) -> Bool {
    var (own, above) = (stat(), stat())
    guard stat(folder + ".", &own) == 0, stat(folder + "..", &above) == 0 else { return true }
    return own.st_ino == above.st_ino && own.st_dev == above.st_dev
  }

  /// A path in the file, as it is seen from the working folder.
  func path(_ text: String) -> FilePath {
    if text.hasPrefix("/") { return FilePath(text) }
    let folder = file.folder
    // `./-` is a file, `-` would be standard input.
    if folder.bytes == Array(".".utf8), !file.bytes.contains(UInt8(ascii: "/")) {
      return FilePath(text == "-" ? "./-" : text)
    }
    return folder.appending(Array(text.utf8))
  }
}

/// The folder of a configuration, from which its patterns go.
struct ConfigurationFolder: Sendable {
  /// Both absolute and without links.
  private let folder: String
  private let working: String

  init(_ place: ConfigurationPlace) {
    folder = OutputFile.resolved(place.file.folder).text
    working = OutputFile.resolved(FilePath(".")).text
  }

  /// Whether something stands at a path from this folder.
  func holds(_ path: String) -> Bool { access(folder + "/" + path, F_OK) == 0 }

  /// How patterns see a path: as it was typed, or, where a link leads into the folder, where it
  /// ends. Nil for what is not in the folder.
  func path(_ path: FilePath) -> String? {
    if path.isStandardInput { return nil }
    let text = path.text
    let absolute = text.hasPrefix("/") ? text : working + "/" + text
    return PathInFolder.path(of: absolute, in: folder)
      ?? PathInFolder.path(of: OutputFile.resolved(path).text, in: folder)
  }
}
