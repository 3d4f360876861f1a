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
    var sentence = SentenceHash()
    for position in order {
      var fingerprint = fingerprint(drafts[position], &sentence)
      let ordinal = seen[fingerprint, default: 0]
      seen[fingerprint] = ordinal + 1
      fingerprint.add(ordinal)
      fingerprints[position] = fingerprint
    }
    var cursor = Locator.Cursor()
    return (
      order.map { finding(drafts[$0], fingerprints, fingerprints[$0], &cursor) },
      order.map { drafts[$0].rule }
    )
  }

  private func sorted(_ drafts: [Draft]) -> [Int] {
    let spans = drafts.map { locator.span($0.anchor) }
    return drafts.indices.sorted { left, right in
      if spans[left] != spans[right] { return spans[left] < spans[right] }
      let (first, second) = (drafts[left], drafts[right])
      if first.code != second.code { return first.code.rawValue < second.code.rawValue }
      if first.rule != second.rule { return first.rule < second.rule }
      return (first.subject ?? "", left) < (second.subject ?? "", right)
    }
  }

  private func finding(
    _ draft: Draft, _ fingerprints: [Fingerprint], _ fingerprint: Fingerprint,
    _ cursor: inout Locator.Cursor
  ) -> Finding {
    let rules = book.rules
    let word = locator.word(draft.anchor)
    return Finding(
      code: draft.code, rule: rules[draft.rule].id, subject: draft.subject,
      severity: severity(draft),
      reason: draft.reason, place: locator.place(locator.span(draft.anchor), from: &cursor),
      section: draft.section ?? word.flatMap { locator.section($0) }, message: draft.message,
      found: draft.found, expected: draft.expected, diff: draft.diff, help: draft.help,
      source: overrides[draft.rule]?.source ?? rules[draft.rule].source,
      quote: word.flatMap { locator.quote(draft.anchor, $0) },
      fingerprint: fingerprint, causedBy: draft.cause.map { fingerprints[$0.position] },
      ruleFile: rules[draft.rule].file, ruleLine: rules[draft.rule].line)
  }

  private func severity(_ draft: Draft) -> Severity {
    book.rules[draft.rule].severities.severity(
      of: draft.code, reason: draft.reason, type: type, phase: phase,
      overriddenBy: overrides[draft.rule]?.severities)
  }

  private func fingerprint(_ draft: Draft, _ sentence: inout SentenceHash) -> Fingerprint {
    var fingerprint = Fingerprint()
    fingerprint.add(draft.code.rawValue)
    fingerprint.add(book.rules[draft.rule].id.text)
    fingerprint.add(draft.subject ?? "")
    guard let word = locator.word(draft.anchor) else { return fingerprint }
    let words = document.stream.words
    if let heading = nearestHeading(word) {
      for position in heading { fingerprint.add(words[position].folded) }
    }
    fingerprint.add(byte: 0)
    switch draft.anchor {
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
    var failures: [Int: Set<String?>] = [:]
    for index in judged.findings.indices where judged.findings[index].severity > .note {
      failures[judged.rules[index], default: []].insert(judged.findings[index].subject)
    }
    var noted = [Range<Int>](repeating: 0..<0, count: book.rules.count)
    for (index, note) in notes.enumerated() {
      let start = noted[note.rule].isEmpty ? index : noted[note.rule].lowerBound
      noted[note.rule] = start..<index + 1
    }
    return rules.flatMap { rule in
      let id = book.rules[rule].id
      let failed = failures[rule] ?? []
      let own = notes[noted[rule]]
      return book.rules[rule].subjects.map { item in
        let isFailed = item == nil ? !failed.isEmpty : failed.contains(item) || failed.contains(nil)
        let note = own.first { $0.subject == item } ?? own.first { $0.subject == nil }
        if isFailed { return Verdict(rule: id, subject: item, outcome: .notMet) }
        if let reason = note?.reason {
          return Verdict(rule: id, subject: item, outcome: .notApplicable, reason: reason)
        }
        return Verdict(
          rule: id, subject: item, outcome: .met, place: note?.span.map { locator.place($0) })
      }
    }
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
