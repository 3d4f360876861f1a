import SoatText

/// How wide the lines of a text are, if somebody wrapped them.
struct Wrapping {
  /// A line is full when the next word would have passed this width (code points); nil where
  /// nobody wrapped the text.
  private let limit: Int?
  /// The same for running text, of which narrower lines surely went on: letters of a font are of many
  /// widths.
  private let textLimit: Int?
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
  /// How full, in per cent of the widest line, a line of a printed page still is: what fills as much
  /// room in a font may have fewer letters.
  private static let leastLikely = 92

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
      let usual = Set(
        lines.indices.dropLast().filter {
          Self.surelyContinues(lines[$0], lines[$0 + 1], continued, $0)
        }.map { lines[$0 + 1].number - lines[$0].number }
      ).union([1])
      let likely = lines.indices.dropLast().filter {
        usual.contains(lines[$0 + 1].number - lines[$0].number)
          && Self.likelyContinues(lines[$0], lines[$0 + 1], fullest, source)
      }
      if !likely.isEmpty { widestLikely = fullest }
      continued += likely
    }
    let widths = Self.widths(continued, of: lines, source)
    let widest = max(widths?.max() ?? 0, widestLikely)
    guard let widths, !widths.isEmpty, widest <= Self.widest, widest >= Self.narrowest else {
      limit = nil
      textLimit = nil
      isRagged = false
      blankLines = 0
      return
    }
    blankLines = Self.median(continued.map { lines[$0 + 1].number - lines[$0].number - 1 })
    let isWidest = Self.fullest(lines, upTo: widest, of: source) != nil
    guard continued.count >= max(isWidest ? 1 : 2, lines.count / 12) else {
      limit = nil
      textLimit = nil
      isRagged = false
      return
    }
    var fitting = 0
    var narrowest = widest
    for index in continued.indices {
      let token = lines[continued[index] + 1].firstTokenWidth(toHyphen: breaksAtHyphens, source)
      let width = widths[index] + 1 + token
      if width > widest { fitting += 1 }
      narrowest = min(narrowest, width - 1)
    }
    isRagged = fitting * 10 < continued.count * 9
    limit = isRagged ? widths.sorted()[widths.count / 2] * 85 / 100 : widest
    textLimit =
      isRagged ? limit : min(max(narrowest, widest * 85 / 100), widest * Self.leastLikely / 100)
  }

  var isWrapped: Bool { limit != nil }

  /// The first word of the next line would not have fitted on this one.
  ///
  /// - Parameter isText: neither is a heading or an item.
  func isFull(
    _ line: LineFacts, before next: LineFacts, isText: Bool = false, of source: SourceText
  ) -> Bool {
    guard let limit = isText ? textLimit : limit else { return false }
    let token = next.firstTokenWidth(toHyphen: breaksAtHyphens, source)
    return line.width(source) + 1 + token > limit
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
      && width + 1 + next.firstTokenWidth(toHyphen: false, source) > fullest
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

  /// How many code points stand before its first space.
  ///
  /// - Parameter toHyphen: up to its first hyphen, where some programs break lines.
  fileprivate func firstTokenWidth(toHyphen: Bool, _ source: SourceText) -> Int {
    var width = 0
    for position in content.start..<content.end {
      let byte = source.bytes[position]
      if byte & 0xC0 == 0x80 { continue }
      if source.blank(byte, at: position) > 0 { break }
      width += 1
      if toHyphen, byte == 0x2D { break }
    }
    return width
  }
}
