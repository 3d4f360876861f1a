import SoatDocument
import SoatFindings
import SoatText

/// Headings and items are numbered without gap, one after the other — *đánh số thứ tự*.
package struct NumberingOrder: Check {
  package static let keyword = "numbering"
  package static let summary = Bilingual(
    vi: "Mục và ý được đánh số liên tục, đúng thứ tự, cùng một kiểu",
    en: "Headings and items are numbered one after the other, in one style")
  package static let codes: [FindingCode] = [
    .numberingGap, .numberingDuplicate, .numberingOrder, .numberingSingle, .numberingStart,
    .sectionHeadingStyle,
  ]
  package static let reasons: [FindingCode: [Reason]] = [.sectionHeadingStyle: [.space, .mixed]]
  package static let stage = CheckStage.consequence

  /// The levels of numbering, as a rule names them.
  enum Level: String, CaseIterable {
    case part, chapter, division, capital, roman, article, arabic, decimal, letter, parenthesised

    init?(_ style: Marker.Style) {
      switch style {
      case .part: self = .part
      case .chapter: self = .chapter
      case .division: self = .division
      case .capital: self = .capital
      case .roman: self = .roman
      case .article: self = .article
      case .arabic: self = .arabic
      case .decimal: self = .decimal
      case .letter: self = .letter
      case .parenthesised: self = .parenthesised
      case .dash, .plus, .star: return nil
      }
    }
  }

  static let never = OptionKey(
    "never-single", .list(.choice(Level.allCases.map(\.rawValue))), mayBeEmpty: true,
    vi:
      "Các cấp không được chia ra chỉ một mục; mặc định từ mục La Mã trở xuống, trừ điều; [] là không cấp nào",
    en:
      "Levels at which nothing may be divided into one item; by default all but the highest; [] for none"
  )
  static let spaced = OptionKey(
    "spaced", .boolean, vi: "Phải có dấu cách sau số thứ tự; mặc định là có",
    en: "Whether a space must follow an ordinal; by default it must")
  static let uniform = OptionKey(
    "uniform", .boolean, vi: "Dấu sau số thứ tự phải thống nhất; mặc định là có",
    en: "Whether ordinals must be marked alike; by default they must")
  package static let schema = TableSchema([never, spaced, uniform])

  private let never: [Level]
  private let isSpaced: Bool
  private let isUniform: Bool

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    never =
      options.isGiven(Self.never)
      ? options.cases(Self.never) : [.capital, .roman, .arabic, .decimal, .letter, .parenthesised]
    isSpaced = options.boolean(Self.spaced) ?? true
    isUniform = options.boolean(Self.uniform) ?? true
  }

  package func run(_ context: inout CheckContext) {
    // What is attached to a document counts anew.
    for text in context.document.texts { check(text, &context) }
  }

  private func check(_ document: Document, _ context: inout CheckContext) {
    let numbering = document.numbering()
    let style = OrdinalStyle(document: document)
    if isSpaced { style.checkSpaces(numbering, &context) }
    if isUniform { style.checkMarks(numbering, &context) }
    guard !numbering.series.isEmpty else { return }
    let listed = context.verdicts.compactMap { verdict in
      context.book.requiredLists[verdict.rule]?.isNumbered == true ? verdict.span : nil
    }
    for series in numbering.series where !isOfList(series, listed, document, context) {
      if series.items.count == 1, series.items[0].ordinal == 1 {
        checkSingle(series, document, &context)
      } else {
        for fault in NumberingFaults(series).faults() {
          report(fault, of: series, document, &context)
        }
      }
    }
  }

  /// Half of its items or more are those of a required list that judges their numbers itself.
  ///
  /// - Parameter listed: where items of such lists stand.
  private func isOfList(
    _ series: NumberedSeries, _ listed: [ByteSpan], _ document: Document, _ context: CheckContext
  ) -> Bool {
    guard !listed.isEmpty else { return false }
    let owned = series.items.count { item in
      let behind = context.stream.words[
        min(item.words.upperBound, context.stream.words.count - 1)]
      let paragraph = document.paragraphs[item.paragraph].span
      return listed.contains {
        series.isInline ? $0.start == behind.span.start : paragraph.contains($0)
      }
    }
    return owned > 0 && owned * 2 >= series.items.count
  }

  private func checkSingle(
    _ series: NumberedSeries, _ document: Document, _ context: inout CheckContext
  ) {
    guard let level = Level(series.style), never.contains(level), !series.isContinued,
      !series.isRestarted, !series.isInline, !isFootnote(series, document, context)
    else { return }
    let item = series.items[0]
    let found = context.text(item.words)
    context.report(
      Draft(
        .numberingSingle, at: .words(item.words),
        message: context.language(
          vi: "Chỉ có một mục con đánh số “\(found)”",
          en: "A single item is numbered, “\(found)”"),
        found: found,
        help: context.language(
          vi: "Bỏ số thứ tự, hoặc bổ sung mục tiếp theo nếu bị thiếu.",
          en: "Drop the ordinal, or add the next item if it is missing."),
        cause: cause(of: .numberingSingle, at: 0, in: series, document, context)))
  }

  private func report(
    _ fault: NumberingFaults.Fault, of series: NumberedSeries, _ document: Document,
    _ context: inout CheckContext
  ) {
    let item = series.items[fault.item]
    let writer = OrdinalWriter(series)
    let found = context.text(item.words)
    let expected = writer.text(fault.expected, like: item, context)
    let code = code(fault, item, document)
    // A section that was copied with its number is one slip, and no number is wrong.
    if code == .numberingDuplicate, context.isCopied(item.words) { return }
    let wording = wording(code, found: found, expected: expected, context.language)
    context.report(
      Draft(
        code, at: .words(item.words), message: wording.message, found: found, expected: expected,
        help: wording.help,
        cause: cause(of: code, at: fault.item, in: series, document, context)))
  }

  /// How many paragraphs above a repeated ordinal is looked for.
  private static let reach = 200

  /// A decimal below the wrong item repeats another one, if that one stands above.
  private func code(
    _ fault: NumberingFaults.Fault, _ item: NumberedSeries.Item, _ document: Document
  ) -> FindingCode {
    let paragraphs = document.paragraphs
    guard item.expectedPrefix != nil, let own = paragraphs[item.paragraph].marker else {
      return fault.code
    }
    let ordinals = document.ordinals(of: own)
    for paragraph in paragraphs[..<item.paragraph].suffix(Self.reach).reversed() {
      guard let marker = paragraph.marker else { continue }
      if marker.style <= .article { break }
      if marker.style == .decimal, document.ordinals(of: marker) == ordinals {
        return .numberingDuplicate
      }
    }
    return fault.code
  }

  private func wording(
    _ code: FindingCode, found: String, expected: String, _ language: Language
  ) -> (message: String, help: String) {
    let renumber = language(
      vi: "Sửa “\(found)” thành “\(expected)” và rà lại các số sau.",
      en: "Write “\(expected)” for “\(found)” and look at those that follow.")
    switch code {
    case .numberingGap:
      return (
        language(
          vi: "Nhảy số: thiếu “\(expected)” trước “\(found)”",
          en: "“\(expected)” is left out before “\(found)”"),
        language(
          vi: "Bổ sung mục “\(expected)” nếu bị sót, hoặc đánh số lại từ đây.",
          en: "Add “\(expected)” if it was lost, or renumber from here on.")
      )
    case .numberingDuplicate:
      return (
        language(
          vi: "Trùng số thứ tự “\(found)”, lẽ ra là “\(expected)”",
          en: "The ordinal “\(found)” stands twice; this should be “\(expected)”"), renumber
      )
    case .numberingStart:
      return (
        language(
          vi: "Dãy số bắt đầu từ “\(found)”, không phải “\(expected)”",
          en: "The numbering begins with “\(found)”, not “\(expected)”"),
        language(
          vi: "Bổ sung mục “\(expected)” nếu bị sót, hoặc đánh số lại từ “\(expected)”.",
          en: "Add “\(expected)” if it was lost, or renumber from “\(expected)”.")
      )
    default:
      return (
        language(
          vi: "Số thứ tự “\(found)” không đúng chỗ, lẽ ra là “\(expected)”",
          en: "The ordinal “\(found)” is out of order; this should be “\(expected)”"), renumber
      )
    }
  }

  /// Departures of structure come first, and a text with more is no document.
  private static let mostCauses = 500

  /// What a clerk mends first: the section that is missing where a number is left out, that
  /// stands elsewhere or twice.
  private func cause(
    of code: FindingCode, at position: Int, in series: NumberedSeries, _ document: Document,
    _ context: CheckContext
  ) -> DraftID? {
    let causes: [FindingCode]
    var words: Range<Int>
    let paragraphs = document.paragraphs
    switch code {
    case .numberingGap:
      causes = [.sectionMissing, .listMissingItem]
      words =
        series.items[max(position - 1, 0)].words
        .lowerBound..<series.items[position].words
        .upperBound
    case .numberingSingle, .numberingStart:
      causes = [.sectionMissing, .listMissingItem]
      let section = document.section(at: series.items[0].words.lowerBound)
      words =
        section?.parent.map { document.sections[$0].words }
        ?? 0..<context.stream.words.count
    default:
      causes = [.sectionOrder, .sectionDuplicate, .listOrder, .listDuplicateItem]
      let last = series.items[series.items.count - 1].paragraph
      words = series.items[0].words.lowerBound..<paragraphs[last].words.upperBound
    }
    let found = context.drafts.prefix(Self.mostCauses).firstIndex { draft in
      words.contains(Self.word(draft.anchor)) && causes.contains(draft.code)
    }
    return found.map { DraftID(position: $0) }
  }

  private static func word(_ anchor: Draft.Anchor) -> Int {
    switch anchor {
    case .words(let words): words.lowerBound
    case .bytes(_, let word), .before(let word): word
    case .behind(let word): word ?? -1
    }
  }
}

/// Writes ordinals as a series writes its own.
private struct OrdinalWriter {
  private let series: NumberedSeries

  init(_ series: NumberedSeries) { self.series = series }

  /// The ordinal with what stands before it in the marker: *Điều 3*, *1.3*, *III*.
  func text(_ ordinal: Int, like item: NumberedSeries.Item, _ context: CheckContext) -> String {
    switch series.style {
    case .decimal:
      return ((item.expectedPrefix ?? series.prefix) + [ordinal]).map(String.init)
        .joined(separator: ".")
    case .part, .chapter, .division, .article:
      let keyword = context.text(item.words.lowerBound..<item.words.lowerBound + 1)
      let isArabic = context.stream.words[item.words.upperBound - 1].isNumber
      return "\(keyword) \(isArabic ? String(ordinal) : Self.roman(ordinal))"
    case .roman: return Self.roman(ordinal)
    case .capital: return OrdinalLetter.text(ordinal).uppercased()
    case .arabic, .letter, .parenthesised, .dash, .plus, .star:
      return series.isLettered ? OrdinalLetter.text(ordinal) : String(ordinal)
    }
  }

  private static func roman(_ ordinal: Int) -> String {
    let digits = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    var rest = ordinal
    var text = ""
    for (value, digit) in digits {
      while rest >= value {
        text += digit
        rest -= value
      }
    }
    return text
  }
}
