import SoatDocument
import SoatFindings
import SoatText

/// By what right somebody signs — *quyền hạn ký*: part of the kind `signature`.
///
/// Hướng dẫn 36-HD/VPTW: a committee is signed for on behalf (`T/M`), by its secretary and his
/// deputies alike; a deputy signs in place of the head (`K/T`) in advisory bodies only, whose head
/// states no right. Nghị định 30/2020/NĐ-CP, Phụ lục I: `TM.`, `KT.`, `TL.`, `TUQ.`, `Q.`
struct SignatureAuthority {
  static let neverInPlaceOf = OptionKey(
    "never-in-place-of", .list(.phrase),
    vi: "Chức vụ mà cấp phó không được ký thay (K/T) trong văn bản Đảng",
    en: "Offices in whose place no deputy signs a Party document")
  static let deputies = OptionKey(
    "deputies", .list(.phrase), vi: "Từ mở đầu chức vụ của cấp phó",
    en: "The words that open a deputy's office")
  static let inCharge = OptionKey(
    "in-charge", .list(.phrase), vi: "Từ cho biết cấp phó phụ trách, được ký trực tiếp",
    en: "The words that show a deputy to be in charge, who signs outright")
  static let offices = OptionKey(
    "offices", .list(.phrase), vi: "Chức vụ của một người, không đi với T/M",
    en: "Offices of one person, for whom nobody signs on behalf")
  static let collectives = OptionKey(
    "collectives", .list(.phrase), vi: "Tập thể, không đi với K/T",
    en: "Collective bodies, in whose place nobody signs")
  static let committees = OptionKey(
    "committees", .list(.phrase),
    vi: "Cơ quan ban hành mà bí thư, phó bí thư phải ký thay mặt (T/M)",
    en: "Issuing committees whose secretaries sign on behalf")
  static let advisory = OptionKey(
    "advisory", .list(.phrase), vi: "Cơ quan tham mưu của Đảng, không ký thay mặt (T/M)",
    en: "Advisory bodies of the Party, for which nobody signs on behalf")
  static let oneHeaded = OptionKey(
    "one-headed", .list(.phrase),
    vi: "Cơ quan làm việc theo chế độ thủ trưởng, không ký thay mặt (TM.)",
    en: "Bodies under one head, who signs outright and not on their behalf (TM.)")
  static let subordinates = OptionKey(
    "subordinates", .list(.phrase),
    vi: "Chức vụ cấp dưới, ký văn bản của cơ quan thì phải ghi thừa lệnh, thừa ủy quyền",
    en: "Offices below the head, who sign for the body by order or delegation only")
  static let keys = [
    neverInPlaceOf, deputies, inCharge, offices, collectives, committees, advisory, oneHeaded,
    subordinates,
  ]

  private let barred: Wordings
  private let deputies: Wordings
  private let inCharge: [Wording]
  private let offices: Wordings
  private let collectives: Wordings
  private let advisory: Wordings
  private let oneHeaded: Wordings
  private let signingBody: SigningBody
  /// With those of `signedFor`.
  private let signingCommittees: Wordings
  private let signingOffices: Wordings
  private let allOffices: Wordings

  /// Bodies that always sign by an office; a presidium does without.
  private static let signedFor = [
    "ban thường vụ", "ban chấp hành", "ban thường trực", "ủy ban nhân dân", "ủy ban kiểm tra",
    "hội đồng nhân dân", "thường trực", "chi bộ", "chi ủy", "ban chi ủy",
  ]

  init(_ options: OptionTable) {
    func wordings(_ key: OptionKey) -> [Wording] { Wording.wordings(options.texts(key)) }
    let barred = Wordings(wordings(Self.neverInPlaceOf))
    self.barred = barred
    inCharge = wordings(Self.inCharge)
    collectives = Wordings(wordings(Self.collectives))
    advisory = Wordings(wordings(Self.advisory))
    oneHeaded = Wordings(wordings(Self.oneHeaded))
    let (offices, deputies) = (wordings(Self.offices), wordings(Self.deputies))
    let committees = wordings(Self.committees)
    let signedFor = Wording.wordings(Self.signedFor)
    self.offices = Wordings(offices)
    self.deputies = Wordings(deputies)
    signingBody = SigningBody(
      committees: Wordings(committees), secretaries: barred,
      subordinates: Wordings(wordings(Self.subordinates)))
    signingCommittees = Wordings(committees + signedFor)
    signingOffices = Wordings(offices + signedFor)
    allOffices = Wordings(offices + deputies)
  }

  /// *TM. ỦY BAN NHÂN DÂN* alone: its deputy signs in place of the chairman, and says so between
  /// the two (Nghị định 30/2020/NĐ-CP, Phụ lục I).
  private func isForPeoplesCommittee(_ signature: Signature, _ context: CheckContext) -> Bool {
    context.regime == .state && !signature.isJoint
      && signature.authorities.allSatisfy {
        $0.right == .onBehalf && starts($0.office, with: Self.peoplesCommittee, context)
      }
  }

  private static let peoplesCommittee: Wordings = ["ủy ban nhân dân", "ubnd"]

  func check(_ signature: Signature, _ context: inout CheckContext) {
    // A body of the other regime that signs too writes its right in its own form.
    if !signature.isJoint { for line in signature.lines { checkForm(line, &context) } }
    for signer in signature.signers {
      if checkMeaning(signer, &context) { continue }
      checkOffice(signer, &context)
    }
    checkDeputy(signature, &context)
    signingBody.check(signature, &context)
  }

  /// `TM.` in a Party document, `T/M` in one of the State; *TM* without its stop.
  private func checkForm(_ line: Signature.Line, _ context: inout CheckContext) {
    guard let regime = context.regime, let form = line.form, let right = line.right,
      form != regime || !line.isWellFormed
    else { return }
    let office = context.text(line.office)
    let expected =
      "\(Self.abbreviation(right, regime)) \(line.isGlued ? String(office.dropFirst()) : office)"
    let message =
      form == regime
      ? context.language(
        vi: "Chữ viết tắt quyền hạn ký sai dấu", en: "The right is abbreviated with wrong marks")
      : regime == .party
        ? context.language(
          vi: "Văn bản Đảng ghi quyền hạn theo mẫu của Nhà nước",
          en: "The right is abbreviated as in State documents")
        : context.language(
          vi: "Văn bản nhà nước ghi quyền hạn theo mẫu của Đảng",
          en: "The right is abbreviated as in Party documents")
    report(
      line, message, expected: expected,
      context.language(vi: "Viết “\(expected)”.", en: "Write “\(expected)”."), &context)
  }

  static func abbreviation(_ right: Signature.Right, _ regime: Regime?) -> String {
    let isParty = regime != .state
    return switch right {
    case .onBehalf: isParty ? "T/M" : "TM."
    case .inPlaceOf: isParty ? "K/T" : "KT."
    case .byOrder: isParty ? "T/L" : "TL."
    case .byDelegation: isParty ? "T/UQ" : "TUQ."
    case .acting: "Q."
    }
  }

  /// One signs on behalf of a body and in place of an office. Returns whether something is wrong.
  private func checkMeaning(_ signer: Signature.Signer, _ context: inout CheckContext) -> Bool {
    let isParty = context.regime == .party
    let language = context.language
    let onBehalf = Self.abbreviation(.onBehalf, context.regime)
    let inPlaceOf = Self.abbreviation(.inPlaceOf, context.regime)
    for (index, line) in signer.lines.enumerated() {
      let isCollective = starts(line.office, with: collectives, context)
      switch line.right {
      case .inPlaceOf where isParty && starts(line.office, with: barred, context):
        report(
          line,
          language(
            vi: "Cấp phó của cấp ủy không được ký thay (K/T), phải ký thay mặt (T/M)",
            en: "A deputy of a committee signs on its behalf (T/M), never in its place (K/T)"),
          language(
            vi: "Ghi “T/M” và tên cấp ủy hoặc ban thường vụ, dòng dưới ghi chức vụ.",
            en: "Write “T/M” and the committee, the office on the next line."), &context)
      case .inPlaceOf where isCollective:
        report(
          line,
          language(
            vi: "“\(inPlaceOf)” phải đi với chức vụ cấp trưởng, không được đi với tên tập thể",
            en: "“\(inPlaceOf)” goes with the office of the head, not with a body"),
          language(
            vi: "Ghi “\(onBehalf)” nếu ký thay mặt tập thể, hoặc sửa thành chức vụ cấp trưởng.",
            en: "Write “\(onBehalf)” to sign for the body, or name the head's office."), &context)
      case .inPlaceOf where isSameOffice(signer.lines, below: index, context):
        report(
          line,
          language(
            vi: "Người ký thay (\(inPlaceOf)) lại mang chính chức vụ được ký thay",
            en: "Who signs in place of an office holds that very office"),
          language(
            vi: "Cấp trưởng ký thì bỏ dòng “\(inPlaceOf)”; cấp phó ký thì sửa chức vụ.",
            en: "Drop “\(inPlaceOf)” if the head signs; else name the deputy's office."), &context)
      case .onBehalf where !isCollective && starts(line.office, with: offices, context):
        report(
          line,
          language(
            vi: "“\(onBehalf)” phải đi với tên tập thể, không được đi với chức vụ",
            en: "“\(onBehalf)” goes with a body, not with an office"),
          language(
            vi: "Ghi tên tập thể sau “\(onBehalf)”, dòng dưới ghi chức vụ.",
            en: "Name the body behind “\(onBehalf)”, the office on the next line."), &context)
      case .onBehalf where !isParty && isUnderOneHead(line, context):
        report(
          line,
          language(
            vi: "Cơ quan làm việc theo chế độ thủ trưởng không ký thay mặt (TM.)",
            en: "The head of this body signs outright, not on its behalf (TM.)"),
          language(
            vi: "Bỏ dòng này; cấp trưởng ký trực tiếp, cấp phó ghi “KT.” và chức vụ cấp trưởng.",
            en: "Drop this line; for a deputy write “KT.” and the head's office."), &context)
      case .onBehalf where isParty && starts(line.office, with: advisory, context):
        report(
          line,
          language(
            vi: "Cơ quan tham mưu không được ký thay mặt (T/M); cấp trưởng ký trực tiếp",
            en: "The head of an advisory body signs outright, not on its behalf (T/M)"),
          language(
            vi: "Bỏ dòng này; cấp phó ký thì ghi “K/T” và chức vụ cấp trưởng.",
            en: "Drop this line; for a deputy write “K/T” and the head's office."), &context)
      default: continue
      }
      return true
    }
    return false
  }

  /// *TM. SỞ NỘI VỤ*; minutes are signed for whoever took part.
  private func isUnderOneHead(_ line: Signature.Line, _ context: CheckContext) -> Bool {
    guard let first = line.office.first, context.type != .bienBan,
      context.document.header.type?.type != .khac
    else { return false }
    return context.stream.firstExactMatch(of: oneHeaded, at: first) != nil
  }

  /// The next line names the office in whose place this one signs.
  private func isSameOffice(
    _ lines: [Signature.Line], below index: Int, _ context: CheckContext
  ) -> Bool {
    guard index + 1 < lines.count, lines[index + 1].right == nil else { return false }
    let (left, right) = (lines[index].office, lines[index + 1].words)
    return !left.isEmpty && left.count == right.count
      && zip(left, right).allSatisfy {
        context.stream.words[$0].folded == context.stream.words[$1].folded
      }
  }

  /// *KT. GIÁM ĐỐC* and the name: the office of who signs is not there.
  private func checkOffice(_ signer: Signature.Signer, _ context: inout CheckContext) {
    guard let line = signer.lines.last, let right = line.right, right != .acting,
      signer.name != nil, !namesOffice(line, right, context), !isOfficeLeft(context)
    else { return }
    report(
      line,
      context.language(
        vi: "Dưới “\(context.text(line.words))” thiếu chức vụ người ký",
        en: "The office of the signatory is missing below “\(context.text(line.words))”"),
      context.language(
        vi: "Thêm một dòng ghi chức vụ người ký, chữ in hoa.",
        en: "Add a line with the office of the signatory, in capitals."), &context)
  }

  /// The line itself says who signs, or what it says is not known well enough.
  private func namesOffice(
    _ line: Signature.Line, _ right: Signature.Right, _ context: CheckContext
  ) -> Bool {
    switch right {
    case .inPlaceOf:
      return !starts(line.office, with: offices, context)
        || line.office.dropFirst().contains {
          starts($0..<line.office.upperBound, with: deputies, context)
        }
    case .onBehalf:
      return !starts(line.office, with: signingCommittees, context)
        || line.office.contains { starts($0..<line.office.upperBound, with: offices, context) }
    case .byOrder, .byDelegation:
      let inner = line.office.dropFirst()
      return !starts(line.office, with: signingOffices, context)
        || inner.contains {
          $0 > line.office.lowerBound + 1
            && starts($0..<line.office.upperBound, with: offices, context)
        }
    case .acting: return true
    }
  }

  /// An office in small letters was no line of the signature.
  private func isOfficeLeft(_ context: CheckContext) -> Bool {
    context.document.leftover.contains { cell in
      starts(cell.words, with: allOffices, context)
    }
  }

  /// A deputy signs by a stated right.
  private func checkDeputy(_ signature: Signature, _ context: inout CheckContext) {
    guard signature.authorities.isEmpty || isForPeoplesCommittee(signature, context),
      let line = signature.lines.first(where: { line in
        starts(line.office, with: deputies, context)
          && !inCharge.contains { context.stands($0, in: line.office) }
          // Whoever signs for a committee of the people is no secretary, which is told as that.
          && (signature.authorities.isEmpty
            || !starts(line.office.dropFirst(), with: barred, context))
      })
    else { return }
    report(
      line,
      context.language(
        vi: "Cấp phó ký nhưng không ghi quyền hạn ký",
        en: "A deputy signs without stating the right"),
      context.regime == .state
        ? context.language(
          vi: "Ghi “KT.” và chức vụ cấp trưởng ở dòng trên.",
          en: "Write “KT.” and the head's office above.")
        : context.language(
          vi: "Ghi “K/T” và chức vụ cấp trưởng (hoặc “T/M” và tên cấp ủy) ở dòng trên.",
          en: "Write “K/T” and the head's office, or “T/M” and the committee, above."), &context)
  }

  private func report(
    _ line: Signature.Line, _ message: String, expected: String? = nil, _ help: String,
    _ context: inout CheckContext
  ) {
    context.report(line, message, expected: expected, help)
  }

  private func starts(
    _ words: Range<Int>, with wordings: Wordings, _ context: CheckContext
  ) -> Bool {
    context.document.stream.begins(words, with: wordings)
  }
}
