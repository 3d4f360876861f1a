/// Values as they are found, in storage of its own: an array would ask, for each of them, whether it
/// may be written.
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
  private var start: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0
  /// The values stand in memory of the buffer's own.
  private(set) var isOwner: Bool

  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    start = .allocate(capacity: self.capacity)
    isOwner = true
  }

  /// Puts the values into the storage of somebody else, as long as they find room there.
  init(in storage: UnsafeMutableBufferPointer<Element>) {
    isOwner = storage.baseAddress == nil
    start = storage.baseAddress ?? .allocate(capacity: 1)
    capacity = max(storage.count, 1)
  }

  deinit { if isOwner { start.deallocate() } }

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

  /// Nil for none.
  var last: Element? { count > 0 ? start[count - 1] : nil }

  mutating func dropLast() { truncate(to: count - 1) }

  var array: [Element] { Array(UnsafeBufferPointer(start: start, count: count)) }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: start, count: count)
    if isOwner { start.deallocate() }
    start = larger
    isOwner = true
    capacity *= 2
  }
}
