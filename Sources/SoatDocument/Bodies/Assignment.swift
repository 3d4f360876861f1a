import SoatText

/// Work with which the document charges a body — *phân công nhiệm vụ*.
package struct Assignment: Sendable {
  /// The bodies that are charged together, as written.
  package let body: Range<Int>
  /// Each of several by itself: *Sở Tài chính*, *Sở Nội vụ*; empty where one is charged alone.
  let several: [Range<Int>]
  /// From the first word of the task to the end of the paragraph, or to the next body in it; where
  /// a heading names the body, a paragraph below it.
  package let task: Range<Int>

  package var memberCount: Int { max(several.count, 1) }

  /// One of the bodies, by position.
  package func member(_ index: Int) -> Range<Int> { several.isEmpty ? body : several[index] }
}

extension Document {
  /// Who is charged with what in a section, in the order of the text.
  ///
  /// - Parameter paragraphs: those of the section, its heading first.
  package func assignments(in paragraphs: Range<Int>) -> [Assignment] {
    var parser = AssignmentParser(words: stream.words, source: source)
    for index in paragraphs { parser.read(self.paragraphs[index]) }
    return parser.assignments
  }

  /// When a task is due, as written; nil where its sentence does not say.
  package func deadline(of assignment: Assignment) -> Range<Int>? {
    DeadlineParser(words: stream.words).deadline(in: assignment.task)
  }
}

/// Reads sentences that charge a body, and the tasks listed below a heading that names one.
struct AssignmentParser {
  let words: [Word]
  let source: SourceText
  private(set) var assignments: [Assignment] = []
  /// The body that a heading charges, and the rank of that heading.
  private var heading: (name: BodyPhrase, style: Marker.Style?)?

  private static let longestHeading = 24
  private static let longestLead = 45
  /// — *Giao Văn phòng Đảng ủy …*
  private static let openers: SyllableTable = [
    "giao nhiệm vụ cho", "giao cho", "giao", "đề nghị", "yêu cầu", "phân công", "ủy quyền cho",
  ]
  /// Clauses in front of the body: *Căn cứ Kế hoạch này, các chi bộ …*
  private static let leads: SyllableTable = [
    "căn cứ", "trên cơ sở", "theo", "để", "trong", "hằng", "hàng", "định kỳ", "trước mắt", "sau",
  ]
  /// What closes the section and belongs to no body above it.
  private static let closers: SyllableTable = [
    "trong quá trình", "trên đây", "nhận được", "hướng dẫn này", "kế hoạch này", "quyết định này",
    "chương trình này", "công văn này", "quá trình", "căn cứ", "định kỳ", "yêu cầu", "đề nghị",
  ]

  /// Headings of work, and no names of bodies: *Tổ chức thực hiện* is no *Tổ công tác*.
  private static let work: SyllableTable = [
    "tổ chức thực hiện", "tổ chức triển khai", "tổ chức tuyên truyền", "tổ chức quán triệt",
    "tổ chức học tập", "tổ chức sơ kết", "tổ chức tổng kết", "tổ chức thi hành",
  ]

  init(words: [Word], source: SourceText) {
    self.words = words
    self.source = source
  }

  mutating func read(_ paragraph: Paragraph) {
    let text = paragraph.text
    guard !text.isEmpty else { return }
    endHeading(at: paragraph)
    if let name = wholeName(paragraph) {
      heading = (name, paragraph.marker?.style)
      return
    }
    let known = assignments.count
    var start = text.lowerBound
    while start < text.upperBound {
      var end = start + 1
      while end < text.upperBound, !endsSentence(before: end) { end += 1 }
      readSentence(start..<end, isFirst: assignments.count == known)
      start = end
    }
    if assignments.count == known { inherit(text, paragraph) }
  }

  /// A paragraph that ranks with the heading ends what it rules.
  private mutating func endHeading(at paragraph: Paragraph) {
    guard let style = paragraph.marker?.style, let open = heading else { return }
    if style <= open.style ?? .dash, open.style != nil || !style.isBullet { heading = nil }
  }

  /// A full stop or a semicolon with a new beginning behind it; not the stop of *1.2*.
  private func endsSentence(before position: Int) -> Bool {
    let word = words[position]
    return word.gap.contains(.semicolon)
      || word.gap.intersects([.stop, .emphasis]) && word.gap.intersects([.space, .newline])
  }

  /// *1. Văn phòng Đảng ủy*, *Sở Tài chính:*: nothing but the name of a body.
  private func wholeName(_ paragraph: Paragraph) -> BodyPhrase? {
    let text = paragraph.text
    guard text.count <= Self.longestHeading,
      Self.work.length(at: text.lowerBound, in: words) == 0
    else { return nil }
    let start = text.lowerBound + Self.openers.length(at: text.lowerBound, in: words)
    guard let name = BodyPhrase(at: start, words, text), name.words.upperBound == text.upperBound
    else { return nil }
    if case .final = Ending(paragraph.span, in: source.bytes) {
      return source.bytes[paragraph.span.start..<paragraph.span.end].suffix(3).contains(0x3A)
        ? name : nil
    }
    return name
  }

  /// - Parameter isFirst: nobody is charged in the paragraph so far.
  private mutating func readSentence(_ sentence: Range<Int>, isFirst: Bool) {
    if let name = charged(sentence) {
      let start = name.words.upperBound
      assignments.append(
        Assignment(
          body: name.words, several: name.several,
          task: min(start + name.aside, sentence.upperBound)..<sentence.upperBound))
    } else if !isFirst, let last = assignments.popLast() {
      // What follows without a body of its own is still asked of the one before.
      assignments.append(
        Assignment(
          body: last.body, several: last.several,
          task: last.task.lowerBound..<sentence.upperBound))
    }
  }

  private func charged(_ sentence: Range<Int>) -> BodyPhrase? {
    let opener = Self.openers.length(at: sentence.lowerBound, in: words)
    if opener == 0, Self.leads.length(at: sentence.lowerBound, in: words) > 0 {
      return behindLead(sentence)
    }
    let start = sentence.lowerBound + opener
    guard let name = BodyPhrase(at: start, words, sentence), name.isCharged(words, sentence)
    else { return nil }
    // *Ban Thường vụ giao Văn phòng …*: the second body is charged.
    let next = name.words.upperBound
    let inner = Self.openers.length(at: next, in: words)
    if inner > 0, let second = BodyPhrase(at: next + inner, words, sentence),
      second.isCharged(words, sentence)
    {
      return second
    }
    return name
  }

  private func behindLead(_ sentence: Range<Int>) -> BodyPhrase? {
    for position in sentence.prefix(Self.longestLead).dropFirst()
    where words[position].gap.contains(.comma) {
      let start = position + Self.openers.length(at: position, in: words)
      if let name = BodyPhrase(at: start, words, sentence), name.isCharged(words, sentence) {
        return name
      }
    }
    return nil
  }

  /// A task below the heading of the body that has it.
  private mutating func inherit(_ text: Range<Int>, _ paragraph: Paragraph) {
    guard let open = heading else { return }
    if paragraph.marker == nil, Self.closers.length(at: text.lowerBound, in: words) > 0 {
      heading = nil
      return
    }
    assignments.append(Assignment(body: open.name.words, several: open.name.several, task: text))
  }
}
