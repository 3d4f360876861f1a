import SoatDocument
import SoatFindings
import SoatText

/// Who signs, by what right, with a name — *quyền hạn, chức vụ, họ tên người ký*.
package struct SignatureForm: Check {
  package static let keyword = "signature"
  package static let summary = Bilingual(
    vi: "Phần ký đúng thể thức: quyền hạn, chức vụ, họ tên",
    en: "The signature states right, office and name in the right form")
  package static let codes: [FindingCode] = [
    .signatureMissing, .signatureAuthority, .signatureName,
  ]

  static let neverInPlaceOf = OptionKey(
    "never-in-place-of", .list(.phrase),
    vi: "Chức vụ mà cấp phó không được ký thay (K/T)",
    en: "Offices in whose place a deputy never signs")
  static let deputies = OptionKey(
    "deputies", .list(.phrase), vi: "Từ mở đầu chức vụ của cấp phó",
    en: "The words that open a deputy's office")
  package static let schema = TableSchema([neverInPlaceOf, deputies])

  private let barred: [Wording]
  private let deputies: [Wording]

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    barred = options.texts(Self.neverInPlaceOf).map { Wording($0) }
    deputies = options.texts(Self.deputies).map { Wording($0) }
  }

  package func run(_ context: inout CheckContext) {
    guard let signature = context.document.signature else {
      reportMissing(&context)
      return
    }
    context.met(at: signature.lines.first?.words ?? signature.name)
    // A body of the other regime that signs too writes its right in its own form.
    if !signature.isJoint { for line in signature.lines { checkForm(line, &context) } }
    checkDeputy(signature, &context)
    if signature.name == nil { reportName(signature, &context) }
  }

  private func reportMissing(_ context: inout CheckContext) {
    let recipients = context.document.recipients?.items.last?.words
    let last = recipients ?? context.document.paragraphs.last?.words
    context.report(
      Draft(
        .signatureMissing, at: .behind(word: last.map { $0.upperBound - 1 }), section: "signature",
        message: context.language(
          vi: "Thiếu quyền hạn, chức vụ và họ tên người ký", en: "The signature is missing"),
        help: context.language(
          vi: "Thêm phần ký ở góc phải, ngang với Nơi nhận.",
          en: "Add the signature at the right, beside the recipients.")))
  }

  /// `TM.` in a Party document, `T/M` in one of the State.
  private func checkForm(_ line: Signature.Line, _ context: inout CheckContext) {
    guard let regime = context.regime, let form = line.form, form != regime,
      let right = line.right
    else { return }
    let found = context.text(line.words)
    let office = context.text(line.office)
    let abbreviation = Self.abbreviation(right, regime)
    context.report(
      Draft(
        .signatureAuthority, at: .words(line.words),
        message: regime == .party
          ? context.language(
            vi: "Văn bản Đảng ghi quyền hạn theo mẫu của Nhà nước",
            en: "The right is abbreviated as in State documents")
          : context.language(
            vi: "Văn bản nhà nước ghi quyền hạn theo mẫu của Đảng",
            en: "The right is abbreviated as in Party documents"),
        found: found, expected: "\(abbreviation) \(office)",
        help: context.language(
          vi: "Viết “\(abbreviation) \(office)”.", en: "Write “\(abbreviation) \(office)”.")))
  }

  private static func abbreviation(_ right: Signature.Right, _ regime: Regime) -> String {
    let isParty = regime == .party
    return switch right {
    case .onBehalf: isParty ? "T/M" : "TM."
    case .inPlaceOf: isParty ? "K/T" : "KT."
    case .byOrder: isParty ? "T/L" : "TL."
    case .byDelegation: isParty ? "T/UQ" : "TUQ."
    case .acting: "Q."
    }
  }

  /// A deputy signs by a stated right, and never in place of an office that acts as one of many.
  private func checkDeputy(_ signature: Signature, _ context: inout CheckContext) {
    if context.regime == .party,
      let line = signature.lines.first(where: { line in
        line.right == .inPlaceOf && barred.contains { starts(line.office, with: $0, context) }
      })
    {
      context.report(
        Draft(
          .signatureAuthority, at: .words(line.words),
          message: context.language(
            vi: "Cấp phó của cấp ủy không ký thay (K/T) mà ký thay mặt (T/M)",
            en: "A deputy of a committee signs on its behalf (T/M), never in its place (K/T)"),
          found: context.text(line.words),
          help: context.language(
            vi: "Ghi “T/M” và tên cấp ủy hoặc ban thường vụ, dòng dưới ghi chức vụ.",
            en: "Write “T/M” and the committee, the office on the next line.")))
      return
    }
    guard signature.authorities.isEmpty,
      let line = signature.lines.first(where: { line in
        deputies.contains { starts(line.office, with: $0, context) }
      })
    else { return }
    context.report(
      Draft(
        .signatureAuthority, at: .words(line.words),
        message: context.language(
          vi: "Cấp phó ký nhưng không ghi quyền hạn ký",
          en: "A deputy signs without stating the right"),
        found: context.text(line.words),
        help: context.regime == .state
          ? context.language(
            vi: "Ghi “KT.” và chức vụ cấp trưởng ở dòng trên.",
            en: "Write “KT.” and the head's office above.")
          : context.language(
            vi: "Ghi “K/T” và chức vụ cấp trưởng (hoặc “T/M” và tên cấp ủy) ở dòng trên.",
            en: "Write “K/T” and the head's office, or “T/M” and the committee, above.")))
  }

  private func starts(
    _ words: Range<Int>, with wording: Wording, _ context: CheckContext
  ) -> Bool {
    words.count >= wording.count && context.stream.matches(wording, at: words.lowerBound)
  }

  private func reportName(_ signature: Signature, _ context: inout CheckContext) {
    guard let line = signature.lines.last else { return }
    if let blank = signature.blankName {
      context.report(
        Draft(
          .signatureName, reason: .blank,
          at: .bytes(blank, word: line.words.upperBound - 1), section: "signature",
          message: context.language(
            vi: "Họ tên người ký còn để trống", en: "The name of the signatory is blank"),
          found: context.source.collapsed(blank),
          help: context.language(
            vi: "Điền họ tên người ký.", en: "Fill in the name.")))
      return
    }
    context.report(
      Draft(
        .signatureName, reason: .missing, at: .behind(word: line.words.upperBound - 1),
        section: "signature",
        message: context.language(
          vi: "Thiếu họ tên người ký", en: "The name of the signatory is missing"),
        help: context.language(
          vi: "Ghi họ tên dưới chức vụ.", en: "Write the name below the office.")))
  }
}
