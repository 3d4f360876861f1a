import SoatDocument
import SoatFindings
import SoatText

/// A document writes a word in one way — *thống nhất cách viết*: *hoà* or *hòa*, *tỉ lệ* or *tỷ
/// lệ*, *đảm bảo* or *bảo đảm*, a comma before *ngày* or none.
///
/// The form that stands more often is taken as the document's own; of two that stand equally often,
/// the one that the rule names last, as the better one, or that came first. Quotations and titles
/// are written as their authors wrote them.
package struct Consistency: Check {
  package static let keyword = "consistency"
  package static let summary = Bilingual(
    vi: "Viết thống nhất trong một văn bản", en: "One document writes a word in one way")
  package static let codes: [FindingCode] = [.textConsistency]

  static let pairs = OptionKey(
    "pairs", .list(.list(.phrase)),
    vi: "Các cặp cách viết của cùng một từ; cách nên dùng đứng sau",
    en: "Pairs of spellings of one word, the better one last")
  static let capitals = OptionKey(
    "capitals", .list(.phrase), vi: "Từ viết hoa hoặc viết thường đều gặp: Nhân dân",
    en: "Words met with and without a capital")
  static let fixed = OptionKey(
    "fixed", .list(.phrase), vi: "Cụm từ mà trong đó từ ấy viết theo tên riêng: Ủy ban nhân dân",
    en: "Wordings in which these words have capitals of their own")
  static let tones = OptionKey(
    "tone-placement", .boolean, vi: "Vị trí dấu thanh trong oa, oe, uy",
    en: "Where the tone of oa, oe and uy stands")
  static let comma = OptionKey(
    "comma-before-date", .boolean, vi: "Dấu phẩy trước “ngày” khi viện dẫn",
    en: "The comma before the date of a citation")
  package static let schema = TableSchema([pairs, capitals, fixed, tones, comma])

  /// What a hit of this rule means.
  private enum Cue: Int {
    case first, second, capital, fixed

    static let count = 4
  }

  private let pairCount: Int
  /// Of each pair, whether its second form is the better one: of *tỉ* and *tỷ* none is.
  private let haveBetter: [Bool]
  private let capitalCount: Int
  private let judgesTones: Bool
  private let judgesCommas: Bool

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    let pairs = options.textLists(Self.pairs)
    for (index, forms) in pairs.enumerated() {
      for (cue, form) in zip([Cue.first, .second], forms) {
        setup.add(form, use: .cue(index * Cue.count + cue.rawValue))
      }
    }
    let capitals = options.texts(Self.capitals)
    for (index, word) in capitals.enumerated() {
      setup.add(word, use: .cue(index * Cue.count + Cue.capital.rawValue))
    }
    for wording in options.texts(Self.fixed) { setup.add(wording, use: .cue(Cue.fixed.rawValue)) }
    pairCount = pairs.count
    haveBetter = pairs.map { forms in
      let toned = forms.map { Wording($0).toned }
      return toned.count == 2
        && !zip(toned[0], toned[1]).allSatisfy { $0 == $1 || $0 ^ $1 == Syllable.usageBit }
    }
    capitalCount = capitals.count
    judgesTones = options.boolean(Self.tones) ?? false
    judgesCommas = options.boolean(Self.comma) ?? false
  }

  package func run(_ context: inout CheckContext) {
    var official = OfficialPlaces()
    if judgesTones { reportTones(&official, &context) }
    reportCues(&official, &context)
    if judgesCommas { reportCommas(&context) }
  }

  private func reportTones(_ official: inout OfficialPlaces, _ context: inout CheckContext) {
    guard hasMixedTones(context) else { return }
    // One wave for oa and oe, one for uy: many write khoá beside cấp ủy (Quy định 399-QĐ/TW).
    var waves = [VariedSpelling(), VariedSpelling()]
    let words = context.stream.words
    for position in context.document.freeTones {
      let (wave, placement) = Self.placement(of: words[position], in: context.source.bytes)
      waves[wave].add(position..<position + 1, form: placement.rawValue)
    }
    for wave in waves.indices where waves[wave].isMixed {
      guard
        let odd = waves[wave].minority(where: {
          isOwnSpelling($0, context)
            && (words[$0.lowerBound].shape == .lower || official.isListed($0, in: context))
            && !official.isRequired($0, in: context)
        })
      else { continue }
      let found = context.text(odd.words)
      report(odd, found: found, expected: TonePlacement.moved(found), &context)
    }
  }

  /// Whether both placements stand somewhere: what most documents lack.
  private func hasMixedTones(_ context: CheckContext) -> Bool {
    context.source.bytes.withUnsafeBufferPointer { bytes in
      context.stream.words.withUnsafeBufferPointer { words in
        // Two bits for the placements of each wave.
        var forms = 0
        for position in context.document.freeTones {
          let form = bytes[Int(words[position].end) - 1] < 0x80 ? 1 : 2
          forms |= words[position].folded & 63 == Self.y ? form << 2 : form
        }
        return forms & 3 == 3 || forms >> 2 == 3
      }
    }
  }

  private static func placement(
    of word: Word, in bytes: [UInt8]
  ) -> (wave: Int, placement: TonePlacement) {
    (word.folded & 63 == y ? 1 : 0, TonePlacement(lastByte: bytes[Int(word.end) - 1]))
  }

  private static let y: UInt64 = 25

  private func reportCues(_ official: inout OfficialPlaces, _ context: inout CheckContext) {
    let forms = cueForms(context)
    guard forms.contains(Self.mixed) else { return }
    var spellings = [VariedSpelling](repeating: VariedSpelling(), count: pairCount + capitalCount)
    var fixed: [Range<Int>] = []
    for hit in context.ownHits {
      guard case .cue(let code) = context.book.lexicon.use(of: hit),
        let cue = Cue(rawValue: code % Cue.count)
      else { continue }
      let index = code / Cue.count
      switch cue {
      case .first, .second:
        if forms[index] == Self.mixed { spellings[index].add(hit.words, form: cue.rawValue) }
      case .capital:
        guard forms[pairCount + index] == Self.mixed, let form = capitalForm(hit.words, context)
        else { continue }
        spellings[pairCount + index].add(hit.words, form: form)
      case .fixed: fixed.append(hit.words)
      }
    }
    for index in spellings.indices where spellings[index].isMixed {
      guard
        let odd = spellings[index].minority(
          where: { words in
            isOwnSpelling(words, context)
              && (index < pairCount || !fixed.contains { $0.overlaps(words) })
          }, toldWhere: { !official.isRequired($0, in: context) },
          better: index < pairCount && haveBetter[index] ? 1 : nil)
      else { continue }
      report(
        odd, found: context.text(odd.words),
        expected: context.text(odd.example).lowercased(
          unless: index >= pairCount), &context)
    }
  }

  /// Both forms of a word stand somewhere: what most words lack.
  private static let mixed = 3

  /// A bit for each form of each word that stands somewhere; nothing where none does.
  private func cueForms(_ context: CheckContext) -> [Int] {
    guard !context.ownHits.isEmpty else { return [] }
    var forms = [Int](repeating: 0, count: pairCount + capitalCount)
    let lexicon = context.book.lexicon
    for hit in context.ownHits {
      guard case .cue(let code) = lexicon.use(of: hit), let cue = Cue(rawValue: code % Cue.count)
      else { continue }
      switch cue {
      case .first, .second: forms[code / Cue.count] |= 1 << cue.rawValue
      case .capital:
        let isLower = context.stream.words[hit.words.lowerBound].shape == .lower
        forms[pairCount + code / Cue.count] |= isLower ? 2 : 1
      case .fixed: continue
      }
    }
    return forms
  }

  /// 0 with a capital, 1 without; nil where the place decides: the start of a sentence, a line in
  /// capitals.
  private func capitalForm(_ words: Range<Int>, _ context: CheckContext) -> Int? {
    let all = context.stream.words
    let first = all[words.lowerBound]
    switch first.shape {
    case .lower: return all[words.upperBound - 1].shape == .lower ? 1 : nil
    case .capital:
      let opens = first.gap.intersects(Gap.sentenceEnd.union([.quote, .colon, .dash, .semicolon]))
      return opens || words.lowerBound == 0 ? nil : 0
    case .initial, .upper, .mixed, .number: return nil
    }
  }

  private func reportCommas(_ context: inout CheckContext) {
    for odd in DateCommas(context).minorities {
      let found = context.text(odd.words)
      let parts = context.text(odd.words.lowerBound..<odd.words.upperBound - 1)
      let day = context.text(odd.words.upperBound - 1..<odd.words.upperBound)
      report(
        odd, found: found, expected: odd.form == 0 ? "\(parts) \(day)" : "\(parts), \(day)",
        &context)
    }
  }

  /// Neither quoted nor in the title of what is cited, and no part of the lines with which every document begins.
  private func isOwnSpelling(_ words: Range<Int>, _ context: CheckContext) -> Bool {
    let (document, word) = (context.document, words.lowerBound)
    return document.header.titleLine?.cell.words.contains(word) != true
      && document.header.motto?.words.contains(word) != true && !document.isQuoted(word)
      && !document.isInTitle(word)
  }

  private func report(
    _ odd: VariedSpelling.Minority, found: String, expected: String, _ context: inout CheckContext
  ) {
    let (rare, usual) = (odd.count, odd.others)
    context.report(
      Draft(
        .textConsistency, at: .words(odd.words),
        message: context.language(
          vi:
            "Viết “\(found)” không thống nhất: kiểu này \(rare) chỗ, kiểu “\(expected)” \(usual) chỗ",
          en: "“\(found)” is written in two ways: \(rare) like this, \(usual) like “\(expected)”"),
        found: found, expected: expected,
        help: rare < usual
          ? context.language(
            vi: "Chọn một cách viết cho cả văn bản; phần lớn đang viết như “\(expected)”.",
            en: "Keep to one spelling; most of the text is written like “\(expected)”.")
          : context.language(
            vi: "Chọn một cách viết cho cả văn bản, như “\(expected)”.",
            en: "Keep to one spelling, such as “\(expected)”.")))
  }
}

extension String {
  /// A pair is told in small letters, since its other form may begin a sentence.
  fileprivate func lowercased(unless isCapital: Bool) -> String { isCapital ? self : lowercased() }
}
