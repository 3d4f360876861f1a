import SoatDocument
import SoatFindings
import SoatText

/// Words that the form of a document prescribes — *Nơi nhận*, *Kính gửi*, the issuing body, the office
/// of who signs — with a mark lost or wrong: *PHÓ CHỦ TICH*, *Nơi nhân:*, *ĐANG ỦY XÃ*.
///
/// They are read whatever their marks, so that nothing else would tell of it.
enum FormWords {
  static func report(_ context: inout CheckContext) {
    let document = context.document
    if let recipients = document.recipients { check(recipients.title, titles, &context) }
    if let addressee = document.header.addressee { check(addressee, titles, &context) }
    for issuer in document.header.issuer { check(issuer.words, bodies, &context) }
    guard let signature = document.signature else { return }
    for line in signature.lines {
      check(line.office, line.right == .onBehalf ? bodies : offices, &context)
    }
  }

  private struct Official {
    let text: String
    let wording: Wording

    var count: Int { wording.count }
  }

  private static func official(_ texts: [String]) -> [Official] {
    texts.map { Official(text: $0, wording: Wording($0)) }
  }

  private static let titles = official(["nơi nhận", "kính gửi", "kính trình"])
  private static let bodies = official([
    "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "đảng ủy", "đảng bộ", "chi bộ", "chi ủy",
    "ban thường vụ", "ban chấp hành", "ủy ban nhân dân", "hội đồng nhân dân", "ủy ban kiểm tra",
    "ban tuyên giáo", "ban tổ chức", "ban dân vận", "ban nội chính", "ban xây dựng đảng",
    "văn phòng",
  ])
  /// *TRƯỞNG BẢN* heads a village.
  private static let offices = official([
    "bí thư", "phó bí thư", "chủ tịch", "phó chủ tịch", "trưởng ban", "phó trưởng ban",
    "trưởng bản", "phó trưởng bản", "chủ nhiệm", "phó chủ nhiệm", "giám đốc", "phó giám đốc",
    "tổng giám đốc", "phó tổng giám đốc", "chánh văn phòng", "phó chánh văn phòng",
    "trưởng phòng", "phó trưởng phòng", "hiệu trưởng", "phó hiệu trưởng", "viện trưởng",
    "phó viện trưởng", "cục trưởng", "phó cục trưởng", "chi cục trưởng", "bộ trưởng", "thứ trưởng",
  ])

  /// The longest of them that opens these words is written to the letter, or told.
  private static func check(
    _ words: Range<Int>, _ wordings: [Official], _ context: inout CheckContext
  ) {
    let (stream, start) = (context.stream, words.lowerBound)
    var right: Official?
    for wording in wordings
    where wording.count <= words.count && wording.count >= right?.count ?? 0
      && stream.matches(wording.wording, at: start)
    {
      if differing(wording, start, context).isEmpty { return }
      if wording.count > right?.count ?? 0 { right = wording }
    }
    guard let right else { return }
    let wrong = differing(right, start, context)
    guard wrong.count < right.count,
      !wrong.contains(where: { context.isTold(stream.words[$0].span) })
    else { return }
    report(right, start..<start + right.count, &context)
    for word in wrong { context.tell(stream.words[word].span) }
  }

  private static func differing(
    _ official: Official, _ start: Int, _ context: CheckContext
  ) -> [Int] {
    official.wording.toned.indices.compactMap {
      context.stream.words[start + $0].toned == official.wording.toned[$0] ? nil : start + $0
    }
  }

  private static func report(
    _ official: Official, _ words: Range<Int>, _ context: inout CheckContext
  ) {
    let found = context.text(words)
    let expected =
      context.stream.isUpperCase(words)
      ? official.text.uppercased() : official.text.capitalisedFirst
    context.report(
      Draft(
        .textMisspelling, subject: official.text, at: .words(words),
        message: context.language(
          vi: "Viết sai dấu: “\(found)”", en: "Wrong diacritics: “\(found)”"),
        found: found, expected: expected,
        diff: [DiffRun(.delete, found), DiffRun(.insert, expected)],
        help: context.language(vi: "Sửa thành “\(expected)”.", en: "Write “\(expected)”.")))
  }
}
