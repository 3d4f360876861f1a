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
  package static let reasons: [FindingCode: [Reason]] = [
    .headerTitleLine: [.malformed, .mixed], .headerIssuer: [.form],
    .headerNumber: [.missing, .blank, .split, .malformed, .typeMismatch],
    .headerPlaceDate: [.missing, .blank, .malformed, .form],
    .headerDocumentType: [.malformed, .form], .headerAddressee: [.blank],
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

    /// What its absence and its faults are told as.
    var code: FindingCode {
      switch self {
      case .titleLine: .headerTitleLine
      case .issuer: .headerIssuer
      case .number: .headerNumber
      case .placeDate: .headerPlaceDate
      case .type: .headerDocumentType
      case .subject: .headerSubject
      case .addressee: .headerAddressee
      }
    }
  }

  static let parts = OptionKey(
    "parts", .list(.choice(Part.allCases.map(\.rawValue))), isRequired: true,
    vi: "Các thành phần phải có", en: "The parts that must be there")
  static let ordered = OptionKey(
    "ordered", .boolean, vi: "Kiểm tra thứ tự các thành phần", en: "Whether their order counts")
  static let neverIssuers = OptionKey(
    "never-issuers", .list(.phrase),
    vi: "Tên không đứng ở chỗ cơ quan ban hành trong văn bản Đảng",
    en: "Names that do not stand for the issuing body of a Party document")
  package static let schema = TableSchema([parts, ordered, neverIssuers])

  package static func codes(with options: OptionTable) -> [FindingCode] {
    options.cases(parts, of: Part.self).map(\.code)
      + (options.boolean(ordered) == false ? [] : [.headerOrder])
  }

  private let required: [Part]
  private let isOrdered: Bool
  private let neverIssuers: [Wording]

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    required = options.cases(Self.parts)
    isOrdered = options.boolean(Self.ordered) ?? true
    neverIssuers = options.texts(Self.neverIssuers).map { Wording($0) }
  }

  package var subjects: [String] { required.map(\.rawValue) }

  package func run(_ context: inout CheckContext) {
    for part in required { check(part, &context) }
    if isOrdered, !context.document.isBetweenParties { HeaderOrder.check(&context) }
  }

  private func check(_ part: Part, _ context: inout CheckContext) {
    switch part {
    case .titleLine: HeaderTitle.check(&context)
    case .issuer: checkIssuer(&context)
    case .number: HeaderNumber.check(&context)
    case .placeDate: checkPlaceDate(&context)
    case .type: checkType(&context)
    case .subject: checkSubject(&context)
    case .addressee: checkAddressee(&context)
    }
  }

  private func checkIssuer(_ context: inout CheckContext) {
    if let issuer = context.document.header.issuer.last {
      context.met(Part.issuer.rawValue, at: issuer.words)
      checkIssuerName(issuer, &context)
      return
    }
    let part = Part.issuer.rawValue
    if context.isPartOfCarrier(part) || context.isStatedByParties(part) { return }
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

  /// A document of a standing board bears the name of its committee.
  private func checkIssuerName(_ issuer: Cell, _ context: inout CheckContext) {
    guard context.regime == .party,
      neverIssuers.contains(where: { context.stream.matches($0, at: issuer.words.lowerBound) })
    else { return }
    context.report(
      Draft(
        .headerIssuer, subject: Part.issuer.rawValue, reason: .form, at: .words(issuer.words),
        section: "header",
        message: context.language(
          vi: "Tên cơ quan ban hành ghi ban thường vụ, ban chấp hành thay cho cấp ủy",
          en: "The issuing body is given as a board instead of its committee"),
        found: context.text(issuer.words),
        help: context.language(
          vi: "Ghi tên cấp ủy, như ĐẢNG ỦY XÃ …; quyền của ban thường vụ ghi ở phần ký.",
          en: "Name the committee, as in ĐẢNG ỦY XÃ …; the board is named where it signs.")))
  }

  private func checkPlaceDate(_ context: inout CheckContext) {
    guard let field = context.document.header.placeDate else {
      let part = Part.placeDate.rawValue
      if context.isPartOfCarrier(part) || context.isStatedByParties(part) { return }
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
    case .complete: checkDayWord(field, &context)
    case .blank:
      context.report(
        Draft(
          .headerPlaceDate, subject: Part.placeDate.rawValue, reason: .blank,
          at: .words(field.words), section: "header",
          message: context.language(
            vi: field.mention == nil
              ? "Ngày, tháng ban hành còn để trống" : "Địa danh còn để trống",
            en: field.mention == nil ? "The day of issue is blank" : "The place is blank"),
          found: context.source.collapsed(field.span),
          help: context.language(
            vi: "Điền đủ trước khi phát hành.", en: "Fill it in before issuing.")))
    case .malformed where field.place.isEmpty && field.mention?.date.exists == true:
      let found = context.source.collapsed(field.span)
      context.report(
        Draft(
          .headerPlaceDate, subject: Part.placeDate.rawValue, reason: .malformed,
          at: .words(field.words), section: "header",
          message: context.language(
            vi: "Thiếu địa danh trước ngày, tháng, năm", en: "The place before the date is missing"),
          found: found,
          help: context.language(
            vi: "Ghi địa danh và dấu phẩy trước “\(found)”.",
            en: "Write the place and a comma before “\(found)”.")))
    case .malformed: reportPlaceDate(field, &context)
    }
  }

  private func reportPlaceDate(_ field: PlaceDateField, _ context: inout CheckContext) {
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

  /// *Hòa An, Ngày 05 tháng 3 năm 2025*, *Hòa An, ngay 05 thang 3 năm 2025*
  private func checkDayWord(_ field: PlaceDateField, _ context: inout CheckContext) {
    let word = field.place.upperBound
    guard word < field.words.upperBound else { return }
    let isSlip = (word..<field.words.upperBound).contains { position in
      let typed = context.stream.words[position]
      return !typed.isNumber && !Self.dateWords.contains(typed.toned) && !context.isTold(typed.span)
    }
    if isSlip {
      reportPlaceDate(field, &context)
      return
    }
    guard context.stream.words[word].isCapitalised else { return }
    context.report(
      Draft(
        .headerPlaceDate, subject: Part.placeDate.rawValue, reason: .form, at: .words(field.words),
        section: "header",
        message: context.language(
          vi: "Chữ “ngày” sau địa danh viết hoa", en: "“ngày” begins with a capital"),
        found: context.source.collapsed(field.span), expected: placeDate(field, context),
        help: context.language(
          vi: "Viết thường chữ “ngày”.", en: "Write “ngày” in small letters.")))
  }

  private static let dateWords = Wording("ngày tháng năm").toned

  private func placeDate(_ field: PlaceDateField, _ context: CheckContext) -> String? {
    guard let date = field.mention?.date, !field.place.isEmpty else { return nil }
    return "\(context.text(field.place).capitalisedFirst), ngày \(date.inWords)"
  }

  private func checkType(_ context: inout CheckContext) {
    let document = context.document
    if let type = document.header.type {
      context.met(Part.type.rawValue, at: type.cell.words)
      checkTypeName(type.type, type.cell, &context)
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

  /// *THỐNG BÁO* for *THÔNG BÁO*; *CÔNG VĂN*, which no letter bears.
  private func checkTypeName(
    _ type: DocumentType, _ cell: Cell, _ context: inout CheckContext
  ) {
    let isLetter = type == .congVan
    let name = Self.typeNames.mistyped(type, cell, context)
    guard isLetter || name != nil else { return }
    let found = context.text(
      cell.words.lowerBound..<cell.words.lowerBound + (name?.count ?? 2))
    context.report(
      Draft(
        .headerDocumentType, subject: Part.type.rawValue, reason: isLetter ? .form : .malformed,
        at: .words(cell.words), section: "header",
        message: isLetter
          ? context.language(
            vi: "Thừa tên loại: công văn không được ghi tên loại",
            en: "A công văn does not bear its type")
          : context.language(
            vi: "Tên loại văn bản viết sai dấu", en: "The type bears wrong diacritics"),
        found: found, expected: isLetter ? nil : name?.text.uppercased(),
        help: isLetter
          ? context.language(
            vi: "Bỏ dòng “\(found)”; trích yếu ghi dưới số và ký hiệu.",
            en: "Drop the line “\(found)”; the subject goes below the number.")
          : context.language(vi: "Sửa lại tên loại.", en: "Mend the name of the type.")))
  }

  private static let typeNames = TypeNames()

  private func checkSubject(_ context: inout CheckContext) {
    if let subject = context.document.header.subject {
      context.met(Part.subject.rawValue, at: subject)
      return
    }
    if let type = context.document.header.type,
      context.stream.firstMatch(of: Self.withoutSubject, at: type.cell.words.lowerBound) != nil
    {
      context.notApplicable(
        Part.subject.rawValue,
        context.language(
          vi: "mẫu của loại văn bản này không có trích yếu",
          en: "the form of this type has no subject"))
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

  /// Types that are filled in as forms (Nghị định 30/2020/NĐ-CP, Phụ lục III).
  private static let withoutSubject: Wordings = [
    "giấy giới thiệu", "giấy nghỉ phép", "giấy ủy quyền", "phiếu gửi", "phiếu chuyển",
    "phiếu báo", "thư công", "bản ghi nhớ", "bản thỏa thuận",
  ]

  private func checkAddressee(_ context: inout CheckContext) {
    let document = context.document
    if let addressee = document.header.addressee {
      context.met(Part.addressee.rawValue, at: addressee)
      if context.type == .congVan, addressee.count <= 2 { reportNobody(addressee, &context) }
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

  /// *Kính gửi: ………*
  private func reportNobody(_ addressee: Range<Int>, _ context: inout CheckContext) {
    context.report(
      Draft(
        .headerAddressee, subject: Part.addressee.rawValue, reason: .blank, at: .words(addressee),
        section: "header",
        message: context.language(
          vi: "Kính gửi còn để trống", en: "Nobody is addressed"),
        found: context.text(addressee),
        help: context.language(
          vi: "Ghi tên nơi nhận chính sau “Kính gửi:”.",
          en: "Name whom the letter is for behind “Kính gửi:”.")))
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
