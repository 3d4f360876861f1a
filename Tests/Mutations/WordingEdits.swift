import SoatDocument
import SoatFindings
import SoatText
import TestSupport

/// Where an official wording can be changed.
extension CleanDocument {
  /// Up to the first full stop: what must be quoted.
  func firstSentence(_ range: Range<Int>) -> Range<Int> {
    let stop = range.dropFirst().first { words[$0].gap.contains(.stop) }
    return range.lowerBound..<(stop ?? range.upperBound)
  }

  /// Words of a wording away from its ends, on one line with the word before them. A change at
  /// either end only shows that less is quoted.
  func inner(_ range: Range<Int>) -> [Int] {
    range.dropFirst(3).dropLast(3).filter { isPlain($0) && words[$0].shape == .lower }
  }

  /// A space and nothing else stands before it.
  func isPlain(_ word: Int) -> Bool { words[word].gap == .space }

  /// A word that nobody takes for the same one with other diacritics.
  func otherWord(_ word: Int, _ random: inout SeededNumbers) -> String? {
    let new = ["khối", "việc", "phong", "miền", "nếp", "bước"].randomElement(using: &random)
    return new.flatMap { Wording($0).folded == [words[word].folded] ? nil : $0 }
  }

  /// Neighbouring phrases of two to four words inside a wording, commas around them.
  func phrasePairs(_ range: Range<Int>) -> [(Range<Int>, Range<Int>)] {
    let cuts = range.dropFirst().filter { words[$0].gap.intersects(.marks) }
    let phrases = zip(cuts, cuts.dropFirst()).map { $0..<$1 }
    return zip(phrases, phrases.dropFirst()).filter { left, right in
      [left, right].allSatisfy {
        (2...6).contains($0.count) && words[$0.lowerBound].gap == [.comma, .space]
          && words[$0.lowerBound].shape == .lower && !text($0).contains("\n")
          && !isInTerm($0.lowerBound)
      } && !isInTerm(right.upperBound)
    }
  }

  /// A known term reaches across the mark before this word, or the word before and this one both
  /// belong to it.
  func isInTerm(_ word: Int) -> Bool {
    document.hits.contains { hit in
      guard hit.isExact, case .term = book.lexicon.use(of: hit) else { return false }
      return hit.words.lowerBound < word && word < hit.words.upperBound
    }
  }

  /// Local wordings that offices put in the place of official ones.
  private static let rewordings: [(official: Wording, local: String)] = [
    ("khí thế mới", "khích lệ mới"),
    ("toàn xã hội", "mọi tầng lớp"),
    ("hoàn thiện thể chế", "hoàn thiện các chính sách"),
    ("xóa bỏ mọi tư tưởng", "gạt bỏ những tư tưởng"),
    ("hoàn thiện hạ tầng", "từng bước hoàn thiện hạ tầng"),
    ("nhân lực chất lượng cao", "đội ngũ chất lượng cao"),
    ("các cơ quan trong hệ thống chính trị", "cấp ủy, chính quyền các cấp"),
    ("trong doanh nghiệp", "trong các hợp tác xã"),
    ("Thúc đẩy mạnh mẽ", "Thúc đẩy và hỗ trợ"),
    ("hợp tác quốc tế", "hợp tác trong nước và quốc tế"),
    ("bảo đảm quốc phòng và an ninh", "giữ vững quốc phòng và an ninh"),
  ]

  func rewording(_ range: Range<Int>) -> [Edit] {
    Self.rewordings.flatMap { entry in
      range.filter { isWord($0, entry.official) && $0 + entry.official.count <= range.upperBound }
        .map { replacing($0..<$0 + entry.official.count, entry.local) }
    }
  }

  /// Where the title of a registered document stands behind its citation, to the letter.
  var titles: [Range<Int>] {
    document.citations.compactMap { citation in
      guard let start = citation.titleStart, let title = registered(citation)?.title else {
        return nil
      }
      let wording = Wording(title)
      return isWord(start, wording) ? start..<start + wording.count : nil
    }
  }
}
