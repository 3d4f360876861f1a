import SoatDocument
import SoatFindings
import SoatText

/// Wordings that must not stand, each with what to write instead — *cụm từ không dùng*.
package struct Forbidden: Check {
  package static let keyword = "forbidden"
  package static let summary = Bilingual(
    vi: "Không dùng một số cách viết", en: "Certain wordings are not used")
  package static let codes: [FindingCode] = [.textForbidden]

  /// Where a wording may be forbidden.
  enum Region: String, CaseIterable { case subject, opening, anywhere }

  static let phrases = OptionKey(
    "phrases", .list(.table(TableSchema([text, use, regions, regimes]))), isRequired: true,
    vi: "Các cách viết", en: "The wordings")
  static let text = OptionKey(
    "text", .phrase, isRequired: true, vi: "Cách viết không dùng", en: "What must not stand")
  static let use = OptionKey("use", .text, vi: "Cách viết thay thế", en: "What to write instead")
  static let regions = OptionKey(
    "where", .list(.choice(Region.allCases.map(\.rawValue))), vi: "Ở đâu", en: "Where")
  static let regimes = OptionKey(
    "regime", .list(.choice(Regime.allCases.map(\.rawValue))),
    vi: "Chỉ trong văn bản Đảng hoặc nhà nước", en: "In documents of this regime only")
  package static let schema = TableSchema([phrases])

  private struct Wanted {
    let text: String
    let use: String?
    let regions: [Region]
    let regimes: [Regime]
    /// Nil where its words say all.
    let signs: WordingSigns?

    /// A hit ignores capitals and the place of the tone; a rule on just one of these finds what it
    /// asks for too.
    func accepts(_ found: String) -> Bool {
      guard let use else { return false }
      if found == use { return true }
      let right = use.lowercased()
      return right != text.lowercased() && found.lowercased() == right
    }
  }

  private let wanted: [Wanted]

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    var wanted: [Wanted] = []
    for table in options.tables(Self.phrases) {
      setup.add(table.text(Self.text) ?? "", use: .forbidden(wanted.count))
      wanted.append(
        Wanted(
          text: table.text(Self.text) ?? "", use: table.text(Self.use),
          regions: table.cases(Self.regions), regimes: table.cases(Self.regimes),
          signs: table.text(Self.text).flatMap { WordingSigns($0) }))
    }
    self.wanted = wanted
  }

  package func run(_ context: inout CheckContext) {
    let document = context.document
    // Two clauses, *các em học, sinh hoạt*, are no *học sinh*.
    for hit in context.ownHits where hit.isExact && !hit.commasDiffer {
      guard case .forbidden(let index) = context.book.lexicon.use(of: hit) else {
        continue
      }
      let entry = wanted[index]
      let isHere =
        entry.regions.isEmpty
        || entry.regions.contains { $0.holds(hit.words.lowerBound, in: document) }
      let isOurs =
        entry.regimes.isEmpty || context.regime.map { entry.regimes.contains($0) } ?? false
      guard isHere, isOurs, !isPartOfNumber(hit.words, context.stream.words),
        let own = context.stream.span(hit.words),
        let span = entry.signs.map({ $0.span(of: hit.words, in: context) }) ?? own
      else { continue }
      let found = context.source.collapsed(span)
      if entry.accepts(found) { continue }
      context.report(
        Draft(
          .textForbidden, subject: context.book.lexicon.phrases[hit.phrase].text,
          at: span == own ? .words(hit.words) : .bytes(span, word: hit.words.lowerBound),
          message: context.language(
            vi: "Không dùng “\(found)” ở đây", en: "“\(found)” is not used here"),
          found: found, expected: entry.use,
          help: entry.use.map { use in
            context.language(vi: "Viết “\(use)”.", en: "Write “\(use)”.")
          }))
    }
  }

  /// *100.000 đồng* does not stand in *1.100.000 đồng*, nor *công nghệ 4* in *công nghệ 4.0*.
  private func isPartOfNumber(_ range: Range<Int>, _ words: [Word]) -> Bool {
    [range.lowerBound, range.upperBound].contains { edge in
      edge > 0 && edge < words.count && words[edge - 1].isNumber && words[edge].isNumber
        && (words[edge].gap == .stop || words[edge].gap == .comma)
    }
  }
}

extension Forbidden {
  /// The same wording twice for the same documents, and one that is to be replaced by itself.
  package static func faults(in options: OptionTable) -> [OptionFault] {
    let tables = options.tables(phrases)
    var faults: [OptionFault] = []
    var texts: [(text: String, path: [OptionFault.Step])] = []
    for (index, table) in tables.enumerated() {
      guard let wording = table.text(text) else { continue }
      let path: [OptionFault.Step] = [.key(phrases), .index(index)]
      if table.text(use) == wording {
        faults.append(OptionFault(.sameUse(wording), at: path + [.key(use)]))
      }
      texts.append((wording, path + [.key(text)]))
    }
    // Limited to a region or a regime, a wording may have two replacements.
    let isPlain = tables.allSatisfy { $0.texts(regions).isEmpty && $0.texts(regimes).isEmpty }
    return faults + (isPlain ? OptionFault.repetitions(of: texts) : [])
  }
}

extension Forbidden.Region {
  fileprivate func holds(_ word: Int, in document: Document) -> Bool {
    switch self {
    case .anywhere: true
    case .subject: document.header.subject?.contains(word) ?? false
    case .opening: document.opening.contains { $0.words.contains(word) }
    }
  }
}
