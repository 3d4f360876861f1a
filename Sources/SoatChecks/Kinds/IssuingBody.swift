import SoatDocument
import SoatText

/// What kind of body issues a document, as its header names it, where that can be told for sure —
/// *cơ quan ban hành*. The last of the issuing bodies counts: above it stands its superior.
enum IssuingBody: CaseIterable {
  case provincialCommittee, districtCommittee, townCommittee, committee, cell
  case inspection, advisory, office
  case peoplesCommittee, peoplesCouncil, department

  /// Committees of the Party at whatever level.
  var isPartyCommittee: Bool {
    switch self {
    case .provincialCommittee, .districtCommittee, .townCommittee, .committee: true
    default: false
    }
  }

  /// The council or the committee of the people.
  var isOfPeople: Bool { self == .peoplesCommittee || self == .peoplesCouncil }

  private static let wordings: [(body: IssuingBody, names: Wordings)] = [
    (.provincialCommittee, ["tỉnh ủy", "thành ủy"]),
    (.districtCommittee, ["huyện ủy", "quận ủy"]),
    (.townCommittee, ["thị ủy"]),
    (.committee, ["đảng ủy"]),
    (.cell, ["chi bộ", "chi ủy"]),
    (.inspection, ["ủy ban kiểm tra"]),
    (
      .advisory,
      ["ban tuyên giáo", "ban tổ chức", "ban dân vận", "ban nội chính", "ban xây dựng đảng"]
    ),
    (.office, ["văn phòng"]),
    (.peoplesCommittee, ["ủy ban nhân dân", "UBND"]),
    (.peoplesCouncil, ["hội đồng nhân dân", "HĐND"]),
    (.department, ["sở"]),
  ]

  /// All names in this order, and the body of each.
  private static let names = Wordings(wordings.flatMap(\.names.all))
  private static let bodies = wordings.flatMap { row in row.names.all.map { _ in row.body } }

  /// The body whose name begins here; nil for any other.
  init?(at word: Int, in stream: SyllableStream) {
    guard let name = stream.firstExactMatch(of: Self.names, at: word) else { return nil }
    self = Self.bodies[name]
  }

  /// The body that issues a document, with its name.
  struct Issuer {
    let body: IssuingBody
    /// One or more lines of the left column, between which those of the right one may stand.
    let lines: ArraySlice<Cell>

    var start: Int { lines.first?.words.lowerBound ?? 0 }

    func name(_ context: CheckContext) -> String {
      lines.map { context.text($0.words) }.joined(separator: " ")
    }
  }

  /// Nil where the name of the body that issues the document is not known.
  static func issuer(of document: Document) -> Issuer? {
    let cells = document.header.issuer
    guard var first = cells.indices.last else { return nil }
    while first > 0, goesOn(cells[first].words, behind: cells[first - 1].words, document.stream) {
      first -= 1
    }
    guard let body = IssuingBody(at: cells[first].words.lowerBound, in: document.stream),
      first == 0 || mayStand(body, below: cells[first - 1].words, document.stream)
    else { return nil }
    let isOfBoth =
      body.isOfPeople
      && cells[first...].contains { cell in
        cell.words.contains { word in
          IssuingBody(at: word, in: document.stream).map { $0 != body && $0.isOfPeople } ?? false
        }
      }
    return isOfBoth ? nil : Issuer(body: body, lines: cells[first...])
  }

  /// Below *VĂN PHÒNG* the line *ỦY BAN NHÂN DÂN TỈNH* says whose office it is.
  private static func mayStand(
    _ body: IssuingBody, below line: Range<Int>, _ stream: SyllableStream
  ) -> Bool {
    guard body.isPartyCommittee || body.isOfPeople else { return true }
    if stream.firstExactMatch(of: superiors, at: line.lowerBound) != nil { return true }
    return IssuingBody(at: line.lowerBound, in: stream).map { $0.isPartyCommittee || $0.isOfPeople }
      ?? false
  }

  private static let superiors: Wordings = ["đảng bộ", "tỉnh", "thành phố", "huyện", "quận"]

  /// Words with which the second line of a long name begins: *SỞ KHOA HỌC* above *VÀ CÔNG NGHỆ*,
  /// *ỦY BAN NHÂN DÂN* above *XÃ TÂN LẬP*.
  private static let continuations: Wordings = [
    "và", "tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu",
    "khu vực",
  ]
  private static let joints: Wordings = ["và", "của"]

  private static func goesOn(
    _ line: Range<Int>, behind above: Range<Int>, _ stream: SyllableStream
  ) -> Bool {
    guard let first = line.first, IssuingBody(at: first, in: stream) == nil else { return false }
    return stream.firstExactMatch(of: continuations, at: first) != nil
      || stream.words[first].gap.contains(.comma)
      || stream.firstMatch(of: joints, before: above.upperBound) != nil
  }
}

/// What the symbol or the signature says of the issuer, held against its name.
extension IssuingBody {
  /// The body that this code of a symbol stands for: *TU* a tỉnh ủy or thành ủy, *ĐU* a đảng ủy,
  /// *BTCTU* the ban tổ chức of a tỉnh ủy (practice under Hướng dẫn 36-HD/VPTW); nil for a code that
  /// tells nothing.
  private init?(code: String, _ regime: Regime) {
    switch code {
    case "TU", "ThU": self = .provincialCommittee
    case "HU", "QU": self = .districtCommittee
    case "ĐU": self = .committee
    case "UBND": self = .peoplesCommittee
    case "HĐND": self = .peoplesCouncil
    case "CB" where regime == .party: self = .cell
    case _ where regime == .party && code.hasPrefix("UBKT"): self = .inspection
    case _ where regime == .party && Self.advisoryCodes.contains { code.hasPrefix($0) }:
      self = .advisory
    default: return nil
    }
  }

  private static let advisoryCodes = ["BTG", "BTC", "BDV", "BNC", "BXDĐ"]
  private static let advisoryNames: Wordings = [
    "ban tuyên giáo", "ban tổ chức", "ban dân vận", "ban nội chính", "ban xây dựng đảng",
  ]

  /// Whether the code of an advisory body is that of the one whose name begins here.
  static func isOfNamed(_ code: String, at word: Int, in stream: SyllableStream) -> Bool {
    advisoryCodes.firstIndex { code.hasPrefix($0) }
      .map { $0 == stream.firstExactMatch(of: advisoryNames, at: word) } ?? true
  }

  /// Whether the code is that of such a body; which advisory body it is, its name must tell.
  func owns(_ code: String, _ regime: Regime) -> Bool {
    self != .advisory && IssuingBody(code: code, regime) == self
  }

  /// Whether a document of this body may bear the code. An office may write for others.
  func mayBear(_ code: String, _ regime: Regime) -> Bool {
    if regime == .party, code == "TW" {
      return self != .provincialCommittee && self != .districtCommittee && self != .cell
    }
    guard let owner = IssuingBody(code: code, regime) else { return true }
    switch self {
    // *TU* has been the code of a thị ủy too.
    case .townCommittee: return owner == .provincialCommittee
    case .office: return !owner.isPartyCommittee
    default: return owner == self
    }
  }

  /// Whether somebody who signs on behalf of the other body may sign a document of this one.
  func maySign(for other: IssuingBody) -> Bool {
    switch self {
    case .provincialCommittee, .districtCommittee, .townCommittee, .committee, .cell,
      .peoplesCommittee, .peoplesCouncil:
      other == self || other == .advisory || other == .office || other == .department
    case .inspection, .advisory, .office, .department: true
    }
  }
}
