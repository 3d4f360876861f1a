import SoatDocument
import SoatFindings
import SoatText

/// Who signs, by what right, with a name — *quyền hạn, chức vụ, họ tên người ký*.
package struct SignatureForm: Check {
  package static let keyword = "signature"
  package static let summary = Bilingual(
    vi: "Phần ký đúng thể thức: quyền hạn, chức vụ, họ tên",
    en: "The signature states right, office and name in the right form")
  package static let codes: [FindingCode] = [
    .signatureMissing, .signatureAuthority, .signatureName,
  ]
  package static let reasons: [FindingCode: [Reason]] = [.signatureName: [.missing, .blank, .form]]

  static let titles = OptionKey(
    "titles", .list(.phrase), vi: "Học hàm, học vị không ghi trước họ tên",
    en: "Academic titles that no name bears")
  static let titledBodies = OptionKey(
    "titled-bodies", .list(.phrase),
    vi: "Cơ quan được ghi học hàm, học vị: có một trong các từ này trong tên hoặc chức vụ",
    en: "Bodies whose signatories may bear them, by words of their names or offices")
  package static let schema = TableSchema([titles, titledBodies] + SignatureAuthority.keys)

  private let authority: SignatureAuthority
  private let titles: Wordings
  private let titledBodies: [Wording]

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    authority = SignatureAuthority(options)
    titles = Wordings(Wording.wordings(options.texts(Self.titles)))
    titledBodies = options.texts(Self.titledBodies).map { Wording($0) }
  }

  package func run(_ context: inout CheckContext) {
    guard let signature = context.document.signature else {
      reportMissing(&context)
      return
    }
    context.met(at: signature.lines.first?.words ?? signature.name)
    authority.check(signature, &context)
    for signer in signature.signers {
      if let name = signer.name {
        checkTitle(name, signer, &context)
      } else {
        reportName(signer, &context)
      }
    }
  }

  /// *TS. Nguyễn Văn A*: no academic title stands before a name, but where sciences are at home.
  private func checkTitle(
    _ name: Range<Int>, _ signer: Signature.Signer, _ context: inout CheckContext
  ) {
    guard let count = titleCount(name, context), !bearsTitles(signer, context) else { return }
    let expected = context.text(name.lowerBound + count..<name.upperBound)
    context.report(
      Draft(
        .signatureName, reason: .form, at: .words(name), section: "signature",
        message: context.language(
          vi: "Thừa học hàm, học vị trước họ tên người ký",
          en: "No academic title stands before the name of the signatory"),
        found: context.text(name), expected: expected,
        help: context.language(vi: "Chỉ ghi “\(expected)”.", en: "Write “\(expected)” only.")))
  }

  /// How many words of titles open the name; nil for none.
  private func titleCount(_ name: Range<Int>, _ context: CheckContext) -> Int? {
    var count = 0
    while let title = title(at: name.lowerBound + count, context) { count += title.count }
    return count > 0 && count + 1 < name.count ? count : nil
  }

  private func title(at word: Int, _ context: CheckContext) -> Wording? {
    let words = context.document.stream.words
    guard word < words.count, titles.mayBegin(with: words[word].folded) else { return nil }
    return titles.all.first { isTitle($0, at: word, context) }
  }

  /// A title of one word is an abbreviation, *ThS.*, and no part of a name.
  private func isTitle(_ title: Wording, at word: Int, _ context: CheckContext) -> Bool {
    guard word + title.count < context.stream.words.count,
      context.stream.matches(title, at: word)
    else { return false }
    let (shape, next) = (
      context.stream.words[word].shape, context.stream.words[word + title.count]
    )
    return title.count > 1
      || shape != .capital && (next.gap.intersects([.stop, .comma]) || next.shape == .capital)
  }

  private func bearsTitles(_ signer: Signature.Signer, _ context: CheckContext) -> Bool {
    let lines = context.document.header.issuer.map(\.words) + signer.lines.map(\.words)
    // To the letter: *TRƯỞNG BAN* is no *trường*.
    return lines.contains { words in
      titledBodies.contains { body in
        words.contains { start in
          start + body.count <= words.upperBound
            && !isOfEnvironment(start, context)
            && body.toned.indices.allSatisfy {
              context.stream.words[start + $0].toned == body.toned[$0]
            }
        }
      }
    }
  }

  /// *MÔI TRƯỜNG* is no *trường*.
  private func isOfEnvironment(_ word: Int, _ context: CheckContext) -> Bool {
    context.stream.firstExactMatch(of: Self.environment, at: word - 1) != nil
  }

  private static let environment: Wordings = ["môi trường"]

  private func reportMissing(_ context: inout CheckContext) {
    if context.isPartOfCarrier() { return }
    let recipients = context.document.recipients?.items.last?.words
    let last = recipients ?? context.document.paragraphs.last?.words
    context.report(
      Draft(
        .signatureMissing, at: .behind(word: last.map { $0.upperBound - 1 }), section: "signature",
        message: context.language(
          vi: "Thiếu quyền hạn, chức vụ và họ tên người ký", en: "The signature is missing"),
        help: context.language(
          vi: "Thêm phần ký ở góc phải, ngang với Nơi nhận.",
          en: "Add the signature at the right, beside the recipients.")))
  }

  /// Below the signature of a document whose recipients are still blank, dots keep the room of the
  /// name, though they may be taken for that of a recipient.
  private func blankBelow(_ line: Range<Int>, _ context: CheckContext) -> ByteSpan? {
    guard let recipients = context.document.recipients, recipients.items.isEmpty,
      let end = context.stream.span(line)?.end
    else { return nil }
    return recipients.blanks.first { $0.start >= end }
  }

  private func reportName(_ signer: Signature.Signer, _ context: inout CheckContext) {
    guard let line = signer.lines.last else { return }
    if let blank = signer.blankName ?? blankBelow(line.words, context) {
      context.report(
        Draft(
          .signatureName, reason: .blank,
          at: .bytes(blank, word: line.words.upperBound - 1), section: "signature",
          message: context.language(
            vi: "Họ tên người ký còn để trống", en: "The name of the signatory is blank"),
          found: context.source.collapsed(blank),
          help: context.language(
            vi: "Điền họ tên người ký.", en: "Fill in the name.")))
      return
    }
    context.report(
      Draft(
        .signatureName, reason: .missing, at: .behind(word: line.words.upperBound - 1),
        section: "signature",
        message: context.language(
          vi: "Thiếu họ tên người ký", en: "The name of the signatory is missing"),
        help: context.language(
          vi: "Ghi họ tên dưới chức vụ.", en: "Write the name below the office.")))
  }
}
