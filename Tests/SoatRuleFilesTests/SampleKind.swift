import SoatChecks
import SoatFindings

/// A kind of rule that takes a key of every shape and judges nothing.
struct SampleKind: Check {
  static let keyword = "sample"
  static let summary = Bilingual(vi: "Quy tắc mẫu", en: "A sample")
  static let codes: [FindingCode] = [.listMissing, .listWording]
  static let reasons: [FindingCode: [Reason]] = [.listWording: [.altered, .adapted]]

  static let phrases = OptionKey("phrases", .list(.phrase), vi: "–", en: "–")
  static let groups = OptionKey("groups", .list(.list(.phrase)), vi: "–", en: "–")
  static let document = OptionKey("document", .documentReference, vi: "–", en: "–")
  static let ordered = OptionKey("ordered", .boolean, vi: "–", en: "–")
  static let least = OptionKey("least", .integer(1...9), vi: "–", en: "–")
  static let shade = OptionKey("shade", .choice(["light", "dark"]), vi: "–", en: "–")
  static let lines = OptionKey("lines", .sortedLines, vi: "–", en: "–")
  static let message = OptionKey("message", .bilingual, vi: "–", en: "–")
  static let text = OptionKey("text", .phrase, isRequired: true, vi: "–", en: "–")
  static let item = OptionKey(
    "item",
    .list(
      .table(
        TableSchema([
          text, OptionKey("id", .text, vi: "–", en: "–"),
          OptionKey("severity", .severity, vi: "–", en: "–"),
          OptionKey("since", .date, vi: "–", en: "–"),
        ]))), vi: "–", en: "–")
  static let schema = TableSchema([
    phrases, groups, document, ordered, least, shade, lines, message, item,
  ])

  let options: OptionTable
  let phrasePositions: [Int]

  init(_ options: OptionTable, _ setup: inout CheckSetup) {
    self.options = options
    phrasePositions = options.texts(Self.phrases).map { setup.add($0, use: .term) }
  }

  var subjects: [String] { options.tables(Self.item).compactMap { $0.text(Self.text) } }

  func run(_ context: inout CheckContext) {}
}
