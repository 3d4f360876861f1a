import Glibc

/// A file that appears under its name only when it is whole.
///
/// Until then it has no name, so that nothing is left of it however the program ends; on file
/// systems that know no such files, it has one of its own beside the other. What is no regular file,
/// as a pipe or a device, is written as it is.
final class OutputFile: Sendable {
  // An object, since a descriptor is closed once.

  /// As it was typed.
  let path: FilePath
  let descriptor: Int32
  /// Where it will be, links followed; nil for what is written as it is.
  private let target: FilePath?
  /// The name that it has until then; nil where it has none.
  private let temporary: FilePath?
  /// Bytes that stood in it before, where it is written behind them; nil otherwise.
  private let start: Int?
  /// Bytes that may be written; nil where there is no limit.
  let room: Int?

  /// - Throws: a `SystemError` where nothing can be written there.
  init(_ path: FilePath) throws(SystemError) {
    self.path = path
    (start, room) = (nil, nil)
    let target = Self.resolved(path)
    var status = stat()
    let exists = target.withCString { stat($0, &status) } == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      descriptor = path.withCString { open($0, O_WRONLY | O_CLOEXEC | O_NOCTTY) }
      (self.target, temporary) = (nil, nil)
      guard descriptor >= 0 else { throw .last }
      return
    }
    if exists, target.withCString({ access($0, W_OK) }) != 0 { throw .last }
    self.target = target
    let nameless = target.folder.withCString {
      open($0, Self.nameless | O_WRONLY | O_CLOEXEC, Self.mode)
    }
    if nameless >= 0 {
      (descriptor, temporary) = (nameless, nil)
    } else if errno == ENOENT || errno == EACCES || errno == ENOTDIR || errno == EROFS {
      throw .last
    } else {
      let name = Self.temporary(for: target)
      descriptor = name.withCString {
        open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, Self.mode)
      }
      guard descriptor >= 0 else { throw .last }
      temporary = name
    }
    if exists { fchmod(descriptor, status.st_mode & 0o7777) }
  }

  /// What is written goes behind what the file holds, under its own name.
  ///
  /// - Parameter most: bytes that the whole file may have.
  /// - Throws: a `SystemError` where nothing can be written there.
  init(behind path: FilePath, atMost most: Int) throws(SystemError) {
    self.path = path
    (target, temporary) = (nil, nil)
    descriptor = path.withCString {
      open($0, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY, Self.mode)
    }
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
      (start, room) = (nil, nil)
      throw .last
    }
    start = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    room = max(0, most - (start ?? 0))
  }

  /// Leaves what stood in the file before, where not all could be written behind it.
  func takeBack() {
    if let start { _ = ftruncate(descriptor, start) }
  }

  deinit {
    close(descriptor)
    // After `publish()` there is nothing of this name.
    if let temporary { temporary.withCString { _ = unlink($0) } }
  }

  /// Gives the file its name.
  ///
  /// - Returns: why it could not; nil where it has it.
  func publish() -> SystemError? {
    guard let target else { return nil }
    let name = temporary ?? Self.temporary(for: target)
    if temporary == nil {
      name.withCString { _ = unlink($0) }
      let link = FilePath("/proc/self/fd/\(descriptor)")
      let status = link.withCString { link in
        name.withCString { linkat(AT_FDCWD, link, AT_FDCWD, $0, AT_SYMLINK_FOLLOW) }
      }
      guard status == 0 else { return .last }
    }
    let status = name.withCString { name in target.withCString { rename(name, $0) } }
    if status == 0 { return nil }
    let error = SystemError.last
    name.withCString { _ = unlink($0) }
    return error
  }

  private static let mode: mode_t = 0o666
  /// `O_TMPFILE`, which is a macro that Swift does not see.
  /// Source: open(2), Linux man-pages 6.05
  private static let nameless: Int32 = 0o20000000 | O_DIRECTORY

  /// Beside the file, hidden, of this process.
  private static func temporary(for target: FilePath) -> FilePath {
    target.folder.appending(Array(".".utf8) + target.name + Array(".soat-\(getpid())".utf8))
  }

  /// The path without links, as far as it exists.
  static func resolved(_ path: FilePath) -> FilePath {
    path.real ?? path.folder.real?.appending(path.name) ?? path
  }
}
