/// How wide the lines of a text are, if somebody wrapped them.
struct Wrapping {
  /// A line is full when the next word would have passed this width (code points); nil where
  /// nobody wrapped the text.
  private let limit: Int?
  /// Blank lines between two lines of one paragraph.
  let blankLines: Int
  /// A hyphen may end a line: some line of the text ends inside a symbol.
  private let breaksAtHyphens: Bool
  /// Lines of all lengths go on: a text wrapped twice, at two widths.
  let isRagged: Bool
  /// Where a sentence ends and a paragraph without a marker follows, a blank line parts the two.
  let partsParagraphs: Bool

  private static let widest = 140
  private static let narrowest = 30
  private static let widestLikely = 110
  private static let narrowestLikely = 64

  init(_ lines: [LineFacts]) {
    var fullest = 0
    var breaksAtHyphens = false
    for line in lines {
      fullest = max(fullest, line.width)
      if line.ending == .torn { breaksAtHyphens = true }
    }
    self.breaksAtHyphens = breaksAtHyphens
    // Positions of lines that go on with the next one.
    var continued: [Int] = []
    var ends = 0
    var partedEnds = 0
    for next in lines.indices.dropFirst() {
      if Self.surelyContinues(lines[next - 1], lines[next]) { continued.append(next - 1) }
      if Self.surelyEnds(lines[next - 1], lines[next]) {
        ends += 1
        if lines[next].number - lines[next - 1].number > 1 { partedEnds += 1 }
      }
    }
    partsParagraphs = ends > 0 && partedEnds == ends
    // Names may begin every line of the one wrapped paragraph of a short text.
    if continued.count <= 2, fullest <= Self.widestLikely {
      let likely = lines.indices.dropLast().filter {
        Self.likelyContinues(lines[$0], lines[$0 + 1], fullest)
      }
      if likely.count + continued.count > 1 { continued += likely }
    }
    blankLines = Self.median(continued.map { lines[$0 + 1].number - lines[$0].number - 1 }) ?? 0
    let widths = continued.map { lines[$0].width }.sorted()
    let isWidest = widths.last == fullest
    guard continued.count >= max(isWidest ? 1 : 2, lines.count / 12), let widest = widths.last,
      widest <= Self.widest, widest >= Self.narrowest
    else {
      limit = nil
      isRagged = false
      return
    }
    let fitting = continued.count {
      Self.room(lines[$0], before: lines[$0 + 1], breaksAtHyphens: breaksAtHyphens) > widest
    }
    isRagged = fitting * 10 < continued.count * 9
    limit = isRagged ? widths[widths.count / 2] * 85 / 100 : widest
  }

  var isWrapped: Bool { limit != nil }

  /// The first word of the next line would not have fitted on this one.
  func isFull(_ line: LineFacts, before next: LineFacts) -> Bool {
    guard let limit else { return false }
    return Self.room(line, before: next, breaksAtHyphens: breaksAtHyphens) > limit
  }

  /// The width of a line that also held what the next one begins with.
  private static func room(
    _ line: LineFacts, before next: LineFacts, breaksAtHyphens: Bool
  ) -> Int {
    let token = next.firstToken
    return line.width + 1 + (breaksAtHyphens ? token.pieceWidth : token.width)
  }

  private static func surelyContinues(_ line: LineFacts, _ next: LineFacts) -> Bool {
    guard next.marker == nil, next.markdownLevel == 0, next.startsLower else { return false }
    switch line.ending {
    case .final: return false
    case .comma, .open, .torn: return true
    }
  }

  /// An open line beside which nothing fits that is as wide as any line of the text.
  private static func likelyContinues(
    _ line: LineFacts, _ next: LineFacts, _ fullest: Int
  ) -> Bool {
    guard line.ending == .open, line.width >= narrowestLikely, line.markdownLevel == 0,
      next.marker == nil, next.markdownLevel == 0, !next.startsLower,
      next.number == line.number + 1
    else { return false }
    return line.width + 1 + next.firstToken.width > fullest
  }

  private static func surelyEnds(_ line: LineFacts, _ next: LineFacts) -> Bool {
    next.marker == nil && next.markdownLevel == 0 && !next.startsLower && line.ending == .final
  }

  private static func median(_ numbers: [Int]) -> Int? {
    numbers.isEmpty ? nil : numbers.sorted()[numbers.count / 2]
  }
}
