import SoatText

/// Finds citations anywhere in the stream.
struct CitationParser {
  let stream: SyllableStream
  let source: SourceText
  let bodies: BodyNames
  private let symbols: SymbolParser
  private let shortNames: ShortNameParser
  private let dates: DateParser
  private let names = CitationWords.shared
  private let introducers: Wordings = Self.introducers
  private let issued: Wordings = Self.issued
  private let conference: Wording = Self.conference

  private static let conference: Wording = "Hội nghị lần thứ"
  /// Each is one word.
  private static let introducers: Wordings = ["của", "giữa", "do"]
  private static let issued: Wordings = ["ban hành", "được ban hành", "đã ban hành"]
  private static let romanTerms = [
    9: "IX", 10: "X", 11: "XI", 12: "XII", 13: "XIII", 14: "XIV", 15: "XV",
  ]
  private static let longestIssuer = 14
  private static let longestPlace = 5

  /// - Parameter openings: the words behind an opening parenthesis.
  init(stream: SyllableStream, source: SourceText, bodies: BodyNames, openings: [Int]) {
    self.stream = stream
    self.source = source
    self.bodies = bodies
    symbols = SymbolParser(stream: stream, source: source)
    shortNames = ShortNameParser(stream: stream, symbols: symbols, openings: openings)
    dates = DateParser(stream: stream, source: source)
  }

  /// - Parameters:
  ///   - candidates: the words that may begin a symbol.
  ///   - header: the document's own number, which is no citation.
  func citations(among candidates: [Int], excluding header: Range<Int>?) -> [Citation] {
    var citations: [Citation] = []
    citations.reserveCapacity(candidates.count)
    var next = 0
    for position in candidates where position >= next {
      guard let symbol = symbol(at: position) else { continue }
      next = symbol.words.upperBound
      if header?.contains(position) != true { citations.append(citation(symbol)) }
    }
    return citations
  }

  /// The symbol that begins with this word, a number or capitals. Behind *số*, what is written as
  /// no symbol still is one; behind a type too, one code is enough.
  private func symbol(at position: Int) -> DocumentSymbol? {
    let word = stream.words[position]
    let isAnnounced = isNumberWord(position - 1)
    if word.isNumber {
      let symbol = symbols.symbol(
        at: position, allowsSingleCode: isAnnounced && typeWord(before: position) != nil)
      if let symbol { return symbol }
    }
    guard isAnnounced || word.isNumber && mayBeSymbol(position) else { return nil }
    return symbols.malformedSymbol(at: position)
  }

  /// *Nghị định 30-2020/NĐ-CP*: without *số*, right behind a type and with a mark behind it.
  private func mayBeSymbol(_ position: Int) -> Bool {
    guard position + 2 < stream.words.count else { return false }
    let gap = stream.words[position + 1].gap
    guard gap == .dash || gap == .slash || gap == .stop || gap == .space,
      stream.words[position + 2].gap.intersects([.slash, .dash, .stop])
        || symbols.isCode(position + 1) && gap != .space
    else { return false }
    return typeWord(before: position) != nil
  }

  private func citation(_ symbol: consuming DocumentSymbol) -> Citation {
    let words = symbol.words
    let type = typeWord(before: words.lowerBound)
    var reading = Reading(cursor: words.upperBound)
    while read(&reading) {}
    return Citation(
      type: type, symbol: symbol, date: reading.date, issuer: reading.issuer,
      issuerBodies: reading.bodies, congress: reading.congress,
      titleStart: titleStart(reading), shortName: shortNames.name(after: reading.cursor),
      words: (type?.words.lowerBound ?? words.lowerBound)..<reading.cursor)
  }

  private func typeWord(before position: Int) -> (type: DocumentType, words: Range<Int>)? {
    var end = position
    // *Nghị quyết số số 57-NQ/TW*: a word that is typed twice is told as such.
    while isNumberWord(end - 1), position - end < 2 { end -= 1 }
    guard end > 0 else { return nil }
    let last = stream.words[end - 1].folded
    // *Quyết định số: 12/QĐ-UBND*
    let marks = Gap.phraseEnd.union(.comma)
    let marksOfNumber = end < position ? marks.subtracting(.colon) : marks
    guard DocumentType.names.mayEnd(with: last),
      !stream.words[position].gap.intersects(marksOfNumber)
    else { return nil }
    let names = DocumentType.names
    var next = names.index(endingWith: last, from: 0)
    while let index = next {
      let start = end - names.count(of: index)
      if start >= 0, stream.matches(names, index, at: start),
        !(start + 1..<position).contains(where: { stream.words[$0].gap.intersects(marks) })
      {
        return (DocumentType.named[index], start..<end)
      }
      next = names.index(endingWith: last, from: index + 1)
    }
    return nil
  }

  /// *số*
  private func isNumberWord(_ position: Int) -> Bool { holds(names.number, at: position) }

  /// - Parameter folded: a folded syllable.
  private func holds(_ folded: UInt64, at position: Int) -> Bool {
    position >= 0 && position < stream.words.count && stream.words[position].folded == folded
  }

  private struct Reading {
    var cursor: Int
    var date: DateMention?
    var issuer: Range<Int>?
    var bodies: [Int] = []
    var congress: (roman: String, words: Range<Int>)?
  }

  /// Takes one more part at the cursor; false where nothing more belongs to the citation.
  private func read(_ reading: inout Reading) -> Bool {
    let position = reading.cursor
    guard position < stream.words.count,
      !stream.words[position].gap.intersects([.boundary, .stop, .semicolon, .colon, .emphasis])
    else { return false }
    if reading.date == nil, let mention = date(at: position) {
      reading.date = mention
      reading.cursor = mention.words.upperBound
      return true
    }
    if reading.congress == nil, let congress = congress(at: position) {
      reading.congress = congress
      reading.cursor = congress.words.upperBound
      return true
    }
    if reading.issuer == nil, let issuer = issuer(at: position) {
      reading.issuer = issuer.words
      reading.bodies = issuer.bodies
      reading.cursor = endOfPlace(issuer.words.upperBound)
      return true
    }
    return false
  }

  private func date(at position: Int) -> DateMention? {
    let taken = stream.firstMatch(of: issued, at: position).map { issued.count(of: $0) } ?? 0
    let start = position + taken
    if holds(names.day, at: start) {
      return dates.date(at: start + (holds(names.day, at: start + 1) ? 2 : 1))
    }
    guard start < stream.words.count, stream.words[start].gap.contains(.openParenthesis) else {
      return nil
    }
    return dates.date(at: start)
  }

  private func congress(at position: Int) -> (roman: String, words: Range<Int>)? {
    guard holds(names.term, at: position), position + 1 < stream.words.count else {
      return nil
    }
    let text = source[stream.words[position + 1].span]
    let roman = Int(text).flatMap { Self.romanTerms[$0] } ?? text
    guard !roman.isEmpty, roman.utf8.allSatisfy({ [0x49, 0x56, 0x58].contains($0) }) else {
      return nil
    }
    return (roman, position..<position + 2)
  }

  /// A known body, or whatever capitalised name *của* introduces.
  private func issuer(at position: Int) -> (words: Range<Int>, bodies: [Int])? {
    let isIntroduced =
      stream.words[position].shape == .lower
      && introducers.mayBegin(with: stream.words[position].folded)
      && stream.firstMatch(of: introducers, at: position) != nil
    var start = position + (isIntroduced ? 1 : 0)
    // *của của Chính phủ*
    if isIntroduced, holds(stream.words[position].folded, at: start) { start += 1 }
    if holds(conference.first, at: start), stream.matches(conference, at: start) {
      start += conference.count + 1
      // *lần thứ mười một*
      if bodies.longest(at: start) == nil, bodies.longest(at: start + 1) != nil { start += 1 }
    }
    guard start < stream.words.count, isIntroduced || isJoined(position, start) else {
      return nil
    }
    if let known = bodies.longest(at: start) { return known }
    guard isIntroduced, stream.words[start].isCapitalised else { return nil }
    var end = start + 1
    while end < stream.words.count, end - start < Self.longestIssuer,
      !stream.words[end].gap.intersects(Gap.marks.union(.boundary)),
      !names.endIssuer(stream.words[end].folded)
    {
      end += 1
    }
    return (start..<end, [])
  }

  /// The name of a place behind that of a body: *Huyện ủy «Suối Đá»*.
  private func endOfPlace(_ start: Int) -> Int {
    var end = start
    while end < stream.words.count, end - start < Self.longestPlace,
      stream.words[end].shape == .capital || stream.words[end].shape == .initial,
      !stream.words[end].gap.intersects(Gap.marks.union(.boundary)),
      !names.endIssuer(stream.words[end].folded)
    {
      end += 1
    }
    return end
  }

  /// Without *của*, an issuer follows at once, or as the conference that passed the document.
  private func isJoined(_ position: Int, _ start: Int) -> Bool {
    let gap = stream.words[position].gap
    return !gap.contains(.closeParenthesis) && (!gap.contains(.comma) || start > position)
  }

  private func titleStart(_ reading: Reading) -> Int? {
    let position = reading.cursor
    guard position < stream.words.count,
      !stream.words[position].gap.intersects([.boundary, .stop, .semicolon])
    else { return nil }
    let word = stream.words[position]
    if word.gap.contains(.quote) { return position }
    guard word.toned == names.about, !isSent(reading) else { return nil }
    return position
  }

  /// *báo cáo kết quả thực hiện Nghị quyết số 57-NQ/TW về Văn phòng Tỉnh ủy*: behind a number alone
  /// stands where something is sent.
  private func isSent(_ reading: Reading) -> Bool {
    let next = reading.cursor + 1
    guard reading.date == nil, reading.issuer == nil, reading.congress == nil,
      next < stream.words.count, stream.words[next].isCapitalised
    else { return false }
    return bodies.longest(at: next) != nil
      || BodyPhrase(at: next, stream.words, next..<stream.words.count) != nil
  }
}
