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
    let folded = stream.words.map(\.folded)
    self.folded = folded
    first = folded.first ?? 0
    last = folded.last ?? 0
    toned = stream.words.map(\.toned)
  }

  package init(stringLiteral text: String) { self.init(text) }

  package var count: Int { folded.count }
}

/// Several fixed wordings, of which one may stand somewhere.
///
/// Most words begin and end none of them, which a bit for each first and each last syllable tells
/// without a call.
public struct Wordings: Sendable, ExpressibleByArrayLiteral {
  package let all: [Wording]
  @usableFromInline let firsts: UInt64
  @usableFromInline let lasts: UInt64

  package init(_ all: [Wording]) {
    self.all = all
    firsts = all.reduce(0) { $0 | Self.bit($1.first) }
    lasts = all.reduce(0) { $0 | Self.bit($1.last) }
  }

  public init(arrayLiteral texts: String...) { self.init(texts.map { Wording($0) }) }

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

  package subscript(index: Int) -> Wording { all[index] }
}

extension SyllableStream {
  /// The first of these wordings that stands at this position.
  package func firstMatch(of wordings: Wordings, at position: Int) -> Int? {
    guard words.indices.contains(position), wordings.mayBegin(with: words[position].folded) else {
      return nil
    }
    return firstMatch(of: wordings.all, at: position)
  }

  /// As `firstMatch`, with the same diacritics: *bổ sung* does not begin with *bộ*.
  package func firstExactMatch(of wordings: Wordings, at position: Int) -> Int? {
    guard words.indices.contains(position), wordings.mayBegin(with: words[position].folded) else {
      return nil
    }
    let toned = words[position].toned
    return wordings.all.indices.first { index in
      wordings.all[index].toned[0] == toned && matchesExactly(wordings.all[index], at: position)
    }
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
    return wordings.all.indices.first { index in
      wordings.all[index].last == word
        && matches(wordings.all[index], at: position - wordings.all[index].count)
    }
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
