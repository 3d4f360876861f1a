/// A wording that some rule looks for, where the lexicon keeps it.
package struct Phrase: Sendable {
  /// What a phrase is wanted for; the number leads into the table of whoever wants it.
  package enum Use: Sendable, Hashable {
    /// The heading of a section; the position of its role among all roles, and whether the wording
    /// must be the whole of it.
    case heading(role: Int, isWhole: Bool = false)
    /// The name of a body that issues documents.
    case body(Int)
    /// A term whose spelling is watched.
    case term
    /// A wording that is right although it looks like a term.
    case lookalike
    /// A wording that is not wanted.
    case forbidden(Int)
    /// A few syllables that only one item of a required list holds, from this one of it on.
    case listSeed(item: Int, offset: Int)
    /// The whole wording of an item of a required list.
    case listItem(Int)
    /// The title of a registered document.
    case title(document: Int)
    /// Words at which a rule looks more closely; they say nothing of how the text is spelt.
    case cue(Int)

    /// It shows how a document is built.
    var isStructural: Bool {
      switch self {
      case .heading, .body: true
      case .term, .lookalike, .forbidden, .listSeed, .listItem, .title, .cue: false
      }
    }

    /// To the letter it is as it should be, and no rule looks at it.
    var isRight: Bool {
      switch self {
      case .heading, .body, .term, .lookalike, .title: true
      case .forbidden, .listSeed, .listItem, .cue: false
      }
    }

    /// What only resembles it means nothing.
    var isExact: Bool {
      switch self {
      case .lookalike, .cue: true
      case .heading, .body, .term, .forbidden, .listSeed, .listItem, .title: false
      }
    }
  }

  private let lexicon: Lexicon
  private let number: Int

  fileprivate init(_ number: Int, in lexicon: Lexicon) {
    self.number = number
    self.lexicon = lexicon
  }

  package var use: Use { lexicon.uses[number] }
  /// The position of the rule that wants it among all loaded rules.
  package var owner: Int { Int(lexicon.owners[number]) }
  /// How the rule set writes it.
  package var text: String { lexicon.texts[number] }
  package var syllables: PhraseParts<Syllable> {
    PhraseParts(lexicon.words.syllables, lexicon.words[number])
  }
  /// The marks before each syllable; of the first one, nothing.
  package var gaps: PhraseParts<Gap> { PhraseParts(lexicon.words.gaps, lexicon.words[number]) }

  package var count: Int { lexicon.words[number].count }
}

/// All phrases of a lexicon.
package struct Phrases: RandomAccessCollection, Sendable {
  private let lexicon: Lexicon

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  package var startIndex: Int { 0 }
  package var endIndex: Int { lexicon.uses.count }

  package subscript(position: Int) -> Phrase { Phrase(position, in: lexicon) }
}

/// The syllables of one phrase, or the marks before them: a stretch of those of all phrases, counted
/// from 0.
public struct PhraseParts<Part: BitwiseCopyable & Sendable>: RandomAccessCollection, Sendable {
  @usableFromInline let all: [Part]
  @usableFromInline let range: Range<Int>

  init(_ all: [Part], _ range: Range<Int>) {
    self.all = all
    self.range = range
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { range.count }

  @inlinable public subscript(position: Int) -> Part {
    precondition(position >= 0 && position < range.count)
    return all[range.lowerBound + position]
  }

  /// - Parameter part: counted from 0 as well.
  @inlinable public func withUnsafeBufferPointer<Result>(
    of part: Range<Int>, _ body: (UnsafeBufferPointer<Part>) -> Result
  ) -> Result {
    precondition(part.lowerBound >= 0 && part.upperBound <= range.count)
    let (first, end) = (range.lowerBound + part.lowerBound, range.lowerBound + part.upperBound)
    return all[first..<end].withUnsafeBufferPointer(body)
  }
}

/// One place where the words of a phrase stand, whatever their diacritics.
///
/// A document has hundreds of them, which many look through: sixteen bytes each.
public struct Hit: Sendable, BitwiseCopyable {
  @usableFromInline let phraseNumber: Int32
  @usableFromInline let first: Int32
  @usableFromInline let count: Int32
  @usableFromInline let differingCount: Int16
  @usableFromInline let traits: UInt8

  /// The traits, so that a look at the hits need not go to their phrases.
  static let commasDiffer: UInt8 = 1
  static let structural: UInt8 = 2
  static let right: UInt8 = 4

  @inline(__always)
  init(phrase: Int, first: Int, count: Int, differing: Int, traits: UInt8) {
    phraseNumber = Int32(truncatingIfNeeded: phrase)
    self.first = Int32(truncatingIfNeeded: first)
    self.count = Int32(truncatingIfNeeded: count)
    differingCount = Int16(clamping: differing)
    self.traits = traits
  }

  /// The position of the phrase in the lexicon.
  @inlinable public var phrase: Int { Int(phraseNumber) }
  /// Words of the stream.
  @inlinable public var words: Range<Int> {
    Range(uncheckedBounds: (Int(first), Int(first) + Int(count)))
  }
  /// How many syllables differ from the phrase in their diacritics; 0: exact.
  @inlinable public var differing: Int { Int(differingCount) }
  @inlinable public var isExact: Bool { differingCount == 0 }
  /// A comma inside is lost or added.
  @inlinable public var commasDiffer: Bool { traits & 1 != 0 }
  /// It shows how a document is built.
  @inlinable public var isStructural: Bool { traits & 2 != 0 }
  /// It is to the letter, commas too, what no rule looks at where it is so.
  @inlinable public var isRight: Bool { traits & 4 != 0 }
}

extension [Hit] {
  /// Those of hits sorted by their last words, as the lexicon gives them, that lie inside a range.
  package func within(_ range: Range<Int>) -> [Hit] {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].words.upperBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var found: [Hit] = []
    while low < count, self[low].words.upperBound <= range.upperBound {
      if self[low].words.lowerBound >= range.lowerBound { found.append(self[low]) }
      low += 1
    }
    return found
  }
}
