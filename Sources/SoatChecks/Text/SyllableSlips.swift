import SoatDocument
import SoatFindings
import SoatText

/// Words in small letters that are no syllables by the rules of spelling — *lỗi chính tả*: *nghành*,
/// *tiêp*, *hiệnn*, *bảncủa*.
enum SyllableSlips {
  static func report(_ context: inout CheckContext) {
    for word in faulty(context.stream.words) where !isPartOfForeignWord(word, context) {
      let span = context.stream.words[word].span
      // A term that holds the word has told more.
      guard !context.isTold(span) else { continue }
      report(word, context.stream.words[word].fault, &context)
      context.tell(span)
    }
  }

  /// Every word is looked at, and hardly any has a fault.
  private static func faulty(_ words: [Word]) -> [Int] {
    words.withUnsafeBufferPointer { words in
      var faulty: [Int] = []
      var position = 0
      while position < words.count {
        if words[position].fault != .none { faulty.append(position) }
        position &+= 1
      }
      return faulty
    }
  }

  /// *xtê-rê-ô*: a hyphen without spaces joins the syllables of a loanword.
  private static func isPartOfForeignWord(_ word: Int, _ context: CheckContext) -> Bool {
    let words = context.stream.words
    return words[word].gap.joinsSyllables
      || word + 1 < words.count && words[word + 1].gap.joinsSyllables
  }

  private static func report(_ word: Int, _ fault: SpellingFault, _ context: inout CheckContext) {
    let text = context.text(word..<word + 1)
    let expected = mended(text, fault)
    let (message, help) = words(for: text, fault)
    context.report(
      Draft(
        .textMisspelling, subject: text, at: .words(word..<word + 1),
        message: message(context.language), found: text, expected: expected,
        diff: expected.map { [DiffRun(.delete, text), DiffRun(.insert, $0)] } ?? [],
        help: expected.map { context.language(vi: "Viết “\($0)”.", en: "Write “\($0)”.") }
          ?? help(context.language)))
  }

  /// Nil where more than one syllable may be meant.
  private static func mended(_ text: String, _ fault: SpellingFault) -> String? {
    switch fault {
    case .onset:
      let mends = [("ngh", "ng"), ("gh", "g"), ("ng", "ngh"), ("g", "gh"), ("c", "k"), ("q", "qu")]
      return mends.first { text.hasPrefix($0.0) }.map { $0.1 + text.dropFirst($0.0.count) }
    case .rime:
      let letters = Array(text)
      let isDoubled = letters.count > 2 && letters[letters.count - 1] == letters[letters.count - 2]
      return isDoubled ? String(text.dropLast()) : nil
    case .none, .toneBeforeStop, .severalTones: return nil
    }
  }

  private static func words(
    for text: String, _ fault: SpellingFault
  ) -> (message: Bilingual, help: Bilingual) {
    switch fault {
    case .toneBeforeStop:
      (
        Bilingual(
          vi: "“\(text)” thiếu dấu: sau nguyên âm là c, ch, p, t thì phải có dấu sắc hoặc dấu nặng",
          en: "“\(text)” lacks its tone: before c, ch, p, t it is the acute or the dot below"),
        Bilingual(vi: "Thêm dấu sắc hoặc dấu nặng.", en: "Add the acute or the dot below.")
      )
    case .severalTones:
      (
        Bilingual(
          vi: "“\(text)” có nhiều dấu thanh trong một từ", en: "“\(text)” bears several tones"),
        Bilingual(
          vi: "Tách ra nếu hai từ viết dính nhau; nếu không, bỏ dấu thừa.",
          en: "Part the words that ran together, or drop the tone too many.")
      )
    case .onset, .rime, .none:
      (
        Bilingual(
          vi: "“\(text)” viết sai chính tả", en: "“\(text)” is no Vietnamese syllable"),
        Bilingual(vi: "Sửa lại cho đúng chính tả.", en: "Spell it right.")
      )
    }
  }
}

extension Gap {
  /// A hyphen and nothing else.
  fileprivate var joinsSyllables: Bool { contains(.dash) && !intersects([.space, .newline]) }
}
