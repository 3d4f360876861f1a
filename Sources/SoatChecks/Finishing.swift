import SoatDocument
import SoatFindings
import SoatText

/// Makes findings and verdicts of what the checks left: placed, named, sorted.
struct Finishing {
  let document: Document
  let book: RuleBook
  let phase: Phase
  /// What the chosen sets change of each rule, by position.
  let overrides: [RuleOverride?]
  private let locator: Locator
  private let type: DocumentType?

  init(
    document: Document, book: RuleBook, phase: Phase, overrides: [RuleOverride?]
  ) {
    self.document = document
    self.book = book
    self.phase = phase
    self.overrides = overrides
    locator = Locator(document: document)
    type = document.type
  }

  /// In the order of the text, with the positions of their rules.
  func findings(_ drafts: [Draft]) -> (findings: [Finding], rules: [Int]) {
    let order = sorted(drafts)
    var fingerprints = [Fingerprint](repeating: Fingerprint(), count: drafts.count)
    var seen: [Fingerprint: UInt64] = [:]
    seen.reserveCapacity(drafts.count)
    var sentence = SentenceHash()
    for position in order {
      var fingerprint = fingerprint(drafts, position, &sentence)
      let ordinal = Self.increment(&seen[fingerprint, default: 0])
      fingerprint.add(ordinal)
      fingerprints[position] = fingerprint
    }
    var cursor = Locator.Cursor()
    return (
      order.map { finding(drafts, $0, fingerprints, &cursor) }, order.map { drafts[$0].rule }
    )
  }

  /// Returns what the number was.
  private static func increment(_ number: inout UInt64) -> UInt64 {
    number += 1
    return number - 1
  }

  private func sorted(_ drafts: [Draft]) -> [Int] {
    let spans = drafts.indices.map { locator.span(drafts[$0].anchor) }
    return drafts.indices.sorted { left, right in
      if spans[left] != spans[right] { return spans[left] < spans[right] }
      let codes = (drafts[left].code, drafts[right].code)
      if codes.0 != codes.1 { return codes.0.rawValue < codes.1.rawValue }
      let rules = (drafts[left].rule, drafts[right].rule)
      if rules.0 != rules.1 { return rules.0 < rules.1 }
      return (drafts[left].subject ?? "", left) < (drafts[right].subject ?? "", right)
    }
  }

  private func finding(
    _ drafts: [Draft], _ position: Int, _ fingerprints: [Fingerprint],
    _ cursor: inout Locator.Cursor
  ) -> Finding {
    let (rule, anchor) = (drafts[position].rule, drafts[position].anchor)
    let word = locator.word(anchor)
    return Finding(
      code: drafts[position].code, rule: book.rules[rule].id, subject: drafts[position].subject,
      severity: severity(drafts[position].code, drafts[position].reason, rule),
      reason: drafts[position].reason,
      place: locator.place(locator.span(anchor), from: &cursor),
      section: drafts[position].section ?? word.flatMap { locator.section($0) },
      message: drafts[position].message, found: drafts[position].found,
      expected: drafts[position].expected, diff: drafts[position].diff,
      help: drafts[position].help,
      source: overrides[rule]?.source ?? book.rules[rule].source,
      quote: word.flatMap { locator.quote(anchor, $0) },
      fingerprint: fingerprints[position],
      causedBy: drafts[position].cause.map { fingerprints[$0.position] },
      ruleFile: book.rules[rule].file, ruleLine: book.rules[rule].line)
  }

  private func severity(_ code: FindingCode, _ reason: Reason?, _ rule: Int) -> Severity {
    book.rules[rule].severities.severity(
      of: code, reason: reason, type: type, phase: phase,
      overriddenBy: overrides[rule]?.severities)
  }

  private func fingerprint(
    _ drafts: [Draft], _ position: Int, _ sentence: inout SentenceHash
  ) -> Fingerprint {
    let anchor = drafts[position].anchor
    var fingerprint = Fingerprint()
    fingerprint.add(drafts[position].code.rawValue)
    fingerprint.add(book.rules[drafts[position].rule].id.text)
    fingerprint.add(drafts[position].subject ?? "")
    guard let word = locator.word(anchor) else { return fingerprint }
    if let heading = nearestHeading(word) {
      for position in heading { fingerprint.add(document.stream.words[position].folded) }
    }
    fingerprint.add(byte: 0)
    switch anchor {
    case .words, .bytes:
      fingerprint.add(sentence.value(at: word, in: document))
    case .behind, .before: break
    }
    return fingerprint
  }

  private func nearestHeading(_ word: Int) -> Range<Int>? {
    var index = document.sectionIndex(at: word)
    while let current = index {
      if let heading = document.sections[current].heading { return heading }
      index = document.sections[current].parent
    }
    return nil
  }

  /// The same verdict for every item of these rules.
  func notApplicable(_ rules: [Int], _ reason: String) -> [Verdict] {
    rules.flatMap { rule in
      book.rules[rule].subjects.map {
        Verdict(
          rule: book.rules[rule].id, subject: $0, outcome: .notApplicable, reason: reason)
      }
    }
  }

  /// One verdict for each item of each rule, in the order of the rules.
  ///
  /// - Parameter notes: those of one rule stand together.
  func verdicts(
    _ rules: [Int], _ judged: (findings: [Finding], rules: [Int]), _ notes: [DraftVerdict]
  ) -> [Verdict] {
    var failed = [[String?]](repeating: [], count: book.rules.count)
    for index in judged.findings.indices where judged.findings[index].severity > .note {
      failed[judged.rules[index]].append(judged.findings[index].subject)
    }
    var noted = [Range<Int>](repeating: 0..<0, count: book.rules.count)
    for index in notes.indices {
      let known = noted[notes[index].rule]
      noted[notes[index].rule] = (known.isEmpty ? index : known.lowerBound)..<index + 1
    }
    var verdicts: [Verdict] = []
    verdicts.reserveCapacity(rules.reduce(0) { $0 + book.rules[$1].subjects.count })
    for rule in rules {
      for item in book.rules[rule].subjects {
        let isFailed =
          item == nil ? !failed[rule].isEmpty : failed[rule].contains { $0 == item || $0 == nil }
        let note = isFailed ? nil : Self.note(for: item, among: notes, noted[rule])
        let reason = note.flatMap { notes[$0].reason }
        verdicts.append(
          Verdict(
            rule: book.rules[rule].id, subject: item,
            outcome: isFailed ? .notMet : reason == nil ? .met : .notApplicable, reason: reason,
            place: reason == nil ? note.flatMap { notes[$0].span }.map { locator.place($0) } : nil))
      }
    }
    return verdicts
  }

  /// The position of the first note that concerns the item, else of the first for the whole rule.
  private static func note(
    for item: String?, among notes: [DraftVerdict], _ range: Range<Int>
  ) -> Int? {
    for index in range where notes[index].subject == item { return index }
    for index in range where notes[index].subject == nil { return index }
    return nil
  }
}

/// A hash over the toned syllables of a sentence, kept for the next finding in it: a text without
/// any mark is one sentence with thousands of findings.
private struct SentenceHash {
  private var words = 0..<0
  private var hash = Fingerprint()

  mutating func value(at word: Int, in document: Document) -> UInt64 {
    if !words.contains(word) {
      words = document.sentence(at: word)
      hash = Fingerprint()
      for position in words { hash.add(document.stream.words[position].toned) }
    }
    return hash.value
  }
}
