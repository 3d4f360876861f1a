import SoatDocument
import SoatFindings
import SoatText

/// References to parts of the document itself lead somewhere — *dẫn chiếu*.
package struct References: Check {
  package static let keyword = "references"
  package static let summary = Bilingual(
    vi: "Dẫn chiếu trong văn bản chỉ đến phần có thật",
    en: "References inside the document lead to parts that it has")
  package static let codes: [FindingCode] = [.referenceDangling]

  static let appendicesApart = OptionKey(
    "appendices-apart", .boolean,
    vi: "Phụ lục có thể để ở tệp riêng: không xét khi văn bản không có phụ lục nào",
    en: "Appendices may be files of their own: nothing is said of them where there is none")
  package static let schema = TableSchema([appendicesApart])

  private let appendicesAreApart: Bool
  /// No document refers to itself more often; what does is not followed to the end.
  private static let most = 200
  private static let amending: [Wording] = ["sửa đổi", "bãi bỏ", "thay thế", "đính chính"]

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    appendicesAreApart = options.boolean(Self.appendicesApart) ?? false
  }

  package func run(_ context: inout CheckContext) {
    guard !amends(context) else { return }
    let references = context.document.partReferences.filter {
      $0.owner == .own || $0.owner == .this
    }
    if references.isEmpty {
      checkBareAppendix(&context)
      return
    }
    let parts = DocumentParts(context.document, for: references)
    for reference in references.prefix(Self.most) where parts.answer(reference) == .absent {
      let isAppendix = reference.parts.last?.kind == .appendix
      if isAppendix, appendicesAreApart, context.document.appendixOrdinals.isEmpty { continue }
      report(reference, &context)
    }
    if !references.contains(where: { $0.parts.last?.kind == .appendix }) {
      checkBareAppendix(&context)
    }
  }

  /// *nêu tại Phụ lục*, *(có phụ lục kèm theo)*, where there is none: told once.
  private func checkBareAppendix(_ context: inout CheckContext) {
    guard !appendicesAreApart, context.document.appendix.isEmpty,
      let reference = context.document.bareAppendixReference
    else { return }
    report(reference, &context)
  }

  /// A document that changes another one speaks of the parts of that one.
  private func amends(_ context: CheckContext) -> Bool {
    context.document.header.subject.map { subject in
      Self.amending.contains { context.stands($0, in: subject) }
    } ?? false
  }

  private func report(_ reference: PartReference, _ context: inout CheckContext) {
    let text = context.text(reference.words)
    context.report(
      Draft(
        .referenceDangling, at: .words(reference.words),
        message: context.language(
          vi: "Dẫn chiếu đến “\(text)” nhưng văn bản không có phần này",
          en: "It refers to “\(text)”, which the document does not have"),
        found: text,
        help: context.language(
          vi: "Sửa số của phần được dẫn chiếu, hoặc bổ sung phần đó vào văn bản.",
          en: "Mend the number, or add the part.")))
  }
}
