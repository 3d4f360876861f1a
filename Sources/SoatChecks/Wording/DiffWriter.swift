import SoatFindings
import SoatText

/// Writes a comparison run by run. What stands between two words belongs to the side that has it:
/// *chất lượng, nhân tài* lacks *cao* before its comma and not behind it.
struct DiffWriter {
  private typealias Run = WordingDifference.Run

  private let official: OfficialText
  private let words: [Word]
  private let source: SourceText
  private let matched: Range<Int>
  private var result: [DiffRun] = []
  /// The byte up to which the text is written.
  private var cursor: Int

  init(
    _ difference: WordingDifference, _ official: OfficialText, _ context: borrowing CheckContext
  ) {
    self.official = official
    words = context.stream.words
    source = context.source
    matched = difference.matched
    cursor = words[matched.lowerBound].span.start
    result.reserveCapacity(3 * difference.runs.count + 1)
  }

  mutating func finished() -> [DiffRun] {
    take(.equal, upTo: words[matched.upperBound - 1].span.end)
    return result
  }

  mutating func add(_ run: WordingDifference.Run) {
    if run.isComma {
      take(.equal, upTo: end(before: run.words.lowerBound))
      if words[run.words.lowerBound].gap.contains(.comma) {
        take(.delete, upTo: cursor + 1)
      } else {
        put(.insert, ",")
      }
    } else if run.words.isEmpty {
      addLacking(run)
    } else if run.expected.isEmpty {
      addSurplus(run)
    } else {
      addReplaced(run)
    }
  }

  /// As the text would write it: where it goes on in small letters, the wording does.
  private func text(_ run: Run) -> String {
    let text = official.text(run.expected)
    return run.expected.lowerBound == 0 && words[matched.lowerBound].shape == .lower
      ? text.lowercasedFirst : text
  }

  private func hasLeft(_ run: Run) -> Bool { run.words.lowerBound > matched.lowerBound }
  private func hasRight(_ run: Run) -> Bool { run.words.upperBound < matched.upperBound }

  private mutating func addLacking(_ run: Run) {
    let text = text(run)
    guard hasLeft(run) else {
      take(.equal, upTo: start(of: run.words.lowerBound))
      return put(.insert, text + official.gap(before: run.expected.upperBound))
    }
    let left = official.gap(before: run.expected.lowerBound)
    take(.equal, upTo: end(before: run.words.lowerBound))
    guard hasRight(run) else { return put(.insert, left + text) }
    let right = official.gap(before: run.expected.upperBound)
    if areAlike(run.words.lowerBound, run.expected.lowerBound) {
      take(.equal, upTo: start(of: run.words.lowerBound))
      put(.insert, text + right)
    } else if areAlike(run.words.lowerBound, run.expected.upperBound) {
      put(.insert, left + text)
    } else {
      take(.delete, upTo: start(of: run.words.lowerBound))
      put(.insert, left + text + right)
    }
  }

  private mutating func addSurplus(_ run: Run) {
    let behind = end(before: run.words.upperBound)
    guard hasLeft(run) else {
      return take(.delete, upTo: hasRight(run) ? start(of: run.words.upperBound) : behind)
    }
    take(.equal, upTo: end(before: run.words.lowerBound))
    guard hasRight(run) else { return take(.delete, upTo: behind) }
    if areAlike(run.words.lowerBound, run.expected.lowerBound) {
      take(.equal, upTo: start(of: run.words.lowerBound))
      take(.delete, upTo: start(of: run.words.upperBound))
    } else if areAlike(run.words.upperBound, run.expected.lowerBound) {
      take(.delete, upTo: behind)
    } else {
      take(.delete, upTo: start(of: run.words.upperBound))
      put(.insert, official.gap(before: run.expected.lowerBound))
    }
  }

  private mutating func addReplaced(_ run: Run) {
    var text = text(run)
    if hasLeft(run) {
      let isSame = areAlike(run.words.lowerBound, run.expected.lowerBound)
      take(
        .equal, upTo: isSame ? start(of: run.words.lowerBound) : end(before: run.words.lowerBound))
      if !isSame { text = official.gap(before: run.expected.lowerBound) + text }
    }
    var last = end(before: run.words.upperBound)
    if hasRight(run), !areAlike(run.words.upperBound, run.expected.upperBound) {
      text += official.gap(before: run.expected.upperBound)
      last = start(of: run.words.upperBound)
    }
    take(.delete, upTo: last)
    put(.insert, text)
  }

  private func start(of word: Int) -> Int { words[word].span.start }
  private func end(before word: Int) -> Int { words[word - 1].span.end }

  /// The same marks stand before a word of the text and before a syllable of the wording.
  private func areAlike(_ word: Int, _ syllable: Int) -> Bool {
    let official = official.stream.words
    guard syllable < official.count else { return false }
    return words[word].gap.intersection(.marks) == official[syllable].gap.intersection(.marks)
  }

  private mutating func put(_ operation: DiffRun.Operation, _ text: String) {
    if !text.isEmpty { result.append(DiffRun(operation, text)) }
  }

  private mutating func take(_ operation: DiffRun.Operation, upTo byte: Int) {
    if byte > cursor { put(operation, source.collapsed(ByteSpan(cursor, byte))) }
    cursor = max(cursor, byte)
  }
}
