import Glibc

/// Standard output, written in large pieces.
///
/// Once the reader has gone, or the disk is full, everything else is dropped: the run goes on, so
/// that its status is that of the whole output.
struct OutputPipe {
  private static let pieceSize = 1 << 16

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var isClosed = false
  /// Why something could not be written; a reader that went away is no failure.
  private(set) var failure: SystemError?
  /// Each document is shown as soon as it is written.
  let isImmediate: Bool

  init(descriptor: Int32 = STDOUT_FILENO, isImmediate: Bool) {
    self.descriptor = descriptor
    self.isImmediate = isImmediate
    buffer.reserveCapacity(2 * Self.pieceSize)
  }

  mutating func write(_ bytes: [UInt8], _ more: [UInt8] = []) {
    guard !isClosed else { return }
    buffer += bytes
    buffer += more
    if isImmediate || buffer.count >= Self.pieceSize { flush() }
  }

  mutating func flush() {
    var written = 0
    while written < buffer.count, !isClosed {
      let count = buffer.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        isClosed = true
        if errno != EPIPE { failure = .last }
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Standard error: diagnostics and progress.
enum ErrorPipe {
  static func write(_ text: String) {
    var pipe = OutputPipe(descriptor: STDERR_FILENO, isImmediate: true)
    pipe.write(Array(text.utf8))
  }
}
