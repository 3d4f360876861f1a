import SoatDocument
import SoatFindings
import SoatText
import TestSupport

/// Who is charged and not informed, and who is named by letters that nobody explains.
enum InformedMutations {
  static let all = uninformed + abbreviations

  private static let uninformed = [
    Mutation(.recipientsUninformed, "the line of a body that has a task is gone", positions: 3) {
      clean, _ in
      clean.charged.map {
        clean.removing(item: $0.item).told(at: clean.span($0.task), clean.lastRecipient)
      }
    },
    Mutation(.recipientsUninformed, "another body stands for one that has a task", positions: 3) {
      clean, _ in
      clean.charged.map {
        clean.replacing(clean.name(of: $0.item), "Hội Khuyến học").told(
          at: clean.span($0.task), clean.lastRecipient)
      }
    },
    Mutation(.recipientsUninformed, "a body that is not informed is charged", positions: 3) {
      clean, random in
      clean.charged.compactMap { charge in
        let body =
          clean.isOfParty
          ? ["Ban Nội chính Tỉnh ủy", "Ban Tổ chức Tỉnh ủy", "Tỉnh đoàn"]
            .randomElement(using: &random)
          : ["Sở Y tế", "Sở Xây dựng", "Thanh tra tỉnh"]
            .randomElement(using: &random)
        guard let body, !clean.isInformed(Wording(body)),
          // *Phòng … thuộc Sở* is told by what it belongs to.
          !clean.isWord(charge.task.upperBound, "thuộc")
        else { return nil }
        return clean.replacing(charge.task, body)
      }
    },
  ]

  private static let abbreviations = [
    Mutation(
      .recipientsAbbreviation, "a line of letters that nobody explains is added", positions: 3
    ) {
      clean, _ in
      ["TTDVKT", "BQLKĐT", "Tổ CTTT", "CLB KHTN"].flatMap { clean.insertingRecipient($0) }
    },
    Mutation(.recipientsAbbreviation, "a name is cut down to its initials", positions: 3) {
      clean, _ in
      clean.plainRecipients.compactMap { item in
        let range = clean.name(of: item)
        // Nobody abbreviates *Các đồng chí …*. Short names have initials that many share; those of bodies in the registry are usual.
        guard range.count >= 5, !clean.isUsualBody(range), !clean.isWord(range.lowerBound, "các")
        else { return nil }
        let initials = range.compactMap { clean.text($0..<$0 + 1).first?.uppercased() }.joined()
        return clean.replacing(range, initials)
      }
    },
    Mutation(.recipientsAbbreviation, "half of a name is cut down to initials", positions: 3) {
      clean, _ in
      clean.plainRecipients.compactMap { item in
        let range = clean.name(of: item)
        guard range.count >= 6, !clean.isUsualBody(range), !clean.isWord(range.lowerBound, "các")
        else { return nil }
        let half = range.lowerBound + 2..<range.upperBound
        let initials = half.compactMap { clean.text($0..<$0 + 1).first?.uppercased() }.joined()
        return clean.replacing(half, initials)
      }
    },
  ]
}

extension CleanDocument {
  /// Bodies with a task of their own that the list of recipients names: the item, and the name
  /// where the task begins with it.
  fileprivate var charged: [(item: Recipients.Item, task: Range<Int>)] {
    guard let section = document.sections(for: .implementation).last else { return [] }
    return plainRecipients.filter { !isInformedTogether($0) }.compactMap { item in
      let name = name(of: item)
      guard name.count >= 3 else { return nil }
      let wording = Wording(text(name))
      let tasks = section.paragraphs.compactMap { index -> Range<Int>? in
        let first = paragraphs[index].text.lowerBound
        return isWord(first, wording) ? first..<first + wording.count : nil
      }
      // Named twice, it would still be charged elsewhere, and told there.
      return tasks.count == 1 ? (item, tasks[0]) : nil
    }
  }

  /// *Các đảng ủy trực thuộc*, *các ban, cơ quan*: who loses a line may receive it with others.
  private func isInformedTogether(_ item: Recipients.Item) -> Bool {
    var names = (document.recipients?.items ?? []).filter { $0.line != item.line }.map(\.words)
    if let addressee = header.addressee { names.append(addressee) }
    return names.contains { name in
      name.contains { word in
        isWord(word, "các") && !isWord(word + 1, "đồng chí") && !isWord(word + 1, "phó")
      }
    }
  }

  fileprivate func isInformed(_ body: Wording) -> Bool {
    document.recipients?.items.contains { item in item.words.contains { isWord($0, body) } }
      ?? false
  }

  fileprivate func insertingRecipient(_ name: String) -> [Edit] {
    guard let last = plainRecipients.last, let mark = last.ending?.rawValue else { return [] }
    return [inserting("- \(name)\(mark)\n", at: span(lines: last.line..<last.line + 1).end)]
  }

  fileprivate func isUsualBody(_ range: Range<Int>) -> Bool {
    document.hits.contains { hit in
      if case .body = book.lexicon.use(of: hit) { return hit.words.overlaps(range) }
      return false
    }
  }
}
