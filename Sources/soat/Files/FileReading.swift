import Glibc

/// Reads one file; another one can stand in for the file system.
typealias FileReading = @Sendable (FilePath) -> Result<[UInt8], SystemError>

/// The bytes of files.
enum FileContents {
  private static let chunk = 1 << 16
  /// No document is larger; a device without an end is.
  private static let mostBytes = 1 << 28

  /// The whole file in one buffer of its size; `-` is standard input.
  @Sendable static func read(_ path: FilePath) -> Result<[UInt8], SystemError> {
    if path.isStandardInput { return read(descriptor: STDIN_FILENO) }
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { return .failure(.last) }
    defer { close(descriptor) }
    return read(descriptor: descriptor)
  }

  static func read(descriptor: Int32) -> Result<[UInt8], SystemError> {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(.last) }
    if status.st_mode & S_IFMT == S_IFDIR { return .failure(SystemError(code: EISDIR)) }
    guard status.st_size < mostBytes else { return .failure(SystemError(code: EFBIG)) }
    var bytes: [UInt8] = []
    // One byte more than the size, so that the end is seen without another buffer.
    var room = status.st_size > 0 ? Int(status.st_size) + 1 : chunk
    while true {
      var failure: SystemError?
      var isEnd = false
      let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        while count < room, !isEnd, failure == nil {
          let got = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), room - count)
          if got > 0 {
            count += got
          } else if got == 0 {
            isEnd = true
          } else if errno != EINTR {
            failure = .last
          }
        }
      }
      if let failure { return .failure(failure) }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      if isEnd { return .success(bytes) }
      guard bytes.count < mostBytes else { return .failure(SystemError(code: EFBIG)) }
      room = max(chunk, bytes.count)
    }
  }
}
