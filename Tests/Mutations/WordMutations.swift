import SoatDocument
import SoatFindings
import SoatText
import TestSupport

/// What goes wrong in running text, whatever it is about.
enum WordMutations {
  static let all = repeated + endings + forbidden + placeholders

  private static let repeated = [
    Mutation(.textRepeatedWord, "a small word is typed twice", positions: 4) { clean, _ in
      let small: [Wording] = ["của", "và", "được", "trong", "với", "cho", "để", "phải", "theo"]
      return clean.doubled { word in small.contains { clean.isWord(word, $0) } }
    },
    Mutation(.textRepeatedWord, "the last word of a term is typed twice", positions: 4) {
      clean, _ in
      let ends = Set(
        clean.document.hits.filter { $0.isExact && $0.words.count > 1 }.map {
          $0.words.upperBound - 1
        })
      let begins = Set(
        clean.document.hits.filter { $0.isExact }.map { clean.words[$0.words.lowerBound].toned })
      // A word that also opens a wording may rightly follow itself: *trở thành thành phố*.
      return clean.doubled { word in
        ends.contains(word) && !begins.contains(clean.words[word].toned)
          && !reduplicated.contains { clean.isWord(word, $0) }
      }
    },
    Mutation(.textRepeatedWord, "a word is typed again at the start of a line", positions: 4) {
      clean, _ in
      let small: [Wording] = ["của", "các", "được", "trong", "không", "phải"]
      return clean.doubled(by: "\n") { word in small.contains { clean.isWord(word, $0) } }
    },
  ]

  /// Words that may rightly be said twice: *từ từ*, *dần dần*; *tỉnh tỉnh*, of a body and its place.
  private static let reduplicated: [Wording] = [
    "từ", "dần", "luôn", "đều", "ngày", "nhà", "người", "tỉnh", "xã",
  ]

  private static let endings = [
    Mutation(.textFinalPunctuation, "the final mark is lost", positions: 3) { clean, _ in
      clean.ended.map { Edit($0.mark, "") }
    },
    Mutation(.textFinalPunctuation, "a comma stands for the final mark", positions: 3) { clean, _ in
      // *(1) …, (2) …* is one sentence, on however many lines.
      clean.ended.filter { clean.marker(at: $0.words)?.style != .parenthesised }
        .map { Edit($0.mark, ",") }
    },
    Mutation(.textFinalPunctuation, "the last words are lost with their mark", positions: 3) {
      clean, _ in
      // Of an official wording the loss is told as such; a number alone ends like a page.
      clean.ended.filter { ended in
        ended.words.count > 20 && !clean.words[ended.words.upperBound - 4].isNumber
          && !CleanDocument.numbered.contains { clean.isWord(ended.words.upperBound - 4, $0) }
          && !(clean.tasks + clean.viewpoints).contains { $0.words.overlaps(ended.words) }
      }.map { paragraph in
        let kept = clean.words[paragraph.words.upperBound - 4]
        return Edit(ByteSpan(kept.span.end, paragraph.mark.end), "")
      }
    },
  ]

  private static let forbidden = [
    vv("V/v is put before the subject") { clean, subject in
      clean.inserting("V/v ", before: subject.lowerBound)
    },
    vv("V/v with a colon is put before the subject") { clean, subject in
      clean.inserting("V/v: ", before: subject.lowerBound)
    },
    vv("V/v stands for the first word of the subject") { clean, subject in
      clean.replacing(subject.lowerBound..<subject.lowerBound + 1, "V/v")
    },
  ]

  private static func vv(
    _ label: String, _ edit: @escaping @Sendable (CleanDocument, Range<Int>) -> Edit
  ) -> Mutation {
    Mutation(.textForbidden, label) { clean, _ in
      guard clean.isOfParty, let subject = clean.header.subject else { return [] }
      return [edit(clean, subject)]
    }
  }

  private static let placeholders =
    ["…", "xxx", "[ ]", "[số]", "......"].map { text in
      Mutation(.textPlaceholder, "\(text) stands for a number", positions: 3) { clean, _ in
        // *Điều động, luân chuyển … cán bộ*: an ellipsis may end an enumeration whose parts share
        // what follows. Before *cuộc*, *phút* none goes on so.
        clean.figures.filter { text != "…" || !clean.mayEndEnumeration($0) }
          .map { clean.replacing($0..<$0 + 1, text) }
      }
    } + [
      Mutation(.textPlaceholder, "DỰ THẢO stands at the top") { clean, _ in
        [clean.inserting("DỰ THẢO\n", at: 0)]
      },
      Mutation(.textPlaceholder, "Dự thảo lần 2 stands at the top") { clean, _ in
        [clean.inserting("DỰ THẢO LẦN 2\n", at: 0)]
      },
      Mutation(.textPlaceholder, "the day of a deadline is blank", positions: 3) { clean, _ in
        clean.deadlines.map { clean.replacing($0.words.lowerBound..<$0.words.lowerBound + 1, "…") }
      },
      // Where a line ends inside the blank, nothing shows that there was one.
      Mutation(
        .textPlaceholder, "the day of a deadline is spaces", in: Mutation.unwrapped, positions: 3
      ) { clean, _ in
        clean.deadlines.map { clean.replacing($0.words.lowerBound..<$0.words.lowerBound + 1, "  ") }
      },
      Mutation(.textPlaceholder, "XX stands for a percentage", positions: 3) { clean, _ in
        clean.percentages.map { clean.replacing($0..<$0 + 1, "XX") }
      },
      Mutation(.textPlaceholder, "dots stand for a percentage", positions: 3) { clean, _ in
        clean.percentages.map { clean.replacing($0..<$0 + 1, "...") }
      },
    ]
}

extension CleanDocument {
  /// - Parameter isWanted: takes a word of running text with spaces around it.
  fileprivate func doubled(by joint: String = " ", _ isWanted: (Int) -> Bool) -> [Edit] {
    paragraphs.flatMap { paragraph in
      paragraph.text.dropFirst().dropLast().filter { word in
        words[word].shape == .lower && words[word].end - words[word].start > 1 && isPlain(word)
          && isPlain(word + 1) && isWanted(word) && (joint == " " || !isInHeading(word))
      }
    }.map { inserting(joint + text($0..<$0 + 1), behind: $0) }
  }

  fileprivate func marker(at range: Range<Int>) -> Marker? {
    document.paragraphIndex(at: range.lowerBound).flatMap { paragraphs[$0].marker }
  }

  /// The number of the next paragraph would go on with the sentence: *trước ngày 30 tháng* above *3.*
  fileprivate static let numbered: [Wording] = [
    "ngày", "tháng", "năm", "quý", "số", "mục", "khoản",
  ]

  /// A heading has one line.
  private func isInHeading(_ word: Int) -> Bool {
    document.section(at: word)?.heading?.contains(word) ?? false
  }

  /// Paragraphs that cannot be told for headings when their final mark is lost, and are followed by
  /// a paragraph with a marker: nothing joins them.
  fileprivate var ended: [(words: Range<Int>, mark: ByteSpan)] {
    // One of a series is no heading where another of it ends with its mark.
    let series = series().filter { series in
      series.members.count { sections[$0].paragraphs.count == 1 } > 1
    }.flatMap(\.members).map { sections[$0].opening }
    return paragraphs.indices.compactMap { index in
      let paragraph = paragraphs[index]
      let end = source.trimmed(paragraph.span).end
      let isSection = paragraph.marker.map { $0.style < .parenthesised } ?? false
      guard paragraph.words.count > 16,
        source.bytes[end - 1] == 0x2E || source.bytes[end - 1] == 0x3B,
        source.bytes[end - 2] != 0x2F, !isSection || series.contains(index),
        !sections.contains(where: { $0.opening == index && $0.paragraphs.count > 1 }),
        index + 1 < paragraphs.count, paragraphs[index + 1].marker != nil,
        words[paragraph.words.upperBound - 1].span.end == end - 1,
        !Self.numbered.contains(where: { isWord(paragraph.words.upperBound - 1, $0) })
      else { return nil }
      return (paragraph.words, ByteSpan(end - 1, end))
    }
  }

  /// A comma stands before the number in its clause, and neither the word before it nor the one
  /// behind it asks for a number.
  fileprivate func mayEndEnumeration(_ word: Int) -> Bool {
    let counted: [Wording] = ["cuộc", "lượt", "phút", "giờ", "buổi", "tuổi", "lần", "đợt", "triệu"]
    let awaiting: [Wording] = ["nhất", "thiểu", "đa", "quá", "điều", "khoản", "mục", "số", "năm"]
    if counted.contains(where: { isWord(word + 1, $0) })
      || awaiting.contains(where: { isWord(word - 1, $0) })
    {
      return false
    }
    var start = word - 1
    while start > 0, !words[start].gap.intersects(Gap.sentenceEnd.union([.semicolon, .colon])) {
      if words[start].gap.contains(.comma) { return true }
      start -= 1
    }
    return false
  }

  /// Numbers right before a per cent sign, in running text.
  fileprivate var percentages: [Int] {
    paragraphs.flatMap { paragraph in
      paragraph.text.dropFirst(2).dropLast().filter { word in
        words[word].isNumber && isPlain(word)
          && source.bytes[words[word].span.end] == 0x25  // Some word still follows.
      }
    }
  }

  /// Numbers in running text that belong to no date, citation or marker.
  fileprivate var figures: [Int] {
    let taken = document.citations.map(\.words) + document.dates.map(\.words)
    return paragraphs.flatMap { paragraph in
      paragraph.text.dropFirst(2).dropLast(2).filter { word in
        words[word].isNumber && isPlain(word) && isPlain(word + 1)
          && words[word + 1].shape == .lower && !taken.contains { $0.contains(word) }
      }
    }
  }
}
