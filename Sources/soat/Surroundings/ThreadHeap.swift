/// The heap that a thread has for itself.
enum ThreadHeap {
  /// So much do the rules take.
  private static let size = 3 << 19

  /// Lets the heap of this thread grow at once: left to itself, the C library (glibc 2.36) asks the
  /// system for its every page, one after the other.
  static func grow() {
    // The first block is mapped by itself; once it has been given back, one of its size is taken
    // from the heap, which keeps it.
    for _ in 0..<2 {
      UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16).deallocate()
    }
  }
}
