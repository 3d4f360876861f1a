/// Words as they are read, in storage of its own: an array would ask, for each word, whether it may
/// be written.
struct WordBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<Word>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// Of the words read so far.
  subscript(position: Int) -> Word {
    precondition(position >= 0 && position < count)
    return start[position]
  }

  @inline(__always)
  mutating func append(_ word: Word) {
    if count == capacity { grow() }
    (start + count).initialize(to: word)
    count &+= 1
  }

  /// Drops this word and all behind it.
  mutating func truncate(to position: Int) { count = min(count, position) }

  var array: [Word] { Array(UnsafeBufferPointer(start: start, count: count)) }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Word>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: start, count: count)
    start.deallocate()
    start = larger
    capacity *= 2
  }
}
