import SoatDocument
import SoatFindings
import SoatText

/// How the lines of the recipients begin and end: part of the kind `recipients`.
enum RecipientPunctuation {
  private static let archive: Wording = "lưu"

  static func check(
    _ recipients: Recipients, _ separators: [Recipients.Item.Ending],
    _ context: inout CheckContext
  ) {
    let items = recipients.items
    checkDashes(items, &context)
    // Behind the units of the archive line stands the number of copies, a part of its own: *(2b)*.
    for item in items
    where item.isTagBehindSeparator
      && !context.stream.matches(archive, at: item.words.lowerBound)
    {
      report(
        item, .tag,
        context.language(
          vi: "Dấu ngăn cách đứng trước phần ghi chú trong ngoặc",
          en: "The separator stands before the purpose"),
        context.language(
          vi: "Đặt dấu ngăn cách sau dấu đóng ngoặc.", en: "Put it behind the bracket."), &context)
    }
    if let last = items.last, last.ending != .stop,
      context.stream.matches(archive, at: last.words.lowerBound)
    {
      report(
        last, .final,
        context.language(
          vi: "Dòng cuối Nơi nhận không kết thúc bằng dấu chấm",
          en: "The last line does not end with a full stop"),
        context.language(vi: "Kết thúc dòng này bằng “.”.", en: "End it with “.”."), &context)
    }
    checkArchive(items, &context)
    checkAddressee(items, &context)
    checkSeparators(items.dropLast(), separators, &context)
  }

  /// *- Như trên;* in a công văn of the State (Nghị định 30/2020/NĐ-CP, Phụ lục I); else whoever is
  /// written to is listed again.
  private static func checkAddressee(
    _ items: [Recipients.Item], _ context: inout CheckContext
  ) {
    guard context.regime == .state, context.type == .congVan,
      let addressee = context.document.header.addressee, addressee.count > 2,
      let last = items.last
    else { return }
    let isNamed = items.contains { item in
      let first = item.words.lowerBound
      return context.stream.firstMatch(of: asAbove, at: first) != nil
        || addressee.contains { start in
          start + 1 < addressee.upperBound && item.words.count > 1
            && context.stream.words[start].folded == context.stream.words[first].folded
            && context.stream.words[start + 1].folded == context.stream.words[first + 1].folded
        }
    }
    guard !isNamed else { return }
    context.report(
      Draft(
        .recipientsMissing, at: .behind(word: last.words.upperBound - 1), section: "recipients",
        message: context.language(
          vi: "Nơi nhận công văn thiếu dòng “Như trên”",
          en: "The recipients of a letter lack the line “Như trên”"),
        expected: "Như trên",
        help: context.language(
          vi: "Thêm dòng “- Như trên;” ở đầu danh sách.", en: "Begin the list with “- Như trên;”."),
        severity: .note))
  }

  private static let asAbove: Wordings = [
    "như trên", "như kính gửi", "như đề gửi", "như nơi gửi", "như nơi nhận",
  ]
  private static let registry: Wording = "VT"
  /// Whoever keeps the registry of a small body.
  private static let registries: Wordings = [
    "VT", "văn thư", "VP", "văn phòng", "HC", "hành chính", "HCTH", "HCQT", "TCHC",
  ]

  /// *- Lưu: VT, …* in State documents (Nghị định 30/2020/NĐ-CP, Phụ lục I), *- Lưu Văn phòng …* in
  /// those of the Party (Hướng dẫn 36-HD/VPTW).
  private static func checkArchive(
    _ items: [Recipients.Item], _ context: inout CheckContext
  ) {
    guard let regime = context.regime, let item = items.last,
      context.stream.matches(archive, at: item.words.lowerBound), item.words.count > 1
    else { return }
    let hasColon = context.stream.words[item.words.lowerBound + 1].gap.contains(.colon)
    switch regime {
    case .state where !hasColon:
      report(
        item, .form,
        context.language(
          vi: "Dòng Lưu của văn bản nhà nước thiếu dấu hai chấm sau chữ “Lưu”",
          en: "The archive line of a State document lacks its colon"),
        context.language(vi: "Viết theo mẫu “- Lưu: VT, …”.", en: "Write “- Lưu: VT, …”."),
        &context)
    case .state where !namesRegistry(item, context):
      report(
        item, .form,
        context.language(
          vi: "Dòng Lưu của văn bản nhà nước không có “VT” (văn thư)",
          en: "The archive line of a State document does not name the registry, “VT”"),
        context.language(vi: "Viết theo mẫu “- Lưu: VT, …”.", en: "Write “- Lưu: VT, …”."),
        &context)
    case .party
    where hasColon || item.words.contains { context.stream.matches(registry, at: $0) }:
      report(
        item, .form,
        context.language(
          vi: "Dòng Lưu của văn bản Đảng viết theo mẫu văn bản nhà nước",
          en: "The archive line is that of a State document"),
        context.language(
          vi: "Viết “- Lưu Văn phòng …”, không có dấu hai chấm và chữ “VT”.",
          en: "Write “- Lưu Văn phòng …”, without colon and “VT”."), &context)
    case .state, .party: break
    }
  }

  private static func namesRegistry(_ item: Recipients.Item, _ context: CheckContext) -> Bool {
    item.words.dropFirst().contains { context.stream.firstMatch(of: registries, at: $0) != nil }
  }

  private static func checkDashes(
    _ items: [Recipients.Item], _ context: inout CheckContext
  ) {
    guard items.count(where: { $0.hasDash }) * 2 > items.count else { return }
    for item in items where !item.hasDash {
      report(
        item, .dash,
        context.language(
          vi: "Dòng nơi nhận thiếu gạch đầu dòng", en: "The line has lost its dash"),
        context.language(vi: "Thêm “- ” ở đầu dòng.", en: "Begin it with “- ”."), &context)
    }
  }

  /// One separator for the whole list, the one that the profile knows.
  private static func checkSeparators(
    _ items: ArraySlice<Recipients.Item>, _ separators: [Recipients.Item.Ending],
    _ context: inout CheckContext
  ) {
    let counts = separators.map { separator in items.count { $0.ending == separator } }
    let usual = counts.indices.max { counts[$0] < counts[$1] }.map { separators[$0] } ?? .semicolon
    guard let odd = items.first(where: { $0.ending != usual && !$0.isTagBehindSeparator }) else {
      return
    }
    let isUniform = items.allSatisfy { $0.ending == odd.ending }
    report(
      odd, isUniform ? .separator : .mixed,
      isUniform
        ? context.language(
          vi: "Dấu cuối các dòng nơi nhận không đúng quy định",
          en: "The lines do not end with the prescribed mark")
        : context.language(
          vi: "Dấu cuối các dòng nơi nhận không thống nhất",
          en: "The lines do not end with one and the same mark"),
      context.language(
        vi: "Kết thúc mỗi dòng bằng “\(usual.rawValue)”, dòng cuối bằng “.”.",
        en: "End each line with “\(usual.rawValue)”, the last with “.”."), &context)
  }

  private static func report(
    _ item: Recipients.Item, _ reason: Reason, _ message: String, _ help: String,
    _ context: inout CheckContext
  ) {
    context.report(
      Draft(
        .recipientsPunctuation, reason: reason, at: .words(item.words), section: "recipients",
        message: message, found: context.source.collapsed(item.span), help: help))
  }
}
