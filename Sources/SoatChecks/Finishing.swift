import SoatDocument
import SoatFindings
import SoatText

/// Makes findings and verdicts of what the checks left: placed, named, sorted.
struct Finishing {
  let book: RuleBook
  let settings: JudgeSettings
  /// What the chosen sets change of each rule, by position.
  let overrides: [RuleOverride?]
  let quotes: Bool
  private let locator: Locator
  private let type: DocumentType?

  init(
    document: Document, type: DocumentType?, book: RuleBook, settings: JudgeSettings,
    overrides: [RuleOverride?], quotes: Bool
  ) {
    self.book = book
    self.settings = settings
    self.overrides = overrides
    self.quotes = quotes
    locator = Locator(document: document, compounds: Compounds(book))
    self.type = type
  }

  /// In the order of the text, with the positions of their rules.
  func findings(_ drafts: [Draft]) -> (findings: [Finding], rules: [Int]) {
    // Read where they are: an array would hand out copies.
    drafts.withUnsafeBufferPointer { findings($0) }
  }

  private func findings(
    _ drafts: UnsafeBufferPointer<Draft>
  ) -> (findings: [Finding], rules: [Int]) {
    guard !drafts.isEmpty else { return ([], []) }
    let order = sorted(drafts)
    var fingerprints = [Fingerprint](repeating: Fingerprint(), count: drafts.count)
    var seen = SeenHashes(capacity: drafts.count)
    var sentence = SentenceHash()
    for position in order {
      var fingerprint = fingerprint(drafts, position, &sentence)
      fingerprint.add(seen.insert(fingerprint.value))
      fingerprints[position] = fingerprint
    }
    var cursor = Locator.Cursor()
    return (
      order.map { finding(drafts, $0, fingerprints, &cursor) }, order.map { drafts[$0].rule }
    )
  }

  private func sorted(_ drafts: UnsafeBufferPointer<Draft>) -> [Int] {
    // Where each starts and, of those that start together, where it ends: told in one look.
    let places = drafts.indices.map { position -> UInt64 in
      let span = locator.span(drafts[position].anchor)
      return UInt64(span.start) << 32 | UInt64(span.end)
    }
    return drafts.indices.sorted { left, right in
      if places[left] != places[right] { return places[left] < places[right] }
      let codes = (drafts[left].code, drafts[right].code)
      if codes.0 != codes.1 { return codes.0.rawValue < codes.1.rawValue }
      let rules = (drafts[left].rule, drafts[right].rule)
      if rules.0 != rules.1 { return rules.0 < rules.1 }
      return (drafts[left].subject ?? "", left) < (drafts[right].subject ?? "", right)
    }
  }

  private func finding(
    _ drafts: UnsafeBufferPointer<Draft>, _ position: Int, _ fingerprints: [Fingerprint],
    _ cursor: inout Locator.Cursor
  ) -> Finding {
    let (rule, anchor) = (drafts[position].rule, drafts[position].anchor)
    let word = locator.word(anchor)
    return Finding(
      code: drafts[position].code, rule: book.rules[rule].id, subject: drafts[position].subject,
      severity: severity(
        drafts[position].code, drafts[position].reason, drafts[position].severity, rule),
      reason: drafts[position].reason,
      place: locator.place(locator.span(anchor), from: &cursor),
      section: drafts[position].section ?? word.flatMap { locator.section($0) },
      message: drafts[position].message, found: drafts[position].found.map(Self.shortened),
      expected: drafts[position].expected.map(Self.shortened), diff: drafts[position].diff,
      help: drafts[position].help,
      source: drafts[position].code.isOfCalendar
        ? nil : overrides[rule]?.source ?? book.rules[rule].source,
      quote: quotes ? word.flatMap { locator.quote(anchor, $0) } : nil,
      fingerprint: fingerprints[position],
      causedBy: drafts[position].cause.map { fingerprints[$0.position] },
      ruleFile: book.rules[rule].file, ruleLine: book.rules[rule].line)
  }

  /// What a check took from the text without asking how long it is.
  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > SourceText.longestQuotation + 3 else { return text }
    var end = text.utf8.index(text.startIndex, offsetBy: SourceText.longestQuotation)
    while String.Index(end, within: text.unicodeScalars) == nil {
      text.utf8.formIndex(before: &end)
    }
    return text[..<end] + "…"
  }

  private func severity(
    _ code: FindingCode, _ reason: Reason?, _ own: Severity?, _ rule: Int
  ) -> Severity {
    settings.severity(of: code, reason: reason, type: type)
      ?? book.rules[rule].severities.severity(
        of: code, reason: reason, type: type, phase: settings.phase, own: own,
        overriddenBy: overrides[rule]?.severities)
  }

  private func fingerprint(
    _ drafts: UnsafeBufferPointer<Draft>, _ position: Int, _ sentence: inout SentenceHash
  ) -> Fingerprint {
    let anchor = drafts[position].anchor
    var fingerprint = book.rules[drafts[position].rule].fingerprint(of: drafts[position].code)
    fingerprint.add(drafts[position].subject ?? "")
    guard let word = locator.word(anchor) else { return fingerprint }
    if let heading = nearestHeading(word) {
      for position in heading { fingerprint.add(locator.document.stream.words[position].folded) }
    }
    fingerprint.add(byte: 0)
    switch anchor {
    case .words, .bytes:
      fingerprint.add(sentence.value(at: word, in: locator.document))
    case .behind, .before: break
    }
    return fingerprint
  }

  private func nearestHeading(_ word: Int) -> Range<Int>? {
    var index = locator.document.sectionIndex(at: word)
    while let current = index {
      if let heading = locator.document.sections[current].heading { return heading }
      index = locator.document.sections[current].parent
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
    var failed = [Range<Int>](repeating: 0..<0, count: book.rules.count)
    for index in judged.findings.indices where judged.findings[index].severity > .note {
      failed[judged.rules[index]].extend(to: index)
    }
    var noted = [Range<Int>](repeating: 0..<0, count: book.rules.count)
    for index in notes.indices { noted[notes[index].rule].extend(to: index) }
    var cursor = Locator.Cursor()
    var verdicts: [Verdict] = []
    verdicts.reserveCapacity(rules.reduce(0) { $0 + book.rules[$1].subjects.count })
    for rule in rules {
      let id = book.rules[rule].id
      let (failed, noted) = (failed[rule], noted[rule])
      for item in book.rules[rule].subjects {
        let isFailed = !failed.isEmpty && Self.fails(item, rule, judged, failed)
        let note =
          isFailed || noted.isEmpty ? nil : Self.note(for: item, among: notes, noted)
        let reason = note.flatMap { notes[$0].reason }
        let span = reason == nil ? note.flatMap { notes[$0].span } : nil
        verdicts.append(
          Verdict(
            rule: id, subject: item,
            outcome: isFailed ? .notMet : reason == nil ? .met : .notApplicable, reason: reason,
            // Only where it begins is reported.
            place: span.map { locator.place(ByteSpan($0.start, $0.start), from: &cursor) }))
      }
    }
    return verdicts
  }

  /// Whether a finding that is more than a note concerns the item or the whole rule.
  ///
  /// - Parameter range: the first and the last finding of the rule, and others between them.
  private static func fails(
    _ item: String?, _ rule: Int, _ judged: (findings: [Finding], rules: [Int]),
    _ range: Range<Int>
  ) -> Bool {
    for index in range where judged.rules[index] == rule && judged.findings[index].fails(item) {
      return true
    }
    return false
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

extension Range<Int> {
  /// Takes in one more position, behind the others.
  fileprivate mutating func extend(to position: Int) {
    self = (isEmpty ? position : lowerBound)..<position + 1
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

extension FindingCode {
  /// That a day does not exist, or fell on another weekday, no law says.
  fileprivate var isOfCalendar: Bool {
    switch self {
    case .dateImpossible, .dateWeekday: true
    default: false
    }
  }
}
