import SoatDocument
import SoatFindings
import SoatText
import TestSupport

/// What goes wrong in the list of those who receive the document.
enum RecipientMutations {
  static let all = block + missing + archive + duplicates + punctuation

  private static let block = [
    Mutation(.recipientsBlockMissing, "the block is gone") { clean, _ in
      clean.recipientColumns.map { [clean.removing($0)] } ?? []
    },
    Mutation(.recipientsBlockMissing, "only the title is left") { clean, _ in
      clean.recipientColumns.map { [clean.removing(Array($0.dropFirst()))] } ?? []
    },
    // The dots are room that was left to be filled in, whatever is missing there.
    Mutation(.recipientsBlockMissing, "dots stand for the block", with: [.textPlaceholder]) {
      clean, _ in
      guard let columns = clean.recipientColumns, let first = columns.first,
        let last = columns.last,
        columns.allSatisfy({ clean.isAlone($0) })
      else { return [] }
      return [Edit(clean.span(lines: first.line..<last.line + 1), "..................\n")]
    },
  ]

  private static let missing = [
    Mutation(.recipientsMissing, "the superior body is gone") { clean, _ in
      clean.superior.map { [clean.removing(item: $0).told(at: clean.lastRecipient)] } ?? []
    },
    Mutation(.recipientsMissing, "another body stands for the superior one") { clean, _ in
      clean.superior.map {
        [clean.replacing(clean.name(of: $0), "Các cơ quan liên quan").told(at: clean.lastRecipient)]
      } ?? []
    },
    // A letter has that line already.
    Mutation(
      .recipientsMissing, "Như trên stands for the superior body", with: [.recipientsDuplicate]
    ) { clean, _ in
      clean.superior.map {
        [clean.replacing(clean.name(of: $0), "Như trên").told(at: clean.lastRecipient)]
      } ?? []
    },
  ]

  private static let archive = [
    Mutation(.recipientsArchiveMissing, "the archive line is gone") { clean, _ in
      clean.archiveLine.map { [clean.removing(item: $0)] } ?? []
    },
    Mutation(.recipientsArchiveMissing, "the archive line is not the last one") { clean, _ in
      guard let items = clean.document.recipients?.items, items.count > 2,
        let line = clean.archiveLine
      else { return [] }
      let above = items[items.count - 2]
      return [
        clean.replacing(above.words, clean.text(line.words)).and(
          clean.replacing(line.words, clean.text(above.words)))
      ]
    },
    Mutation(.recipientsArchiveMissing, "the word Lưu is lost") { clean, _ in
      guard let line = clean.archiveLine, line.words.count > 2 else { return [] }
      let next = clean.words[line.words.lowerBound + 1].span.start
      return [Edit(ByteSpan(clean.words[line.words.lowerBound].span.start, next), "")]
    },
  ]

  private static let duplicates = [
    Mutation(.recipientsDuplicate, "a line is pasted twice", positions: 3) { clean, _ in
      clean.plainRecipients.map { item in
        let line = clean.span(lines: item.line..<item.line + 1)
        return clean.inserting(clean.source[line], at: line.end).told(at: clean.span(item.words))
      }
    },
    Mutation(.recipientsDuplicate, "a line is pasted again as the first", positions: 3) {
      clean, _ in
      clean.plainRecipients.dropFirst().compactMap { item in
        guard let first = clean.document.recipients?.items.first else { return nil }
        let line = clean.span(lines: item.line..<item.line + 1)
        return clean.inserting(
          clean.source[line], at: clean.span(lines: first.line..<first.line + 1).start
        ).told(at: clean.span(item.words))
      }
    },
    Mutation(.recipientsDuplicate, "a body stands again, abbreviated", positions: 3) { clean, _ in
      clean.plainRecipients.compactMap { item in
        let name = clean.text(clean.name(of: item))
        guard let short = abbreviated(name), let mark = item.ending?.rawValue else { return nil }
        let end = clean.span(lines: item.line..<item.line + 1).end
        return clean.inserting("- \(short)\(mark)\n", at: end).told(at: clean.span(item.words))
      }
    },
    Mutation(.recipientsDuplicate, "a body stands again with another purpose", positions: 3) {
      clean, _ in
      clean.plainRecipients.filter { $0.tag == nil }.compactMap { item in
        guard let mark = item.ending?.rawValue else { return nil }
        let end = clean.span(lines: item.line..<item.line + 1).end
        return clean.inserting("- \(clean.text(item.words)) (để t/h)\(mark)\n", at: end)
          .told(at: clean.span(item.words))
      }
    },
  ]

  /// Abbreviations that every office uses.
  private static func abbreviated(_ name: String) -> String? {
    let usual = [
      ("Ủy ban nhân dân", "UBND"), ("Uỷ ban nhân dân", "UBND"), ("Hội đồng nhân dân", "HĐND"),
      ("Mặt trận Tổ quốc", "MTTQ"), ("Ban Chấp hành", "BCH"),
    ]
    return usual.first { name.contains($0.0) }.map { name.replacing($0.0, with: $0.1) }
  }

  private static let punctuation = [
    Mutation(.recipientsPunctuation, "a dash is lost", positions: 3) { clean, _ in
      clean.plainRecipients.filter(\.hasDash).map { item in
        Edit(ByteSpan(item.span.start, clean.words[item.words.lowerBound].span.start), "")
      }
    },
    Mutation(.recipientsPunctuation, "the purpose stands behind the separator", positions: 3) {
      clean, _ in
      clean.plainRecipients.compactMap { item in
        guard let tag = item.tag, let mark = item.ending?.rawValue else { return nil }
        let name = clean.words[tag.lowerBound - 1].span.end
        let close = clean.source.trimmed(ByteSpan(name, item.span.end)).end
        return Edit([
          Edit.Replacement(span: ByteSpan(name, name), text: mark),
          Edit.Replacement(span: ByteSpan(close - mark.utf8.count, close), text: ""),
        ])
      }
    },
    Mutation(.recipientsPunctuation, "the last line ends with the separator") { clean, _ in
      clean.endingArchive(with: ";")
    },
    Mutation(.recipientsPunctuation, "the last line ends without a mark") { clean, _ in
      clean.endingArchive(with: "")
    },
    Mutation(.recipientsPunctuation, "the last line ends with ./.") { clean, _ in
      clean.endingArchive(with: "./.")
    },
    Mutation(.recipientsPunctuation, "one separator is another one", positions: 3) { clean, _ in
      clean.plainRecipients.compactMap { item in
        guard let mark = item.ending, mark == .comma || mark == .semicolon else { return nil }
        let end = item.span.end
        return Edit(ByteSpan(end - 1, end), mark == .comma ? ";" : ",")
      }
    },
  ]
}
