import SoatDocument
import SoatFindings
import SoatText

/// All parts above the text are there, whole and in their order — *thể thức phần đầu*.
package struct HeaderForm: Check {
  package static let keyword = "header"
  package static let summary = Bilingual(
    vi: "Phần đầu văn bản đủ thành phần, đúng thể thức, đúng thứ tự",
    en: "The header has all its parts, in the right form and order")
  package static let codes: [FindingCode] = [
    .headerTitleLine, .headerIssuer, .headerNumber, .headerPlaceDate, .headerDocumentType,
    .headerSubject, .headerAddressee, .headerOrder,
  ]

  /// What a rule may demand.
  enum Part: String, CaseIterable {
    case titleLine = "title-line"
    case issuer
    case number
    case placeDate = "place-date"
    case type = "document-type"
    case subject
    case addressee
  }

  static let parts = OptionKey(
    "parts", .list(.choice(Part.allCases.map(\.rawValue))), isRequired: true,
    vi: "Các thành phần phải có", en: "The parts that must be there")
  static let ordered = OptionKey(
    "ordered", .boolean, vi: "Kiểm tra thứ tự các thành phần", en: "Whether their order counts")
  package static let schema = TableSchema([parts, ordered])

  private let required: [Part]
  private let isOrdered: Bool

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    required = options.cases(Self.parts)
    isOrdered = options.boolean(Self.ordered) ?? true
  }

  package var subjects: [String] { required.map(\.rawValue) }

  package func run(_ context: inout CheckContext) {
    for part in required { check(part, &context) }
    if isOrdered { checkOrder(&context) }
  }

  private func check(_ part: Part, _ context: inout CheckContext) {
    switch part {
    case .titleLine: checkTitle(&context)
    case .issuer: checkIssuer(&context)
    case .number: HeaderNumber.check(&context)
    case .placeDate: checkPlaceDate(&context)
    case .type: checkType(&context)
    case .subject: checkSubject(&context)
    case .addressee: checkAddressee(&context)
    }
  }

  private func checkTitle(_ context: inout CheckContext) {
    let header = context.document.header
    let regime = context.regime
    if let title = header.titleLine, let regime, title.regime != regime {
      reportForeignTitle(title.cell, regime, &context)
      return
    }
    if let title = header.titleLine {
      context.met(Part.titleLine.rawValue, at: title.cell.words)
      guard title.regime == .state, header.motto == nil else { return }
      context.report(
        Draft(
          .headerTitleLine, subject: Part.titleLine.rawValue,
          at: .behind(word: title.cell.words.upperBound - 1), section: "header",
          message: context.language(vi: "Thiếu Tiêu ngữ", en: "The motto is missing"),
          expected: "Độc lập - Tự do - Hạnh phúc",
          help: context.language(
            vi: "Thêm dòng Tiêu ngữ dưới Quốc hiệu.", en: "Add the motto below the national title.")
        ))
      return
    }
    if let union = header.parts.first(where: { $0.part == .unionTitle }) {
      context.met(Part.titleLine.rawValue, at: union.cell.words)
      return
    }
    let isState = regime == .state
    let expected = Self.title(regime ?? .party)
    context.report(
      Draft(
        .headerTitleLine, subject: Part.titleLine.rawValue,
        at: HeaderPlace.insertion(of: .titleLine, in: context.document), section: "header",
        message: context.language(
          vi: isState ? "Thiếu Quốc hiệu và Tiêu ngữ" : "Thiếu tiêu đề “\(expected)”",
          en: isState ? "The national title is missing" : "The title “\(expected)” is missing"),
        expected: expected,
        help: context.language(
          vi: "Thêm dòng này ở đầu trang thứ nhất, góc phải.",
          en: "Add this line at the top right of the first page.")))
  }

  /// A Party document under the national title, or the other way round.
  private func reportForeignTitle(
    _ cell: Cell, _ regime: Regime, _ context: inout CheckContext
  ) {
    let expected = Self.title(regime)
    context.report(
      Draft(
        .headerTitleLine, subject: Part.titleLine.rawValue, at: .words(cell.words),
        section: "header",
        message: regime == .party
          ? context.language(
            vi: "Văn bản Đảng ghi Quốc hiệu thay cho tiêu đề của Đảng",
            en: "A Party document bears the national title")
          : context.language(
            vi: "Văn bản nhà nước ghi tiêu đề của Đảng thay cho Quốc hiệu",
            en: "A State document bears the Party's title"),
        found: context.source.collapsed(cell.span), expected: expected,
        help: context.language(vi: "Thay bằng “\(expected)”.", en: "Write “\(expected)”.")))
  }

  private static func title(_ regime: Regime) -> String {
    regime == .state ? "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" : "ĐẢNG CỘNG SẢN VIỆT NAM"
  }

  private func checkIssuer(_ context: inout CheckContext) {
    if let issuer = context.document.header.issuer.last {
      context.met(Part.issuer.rawValue, at: issuer.words)
      return
    }
    context.report(
      Draft(
        .headerIssuer, subject: Part.issuer.rawValue,
        at: HeaderPlace.insertion(of: .issuer, in: context.document), section: "header",
        message: context.language(
          vi: "Thiếu tên cơ quan ban hành", en: "The issuing body is missing"),
        help: context.language(
          vi: "Ghi tên cơ quan cấp trên trực tiếp và tên cơ quan ban hành, góc trái trang đầu.",
          en: "Name the superior body and the issuing body at the top left.")))
  }

  private func checkPlaceDate(_ context: inout CheckContext) {
    guard let field = context.document.header.placeDate else {
      context.report(
        Draft(
          .headerPlaceDate, subject: Part.placeDate.rawValue, reason: .missing,
          at: HeaderPlace.insertion(of: .placeDate, in: context.document), section: "header",
          message: context.language(
            vi: "Thiếu địa danh và ngày, tháng, năm", en: "Place and date are missing"),
          help: context.language(
            vi: "Ghi “Địa danh, ngày … tháng … năm …” dưới tiêu đề.",
            en: "Write place and date below the title.")))
      return
    }
    context.met(Part.placeDate.rawValue, at: field.words)
    switch field.state {
    case .complete: return
    case .blank:
      context.report(
        Draft(
          .headerPlaceDate, subject: Part.placeDate.rawValue, reason: .blank,
          at: .words(field.words), section: "header",
          message: context.language(
            vi: "Ngày, tháng ban hành còn để trống", en: "The day of issue is blank"),
          found: context.source.collapsed(field.span),
          help: context.language(
            vi: "Điền ngày, tháng trước khi phát hành.", en: "Fill it in before issuing.")))
    case .malformed:
      context.report(
        Draft(
          .headerPlaceDate, subject: Part.placeDate.rawValue, reason: .malformed,
          at: .words(field.words), section: "header",
          message: context.language(
            vi: "Địa danh, ngày tháng trình bày chưa đúng", en: "Place and date are malformed"),
          found: context.source.collapsed(field.span), expected: placeDate(field, context),
          help: context.language(
            vi: "Viết “Địa danh, ngày … tháng … năm …”, có dấu phẩy sau địa danh.",
            en: "Write “Place, ngày … tháng … năm …” with a comma behind the place.")))
    }
  }

  private func placeDate(_ field: PlaceDateField, _ context: CheckContext) -> String? {
    guard let date = field.mention?.date, !field.place.isEmpty else { return nil }
    let parts = date.short.split(separator: "/")
    return
      "\(context.text(field.place)), ngày \(parts[0]) tháng \(parts[1]) năm \(date.year)"
  }

  private func checkType(_ context: inout CheckContext) {
    let document = context.document
    if let type = document.header.type {
      context.met(Part.type.rawValue, at: type.cell.words)
      return
    }
    if context.type == .congVan {
      context.notApplicable(
        Part.type.rawValue,
        context.language(vi: "công văn không ghi tên loại", en: "a công văn bears no type"))
      return
    }
    context.report(
      Draft(
        .headerDocumentType, subject: Part.type.rawValue,
        at: HeaderPlace.insertion(of: .type, in: document), section: "header",
        message: context.language(
          vi: "Thiếu tên loại văn bản", en: "The type of the document is missing"),
        expected: context.type?.names.first.map { $0.uppercased() },
        help: context.language(
          vi: "Ghi tên loại bằng chữ in hoa trên một dòng riêng.",
          en: "Write the type in capitals on a line of its own.")))
  }

  private func checkSubject(_ context: inout CheckContext) {
    if let subject = context.document.header.subject {
      context.met(Part.subject.rawValue, at: subject)
      return
    }
    context.report(
      Draft(
        .headerSubject, subject: Part.subject.rawValue,
        at: HeaderPlace.insertion(of: .subject, in: context.document), section: "header",
        message: context.language(
          vi: "Thiếu trích yếu nội dung", en: "The subject is missing"),
        help: context.language(
          vi: "Ghi trích yếu ngay dưới tên loại (công văn: dưới số và ký hiệu).",
          en: "State the subject below the type, in a công văn below the number.")))
  }

  private func checkAddressee(_ context: inout CheckContext) {
    let document = context.document
    if let addressee = document.header.addressee {
      context.met(Part.addressee.rawValue, at: addressee)
      return
    }
    guard context.type == .congVan else {
      context.notApplicable(
        Part.addressee.rawValue,
        context.language(vi: "chỉ công văn ghi Kính gửi", en: "only a công văn is addressed"))
      return
    }
    context.report(
      Draft(
        .headerAddressee, subject: Part.addressee.rawValue,
        at: HeaderPlace.insertion(of: .addressee, in: document), section: "header",
        message: context.language(vi: "Thiếu phần Kính gửi", en: "The addressee is missing"),
        help: context.language(
          vi: "Thêm “Kính gửi: …” trước nội dung công văn.",
          en: "Add “Kính gửi: …” before the text.")))
  }

  /// Title, number, type, subject, addressee come one after the other.
  private func checkOrder(_ context: inout CheckContext) {
    let sequence: [Header.Part] = [.titleLine, .number, .type, .subject, .addressee]
    let parts = context.document.header.parts
    let present = sequence.compactMap { part in parts.firstIndex { $0.part == part } }
    for (index, position) in present.enumerated() {
      let line = parts[position].cell.line
      guard
        let missed = present[..<index].first(where: {
          parts[$0].cell.line > line
            && !isLeftColumn(parts[position], above: parts[$0].part, context.document)
        })
      else { continue }
      report(parts[position], behind: parts[missed].part, &context)
    }
  }

  /// Number and subject follow the issuer, above the title: a conversion read the left column of
  /// the header before the right one.
  private func isLeftColumn(
    _ entry: (part: Header.Part, cell: Cell), above part: Header.Part, _ document: Document
  ) -> Bool {
    guard part == .titleLine, entry.part == .number || entry.part == .subject,
      let issuer = document.header.issuer.first
    else { return false }
    return issuer.span < entry.cell.span
  }

  private func report(
    _ entry: (part: Header.Part, cell: Cell), behind part: Header.Part,
    _ context: inout CheckContext
  ) {
    let (name, above) = (Self.name(entry.part), Self.name(part))
    context.report(
      Draft(
        .headerOrder, subject: entry.part.rawValue, at: .words(entry.cell.words), section: "header",
        message: context.language(
          vi: "\(name.vi) đứng trước \(above.vi)", en: "\(name.en) stands above \(above.en)"),
        found: context.source.collapsed(entry.cell.span),
        help: context.language(
          vi: "Chuyển xuống dưới \(above.vi.lowercased()).", en: "Move it below \(above.en).")))
  }

  private static func name(_ part: Header.Part) -> (vi: String, en: String) {
    switch part {
    case .titleLine: ("Tiêu đề", "the title")
    case .motto: ("Tiêu ngữ", "the motto")
    case .unionTitle: ("Tên tổ chức Đoàn", "the Union's name")
    case .issuer: ("Tên cơ quan", "the issuing body")
    case .number: ("Số và ký hiệu", "the number")
    case .placeDate: ("Địa danh, ngày tháng", "place and date")
    case .type: ("Tên loại", "the type")
    case .subject: ("Trích yếu", "the subject")
    case .addressee: ("Kính gửi", "the addressee")
    case .mark: ("Dấu chỉ mức độ", "the mark")
    case .rule: ("Đường kẻ", "the rule")
    }
  }
}

/// Where a clerk would insert a missing part.
enum HeaderPlace {
  private static let sequence: [Header.Part] = [
    .titleLine, .issuer, .number, .placeDate, .type, .subject, .addressee,
  ]

  static func insertion(of part: Header.Part, in document: Document) -> Draft.Anchor {
    let rank = sequence.firstIndex(of: part) ?? 0
    let before = document.header.parts.last { entry in
      (sequence.firstIndex(of: entry.part) ?? .max) < rank && !entry.cell.words.isEmpty
    }
    guard let before else { return .before(word: 0) }
    let end = before.part == .subject ? document.header.subject : before.cell.words
    return .behind(word: (end ?? before.cell.words).upperBound - 1)
  }
}
