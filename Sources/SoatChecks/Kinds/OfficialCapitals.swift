import SoatDocument
import SoatFindings
import SoatText

/// Official names bear their own capitals — *viết hoa tên cơ quan, tổ chức*.
package struct OfficialCapitals: Check {
  package static let keyword = "capitals"
  package static let summary = Bilingual(
    vi: "Tên cơ quan, tổ chức viết hoa đúng", en: "Official names bear their own capitals")
  package static let codes: [FindingCode] = [.textCapitals]

  static let names = OptionKey(
    "names", .list(.phrase), isRequired: true, vi: "Tên viết đúng chữ hoa",
    en: "The names with their capitals")
  static let generic = OptionKey(
    "generic-behind", .list(.phrase),
    vi: "Từ mà sau đó tên chỉ chung một loại cơ quan: các, mỗi",
    en: "Words behind which the name means any body of its kind")
  static let bodies = OptionKey(
    "bodies-from", .integer(1...20),
    vi: "Xét cả tên các cơ quan đã khai báo có ít nhất chừng này tiếng",
    en: "Declared bodies are watched too where their names have at least so many syllables")
  package static let schema = TableSchema([names, generic, bodies])

  private let generic: [Wording]
  /// The fewest syllables of a declared body whose name is watched; nil where none is.
  private let shortestBody: Int?

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    for (index, name) in options.texts(Self.names).enumerated() {
      setup.add(name, use: .cue(index))
    }
    generic = Wording.wordings(options.texts(Self.generic))
    shortestBody = options.integer(Self.bodies)
  }

  package func run(_ context: inout CheckContext) {
    var departing: [Hit] = []
    for hit in context.ownHits where departs(hit, context) { departing.append(hit) }
    if let shortestBody { addBodies(from: shortestBody, to: &departing, context) }
    if departing.isEmpty { return }
    departing.sort { $0.words.lowerBound < $1.words.lowerBound }
    // *Ban Chấp hành Trung ương Đảng* is told once, not again as *Ban Chấp hành Trung ương*.
    var longest: [Hit] = []
    for hit in departing {
      if let last = longest.last, last.words.overlaps(hit.words) {
        if hit.words.count > last.words.count { longest[longest.count - 1] = hit }
      } else {
        longest.append(hit)
      }
    }
    // Each name where it departs first.
    let names = longest.map { context.book.lexicon.phrases[$0.phrase].text }
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    var told: Set<String> = []
    for (hit, name) in zip(longest, names) where told.insert(name).inserted {
      report(hit, count: counts[name] ?? 1, &context)
    }
  }

  /// Bodies are declared with their capitals; short names mean any body of their kind: *chi bộ*. A
  /// listed name is told alone: *ủy ban nhân dân*, not *ủy ban nhân dân tỉnh* and *xã*.
  private func addBodies(
    from fewest: Int, to departing: inout [Hit], _ context: CheckContext
  ) {
    let told = Set(departing.lazy.flatMap(\.words))
    for hit in context.structuralHits where hit.words.count >= fewest && hit.isExact {
      guard case .body = context.book.lexicon.use(of: hit), departs(hit, context),
        told.isDisjoint(with: hit.words)
      else { continue }
      departing.append(hit)
    }
  }

  /// A line in capitals says nothing, nor does the first word of a sentence.
  private func departs(_ hit: Hit, _ context: CheckContext) -> Bool {
    let words = context.stream.words
    var capitals = context.book.lexicon.capitals(of: hit)
    var differs = false
    for word in hit.words {
      let isCapital = capitals & 1 == 1
      capitals >>= 1
      switch words[word].shape {
      case .upper, .mixed, .number: return false
      case .lower: differs = differs || isCapital
      case .capital, .initial:
        let opens = word == hit.words.lowerBound
        differs = differs || !isCapital && !opens && !isFused(word, context)
      }
    }
    guard differs, context.document.isInText(hit.words.lowerBound) else { return false }
    let start = hit.words.lowerBound
    return !context.document.isQuoted(start) && !isOneOfMany(hit.words, context)
      && !generic.contains { context.stream.holds($0, at: start - $0.count) }
  }

  /// *ban thường vụ đảng ủy xã, phường*: what follows in small letters, more kinds than one, shows
  /// that any body of its kind is meant.
  private func isOneOfMany(_ hit: Range<Int>, _ context: CheckContext) -> Bool {
    let words = context.stream.words
    guard hit.allSatisfy({ words[$0].shape == .lower }) else { return false }
    var kinds = 0
    var word = hit.upperBound - 1
    // The name may hold the first kind itself: *ủy ban nhân dân tỉnh*, *thành phố*.
    if context.stream.firstExactMatch(of: Self.units, at: word) == nil { word += 1 }
    while word < words.count, let unit = context.stream.firstExactMatch(of: Self.units, at: word) {
      if kinds > 0, !words[word].gap.contains(.comma) { break }
      kinds += 1
      word += Self.units.count(of: unit)
    }
    return kinds > 1
      || kinds == 0 && word < words.count
        && context.stream.firstExactMatch(of: Self.kinds, at: word) != nil
  }

  private static let units: Wordings = ["xã", "phường", "đặc khu", "tỉnh", "thành phố", "huyện"]
  private static let kinds: Wordings = ["trực thuộc", "các cấp", "cấp xã", "cấp tỉnh", "cấp huyện"]

  /// *Thành phố Hồ Chí Minh* and *Thủ đô Hà Nội* bear capitals whatever stands before them (Nghị định
  /// 30/2020/NĐ-CP, Phụ lục II); within their own documents *Thành phố*, *Thủ đô* stand for them.
  private func isFused(_ word: Int, _ context: CheckContext) -> Bool {
    let stream = context.stream
    if stream.firstMatch(of: Self.fused, at: word) != nil { return true }
    guard stream.firstMatch(of: Self.short, at: word) != nil,
      word + 2 == stream.words.count || !stream.words[word + 2].isCapitalised
        || stream.words[word + 2].gap.intersects(Gap.marks.union(.boundary))
    else { return false }
    let header = context.document.header
    let own = header.issuer.map(\.words) + [header.placeDate?.place].compactMap { $0 }
    return own.contains { words in
      words.contains { stream.firstMatch(of: Self.cities, at: $0) != nil }
    }
  }

  private static let fused: Wordings = ["thành phố hồ chí minh", "thủ đô hà nội"]
  private static let short: Wordings = ["thành phố", "thủ đô"]
  private static let cities: Wordings = ["hồ chí minh", "hà nội"]

  private func report(_ hit: Hit, count: Int, _ context: inout CheckContext) {
    let found = context.text(hit.words)
    let expected = context.book.lexicon.phrases[hit.phrase].text
    let times =
      count > 1
      ? context.language(vi: " (\(count) chỗ)", en: " (\(count) places)") : ""
    context.report(
      Draft(
        .textCapitals, subject: expected, at: .words(hit.words),
        message: context.language(
          vi: "Viết hoa khác tên chính thức: “\(found)”\(times)",
          en: "Other capitals than the official name: “\(found)”\(times)"),
        found: found, expected: expected,
        help: context.language(vi: "Viết “\(expected)”.", en: "Write “\(expected)”.")))
  }
}
