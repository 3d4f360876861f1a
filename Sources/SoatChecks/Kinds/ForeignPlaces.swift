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
    let (mentions, leads) = named(context)
    guard mentions.contains(where: { $0.isLed }) else { return }
    guard let own = ownPlace(mentions, leads, context) else { return }
    let subject = context.document.header.subject ?? 0..<0
    var done = own.places.union(
      mentions.filter { subject.contains($0.words.lowerBound) }.map(\.place))
    for mention in mentions
    where mention.isLed && !done.contains(mention.place) && isInOwnPlace(mention, context) {
      done.insert(mention.place)
      report(mention, context.text(own.name), &context)
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

  /// The names among the hits, each with what leads to it; and the leads, by their last words.
  private func named(_ context: CheckContext) -> (mentions: [Mention], leads: [Range<Int>]) {
    var leads: [Range<Int>] = []
    var mentions: [Mention] = []
    for hit in context.ownHits {
      guard case .cue(let place) = context.book.lexicon.use(of: hit) else { continue }
      if place == 0 {
        leads.append(hit.words)
        continue
      }
      let words = context.stream.words
      guard hit.words.allSatisfy({ words[$0].isCapitalised }) else { continue }
      var start = hit.words.lowerBound
      for lead in leads.reversed() {
        if lead.upperBound < hit.words.lowerBound { break }
        if lead.upperBound == hit.words.lowerBound { start = min(start, lead.lowerBound) }
      }
      mentions.append(
        Mention(place: place, words: hit.words, whole: start..<hit.words.upperBound))
    }
    return (mentions, leads)
  }

  /// The issuer's own province.
  private struct OwnPlace {
    /// Numbers of groups; empty where no group has its name.
    let places: Set<Int>
    let name: Range<Int>
  }

  /// In the issuer's name, or the place of the date of a body of a province, or among the
  /// recipients; nil where nothing tells.
  private func ownPlace(
    _ mentions: [Mention], _ leads: [Range<Int>], _ context: CheckContext
  ) -> OwnPlace? {
    let header = context.document.header
    func own(_ isMeant: (Mention) -> Bool) -> OwnPlace? {
      let meant = mentions.filter(isMeant)
      return meant.first.map { OwnPlace(places: Set(meant.map(\.place)), name: $0.words) }
    }
    for cell in header.issuer {
      if let named = own({ $0.isLed && cell.words.contains($0.words.lowerBound) }) { return named }
      let behind = leads.map(\.upperBound).filter { cell.words.contains($0) }.min()
      if let behind { return OwnPlace(places: [], name: behind..<cell.words.upperBound) }
    }
    let isLocal = header.issuer.contains { cell in
      local.contains { context.stream.holds($0, in: cell.words) }
    }
    if !isLocal, let place = header.placeDate?.place,
      let stated = own({ place.contains($0.words.lowerBound) })
    {
      return stated
    }
    guard let recipients = context.document.recipients else { return nil }
    return own { mention in
      mention.isLed && recipients.items.contains { $0.words.contains(mention.words.lowerBound) }
    }
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
