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
  package static let schema = TableSchema([names, generic])

  /// For each name, which of its words begin with a capital.
  private let capitals: [[Bool]]
  private let generic: [String]

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    let names = options.texts(Self.names)
    for (index, name) in names.enumerated() { setup.add(name, use: .cue(index)) }
    capitals = names.map { name in
      name.utf8.split(separator: UInt8(ascii: " ")).map { Self.isCapital($0) }
    }
    generic = options.texts(Self.generic)
  }

  /// Asked of Unicode only where the first letter is none of ASCII, since every start pays for it.
  private static func isCapital(_ word: Substring.UTF8View) -> Bool {
    guard let first = word.first else { return false }
    if first < 0x80 { return first < 0x61 }
    return Substring(word).first?.isUppercase ?? false
  }

  package func run(_ context: inout CheckContext) {
    var reported: [Int: Int] = [:]
    var first: [(hit: Hit, name: Int)] = []
    for hit in context.ownHits {
      guard case .cue(let name) = context.book.lexicon.use(of: hit), departs(hit, name, context)
      else { continue }
      reported[name, default: 0] += 1
      if reported[name] == 1 { first.append((hit, name)) }
    }
    // *Ban Chấp hành Trung ương Đảng* is told once, not again as *Ban Chấp hành Trung ương*.
    for (hit, name) in first
    where !first.contains(where: {
      $0.hit.words.count > hit.words.count && $0.hit.words.overlaps(hit.words)
    }) {
      report(hit, name, count: reported[name] ?? 1, &context)
    }
  }

  /// A line in capitals says nothing, nor does the first word of a sentence.
  private func departs(_ hit: Hit, _ name: Int, _ context: CheckContext) -> Bool {
    let words = context.stream.words
    let expected = capitals[name]
    guard expected.count == hit.words.count else { return false }
    var differs = false
    for (word, isCapital) in zip(hit.words, expected) {
      switch words[word].shape {
      case .upper, .mixed, .number: return false
      case .lower: differs = differs || isCapital
      case .capital, .initial:
        let opens = word == hit.words.lowerBound
        differs = differs || !isCapital && !opens
      }
    }
    guard differs, context.document.isInText(hit.words.lowerBound) else { return false }
    let start = hit.words.lowerBound
    return !context.document.isQuoted(start)
      && !generic.contains { text in
        let wording = Wording(text)
        return context.stream.holds(wording, at: start - wording.count)
      }
  }

  private func report(_ hit: Hit, _ name: Int, count: Int, _ context: inout CheckContext) {
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
