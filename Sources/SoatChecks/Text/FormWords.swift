import SoatDocument
import SoatFindings
import SoatText

/// Words that the form of a document prescribes — *Nơi nhận*, *Kính gửi*, the issuing body, the office
/// of who signs — with a mark lost or wrong: *PHÓ CHỦ TICH*, *Nơi nhân:*, *ĐANG ỦY XÃ*.
///
/// They are read whatever their marks, so that nothing else would tell of it.
struct FormWords {
  private let titles: [Official]
  private let bodies: [Official]
  private let offices: [Official]

  private struct Official {
    let text: String
    let wording: Wording

    var count: Int { wording.count }
  }

  /// - Parameters:
  ///   - titles: what opens a part of the form: *nơi nhận*.
  ///   - bodies: what names of bodies begin with: *tỉnh ủy*.
  ///   - offices: what sets the offices of those who sign apart: *phó chủ tịch*.
  init(titles: [String], bodies: [String], offices: [String]) {
    func official(_ texts: [String]) -> [Official] {
      zip(texts, Wording.wordings(texts)).map { Official(text: $0, wording: $1) }
    }
    self.titles = official(titles)
    self.bodies = official(bodies)
    self.offices = official(offices)
  }

  func report(_ context: inout CheckContext) {
    let document = context.document
    if let recipients = document.recipients { check(recipients.title, titles, &context) }
    if let addressee = document.header.addressee { check(addressee, titles, &context) }
    for issuer in document.header.issuer { check(issuer.words, bodies, &context) }
    guard let signature = document.signature else { return }
    for line in signature.lines {
      check(line.office, line.right == .onBehalf ? bodies : offices, &context)
    }
  }

  /// The longest of them that opens these words is written to the letter, or told.
  private func check(
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

  private func differing(
    _ official: Official, _ start: Int, _ context: CheckContext
  ) -> [Int] {
    official.wording.toned.indices.compactMap {
      context.stream.words[start + $0].toned == official.wording.toned[$0] ? nil : start + $0
    }
  }

  private func report(
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
