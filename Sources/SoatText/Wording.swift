/// A fixed wording of the form of documents (*nơi nhận*, *kính gửi*), compared by folded syllables.
package struct Wording: Sendable, ExpressibleByStringLiteral {
  package let folded: [UInt64]
  package let toned: [UInt64]
  /// The first and the last folded syllable, 0 for none: what most words already differ in, told
  /// without touching the arrays.
  package let first: UInt64
  package let last: UInt64

  package init(_ text: String) {
    let stream = SyllableStream(SourceText(text), dropsPageNumbers: false)
    self.init(stream.words[...])
  }

  package init(stringLiteral text: String) { self.init(text) }

  private init(_ words: ArraySlice<Word>) {
    let folded = words.map { $0.folded }
    self.folded = folded
    first = folded.first ?? 0
    last = folded.last ?? 0
    toned = words.map { $0.toned }
  }

  /// Several wordings, read in one go.
  package static func wordings(_ texts: [String]) -> [Wording] {
    let stream = SyllableStream(texts: texts)
    return texts.indices.map { Wording(stream.words(ofText: $0)) }
  }

  package var count: Int { folded.count }
}

/// Several fixed wordings, of which one may stand somewhere.
///
/// Most words begin and end none of them, which a bit for each first and each last syllable tells
/// without a call.
public struct Wordings: Sendable, ExpressibleByArrayLiteral {
  package let all: [Wording]
  /// The number of words, the first and the last folded syllable of each, side by side.
  fileprivate let counts: [Int]
  private let firstSyllables: [UInt64]
  private let lastSyllables: [UInt64]
  @usableFromInline let firsts: UInt64
  @usableFromInline let lasts: UInt64

  package init(_ all: [Wording]) {
    self.all = all
    counts = all.map(\.count)
    firstSyllables = all.map(\.first)
    lastSyllables = all.map(\.last)
    firsts = all.reduce(0) { $0 | Self.bit($1.first) }
    lasts = all.reduce(0) { $0 | Self.bit($1.last) }
  }

  public init(arrayLiteral texts: String...) { self.init(Wording.wordings(texts)) }

  /// False where none of them begins with this folded syllable.
  @inlinable @inline(__always)
  public func mayBegin(with folded: UInt64) -> Bool { firsts & Self.bit(folded) != 0 }

  /// False where none of them ends with this folded syllable.
  @inlinable @inline(__always)
  public func mayEnd(with folded: UInt64) -> Bool { lasts & Self.bit(folded) != 0 }

  /// - Parameter folded: a folded syllable.
  @inlinable @inline(__always)
  public static func bit(_ folded: UInt64) -> UInt64 {
    1 &<< ((folded &* 0x9E37_79B9_7F4A_7C15) &>> 58)
  }

  /// The number of words of one of them.
  package func count(of index: Int) -> Int { counts[index] }

  /// The first of them, from this one on, that begins with the syllable.
  package func index(beginningWith folded: UInt64, from start: Int) -> Int? {
    Self.index(of: folded, in: firstSyllables, from: start)
  }

  /// The first of them, from this one on, that ends with the syllable.
  package func index(endingWith folded: UInt64, from start: Int) -> Int? {
    Self.index(of: folded, in: lastSyllables, from: start)
  }

  private static func index(of syllable: UInt64, in all: [UInt64], from start: Int) -> Int? {
    all.withUnsafeBufferPointer { all in
      var index = start
      while index < all.count {
        if all[index] == syllable { return index }
        index &+= 1
      }
      return nil
    }
  }
}

extension SyllableStream {
  /// One of these wordings begins at this position.
  package func matches(_ wordings: Wordings, _ index: Int, at position: Int) -> Bool {
    // A word that was just compared is the whole of many wordings.
    wordings.counts[index] == 1
      ? position >= 0 && position < words.count
        && words[position].folded == wordings.all[index].first
      : matches(wordings.all[index], at: position)
  }

  /// The first of these wordings that stands at this position.
  package func firstMatch(of wordings: Wordings, at position: Int) -> Int? {
    guard words.indices.contains(position) else { return nil }
    let word = words[position].folded
    guard wordings.mayBegin(with: word) else { return nil }
    var next = wordings.index(beginningWith: word, from: 0)
    while let index = next {
      if matches(wordings, index, at: position) { return index }
      next = wordings.index(beginningWith: word, from: index + 1)
    }
    return nil
  }

  /// Whether one of these wordings opens the range and ends within it.
  package func begins(_ range: Range<Int>, with wordings: Wordings) -> Bool {
    guard !range.isEmpty, wordings.mayBegin(with: words[range.lowerBound].folded) else {
      return false
    }
    let word = words[range.lowerBound].folded
    var next = wordings.index(beginningWith: word, from: 0)
    while let index = next {
      if wordings.counts[index] <= range.count, matches(wordings, index, at: range.lowerBound) {
        return true
      }
      next = wordings.index(beginningWith: word, from: index + 1)
    }
    return false
  }

  /// As `firstMatch`, with the same diacritics: *bổ sung* does not begin with *bộ*.
  package func firstExactMatch(of wordings: Wordings, at position: Int) -> Int? {
    guard words.indices.contains(position), wordings.mayBegin(with: words[position].folded) else {
      return nil
    }
    let word = words[position].folded
    var next = wordings.index(beginningWith: word, from: 0)
    while let index = next {
      if matchesExactly(wordings.all[index], at: position) { return index }
      next = wordings.index(beginningWith: word, from: index + 1)
    }
    return nil
  }

  private func matchesExactly(_ wording: Wording, at position: Int) -> Bool {
    guard position + wording.count <= words.count else { return false }
    return wording.toned.indices.allSatisfy { words[position + $0].toned == wording.toned[$0] }
  }

  /// The first of these wordings that ends in front of this position.
  package func firstMatch(of wordings: Wordings, before position: Int) -> Int? {
    guard position > 0, position <= words.count else { return nil }
    let word = words[position - 1].folded
    guard wordings.mayEnd(with: word) else { return nil }
    var next = wordings.index(endingWith: word, from: 0)
    while let index = next {
      if matches(wordings, index, at: position - wordings.counts[index]) { return index }
      next = wordings.index(endingWith: word, from: index + 1)
    }
    return nil
  }

  /// The words begin, at this position, with the wording, whatever their diacritics.
  package func matches(_ wording: Wording, at position: Int) -> Bool {
    guard position >= 0, position + wording.count <= words.count else { return false }
    for offset in 0..<wording.count where words[position + offset].folded != wording.folded[offset]
    {
      return false
    }
    return true
  }

  /// The first of these wordings that stands at this position.
  package func firstMatch(of wordings: [Wording], at position: Int) -> Int? {
    guard words.indices.contains(position) else { return nil }
    let word = words[position].folded
    for index in wordings.indices where wordings[index].first == word {
      if matches(wordings[index], at: position) { return index }
    }
    return nil
  }

  /// Whether the words of this range, and nothing else, make the wording.
  package func equals(_ wording: Wording, _ range: Range<Int>) -> Bool {
    range.count == wording.count && matches(wording, at: range.lowerBound)
  }
}
