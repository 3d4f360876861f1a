import SoatText

/// Writes a wording with the capitals that a document uses for it.
enum TypedCase {
  /// The phrase as the words of the hit would spell it, each with the case of its counterpart.
  static func apply(_ phrase: Phrase, to hit: Hit, in context: CheckContext) -> OfficialText {
    let official = OfficialText(phrase.text)
    let (source, words) = (official.source, official.stream.words)
    // The usual case.
    if words.count == hit.words.count,
      hit.words.allSatisfy({ context.stream.words[$0].shape == .lower })
    {
      return official
    }
    var result = ""
    var end = words.first?.span.start ?? 0
    for (word, position) in zip(words, hit.words) {
      result += source[ByteSpan(end, word.span.start)]
      result += cased(source[word.span], as: context.stream.words[position].shape)
      end = word.span.end
    }
    return result == phrase.text ? official : OfficialText(result)
  }

  private static func cased(_ text: String, as shape: Word.Shape) -> String {
    switch shape {
    case .upper: return text.uppercased()
    case .capital, .initial: return text.capitalisedFirst
    case .lower, .mixed, .number: return text
    }
  }
}
