import SoatText

/// Finds the texts that a document puts into force behind its signature — *văn bản ban hành kèm
/// theo*: each begins with its type in capitals and a note to which document it belongs, or with a
/// second header in two columns.
///
/// What stands below *PHỤ LỤC*, *DANH SÁCH*, *BIỂU* is a form or a table, and judged by nobody.
struct AttachmentParser {
  let stream: SyllableStream

  /// Types that are texts with numbered parts.
  private static let types: Wordings = [
    "quy chế", "quy định", "kế hoạch", "chương trình", "đề án", "phương án", "hướng dẫn", "nội quy",
    "điều lệ", "thể lệ", "quy trình", "quy ước",
  ]
  /// What opens a form or a table.
  private static let forms: Wordings = [
    "phụ lục", "phụ biểu", "danh sách", "danh mục", "biểu mẫu", "biểu", "mẫu", "bảng", "lịch",
    "báo cáo", "tờ trình", "biên bản", "phiếu", "giấy", "đơn", "thông báo", "công văn",
    "quyết định",
    "nghị quyết",
  ]
  /// What ends the text.
  private static let ends: Wordings = [
    "nơi nhận", "tm", "kt", "tl", "tuq", "t m", "k t", "t l",
  ]
  static let notes: Wordings = [
    "ban hành kèm theo", "kèm theo", "ban hành theo", "phê duyệt kèm theo", "phê duyệt tại",
  ]
  private static let titles: Wordings = [
    "cộng hòa xã hội chủ nghĩa việt nam", "đảng cộng sản việt nam",
  ]

  /// Where a reader of the appendices is.
  private enum State {
    /// Before everything.
    case open
    /// In a form or a table, which only a second header ends.
    case form
    /// Below a second header.
    case headed
    /// Below the type; whether it is a text is not known yet.
    case titled(isKnown: Bool)
    case inside(from: Int)
  }

  /// - Parameter paragraphs: of the appendices.
  func texts(among paragraphs: [Paragraph]) -> [Range<Int>] {
    var texts: [Range<Int>] = []
    var state = State.open
    for index in paragraphs.indices {
      let before = state
      for line in paragraphs[index].lines { step(stream.lines[line].words, &state) }
      if case .inside(let first) = before {
        if case .inside = state { continue }
        texts.append(first..<index)
      }
      guard case .titled(true) = state, let marker = paragraphs[index].marker,
        !marker.style.isBullet
      else { continue }
      state = .inside(from: index)
    }
    if case .inside(let first) = state { texts.append(first..<paragraphs.count) }
    return texts
  }

  private func step(_ line: Range<Int>, _ state: inout State) {
    guard let first = line.first else { return }
    if case .titled(false) = state, holdsNote(line) {
      state = .titled(isKnown: true)
      return
    }
    guard stream.words[first].isUpperCase || opens(line) else { return }
    if line.contains(where: { stream.firstMatch(of: Self.titles, at: $0) != nil }) {
      state = .headed
    } else if stream.firstExactMatch(of: Self.forms, at: first) != nil
      || stream.firstExactMatch(of: Self.ends, at: first) != nil, opensInCapitals(line)
    {
      state = .form
    } else if stream.firstExactMatch(of: Self.types, at: first) != nil, opensInCapitals(line) {
      switch state {
      case .open: state = .titled(isKnown: holdsNote(line))
      case .headed: state = .titled(isKnown: true)
      case .form, .titled, .inside: break
      }
    }
  }

  /// False for nearly every first word of a line: none is the title of what is attached.
  static func mayOpen(with folded: UInt64) -> Bool {
    types.mayBegin(with: folded) || forms.mayBegin(with: folded)
  }

  /// Whether the line may be the title of what is attached: a name alone, or all in capitals.
  func opens(_ line: Range<Int>) -> Bool {
    guard let first = line.first, stream.words[first].isCapitalised else { return false }
    let name =
      stream.firstExactMatch(of: Self.types, at: first).map { Self.types.count(of: $0) }
      ?? stream.firstExactMatch(of: Self.forms, at: first).map { Self.forms.count(of: $0) }
    return name.map { $0 > 1 && $0 == line.count || stream.isUpperCase(line) } ?? false
  }

  /// *(Ban hành kèm theo Quyết định số …)*
  private func holdsNote(_ line: Range<Int>) -> Bool {
    line.contains { word in
      stream.words[word].gap.contains(.openParenthesis)
        && stream.firstMatch(of: Self.notes, at: word) != nil
    }
  }

  /// The first two words, which name what begins here, or the only one.
  private func opensInCapitals(_ line: Range<Int>) -> Bool {
    stream.isUpperCase(line.prefix(2)) || opens(line)
  }
}
