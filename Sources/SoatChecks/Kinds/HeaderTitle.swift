import SoatDocument
import SoatFindings
import SoatText

/// The Party's title, or Quốc hiệu and Tiêu ngữ — *tiêu đề*: part of the kind `header`.
enum HeaderTitle {
  private static let part = HeaderForm.Part.titleLine.rawValue

  static func check(_ context: inout CheckContext) {
    let header = context.document.header
    let regime = context.regime
    if let title = header.titleLine, let regime, title.regime != regime {
      reportForeignTitle(title.cell, regime, &context)
      return
    }
    if let title = header.titleLine {
      context.met(part, at: title.cell.words)
      checkWording(title.cell, title.regime == .state ? national : party, &context)
      if let motto = header.motto { checkMotto(motto, title.regime, &context) }
      guard title.regime == .state, header.motto == nil else { return }
      context.report(
        Draft(
          .headerTitleLine, subject: part,
          at: .behind(word: title.cell.words.upperBound - 1), section: "header",
          message: context.language(vi: "Thiếu Tiêu ngữ", en: "The motto is missing"),
          expected: motto.text,
          help: context.language(
            vi: "Thêm dòng Tiêu ngữ dưới Quốc hiệu.", en: "Add the motto below the national title.")
        ))
      return
    }
    if let union = header.parts.first(where: { $0.part == .unionTitle }) {
      context.met(part, at: union.cell.words)
      return
    }
    if context.isPartOfCarrier(part) { return }
    let isState = regime == .state
    let expected = name(regime ?? .party)
    context.report(
      Draft(
        .headerTitleLine, subject: part,
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
  private static func reportForeignTitle(
    _ cell: Cell, _ regime: Regime, _ context: inout CheckContext
  ) {
    let expected = name(regime)
    context.report(
      Draft(
        .headerTitleLine, subject: part, at: .words(cell.words),
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

  private static func name(_ regime: Regime) -> String {
    regime == .state ? "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" : "ĐẢNG CỘNG SẢN VIỆT NAM"
  }

  private static let national = Official(name(.state))
  private static let party = Official(name(.party))
  private static let motto = Official("Độc lập - Tự do - Hạnh phúc")

  /// A line that is the same in every document.
  private struct Official {
    let text: String
    let words: [String]
    let wording: Wording

    init(_ text: String) {
      self.text = text
      words = text.split { $0 == " " || $0 == "-" }.map(String.init)
      wording = Wording(text)
    }
  }

  /// A letter that only looks like one of ours, *ÐẢNG*, is told as such.
  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xD0 || scalar.value == 0x189 || (0x370...0x52F).contains(scalar.value)
  }

  /// *ĐẢNG CÔNG SẢN VIỆT NAM*
  private static func checkWording(
    _ cell: Cell, _ official: Official, _ context: inout CheckContext
  ) {
    let isWrong = zip(cell.words, official.wording.toned).contains { word, toned in
      context.stream.words[word].toned != toned
        && !context.isTold(context.stream.words[word].span)
    }
    if isWrong {
      reportWrong(cell, official.text, nil, &context)
    } else if !isWritten(cell, official, context) {
      reportWrong(cell, official.text, .malformed, &context)
    }
  }

  /// To the letter, whatever the normalisation; *HOÀ* is as good as *HÒA*.
  ///
  /// *NGHIÃ* has the syllables of *NGHĨA*, with the tone on the wrong letter; a title is in capitals.
  private static func isWritten(
    _ cell: Cell, _ official: Official, _ context: CheckContext
  ) -> Bool {
    zip(cell.words, official.words).allSatisfy { word, right in
      let span = context.stream.words[word].span
      // As nearly every one is.
      if context.source.bytes[span.start..<span.end].elementsEqual(right.utf8) { return true }
      let typed = context.source[span]
      return typed == right || typed == "HOÀ" || typed.unicodeScalars.contains(where: isForeign)
        // A misspelt word is told as such.
        || context.isTold(span)
    }
  }

  /// Nghị định 30/2020/NĐ-CP: three groups joined by hyphens between spaces; a Party document has
  /// none. One that two regimes issue may bear the titles of both.
  private static func checkMotto(
    _ cell: Cell, _ regime: Regime, _ context: inout CheckContext
  ) {
    let document = context.document
    if regime == .party {
      let isJoint =
        document.signature?.isJoint == true
        || document.header.issuer.contains { context.stands(national.wording, in: $0.words) }
      guard document.regime == .party, !isJoint else { return }
      context.report(
        Draft(
          .headerTitleLine, subject: part, reason: .mixed, at: .words(cell.words),
          section: "header",
          message: context.language(
            vi: "Thừa Tiêu ngữ: văn bản Đảng không được ghi", en: "A Party document bears no motto"),
          found: context.source.collapsed(cell.span),
          help: context.language(vi: "Bỏ dòng này.", en: "Drop this line.")))
      return
    }
    let words = cell.words
    let isJoined = [2, 4].allSatisfy { offset in
      let gap = context.stream.words[words.lowerBound + offset].gap
      return gap.contains(.dash) && gap.contains(.space)
    }
    let isRight = zip(words, motto.wording.toned).allSatisfy {
      context.stream.words[$0].toned == $1 || context.isTold(context.stream.words[$0].span)
    }
    if !isRight {
      reportWrong(cell, motto.text, nil, &context)
    } else if !isJoined || !isWritten(cell, motto, context) {
      reportWrong(cell, motto.text, .malformed, &context)
    }
  }

  private static func reportWrong(
    _ cell: Cell, _ official: String, _ reason: Reason?, _ context: inout CheckContext
  ) {
    context.report(
      Draft(
        .headerTitleLine, subject: part, reason: reason, at: .words(cell.words),
        section: "header",
        message: context.language(
          vi: "“\(official)” viết sai", en: "“\(official)” is miswritten"),
        found: context.source.collapsed(cell.span), expected: official,
        help: context.language(vi: "Viết “\(official)”.", en: "Write “\(official)”.")))
  }
}
