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
    checkType(field, found, &context)
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
    if found == right { return }
    let typed = found.filter { $0 != "*" && $0 != "\\" && $0 != "_" }
    guard typed.lowercased() != right.lowercased() else { return }
    report(
      .malformed, .words(field.words),
      context.language(
        vi: "Số và ký hiệu không đúng mẫu", en: "Number and symbol are malformed"), found, right,
      help(context), &context)
  }

  /// The number as its regime writes it; nil where the regime is not known.
  private static func expected(_ field: NumberField, _ context: CheckContext) -> String? {
    guard let symbol = field.symbol, let number = symbol.number,
      let regime = context.regime
    else { return nil }
    let padded = number < 10 ? "0" + String(number) : String(number)
    let first = symbol.codes[0]
    let rest =
      symbol.codes.count == 2 ? symbol.codes[1] : symbol.codes.dropFirst().joined(separator: "-")
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
      type != .khac, !type.codes.contains(code)
    else { return }
    let name = type.names.first ?? ""
    report(
      .typeMismatch, .words(field.words),
      context.language(
        vi: "Ký hiệu “\(code)” không khớp với tên loại “\(name)”",
        en: "The code “\(code)” is not that of “\(name)”"), found, type.codes.first,
      context.language(
        vi: "Sửa ký hiệu hoặc tên loại cho khớp.", en: "Make code and type agree."), &context)
  }

  private static func help(_ context: CheckContext) -> String {
    context.regime == .state
      ? context.language(
        vi: "Viết “Số: 05/NQ-UBND”: có dấu hai chấm, số dưới 10 thêm số 0, không có dấu cách.",
        en: "Write “Số: 05/NQ-UBND”: a colon, a zero below ten, no spaces.")
      : context.language(
        vi: "Viết “Số 05-NQ/ĐU”: không có dấu hai chấm, số dưới 10 thêm số 0, không có dấu cách.",
        en: "Write “Số 05-NQ/ĐU”: no colon, a zero below ten, no spaces.")
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
