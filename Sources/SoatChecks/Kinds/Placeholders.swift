import SoatDocument
import SoatFindings
import SoatText

/// Nothing is left that was to be filled in — *chỗ để trống*: `…`, `[ ]`, *xxx*, *DỰ THẢO*.
///
/// The blanks of number, date and name have codes of their own. An ellipsis that ends an
/// enumeration, breaks off a sentence or marks an omission in a quotation is none.
package struct Placeholders: Check {
  package static let keyword = "placeholders"
  package static let summary = Bilingual(
    vi: "Không còn chỗ để trống, chữ giữ chỗ", en: "Nothing is left to be filled in")
  package static let codes: [FindingCode] = [.textPlaceholder]

  static let words = OptionKey(
    "words", .list(.phrase), vi: "Chữ giữ chỗ, viết thường: xxx",
    en: "Words that stand for others, in small letters: xxx")
  static let drafts = OptionKey(
    "drafts", .list(.phrase), vi: "Dấu bản thảo ở phần đầu: dự thảo",
    en: "Marks of a draft in the header")
  static let awaiting = OptionKey(
    "awaiting", .list(.phrase), vi: "Từ mà sau đó phải có nội dung: ngày, số, đồng chí",
    en: "Words that something must follow")
  static let counted = OptionKey(
    "counted", .list(.phrase), vi: "Từ mà trước đó phải có con số: cuộc, phút, triệu",
    en: "Words that a number must precede")
  static let breaking = OptionKey(
    "breaking-off", .list(.phrase), vi: "Từ kết thúc một chuỗi liệt kê: v.v, vân vân",
    en: "Words that break an enumeration off")
  static let asked = OptionKey(
    "asked", .list(.phrase), vi: "Điều phải điền, ghi trong ngoặc vuông: [tên xã], [số]",
    en: "What is to be filled in, in square brackets")
  static let pending = OptionKey(
    "pending", .list(.phrase),
    vi: "Lời dặn của người soạn trong ngoặc: [chưa có số], (bổ sung số liệu ...)",
    en: "What a drafter notes in brackets for later")
  static let remains = OptionKey(
    "remains", .list(.phrase),
    vi: "Chữ do máy hoặc người soạn để lại, ở bất cứ đâu: TODO, Reference source not found",
    en: "What a program or a drafter left behind, wherever it stands")
  package static let schema = TableSchema([
    words, drafts, awaiting, counted, asked, pending, remains, breaking,
  ])

  private let wordCount: Int
  private let awaiting: [String]
  let counted: [String]
  private let breaking: [String]
  let asked: [String]
  let pending: [String]
  private let remainsStart: Int

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    let marks = options.texts(Self.words) + options.texts(Self.drafts)
    let phrases = marks + options.texts(Self.remains)
    for (index, phrase) in phrases.enumerated() { setup.add(phrase, use: .cue(index)) }
    wordCount = options.texts(Self.words).count
    awaiting = options.texts(Self.awaiting)
    counted = options.texts(Self.counted)
    breaking = options.texts(Self.breaking)
    asked = options.texts(Self.asked)
    pending = options.texts(Self.pending)
    remainsStart = marks.count
  }

  package func run(_ context: inout CheckContext) {
    for hit in context.ownHits {
      guard case .cue(let index) = context.book.lexicon.use(of: hit) else { continue }
      if index >= remainsStart {
        if hit.isExact, let span = context.stream.span(hit.words) {
          report(span, hit.words.lowerBound, &context)
        }
      } else if index >= wordCount {
        if isDraftMark(hit, context) { reportDraft(hit, &context) }
      } else if context.document.isInText(hit.words.lowerBound), isStandIn(hit, context) {
        report(context.stream.words[hit.words.lowerBound].span, hit.words.lowerBound, &context)
      }
    }
    reportOpenPlaces(&context)
    reportBrackets(&context)
  }

  /// Alone on its line in the header, perhaps with *lần 2*: no word of the subject.
  private func isDraftMark(_ hit: Hit, _ context: CheckContext) -> Bool {
    let document = context.document
    let first = hit.words.lowerBound
    // *KẾ HOẠCH (DỰ THẢO)*, with which the subject may seem to begin.
    if let type = document.header.type?.cell.words,
      context.stream.words[first].gap.contains(.openParenthesis),
      type.contains(first) || type.upperBound == first
    {
      return true
    }
    let line = document.stream.lines[
      document.stream.line(at: context.stream.words[first].span.start)]
    guard document.isInHeader(line.span.start),
      document.header.subject?.contains(first) != true,
      document.header.addressee?.contains(first) != true
    else { return false }
    let isMark = document.header.parts.contains {
      $0.part == .mark && $0.cell.words.contains(first)
    }
    return isMark || line.words.lowerBound == first && line.words.count <= hit.words.count + 2
  }

  private func reportOpenPlaces(_ context: inout CheckContext) {
    let candidates = OpenPlace.candidates(in: context.document)
    if candidates.isEmpty { return }
    let document = context.document
    var paragraph: Int?
    for word in candidates {
      if word > 0, document.lacksValue(before: word) {
        let span = document.blank(before: word)
        guard document.isInText(word), !isInFixedBlocks(span, document),
          !isOwnBlank(word, context)
        else { continue }
        let current = document.paragraphIndex(at: word)
        if let current, current == paragraph { continue }
        paragraph = current
        report(span, word - 1, &context)
        continue
      }
      guard let place = OpenPlace(before: word, in: document), word > 0,
        document.isInText(word - 1) || document.isInText(word),
        !isInFixedBlocks(place.span, document)
      else { continue }
      // One finding for all that a sentence leaves open.
      let current = document.paragraphIndex(at: word - 1)
      if let current, current == paragraph { continue }
      guard isLeftOpen(place, context) else { continue }
      paragraph = current
      report(place.span, place.opensLine ? word : word - 1, &context)
    }
  }

  /// *(Kèm theo Quyết định số   /QĐ-UBND ngày   /9/2025)* in a document whose own number is blank: the
  /// header is told for it.
  private func isOwnBlank(_ word: Int, _ context: CheckContext) -> Bool {
    let header = context.document.header
    guard header.number?.state == .blank || header.placeDate?.state == .blank else { return false }
    let sentence = context.document.sentence(at: word, reach: Self.reachOfOwn)
    return context.stands(Self.enclosed, in: sentence)
  }

  private static let enclosed: Wording = "kèm theo"
  private static let reachOfOwn = 24

  /// What is blank there is told by the kinds that read header and recipients.
  private func isInFixedBlocks(_ span: ByteSpan, _ document: Document) -> Bool {
    document.isInHeader(span.start)
      || document.recipients.map { $0.titleSpan.start <= span.start } ?? false
  }

  private func isLeftOpen(_ place: OpenPlace, _ context: CheckContext) -> Bool {
    let document = context.document
    let last = place.next - 1
    if isInTable(place, document) || isLeader(place, document) { return false }
    // Underscores alone on a line only part the text.
    if place.dots == OpenPlace.line { return !(place.opensLine && place.endsLine) }
    if place.dots > Self.mostInText { return true }
    if isPending(place, context) { return true }
    if document.isQuoted(last) || opensQuotation(place, document)
      || Self.closings.contains(place.after) && place.before != 0x28
    {
      return place.dots == 0
    }
    // *đạt ...%.*
    if place.isBracketed || place.opensLine || place.after == 0x25 { return true }
    if place.before == 0x2F || place.after == 0x2F { return true }
    if stands(awaiting, before: place.next, context) { return place.isApart || !place.endsLine }
    guard place.isApart, place.before == 0 || place.before == 0x3A else { return false }
    return !endsEnumeration(place, context) || isCounted(place, context)
  }

  /// *(bổ sung số liệu ...)*, but *(bổ sung cột, hàng, ...)* enumerates.
  private func isPending(_ place: OpenPlace, _ context: CheckContext) -> Bool {
    guard place.after == 0x29, place.next > 0 else { return false }
    let words = context.stream.words
    var word = place.next - 1
    while word > 0, place.next - word < Self.longestNote, words[word].gap == .space { word -= 1 }
    return words[word].gap.contains(.openParenthesis)
      && pending.contains { context.stream.holds(Wording($0), at: word) }
  }

  private static let longestNote = 10

  /// *“[…] các chi bộ phải gương mẫu”*: what is left out at the beginning of a quotation.
  private func opensQuotation(_ place: OpenPlace, _ document: Document) -> Bool {
    let words = document.stream.words
    guard Self.openings.contains(place.before), place.next < words.count,
      document.isQuoted(place.next)
    else { return false }
    let behind = document.source.bytes[place.span.end..<Int(words[place.next].start)]
    return !behind.contains(0x22) && !behind.contains(0xC2)
      && !document.source[ByteSpan(place.span.end, Int(words[place.next].start))].contains("“")
  }

  /// `"` and the last bytes of “ and «
  private static let openings: [UInt8] = [0x22, 0x9C, 0xAB]
  /// More dots than break a sentence off: *v.v....* has four.
  private static let mostInText = 4
  /// `"`, `)` and the first bytes of ” and »
  private static let closings: [UInt8] = [0x22, 0x29, 0xE2, 0xC2]

  /// *Cấp ủy, chính quyền tổ chức … cuộc tiếp xúc*: no enumeration goes on so.
  private func isCounted(_ place: OpenPlace, _ context: CheckContext) -> Bool {
    counted.contains { context.stream.holds(Wording($0), at: place.next) }
  }

  /// *gạo, ngô, …*, *báo, đài …*, *v.v…*
  private func endsEnumeration(_ place: OpenPlace, _ context: CheckContext) -> Bool {
    if stands(breaking, before: place.next, context) { return true }
    let words = context.stream.words
    var word = place.next - 1
    while word > 0, !words[word].gap.intersects(Gap.sentenceEnd.union([.semicolon, .colon])) {
      if words[word].gap.contains(.comma) { return true }
      word -= 1
    }
    return false
  }

  /// Dots that lead to a page number: *1. Quy định chung ........ 3*.
  private func isLeader(_ place: OpenPlace, _ document: Document) -> Bool {
    guard place.dots > Self.mostInText, place.next < document.stream.words.count,
      document.stream.words[place.next].isNumber
    else { return false }
    let line = document.stream.lines[document.stream.line(at: place.span.start)]
    return line.words.last == place.next
  }

  private func isInTable(_ place: OpenPlace, _ document: Document) -> Bool {
    // A tab before the line only indents it.
    let line = document.source.trimmed(
      document.stream.lines[document.stream.line(at: place.span.start)].span)
    return document.source.bytes[line.start..<line.end].contains { $0 == 0x7C || $0 == 0x09 }
  }

  /// Read where an open place has been found, which is seldom.
  private func stands(_ texts: [String], before word: Int, _ context: CheckContext) -> Bool {
    texts.contains { context.stream.holds(Wording($0), at: word - Wording($0).count) }
  }

  private func reportDraft(_ hit: Hit, _ context: inout CheckContext) {
    context.report(
      Draft(
        .textPlaceholder, at: .words(hit.words),
        message: context.language(
          vi: "Văn bản còn ghi “\(context.text(hit.words))”",
          en: "The document still says that it is a draft"),
        found: context.text(hit.words),
        help: context.language(
          vi: "Bỏ dòng này trước khi ban hành; nếu là bản thảo, dùng --phase draft.",
          en: "Take the line out before issuing; for a draft use --phase draft.")))
  }

  func report(_ span: ByteSpan, _ word: Int, _ context: inout CheckContext) {
    let start = min(context.stream.words[word].span.start, span.start)
    let found = context.source.collapsed(ByteSpan(start, span.end))
    context.report(
      Draft(
        .textPlaceholder, at: .bytes(span, word: word),
        message: context.language(
          vi: "Còn chỗ để trống: “\(found)”", en: "Something is left to be filled in: “\(found)”"),
        found: found,
        help: context.language(
          vi: "Điền nội dung còn thiếu hoặc bỏ chỗ này trước khi ban hành.",
          en: "Fill it in or take it out before issuing.")))
  }
}
