import SoatDocument
import SoatFindings
import SoatText

/// No word is typed twice — *lặp từ*: *tiến hành hành*.
package struct RepeatedWords: Check {
  package static let keyword = "repeated-words"
  package static let summary = Bilingual(
    vi: "Không lặp từ", en: "No word is typed twice")
  package static let codes: [FindingCode] = [.textRepeatedWord]
  package static let stage = CheckStage.words

  static let allowed = OptionKey(
    "allowed", .list(.phrase), vi: "Cụm từ có lặp mà vẫn đúng (từ láy, hai cụm từ liền nhau)",
    en: "Wordings that rightly hold a repetition")
  package static let schema = TableSchema([allowed])

  /// The listed wordings by the syllable that they repeat, with its second place in each.
  private let rightly: [UInt64: [(wording: Wording, second: Int)]]

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    var rightly: [UInt64: [(wording: Wording, second: Int)]] = [:]
    for wording in options.texts(Self.allowed).map({ Wording($0) }) {
      for offset in 1..<max(wording.count, 1)
      where wording.toned[offset] == wording.toned[offset - 1] {
        rightly[wording.toned[offset], default: []].append((wording, offset))
      }
    }
    self.rightly = rightly
  }

  package func run(_ context: inout CheckContext) {
    let words = context.stream.words
    lazy var seams = Seams(context.document)
    for position in Self.repeated(words) {
      let (first, second) = (words[position - 1], words[position])
      guard !second.gap.intersects(Gap.marks.union(.boundary)), !second.isNumber,
        first.shape == second.shape || second.shape == .lower,
        first.span.end - first.span.start > 1,
        !isListed(position, context), !seams[position]
      else { continue }
      report(position, &context)
    }
  }

  /// The words that are the same as the one before them.
  private static func repeated(_ words: [Word]) -> [Int] {
    words.withUnsafeBufferPointer { words in
      var repeated: [Int] = []
      guard var previous = words.first?.toned else { return [] }
      for position in 1..<words.count {
        let toned = words[position].toned
        if toned == previous { repeated.append(position) }
        previous = toned
      }
      return repeated
    }
  }

  /// It belongs to a wording that the rule set lists.
  private func isListed(_ position: Int, _ context: CheckContext) -> Bool {
    rightly[context.stream.words[position].toned]?.contains { entry in
      matchesExactly(entry.wording, at: position - entry.second, context)
    } ?? false
  }

  private func matchesExactly(_ wording: Wording, at start: Int, _ context: CheckContext) -> Bool {
    guard start >= 0, start + wording.count <= context.stream.words.count else { return false }
    return (0..<wording.count).allSatisfy {
      context.stream.words[start + $0].toned == wording.toned[$0]
    }
  }

  private func report(_ position: Int, _ context: inout CheckContext) {
    let sentence = context.document.sentence(at: position, reach: 3)
    let first = max(sentence.lowerBound, position - 2)
    let last = min(sentence.upperBound, position + 2)
    let word = context.text(position..<position + 1)
    let found = context.text(first..<last)
    let before = context.text(first..<position)
    let after = context.text(position + 1..<last)
    let expected = after.isEmpty ? before : "\(before) \(after)"
    let rest = after.isEmpty ? "" : " \(after)"
    context.report(
      Draft(
        .textRepeatedWord, subject: word, at: .words(position - 1..<position + 1),
        message: context.language(
          vi: "Lặp từ “\(word)”", en: "The word “\(word)” stands twice"),
        found: found, expected: expected,
        diff: [DiffRun(.equal, before), DiffRun(.delete, word)]
          + (rest.isEmpty ? [] : [DiffRun(.equal, after)]),
        help: context.language(vi: "Bỏ một từ “\(word)”.", en: "Drop one “\(word)”.")))
  }
}

/// The words with which a known wording begins just where another has ended.
private struct Seams {
  private static let begun: UInt8 = 1
  private static let ended: UInt8 = 2

  private var flags: [UInt8]

  init(_ document: Document) {
    flags = [UInt8](repeating: 0, count: document.stream.words.count + 1)
    flags.withUnsafeMutableBufferPointer { flags in
      document.hits.withUnsafeBufferPointer { hits in
        for position in 0..<hits.count
        where hits[position].isExact && hits[position].words.count > 1 {
          flags[hits[position].words.lowerBound] |= Self.begun
          flags[hits[position].words.upperBound] |= Self.ended
        }
      }
    }
  }

  subscript(word: Int) -> Bool { flags[word] == Self.begun | Self.ended }
}
