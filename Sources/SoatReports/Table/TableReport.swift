import SoatFindings

/// The report for people: a heading and a table for each document, a summary of several.
package struct TableReport: Report {
  package struct Options: Sendable {
    /// Columns of the terminal; narrower than 40 is taken for 40, wider than 120 for 120.
    package let width: Int
    package let hasColour: Bool
    package let language: Language
    /// Notes are listed too and not only counted.
    package let listsNotes: Bool
    /// Errors only: no warnings, notes, counts or summary, and nothing for a clean document.
    package let isQuiet: Bool
    /// Documents are judged as issued, so blanks may mean that the wrong phase was asked for.
    package let hintsAtPhase: Bool
    /// Each finding is shown on the lines of the document, where these are at hand.
    package let showsExcerpts: Bool

    package init(
      width: Int, hasColour: Bool, language: Language = .vi, listsNotes: Bool = false,
      isQuiet: Bool = false, hintsAtPhase: Bool = true, showsExcerpts: Bool = false
    ) {
      self.width = min(max(width, 40), 120)
      self.hasColour = hasColour
      self.language = language
      self.listsNotes = listsNotes
      self.isQuiet = isQuiet
      self.hintsAtPhase = hintsAtPhase
      self.showsExcerpts = showsExcerpts
    }
  }

  private let options: Options
  private var documents: [DocumentTally] = []
  /// Whether the last thing written was a block; nil before anything is written.
  private var endsWithBlock: Bool?

  package init(_ options: Options) {
    self.options = options
  }

  package func open() -> [UInt8] { [] }

  package func rendered(_ document: DocumentReport) -> RenderedDocument {
    let tally = DocumentTally(document)
    let text = isBlock(tally) ? block(document, tally) : options.isQuiet ? "" : line(tally)
    return RenderedDocument(bytes: Array(text.utf8), tally: tally)
  }

  package mutating func joint(before document: RenderedDocument) -> [UInt8] {
    documents.append(document.tally)
    guard !document.bytes.isEmpty else { return [] }
    let isBlock = isBlock(document.tally)
    let needsGap = endsWithBlock.map { $0 || isBlock } ?? false
    endsWithBlock = isBlock
    return needsGap ? Array("\n".utf8) : []
  }

  package func close() -> [UInt8] {
    guard !options.isQuiet else { return [] }
    let summary = RunSummary(
      wording: wording, palette: palette, width: options.width,
      hintsAtPhase: options.hintsAtPhase, hintsAtNotes: !options.listsNotes)
    return Array(summary.text(of: documents).utf8)
  }

  private var wording: TableWording { TableWording(language: options.language) }
  private var palette: Palette { Palette(hasColour: options.hasColour) }

  /// Whether the document gets a block of its own and not a single line.
  private func isBlock(_ tally: DocumentTally) -> Bool {
    Severity.allCases.contains { isListed($0) && tally.count($0) > 0 }
  }

  private func isListed(_ severity: Severity) -> Bool {
    switch severity {
    case .error: true
    case .warning: !options.isQuiet
    case .note: !options.isQuiet && options.listsNotes
    }
  }

  private func block(_ document: DocumentReport, _ tally: DocumentTally) -> String {
    let heading = DocumentHeading(wording: wording, palette: palette, width: options.width)
    let lines =
      options.isQuiet
      ? heading.title(tally) : heading.lines(document, tally: tally) + [InkedText()]
    let table = FindingsTable(
      wording: wording, palette: palette, width: options.width,
      original: options.showsExcerpts ? document.text : nil)
    let listed = document.findings.filter { isListed($0.severity) && $0.standing.isOpen }
    return lines.map { palette.painted($0.glyphs[...]) + "\n" }.joined()
      + table.text(of: listed, among: document.findings)
  }

  private func line(_ tally: DocumentTally) -> String {
    var text = InkedText(tally.mark, tally.ink)
    text.append(" ")
    text.append(InkedText(path: tally.path).glyphs)
    text.append(": ")
    for set in tally.unsuited { text.append(wording.unsuited(set) + "; ") }
    text.append(
      tally.unsuited.isEmpty
        ? wording.noErrors
        : tally.hasRuleSets ? wording.noErrorsOtherwise : wording.notJudged)
    let rest = wording.rest(tally)
    if !rest.isEmpty { text.append(" (\(rest))", .faint) }
    return palette.painted(text.glyphs[...]) + "\n"
  }
}
