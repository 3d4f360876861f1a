import SoatDocument
import SoatFindings
import SoatText

/// Which rule sets judge a document, and why.
struct Selection {
  /// Positions in `RuleBook.sets` with the reason, in the order of the book.
  let sets: [(set: Int, why: String)]
  /// Positions in `RuleBook.rules`, in the order of the book.
  let rules: [Int]
  /// Rules of sets that the user named but that are not for this document.
  let unsuited: [Int]
  /// What the chosen sets change of each rule of the book, by position.
  let overrides: [RuleOverride?]
  /// Those of the document, which finds them out at each question.
  let type: DocumentType?
  let regime: Regime?

  /// - Parameter named: the sets that the user asks for; nil to choose from the document. A named
  ///   set need not be what the document is *about*: naming it says so.
  init(document: Document, book: RuleBook, named: [String]?, language: Language) {
    let matcher = ApplicabilityMatcher(document: document, book: book, language: language)
    (type, regime) = (matcher.type, matcher.regime)
    var reasons = [String?](repeating: nil, count: book.sets.count)
    var unsuited: [Int] = []
    for index in book.sets.indices where named?.contains(book.sets[index].id) ?? true {
      reasons[index] = matcher.reason(book.sets[index].applies, isNamed: named != nil)
      if named != nil, reasons[index] == nil { unsuited += book.sets[index].rules }
    }
    Self.addExtended(&reasons, book, language)
    self.unsuited = unsuited
    sets = reasons.enumerated().compactMap { set, why in why.map { (set, $0) } }
    let overrides = book.overrides(by: sets.map { $0.set })
    self.overrides = overrides
    var rules: [Int] = []
    rules.reserveCapacity(book.rules.count)
    for (set, _) in sets {
      for rule in book.sets[set].rules where overrides[rule]?.isEnabled != false {
        rules.append(rule)
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

/// Holds a document against what a set says it is for.
struct ApplicabilityMatcher {
  let document: Document
  let book: RuleBook
  let language: Language
  fileprivate let type: DocumentType?
  fileprivate let regime: Regime?
  private let earliestDate: CalendarDate?

  init(document: Document, book: RuleBook, language: Language) {
    self.document = document
    self.book = book
    self.language = language
    type = document.type
    regime = document.regime
    earliestDate = document.earliestDate
  }

  /// Why the set applies, one phrase; nil where it does not.
  func reason(_ applies: Applicability, isNamed: Bool) -> String? {
    if !applies.types.isEmpty {
      if let type {
        guard applies.types.contains(type) else { return nil }
      } else if !isNamed {
        return nil
      }
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
    if isNamed { return language(vi: "theo --rules", en: "named by --rules") }
    if let about = applies.about {
      return reasonAbout(about)
    }
    if applies.isUnlimited { return language(vi: "mọi văn bản", en: "every document") }
    return scopeReason(applies)
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

  /// The subject or the opening cites the document, holds its title or its term group.
  private func reasonAbout(_ id: DocumentID) -> String? {
    let places = [document.header.subject].compactMap { $0 } + [openingWords].compactMap { $0 }
    let registry = book.registry
    guard let position = registry.position(of: id), let key = registry.symbols[position]?.key else {
      return nil
    }
    let resolver = CitationResolver(document: document, book: book)
    let cites = document.citations.contains { citation in
      guard citation.symbol.key == key else {
        // *58-NQ/TW* of its day and by its issuer is meant as this one.
        return citation.date?.date == id.date
          && places.contains { $0.contains(citation.symbol.words.lowerBound) }
          && resolver.resolution(citation)?.document == position
      }
      let isOther = registry.positions(of: citation.symbol).contains {
        $0 != position && registry.documents[$0].id.date == citation.date?.date
      }
      return !isOther && places.contains { $0.contains(citation.symbol.words.lowerBound) }
    }
    if cites {
      return language(vi: "trích yếu hoặc căn cứ dẫn \(id.number)", en: "cites \(id.number)")
    }
    let hasTitle = document.hits.contains { hit in
      guard case .title(position) = book.lexicon.use(of: hit) else { return false }
      return places.contains { $0.contains(hit.words.lowerBound) }
    }
    if hasTitle {
      return language(vi: "nêu trích yếu của \(id.number)", en: "holds the title of \(id.number)")
    }
    guard let group = registry.termGroups[position],
      places.contains(where: { place in
        place.contains { document.stream.matches(group, at: $0) && !isInName($0) }
      })
    else { return nil }
    return language(
      vi: "nêu nội dung của \(id.number)", en: "names the subject matter of \(id.number)")
  }

  /// The words belong to the name of a body: *Ban Chỉ đạo … về phát triển khoa học, …*.
  private func isInName(_ word: Int) -> Bool {
    document.hits.contains { hit in
      guard case .body = book.lexicon.use(of: hit) else { return false }
      return hit.words.lowerBound < word && word < hit.words.upperBound
    }
  }

  private var openingWords: Range<Int>? {
    guard let first = document.opening.first, let last = document.opening.last else { return nil }
    return first.words.lowerBound..<last.words.upperBound
  }
}
