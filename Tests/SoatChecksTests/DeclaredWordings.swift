import SoatChecks
import SoatText

/// The wordings that the bundled sets declare right, looked for without the automaton.
struct DeclaredWordings {
  private struct Step: Hashable {
    let toned: UInt64
    let marks: Gap
  }

  private let wordings: Set<[Step]>
  private let longest: Int

  init(_ book: RuleBook) {
    let declared = book.lexicon.phrases.filter(\.isWording)
    wordings = Set(
      declared.map { phrase in
        zip(phrase.syllables, phrase.gaps).map { Step(toned: $0.toned, marks: $1) }
      })
    longest = declared.map(\.count).max() ?? 0
  }

  /// Whether a text is nothing but declared wordings, one behind the other: then nobody can tell
  /// that it was meant as something else.
  func read(_ text: String) -> Bool {
    let words = SyllableStream(SourceText(text), dropsPageNumbers: false).words
    var isReadTo = [true] + [Bool](repeating: false, count: words.count)
    for end in 1...words.count {
      isReadTo[end] = (max(0, end - longest)..<end).contains { start in
        isReadTo[start] && wordings.contains(Self.steps(words[start..<end]))
      }
    }
    return isReadTo[words.count]
  }

  /// Whether a declared wording stands on both sides of the start of a word.
  func cross(_ position: Int, of text: String) -> Bool {
    let words = SyllableStream(SourceText(text), dropsPageNumbers: false).words
    return (0..<position).contains { start in
      (position + 1...words.count).contains { end in
        wordings.contains(Self.steps(words[start..<end]))
      }
    }
  }

  private static func steps(_ words: ArraySlice<Word>) -> [Step] {
    words.indices.map {
      Step(
        toned: words[$0].toned,
        marks: $0 == words.startIndex ? [] : words[$0].gap.intersection(.marks))
    }
  }
}

extension Phrase {
  /// It is right as it stands: neither a fragment of one nor a wording that is not wanted.
  var isWording: Bool {
    switch use {
    case .term, .lookalike, .heading, .body, .listItem, .title: true
    case .listSeed, .forbidden, .cue: false
    }
  }
}
