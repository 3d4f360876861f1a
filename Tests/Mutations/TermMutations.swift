import Foundation
import SoatDocument
import SoatFindings
import SoatText
import TestSupport

/// What goes wrong in known terms.
enum TermMutations {
  static let all = spelling + commas

  private static let spelling = [
    slip("a tone is lost") { $0.kind == .tone && $1 },
    slip("a tone is another one") { $0.kind == .tone && !$1 },
    slip("the mark of a letter is lost") { $0.kind == .mark && $1 },
    slip("the mark of a letter is another one") { $0.kind == .mark && !$1 },
  ]

  /// - Parameter isWanted: takes a slip, and whether it loses a mark.
  private static func slip(
    _ label: String, _ isWanted: @escaping @Sendable (SyllableSlip, Bool) -> Bool
  ) -> Mutation {
    Mutation(.textMisspelling, label, positions: most) { clean, random in
      clean.unlisted(clean.termWords, &random) { word, random in
        let syllable = clean.text(word..<word + 1)
        let slips = SyllableSlip.all(of: syllable).filter { slip in
          isWanted(slip, slip.text.markCount < syllable.markCount)
        }
        return slips.randomElement(using: &random).map {
          clean.replacing(word..<word + 1, $0.text)
        }
      }
    }
  }

  /// How many positions of a document are tried: each costs a reading of it.
  fileprivate static let most = 5

  private static let commas = [
    Mutation(.textTermPunctuation, "a comma is lost", positions: most) { clean, random in
      clean.unlisted(clean.termGaps { $0.contains(.comma) }, &random) { word, _ in
        clean.removingComma(before: word)
      }
    },
    Mutation(.textTermPunctuation, "a comma is added", positions: most) { clean, random in
      // In a short term a comma too many tells little: *đầu tư, công an* is two.
      let gaps = clean.termGaps(from: 4) { $0.intersection(.marks).isEmpty }
      return clean.unlisted(gaps.filter { clean.isPlain($0) }, &random) { word, _ in
        clean.inserting(",", behind: word - 1)
      }
    },
    Mutation(.textTermPunctuation, "a comma stands one word later", positions: most) {
      clean, random in
      let gaps = clean.termGaps { $0.contains(.comma) }.filter { clean.isPlain($0 + 1) }
      return clean.unlisted(gaps, &random) { word, _ in
        clean.removingComma(before: word).and(clean.inserting(",", behind: word))
      }
    },
  ]
}

extension String {
  /// Marks of tones and letters; the bar of đ is none.
  fileprivate var markCount: Int {
    decomposedStringWithCanonicalMapping.unicodeScalars.count {
      $0.properties.canonicalCombiningClass != .notReordered
    }
  }
}

extension CleanDocument {
  /// Those that stand by themselves: *vận hành chính quyền* holds *chính quyền* and no *hành chính*.
  private var terms: [Hit] {
    let all = document.hits.filter { hit in
      guard hit.isExact, !hit.commasDiffer, hit.words.count > 1,
        case .term = book.lexicon.use(of: hit)
      else { return false }
      return document.paragraphIndex(at: hit.words.lowerBound) != nil
    }
    return all.filter { hit in
      !all.contains { other in
        other.words.overlaps(hit.words) && other.words.upperBound > hit.words.upperBound
          && other.words.lowerBound > hit.words.lowerBound
      }
    }
  }

  /// Words of known terms, each once, in running text.
  fileprivate var termWords: [Int] { Set(terms.flatMap { $0.words }).sorted() }

  /// Words of known terms before which the term has such a gap.
  fileprivate func termGaps(from fewest: Int = 2, _ isWanted: (Gap) -> Bool) -> [Int] {
    Set(
      terms.filter { $0.words.count >= fewest }.flatMap { hit in
        hit.words.dropFirst().filter {
          isWanted(book.lexicon.phrases[hit.phrase].gaps[$0 - hit.words.lowerBound])
        }
      }
    ).sorted()
  }

  fileprivate func removingComma(before word: Int) -> Edit {
    let end = words[word - 1].span.end
    return Edit(ByteSpan(end, end + 1), "")
  }

  /// The edits at some of these words, drawn by chance, that make no other wording which the rules
  /// list: *công tác*, *cộng tác*.
  fileprivate func unlisted(
    _ candidates: [Int], _ random: inout SeededNumbers,
    _ edit: (Int, inout SeededNumbers) -> Edit?
  ) -> [Edit] {
    var edits: [Edit] = []
    for word in candidates.shuffled(using: &random) where edits.count < TermMutations.most {
      guard let edit = edit(word, &random), !makesListedWording(edit, at: word) else { continue }
      edits.append(edit)
    }
    return edits
  }

  /// The changed word, which keeps its number, belongs to some wording just as the rules list it,
  /// with the word before it or the one behind it.
  fileprivate func makesListedWording(_ edit: Edit, at word: Int) -> Bool {
    let text = edit.applied(to: source).text
    let changed = Document.parse(SourceText(text), lexicon: book.lexicon)
    return changed.hits.contains { hit in
      guard hit.isExact, !hit.commasDiffer, hit.words.contains(word), hit.words.count > 1 else {
        return false
      }
      if case .listSeed = book.lexicon.use(of: hit) { return false }
      // A comma stands inside the wording only where the word does not open it.
      return hit.words.lowerBound < word || changed.stream.words[word].toned != words[word].toned
    }
  }
}
