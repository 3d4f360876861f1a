import SoatDocument
import SoatFindings
import SoatText

/// Holds the titles of citations against the registered ones — *trích yếu đúng nguyên văn*.
struct CitedWording {
  private let resolver: CitationResolver

  private static let judged = 60
  /// *về việc …* for *về …*, and the other way round
  private static let matter: Wording = "việc"

  init(_ resolver: CitationResolver) { self.resolver = resolver }

  func check(
    _ index: Int, _ resolution: CitationResolver.Resolution, _ context: inout CheckContext
  ) {
    guard context.document.citations[index].titleStart != nil,
      let typed = resolver.titleDifference(context.document.citations[index], resolution.document),
      typed.agreement >= Self.judged, !isCutShort(typed, index, resolution, context)
    else { return }
    let title = closed(typed, context)
    guard
      let run = title.firstUntold(in: context, where: { !isMatter($0, of: title, context) })
    else { return }
    let entry = context.book.registry.documents[resolution.document]
    let text = context.book.lexicon.phrases[title.official.phrase].text
    let official = OfficialText(
      title.official.range.lowerBound == 0 ? text : String(text.drop { $0 != " " }.dropFirst()))
    let place = title.place(of: run)
    let (found, expected) = title.mend(run, official, in: context)
    context.report(
      Draft(
        .citationWrongTitle, subject: entry.id.description, at: .words(place),
        message: context.language(
          vi: "Trích yếu của \(entry.id.number) không đúng nguyên văn",
          en: "The title of \(entry.id.number) is not as registered"),
        found: context.text(place),
        expected: title.expected(run, official, over: place, in: context),
        diff: title.diff(official, in: context),
        help: context.language(
          vi: "Sửa “\(found)” thành “\(expected)”.", en: "Write “\(expected)”.")))
  }

  /// Words up to the next mark that stand where the title has its last ones are the end that
  /// somebody gave it: *chuyển đổi số «ngành y tế»* for *chuyển đổi số «quốc gia»*. What only says
  /// where or when goes on with the sentence.
  private func closed(
    _ title: WordingDifference, _ context: CheckContext
  ) -> WordingDifference {
    guard let last = title.runs.last, !last.isComma, !last.expected.isEmpty,
      last.expected.upperBound == title.official.count,
      last.words.upperBound == title.matched.upperBound,
      // A slip in the last words leaves the rest to the sentence.
      last.words.count != last.expected.count || !isSlip(last, of: title, context)
    else { return title }
    let (words, end) = (context.stream.words, title.matched.upperBound)
    let limit = min(words.count, end + last.expected.count + Self.longestEnd)
    var tail = end
    while tail < limit, !words[tail].gap.intersects(Gap.marks.union(.boundary)),
      !words[tail].isCapitalised,
      context.stream.firstExactMatch(of: Self.links, at: tail) == nil
    {
      tail += 1
    }
    return tail < limit ? title.closed(with: tail - end) : title
  }

  private static let longestEnd = 4
  private static let links: Wordings = [
    "trên", "tại", "ở", "trong", "của", "cho", "để", "nhằm", "theo", "gắn", "với", "đến", "từ",
    "giai đoạn", "năm", "nhiệm kỳ", "do", "khi", "là", "như", "đã", "được", "đang", "sẽ", "có",
    "phải", "thì", "mà", "bằng", "qua", "và", "cùng", "đối với", "ban hành", "yêu cầu", "đề nghị",
  ]

  private func isSlip(
    _ run: WordingDifference.Run, of title: WordingDifference, _ context: CheckContext
  ) -> Bool {
    let syllables = context.book.lexicon.phrases[title.official.phrase].syllables
    return zip(run.words, run.expected).allSatisfy { word, expected in
      context.stream.words[word].folded
        == syllables[title.official.range.lowerBound + expected].folded
    }
  }

  private func isMatter(
    _ run: WordingDifference.Run, of title: WordingDifference, _ context: CheckContext
  ) -> Bool {
    if run.expected.isEmpty {
      return run.words.count == 1
        && context.stream.matches(Self.matter, at: run.words.lowerBound)
        && run.words.lowerBound == title.matched.lowerBound + 1
    }
    return run.words.isEmpty && run.expected == 1..<2 && title.official.range.lowerBound == 0
      && context.book.lexicon.phrases[title.official.phrase].syllables[1].folded
        == Self.matter.first
  }

  /// Behind one that gives the title, a later mention may give the beginning only; the first may,
  /// with an ellipsis.
  private func isCutShort(
    _ title: WordingDifference, _ index: Int, _ resolution: CitationResolver.Resolution,
    _ context: CheckContext
  ) -> Bool {
    guard title.runs.count == 1, let run = title.runs.first, run.words.isEmpty, !run.isComma,
      run.expected.upperBound == title.official.count
    else { return false }
    let end = title.matched.upperBound
    let words = context.stream.words
    if end < words.count, words[end].gap.contains(.emphasis) { return true }
    if isNearlyWhole(title, run, context) { return false }
    // As many words as are lacking, up to the next mark: others stand in their place.
    let others = words[end...].prefix(run.expected.count + 1)
      .prefix { !$0.gap.intersects(Gap.marks.union(.boundary)) }
    return others.count != run.expected.count
      && (0..<index).contains {
        context.resolutions[$0]?.document == resolution.document
          && context.document.citations[$0].titleStart != nil
      }
  }

  /// Nobody shortens a long title by its last word or two: *… và chuyển đổi số «quốc gia»*. What stands
  /// behind a comma of the title may be left out.
  private func isNearlyWhole(
    _ title: WordingDifference, _ run: WordingDifference.Run, _ context: CheckContext
  ) -> Bool {
    let lacking = title.official.range.lowerBound + run.expected.lowerBound
    return run.expected.count <= Self.mostLost && title.official.count >= Self.longTitle
      && !context.book.lexicon.phrases[title.official.phrase].gaps[lacking].contains(.comma)
  }

  private static let mostLost = 2
  private static let longTitle = 10
}

extension WordingDifference {
  /// The first run that no check of single words has told already.
  func firstUntold(
    in context: CheckContext, where counts: (Run) -> Bool = { _ in true }
  ) -> Run? {
    runs.first { run in
      if run.isComma {
        let words = context.stream.words
        let gap = ByteSpan(
          words[run.words.lowerBound - 1].span.end, words[run.words.lowerBound].span.start)
        return !context.isTold(gap)
      }
      guard counts(run) else { return false }
      if run.expected.isEmpty { return !Self.areTold(run.words, in: context) }
      guard run.words.count == run.expected.count else { return true }
      return run.words.contains { !context.isTold(context.stream.words[$0].span) }
    }
  }

  /// Words too many are told where they, or as many right behind them, are: of a word that stands
  /// twice either copy may count as the one too many.
  private static func areTold(_ words: Range<Int>, in context: CheckContext) -> Bool {
    let all = context.stream.words
    return (0...words.count).contains { shift in
      let shifted = words.lowerBound + shift..<words.upperBound + shift
      return shifted.upperBound <= all.count && shifted.allSatisfy { context.isTold(all[$0].span) }
    }
  }
}
