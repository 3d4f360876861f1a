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
    /// A few syllables that only one item of a required list holds.
    case listSeed(item: Int)
    /// The whole wording of an item of a required list.
    case listItem(Int)
    /// The title of a registered document.
    case title(document: Int)
  }

  package let use: Use
  /// The position of the rule that wants it among all loaded rules.
  package let owner: Int
  package let syllables: [Syllable]
  /// The marks before each syllable; of the first one, nothing.
  package let gaps: [Gap]
  /// How the rule set writes it.
  package let text: String

  package init(use: Use, owner: Int, syllables: [Syllable], gaps: [Gap], text: String) {
    self.use = use
    self.owner = owner
    self.syllables = syllables
    self.gaps = gaps
    self.text = text
  }

  package var count: Int { syllables.count }

  /// Its first syllables alone; the text stays whole.
  package func prefix(_ count: Int) -> Phrase {
    Phrase(
      use: use, owner: owner, syllables: Array(syllables.prefix(count)),
      gaps: Array(gaps.prefix(count)), text: text)
  }
}

/// One place where the words of a phrase stand, whatever their diacritics.
package struct Hit: Sendable {
  /// The position of the phrase in the lexicon.
  package let phrase: Int
  /// Words of the stream.
  package let words: Range<Int>
  /// How many syllables differ from the phrase in their diacritics; 0: exact.
  package let differing: Int
  /// A comma inside is lost or added.
  package let commasDiffer: Bool

  package var isExact: Bool { differing == 0 }
}
