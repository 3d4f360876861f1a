import SoatDocument
import SoatFindings
import SoatText

/// Words that are no syllables by the rules of spelling — *lỗi chính tả*: *nghành*, *tiêp*, *hiệnn*,
/// *bảncủa*, *đựơc*.
enum SyllableSlips {
  static func report(_ context: inout CheckContext) {
    for word in faulty(context.stream.words)
    where !isPartOfForeignWord(word, context) && !mayBeName(word, context) {
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

  /// *Niê*, *Hlăng*: a name of another language follows its own rules. At the start of a sentence, a
  /// word with a tone and small letters behind it is none: *Nghành y tế*.
  private static func mayBeName(_ word: Int, _ context: CheckContext) -> Bool {
    let words = context.stream.words
    func isJoinedCapital(_ position: Int) -> Bool {
      position < words.count && words[position].shape == .capital
        && !words[position].gap.intersects(Gap.marks.union(.boundary))
    }
    if words[word].fault == .toneSeat {
      // The title line has a code of its own.
      if words[word].shape == .upper {
        return context.document.header.titleLine?.cell.words.contains(word) ?? false
      }
      // *Lê Văn Tòan* writes his name as he was registered.
      guard words[word].shape == .capital else { return false }
      return word > 0 && words[word - 1].shape == .capital && isJoinedCapital(word)
        || isJoinedCapital(word + 1) && isJoinedCapital(word + 2)
    }
    guard words[word].shape == .capital else { return false }
    guard words[word].toned >> 60 > 0, word + 1 < words.count, words[word + 1].shape == .lower,
      !words[word + 1].gap.intersects(Gap.marks.union(.boundary))
    else { return true }
    return word > 0 && !words[word].gap.intersects(Gap.sentenceEnd.union(.boundary))
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
      let small = text.lowercased()
      guard let mend = mends.first(where: { small.hasPrefix($0.0) }) else { return nil }
      let mended = mend.1 + text.dropFirst(mend.0.count)
      return small == text ? mended : mended.prefix(1).uppercased() + mended.dropFirst()
    case .rime:
      let letters = Array(text)
      let isDoubled = letters.count > 2 && letters[letters.count - 1] == letters[letters.count - 2]
      return isDoubled ? String(text.dropLast()) : nil
    case .toneSeat: return SpellingMend.seatingTone(of: text)
    case .joined: return SpellingMend.parting(text)
    case .keystrokes: return SpellingMend.pressingKeys(of: text)
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
    case .toneSeat:
      (
        Bilingual(
          vi: "“\(text)” đặt dấu thanh sai chữ", en: "“\(text)” has its tone on the wrong letter"),
        Bilingual(vi: "Đặt lại dấu thanh.", en: "Put the tone where it belongs.")
      )
    case .joined:
      (
        Bilingual(
          vi: "“\(text)” là hai từ viết dính nhau", en: "“\(text)” is two words run together"),
        Bilingual(vi: "Thêm dấu cách.", en: "Put a space between them.")
      )
    case .onset, .rime, .keystrokes, .none:
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
