import SoatDocument
import SoatText

/// What each way of naming a body says in full, so that two names can be compared by meaning:
/// *UBMTTQVN* is *Ủy ban Mặt trận Tổ quốc Việt Nam*.
///
/// An object that never changes: a value of so many tables would be dear to hand on.
final class BodyMeaning: Sendable {
  /// All ways of naming bodies, the longest first.
  private let names: SyllableTable
  /// By name: written in capitals only; in small letters the same word means something else.
  private let areAbbreviations: [Bool]
  /// By name: the syllables for which it stands, as a range of `full`.
  private let meanings: [Range<Int>]
  private let full: [UInt64]
  // Asked of every word: stored, since a static value asks each time whether it has been made.
  private let joint = Wording("và").toned[0]
  private let romans = Wording("ii iii iv vi vii viii ix xi xii xiii xiv xv xvi").toned

  /// - Parameter rows: each the full name first, then all other ways of writing it.
  init(_ rows: [[String]]) {
    var names: [(toned: [UInt64], isAbbreviation: Bool, meaning: Range<Int>)] = []
    var full: [UInt64] = []
    let stream = SyllableStream(texts: rows.flatMap { $0 })
    var position = 0
    for row in rows where !row.isEmpty {
      let toned = stream.words(ofText: position).map(\.toned)
      let meaning = full.count..<full.count + toned.count
      full += toned
      for text in position..<position + row.count {
        let words = stream.words(ofText: text)
        guard let first = words.first else { continue }
        names.append(
          (words.map(\.toned), first.shape == .upper || first.shape == .mixed, meaning))
      }
      position += row.count
    }
    names.sort { $0.toned.count > $1.toned.count }
    self.names = SyllableTable(names.map(\.toned))
    areAbbreviations = names.map(\.isAbbreviation)
    meanings = names.map(\.meaning)
    self.full = full
  }

  /// Adds the syllables of the full name; *và* says nothing.
  ///
  /// - Returns: the first abbreviation that the table does not know; nil for none.
  @discardableResult
  func read(_ range: Range<Int>, of words: [Word], into full: inout [UInt64]) -> Int? {
    read(range, of: words, into: &full) { _, _ in }
  }

  /// - Parameter note: takes each word with which a name begins, or which is none, and how many
  ///   syllables stand before what it says.
  @inline(__always)
  func read(
    _ range: Range<Int>, of words: [Word], into full: inout [UInt64],
    _ note: (_ word: Int, _ syllable: Int) -> Void
  ) -> Int? {
    var unknown: Int?
    var position = range.lowerBound
    while position < range.upperBound {
      note(position, full.count)
      if let name = name(at: position, before: range.upperBound, words) {
        for syllable in meanings[name.index] { full.append(self.full[syllable]) }
        position += name.count
        continue
      }
      let word = words[position]
      if unknown == nil, isAbbreviation(word) { unknown = position }
      if word.toned != joint { full.append(word.toned) }
      position += 1
    }
    return unknown
  }

  /// The longest name that stands here.
  private func name(at position: Int, before end: Int, _ words: [Word]) -> SyllableTable.Match? {
    var found = names.match(at: position, before: end, in: words)
    guard found != nil, words[position].shape != .upper, words[position].shape != .mixed else {
      return found
    }
    while let name = found, areAbbreviations[name.index] {
      found = names.match(at: position, before: end, in: words, after: name)
    }
    return found
  }

  /// Two capitals at least that are no Roman number.
  private func isAbbreviation(_ word: Word) -> Bool {
    word.shape == .upper && word.end - word.start >= 2 && !romans.contains(word.toned)
  }
}
