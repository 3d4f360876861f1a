import Foundation
import SoatDocument
import SoatFindings
import SoatText
import TestSupport

/// Names of places and bodies, and spellings that are right but not the document's own.
enum NameMutations {
  static let all = places + capitals + consistency

  /// Provinces that exist; those of the fixtures do not.
  private static let provinces = ["Lạng Sơn", "Nghệ An", "Cà Mau", "Quảng Trị", "Thanh Hóa"]

  private static let places = [
    Mutation(.textForeignPlace, "another province stands for the own one", positions: 4) {
      clean, random in
      clean.ownProvince.flatMap { name in
        clean.places(of: name).filter {
          $0.lowerBound > 0 && clean.isWord($0.lowerBound - 1, "tỉnh")
        }
        .map { place in
          let other = provinces.randomElement(using: &random) ?? ""
          // A line in capitals stays one: else it is no line *ỦY BAN NHÂN DÂN TỈNH …*.
          let isUpper = clean.stream.isUpperCase(place)
          return clean.replacing(place, isUpper ? other.uppercased() : other)
        }
      } ?? []
    },
    Mutation(.textForeignPlace, "a task names another province", positions: 3) { clean, random in
      // Where the document does not say in which province it was made, none is another one.
      (clean.saysItsProvince ? 0..<3 : 0..<0).compactMap { number in
        clean.host(&random).map {
          clean.adding(
            "Các đơn vị trên địa bàn tỉnh \(provinces[number]) gửi kết quả về nơi tổng hợp.", to: $0
          )
        }
      }
    },
    Mutation(.textForeignPlace, "the people of another province are meant", positions: 2) {
      clean, random in
      (clean.saysItsProvince ? 0..<2 : 0..<0).compactMap { number in
        clean.host(&random).map {
          clean.adding("Nhân dân tỉnh \(provinces[number + 3]) được thông tin kịp thời.", to: $0)
        }
      }
    },
  ]

  private static let capitals = [
    capital("the first capital is lost") { name in
      name.prefix(1).lowercased() + name.dropFirst()
    },
    capital("all capitals are lost") { $0.lowercased() },
    capital("every word has a capital") { name in
      name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        .joined(separator: " ")
    },
  ]

  private static func capital(
    _ label: String, _ other: @escaping @Sendable (String) -> String
  ) -> Mutation {
    Mutation(.textCapitals, label, positions: 3) { clean, _ in
      clean.bodyNames.compactMap { range in
        let name = clean.text(range)
        return other(name) == name ? nil : clean.replacing(range, other(name))
      }
    }
  }

  private static let consistency = [
    Mutation(.textConsistency, "a tone stands on the other vowel", positions: 4) { clean, _ in
      // Official items and the titles of other documents are written as they stand there, and say
      // nothing of the author's own way; oa and uy are two ways (Quy định 399-QĐ/TW: khoá, cấp ủy).
      let own = clean.paragraphs.flatMap { Array($0.words) }.filter { !clean.isOfOthers($0) }
      return ["y", "ae"].flatMap { vowels in
        let words = own.filter { clean.isToned($0, vowels) }
        let (old, new) = (
          words.filter { TonePlacement.moved(clean.text($0..<$0 + 1), toMainVowel: true) != nil },
          words.filter { TonePlacement.moved(clean.text($0..<$0 + 1), toMainVowel: false) != nil }
        )
        // Only a clear majority makes one of them the odd one.
        let (most, fewest) = (max(old.count, new.count), min(old.count, new.count))
        guard most > 3, fewest * 3 < most else { return [Edit]() }
        let usual = old.count > new.count ? old : new
        return usual.compactMap { word in
          TonePlacement.moved(clean.text(word..<word + 1), toMainVowel: old.count > new.count)
            .map { clean.replacing(word..<word + 1, $0) }
        }
      }
    },
    mixed("đảm bảo for bảo đảm", "bảo đảm", "đảm bảo"),
    mixed("tỉ lệ for tỷ lệ", "tỷ lệ", "tỉ lệ"),
    Mutation(.textConsistency, "the comma before ngày is lost or added", positions: 3) { clean, _ in
      let dated = clean.document.citations.compactMap { citation in
        citation.date.flatMap { date in
          clean.isWord(date.words.lowerBound - 1, "ngày") ? date.words.lowerBound - 1 : nil
        }
      }
      let marked = dated.filter { clean.words[$0].gap.contains(.comma) }
      guard dated.count > 2, marked.isEmpty || marked.count == dated.count else { return [] }
      return dated.map { word in
        let end = clean.words[word - 1].span.end
        return marked.isEmpty
          ? clean.inserting(",", at: end) : Edit(ByteSpan(end, end + 1), "")
      }
    },
  ]

  /// One of at least three is written otherwise.
  private static func mixed(_ label: String, _ usual: String, _ other: String) -> Mutation {
    Mutation(.textConsistency, label, positions: 2) { clean, _ in
      let places = clean.paragraphs.flatMap { paragraph in
        paragraph.words.dropLast().filter { word in
          // In an official wording it is told as a departure from it.
          clean.text(word..<word + 2) == usual
            && !(clean.tasks + clean.viewpoints).contains { $0.words.contains(word) }
        }
      }
      return places.count > 2 ? places.map { clean.replacing($0..<$0 + 2, other) } : []
    }
  }
}

/// Where the tone of *hòa*, *khỏe*, *thủy* stands: on the first vowel, or on the main one (*hoà*).
enum TonePlacement {
  private static let pairs = [
    ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ"), ("òe", "oè"),
    ("óe", "oé"), ("ỏe", "oẻ"), ("õe", "oẽ"), ("ọe", "oẹ"), ("ùy", "uỳ"), ("úy", "uý"),
    ("ủy", "uỷ"), ("ũy", "uỹ"), ("ụy", "uỵ"),
  ]

  /// The word with its tone on the other vowel; nil where it has only one place.
  static func moved(_ word: String, toMainVowel: Bool) -> String? {
    for (first, main) in pairs {
      let (old, new) = toMainVowel ? (first, main) : (main, first)
      // Behind q, u is no vowel.
      if word.hasSuffix(old), !word.lowercased().hasPrefix("q") {
        return word.dropLast(old.count) + new
      }
    }
    return nil
  }
}

extension CleanDocument {
  /// The word ends with one of these vowels, whatever its tone: *hòa* with a.
  fileprivate func isToned(_ word: Int, _ vowels: String) -> Bool {
    let base = text(word..<word + 1).lowercased().decomposedStringWithCanonicalMapping
    return base.unicodeScalars.last { $0.properties.canonicalCombiningClass == .notReordered }
      .map { vowels.unicodeScalars.contains($0) } ?? false
  }

  /// The word belongs to an official item or to the title of a cited document.
  fileprivate func isOfOthers(_ word: Int) -> Bool {
    if (tasks + viewpoints).contains(where: { $0.words.contains(word) }) { return true }
    return document.citations.contains { citation in
      guard let start = citation.titleStart, start <= word else { return false }
      return !words[start...word].dropFirst().contains {
        $0.gap.intersects(Gap.sentenceEnd.union([.semicolon, .closeParenthesis]))
          || $0.gap.contains(.comma) && $0.isCapitalised
      }
    }
  }

  /// The header names it, or somewhere a name follows *tỉnh*.
  fileprivate var saysItsProvince: Bool {
    ownProvince != nil
      || words.indices.dropLast().contains {
        isWord($0, "tỉnh") && words[$0 + 1].isCapitalised && words[$0 + 1].gap == .space
      }
  }

  /// The province that the header names: *TỈNH ỦY SÔNG LAM*, *TỈNH AN KHÊ GIANG*.
  fileprivate var ownProvince: Wording? {
    for cell in header.issuer {
      for start in cell.words {
        let skipped = ["tỉnh ủy", "tỉnh"].map { Wording($0) }.first { isWord(start, $0) }
        guard let skipped, start + skipped.count < cell.words.upperBound else { continue }
        return Wording(text(start + skipped.count..<cell.words.upperBound))
      }
    }
    return nil
  }

  /// Names of bodies in running text, long enough to be nothing else, not at the start of a
  /// sentence.
  fileprivate var bodyNames: [Range<Int>] {
    let names = document.hits.filter { hit in
      guard hit.isExact, hit.words.count >= 4, case .body = book.lexicon.use(of: hit) else {
        return false
      }
      return isPlain(hit.words.lowerBound) && words[hit.words.lowerBound].isCapitalised
        && document.paragraphIndex(at: hit.words.lowerBound).map {
          paragraphs[$0].text.lowerBound < hit.words.lowerBound
        } ?? false
    }.map(\.words)
    // The longest name only.
    return names.filter { name in
      !names.contains { $0 != name && $0.overlaps(name) && $0.count > name.count }
    }
  }
}
