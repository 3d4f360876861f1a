import SoatFindings

/// The findings of one line, by which it is cut into pieces that each belong to the same findings.
struct LineMarks {
  /// What of one finding falls on the line. Columns are 0-based code points, half-open, and may lie
  /// beyond the line.
  struct Span {
    /// Its position in the document's findings.
    let finding: Int
    let start: Int
    let end: Int
    /// The finding begins on this line, ends on it.
    let isFirst: Bool
    let isLast: Bool
  }

  enum Piece: Equatable {
    /// Code points of the line, and the findings that cover them.
    case words(Range<Int>, findings: [Int])
    /// The finding's words end here.
    case end(finding: Int)
    /// The finding has no words: something belongs in here.
    case gap(finding: Int)
  }

  private(set) var spans: [Span] = []

  mutating func add(_ span: Span) { spans.append(span) }

  /// - Parameter length: code points of the line.
  func pieces(length: Int) -> [Piece] {
    let spans = spans.map { $0.clamped(to: length) }
    let cuts = Set([0, length] + spans.flatMap { [$0.start, $0.end] }).sorted()
    var pieces: [Piece] = []
    for (index, cut) in cuts.enumerated() {
      for span in spans where span.end == cut && span.isLast && !span.isGap {
        pieces.append(.end(finding: span.finding))
      }
      for span in spans where span.end == cut && span.isGap {
        pieces.append(.gap(finding: span.finding))
      }
      guard index + 1 < cuts.count else { break }
      let covering = spans.filter { $0.start <= cut && cut < $0.end }
      pieces.append(.words(cut..<cuts[index + 1], findings: covering.map(\.finding)))
    }
    return pieces
  }
}

extension LineMarks.Span {
  fileprivate func clamped(to length: Int) -> Self {
    let start = min(max(start, 0), length)
    return Self(
      finding: finding, start: start, end: min(max(end, start), length), isFirst: isFirst,
      isLast: isLast)
  }

  /// Nothing of the line belongs to the finding, nor of another line.
  fileprivate var isGap: Bool { start == end && isFirst && isLast }
}

/// Where the findings of a document stand in its text, line by line.
struct TextMarks {
  /// By 1-based line.
  private(set) var lines: [Int: LineMarks] = [:]
  /// By the 1-based line on which their words end: the findings, by position.
  private(set) var ends: [Int: [Int]] = [:]
  /// Findings that have no place in the text.
  private(set) var placeless: [Int] = []

  init(_ findings: [Finding], lineCount: Int) {
    for (index, finding) in findings.enumerated() {
      guard let place = finding.place, lineCount > 0 else {
        placeless.append(index)
        continue
      }
      let first = min(max(place.line, 1), lineCount)
      let last = min(max(place.endLine, first), lineCount)
      for line in first...last {
        lines[line, default: LineMarks()].add(
          LineMarks.Span(
            finding: index, start: offset(of: place.line, place.column, on: line),
            end: offset(of: place.endLine, place.endColumn, on: line), isFirst: line == first,
            isLast: line == last))
      }
      ends[last, default: []].append(index)
    }
  }
}

/// Where a 1-based position is seen from one line: in it, before its start, behind its end.
private func offset(of line: Int, _ column: Int, on current: Int) -> Int {
  line < current ? 0 : line > current ? .max : column - 1
}
