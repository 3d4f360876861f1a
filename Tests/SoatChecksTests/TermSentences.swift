import SoatChecks
import SoatFindings

/// Sentences in documents of which each line is one sentence: many are judged in one go.
struct TermSentences {
  /// A sentence that holds a wording among words that no bundled wording holds.
  struct Sentence {
    let text: String
    /// 0-based column of the wording, in code points.
    let column: Int

    init(_ wording: String) {
      let before = "Ông ấy ghi vào vở rằng "
      text = "\(before)\(wording) rồi gấp vở lại."
      column = before.unicodeScalars.count
    }
  }

  /// What a rule of terms says of one sentence, in columns of the wording, 0-based and half-open.
  struct Found {
    let code: FindingCode
    let columns: Range<Int>
    let found: String
    let expected: String
  }

  private static let header = """
    HUYỆN ỦY SUỐI ĐÁ                                ĐẢNG CỘNG SẢN VIỆT NAM
    *                                     Suối Đá, ngày 24 tháng 4 năm 2025
    Số 92-KH/HU

    KẾ HOẠCH
    về một cuốn vở
    -----

    """
  private static let tail = """

    Nơi nhận:
    - Các chi bộ,
    - Lưu Văn phòng.
    """
  /// Many to a document, so that the parts around them cost nothing.
  private static let portion = 400

  /// For each wording, what the terms of the judge's book say of it in a sentence.
  static func found(in wordings: [String], _ judge: Judge) -> [[Found]] {
    let sentences = wordings.map { Sentence($0) }
    return stride(from: 0, to: sentences.count, by: portion).flatMap { start in
      found(in: sentences[start..<min(start + portion, sentences.count)], judge)
    }
  }

  private static func found(in sentences: ArraySlice<Sentence>, _ judge: Judge) -> [[Found]] {
    let lines = sentences.map(\.text).joined(separator: "\n")
    let report = judge.report(
      path: "a", file: Array([header, lines, tail].joined(separator: "\n").utf8))
    let firstLine = header.split(separator: "\n", omittingEmptySubsequences: false).count + 1
    var found = [[Found]](repeating: [], count: sentences.count)
    for finding in report.findings
    where finding.code == .textMisspelling || finding.code == .textTermPunctuation {
      guard let place = finding.place, found.indices.contains(place.line - firstLine) else {
        continue
      }
      let column = sentences[sentences.startIndex + place.line - firstLine].column
      found[place.line - firstLine].append(
        Found(
          code: finding.code, columns: place.column - 1 - column..<place.endColumn - 1 - column,
          found: finding.found ?? "", expected: finding.expected ?? ""))
    }
    return found
  }
}
