import SoatDocument
import SoatFindings
import SoatText

/// A document that must be cited — *viện dẫn bắt buộc*.
package struct RequiredCitation: Check {
  package static let keyword = "citation"
  package static let summary = Bilingual(
    vi: "Phải viện dẫn một văn bản nhất định", en: "A certain document must be cited")
  package static let codes: [FindingCode] = [.citationMissing]

  /// Where a citation may be demanded.
  enum Region: String, CaseIterable { case subject, opening, anywhere }

  static let document = OptionKey(
    "document", .documentReference, isRequired: true, vi: "Văn bản phải viện dẫn",
    en: "The document to be cited")
  static let regions = OptionKey(
    "where", .list(.choice(Region.allCases.map(\.rawValue))), vi: "Ở đâu: trích yếu, phần mở đầu",
    en: "Where: subject, opening, anywhere")
  package static let schema = TableSchema([document, regions])

  private let required: DocumentID?
  private let regions: [Region]

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    required = options.text(Self.document).flatMap { DocumentID($0) }
    let given: [Region] = options.cases(Self.regions)
    regions = given.isEmpty ? [.anywhere] : given
  }

  package var subjects: [String] { required.map { [$0.description] } ?? [] }

  package func run(_ context: inout CheckContext) {
    guard let required, let position = context.book.registry.position(of: required) else { return }
    let key = context.book.registry.symbols[position]?.key
    let (citations, resolutions) = (context.document.citations, context.resolutions)
    let named = citations.indices.filter { index in
      resolutions[index].map { $0.document == position }
        ?? (citations[index].date == nil && citations[index].symbol.key == key)
    }
    // Under another day it is another document, unless a rule of the registry tells just that.
    func isOfOtherDay(_ index: Int) -> Bool { resolutions[index]?.isDateWrong ?? false }
    let judgesDates =
      !named.contains(where: isOfOtherDay)
      || context.book.rules.indices.contains {
        context.isChosen[$0] && context.book.rules[$0].check is RegistryCitations
      }
    let meant = judgesDates ? named : named.filter { !isOfOtherDay($0) }
    for index in meant where isInRegion(citations[index].symbol.words.lowerBound, context) {
      context.met(required.description, at: citations[index].words)
      return
    }
    if meant.isEmpty, let date = named.lazy.compactMap({ citations[$0].date }).first {
      reportDate(date, required, &context)
    } else {
      report(required, isLater: !meant.isEmpty, &context)
    }
  }

  private func isInRegion(_ word: Int, _ context: CheckContext) -> Bool {
    for region in regions {
      let isInside =
        switch region {
        case .anywhere: true
        case .subject: context.document.header.subject?.contains(word) ?? false
        case .opening: context.document.opening.contains { $0.words.contains(word) }
        }
      if isInside { return true }
    }
    return false
  }

  private func reportDate(
    _ date: DateMention, _ id: DocumentID, _ context: inout CheckContext
  ) {
    let expected = date.form.text(id.date)
    context.report(
      Draft(
        .citationMissing, subject: id.description, at: .words(date.words),
        message: context.language(
          vi: "Viện dẫn \(id.number) ghi ngày khác; văn bản phải viện dẫn ngày \(id.date.short)",
          en: "\(id.number) is cited under another date than \(id.date.iso)"),
        found: context.text(date.words), expected: expected,
        help: context.language(
          vi: "Sửa thành “\(expected)”.", en: "Write “\(expected)”.")))
  }

  private func report(_ id: DocumentID, isLater: Bool, _ context: inout CheckContext) {
    let registry = context.book.registry
    let entry = registry.position(of: id).map { registry.documents[$0] }
    let type = entry?.type.names.first ?? ""
    let expected =
      "\(type) số \(id.number), ngày \(id.date.short) của \(entry?.issuers.first ?? "")"
    let opening = context.document.opening.first?.words ?? context.document.header.subject
    context.report(
      Draft(
        .citationMissing, subject: id.description,
        at: .behind(word: opening.map { $0.upperBound - 1 }),
        message: isLater
          ? context.language(
            vi:
              "\(type) số \(id.number) chỉ được nhắc ở phần sau, chưa viện dẫn ở trích yếu hoặc phần mở đầu",
            en: "\(id.number) is cited later, but neither in the subject nor in the opening")
          : context.language(
            vi: "Chưa viện dẫn \(type) số \(id.number)", en: "\(id.number) is not cited"),
        expected: expected,
        help: context.language(
          vi: "Viện dẫn đầy đủ ở trích yếu hoặc câu mở đầu.",
          en: "Cite it in full in the subject or the opening sentence.")))
  }
}
