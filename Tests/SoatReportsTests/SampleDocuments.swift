import SoatFindings

/// Fictional documents as the checks would report them.
enum Sample {
  static let guidance = DocumentReport(
    path: "huong-dan/03-hd-phu-son.txt", status: .checked,
    facts: .init(
      type: "huong-dan", number: "-HD/BTGDVTU", date: "2025-04",
      issuer: "Ban Tuyên giáo và Dân vận Tỉnh ủy Phú Sơn", regime: "party", hasBlanks: true),
    ruleSets: [
      ruleSet("the-thuc-dang", "văn bản của Đảng, ban hành sau ngày 19/5/2018"),
      ruleSet("nq57", "trích yếu viện dẫn Nghị quyết số 57-NQ/TW"),
    ],
    findings: [
      blankNumber, misspelling, missingItem, skippedNumber, lostComma, dash, mixedNumbering,
    ],
    verdicts: verdicts, coverage: coverage)

  /// The same with one finding waived and one in the baseline.
  static let accepted = guidance.accepting { index in
    switch guidance.findings[index].code {
    case .textMisspelling: .waived(waiver)
    case .numberingGap: .known
    default: .open
    }
  }

  /// A run with all that a document can be; `.ci/proofs` reads its goldens.
  static let run = [rejected, accepted, clean, spotless, warned]

  static let waiver = Waiver(
    reason: "Trích nguyên văn", approver: "Chánh Văn phòng", expires: "2026-12-31",
    file: "mien-tru.toml", line: 4)

  static let coverage = Coverage(
    lists: [
      .init(
        rule: RuleID("nq57/task-groups"), title: "Bảy nhóm nhiệm vụ, giải pháp",
        items: [
          .init(subject: "task-1", label: "nhóm nhiệm vụ 1", line: 44, section: "II.1.2"),
          .init(subject: "task-4", label: "nhóm nhiệm vụ 4", line: nil, section: nil),
        ])
    ],
    assignments: [
      .init(
        body: "Ban Tổ chức Tỉnh ủy", task: "theo dõi, đôn đốc", deadline: "trước ngày 15/12/2025",
        line: 70, section: "III.1"),
      .init(body: "Các xã, phường", task: "thực hiện", deadline: nil, line: 72, section: nil),
    ])

  static let clean = DocumentReport(
    path: "cong-van/12-cv.txt", status: .checked,
    facts: .init(type: "cong-van", number: "12-CV/HU", date: "2025-05-06", regime: "party"),
    ruleSets: [ruleSet("the-thuc-dang", "văn bản của Đảng")],
    findings: [mixedNumbering, mixedNumbering], verdicts: [])

  static let spotless = DocumentReport(
    path: "cong-van/13-cv.txt", status: .checked, facts: .init(), ruleSets: [], findings: [],
    verdicts: [])

  static let warned = DocumentReport(
    path: "ke-hoach/07-kh.txt", status: .checked,
    facts: .init(type: "ke-hoach", number: "07/KH-UBND", date: "2025-06-02", regime: "state"),
    ruleSets: [ruleSet("nd30", "có Quốc hiệu")], findings: [lostComma, altered], verdicts: [])

  static let rejected = DocumentReport(
    path: "cu/bao-cao-tcvn3.txt", status: .rejected, facts: .init(), ruleSets: [],
    findings: [
      Finding(
        code: .fileEncoding, rule: RuleID("core/file"), severity: .error, reason: .tcvn3,
        place: nil, message: "Tệp dùng bảng mã cũ TCVN3 (ABC), không phải Unicode",
        help: "Mở tệp bằng phần mềm đã soạn ra nó rồi lưu lại theo bảng mã Unicode.",
        fingerprint: fingerprint(90), ruleFile: "bundled:core.toml", ruleLine: 4)
    ], verdicts: [])

  static let blankNumber = Finding(
    code: .headerNumber, rule: RuleID("the-thuc-dang/number"), subject: "number", severity: .error,
    reason: .blank, place: place(5, 1, 17), section: "header",
    message: "Số của văn bản còn để trống", found: "Số      -HD/BTGDVTU",
    help: "Ghi số do văn thư cấp trước ký hiệu -HD/BTGDVTU.",
    source: "Hướng dẫn số 36-HD/VPTW, mục II.3", quote: "Số      -HD/BTGDVTU Phú Sơn, ngày",
    fingerprint: fingerprint(1), ruleFile: "bundled:the-thuc-dang.toml", ruleLine: 40)

  static let misspelling = Finding(
    code: .textMisspelling, rule: RuleID("terms/spelling"), subject: "chuyển đổi số",
    severity: .error, place: place(18, 24, 37), section: "I.1",
    message: "Thuật ngữ “chuyển đổi số” bị viết sai dấu", found: "chuyền đổi số",
    expected: "chuyển đổi số",
    diff: [DiffRun(.delete, "chuyền"), DiffRun(.insert, "chuyển"), DiffRun(.equal, "đổi số")],
    help: "Sửa “chuyền” thành “chuyển”.",
    quote: "các xã, phường đẩy nhanh chuyền đổi số trong",
    fingerprint: fingerprint(2), ruleFile: "bundled:terms.toml", ruleLine: 12)

  static let missingItem = Finding(
    code: .listMissingItem, rule: RuleID("nq57/task-groups"), subject: "task-4", severity: .error,
    place: place(47, 3, 21), section: "II.1.2",
    message: "Thiếu nhóm nhiệm vụ thứ tư trong bảy nhóm nhiệm vụ phải quán triệt",
    expected: "Phát triển, trọng dụng nhân lực chất lượng cao của địa phương",
    help: "Bổ sung nhóm này sau nhóm thứ ba, trước dòng được trích.",
    source: "Nghị quyết số 57-NQ/TW, mục III", quote: "Năm là, đẩy mạnh ứng dụng công nghệ trong",
    fingerprint: fingerprint(3), ruleFile: "bundled:nq57.toml", ruleLine: 31)

  /// Nothing to mend of its own: the number of the missing item is missing with it.
  static let skippedNumber = Finding(
    code: .numberingGap, rule: RuleID("the-thuc-dang/numbering"), severity: .warning,
    place: place(47, 1, 3), section: "II.1.2", message: "Đánh số nhảy từ 3 sang 5", found: "5.",
    expected: "4.", fingerprint: fingerprint(8), causedBy: fingerprint(3),
    ruleFile: "bundled:the-thuc-dang.toml", ruleLine: 82)

  static let lostComma = Finding(
    code: .textTermPunctuation, rule: RuleID("terms/punctuation"), subject: "khoa học, công nghệ",
    severity: .warning, place: place(52, 10, 28), section: "II.2",
    message: "Thuật ngữ “khoa học, công nghệ” thiếu dấu phẩy", found: "khoa học công nghệ",
    expected: "khoa học, công nghệ",
    diff: [
      DiffRun(.equal, "khoa học"), DiffRun(.insert, ","), DiffRun(.equal, " công nghệ"),
    ],
    help: "Thêm dấu phẩy sau “khoa học”.",
    quote: "nguồn chi cho khoa học công nghệ hằng năm", fingerprint: fingerprint(4),
    ruleFile: "bundled:terms.toml", ruleLine: 20)

  static let altered = Finding(
    code: .listWording, rule: RuleID("nq57/viewpoints"), subject: "viewpoint-2",
    severity: .warning, reason: .altered, place: place(61, 1, 140), section: "II.3",
    message: "Quan điểm thứ hai được viết khác lời văn chính thức",
    found: "Người dân và doanh nghiệp là trung tâm, là động lực chính của mọi đổi mới tại cơ sở",
    expected:
      "Người dân và doanh nghiệp là trung tâm, là chủ thể và động lực chính của mọi đổi mới ở cơ sở",
    diff: [
      DiffRun(.equal, "Người dân và doanh nghiệp là trung tâm, là"),
      DiffRun(.insert, "chủ thể và"),
      DiffRun(.equal, "động lực chính của mọi đổi mới"), DiffRun(.delete, "tại"),
      DiffRun(.insert, "ở"), DiffRun(.equal, "cơ sở"),
    ],
    help: "Dùng đúng lời văn chính thức.",
    quote: "Người dân và doanh nghiệp là trung tâm, là động lực chính",
    fingerprint: fingerprint(5), ruleFile: "bundled:nq57.toml", ruleLine: 60)

  static let dash = Finding(
    code: .recipientsPunctuation, rule: RuleID("the-thuc-dang/recipients"), severity: .warning,
    reason: .final, place: place(80, 12, 13), section: "recipients",
    message: "Dòng cuối của nơi nhận không kết thúc bằng dấu chấm", found: "Lưu VP,",
    expected: "Lưu VP.",
    diff: [
      DiffRun(.equal, "Lưu VP"), DiffRun(.delete, ","), DiffRun(.insert, "."),
    ],
    quote: "- Các đồng chí ủy viên; - Lưu VP,", fingerprint: fingerprint(6),
    ruleFile: "bundled:the-thuc-dang.toml", ruleLine: 77)

  static let mixedNumbering = Finding(
    code: .sectionHeadingStyle, rule: RuleID("core/style"), severity: .note, reason: .mixed,
    place: place(30, 1, 4), section: "II",
    message: "Dấu sau số thứ tự đề mục không thống nhất (“I.” và “II-”)", found: "II-",
    expected: "II.", quote: "II- NỘI DUNG VÀ HÌNH THỨC TUYÊN TRUYỀN",
    fingerprint: fingerprint(7), ruleFile: "bundled:core.toml", ruleLine: 9)

  static let verdicts: [Verdict] =
    (1...7).map {
      Verdict(
        rule: RuleID("nq57/task-groups"), subject: "task-\($0)",
        outcome: $0 == 4 ? .notMet : .met, place: $0 == 4 ? nil : place(40 + $0, 1, 20))
    } + [
      Verdict(
        rule: RuleID("nq57/viewpoints"), subject: nil, outcome: .notApplicable,
        reason: "chỉ yêu cầu khi có ít nhất hai quan điểm"),
      Verdict(rule: RuleID("terms/spelling"), subject: nil, outcome: .waived),
    ]

  static func ruleSet(_ id: String, _ reason: String) -> DocumentReport.ChosenRuleSet {
    DocumentReport.ChosenRuleSet(
      id: id, version: "1.0.0", hash: "00c0ffee00c0ffee", chosenBy: reason)
  }

  static func place(_ line: Int, _ column: Int, _ endColumn: Int) -> Place {
    Place(line: line, column: column, endLine: line, endColumn: endColumn)
  }

  static func fingerprint(_ number: UInt64) -> Fingerprint {
    var fingerprint = Fingerprint()
    fingerprint.add(number)
    return fingerprint
  }
}
