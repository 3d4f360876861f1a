import SoatDocument
import SoatText

/// Where a clerk would insert a missing section.
enum SectionPlace {
  /// Behind the section that should come before it; where the text of that section mentions what
  /// is missing, at the last mention.
  static func insertion(
    behind earlier: [SectionRole], before later: [SectionRole], mentioning name: Wording,
    in document: Document
  ) -> Draft.Anchor {
    for role in earlier.reversed() {
      guard let section = document.sections(for: role).last else { continue }
      if let mention = lastMention(name, in: section, document) {
        return .words(mention..<mention + name.count)
      }
      return .behind(word: section.words.upperBound - 1)
    }
    for role in later {
      guard let section = document.sections(for: role).first else { continue }
      return .before(word: section.words.lowerBound)
    }
    return .behind(word: document.paragraphs.last.map { $0.words.upperBound - 1 })
  }

  /// Words in small letters within a clause are no name of a section: *các đơn vị tổ chức thực hiện
  /// đầy đủ*, *những nội dung chủ yếu*. A name opens a clause, or nothing of its clause follows it,
  /// or a word leads to it: *bằng các hình thức phù hợp*.
  private static func isNamed(_ range: Range<Int>, in words: UnsafeBufferPointer<Word>) -> Bool {
    let ends: Gap = Gap.marks.union(.boundary)
    return words[range.lowerBound].isCapitalised || words[range.lowerBound].gap.intersects(ends)
      || range.upperBound == words.count || words[range.upperBound].gap.intersects(ends)
  }

  private static let leads: Wordings = [
    "bằng", "bằng các", "bằng những", "bằng nhiều", "qua các", "với các", "với nhiều", "dưới các",
    "theo các", "về", "phần", "mục",
  ]

  private static func lastMention(
    _ name: Wording, in section: Section, _ document: Document
  ) -> Int? {
    guard name.count > 1 else { return nil }
    return document.stream.words.withUnsafeBufferPointer { words in
      section.words.last { word in
        words[word].folded == name.first && word + name.count <= words.count
          && (0..<name.count).allSatisfy { words[word + $0].toned == name.toned[$0] }
          && (isNamed(word..<word + name.count, in: words)
            || document.stream.firstMatch(of: leads, before: word) != nil)
      }
    }
  }
}
