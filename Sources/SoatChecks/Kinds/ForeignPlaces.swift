import SoatDocument
import SoatFindings
import SoatText

/// No other province's name stands where that of the issuer belongs — *chép nhầm địa danh*.
///
/// Told only where the issuer's own province is known: from its name, the place of the date or the
/// recipients.
package struct ForeignPlaces: Check {
  package static let keyword = "foreign-places"
  package static let summary = Bilingual(
    vi: "Không lẫn tên tỉnh, thành phố khác", en: "No other province's name stands for one's own")
  package static let codes: [FindingCode] = [.textForeignPlace]

  static let places = OptionKey(
    "places", .list(.list(.phrase)), isRequired: true,
    vi: "Các tỉnh, thành phố; những tên cùng nhóm là một nơi (tên cũ, đơn vị đã hợp nhất)",
    en: "The provinces; the names of one group are one place (former names, merged units)")
  static let leads = OptionKey(
    "leads", .list(.phrase), isRequired: true,
    vi: "Từ đứng ngay trước tên nơi ban hành: địa bàn tỉnh, Tỉnh ủy",
    en: "What stands right before the issuer's own place")
  static let beside = OptionKey(
    "beside", .list(.phrase), vi: "Từ cho thấy nói về nơi khác là đúng: kinh nghiệm, giáp",
    en: "Words that show that another place is meant")
  static let local = OptionKey(
    "local", .list(.phrase), vi: "Từ trong tên cơ quan cấp dưới tỉnh: xã, phường",
    en: "Words in the names of bodies below a province")
  package static let schema = TableSchema([places, leads, beside, local])

  private let beside: [String]
  /// Every document asks for them.
  private let local: [Wording]

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    for lead in options.texts(Self.leads) { setup.add(lead, use: .cue(0)) }
    for (group, names) in options.textLists(Self.places).enumerated() {
      for name in names { setup.add(name, use: .cue(group + 1)) }
    }
    beside = options.texts(Self.beside)
    local = options.texts(Self.local).map { Wording($0) }
  }

  package func run(_ context: inout CheckContext) {
    let mentions = named(context)
    guard mentions.contains(where: { $0.isLed }) else { return }
    let own = ownPlaces(mentions, context)
    guard !own.isEmpty else { return }
    let subject = Set(
      mentions.filter { context.document.header.subject?.contains($0.words.lowerBound) ?? false }
        .map(\.place))
    var reported: Set<Int> = []
    for mention in mentions
    where mention.isLed && !own.contains(mention.place) && !subject.contains(mention.place)
      && !reported.contains(mention.place) && isInOwnPlace(mention, context)
    {
      reported.insert(mention.place)
      report(mention, context.text(ownName(own, mentions)), &context)
    }
  }

  private struct Mention {
    /// The number of its group, from 1.
    let place: Int
    let words: Range<Int>
    /// From the lead on; as `words` without one.
    let whole: Range<Int>

    var isLed: Bool { whole.lowerBound < words.lowerBound }
  }

  /// The names among the hits, each with what leads to it.
  private func named(_ context: CheckContext) -> [Mention] {
    var leads: [Int: Int] = [:]
    var mentions: [Mention] = []
    for hit in context.ownHits {
      guard case .cue(let place) = context.book.lexicon.use(of: hit) else { continue }
      let words = context.stream.words
      if place == 0 {
        let end = hit.words.upperBound
        leads[end] = min(leads[end] ?? hit.words.lowerBound, hit.words.lowerBound)
      } else if hit.words.allSatisfy({ words[$0].isCapitalised }) {
        mentions.append(
          Mention(
            place: place, words: hit.words,
            whole: (leads[hit.words.lowerBound] ?? hit.words.lowerBound)..<hit.words.upperBound))
      }
    }
    return mentions
  }

  /// The issuer's own province: in its name, or as the place of the date of a body of a province, or
  /// among the recipients.
  private func ownPlaces(_ mentions: [Mention], _ context: CheckContext) -> [Int] {
    let header = context.document.header
    func places(_ isMeant: (Mention) -> Bool) -> [Int] { mentions.filter(isMeant).map(\.place) }
    let named = places { mention in
      mention.isLed && header.issuer.contains { $0.words.contains(mention.words.lowerBound) }
    }
    if !named.isEmpty { return named }
    let isLocal = header.issuer.contains { cell in
      local.contains { context.stream.holds($0, in: cell.words) }
    }
    if !isLocal, let place = header.placeDate?.place {
      let stated = places { place.contains($0.words.lowerBound) }
      if !stated.isEmpty { return stated }
    }
    guard let recipients = context.document.recipients else { return [] }
    return places { mention in
      mention.isLed && recipients.items.contains { $0.words.contains(mention.words.lowerBound) }
    }
  }

  private func ownName(_ own: [Int], _ mentions: [Mention]) -> Range<Int> {
    mentions.first { own.contains($0.place) }?.words ?? 0..<0
  }

  /// In running text, and no word of its sentence says that another place is meant.
  private func isInOwnPlace(_ mention: Mention, _ context: CheckContext) -> Bool {
    let document = context.document
    let word = mention.words.lowerBound
    guard document.paragraphIndex(at: word) != nil, !document.isQuoted(word),
      !document.isCited(word)
    else { return false }
    return !context.stream.holds(anyOf: beside, in: document.sentence(at: word))
  }

  private func report(_ mention: Mention, _ own: String, _ context: inout CheckContext) {
    let found = context.text(mention.whole)
    context.report(
      Draft(
        .textForeignPlace, at: .words(mention.whole),
        message: context.language(
          vi: "“\(found)” không phải nơi ban hành văn bản",
          en: "“\(found)” is not the place of the issuer"),
        found: found,
        help: context.language(
          vi: "Nếu chép từ văn bản nơi khác, sửa lại theo nơi ban hành (\(own)).",
          en: "If it was copied from elsewhere, put the issuer's own place (\(own)).")))
  }
}
