import SoatDocument
import SoatFindings
import SoatText

/// What goes wrong with the items of a required list: which are there, in what order, under which
/// numbers. The seven task groups and the five viewpoints.
enum ListMutations {
  static let all = missing + duplicates + orders + numbers + merged + absent

  private static let missing = [
    // The number that is left out is a departure of its own.
    list(
      .listMissingItem, "a group is gone, the others keep their numbers",
      with: [.numberingGap, .numberingStart]
    ) {
      clean, items, index in
      clean.removing(paragraphs: clean.extent(items[index], in: items))
    },
    list(.listMissingItem, "a group is gone, the others are renumbered") { clean, items, index in
      clean.removing(paragraphs: clean.extent(items[index], in: items))
        .and(clean.lowering(items[(index + 1)...]))
    },
    list(.listMissingItem, "the last group is gone") { clean, items, index in
      index == items.count - 1
        ? clean.removing(paragraphs: clean.extent(items[index], in: items)) : nil
    },
    list(.listMissingItem, "two neighbours are gone, the others are renumbered") {
      clean, items, index in
      guard index + 1 < items.count else { return nil }
      let second = clean.extent(items[index + 1], in: items)
      let both = clean.extent(items[index], in: items).lowerBound..<second.upperBound
      return clean.removing(paragraphs: both).and(clean.lowering(items[(index + 2)...], by: 2))
    },
    list(.listMissingItem, "a sentence of the office's own stands for a group") {
      clean, items, index in
      clean.replacing(items[index].words, "Giữ gìn trụ sở xanh, sạch, đẹp và tiếp dân đúng giờ")
        .told(
          at: clean.start(items[index].paragraph), clean.start(items[index].paragraph + 1))
    },
    viewpoint(.listMissingItem, "a viewpoint is gone, the others are renumbered") {
      clean, items, index in
      clean.removing(paragraphs: clean.extent(items[index], in: items))
        .and(clean.lowering(items[(index + 1)...]))
    },
  ]

  private static let duplicates = [
    list(.listDuplicateItem, "a group is pasted twice, the others are renumbered") {
      clean, items, index in
      clean.repeating(
        items[index], below: clean.extent(items[index], in: items).upperBound - 1, items,
        from: index + 1)
    },
    list(
      .listDuplicateItem, "a group is pasted twice under one number", with: [.numberingDuplicate]
    ) {
      clean, items, index in
      clean.pasting(
        clean.extent(items[index], in: items),
        below: clean.extent(items[index], in: items).upperBound - 1
      ).told(at: clean.span(items[index].words))
    },
    list(.listDuplicateItem, "a group stands again at the end") { clean, items, index in
      guard let last = items.last else { return nil }
      let end = clean.extent(last, in: items).upperBound - 1
      return clean.repeating(items[index], items, as: items.count + 1, below: end)
    },
    list(.listDuplicateItem, "a group stands again two groups below, the others are renumbered") {
      clean, items, index in
      guard index + 2 < items.count else { return nil }
      let below = clean.extent(items[index + 2], in: items).upperBound - 1
      return clean.repeating(items[index], below: below, items, from: index + 3)
    },
    list(
      .listDuplicateItem, "a group is overwritten by the one above", with: [.listMissingItem]
    ) { clean, items, index in
      index > 0 ? clean.replacing(items[index].words, clean.text(items[index - 1].words)) : nil
    },
    viewpoint(.listDuplicateItem, "a viewpoint is pasted twice, the others are renumbered") {
      clean, items, index in
      clean.repeating(
        items[index], below: clean.extent(items[index], in: items).upperBound - 1, items,
        from: index + 1)
    },
  ]

  private static let orders = [
    list(.listOrder, "two neighbours have changed places") { clean, items, index in
      index + 1 < items.count ? clean.swapping(items[index], items[index + 1]) : nil
    },
    list(.listOrder, "two groups that stand apart have changed places") { clean, items, index in
      index + 3 < items.count ? clean.swapping(items[index], items[index + 3]) : nil
    },
    list(.listOrder, "the first and the last group have changed places") { clean, items, index in
      index == 0 ? items.last.map { clean.swapping(items[0], $0) } : nil
    },
    list(.listOrder, "a group is first", positions: 2) { clean, items, index in
      index > 0 ? clean.rotating(items, index, to: 0) : nil
    },
    list(.listOrder, "a group is last", positions: 2) { clean, items, index in
      index < items.count - 1 ? clean.rotating(items, index, to: items.count - 1) : nil
    },
    list(
      .listOrder, "neighbours have changed places with their numbers",
      with: [.numberingOrder, .listNumbering]
    ) { clean, items, index in
      guard index + 1 < items.count else { return nil }
      return clean.swapping(
        clean.block(clean.extent(items[index], in: items)),
        clean.block(clean.extent(items[index + 1], in: items)))
    },
    viewpoint(.listOrder, "two viewpoints have changed places") { clean, items, index in
      index + 1 < items.count ? clean.swapping(items[index], items[index + 1]) : nil
    },
  ]

  private static let numbers = [
    number("a number is three too high") { $0 + 3 },
    number("a number is ten too high") { $0 + 10 },
    number("a number repeats the one above") { $0 > 1 ? $0 - 1 : nil },
    number("a number repeats an earlier one") { $0 > 2 ? 1 : nil },
    number("a number is two too low") { $0 > 2 ? $0 - 2 : nil },
    list(.listNumbering, "two neighbours have changed numbers") { clean, items, index in
      guard index + 1 < items.count, let left = items[index].ordinal,
        let right = items[index + 1].ordinal
      else { return nil }
      return clean.renumbering(items[index].paragraph, to: right)
        .and(clean.renumbering(items[index + 1].paragraph, to: left))
    },
    list(.listNumbering, "from one group on all numbers are two too high") { clean, items, index in
      // From the first on it is a series that starts elsewhere.
      index > 0 && items[index].ordinal != nil ? clean.lowering(items[index...], by: -2) : nil
    },
  ]

  private static func number(
    _ label: String, _ ordinal: @escaping @Sendable (Int) -> Int?
  ) -> Mutation {
    list(.listNumbering, label) { clean, items, index in
      items[index].ordinal.flatMap(ordinal).flatMap {
        clean.renumbering(items[index].paragraph, to: $0)
      }
    }
  }

  private static let merged = [
    list(.listMergedItem, "break and number between two groups are lost") { clean, items, index in
      clean.merging(items, index, by: " ", keepsMark: true)
    },
    list(.listMergedItem, "two groups are joined by a semicolon") { clean, items, index in
      clean.merging(items, index, by: "; ", isLowered: true)
    },
    list(.listMergedItem, "two groups are joined by và") { clean, items, index in
      clean.merging(items, index, by: " và ", isLowered: true)
    },
    list(.listMergedItem, "two groups are joined by đồng thời") { clean, items, index in
      clean.merging(items, index, by: ", đồng thời ", isLowered: true)
    },
    list(.listMergedItem, "only the break between two groups is lost") { clean, items, index in
      clean.merging(items, index, by: ". ")
    },
    viewpoint(.listMergedItem, "two viewpoints are one paragraph") { clean, items, index in
      clean.merging(items, index, by: " ", keepsMark: true)
    },
  ]

  private static let absent = [
    absence("the list is gone") { _, _ in "" },
    absence("one sentence stands for the list") { _, _ in
      "Các nhóm nhiệm vụ, giải pháp mà cấp trên đã đề ra cho thời gian tới.\n\n"
    },
    absence("a list of the office's own stands for the list") { _, _ in
      "(1) Giữ gìn trụ sở sạch đẹp.\n\n(2) Tiếp dân đúng giờ.\n\n(3) Trả lời thư trong ngày.\n\n"
    },
    absence("the list is left to a document that is attached") { _, _ in
      "(Có tài liệu gửi riêng cho từng đơn vị).\n\n"
    },
    absence("the list is cut down to keywords") { _, _ in
      "- Nhận thức;\n\n- Thể chế;\n\n- Hạ tầng;\n\n- Nhân lực;\n\n- Cơ quan;\n\n- Doanh nghiệp.\n\n"
    },
    Mutation(.listMissing, "the viewpoints are gone") { clean, _ in
      // Other types need not have them.
      clean.document.type == .huongDan ? clean.dropping(clean.viewpoints, for: "") : []
    },
  ]

  private static func absence(
    _ label: String, _ text: @escaping @Sendable (CleanDocument, [OfficialItem]) -> String
  ) -> Mutation {
    // What referred to a group leads nowhere now.
    Mutation(.listMissing, label, with: [.referenceDangling]) { clean, _ in
      clean.dropping(clean.tasks, for: text(clean, clean.tasks))
    }
  }

  /// A reference to a group by its number may lead nowhere now, and is told too.
  ///
  /// - Parameter edit: takes the items and the position of one among them.
  static func list(
    _ code: FindingCode, _ label: String, with companions: Set<FindingCode> = [],
    positions: Int = 3,
    _ edit: @escaping @Sendable (CleanDocument, [OfficialItem], Int) -> Edit?
  ) -> Mutation {
    Mutation(
      code, label, with: companions.union([.referenceDangling]), positions: positions
    ) { clean, _ in
      let items = clean.tasks
      return items.indices.compactMap { edit(clean, items, $0) }
    }
  }

  static func viewpoint(
    _ code: FindingCode, _ label: String,
    _ edit: @escaping @Sendable (CleanDocument, [OfficialItem], Int) -> Edit?
  ) -> Mutation {
    Mutation(code, label, positions: 3) { clean, _ in
      // Elsewhere an absent viewpoint is none that lacks.
      guard clean.document.type == .huongDan else { return [] }
      let items = clean.viewpoints
      return items.indices.compactMap { edit(clean, items, $0) }
    }
  }
}
