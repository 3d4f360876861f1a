/// How often each of many hashes has been met: a table without buckets (linear probing; Knuth, The
/// Art of Computer Programming 3, 6.4, algorithm L), which hashes nothing again.
struct SeenHashes {
  private var hashes: [UInt64]
  /// 0 for a free place.
  private var counts: [UInt64]
  private let mask: Int

  /// - Parameter capacity: no more different hashes may be met.
  init(capacity: Int) {
    var size = 8
    while size < 2 * capacity { size *= 2 }
    hashes = [UInt64](repeating: 0, count: size)
    counts = hashes
    mask = size - 1
  }

  /// How often the hash was met before.
  func count(of hash: UInt64) -> UInt64 { counts[place(of: hash)] }

  /// Meets the hash once more and returns how often it was met before.
  mutating func insert(_ hash: UInt64) -> UInt64 {
    let place = place(of: hash)
    hashes[place] = hash
    counts[place] += 1
    return counts[place] - 1
  }

  private func place(of hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: hash >> 32 ^ hash) & mask
    while counts[place] > 0, hashes[place] != hash { place = (place + 1) & mask }
    return place
  }
}
