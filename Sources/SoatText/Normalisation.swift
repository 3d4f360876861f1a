/// Composition to NFC of the stretches that need it.
///
/// Only U+0300–U+036F are looked for: all that Vietnamese and its neighbours compose with. Their
/// lead bytes (0xCC, 0xCD) are rare enough for a test per byte to be free.
enum Normalisation {
  static func isCombiningMark(_ value: UInt32) -> Bool { value &- 0x300 < 0x70 }

  /// - Parameter original: valid UTF-8.
  static func composed(_ original: [UInt8]) -> (bytes: [UInt8], offsets: OffsetMap) {
    var output: [UInt8] = []
    output.reserveCapacity(original.count)
    var offsets = OffsetMap()
    original.withUnsafeBufferPointer { bytes in
      var copied = 0
      var position = 0
      while let lead = nextLead(in: bytes, from: position) {
        position = lead
        guard isCombiningMark(WordReader.scalar(bytes, at: position).value), position > copied
        else {
          position += 1
          continue
        }
        let base = scalarStart(before: position, in: bytes)
        let end = clusterEnd(from: position, in: bytes)
        let cluster = String(decoding: bytes[base..<end], as: UTF8.self)
        if let letter = VietnameseMarks.composition(cluster) ?? composition(cluster) {
          output.append(contentsOf: bytes[copied..<base])
          let start = output.count
          output.append(contentsOf: String(letter).utf8)
          offsets.append(
            OffsetMap.Patch(
              span: ByteSpan(start, output.count),
              extraScalars: cluster.unicodeScalars.count - 1,
              extraBytes: end - base - (output.count - start)))
          copied = end
        }
        position = end
      }
      output.append(contentsOf: bytes[copied...])
    }
    return (output, offsets)
  }

  /// The next byte that may begin a combining mark; nil for none. Eight are asked at once.
  ///
  /// Source: S. E. Anderson, Bit Twiddling Hacks, "Determine if a word has a zero byte".
  private static func nextLead(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let text = UnsafeRawPointer(bytes.baseAddress) else { return nil }
    let ones: UInt64 = 0x0101_0101_0101_0101
    var position = start
    while position < bytes.count {
      if position &+ 8 <= bytes.count {
        let word = text.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        let leads = (word & (ones &* 0xFE)) ^ (ones &* 0xCC)
        if (leads &- ones) & ~leads & (ones &* 0x80) == 0 {
          position &+= 8
          continue
        }
      }
      let end = min(position &+ 8, bytes.count)
      while position < end {
        if bytes[position] & 0xFE == 0xCC { return position }
        position &+= 1
      }
    }
    return nil
  }

  private static func scalarStart(
    before position: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var start = position - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  private static func clusterEnd(
    from position: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var end = position
    while end < bytes.count, bytes[end] & 0xFE == 0xCC,
      isCombiningMark(WordReader.scalar(bytes, at: end).value)
    {
      end += 2
    }
    return end
  }

  /// The one scalar that is canonically equivalent to the cluster, if there is one.
  private static func composition(_ cluster: String) -> Unicode.Scalar? {
    guard let character = cluster.first, cluster.dropFirst().isEmpty else { return nil }
    return compositions[character]
  }

  /// Characters hash and compare by canonical equivalence, so that each letter finds its own
  /// decompositions, in whatever order their marks stand.
  private static let compositions: [Character: Unicode.Scalar] = {
    var table: [Character: Unicode.Scalar] = [:]
    for range in [0xC0..<0x250, 0x1E00..<0x1F00] as [Range<UInt32>] {
      for value in range {
        if let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic {
          table[Character(scalar)] = scalar
        }
      }
    }
    return table
  }()
}
