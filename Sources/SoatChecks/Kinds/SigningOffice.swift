import SoatDocument
import SoatFindings
import SoatText

/// Whether the right and the office below it can go together in a document of its issuer: part of the
/// kind `signature`.
///
/// Hướng dẫn 36-HD/VPTW: the secretaries of a committee sign on its behalf; the head of an advisory
/// body signs outright and his deputy in his place. Nghị định 30/2020/NĐ-CP, Phụ lục I: for a committee
/// of the people signs its chairman, or a deputy in his place.
enum SigningOffice {
  static func check(
    _ signer: Signature.Signer, _ issuer: IssuingBody.Issuer, _ context: inout CheckContext
  ) {
    for (line, below) in zip(signer.lines, signer.lines.dropFirst()) where below.right == nil {
      guard let right = line.right, let fault = fault(right, line, below, signer, issuer, context)
      else { continue }
      let party = context.regime == .party
      context.report(
        fault == .otherHead || fault == .advisoryForBoard ? line : below, message(fault, context),
        help(fault, party, context))
      return
    }
  }

  private enum Fault {
    /// *T/L BAN THƯỜNG VỤ* above *PHÓ BÍ THƯ*
    case secretaryByOrder
    /// *TM. ỦY BAN NHÂN DÂN* above *BÍ THƯ*
    case secretaryForPeople
    /// *KT. GIÁM ĐỐC* in a document of a committee of the people
    case otherHead
    /// *T/M BAN THƯỜNG VỤ* above *PHÓ TRƯỞNG BAN* in a document of an advisory body
    case advisoryForBoard
  }

  private static func fault(
    _ right: Signature.Right, _ line: Signature.Line, _ below: Signature.Line,
    _ signer: Signature.Signer, _ issuer: IssuingBody.Issuer, _ context: CheckContext
  ) -> Fault? {
    let stream = context.stream
    switch (right, context.regime) {
    case (.byOrder, .party)
    where issuer.body.isPartyCommittee && stream.begins(line.office, with: boards)
      && isSecretary(below.office, stream):
      return .secretaryByOrder
    case (.onBehalf, .state)
    where issuer.body == .peoplesCommittee && stream.begins(line.office, with: peoples)
      && isSecretary(below.office, stream):
      return .secretaryForPeople
    case (.inPlaceOf, .state)
    where issuer.body == .peoplesCommittee && stream.begins(line.office, with: otherHeads)
      && !signer.lines.contains(where: { $0.right == .byOrder || $0.right == .byDelegation }):
      return .otherHead
    case (.onBehalf, .party)
    where (issuer.body == .advisory || issuer.body == .office)
      && stream.begins(line.office, with: boards)
      && stream.begins(below.office, with: advisoryOffices):
      return .advisoryForBoard
    default: return nil
    }
  }

  private static let boards: Wordings = ["ban thường vụ", "ban chấp hành", "thường trực"]
  private static let peoples: Wordings = ["ủy ban nhân dân", "ubnd"]
  private static let secretaries: Wordings = ["bí thư", "phó bí thư"]
  private static let standing: Wording = "thường trực"
  private static let otherHeads: Wordings = [
    "giám đốc", "tổng giám đốc", "hiệu trưởng", "viện trưởng", "cục trưởng", "chi cục trưởng",
    "trưởng ban", "trưởng phòng", "chánh văn phòng", "bí thư",
  ]
  private static let advisoryOffices: Wordings = [
    "trưởng ban", "phó trưởng ban", "chánh văn phòng", "phó chánh văn phòng",
  ]

  /// *PHÓ BÍ THƯ*, *PHÓ BÍ THƯ THƯỜNG TRỰC*; of another committee, *BÍ THƯ ĐẢNG ỦY XÃ*, nothing is known.
  private static func isSecretary(_ office: Range<Int>, _ stream: SyllableStream) -> Bool {
    guard let first = office.first, let found = stream.firstMatch(of: secretaries, at: first)
    else { return false }
    let rest = office.dropFirst(secretaries.count(of: found))
    return rest.isEmpty || stream.equals(standing, rest)
  }

  private static func message(_ fault: Fault, _ context: CheckContext) -> String {
    switch fault {
    case .secretaryByOrder:
      context.language(
        vi: "Bí thư, phó bí thư ký thay mặt (T/M), không ký thừa lệnh (T/L)",
        en: "A secretary signs on behalf of the committee (T/M), not by its order (T/L)")
    case .secretaryForPeople:
      context.language(
        vi: "Ký thay mặt ủy ban nhân dân phải là chủ tịch, hoặc phó chủ tịch ký thay (KT.)",
        en: "For a people's committee signs its chairman, or a deputy in his place (KT.)")
    case .otherHead:
      context.language(
        vi: "Văn bản của ủy ban nhân dân chỉ ký thay (KT.) chủ tịch",
        en: "In a document of a people's committee one signs in place of its chairman only")
    case .advisoryForBoard:
      context.language(
        vi: "Cơ quan tham mưu không ký thay mặt (T/M) ban thường vụ, ban chấp hành",
        en: "An advisory body does not sign on behalf of the board (T/M)")
    }
  }

  private static func help(_ fault: Fault, _ isParty: Bool, _ context: CheckContext) -> String {
    switch fault {
    case .secretaryByOrder:
      context.language(
        vi: "Ghi “T/M” và tên ban thường vụ ở dòng trên.",
        en: "Write “T/M” and the board on the line above.")
    case .secretaryForPeople:
      context.language(
        vi: "Ghi “CHỦ TỊCH”, hoặc “KT. CHỦ TỊCH” và “PHÓ CHỦ TỊCH”.",
        en: "Write “CHỦ TỊCH”, or “KT. CHỦ TỊCH” and “PHÓ CHỦ TỊCH”.")
    case .otherHead:
      context.language(
        vi: "Ghi “KT. CHỦ TỊCH” và “PHÓ CHỦ TỊCH”.", en: "Write “KT. CHỦ TỊCH” and “PHÓ CHỦ TỊCH”.")
    case .advisoryForBoard:
      context.language(
        vi: "Cấp trưởng ký trực tiếp; cấp phó ghi “K/T” và chức vụ cấp trưởng.",
        en: "The head signs outright; for a deputy write “K/T” and the head's office.")
    }
  }
}
