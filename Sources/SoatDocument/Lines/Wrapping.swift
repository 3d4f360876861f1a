import SoatText

/// How wide the lines of a text are, if somebody wrapped them.
struct Wrapping {
  /// A line is full when the next word would have passed this width in code points, or that one in
  /// print, as in the text of a PDF; few lines may fill both. Both nil where nobody wrapped the text.
  private let limit: Int?
  private let printedLimit: Int?
  /// Blank lines between two lines of one paragraph; 0 where nobody wrapped the text.
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

  init(_ lines: [LineFacts], of source: SourceText) {
    var breaksAtHyphens = false
    // Positions of lines that go on with the next one.
    var continued: [Int] = []
    var widestLikely = 0
    var ends = 0
    var partedEnds = 0
    for index in lines.indices {
      if lines[index].ending == .torn { breaksAtHyphens = true }
      guard index + 1 < lines.count, Self.mayContinue(lines[index + 1]) else { continue }
      if lines[index + 1].startsLower {
        if lines[index].ending != .final { continued.append(index) }
      } else if lines[index].ending == .final {
        ends += 1
        if lines[index + 1].number - lines[index].number > 1 { partedEnds += 1 }
      }
    }
    self.breaksAtHyphens = breaksAtHyphens
    partsParagraphs = ends > 0 && partedEnds == ends
    // Names may begin every line of the one wrapped paragraph of a short text, or its only break.
    if continued.count <= 2, let fullest = Self.fullest(lines, upTo: Self.widestLikely, of: source)
    {
      // Blank lines part paragraphs, unless a line surely goes on behind as many.
      let usual = Self.usualDistances(lines, continued)
      for index in lines.indices.dropLast()
      where usual.contains(lines[index + 1].number - lines[index].number)
        && Self.likelyContinues(lines[index], lines[index + 1], fullest, source)
      {
        continued.append(index)
        widestLikely = fullest
      }
    }
    let widths = Self.widths(continued, of: lines, source)
    let widest = max(widths?.max() ?? 0, widestLikely)
    guard let widths, !widths.isEmpty, widest <= Self.widest, widest >= Self.narrowest else {
      (limit, printedLimit) = (nil, nil)
      isRagged = false
      blankLines = 0
      return
    }
    blankLines = Self.median(continued.map { lines[$0 + 1].number - lines[$0].number - 1 })
    // One line alone counts only where none is wider.
    guard continued.count >= lines.count / 12,
      continued.count > 1 || Self.fullest(lines, upTo: widest, of: source) != nil
    else {
      // It may fill the width in print, though another has more letters.
      let isAlone = continued.count == 1 && lines.count < 2 * Self.fewLines
      printedLimit =
        isAlone
        ? Self.printedLimit(continued, of: lines, beside: lines.indices, breaksAtHyphens, source)
        : nil
      (limit, isRagged) = (nil, false)
      return
    }
    let fitting = continued.indices.count { index in
      let token = lines[continued[index] + 1].firstToken(toHyphen: breaksAtHyphens, source)
      return widths[index] + 1 + source.scalarCount(token) > widest
    }
    let isFilled = fitting * 10 >= continued.count * 9
    // So many lines do not fill a width in letters by chance, each and all.
    printedLimit =
      fitting == continued.count && continued.count > Self.fewLines
      ? nil : Self.printedLimit(continued, of: lines, breaksAtHyphens, source)
    isRagged = !isFilled && printedLimit == nil
    limit =
      isFilled ? widest : isRagged ? widths.sorted()[widths.count / 2] * 85 / 100 : nil
  }

  /// The width in print that the lines fill; nil where they do not.
  ///
  /// - Parameter others: the positions of lines that may be wider.
  private static func printedLimit(
    _ continued: [Int], of lines: [LineFacts], beside others: Range<Int> = 0..<0, _ toHyphen: Bool,
    _ source: SourceText
  ) -> Int? {
    let widths = continued.map { source.printedWidth(lines[$0].content) }
    let widest = others.reduce(widths.max() ?? 0) {
      max($0, source.printedWidth(lines[$1].content))
    }
    let limit = widest * printedShare / 100
    let fitting = continued.indices.count { index in
      // The next word need not be measured where not even a space would have fitted.
      guard widths[index] + printedSpace <= limit else { return true }
      let token = lines[continued[index] + 1].firstToken(toHyphen: toHyphen, source)
      return widths[index] + printedSpace + source.printedWidth(token) > limit
    }
    return fitting * 20 >= continued.count * 19 ? limit : nil
  }

  private static let fewLines = 12
  /// Thousandths of the size of the type.
  private static let printedSpace = 250
  /// In per cent of the widest line: words in bold and other faces are a little wider or narrower.
  private static let printedShare = 98

  var isWrapped: Bool { limit != nil || printedLimit != nil }

  /// The first word of the next line would not have fitted on this one.
  func isFull(_ line: LineFacts, before next: LineFacts, of source: SourceText) -> Bool {
    guard isWrapped else { return false }
    let token = next.firstToken(toHyphen: breaksAtHyphens, source)
    if let limit, line.width(source) + 1 + source.scalarCount(token) > limit { return true }
    guard let printedLimit else { return false }
    return source.printedWidth(line.content) + Self.printedSpace + source.printedWidth(token)
      > printedLimit
  }

  /// Running text that opens nothing, as far as its beginning tells.
  private static func mayContinue(_ line: LineFacts) -> Bool {
    line.marker == nil && line.markdownLevel == 0
  }

  /// The widths of these lines; nil where one is too wide for wrapped text.
  private static func widths(
    _ continued: [Int], of lines: [LineFacts], _ source: SourceText
  ) -> [Int]? {
    var widths: [Int] = []
    widths.reserveCapacity(continued.count)
    for line in continued {
      guard let width = lines[line].width(upTo: widest, source) else { return nil }
      widths.append(width)
    }
    return widths
  }

  /// The width of the widest line; nil where one passes this width.
  ///
  /// - Parameter lines: at least one.
  private static func fullest(
    _ lines: [LineFacts], upTo limit: Int, of source: SourceText
  ) -> Int? {
    // The longest line is nearly always too wide already, or as wide as any.
    var longest = 0
    for line in lines.indices where lines[line].byteCount > lines[longest].byteCount {
      longest = line
    }
    guard var fullest = lines[longest].width(upTo: limit, source) else { return nil }
    for line in lines.indices where lines[line].byteCount > fullest {
      guard let width = lines[line].width(upTo: limit, source) else { return nil }
      fullest = max(fullest, width)
    }
    return fullest
  }

  /// How far down the next line stands behind one that surely goes on; right below, in any case.
  private static func usualDistances(_ lines: [LineFacts], _ continued: [Int]) -> [Int] {
    var usual = [1]
    for index in lines.indices.dropLast()
    where surelyContinues(lines[index], lines[index + 1], continued, index) {
      let distance = lines[index + 1].number - lines[index].number
      if !usual.contains(distance) { usual.append(distance) }
    }
    return usual
  }

  /// Behind words that end no sentence, or before small letters.
  ///
  /// - Parameter continued: the positions of lines before small letters.
  private static func surelyContinues(
    _ line: LineFacts, _ next: LineFacts, _ continued: [Int], _ position: Int
  ) -> Bool {
    continued.contains(position) || line.endsWithLink && line.ending == .open && mayContinue(next)
  }

  /// An open line beside which nothing fits that is as wide as any line of the text.
  private static func likelyContinues(
    _ line: LineFacts, _ next: LineFacts, _ fullest: Int, _ source: SourceText
  ) -> Bool {
    guard line.ending == .open, line.markdownLevel == 0, mayContinue(next), !next.startsLower else {
      return false
    }
    let width = line.width(source)
    return width >= narrowestLikely
      && width + 1 + source.scalarCount(next.firstToken(toHyphen: false, source)) > fullest
  }

  /// - Parameter numbers: at least one, none below 0, and all together not more than the lines of
  ///   the text: so that counting is cheaper than sorting.
  private static func median(_ numbers: [Int]) -> Int {
    var median = 0
    while numbers.count(where: { $0 <= median }) <= numbers.count / 2 { median += 1 }
    return median
  }
}

extension LineFacts {
  /// Without the spaces around it; at least as many as its code points.
  @inline(__always)
  fileprivate var byteCount: Int { content.end - content.start }

  /// Code points. Counted where it is asked for: of text that nobody wrapped, nobody asks.
  fileprivate func width(_ source: SourceText) -> Int { source.scalarCount(content) }

  /// The width; nil where it passes this one, which needs no counting where there are more bytes than
  /// so many code points could have.
  fileprivate func width(upTo limit: Int, _ source: SourceText) -> Int? {
    guard byteCount <= limit * Self.longestCodePoint else { return nil }
    let width = width(source)
    return width <= limit ? width : nil
  }

  /// Bytes.
  private static let longestCodePoint = 4

  /// What stands before its first space.
  ///
  /// - Parameter toHyphen: up to its first hyphen, where some programs break lines.
  fileprivate func firstToken(toHyphen: Bool, _ source: SourceText) -> ByteSpan {
    var end = content.start
    while end < content.end {
      let byte = source.bytes[end]
      if byte & 0xC0 != 0x80, source.blank(byte, at: end) > 0 { break }
      end += 1
      if toHyphen, byte == 0x2D { break }
    }
    return ByteSpan(content.start, end)
  }
}
