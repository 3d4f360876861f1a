import SoatText

/// Work with which the document charges a body — *phân công nhiệm vụ*.
package struct Assignment: Sendable {
  /// The bodies that are charged together, as written.
  package let body: Range<Int>
  /// Each of them by itself: *Sở Tài chính*, *Sở Nội vụ*.
  package let members: [Range<Int>]
  /// From the first word of the task to the end of the paragraph, or to the next body in it; where
  /// a heading names the body, a paragraph below it.
  package let task: Range<Int>
}

extension Document {
  /// Who is charged with what in a section, in the order of the text.
  ///
  /// - Parameter paragraphs: those of the section, its heading first.
  package func assignments(in paragraphs: Range<Int>) -> [Assignment] {
    var parser = AssignmentParser(stream: stream, source: source)
    for index in paragraphs { parser.read(self.paragraphs[index]) }
    return parser.assignments
  }

  /// When a task is due, as written; nil where its sentence does not say.
  package func deadline(of assignment: Assignment) -> Range<Int>? {
    DeadlineParser(stream: stream).deadline(in: assignment.task)
  }
}

/// Reads sentences that charge a body, and the tasks listed below a heading that names one.
struct AssignmentParser {
  let stream: SyllableStream
  let source: SourceText
  private(set) var assignments: [Assignment] = []
  /// The body that a heading charges, and the rank of that heading.
  private var heading: (name: BodyPhrase, style: Marker.Style?)?

  private static let longestHeading = 24
  private static let longestLead = 45
  /// — *Giao Văn phòng Đảng ủy …*
  private static let openers: Wordings = [
    "giao nhiệm vụ cho", "giao cho", "giao", "đề nghị", "yêu cầu", "phân công", "ủy quyền cho",
  ]
  /// Clauses in front of the body: *Căn cứ Kế hoạch này, các chi bộ …*
  private static let leads: Wordings = [
    "căn cứ", "trên cơ sở", "theo", "để", "trong", "hằng", "hàng", "định kỳ", "trước mắt", "sau",
  ]
  /// What closes the section and belongs to no body above it.
  private static let closers: Wordings = [
    "trong quá trình", "trên đây", "nhận được", "hướng dẫn này", "kế hoạch này", "quyết định này",
    "chương trình này", "công văn này", "quá trình", "căn cứ", "định kỳ", "yêu cầu", "đề nghị",
  ]

  init(stream: SyllableStream, source: SourceText) {
    self.stream = stream
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
    let word = stream.words[position]
    return word.gap.contains(.semicolon)
      || word.gap.intersects([.stop, .emphasis]) && word.gap.intersects([.space, .newline])
  }

  /// *1. Văn phòng Đảng ủy*, *Sở Tài chính:*: nothing but the name of a body.
  private func wholeName(_ paragraph: Paragraph) -> BodyPhrase? {
    let text = paragraph.text
    guard text.count <= Self.longestHeading else { return nil }
    let opener = stream.firstExactMatch(of: Self.openers, at: text.lowerBound)
    let start = text.lowerBound + (opener.map { Self.openers.count(of: $0) } ?? 0)
    guard let name = BodyPhrase(at: start, stream, text), name.words.upperBound == text.upperBound
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
          body: name.words, members: name.members,
          task: min(start + name.aside, sentence.upperBound)..<sentence.upperBound))
    } else if !isFirst, let last = assignments.popLast() {
      // What follows without a body of its own is still asked of the one before.
      assignments.append(
        Assignment(
          body: last.body, members: last.members,
          task: last.task.lowerBound..<sentence.upperBound))
    }
  }

  private func charged(_ sentence: Range<Int>) -> BodyPhrase? {
    var start = sentence.lowerBound
    if let opener = stream.firstExactMatch(of: Self.openers, at: start) {
      start += Self.openers.count(of: opener)
    } else if stream.firstExactMatch(of: Self.leads, at: start) != nil {
      return behindLead(sentence)
    }
    guard let name = BodyPhrase(at: start, stream, sentence), name.isCharged(stream, sentence)
    else {
      return nil
    }
    // *Ban Thường vụ giao Văn phòng …*: the second body is charged.
    let next = name.words.upperBound
    if let opener = stream.firstExactMatch(of: Self.openers, at: next),
      let inner = BodyPhrase(at: next + Self.openers.count(of: opener), stream, sentence),
      inner.isCharged(stream, sentence)
    {
      return inner
    }
    return name
  }

  private func behindLead(_ sentence: Range<Int>) -> BodyPhrase? {
    for position in sentence.prefix(Self.longestLead).dropFirst()
    where stream.words[position].gap.contains(.comma) {
      var start = position
      if let opener = stream.firstExactMatch(of: Self.openers, at: start) {
        start += Self.openers.count(of: opener)
      }
      if let name = BodyPhrase(at: start, stream, sentence), name.isCharged(stream, sentence) {
        return name
      }
    }
    return nil
  }

  /// A task below the heading of the body that has it.
  private mutating func inherit(_ text: Range<Int>, _ paragraph: Paragraph) {
    guard let open = heading else { return }
    if paragraph.marker == nil, stream.firstExactMatch(of: Self.closers, at: text.lowerBound) != nil
    {
      heading = nil
      return
    }
    assignments.append(Assignment(body: open.name.words, members: open.name.members, task: text))
  }
}
