import SoatDocument
import SoatFindings
import SoatText
import TestSupport

/// What goes wrong in the official wording of items and titles. Slips that make a known term wrong
/// are told as such, so these stay clear of them: other syllables, not other tones.
enum WordingMutations {
  static let all = items + titles

  private static let items =
    changes.map { change in
      Mutation(.listWording, change.label, positions: 3) { clean, random in
        (clean.tasks + viewpoints(of: clean)).flatMap { item in
          change.edits(clean, clean.firstSentence(item.words), &random)
        }
      }
    } + [
      Mutation(.listWording, "a phrase is reworded", positions: 4) { clean, _ in
        clean.tasks.flatMap { clean.rewording($0.words) }
      },
      Mutation(.listWording, "quốc gia is lost at the end", positions: 3) { clean, _ in
        clean.tasks.filter { clean.isWord($0.words.upperBound - 2, "quốc gia") }.map {
          clean.removing($0.words.upperBound - 2..<$0.words.upperBound)
        }
      },
      Mutation(.listWording, "quốc gia is added at the end", positions: 3) { clean, _ in
        clean.tasks.filter { clean.isWord($0.words.upperBound - 3, "chuyển đổi số") }.map {
          clean.inserting(" quốc gia", behind: $0.words.upperBound - 1)
        }
      },
    ]

  /// Viewpoints are quoted in part: only their first sentences are required to the letter.
  private static func viewpoints(of clean: CleanDocument) -> [OfficialItem] { clean.viewpoints }

  /// Every comma of the titles that are cited belongs to a term: phrases between commas are for items.
  private static let titles =
    changes.prefix(4).map { change in
      Mutation(.citationWrongTitle, change.label, positions: 3) { clean, random in
        clean.titles.flatMap { change.edits(clean, $0, &random) }
      }
    } + [
      Mutation(.citationWrongTitle, "các is put before đột phá", positions: 3) { clean, _ in
        clean.titles.compactMap { title in
          title.first { clean.isWord($0, "đột phá") }.map { clean.inserting("các ", before: $0) }
        }
      },
      Mutation(.citationWrongTitle, "quốc gia is lost at the end", positions: 3) { clean, _ in
        clean.titles.filter { clean.isWord($0.upperBound - 2, "quốc gia") }.map {
          clean.removing($0.upperBound - 2..<$0.upperBound)
        }
      },
    ]

  /// A way to depart from a wording, whatever it says.
  private struct Change: Sendable {
    let label: String
    let edits: @Sendable (CleanDocument, Range<Int>, inout SeededNumbers) -> [Edit]
  }

  private static let changes = [
    Change(label: "a word is another one") { clean, words, random in
      clean.inner(words).compactMap { word in
        clean.otherWord(word, &random).map { clean.replacing(word..<word + 1, $0) }
      }
    },
    Change(label: "a word is lost") { clean, words, _ in
      clean.inner(words).map { clean.removing($0..<$0 + 1) }
    },
    Change(label: "a word is added") { clean, words, random in
      clean.inner(words).map { word in
        clean.inserting(
          (["rất", "cùng", "ngay", "hơn nữa"].randomElement(using: &random) ?? "") + " ",
          before: word)
      }
    },
    Change(label: "two words are other ones") { clean, words, _ in
      clean.inner(words).filter { clean.inner(words).contains($0 + 1) && clean.isPlain($0 + 1) }.map
      {
        clean.replacing($0..<$0 + 2, "thường xuyên")
      }
    },
    Change(label: "two phrases have changed places") { clean, words, _ in
      clean.phrasePairs(words).map {
        clean.replacing($0, clean.text($1)).and(clean.replacing($1, clean.text($0)))
      }
    },
    Change(label: "a clause is lost") { clean, words, _ in
      clean.phrasePairs(words).map { left, right in
        Edit(
          ByteSpan(
            clean.words[left.upperBound - 1].span.end, clean.words[right.upperBound - 1].span.end),
          "")
      }
    },
  ]
}
