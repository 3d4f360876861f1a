import SoatDocument
import SoatFindings
import SoatText

/// Whether who signs may sign for the body that issues the document: part of the kind `signature`.
struct SigningBody {
  /// Bodies whose secretaries sign on behalf.
  let committees: Wordings
  let secretaries: Wordings
  /// Offices below the head of a body.
  let subordinates: Wordings

  func check(_ signature: Signature, _ context: inout CheckContext) {
    guard !signature.isJoint, let issuer = IssuingBody.issuer(of: context.document) else { return }
    checkCommittee(signature, issuer, &context)
    checkSubordinate(signature, issuer, &context)
    checkBody(signature, issuer, &context)
    for signer in signature.signers { SigningOffice.check(signer, issuer, &context) }
  }

  /// The secretary of a committee signs on its behalf, and so does the head of an inspection.
  private func checkCommittee(
    _ signature: Signature, _ issuer: IssuingBody.Issuer, _ context: inout CheckContext
  ) {
    guard context.regime == .party, signature.authorities.isEmpty,
      let line = signature.lines.first
    else { return }
    let isInspection =
      issuer.body == .inspection && context.stream.begins(line.office, with: Self.headsOfInspection)
    guard
      isInspection
        || context.stream.firstMatch(of: committees, at: issuer.start) != nil
          && context.stream.begins(line.office, with: secretaries)
    else { return }
    context.report(
      line,
      isInspection
        ? context.language(
          vi: "Chủ nhiệm ký văn bản của ủy ban kiểm tra nhưng không ghi “T/M”",
          en: "The head signs for the inspection without “T/M”")
        : context.language(
          vi: "Bí thư ký văn bản của cấp ủy nhưng không ghi “T/M”",
          en: "The secretary signs for the committee without “T/M”"),
      context.language(
        vi: "Thêm dòng “T/M” và tên cấp ủy, ban thường vụ hoặc ủy ban kiểm tra ở trên.",
        en: "Add “T/M” and the committee or its standing board above."))
  }

  private static let headsOfInspection: Wordings = ["chủ nhiệm"]

  /// *TRƯỞNG PHÒNG* below a document of a sở, *CHÁNH VĂN PHÒNG* below one of a tỉnh ủy: neither signs
  /// for the whole body without order (Nghị định 30/2020/NĐ-CP, Điều 13; Hướng dẫn 36-HD/VPTW).
  private func checkSubordinate(
    _ signature: Signature, _ issuer: IssuingBody.Issuer, _ context: inout CheckContext
  ) {
    guard let regime = context.regime, signature.authorities.isEmpty,
      let line = signature.lines.first, context.stream.begins(line.office, with: subordinates)
    else { return }
    switch issuer.body {
    case .department, .peoplesCommittee: break
    case .provincialCommittee, .districtCommittee, .townCommittee, .committee:
      guard regime == .party else { return }
    case .peoplesCouncil, .cell, .inspection, .advisory, .office: return
    }
    let right = SignatureAuthority.abbreviation(.byOrder, regime)
    let name = issuer.name(context)
    context.report(
      line,
      context.language(
        vi: "Người ký không đứng đầu “\(name)”, thiếu quyền hạn ký",
        en: "Who signs is not the head of “\(name)” and states no right"),
      context.language(
        vi: "Ghi “\(right)” và chức vụ người đứng đầu (hoặc tên cấp ủy) ở dòng trên.",
        en: "Write “\(right)” and the head's office, or the committee, above."))
  }

  /// *T/M ỦY BAN NHÂN DÂN* below a document of a committee of the Party: another body signs.
  private func checkBody(
    _ signature: Signature, _ issuer: IssuingBody.Issuer, _ context: inout CheckContext
  ) {
    guard let line = signature.lines.first(where: { $0.right == .onBehalf }),
      let first = line.office.first
    else { return }
    let board = context.stream.firstExactMatch(of: Self.boards, at: first)
    let start = first + (board.map { Self.boards.count(of: $0) } ?? 0)
    let isForeign: Bool
    if start < line.office.upperBound, let other = IssuingBody(at: start, in: context.stream) {
      isForeign = !issuer.body.maySign(for: other)
    } else {
      isForeign =
        board == 0 && (issuer.body == .peoplesCommittee || issuer.body == .peoplesCouncil)
    }
    guard isForeign else { return }
    let name = issuer.name(context)
    context.report(
      line,
      context.language(
        vi: "Ký thay mặt “\(context.text(line.office))”, còn cơ quan ban hành là “\(name)”",
        en: "Signed on behalf of “\(context.text(line.office))”, but issued by “\(name)”"),
      context.language(
        vi: "Ghi đúng cơ quan ban hành ở phần đầu và ở phần ký.",
        en: "Name the same body in the header and in the signature."))
  }

  /// The first is the Party's alone.
  private static let boards: Wordings = [
    "ban thường vụ", "ban chấp hành đảng bộ", "ban chấp hành", "thường trực", "ban thường trực",
  ]
}

extension CheckContext {
  /// Tells that a line of the signature states a wrong right.
  mutating func report(
    _ line: Signature.Line, _ message: String, expected: String? = nil, _ help: String
  ) {
    report(
      Draft(
        .signatureAuthority, at: .words(line.words), section: "signature", message: message,
        found: text(line.words), expected: expected, help: help))
  }
}
