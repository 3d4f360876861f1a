/// A wording that some rule looks for.
package struct Phrase: Sendable {
  /// What a phrase is wanted for; the number leads into the table of whoever wants it.
  package enum Use: Sendable, Hashable {
    /// The heading of a section; the position of its role among all roles.
    case heading(role: Int)
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

  package let use: Use
  /// The position of the rule that wants it among all loaded rules.
  package let owner: Int
  package let syllables: [Syllable]
  /// The marks before each syllable; of the first one, nothing.
  package let gaps: [Gap]
  /// How the rule set writes it.
  package let text: String
  /// A bit for each of its first 64 words that begins with a capital, the first word lowest.
  package let capitals: UInt64

  package init(
    use: Use, owner: Int, syllables: [Syllable], gaps: [Gap], text: String, capitals: UInt64 = 0
  ) {
    self.use = use
    self.owner = owner
    self.syllables = syllables
    self.gaps = gaps
    self.text = text
    self.capitals = capitals
  }

  package var count: Int { syllables.count }

  /// The syllable behind the last sign inside that no clause goes beyond (`Gap.phraseEnd`); 0 where
  /// there is none.
  var lastRun: Int { gaps.indices.dropFirst().last { gaps[$0].intersects(.phraseEnd) } ?? 0 }

  /// Its first syllables alone; the text stays whole.
  package func prefix(_ count: Int) -> Phrase {
    Phrase(
      use: use, owner: owner, syllables: Array(syllables.prefix(count)),
      gaps: Array(gaps.prefix(count)), text: text, capitals: capitals)
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
