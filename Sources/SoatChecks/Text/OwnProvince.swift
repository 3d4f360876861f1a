import SoatDocument
import SoatText

/// The names of provinces in a document, and the words that lead to one.
struct NamedProvinces {
  struct Mention {
    /// The number of its group of names.
    let place: Int
    let words: Range<Int>
    /// From the lead on; as `words` without one.
    let whole: Range<Int>

    var isLed: Bool { whole.lowerBound < words.lowerBound }
  }

  private(set) var mentions: [Mention] = []
  /// What leads to the name of a province, not of a city, which may lie inside one.
  private(set) var provinceLeads: [Range<Int>] = []
  private var leads: [Range<Int>] = []

  private static let usualCount = 32

  mutating func add(lead: Range<Int>, isOfProvince: Bool) {
    if leads.isEmpty { leads.reserveCapacity(Self.usualCount) }
    leads.append(lead)
    if isOfProvince { provinceLeads.append(lead) }
  }

  /// In the order of the last words.
  mutating func add(place: Int, _ words: Range<Int>) {
    var start = words.lowerBound
    for lead in leads.reversed() {
      if lead.upperBound < words.lowerBound { break }
      if lead.upperBound == words.lowerBound { start = min(start, lead.lowerBound) }
    }
    if mentions.isEmpty { mentions.reserveCapacity(Self.usualCount) }
    mentions.append(Mention(place: place, words: words, whole: start..<words.upperBound))
  }
}

/// The province to which the issuer of a document belongs, as the document itself says.
struct OwnProvince {
  /// Its groups of names; empty where no group has its name.
  let places: Set<Int>
  let name: Range<Int>

  private static let longestName = 4

  /// In the issuer's name; else, of a body of a province, the place of the date; else in the
  /// recipients, or as the issuer of what is implemented. Nil where nothing tells, and for bodies
  /// that are neither of a province nor below one.
  init?(
    _ named: NamedProvinces, local: [Wording], provincial: [Wording], in context: CheckContext
  ) {
    let (document, stream) = (context.document, context.stream)
    let header = document.header
    for cell in header.issuer {
      if let own = Self(named, in: cell.words, stream) {
        self = own
        return
      }
    }
    func isIssuer(_ words: [Wording]) -> Bool {
      header.issuer.contains { cell in words.contains { stream.holds($0, in: cell.words) } }
    }
    let isLocal = isIssuer(local)
    guard isLocal || provincial.isEmpty || isIssuer(provincial) else { return nil }
    if !isLocal, let place = header.placeDate?.place {
      let stated = named.mentions.filter { place.contains($0.words.lowerBound) }
      if let first = stated.first {
        (places, name) = (Set(stated.map(\.place)), first.words)
        return
      }
    }
    let others =
      (document.recipients?.items.map(\.words) ?? [])
      + document.citations.filter { $0.issuer != nil }.map(\.words)
    for words in others {
      if let own = Self(named, in: words, stream) {
        self = own
        return
      }
    }
    return nil
  }

  /// A known name behind what leads to one; else whatever capitalised name is behind it.
  private init?(_ named: NamedProvinces, in words: Range<Int>, _ stream: SyllableStream) {
    let known = named.mentions.filter { $0.isLed && words.contains($0.words.lowerBound) }
    if let first = known.first {
      (places, name) = (Set(known.map(\.place)), first.words)
      return
    }
    // Of *Tổ quốc Việt Nam tỉnh* and *tỉnh*, both end alike.
    guard let lead = named.provinceLeads.first(where: { words.contains($0.lowerBound) }) else {
      return nil
    }
    var end = lead.upperBound
    while end < words.upperBound, end - lead.upperBound < Self.longestName,
      stream.words[end].isCapitalised, !stream.words[end].gap.intersects(.marks)
    {
      end += 1
    }
    guard end > lead.upperBound else { return nil }
    (places, name) = ([], lead.upperBound..<end)
  }
}
