import SoatDocument
import SoatText

/// Paragraphs that need no final mark of their own: verse, a quotation, an address, a figure with
/// its label, a slogan — *thơ, khẩu hiệu, dòng liên hệ*: part of the kind `final-punctuation`.
struct UnmarkedParagraph {
  private let document: Document
  private let stream: SyllableStream

  init(_ document: Document) {
    self.document = document
    stream = document.stream
  }

  /// - Parameter index: of a paragraph that ends without a mark.
  func isWhole(_ index: Int) -> Bool {
    let paragraph = document.paragraphs[index]
    return isQuotation(paragraph) || isContact(paragraph) || isVerse(index) || isFigure(index)
      || isSlogan(index)
  }

  /// *“Toàn dân đoàn kết xây dựng đời sống văn hóa”*: the mark is that of who is quoted.
  private func isQuotation(_ paragraph: Paragraph) -> Bool {
    let first = paragraph.text.lowerBound
    guard first < paragraph.words.upperBound, stream.words[first].gap.contains(.quote),
      let last = lastScalar(paragraph), Self.closingQuotes.contains(last)
    else { return false }
    return !paragraph.text.dropFirst().contains { stream.words[$0].gap.contains(.quote) }
  }

  private static let closingQuotes: Set<Unicode.Scalar> = ["\"", "”", "»", "'", "’"]

  private func lastScalar(_ paragraph: Paragraph) -> Unicode.Scalar? {
    document.source[document.source.trimmed(paragraph.span)].unicodeScalars.last
  }

  /// *Địa chỉ: …*; *… xin liên hệ: Phòng Tổng hợp, điện thoại 0239 3855 111*
  private func isContact(_ paragraph: Paragraph) -> Bool {
    let text = paragraph.text
    guard let last = text.last else { return false }
    if let label = stream.firstMatch(of: Self.contacts, at: text.lowerBound) {
      let behind = text.lowerBound + Self.contacts.count(of: label)
      if behind < text.upperBound, stream.words[behind].gap.contains(.colon) { return true }
    }
    guard stream.words[last].isNumber else { return false }
    // Nothing but the number stands behind the word.
    let digits = text.reversed().prefix { stream.words[$0].isNumber }
    return digits.last.map { stream.firstMatch(of: Self.telephones, before: $0) != nil } ?? false
  }

  private static let contacts: Wordings = [
    "địa chỉ", "điện thoại", "số điện thoại", "đường dây nóng", "thư điện tử", "hộp thư điện tử",
    "email", "e-mail", "website", "fax", "số fax", "zalo", "số tài khoản", "tài khoản",
  ]
  private static let telephones: Wordings = ["điện thoại", "số máy", "hotline", "đường dây nóng"]

  private static let verseLine = 4...10
  private static let longestVerse = 40

  /// Short lines with a capital each, two at least, below words that come to a colon: *có câu ca
  /// dao:*.
  private func isVerse(_ index: Int) -> Bool {
    guard var count = verseLines(index, isLast: false) else { return false }
    var lead = index - 1
    while lead >= 0, index - lead < Self.longestVerse,
      let lines = verseLines(lead, isLast: false)
    {
      count += lines
      lead -= 1
    }
    guard lead >= 0, endsInColon(document.paragraphs[lead]) else { return false }
    let next = index + 1
    if next < document.paragraphs.count { count += verseLines(next, isLast: true) ?? 0 }
    return count > 1
  }

  /// How many lines of verse the paragraph holds; nil where it is none.
  ///
  /// - Parameter isLast: a full stop may end it.
  private func verseLines(_ index: Int, isLast: Bool) -> Int? {
    let paragraph = document.paragraphs[index]
    guard paragraph.marker == nil, paragraph.markdownLevel == 0 else { return nil }
    let lines = stream.lines[paragraph.lines].filter { !$0.words.isEmpty }
    let areVerse = lines.allSatisfy { line in
      Self.verseLine.contains(line.words.count)
        && stream.words[line.words.lowerBound].isCapitalised
        && !line.words.contains { stream.words[$0].isNumber }
        && !line.words.dropFirst().contains {
          stream.words[$0].gap.intersects([.stop, .semicolon, .colon, .slash, .openParenthesis])
        }
    }
    guard areVerse, !stream.isUpperCase(paragraph.words) else { return nil }
    if !isLast, let end = lastScalar(paragraph), Self.sentenceMarks.contains(end) { return nil }
    return lines.count
  }

  private static let sentenceMarks: Set<Unicode.Scalar> = [".", ";", ":"]

  private func endsInColon(_ paragraph: Paragraph) -> Bool {
    document.source[document.source.trimmed(paragraph.span)].unicodeScalars.suffix(3).contains(":")
  }

  private static let longestLabel = 8
  private static let longestValue = 10

  /// *Tổng thu ngân sách: 18.000 tỷ đồng* beside another such line, which ends without a mark too.
  private func isFigure(_ index: Int) -> Bool {
    holdsFigure(index) && (holdsFigure(index - 1) || holdsFigure(index + 1))
  }

  private func holdsFigure(_ index: Int) -> Bool {
    guard document.paragraphs.indices.contains(index) else { return false }
    let paragraph = document.paragraphs[index]
    guard paragraph.marker.map({ $0.style.isBullet }) ?? true,
      paragraph.words.count <= Self.longestLabel + Self.longestValue,
      !FinalPunctuation.isFinal(paragraph.span, in: document.source),
      let colon = paragraph.text.dropFirst().prefix(Self.longestLabel).first(where: {
        stream.words[$0].gap.contains(.colon)
      })
    else { return false }
    let value = colon..<paragraph.words.upperBound
    return value.count <= Self.longestValue && value.contains { stream.words[$0].isNumber }
  }

  private static let longestList = 60
  private static let slogan: Wording = "khẩu hiệu"

  /// An item of a list of slogans.
  private func isSlogan(_ index: Int) -> Bool {
    guard let style = document.paragraphs[index].marker?.style else { return false }
    var lead = index - 1
    while lead >= 0, index - lead < Self.longestList,
      document.paragraphs[lead].marker?.style == style
    {
      lead -= 1
    }
    let slogan = Self.slogan
    return lead >= 0
      && document.paragraphs[lead].words.contains {
        stream.words[$0].folded == slogan.first && stream.matches(slogan, at: $0)
      }
  }
}
