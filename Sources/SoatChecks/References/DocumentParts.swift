import SoatDocument

/// The numbered parts that a document has, attached regulations and appendices included.
struct DocumentParts {
  private struct Article {
    let number: Int
    var words: Range<Int>
    var clauses: [(number: Int, words: Range<Int>)]
  }

  /// Whether a document has a part.
  enum Answer {
    case present, absent
    /// It numbers no part of this kind, so that nothing can be said.
    case unknown
  }

  private let document: Document
  /// Those of the appendices last.
  private let paragraphs: [Paragraph]
  private var articles: [Article] = []
  private var chapters: Set<Int> = []
  private var parts: Set<Int> = []
  /// The paths of all sections, one ordinal for each level.
  private let paths: [(path: [PartOrdinal], section: Int)]
  /// Of each appendix; nil for one without.
  private let appendices: [Int?]
  private let forms: [Int]

  /// - Parameter references: those about which it will be asked; what none of them names is not
  ///   looked for.
  init(_ document: Document, for references: [PartReference]) {
    self.document = document
    let kinds = references.compactMap { $0.parts.last?.kind }
    let asksForAppendix = kinds.contains { $0 == .appendix }
    appendices = asksForAppendix ? document.appendixOrdinals : []
    forms = kinds.contains { $0 == .form } ? document.formOrdinals : []
    paragraphs =
      kinds.allSatisfy { $0 >= .appendix } ? [] : document.paragraphs + document.appendix
    var paths: [(path: [PartOrdinal], section: Int)] = []
    if kinds.contains(where: { $0 == .division || $0 == .part })
      || references.contains(where: { $0.isDecimal })
    {
      // A section stands behind the one that holds it.
      for index in document.sections.indices {
        let above = document.sections[index].parent.map { paths[$0].path } ?? []
        paths.append((Self.path(of: index, below: above, in: document), index))
      }
    }
    self.paths = paths
    for paragraph in paragraphs { add(paragraph) }
  }

  private static func path(
    of index: Int, below above: [PartOrdinal], in document: Document
  ) -> [PartOrdinal] {
    let section = document.sections[index]
    guard let marker = section.marker else { return above }
    let style: PartOrdinal.Style =
      switch marker.style {
      case .roman: .roman
      case .letter: .letter
      case .capital: .capital
      default: .arabic
      }
    let own = document.ordinals(of: marker).map { PartOrdinal(value: $0, style: style) }
    // *1.2* below *1* is its second child.
    let repeated = own.count > 1 && above.last == own.first ? 1 : 0
    return above + own.dropFirst(repeated)
  }

  private mutating func add(_ paragraph: Paragraph) {
    guard let marker = paragraph.marker, Self.styles.contains(marker.style),
      let number = document.ordinals(of: marker).last
    else {
      extend(to: paragraph.words)
      return
    }
    switch marker.style {
    case .article: articles.append(Article(number: number, words: paragraph.words, clauses: []))
    case .chapter: chapters.insert(number)
    case .part: parts.insert(number)
    default:
      guard let last = articles.indices.last else { return }
      articles[last].clauses.append((number, paragraph.words))
      extend(to: paragraph.words)
    }
  }

  /// Those of parts that are named by one number.
  private static let styles: [Marker.Style] = [.article, .chapter, .part, .arabic, .decimal]

  private mutating func extend(to words: Range<Int>) {
    guard let last = articles.indices.last else { return }
    articles[last].words = articles[last].words.lowerBound..<words.upperBound
    if let clause = articles[last].clauses.indices.last {
      let first = articles[last].clauses[clause].words.lowerBound
      articles[last].clauses[clause].words = first..<words.upperBound
    }
  }

  func answer(_ reference: PartReference) -> Answer {
    guard let outer = reference.parts.last else { return .unknown }
    switch outer.kind {
    case .appendix: return reference.parts.first?.kind == .form ? .unknown : appendix(outer)
    case .form: return Self.answer(outer.path.first?.value, Set(forms))
    case .article: return article(reference)
    case .clause, .point: return reference.isDecimal ? decimal(reference) : clause(reference)
    case .chapter:
      if chapters.isEmpty, isOfNoSuch(reference) { return .absent }
      return Self.answer(outer.path.first?.value, chapters)
    case .division, .part: return section(reference)
    }
  }

  private static func answer(_ value: Int?, _ known: Set<Int>) -> Answer {
    guard let value, !known.isEmpty else { return .unknown }
    return known.contains(value) ? .present : .absent
  }

  private func appendix(_ part: PartReference.Part) -> Answer {
    guard let value = part.path.first?.value else { return .unknown }
    if appendices.contains(value) { return .present }
    // A single appendix bears no number.
    return appendices == [nil] && value == 1 ? .present : .absent
  }

  /// *Điều 95 của văn bản này*, *mục XVI nêu trên*, where nothing in the document is numbered so.
  private func isOfNoSuch(_ reference: PartReference) -> Bool {
    reference.owner == .this && reference.parts.last.map { !$0.path.isEmpty } ?? false
      && document.paragraphIndex(at: reference.words.lowerBound) != nil
      && (!document.sections.isEmpty || !articles.isEmpty)
  }

  /// *điểm 2.5*, where the document numbers others of the same item: *2.1*, *2.2*.
  private func decimal(_ reference: PartReference) -> Answer {
    let path = reference.parts.reversed().flatMap(\.path)
    guard document.paragraphIndex(at: reference.words.lowerBound) != nil,
      paths.contains(where: { $0.path.dropLast().suffix(path.count - 1) == path.dropLast() })
    else { return .unknown }
    if paths.contains(where: { $0.path.suffix(path.count) == path[...] }) { return .present }
    let above = paths.filter { $0.path.suffix(path.count - 1) == path.dropLast() }
    let isItem = path.last.map { last in
      above.contains { holds(last, in: document.sections[$0.section].words) }
    }
    return isItem ?? false ? .present : .absent
  }

  private func article(_ reference: PartReference) -> Answer {
    guard let part = reference.parts.last, !articles.isEmpty else {
      return isOfNoSuch(reference) || isAmongRecipients(reference) ? .absent : .unknown
    }
    if reference.isDecimal { return .unknown }
    let named = articles.filter { article in
      part.path.first.map { $0.value == article.number }
        ?? article.words.contains(reference.words.lowerBound)
    }
    if named.isEmpty { return part.path.isEmpty ? .unknown : .absent }
    let inner = reference.parts.dropLast()
    guard let clause = inner.last(where: { $0.kind == .clause }) else { return .present }
    guard articles.contains(where: { !$0.clauses.isEmpty }) else { return .unknown }
    let clauses = named.flatMap(\.clauses).filter { $0.number == clause.path.first?.value }
    if clauses.isEmpty { return .absent }
    guard let point = inner.first(where: { $0.kind == .point })?.path.first else {
      return .present
    }
    return clauses.contains { holds(point, in: $0.words) } ? .present : .absent
  }

  /// *- Như Điều 3;* of a document that has no articles at all.
  private func isAmongRecipients(_ reference: PartReference) -> Bool {
    let word = reference.words.lowerBound
    return document.recipients.map { recipients in
      recipients.items.contains { $0.words.contains(word) }
    } ?? false
  }

  /// *khoản 2* alone is one of whatever article is spoken of.
  private func clause(_ reference: PartReference) -> Answer {
    let all = articles.flatMap(\.clauses)
    guard let clause = reference.parts.last(where: { $0.kind == .clause })?.path.first,
      !all.isEmpty
    else { return .unknown }
    return all.contains { $0.number == clause.value } ? .present : .absent
  }

  private func section(_ reference: PartReference) -> Answer {
    // In an appendix the numbering begins anew.
    guard document.paragraphIndex(at: reference.words.lowerBound) != nil else { return .unknown }
    let path = reference.parts.reversed().flatMap(\.path)
    guard let first = path.first else { return .unknown }
    if reference.parts.contains(where: { $0.kind == .part }), !parts.isEmpty {
      return Self.answer(first.value, parts)
    }
    guard paths.contains(where: { $0.path.contains { $0.style == first.style } }) else {
      return first.style == .roman && isOfNoSuch(reference) ? .absent : .unknown
    }
    if paths.contains(where: { $0.path.holds(path) }) { return .present }
    guard let item = path.last, path.count > 1 else {
      return document.itemStarts.contains { $0.ordinal == first.value && first.style == .arabic }
        ? .present : .absent
    }
    let above = paths.filter { $0.path.suffix(path.count - 1) == path.dropLast() }
    // Where others of its rank are numbered so, one deeper down is none: *II.3* is not *II.2.3*.
    let isRanked = paths.contains {
      $0.path.count > 1 && $0.path.last?.style == item.style
        && $0.path.dropLast().suffix(path.count - 1) == path.dropLast()
    }
    return above.contains {
      holds(item, in: document.sections[$0.section].words, isRanked: isRanked)
    } ? .present : .absent
  }

  /// An item with this number stands somewhere inside.
  ///
  /// - Parameter isRanked: only markers of one ordinal count.
  private func holds(
    _ ordinal: PartOrdinal, in words: Range<Int>, isRanked: Bool = false
  ) -> Bool {
    var index = firstParagraph(from: words.lowerBound)
    while index < paragraphs.count, paragraphs[index].words.lowerBound < words.upperBound {
      if let marker = paragraphs[index].marker, !isRanked || marker.style == .arabic,
        document.ordinals(of: marker).last == ordinal.value
      {
        return true
      }
      index += 1
    }
    if isRanked { return false }
    var position = words.lowerBound
    while let start = document.firstItemStart(behind: position), start.word < words.upperBound {
      if start.ordinal == ordinal.value { return true }
      position = start.word
    }
    return false
  }

  /// The position of the first paragraph that does not end before this word.
  private func firstParagraph(from word: Int) -> Int {
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].words.upperBound <= word { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension [PartOrdinal] {
  /// Whether the others stand in it, one right behind the other.
  fileprivate func holds(_ others: [PartOrdinal]) -> Bool {
    guard others.count <= count else { return false }
    return (0...count - others.count).contains { start in
      others.indices.allSatisfy { self[start + $0] == others[$0] }
    }
  }
}

extension PartReference {
  /// *điểm 2.5*, *khoản 2.5 mục II*
  fileprivate var isDecimal: Bool {
    parts.first.map { $0.kind <= .clause && $0.path.count > 1 } ?? false
  }
}
