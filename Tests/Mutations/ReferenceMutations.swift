import SoatDocument
import SoatFindings
import SoatText
import TestSupport

/// References to parts of the document that it does not have.
enum ReferenceMutations {
  static let all =
    [
      added(
        "an appendix with a high number",
        "Biểu mẫu thực hiện theo Phụ lục XII kèm theo văn bản này."),
      added("a section that no document has", "Thời hạn thực hiện theo mục XVI.2 nêu trên."),
      added(
        "an article that no document has",
        "Kinh phí thực hiện theo khoản 3 Điều 95 của văn bản này."),
      added(
        "a part that no document has, spelled out,",
        "Nội dung này nêu tại Phần thứ chín của văn bản này."),
      Mutation(.referenceDangling, "a point that its item lacks is referred to", positions: 2) {
        clean, random in
        let heads = clean.paragraphs.compactMap { paragraph in
          paragraph.marker.flatMap { marker in
            marker.style == .decimal
              ? clean.document.text(of: marker).split(separator: ".").first : nil
          }
        }
        guard let head = heads.first, let host = clean.host(&random) else { return [] }
        return [clean.adding("Hạn chế nêu tại điểm \(head).19 phải được khắc phục.", to: host)]
      },
      Mutation(.referenceDangling, "the section that is meant has another number", positions: 3) {
        clean, _ in
        clean.references("mục").map { clean.replacing($0, "XVII") }
      },
      Mutation(.referenceDangling, "the appendix that is meant has another number", positions: 3) {
        clean, _ in
        clean.references("Phụ lục").map { clean.replacing($0, "XI") }
      },
      Mutation(.referenceDangling, "the clause that is meant has another number", positions: 3) {
        clean, _ in
        clean.references("khoản").map { clean.replacing($0, "27") }
      },
      Mutation(.referenceDangling, "the appendices are gone", positions: 1) { clean, _ in
        guard let first = clean.document.appendix.first else { return [] }
        let start = clean.stream.lines[first.lines.lowerBound].span.start
        let edit = Edit(ByteSpan(start, clean.source.bytes.count), "")
        let mentions = clean.paragraphs.flatMap { paragraph in
          paragraph.words.filter { clean.isWord($0, "Phụ lục") }
        }
        guard !mentions.isEmpty else { return [] }
        return [mentions.reduce(edit) { $0.told(at: clean.span($1..<$1 + 2)) }]
      },
    ]

  private static func added(_ label: String, _ sentence: String) -> Mutation {
    Mutation(.referenceDangling, "\(label) is referred to", positions: 2) { clean, random in
      (0..<2).compactMap { _ in clean.host(&random).map { clean.adding(sentence, to: $0) } }
    }
  }
}

extension CleanDocument {
  /// The ordinals behind a word that names a part of this document, in running text.
  fileprivate func references(_ word: String) -> [Range<Int>] {
    let wording = Wording(word)
    return paragraphs.flatMap { paragraph in
      paragraph.text.dropFirst().filter { position in
        let next = position + wording.count
        return isWord(position, wording) && next < paragraph.words.upperBound
          && words[next].isUpperCase && words[next].gap == .space
      }.map { $0 + wording.count..<$0 + wording.count + 1 }
    }
  }
}
