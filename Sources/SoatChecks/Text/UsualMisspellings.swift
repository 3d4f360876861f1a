import SoatDocument
import SoatFindings
import SoatText

/// Words that are often written with another consonant — *lỗi chính tả thường gặp*: *sử lý*, *bổ
/// xung*.
extension Terms {
  func reportUsual(_ hit: Hit, _ context: inout CheckContext) {
    guard case .cue(let index) = context.book.lexicon.use(of: hit),
      !isSeam(hit, mends[index], context),
      let official = mend(of: hit, mends[index], context),
      !hit.words.contains(where: { context.isTold(context.stream.words[$0].span) })
    else { return }
    let found = context.text(hit.words)
    context.report(
      Draft(
        .textMisspelling, subject: mends[index], at: .words(hit.words),
        message: context.language(
          vi: "Viết sai chính tả: “\(found)”", en: "Misspelt: “\(found)”"),
        found: found, expected: official,
        diff: [DiffRun(.delete, found), DiffRun(.insert, official)],
        help: context.language(vi: "Sửa thành “\(official)”.", en: "Write “\(official)”.")))
    for word in hit.words { context.tell(context.stream.words[word].span) }
  }

  /// *kỹ năng | cao*, *lịch sử | lý luận*: a known word reaches into it from outside. A longer one
  /// must hold what is wrong: *phòng, chống tham nhũng* says nothing of *tham nhũng, lãnh phí*.
  private func isSeam(_ hit: Hit, _ right: String, _ context: CheckContext) -> Bool {
    let (stream, source) = (context.stream, context.source)
    let meant = Wording(right).toned
    let wrong = hit.words.filter { word in
      let position = word - hit.words.lowerBound
      return position >= meant.count || stream.words[word].toned != meant[position]
    }
    func joins(_ second: Int) -> Bool {
      second > 0 && second < stream.words.count
        && !stream.words[second].gap.intersects(Gap.marks.union(.boundary))
        && common.hold(stream.words[second - 1], stream.words[second], in: source)
    }
    let (first, end) = (hit.words.lowerBound, hit.words.upperBound)
    return joins(first) || joins(end) || context.document.isQuoted(first)
      || context.document.hits.within(max(0, first - Self.reachOfWord)..<end + Self.reachOfWord)
        .contains { other in
          guard other.isExact, wrong.contains(where: other.words.contains),
            other.words.lowerBound < first || other.words.upperBound > end
          else { return false }
          switch context.book.lexicon.use(of: other) {
          case .term, .lookalike, .body: return true
          case .heading, .forbidden, .listItem, .title, .listSeed, .cue: return false
          }
        }
  }

  private static let reachOfWord = 4

  /// The right words with the capitals of the wrong ones; nil where they are as many names.
  private func mend(of hit: Hit, _ right: String, _ context: CheckContext) -> String? {
    let words = context.stream.words
    if words[hit.words].dropFirst().contains(where: { $0.shape == .capital }) { return nil }
    if context.stream.isUpperCase(hit.words) { return right.uppercased() }
    guard words[hit.words.lowerBound].isCapitalised else { return right }
    return right.prefix(1).uppercased() + right.dropFirst()
  }
}
