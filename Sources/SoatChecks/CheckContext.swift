import SoatDocument
import SoatFindings
import SoatText

/// What a check sees of the document and the rules, and where it leaves what it found.
package struct CheckContext {
  package let document: Document
  package let book: RuleBook
  package let language: Language
  /// Those of the document, which finds them out at each question.
  let regime: Regime?
  let type: DocumentType?
  let earliestDate: CalendarDate?
  private let lookup: Lookup
  package internal(set) var ruleIndex = 0
  private(set) var drafts: [Draft] = []
  private(set) var verdicts: [DraftVerdict] = []
  /// What a check of an earlier stage has told: words that differ and commas that are wrong.
  private var told: Set<UInt64> = []
  /// The words in the titles of sections that are told as copies.
  private var copiedTitles: Set<Int> = []

  /// Nil until somebody asks.
  private var charged: [Assignment]?
  /// What one rule reads the recipients as; nil until it asks.
  private var listed: ListedReading?

  /// - Parameter selection: the rules that judge this document.
  init(document: Document, book: RuleBook, language: Language, selection: Selection) {
    self.document = document
    self.book = book
    self.language = language
    lookup = Lookup(document, book, selection)
    regime = selection.regime
    type = selection.type
    earliestDate = selection.earliestDate
  }

  /// What is found out once, for all rules.
  ///
  /// An object that never changes: some checks keep a context, and each array of it would be
  /// counted with every copy. So is the next one.
  private final class Lookup: Sendable {
    let isChosen: [Bool]
    let hits: HitsByOwner
    let resolutions: [CitationResolver.Resolution?]

    init(_ document: Document, _ book: RuleBook, _ selection: Selection) {
      var isChosen = [Bool](repeating: false, count: book.rules.count)
      for rule in selection.rules { isChosen[rule] = true }
      self.isChosen = isChosen
      hits = HitsByOwner(document.hits, book)
      resolutions = document.citations.withUnsafeBufferPointer { citations in
        let resolver = CitationResolver(document: document, book: book)
        return citations.indices.map { resolver.resolution(citations[$0]) }
      }
    }
  }

  private final class ListedReading: Sendable {
    let rule: Int
    let bodies: ListedBodies

    init(rule: Int, bodies: ListedBodies) {
      self.rule = rule
      self.bodies = bodies
    }
  }

  /// Whether each rule judges this document, by position.
  var isChosen: [Bool] { lookup.isChosen }

  /// Which registered document each citation means, in the order of `document.citations`.
  var resolutions: [CitationResolver.Resolution?] { lookup.resolutions }

  package var rule: Rule { book.rules[ruleIndex] }
  package var stream: SyllableStream { document.stream }
  package var source: SourceText { document.source }

  /// Whether a rule that judges this document wants the phrase of a hit.
  package func isWanted(_ hit: Hit) -> Bool {
    let owner = Int(book.lexicon.owners[hit.phrase])
    return owner < 0 || lookup.isChosen[owner]
  }

  /// The hits of this rule's own phrases, as far as `HitInterest` says that it looks at them.
  var ownHits: OwnHits { lookup.hits[ruleIndex] }

  /// Those of another rule.
  func hits(of rule: Int) -> OwnHits { lookup.hits[rule] }

  /// The headings and the names of bodies among the hits.
  var structuralHits: OwnHits { lookup.hits.structural }

  /// Who is charged with what in the sections on implementation, in the order of the text.
  mutating func assignments() -> [Assignment] {
    if let charged { return charged }
    let found = document.sections(for: .implementation).flatMap {
      document.assignments(in: $0.paragraphs)
    }
    charged = found
    return found
  }

  /// The document serves what the set of this rule is about and does not order it: its subject
  /// begins with words that the set names, *về việc* and *V/v* aside.
  var isSupporting: Bool {
    guard let subject = document.header.subject,
      let wordings = book.sets.first(where: { $0.rules.contains(ruleIndex) })?.applies.supporting
    else { return false }
    let start = subject.prefix(Self.longestLead).prefix {
      Self.lead.contains(stream.words[$0].toned)
    }.endIndex
    return start < subject.upperBound && stream.firstExactMatch(of: wordings, at: start) != nil
  }

  private static let lead = Wording("về việc v").toned
  /// *Về việc*, *V/v*.
  private static let longestLead = 2

  /// The recipients by meaning.
  ///
  /// - Parameter rule: the position of the rule with this check.
  mutating func listed(
    _ items: [Recipients.Item], by check: RecipientNames, _ rule: Int
  ) -> ListedBodies {
    if let listed, listed.rule == rule { return listed.bodies }
    let bodies = check.listed(items, in: document)
    listed = ListedReading(rule: rule, bodies: bodies)
    return bodies
  }

  /// Takes one departure.
  ///
  /// - Returns: what a later finding names as its cause.
  @discardableResult
  package mutating func report(_ draft: consuming Draft) -> DraftID {
    draft.rule = ruleIndex
    if draft.code == .sectionDuplicate, case .words(let title) = draft.anchor {
      copiedTitles.formUnion(title)
    }
    if drafts.isEmpty { drafts.reserveCapacity(Self.usualDrafts) }
    drafts.append(draft)
    return DraftID(position: drafts.count - 1)
  }

  private static let usualDrafts = 16

  /// States that an earlier stage need not be repeated here.
  ///
  /// - Parameter span: of one word, or of what stands between two.
  package mutating func tell(_ span: ByteSpan) { told.insert(Self.key(span)) }

  package func isTold(_ span: ByteSpan) -> Bool { told.contains(Self.key(span)) }

  /// Both ends in one number.
  private static func key(_ span: ByteSpan) -> UInt64 {
    UInt64(truncatingIfNeeded: span.start) &<< 32 | UInt64(truncatingIfNeeded: span.end)
  }

  /// Whether the section with these words in its title is told as a copy.
  func isCopied(_ title: Range<Int>) -> Bool {
    !copiedTitles.isEmpty && title.contains { copiedTitles.contains($0) }
  }

  /// Where the requirement, or one item of it, is fulfilled.
  package mutating func met(_ subject: String? = nil, at words: Range<Int>? = nil) {
    verdicts.append(
      DraftVerdict(
        rule: ruleIndex, subject: subject, span: words.flatMap { stream.span($0) }, reason: nil))
  }

  /// The requirement, or one item of it, does not concern this document.
  package mutating func notApplicable(_ subject: String? = nil, _ reason: String) {
    verdicts.append(DraftVerdict(rule: ruleIndex, subject: subject, span: nil, reason: reason))
  }

  /// Whether the wording begins somewhere in the range, whatever its diacritics.
  package func stands(_ wording: Wording, in range: Range<Int>) -> Bool {
    stream.words.withUnsafeBufferPointer { words in
      range.contains { words[$0].folded == wording.first && stream.matches(wording, at: $0) }
    }
  }

  /// Whether the same words begin somewhere in the range, whatever their diacritics.
  func stands(_ other: Range<Int>, in range: Range<Int>) -> Bool {
    stream.words.withUnsafeBufferPointer { words in
      !other.isEmpty
        && range.contains { start in
          start + other.count <= words.count
            && (0..<other.count).allSatisfy {
              words[start + $0].folded == words[other.lowerBound + $0].folded
            }
        }
    }
  }

  /// The words as typed, runs of white space as one space.
  package func text(_ words: Range<Int>) -> String {
    guard let span = stream.span(words) else { return "" }
    return source.collapsed(span)
  }
}

/// Names a finding before it has a fingerprint.
package struct DraftID: Sendable, Hashable {
  let position: Int
}

struct DraftVerdict {
  let rule: Int
  let subject: String?
  let span: ByteSpan?
  /// Why it is not applicable; nil where it is met.
  let reason: String?
}

/// A departure as a check reports it: in words and bytes, without line and column.
package struct Draft: Sendable {
  /// Where a finding stands.
  package enum Anchor: Sendable {
    /// These words.
    case words(Range<Int>)
    /// These bytes, which belong to this word.
    case bytes(ByteSpan, word: Int)
    /// Nothing stands here: it should come right behind this word; nil for the very beginning.
    case behind(word: Int?)
    /// Nothing stands here: it should come right before this word.
    case before(word: Int)
  }

  let code: FindingCode
  let subject: String?
  let reason: Reason?
  let anchor: Anchor
  /// Overrides the section in which the anchor stands.
  let section: String?
  let message: String
  let found: String?
  let expected: String?
  let diff: [DiffRun]
  let help: String?
  let cause: DraftID?
  /// What the rule says of this one subject; nil where it says nothing of it alone.
  let severity: Severity?
  fileprivate(set) var rule = 0

  package init(
    _ code: FindingCode, subject: String? = nil, reason: Reason? = nil, at anchor: Anchor,
    section: String? = nil, message: String, found: String? = nil, expected: String? = nil,
    diff: [DiffRun] = [], help: String? = nil, cause: DraftID? = nil, severity: Severity? = nil
  ) {
    self.code = code
    self.subject = subject
    self.reason = reason
    self.anchor = anchor
    self.section = section
    self.message = message
    self.found = found
    self.expected = expected
    self.diff = diff
    self.help = help
    self.cause = cause
    self.severity = severity
  }
}
