import SoatDocument
import SoatFindings
import SoatText

/// Commas that a term has lost or gained.
extension Terms {
  /// A comma too many tells little in a short term: *đầu tư, công an*. Capitals within it are those
  /// of a proper name: *Viện Khoa học Công nghệ Xây dựng*.
  func isTold(_ hit: Hit, _ context: CheckContext) -> Bool {
    let phrase = context.book.lexicon.phrases[hit.phrase]
    guard phrase.count > 3 || phrase.gaps.contains(where: { $0.contains(.comma) }) else {
      return false
    }
    guard context.stream.words[hit.words.lowerBound].shape == .capital,
      hasLostComma(hit, context)
    else { return true }
    let isName = hit.words.dropFirst().contains { word in
      phrase.gaps[word - hit.words.lowerBound].contains(.comma)
        && !context.stream.words[word].gap.contains(.comma)
        && context.stream.words[word].shape == .capital
    }
    return !isInName(hit, context)
      && (!isName || phrase.text.dropFirst().contains { $0.isUppercase })
  }

  private func hasLostComma(_ hit: Hit, _ context: CheckContext) -> Bool {
    let gaps = context.book.lexicon.phrases[hit.phrase].gaps
    return hit.words.dropFirst().contains {
      gaps[$0 - hit.words.lowerBound].contains(.comma)
        && !context.stream.words[$0].gap.contains(.comma)
    }
  }

  /// *Cục Khoa học công nghệ và Đào tạo*: the name of a body is written as its bearer writes it.
  private func isInName(_ hit: Hit, _ context: CheckContext) -> Bool {
    let words = context.stream.words
    var first = hit.words.lowerBound
    guard words[first].shape == .capital else { return false }
    // Within a name, not many words in small letters follow each other.
    var small = 0
    while first > 0, hit.words.lowerBound - first < Self.longestName, small <= Self.mostSmall,
      !words[first].gap.intersects(Gap.marks.union(.boundary))
    {
      first -= 1
      small = words[first].shape == .lower ? small + 1 : 0
      if words[first].isCapitalised,
        context.stream.firstExactMatch(of: Self.bodies, at: first) != nil
      {
        return true
      }
    }
    return false
  }

  private static let longestName = 12
  private static let mostSmall = 3
  /// What the names of bodies begin with.
  private static let bodies: Wordings = [
    "cục", "tổng cục", "chi cục", "vụ", "viện", "học viện", "trung tâm", "khoa", "phòng", "ban",
    "bộ", "sở", "trường", "tạp chí", "quỹ", "công ty", "tổng công ty", "tập đoàn", "hội",
    "hiệp hội",
    "liên hiệp", "nhà xuất bản", "nhà máy", "xí nghiệp", "bảo tàng", "thư viện", "câu lạc bộ",
    "hội đồng", "đoàn", "đội", "tổ", "văn phòng",
  ]

  func reportCommas(_ hits: [Hit], _ context: inout CheckContext) {
    var reported: Set<Int> = []
    let shortestFirst = hits.sorted {
      ($0.words.count, $0.words.lowerBound) < ($1.words.count, $1.words.lowerBound)
    }
    for hit in shortestFirst {
      let phrase = context.book.lexicon.phrases[hit.phrase]
      let gaps = hit.words.dropFirst().filter { word in
        let typed = context.stream.words[word].gap.intersection(.marks)
        return typed != phrase.gaps[word - hit.words.lowerBound]
      }
      // A comma that was moved is wrong in a shorter term already, and lost in this one.
      let open = gaps.filter { !reported.contains($0) }
      guard !open.isEmpty, !areSound(open, around: hit, context), !lacksAnd(hit, gaps, context)
      else { continue }
      if open.count == gaps.count {
        reportComma(hit, phrase, gaps: gaps, &context)
      } else {
        for gap in open { context.tellGap(before: gap) }
      }
      reported.formUnion(gaps)
    }
  }

  /// A clause may be a whole text without marks; no listed wording is so long (words).
  private static let reach = 256

  /// In so long a term a comma too many is one, though a shorter wording may have it: *đổi mới,
  /// sáng tạo* by itself, but *khoa học, công nghệ, đổi mới sáng tạo*.
  private static let official = 8

  /// It stands in a wording that has lost *và* and no comma: *đổi mới sáng tạo «và» chuyển đổi số*.
  /// That wording tells.
  private func lacksAnd(_ hit: Hit, _ gaps: [Int], _ context: CheckContext) -> Bool {
    var places = OfficialPlaces()
    guard gaps.count == 1, !context.stream.words[gaps[0]].gap.contains(.comma),
      context.document.isInTitle(hit.words.lowerBound)
        || places.isRequired(hit.words, in: context)
    else { return false }
    var syllables = context.book.lexicon.phrases[hit.phrase].syllables.map(\.toned)
    syllables.insert(Self.and, at: gaps[0] - hit.words.lowerBound)
    return context.book.lexicon.phrases.contains { phrase in
      switch phrase.use {
      case .listItem, .title: phrase.holds(syllables)
      case .heading, .body, .term, .lookalike, .forbidden, .listSeed, .cue: false
      }
    }
  }

  private static let and = Wording("và").toned[0]

  /// Whether each of these words stands inside some wording whose commas are as listed.
  private func areSound(_ gaps: [Int], around hit: Hit, _ context: CheckContext) -> Bool {
    let clause = Segmentation.clause(around: hit.words, in: context.stream, reach: Self.reach)
    let near = context.document.hits.ending(in: clause)
    let isLong = hit.words.count >= Self.official
    return gaps.allSatisfy { gap in
      let isAdded = isLong && context.stream.words[gap].gap.contains(.comma)
      return near.contains {
        $0.words.lowerBound < gap && gap < $0.words.upperBound && $0.isExact && !$0.commasDiffer
          && $0.words.lowerBound >= clause.lowerBound && context.isWanted($0)
          && (!isAdded || !context.book.lexicon.use(of: $0).isLookalike)
      }
    }
  }

  private func reportComma(
    _ hit: Hit, _ phrase: Phrase, gaps: [Int], _ context: inout CheckContext
  ) {
    let found = context.text(hit.words)
    let official = TypedCase.apply(phrase, to: hit, in: context)
    let expected = official.whole
    let difference = WordingDifference(
      context.book.lexicon.words(of: hit.phrase), of: context.book.lexicon.phrases,
      against: hit.words,
      in: context.stream.words, freeStart: false, freeEnd: false)
    let isLost = gaps.first.map { !context.stream.words[$0].gap.contains(.comma) } ?? false
    context.report(
      Draft(
        .textTermPunctuation, subject: phrase.text, at: .words(hit.words),
        message: context.language(
          vi: isLost ? "Thiếu dấu phẩy trong cụm từ" : "Thừa dấu phẩy trong cụm từ",
          en: isLost ? "A comma is missing in the term" : "A comma too many in the term"),
        found: found, expected: expected,
        diff: difference.diff(official, in: context),
        help: context.language(vi: "Viết “\(expected)”.", en: "Write “\(expected)”.")))
    for gap in gaps { context.tellGap(before: gap) }
  }
}

extension CheckContext {
  /// States that what stands between this word and the one before it is told.
  fileprivate mutating func tellGap(before word: Int) {
    tell(ByteSpan(stream.words[word - 1].span.end, stream.words[word].span.start))
  }
}

extension Phrase.Use {
  fileprivate var isLookalike: Bool { if case .lookalike = self { true } else { false } }
}

extension Phrase {
  /// Whether these syllables stand in it, one behind the other.
  fileprivate func holds(_ others: [UInt64]) -> Bool {
    guard others.count <= count else { return false }
    return (0...count - others.count).contains { start in
      others.indices.allSatisfy { syllables[start + $0].toned == others[$0] }
    }
  }
}
