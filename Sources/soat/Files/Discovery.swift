import Glibc
import SoatRuleFiles
import SoatText

/// Finds the documents that paths lead to: files as they are, folders down to the last *.txt and
/// *.md, links followed, nothing twice.
struct Discovery {
  /// One and the same file, whatever path leads to it.
  private struct Identity: Hashable {
    let device: UInt
    let node: UInt
  }

  private struct Candidate {
    let path: FilePath
    /// Nil for standard input.
    let identity: Identity?
    /// A link leads to it; another path to the same file is preferred.
    let isLinked: Bool
  }

  /// What is left out; nil for nothing.
  private(set) var exclusion: Exclusion?
  /// Files that were named and are left out, each with the pattern that does it.
  private(set) var excludedFiles: [(path: FilePath, pattern: Said<Glob>)] = []
  /// Folders that were named, and are searched as a whole.
  private(set) var searched: [FilePath] = []
  /// Paths that could not be followed.
  private(set) var failures: [(path: FilePath, error: SystemError)] = []
  private var candidates: [Candidate] = []
  private var visited: Set<Identity> = []
  /// Linked folders wait until all that can be reached without a link has been.
  private var linkedFolders: [FilePath] = []

  private static let extensions: [[UInt8]] = [Array(".txt".utf8), Array(".md".utf8)]

  init(excluding exclusion: Exclusion? = nil) { self.exclusion = exclusion }

  /// Follows one argument. A file is taken whatever its name is, unless it is excluded: who calls
  /// soat for each changed file wants what is excluded to be left out as well.
  mutating func add(_ path: FilePath) {
    if path.isStandardInput {
      candidates.append(Candidate(path: path, identity: nil, isLinked: false))
      return
    }
    guard let status = Self.status(of: path, followsLink: true) else {
      failures.append((path, .last))
      return
    }
    if status.isFolder {
      searched.append(path)
      walk(path)
    } else if let pattern = exclusion?.pattern(excluding: path) {
      excludedFiles.append((path, pattern))
    } else {
      candidates.append(Candidate(path: path, identity: status.identity, isLinked: false))
    }
  }

  /// Whether a file, by whatever path, is one of the documents.
  func holds(_ file: FilePath) -> Bool {
    guard let identity = Self.status(of: file, followsLink: true)?.identity else { return false }
    return candidates.contains { $0.identity == identity }
  }

  /// All documents, sorted by the bytes of their paths.
  mutating func documents() -> [FilePath] {
    while let folder = linkedFolders.popLast() { walk(folder) }
    if candidates.count < 2 { return candidates.map(\.path) }
    let sorted = candidates.sorted {
      $0.isLinked == $1.isLinked ? $0.path < $1.path : !$0.isLinked
    }
    var seen: Set<Identity> = []
    var paths: [FilePath] = []
    var readsInput = false
    for candidate in sorted {
      if let identity = candidate.identity {
        if seen.insert(identity).inserted { paths.append(candidate.path) }
      } else if !readsInput {
        readsInput = true
        paths.append(candidate.path)
      }
    }
    return paths.sorted()
  }

  private mutating func walk(_ top: FilePath) {
    var open = [top]
    while let folder = open.popLast() {
      if exclusion?.excludes(allBelow: folder) == true {
        survey(folder)
        continue
      }
      guard let status = Self.status(of: folder, followsLink: true) else {
        failures.append((folder, .last))
        continue
      }
      guard visited.insert(status.identity).inserted else { continue }
      switch Self.names(in: folder) {
      case .failure(let error): failures.append((folder, error))
      case .success(let names):
        for name in names { visit(folder.appending(name), name, &open) }
      }
    }
  }

  /// Looks through a folder that is left out for what other patterns are for: each is to be known to
  /// match something. Nothing that is wrong in there is told.
  private mutating func survey(_ top: FilePath) {
    var open = [top]
    while let folder = open.popLast(), exclusion?.idlePatterns.isEmpty == false {
      guard case .success(let names) = Self.names(in: folder) else { continue }
      for name in names {
        let path = folder.appending(name)
        if Self.status(of: path, followsLink: false)?.isFolder == true {
          _ = exclusion?.excludes(allBelow: path)
          open.append(path)
        } else if Self.isDocument(name) {
          _ = exclusion?.pattern(excluding: path)
        }
      }
    }
  }

  private mutating func visit(_ path: FilePath, _ name: [UInt8], _ open: inout [FilePath]) {
    guard let own = Self.status(of: path, followsLink: false) else { return }
    guard own.isLink else { return visit(path, name, own, isLinked: false, &open) }
    if let target = Self.status(of: path, followsLink: true) {
      visit(path, name, target, isLinked: true, &open)
    } else if Self.isDocument(name), exclusion?.pattern(excluding: path) == nil {
      // Reading it will fail, and the report will say so.
      candidates.append(Candidate(path: path, identity: own.identity, isLinked: true))
    }
  }

  private mutating func visit(
    _ path: FilePath, _ name: [UInt8], _ status: Status, isLinked: Bool, _ open: inout [FilePath]
  ) {
    if status.isFolder {
      if isLinked { linkedFolders.append(path) } else { open.append(path) }
    } else if status.isRegular, Self.isDocument(name),
      exclusion?.pattern(excluding: path) == nil
    {
      candidates.append(Candidate(path: path, identity: status.identity, isLinked: isLinked))
    }
  }

  private static func isDocument(_ name: [UInt8]) -> Bool {
    let lowered = name.suffix(4).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return extensions.contains { name.count > $0.count && lowered.suffix($0.count) == $0[...] }
  }

  private struct Status {
    let identity: Identity
    let isFolder: Bool
    let isRegular: Bool
    let isLink: Bool
  }

  private static func status(of path: FilePath, followsLink: Bool) -> Status? {
    var status = stat()
    let result = path.withCString { followsLink ? stat($0, &status) : lstat($0, &status) }
    guard result == 0 else { return nil }
    let kind = status.st_mode & S_IFMT
    return Status(
      identity: Identity(device: UInt(status.st_dev), node: UInt(status.st_ino)),
      isFolder: kind == S_IFDIR, isRegular: kind == S_IFREG, isLink: kind == S_IFLNK)
  }

  /// The names in a folder that are not hidden, sorted by their bytes.
  static func names(in folder: FilePath) -> Result<[[UInt8]], SystemError> {
    guard let stream = folder.withCString({ opendir($0) }) else { return .failure(.last) }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.first != UInt8(ascii: ".") { names.append(name) }
      errno = 0
    }
    if errno != 0 { return .failure(.last) }
    return .success(names.sorted { $0.lexicographicallyPrecedes($1) })
  }
}
