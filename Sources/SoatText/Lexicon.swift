/// Every phrase of every loaded rule set, compiled into one automaton over folded syllables.
///
/// An object, since every look at a hit would retain each table of a value by itself.
package final class Lexicon: Sendable {
  /// How the rule sets write each phrase.
  let texts: [String]
  /// What each phrase is wanted for.
  package let uses: [Phrase.Use]
  /// For each phrase, the position of the rule that wants it; negative where every document does.
  package let owners: [Int32]
  let words: PhraseWords
  /// A hit is verified without touching the phrase itself.
  private let spelling: FlatPhrases
  private let symbols: SymbolTable
  private let automaton: Automaton

  /// Collects phrases; all of them are read in one go.
  package struct Builder {
    fileprivate var texts: [String] = []
    fileprivate var uses: [Phrase.Use] = []
    fileprivate var owners: [Int32] = []

    package init() {}

    /// Returns the position that the phrase will have in the lexicon.
    ///
    /// - Parameter text: at least one word; line breaks count as spaces.
    @discardableResult
    package mutating func add(_ text: String, use: Phrase.Use, owner: Int) -> Int {
      texts.append(text)
      uses.append(use)
      owners.append(Int32(truncatingIfNeeded: owner))
      return texts.count - 1
    }

    package func build() -> Lexicon { Lexicon(self) }
  }

  private init(_ builder: Builder) {
    texts = builder.texts
    uses = builder.uses
    owners = builder.owners
    var memory = WordMemory()
    let stream = SyllableStream(texts: texts, memory: &memory)
    words = PhraseWords(stream, count: texts.count)
    var symbols = SymbolTable(capacity: 1_024)
    var automaton = Automaton.Builder(
      phraseCount: texts.count, syllableCount: words.syllables.count)
    var numbers: [Int32] = []
    for phrase in texts.indices where !words[phrase].isEmpty {
      numbers.removeAll(keepingCapacity: true)
      // A search begins anew behind a full stop: what stands before it is compared at a hit.
      for word in words.lastRun(of: phrase)..<words[phrase].upperBound {
        numbers.append(symbols.intern(words.syllables[word].folded))
      }
      automaton.add(numbers, output: phrase)
    }
    self.symbols = symbols
    let built = automaton.build(symbolCount: symbols.count)
    spelling = FlatPhrases(uses, words, next: built.nextOutputs)
    self.automaton = built
  }

  package var phrases: Phrases { Phrases(self) }

  package func use(of hit: Hit) -> Phrase.Use { uses[hit.phrase] }

  /// A bit for each of its first 64 words that its phrase begins with a capital, the first lowest.
  package func capitals(of hit: Hit) -> UInt64 { words.capitals[hit.phrase] }

  /// All places where a phrase stands, by last word, then longest first; one with the end of a
  /// clause inside counts from there.
  ///
  /// No hit crosses the end of a clause (`Gap.phraseEnd`) but where its phrase has that mark; a comma
  /// more or less is told, any other mark inside must be the phrase's own.
  package func hits(in stream: SyllableStream) -> [Hit] {
    stream.words.withUnsafeBufferPointer { hits(in: $0) }
  }

  private func hits(in words: UnsafeBufferPointer<Word>) -> [Hit] {
    spelling.withReader { spelling in
      symbols.withReader { symbols in
        automaton.withReader { automaton in
          var crowded: [Hit]?
          // Like the words, they are not copied as long as they find room.
          let hits = [Hit](unsafeUninitializedCapacity: words.count + 16) {
            var search = Search(
              words: words, symbols: symbols, automaton: automaton, spelling: spelling, into: $0)
            search.run()
            if search.hits.isOwner { crowded = search.hits.array } else { $1 = search.hits.count }
          }
          return crowded ?? hits
        }
      }
    }
  }

  /// Whether a phrase stands, to the letter, on both sides of the start of this word.
  package func hasExactHit(across position: Int, in stream: SyllableStream) -> Bool {
    let reach = 12
    let first = max(0, position - reach)
    let last = min(stream.words.count, position + reach)
    let hits = stream.words.withUnsafeBufferPointer {
      self.hits(in: UnsafeBufferPointer(rebasing: $0[first..<last]))
    }
    return hits.contains {
      $0.isExact && first + $0.words.lowerBound < position && position < first + $0.words.upperBound
    }
  }
}

/// One pass of the lexicon over the words of a document.
private struct Search: ~Copyable {
  private let words: UnsafeBufferPointer<Word>
  private let symbols: SymbolTable.Reader
  private let automaton: Automaton.Reader
  private let spelling: FlatPhrases.Reader
  private(set) var hits: GrowingBuffer<Hit>

  init(
    words: UnsafeBufferPointer<Word>, symbols: SymbolTable.Reader, automaton: Automaton.Reader,
    spelling: FlatPhrases.Reader, into storage: UnsafeMutableBufferPointer<Hit>
  ) {
    self.words = words
    self.symbols = symbols
    self.automaton = automaton
    self.spelling = spelling
    hits = GrowingBuffer(in: storage)
  }

  mutating func run() {
    // The ends first and then what stands there, so that each loop keeps its values in registers.
    let ends = ends()
    let (words, spelling) = (words, spelling)
    for index in 0..<ends.count {
      spelling.appendHits(
        from: Int(ends[index].phrase), endingAt: Int(ends[index].word), in: words, to: &hits)
    }
  }

  /// A word at which phrases end, and the longest of them.
  private struct End: BitwiseCopyable {
    let word: Int32
    let phrase: Int32
  }

  private func ends() -> GrowingBuffer<End> {
    let (words, symbols, automaton) = (words, symbols, automaton)
    var ends = GrowingBuffer<End>(capacity: words.count / 2)
    var state = Automaton.root
    for index in 0..<words.count {
      if words[index].gap.intersects(.phraseEnd) { state = Automaton.root }
      let symbol = symbols.symbol(words[index].folded)
      guard symbol != 0 else {
        state = Automaton.root
        continue
      }
      state = automaton.next(state, symbol)
      let output = automaton.firstOutput(state)
      if output >= 0 { ends.append(End(word: Int32(truncatingIfNeeded: index), phrase: output)) }
    }
    return ends
  }
}
