import SoatDocument
import SoatFindings
import SoatText

/// Which rule sets judge a document, and why.
struct Selection {
  /// Positions in `RuleBook.sets` with the reason, in the order of the book.
  let sets: [(set: Int, why: String)]
  /// Positions in `RuleBook.rules`, in the order of the book.
  let rules: [Int]
  /// Sets that the user named but that are not for this document, with the reason: of these, only
  /// what they inherit judges it.
  let unsuited: [(set: Int, why: String)]
  /// What the chosen sets change of each rule of the book, by position.
  let overrides: [RuleOverride?]
  /// Those of the document, which finds them out at each question.
  let type: DocumentType?
  let regime: Regime?
  let earliestDate: CalendarDate?

  /// - Parameter settings: a set that they name need not be what the document is *about*: naming it
  ///   says so, as it does where the document tells neither type, date nor regime.
  init(document: Document, book: RuleBook, settings: JudgeSettings, language: Language) {
    let named = settings.named
    let matcher = ApplicabilityMatcher(document: document, book: book, language: language)
    (type, regime, earliestDate) = (matcher.type, matcher.regime, matcher.earliestDate)
    var reasons = [String?](repeating: nil, count: book.sets.count)
    var unsuited: [(set: Int, why: String)] = []
    for index in book.sets.indices
    where named?.contains(book.sets[index].id)
      ?? !settings.reserved.contains(book.sets[index].id)
    {
      guard named != nil else {
        reasons[index] = matcher.reason(book.sets[index].applies)
        continue
      }
      if let why = matcher.departure(from: book.sets[index].applies) {
        unsuited.append((index, why))
      } else {
        reasons[index] = language(
          vi: "theo \(settings.namedBy)", en: "named by \(settings.namedBy)")
      }
    }
    Self.addExtended(&reasons, book, language)
    for (index, _) in unsuited { Self.addInherited(index, &reasons, matcher) }
    self.unsuited = unsuited.filter { reasons[$0.set] == nil }
    var chosen: [(set: Int, why: String)] = []
    chosen.reserveCapacity(reasons.count)
    for (set, why) in reasons.enumerated() { if let why { chosen.append((set, why)) } }
    sets = chosen
    let overrides = book.overrides(by: sets.map { $0.set })
    self.overrides = overrides
    var rules: [Int] = []
    rules.reserveCapacity(book.rules.count)
    for (set, _) in sets {
      for rule in book.sets[set].rules where overrides[rule]?.isEnabled != false {
        if settings.disabled.isEmpty || !settings.disabled.contains(book.rules[rule].id) {
          rules.append(rule)
        }
      }
    }
    self.rules = rules
  }

  /// A set brings along those that it extends.
  private static func addExtended(
    _ reasons: inout [String?], _ book: RuleBook, _ language: Language
  ) {
    var open = reasons.indices.filter { reasons[$0] != nil }
    while let index = open.popLast() {
      for parent in book.parents[index] where reasons[parent] == nil {
        let child = book.sets[index].id
        reasons[parent] = language(vi: "\(child) kế thừa", en: "extended by \(child)")
        open.append(parent)
      }
    }
  }
}

extension Selection {
  /// A set that is not for the document still brings along those that it extends and that are.
  private static func addInherited(
    _ child: Int, _ reasons: inout [String?], _ matcher: ApplicabilityMatcher
  ) {
    let book = matcher.book
    for parent in book.parents[child] where reasons[parent] == nil {
      if matcher.reason(book.sets[parent].applies) != nil {
        let id = book.sets[child].id
        reasons[parent] = matcher.language(vi: "\(id) kế thừa", en: "extended by \(id)")
      }
      addInherited(parent, &reasons, matcher)
    }
  }
}

/// Holds a document against what a set says it is for.
struct ApplicabilityMatcher {
  let document: Document
  let book: RuleBook
  let language: Language
  fileprivate let type: DocumentType?
  fileprivate let regime: Regime?
  fileprivate let earliestDate: CalendarDate?
  /// Nil where nothing tells how late the document may be dated.
  private let latestDate: CalendarDate?

  init(document: Document, book: RuleBook, language: Language) {
    self.document = document
    self.book = book
    self.language = language
    type = document.type
    regime = document.regime
    earliestDate = document.earliestDate
    latestDate = DateBounds(document.header)?.latest
  }

  /// Why the set applies, one phrase; nil where it does not.
  func reason(_ applies: Applicability) -> String? {
    if !applies.types.isEmpty {
      guard let type, applies.types.contains(type) else { return nil }
    }
    if !applies.regimes.isEmpty {
      guard let regime, applies.regimes.contains(regime) else {
        return nil
      }
    }
    if let from = applies.from {
      guard let date = earliestDate, date >= from else { return nil }
    }
    if let until = applies.until {
      guard let date = earliestDate, date <= until else { return nil }
    }
    if let about = applies.about {
      return reasonAbout(about)
    }
    if applies.isUnlimited { return language(vi: "mọi văn bản", en: "every document") }
    return scopeReason(applies)
  }

  /// What of the document, as far as it tells, a set is not for; nil where nothing is.
  func departure(from applies: Applicability) -> String? {
    var parts: [String] = []
    if let type, !applies.types.isEmpty, !applies.types.contains(type) {
      let wanted = applies.types.map { self.name($0) }.joined(separator: ", ")
      parts.append(
        language(
          vi: "dành cho \(wanted), không phải \(name(type))",
          en: "it is for \(wanted), not for \(name(type))"))
    }
    if let regime, !applies.regimes.isEmpty, !applies.regimes.contains(regime) {
      parts.append(
        regime == .state
          ? language(vi: "dành cho văn bản Đảng", en: "it is for Party documents")
          : language(vi: "dành cho văn bản nhà nước", en: "it is for State documents"))
    }
    // With its day still blank, a document may bear any day of its month.
    if let from = applies.from, let date = latestDate, date < from {
      parts.append(
        language(
          vi: "dành cho văn bản từ \(from.short)", en: "it is for documents from \(from.iso)"))
    }
    if let until = applies.until, let date = earliestDate, date > until {
      parts.append(
        language(
          vi: "dành cho văn bản đến \(until.short)", en: "it is for documents until \(until.iso)"))
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private func name(_ type: DocumentType) -> String {
    type == .khac ? language(vi: "loại khác", en: "others") : type.names[0].lowercased()
  }

  private func scopeReason(_ applies: Applicability) -> String {
    var parts: [String] = []
    if let regime, !applies.regimes.isEmpty {
      parts.append(
        regime == .party
          ? language(vi: "văn bản Đảng", en: "Party document")
          : language(vi: "văn bản nhà nước", en: "State document"))
    }
    if let date = earliestDate, applies.from != nil || applies.until != nil {
      let isExact = document.date != nil
      parts.append(
        language(
          vi: isExact ? "ngày \(date.short)" : "từ \(date.short)",
          en: isExact ? "dated \(date.iso)" : "\(date.iso) or later"))
    }
    if let type, !applies.types.isEmpty {
      parts.append(type.names.first ?? type.rawValue)
    }
    return parts.dropFirst().reduce(parts.first ?? "") { "\($0), \($1)" }
  }

  /// The document is about the registered one.
  private func reasonAbout(_ id: DocumentID) -> String? {
    guard let position = book.registry.position(of: id) else { return nil }
    return switch DocumentTopic(document: document, book: book).ground(for: position) {
    case .cited: language(vi: "trích yếu dẫn \(id.number)", en: "subject cites \(id.number)")
    case .titled:
      language(vi: "nêu trích yếu của \(id.number)", en: "holds the title of \(id.number)")
    case .treated:
      language(vi: "nêu nội dung của \(id.number)", en: "names the subject matter of \(id.number)")
    case .implemented:
      language(
        vi: "phần mở đầu triển khai \(id.number)", en: "opening implements \(id.number)")
    case .onlyBasis:
      language(
        vi: "căn cứ trung ương duy nhất là \(id.number), trích yếu cùng lĩnh vực",
        en: "rests on \(id.number) alone, and its subject is of that field")
    case nil: nil
    }
  }
}
