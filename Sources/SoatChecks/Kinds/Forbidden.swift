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
  enum Region: String, CaseIterable { case subject, anywhere }

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
    let use: String?
    let regions: [Region]
    let regimes: [Regime]
  }

  private let wanted: [Wanted]

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    var wanted: [Wanted] = []
    for table in options.tables(Self.phrases) {
      setup.add(table.text(Self.text) ?? "", use: .forbidden(wanted.count))
      wanted.append(
        Wanted(
          use: table.text(Self.use), regions: table.cases(Self.regions),
          regimes: table.cases(Self.regimes)))
    }
    self.wanted = wanted
  }

  package func run(_ context: inout CheckContext) {
    let document = context.document
    for hit in context.ownHits where hit.isExact {
      guard case .forbidden(let index) = context.book.lexicon.use(of: hit) else {
        continue
      }
      let entry = wanted[index]
      let isHere =
        !entry.regions.contains(.subject)
        || document.header.subject?.contains(hit.words.lowerBound) ?? false
      let isOurs =
        entry.regimes.isEmpty || context.regime.map { entry.regimes.contains($0) } ?? false
      guard isHere, isOurs else { continue }
      let found = context.text(hit.words)
      context.report(
        Draft(
          .textForbidden, subject: context.book.lexicon.phrases[hit.phrase].text,
          at: .words(hit.words),
          message: context.language(
            vi: "Không dùng “\(found)” ở đây", en: "“\(found)” is not used here"),
          found: found, expected: entry.use,
          help: entry.use.map { use in
            context.language(vi: "Viết “\(use)”.", en: "Write “\(use)”.")
          }))
    }
  }
}
