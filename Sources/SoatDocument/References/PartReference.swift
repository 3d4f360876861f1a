import SoatText

/// What a part of a document is called where another place refers to it.
package enum PartKind: Int, Sendable, CaseIterable {
  /// — *điểm*
  case point
  /// — *khoản*
  case clause
  /// — *điều*
  case article
  /// — *mục*
  case division
  /// — *chương*
  case chapter
  /// — *phần*
  case part
  /// — *phụ lục*
  case appendix
  /// — *biểu mẫu*
  case form

  private static let named: [(name: Wording, kind: PartKind)] = [
    ("điểm", .point), ("khoản", .clause), ("điều", .article), ("mục", .division),
    ("chương", .chapter), ("phần thứ", .part), ("phần", .part), ("phụ lục số", .appendix),
    ("phụ lục", .appendix), ("biểu mẫu số", .form), ("biểu số", .form), ("mẫu số", .form),
    ("mẫu biểu số", .form),
  ]

  /// Behind *phụ lục*, *số* may stand.
  static let wordings = Wordings(named.map(\.name))

  static func kind(_ index: Int) -> PartKind { named[index].kind }

  /// Words in front of the name that make another word of it: *danh mục*, *tài khoản*.
  static let compounds = Wording(
    "danh hạng chuyên tài huân huy văn cổ thành góp bài chỉ bưu quan ưu nhược thời địa đặc cao "
      + "tiêu số vốn"
  ).toned
}

/// A place that names a numbered part: *khoản 2 Điều 5*, *mục II.3*, *Phụ lục II*.
package struct PartReference: Sendable {
  package struct Part: Sendable {
    package let kind: PartKind
    /// From the outermost to the innermost; empty for *Điều này*.
    package let path: [PartOrdinal]
  }

  /// Whose part it is.
  package enum Owner: Sendable {
    /// Nothing says otherwise.
    case own
    /// This document is named behind it: *của Kế hoạch này*, *nêu trên*.
    case this
    /// Another document is named behind it.
    case other
    /// Another document is named before it.
    case unsure
  }

  /// From the innermost to the outermost.
  package internal(set) var parts: [Part]
  package internal(set) var words: Range<Int>
  package internal(set) var owner = Owner.own
}

/// *5*, *II*, *b* in a reference.
package struct PartOrdinal: Sendable, Hashable {
  package enum Style: Sendable, Hashable { case arabic, roman, letter, capital }

  package let value: Int
  package let style: Style

  package init(value: Int, style: Style) {
    self.value = value
    self.style = style
  }
}

extension Document {
  /// All references to numbered parts, markers and headings aside, in the order of the text.
  package var partReferences: [PartReference] {
    ordinals.isEmpty ? [] : PartReferenceParser(self).references
  }
}

extension Document {
  /// The first place in the running text that sends the reader to an appendix without a number.
  package var bareAppendixReference: PartReference? {
    guard stream.holdsAppendix else { return nil }
    let parser = PartReferenceParser(self)
    for paragraph in paragraphs {
      if let reference = parser.bareAppendix(in: paragraph.words) { return reference }
    }
    return nil
  }
}

extension Document {
  private static let appendixTitle: Wordings = ["phụ lục số", "phụ lục"]

  /// The number of each appendix, in the order of the text; nil for one without.
  package var appendixOrdinals: [Int?] {
    appendix.compactMap { paragraph in
      let first = paragraph.words.lowerBound
      guard let title = stream.firstMatch(of: Self.appendixTitle, at: first),
        stream.words[first].isCapitalised
      else { return nil }
      let ordinal = first + Self.appendixTitle.count(of: title)
      guard paragraph.words.contains(ordinal) else { return .some(nil) }
      return PartReferenceParser(self).value(ordinal)?.value
    }
  }

  private static let formNames: Wordings = ["biểu mẫu số", "biểu số", "mẫu số", "mẫu biểu số"]

  /// The numbers of the forms in the appendices: *Mẫu số 02* at the beginning of a line.
  package var formOrdinals: [Int] {
    appendix.flatMap(\.lines).compactMap { line in
      let words = stream.lines[line].words
      guard let first = words.first, stream.words[first].isCapitalised,
        let name = stream.firstMatch(of: Self.formNames, at: first)
      else { return nil }
      let ordinal = first + Self.formNames.count(of: name)
      guard words.contains(ordinal) else { return nil }
      return PartReferenceParser(self).value(ordinal)?.value
    }
  }
}
