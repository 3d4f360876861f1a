import SoatDocument
import SoatFindings
import SoatText

/// Marks that the form of documents prescribes: behind the last sentence and behind each of several
/// bases. Part of the kind `final-punctuation`; notes, since practice differs.
enum FormalMarks {
  static func check(_ context: inout CheckContext) {
    guard let regime = context.regime else { return }
    if regime == .party { checkEnd(&context) }
    checkBases(regime, &context)
  }

  /// A Party document ends with a full stop, and not with the *./.* of older State ones (Hướng dẫn
  /// 36-HD/VPTW).
  private static func checkEnd(_ context: inout CheckContext) {
    guard let last = context.document.paragraphs.last, !last.words.isEmpty else { return }
    let span = context.source.trimmed(last.span)
    guard span.end - span.start > 3,
      context.source.bytes[span.end - 3..<span.end].elementsEqual([0x2E, 0x2F, 0x2E])
    else { return }
    report(
      ByteSpan(span.end - 3, span.end), last.words.upperBound - 1, expected: ".",
      context.language(
        vi: "Văn bản Đảng kết thúc bằng dấu chấm, không dùng “./.”",
        en: "A Party document ends with a full stop, not with “./.”"), &context)
  }

  private static let bases: Wordings = ["căn cứ", "xét đề nghị", "theo đề nghị"]
  private static let semicolon: Unicode.Scalar = ";"
  private static let comma: Unicode.Scalar = ","
  private static let stop: Unicode.Scalar = "."

  /// Each basis ends with a semicolon; the last one with a full stop in a State document (Nghị định
  /// 30/2020/NĐ-CP, Phụ lục I), with a comma in a Party one (Hướng dẫn 36-HD/VPTW).
  private static func checkBases(_ regime: Regime, _ context: inout CheckContext) {
    let paragraphs = context.document.opening.prefix { paragraph in
      context.stream.firstMatch(of: bases, at: paragraph.text.lowerBound) != nil
    }
    guard paragraphs.count > 1 else { return }
    for paragraph in paragraphs {
      let isLast = paragraph.words == paragraphs.last?.words
      let span = context.source.trimmed(paragraph.span)
      guard let mark = context.source[span].unicodeScalars.last,
        [semicolon, comma, stop].contains(mark), let word = paragraph.words.last
      else { continue }
      let right = isLast ? (regime == .state ? stop : comma) : semicolon
      // Between bases a Party document has either.
      if mark == right || regime == .party && !isLast && mark == comma { continue }
      report(
        ByteSpan(span.end - 1, span.end), word, expected: String(right),
        isLast
          ? context.language(
            vi: "Căn cứ cuối cùng kết thúc bằng “\(mark)”, theo mẫu là “\(right)”",
            en: "The last basis ends with “\(mark)”, in the form with “\(right)”")
          : context.language(
            vi: "Dòng căn cứ kết thúc bằng “\(mark)”, theo mẫu là “\(right)”",
            en: "The basis ends with “\(mark)”, in the form with “\(right)”"), &context)
      return
    }
  }

  private static func report(
    _ span: ByteSpan, _ word: Int, expected: String, _ message: String,
    _ context: inout CheckContext
  ) {
    context.report(
      Draft(
        .textFinalPunctuation, reason: .form, at: .bytes(span, word: word), message: message,
        found: context.source[span], expected: expected,
        help: context.language(vi: "Viết “\(expected)”.", en: "Write “\(expected)”.")))
  }
}
