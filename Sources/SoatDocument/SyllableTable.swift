import SoatText

/// Sequences of syllables that count only to the letter, found by the first syllable at one look.
package struct SyllableTable: Sendable {
  private struct Entry: Sendable {
    /// Its first two syllables in one number, or its only one.
    let key: UInt64
    /// Its syllables are `start..<start + count`.
    let start: Int32
    let count: Int32
    /// Which of the given sequences it is.
    let origin: Int32
  }

  private let toned: [UInt64]
  /// The entries of slot s are `slots[s]..<slots[s + 1]`.
  private let slots: [Int32]
  private let entries: [Entry]
  /// For each slot a bit for each key in it, which tells nearly every word that begins none: many
  /// sequences begin with one syllable, and hardly ever stands one of their second ones behind it.
  private let keys: [UInt64]

  private static let slotBits = 8

  /// - Parameter sequences: of several that stand at one place, the first is taken; empty ones never
  ///   stand anywhere.
  package init(_ sequences: [[UInt64]]) {
    // Counted first, so that each slot keeps the order that was given.
    var slots = [Int32](repeating: 0, count: 1 << Self.slotBits + 1)
    for sequence in sequences {
      if let first = sequence.first { slots[Self.slot(first) + 1] += 1 }
    }
    for slot in slots.indices.dropFirst() { slots[slot] += slots[slot - 1] }
    var free = slots
    var origins = [Int32](repeating: 0, count: Int(slots[slots.count - 1]))
    for (index, sequence) in sequences.enumerated() {
      guard let slot = sequence.first.map({ Self.slot($0) }) else { continue }
      origins[Int(free[slot])] = Int32(index)
      free[slot] += 1
    }
    var entries: [Entry] = []
    var toned: [UInt64] = []
    entries.reserveCapacity(origins.count)
    for origin in origins {
      let sequence = sequences[Int(origin)]
      entries.append(
        Entry(
          key: Self.key(of: sequence), start: Int32(toned.count), count: Int32(sequence.count),
          origin: origin))
      toned += sequence
    }
    var keys = [UInt64](repeating: 0, count: 1 << Self.slotBits)
    for sequence in sequences where !sequence.isEmpty {
      keys[Self.slot(sequence[0])] |= Self.bit(Self.key(of: sequence))
    }
    self.keys = keys
    self.entries = entries
    self.toned = toned
    self.slots = slots
  }

  private static func key(of sequence: [UInt64]) -> UInt64 {
    sequence.count > 1 ? key(sequence[0], sequence[1]) : sequence[0]
  }

  @inline(__always)
  private static func key(_ first: UInt64, _ second: UInt64) -> UInt64 {
    first &+ second &* 0xBF58_476D_1CE4_E5B9
  }

  @inline(__always)
  private static func slot(_ syllable: UInt64) -> Int {
    Int((syllable &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - slotBits))
  }

  /// Of other bits of the product than those that choose the slot.
  @inline(__always)
  private static func bit(_ key: UInt64) -> UInt64 {
    1 &<< ((key &* 0x9E37_79B9_7F4A_7C15) &>> 48 & 63)
  }

  /// One sequence that stands somewhere.
  package struct Match: Sendable {
    fileprivate let entry: Int
    /// Its position among those that were given.
    package let index: Int
    /// In syllables.
    package let count: Int
  }

  /// The next sequence that begins with this word and ends before another one.
  ///
  /// - Parameters:
  ///   - end: a word; what is behind it is not looked at.
  ///   - previous: the match to look behind; nil for the first one.
  package func match(
    at position: Int, before end: Int, in words: [Word], after previous: Match? = nil
  ) -> Match? {
    guard position < end else { return nil }
    return match(words[position].toned, end - position, after: previous) {
      words[position + $0].toned
    }
  }

  /// As for words, with syllables that have been read from them.
  package func match(
    at position: Int, before end: Int, in syllables: [UInt64], after previous: Match? = nil
  ) -> Match? {
    guard position < end else { return nil }
    return match(syllables[position], end - position, after: previous) { syllables[position + $0] }
  }

  @inline(__always)
  private func match(
    _ first: UInt64, _ room: Int, after previous: Match?, _ syllable: (Int) -> UInt64
  ) -> Match? {
    let slot = Self.slot(first)
    let pair = room > 1 ? Self.key(first, syllable(1)) : first
    guard keys[slot] & (Self.bit(pair) | Self.bit(first)) != 0 else { return nil }
    let range = (previous.map { $0.entry + 1 } ?? Int(slots[slot]))..<Int(slots[slot + 1])
    return entries.withUnsafeBufferPointer { entries in
      for index in range where entries[index].key == pair || entries[index].key == first {
        let entry = entries[index]
        let (start, count) = (Int(entry.start), Int(entry.count))
        guard count <= room else { continue }
        var offset = 0
        while offset < count, toned[start + offset] == syllable(offset) { offset += 1 }
        if offset == count { return Match(entry: index, index: Int(entry.origin), count: count) }
      }
      return nil
    }
  }
}

extension SyllableTable: ExpressibleByArrayLiteral {
  package init(arrayLiteral texts: String...) {
    let stream = SyllableStream(texts: texts)
    self.init(texts.indices.map { stream.words(ofText: $0).map { $0.toned } })
  }

  /// How many words the first sequence has that begins with this word; 0 where none does.
  func length(at position: Int, in words: [Word]) -> Int {
    match(at: position, before: words.count, in: words)?.count ?? 0
  }
}
