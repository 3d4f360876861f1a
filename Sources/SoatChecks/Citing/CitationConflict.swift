import SoatDocument
import SoatText

/// What one citation says otherwise than an earlier one of the same document.
struct CitationConflict {
  enum Matter { case date, issuer }

  let matter: Matter
  /// What this citation says.
  let words: Range<Int>
  /// What the earlier one says.
  let other: Range<Int>

  /// So many words of two titles show that they are one.
  private static let tellingWords = 5
  /// Congresses fall into the first two years of five; from the third on, a number belongs to one
  /// term of office.
  private static let term = 5
  private static let yearsInsideTerm = 2...4

  /// Nil where the citation agrees with an earlier one, or may be another document.
  ///
  /// - Parameter earlier: the citations of the same symbol before it.
  init?(_ index: Int, after earlier: [Int], in context: CheckContext) {
    let citations = context.document.citations
    let citation = citations[index]
    guard citation.date != nil || citation.issuer != nil, !Self.isCorrected(index, context),
      !earlier.contains(where: { Self.agrees(citation, citations[$0], context) })
    else { return nil }
    for other in earlier
    where !Self.isCorrected(other, context) && !Self.areRegistered(other, index, context) {
      if let conflict = Self.conflict(index, other, context) {
        self = conflict
        return
      }
    }
    return nil
  }

  private init(_ matter: Matter, _ words: Range<Int>, _ other: Range<Int>) {
    self.matter = matter
    self.words = words
    self.other = other
  }

  /// The registry has told what is wrong with it.
  private static func isCorrected(_ index: Int, _ context: CheckContext) -> Bool {
    context.resolutions[index].map { $0.isDateWrong || $0.isNumberWrong } ?? false
  }

  /// Two registered documents that share the number.
  private static func areRegistered(_ left: Int, _ right: Int, _ context: CheckContext) -> Bool {
    guard let left = context.resolutions[left], let right = context.resolutions[right] else {
      return false
    }
    return left.document != right.document
  }

  private static func agrees(_ left: Citation, _ right: Citation, _ context: CheckContext) -> Bool {
    left.date != nil && left.date?.date == right.date?.date
      && !issuersDiffer(left, right, context)
  }

  private static func conflict(
    _ index: Int, _ other: Int, _ context: CheckContext
  ) -> CitationConflict? {
    let (citation, earlier) = (context.document.citations[index], context.document.citations[other])
    if let left = citation.congress, let right = earlier.congress, left.roman != right.roman {
      return nil
    }
    if let date = citation.date, let other = earlier.date, date.date != other.date {
      guard date.date.exists, other.date.exists, areOne(citation, earlier, context) else {
        return nil
      }
      return CitationConflict(.date, date.words, other.words)
    }
    // Of a registered document, the registry has told who issued it.
    guard let issuer = citation.issuer, let other = earlier.issuer, citation.date != nil,
      citation.date?.date == earlier.date?.date, context.resolutions[index] == nil,
      issuersDiffer(citation, earlier, context)
    else { return nil }
    return CitationConflict(.issuer, issuer, other)
  }

  /// Whether two citations with two dates can only mean one document: State bodies number by the
  /// year (Nghị định 30/2020/NĐ-CP), Party bodies by the term of office (Hướng dẫn 36-HD/VPTW), and
  /// bodies of one kind share their symbols.
  private static func areOne(
    _ citation: Citation, _ earlier: Citation, _ context: CheckContext
  ) -> Bool {
    guard let date = citation.date?.date, let other = earlier.date?.date else { return false }
    let isState = citation.symbol.form == .state
    if isState, citation.symbol.year == nil, date.year != other.year {
      return DateSlip.isOfYear(date, of: other, number: citation.symbol.number)
        && haveOneIssuer(citation, earlier, context) && !haveTwoTitles(citation, earlier, context)
        && !standTogether(citation, earlier, context)
    }
    let isSlip = DateSlip.differsInOnePart(date, other)
    if haveOneTitle(citation, earlier, context) {
      return isSlip || date.year == other.year || citation.symbol.year != nil
    }
    guard haveOneIssuer(citation, earlier, context) else {
      return isSlip && (citation.issuer == nil || earlier.issuer == nil)
    }
    if isState || isSlip { return true }
    return date.year / term == other.year / term && yearsInsideTerm.contains(date.year % term)
      && yearsInsideTerm.contains(other.year % term)
  }

  /// What one sentence cites with two dates is two documents: the plans of two years.
  private static func standTogether(
    _ left: Citation, _ right: Citation, _ context: CheckContext
  ) -> Bool {
    context.document.sentence(at: left.words.lowerBound).contains(right.words.lowerBound)
  }

  /// Both give a title, and the two begin differently or name different years.
  private static func haveTwoTitles(
    _ left: Citation, _ right: Citation, _ context: CheckContext
  ) -> Bool {
    guard left.titleStart != nil, right.titleStart != nil else { return false }
    return !haveOneTitle(left, right, context) || year(left, context) != year(right, context)
  }

  /// The first year that stands behind the citation in its statement; nil for none.
  private static func year(_ citation: Citation, _ context: CheckContext) -> Int? {
    guard let start = citation.titleStart else { return nil }
    let words = context.stream.words
    let end = context.document.statement(at: start).upperBound
    for word in start..<end where words[word].isNumber && words[word].end - words[word].start == 4 {
      return Int(context.source[words[word].span])
    }
    return nil
  }

  private static func haveOneTitle(
    _ left: Citation, _ right: Citation, _ context: CheckContext
  ) -> Bool {
    guard let first = left.titleStart, let second = right.titleStart else { return false }
    let words = context.stream.words
    return max(first, second) + tellingWords <= words.count
      && (0..<tellingWords).allSatisfy { words[first + $0].toned == words[second + $0].toned }
  }

  private static func haveOneIssuer(
    _ left: Citation, _ right: Citation, _ context: CheckContext
  ) -> Bool {
    guard let first = left.issuer, let second = right.issuer, first.count == second.count else {
      return false
    }
    let words = context.stream.words
    return zip(first, second).allSatisfy { words[$0].toned == words[$1].toned }
  }

  /// Two known bodies of one symbol, neither of which is named inside the other: *Tỉnh ủy* stands
  /// for *Ban Thường vụ Tỉnh ủy* too.
  private static func issuersDiffer(
    _ left: Citation, _ right: Citation, _ context: CheckContext
  ) -> Bool {
    let (bodies, others) = (left.issuerBodies, right.issuerBodies)
    guard let first = left.issuer, let second = right.issuer, !bodies.isEmpty, !others.isEmpty,
      bodies.allSatisfy({ !others.contains($0) })
    else { return false }
    return !holds(first, second, context) && !holds(second, first, context)
  }

  private static func holds(
    _ long: Range<Int>, _ short: Range<Int>, _ context: CheckContext
  ) -> Bool {
    let words = context.stream.words
    return long.contains { start in
      start + short.count <= long.upperBound
        && zip(start..<start + short.count, short).allSatisfy {
          words[$0].toned == words[$1].toned
        }
    }
  }
}
