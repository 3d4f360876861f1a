import SoatText

/// Finds citations anywhere in the stream.
struct CitationParser {
  let stream: SyllableStream
  let source: SourceText
  let bodies: BodyNames
  private let symbols: SymbolParser
  private let dates: DateParser

  private static let number: Wording = "số"
  private static let day: Wording = "ngày"
  private static let about: Wording = "về"
  private static let term: Wording = "khóa"
  private static let conference: Wording = "Hội nghị lần thứ"
  /// Each is one word.
  private static let introducers: Wordings = ["của", "giữa", "do"]
  private static let issued: Wordings = ["ban hành", "được ban hành", "đã ban hành"]
  private static let shortNames: Wordings = [
    "sau đây gọi tắt là", "sau đây viết tắt là", "gọi tắt là", "viết tắt là", "sau đây gọi là",
  ]
  private static let romanTerms = [
    9: "IX", 10: "X", 11: "XI", 12: "XII", 13: "XIII", 14: "XIV", 15: "XV",
  ]
  private static let longestIssuer = 14
  private static let longestPlace = 5
  private static let reachOfShortName = 120

  init(
    stream: SyllableStream, source: SourceText, bodies: BodyNames
  ) {
    self.stream = stream
    self.source = source
    self.bodies = bodies
    symbols = SymbolParser(stream: stream, source: source)
    dates = DateParser(stream: stream, source: source)
  }

  /// - Parameters:
  ///   - candidates: the words that may begin a symbol.
  ///   - header: the document's own number, which is no citation.
  func citations(among candidates: [Int], excluding header: Range<Int>?) -> [Citation] {
    var citations: [Citation] = []
    var next = 0
    for position in candidates where position >= next {
      guard let symbol = symbol(at: position) else { continue }
      if header?.contains(position) != true { citations.append(citation(symbol)) }
      next = symbol.words.upperBound
    }
    return citations
  }

  /// The symbol that begins with this word, a number or capitals. Behind *số*, what is written as
  /// no symbol still is one; behind a type too, one code is enough.
  private func symbol(at position: Int) -> DocumentSymbol? {
    let word = stream.words[position]
    let isAnnounced = stream.matches(Self.number, at: position - 1)
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

  private func citation(_ symbol: DocumentSymbol) -> Citation {
    let type = typeWord(before: symbol.words.lowerBound)
    var reading = Reading(cursor: symbol.words.upperBound)
    while read(&reading) {}
    return Citation(
      type: type, symbol: symbol, date: reading.date, issuer: reading.issuer,
      issuerBodies: reading.bodies, congress: reading.congress,
      titleStart: titleStart(reading.cursor), shortName: shortName(after: reading.cursor),
      words: (type?.words.lowerBound ?? symbol.words.lowerBound)..<reading.cursor)
  }

  private func typeWord(before position: Int) -> (type: DocumentType, words: Range<Int>)? {
    let hasNumberWord = stream.matches(Self.number, at: position - 1)
    let end = hasNumberWord ? position - 1 : position
    guard end > 0 else { return nil }
    let last = stream.words[end - 1].folded
    // *Quyết định số: 12/QĐ-UBND*
    let marks = Gap.phraseEnd.union(.comma)
    let marksOfNumber = hasNumberWord ? marks.subtracting(.colon) : marks
    guard DocumentType.names.mayEnd(with: last),
      !stream.words[position].gap.intersects(marksOfNumber)
    else { return nil }
    let names = DocumentType.names.all
    for index in names.indices where names[index].last == last {
      let start = end - names[index].count
      guard start >= 0, stream.matches(names[index], at: start),
        !(start + 1..<position).contains(where: { stream.words[$0].gap.intersects(marks) })
      else { continue }
      return (DocumentType.named[index], start..<end)
    }
    return nil
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
    let issued = stream.firstMatch(of: Self.issued, at: position).map { Self.issued[$0].count } ?? 0
    let start = position + issued
    if stream.matches(Self.day, at: start) { return dates.date(at: start + 1) }
    guard start < stream.words.count, stream.words[start].gap.contains(.openParenthesis) else {
      return nil
    }
    return dates.date(at: start)
  }

  private func congress(at position: Int) -> (roman: String, words: Range<Int>)? {
    guard stream.matches(Self.term, at: position), position + 1 < stream.words.count else {
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
      && stream.firstMatch(of: Self.introducers, at: position) != nil
    var start = position + (isIntroduced ? 1 : 0)
    if stream.matches(Self.conference, at: start) {
      start += Self.conference.count + 1
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
      !stream.matches(Self.about, at: end), !stream.matches(Self.day, at: end),
      !stream.matches(Self.term, at: end)
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
      !stream.matches(Self.about, at: end), !stream.matches(Self.term, at: end)
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

  private func titleStart(_ position: Int) -> Int? {
    guard position < stream.words.count,
      !stream.words[position].gap.intersects([.boundary, .stop, .semicolon])
    else { return nil }
    let word = stream.words[position]
    if word.gap.contains(.quote) { return position }
    return word.toned == Self.about.toned[0] ? position : nil
  }

  /// *(sau đây gọi tắt là …)* behind the title, in the same paragraph and before the next symbol.
  private func shortName(after position: Int) -> Range<Int>? {
    let endOfCitation: Gap = [.boundary, .semicolon, .stop]
    var index = position
    while index < min(stream.words.count, position + Self.reachOfShortName) {
      let gap = stream.words[index].gap
      if gap.intersects(endOfCitation) { return nil }
      if stream.words[index].isNumber, symbols.symbol(at: index) != nil { return nil }
      if gap.contains(.openParenthesis),
        let name = stream.firstMatch(of: Self.shortNames, at: index)
      {
        let start = index + Self.shortNames[name].count
        var end = start
        while end < stream.words.count,
          end == start
            || !stream.words[end].gap.intersects([.closeParenthesis, .boundary])
        {
          end += 1
        }
        return start..<end
      }
      index += 1
    }
    return nil
  }
}
