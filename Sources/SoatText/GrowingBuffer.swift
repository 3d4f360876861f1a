/// Values as they are found, in storage of its own: an array would ask, for each of them, whether it
/// may be written.
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
  private var start: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// Of the values appended so far.
  subscript(position: Int) -> Element {
    precondition(position >= 0 && position < count)
    return start[position]
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    (start + count).initialize(to: element)
    count &+= 1
  }

  /// Drops this value and all behind it.
  mutating func truncate(to position: Int) { count = min(count, position) }

  var array: [Element] { Array(UnsafeBufferPointer(start: start, count: count)) }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: start, count: count)
    start.deallocate()
    start = larger
    capacity *= 2
  }
}
