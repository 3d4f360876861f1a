import SoatDocument
import SoatFindings
import SoatText

/// The document's own number and symbol — *số, ký hiệu*: part of the kind `header`.
///
/// Party: `Số 05-NQ/ĐU` (Hướng dẫn 36-HD/VPTW); State: `Số: 05/NQ-UBND` (Nghị định 30/2020/NĐ-CP,
/// Phụ lục I). Below ten a zero is put before the number.
enum HeaderNumber {
  private static let part = HeaderForm.Part.number.rawValue

  static func check(_ context: inout CheckContext) {
    guard let field = context.document.header.number else {
      if context.isPartOfCarrier(part) { return }
      report(
        .missing, HeaderPlace.insertion(of: .number, in: context.document),
        context.language(
          vi: "Thiếu số và ký hiệu văn bản", en: "Number and symbol are missing"), nil, nil,
        context.language(
          vi: "Ghi số và ký hiệu dưới tên cơ quan ban hành.",
          en: "Write them below the issuing body."), &context)
      return
    }
    context.met(part, at: field.words)
    let found = context.source.collapsed(field.span)
    switch field.state {
    case .blank:
      report(
        .blank, .words(field.words),
        context.language(vi: "Số văn bản còn để trống", en: "The number is blank"), found, nil,
        context.language(
          vi: "Điền số trước khi phát hành.", en: "Fill it in before issuing."), &context)
    case .split:
      report(
        .split, .words(field.words),
        context.language(
          vi: "Số và ký hiệu bị tách thành hai dòng", en: "The number is torn over two lines"),
        found, expected(field, context), nil, &context)
    case .malformed:
      report(
        .malformed, .words(field.words),
        context.language(
          vi: "Số và ký hiệu không đúng mẫu", en: "Number and symbol are malformed"), found, nil,
        help(context), &context)
    case .complete:
      checkComplete(field, found, &context)
    }
    if !checkCodes(field, found, &context) { checkType(field, found, &context) }
    checkBody(field, found, &context)
  }

  /// The code of another body than the one above it: *09-KH/TU* below *ĐẢNG ỦY XÃ*, *21/NQ-UBND* below
  /// *HỘI ĐỒNG NHÂN DÂN*.
  private static func checkBody(
    _ field: NumberField, _ found: String, _ context: inout CheckContext
  ) {
    guard let regime = context.regime, let symbol = field.symbol, field.state != .malformed,
      context.document.signature?.isJoint != true
    else { return }
    if regime == .state, let code = symbol.bodyCodes.first,
      NameInitials.contradicts(code, context), let name = context.document.header.issuer.last
    {
      reportBody(code, context.text(name.words), field, found, &context)
      return
    }
    guard let issuer = IssuingBody.issuer(of: context.document),
      // *HĐND-UBND* is of both.
      !symbol.bodyCodes.contains(where: { issuer.body.owns($0, regime) }),
      let code = symbol.bodyCodes.first(where: { !mayBear(issuer, $0, regime, context) }),
      // So is *BTGDVTU-BNCTU*.
      regime == .state || symbol.bodyCodes.count == 1
    else { return }
    reportBody(code, issuer.name(context), field, found, &context)
  }

  private static func reportBody(
    _ code: String, _ name: String, _ field: NumberField, _ found: String,
    _ context: inout CheckContext
  ) {
    report(
      .malformed, .words(field.words),
      context.language(
        vi: "Ký hiệu “\(code)” không phải của cơ quan ban hành “\(name)”",
        en: "The code “\(code)” is not that of the issuing body “\(name)”"), found, nil,
      context.language(
        vi: "Sửa chữ viết tắt tên cơ quan trong ký hiệu cho khớp với tên cơ quan ban hành.",
        en: "Make the code of the body agree with its name."), &context)
  }

  /// The code of the type in other letters or another place: *CTR*, *QD*, *12-ĐU/TB*; none at all
  /// in a document of the State that names its type; *CV* in a letter of the State.
  private static func checkCodes(
    _ field: NumberField, _ found: String, _ context: inout CheckContext
  ) -> Bool {
    guard let symbol = field.symbol, let first = symbol.codes.first, field.state != .malformed
    else { return false }
    let isState = context.regime == .state
    guard let type = context.document.header.type?.type else {
      guard isState, context.document.header.addressee != nil, first == "CV",
        symbol.form == .state
      else { return false }
      report(
        .malformed, .words(field.words),
        context.language(
          vi: "Thừa chữ “CV” trong ký hiệu công văn nhà nước",
          en: "The symbol of a State letter has no “CV”"), found, nil,
        context.language(
          vi: "Ghi cơ quan và đơn vị soạn thảo, như “12/UBND-VX”.",
          en: "Write the body and the drafting unit, as in “12/UBND-VX”."), &context)
      return true
    }
    guard type != .khac, type != .congVan, !type.codes.contains(first),
      !type.codes.contains(where: { first.hasPrefix($0) })
    else { return false }
    let near = type.codes.first { Wording($0).folded == Wording(first).folded }
    let isLater = symbol.codes.dropFirst().contains { type.codes.contains($0) }
    guard near != nil || isLater || isState && symbol.typeCode == nil else { return false }
    let isMissing = near == nil && !isLater
    report(
      isMissing ? .typeMismatch : .malformed, .words(field.words),
      isMissing
        ? context.language(
          vi: "Ký hiệu không có chữ viết tắt tên loại “\(type.names[0])”",
          en: "The symbol lacks the code of “\(type.names[0])”")
        : context.language(
          vi: "Chữ viết tắt tên loại trong ký hiệu không đúng",
          en: "The code of the type is miswritten or misplaced"), found,
      expected(field, as: near ?? type.codes.first, context),
      codeHelp(expected(field, as: near ?? type.codes.first, context), context), &context)
    return true
  }

  /// A ban of a tỉnh ủy bears its own code, and not that of one of the center.
  private static func mayBear(
    _ issuer: IssuingBody.Issuer, _ code: String, _ regime: Regime, _ context: CheckContext
  ) -> Bool {
    guard issuer.body.mayBear(code, regime) else { return false }
    guard regime == .party, issuer.body == .advisory,
      let superior = context.document.header.issuer.first?.words.lowerBound
    else { return true }
    let isLocal = IssuingBody(at: superior, in: context.stream)?.isPartyCommittee ?? false
    return IssuingBody.isOfNamed(code, at: issuer.start, in: context.stream)
      && !(isLocal && code.hasSuffix("TW"))
  }

  private static func checkComplete(
    _ field: NumberField, _ found: String, _ context: inout CheckContext
  ) {
    if context.regime == .party, field.symbol?.codes.count == 1 {
      report(
        .malformed, .words(field.words),
        context.language(
          vi: "Số và ký hiệu không đúng mẫu", en: "Number and symbol are malformed"), found, nil,
        help(context), &context)
      return
    }
    guard let right = expected(field, context) else { return }
    if found == right || isOfMassOrganisation(field, context) { return }
    let typed = found.filter { $0 != "*" && $0 != "\\" && $0 != "_" }
    guard typed.lowercased() != right.lowercased() else { return }
    report(
      .malformed, .words(field.words),
      context.language(
        vi: "Số và ký hiệu không đúng mẫu", en: "Number and symbol are malformed"), found, right,
      help(context, right, found: found), &context)
  }

  /// *Số: 77-KH/HNDT* of a mass organisation under the national title: Nghị định 30/2020/NĐ-CP is not
  /// made for it.
  private static func isOfMassOrganisation(
    _ field: NumberField, _ context: CheckContext
  ) -> Bool {
    guard context.regime == .state, field.symbol?.form == .party else { return false }
    return context.document.header.issuer.contains { cell in
      cell.words.contains { context.stream.firstMatch(of: massOrganisations, at: $0) != nil }
    }
  }

  private static let massOrganisations: Wordings = [
    "hội nông dân", "hội liên hiệp", "hội cựu chiến binh", "hội chữ thập đỏ", "hội khuyến học",
    "hội người cao tuổi", "công đoàn", "liên đoàn lao động", "mặt trận tổ quốc", "đoàn thanh niên",
    "đoàn tncs", "tỉnh đoàn", "huyện đoàn", "thành đoàn", "liên minh hợp tác xã",
  ]

  /// The number as its regime writes it; nil where the regime is not known.
  private static func expected(_ field: NumberField, _ context: CheckContext) -> String? {
    guard let symbol = field.symbol, symbol.number != nil else { return nil }
    let rest =
      symbol.codes.count == 2 ? symbol.codes[1] : symbol.codes.dropFirst().joined(separator: "-")
    return whole(symbol, symbol.codes[0], rest, context)
  }

  /// The number with the code of the type in its place, and the other codes behind it.
  private static func expected(
    _ field: NumberField, as code: String?, _ context: CheckContext
  ) -> String? {
    guard let symbol = field.symbol, symbol.number != nil, let code else { return code }
    let folded = Wording(code).folded
    let others = symbol.codes.filter { Wording($0).folded != folded }
    return whole(symbol, code, others.joined(separator: "-"), context) ?? code
  }

  private static func whole(
    _ symbol: DocumentSymbol, _ first: String, _ rest: String, _ context: CheckContext
  ) -> String? {
    guard let number = symbol.number, let regime = context.regime else { return nil }
    let padded = number < 10 ? "0" + String(number) : String(number)
    switch regime {
    case .party: return "Số " + padded + "-" + first + (rest.isEmpty ? "" : "/" + rest)
    case .state:
      let year = symbol.year.map { "/\($0)" } ?? ""
      return "Số: \(padded)\(year)/\(first)\(rest.isEmpty ? "" : "-\(rest)")"
    }
  }

  /// The code of the symbol and the type line name the same type.
  private static func checkType(
    _ field: NumberField, _ found: String, _ context: inout CheckContext
  ) {
    guard let code = field.symbol?.typeCode, let type = context.document.header.type?.type,
      type != .khac, !codes(of: type, context).contains(code), !copies.contains(code)
    else { return }
    let name = type.names.first ?? ""
    report(
      .typeMismatch, .words(field.words),
      context.language(
        vi: "Ký hiệu “\(code)” không khớp với tên loại “\(name)”",
        en: "The code “\(code)” is not that of “\(name)”"), found,
      codes(of: type, context).first,
      context.language(
        vi: "Sửa ký hiệu hoặc tên loại cho khớp.", en: "Make code and type agree."), &context)
  }

  /// A copy bears a number of its own above the header of what it copies — *bản sao* (Nghị định
  /// 30/2020/NĐ-CP, Phụ lục III).
  private static let copies: Set<String> = ["SY", "TrS", "SL", "BS"]

  /// In Party symbols QĐ is both quyết định and quy định; the State tells QyĐ from it.
  private static func codes(of type: DocumentType, _ context: CheckContext) -> [String] {
    type == .quyDinh && context.regime == .state ? ["QyĐ"] : type.codes
  }

  /// - Parameters:
  ///   - right: the document's own number as it should be; nil where only its type is known.
  ///   - found: as typed, where it can be held against that.
  private static func help(
    _ context: CheckContext, _ right: String? = nil, found: String? = nil
  ) -> String {
    let isState = context.regime == .state
    let form =
      right ?? (isState ? "Số: 05/\(stateForm(context))" : "Số 05-\(partyCode(context))/ĐU")
    return HeaderNumberHelp(isState: isState, context.language)
      .text(form, found: right == nil ? nil : found)
  }

  /// The code of the type alone is wrong, absent or misplaced.
  private static func codeHelp(_ right: String?, _ context: CheckContext) -> String? {
    right.map { context.language(vi: "Viết “\($0)”.", en: "Write “\($0)”.") }
  }

  private static func partyCode(_ context: CheckContext) -> String {
    context.type?.codes.first ?? DocumentType.nghiQuyet.codes[0]
  }

  private static func stateForm(_ context: CheckContext) -> String {
    guard let type = context.type, type != .congVan else { return "UBND-VX" }
    return "\(type.codes[0])-UBND"
  }

  private static func report(
    _ reason: Reason, _ anchor: Draft.Anchor, _ message: String, _ found: String?,
    _ expected: String?, _ help: String?, _ context: inout CheckContext
  ) {
    context.report(
      Draft(
        .headerNumber, subject: part, reason: reason, at: anchor, section: "header",
        message: message, found: found, expected: expected, help: help))
  }
}
