import SoatDocument
import SoatFindings
import SoatText

/// Who the recipients are by meaning: nobody twice, nobody unknown, nobody forgotten.
package struct RecipientNames: Check {
  package static let keyword = "recipient-names"
  package static let summary = Bilingual(
    vi: "Nơi nhận: không trùng, không viết tắt khó hiểu, đủ nơi được giao việc",
    en: "Nobody receives the document twice, under an unknown abbreviation, or is forgotten")
  package static let codes: [FindingCode] = [
    .recipientsDuplicate, .recipientsAbbreviation, .recipientsUninformed,
  ]

  static let abbreviations = OptionKey(
    "abbreviations", .list(.list(.text)),
    vi: "Mỗi dòng: tên đầy đủ, rồi các cách viết khác và chữ viết tắt",
    en: "Each row: the full name, then all other ways and abbreviations")
  static let groups = OptionKey(
    "groups", .list(.list(.text)),
    vi: "Mỗi dòng: tên chung ở nơi nhận, rồi chữ đầu tên các nơi thuộc nhóm; * là tất cả",
    en: "Each row: a collective name, then how the names of its members begin; * for all")
  static let leaders = OptionKey(
    "leaders", .list(.text),
    vi: "Lãnh đạo nhận thay cho cơ quan: Thường trực, Ban Thường vụ",
    en: "Who receives for the body that they lead")
  package static let schema = TableSchema([abbreviations, groups, leaders])

  let informing: InformedBodies

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    informing = InformedBodies(
      BodyMeaning(options.textLists(Self.abbreviations)),
      groups: options.textLists(Self.groups), leaders: options.texts(Self.leaders))
  }

  /// Whether a recipient bears the name of the body, whatever its form; nil where it is the body
  /// that issues the document.
  ///
  /// - Parameter listed: the recipients, as this check reads them.
  func names(_ body: Range<Int>, _ listed: ListedBodies, in stream: SyllableStream) -> Bool? {
    var asked: [UInt64] = []
    let name = informing.name(body, of: stream.words, into: &asked)
    if listed.names(name, of: asked) { return true }
    return informing.isOwn(name, of: asked, listed) ? nil : false
  }

  /// The recipients by meaning.
  func listed(_ items: [Recipients.Item], in document: Document) -> ListedBodies {
    ListedBodies(items, in: document, informing)
  }

  package func run(_ context: inout CheckContext) {
    guard let items = context.document.recipients?.items, !items.isEmpty else { return }
    let listed = context.listed(items, by: self, context.ruleIndex)
    for (index, item) in items.prefix(Self.reach - 1).enumerated() {
      guard let unknown = listed.unknown[index],
        !context.stream.isUpperCase(item.name) || isLetters(unknown, context),
        !isArchive(item, context)
      else { continue }
      checkAbbreviation(unknown, &context)
    }
    checkDuplicates(items, listed, &context)
    checkInformed(listed, &context)
  }

  /// No syllable lacks a vowel: in a line wholly in capitals too, *TTDVKT* are only letters.
  private func isLetters(_ word: Int, _ context: CheckContext) -> Bool {
    let bytes = context.source.bytes
    let span = context.stream.words[word].span
    return span.end - span.start >= Self.fewestLetters
      && (span.start..<span.end).allSatisfy { position in
        switch bytes[position] {
        case 0x42...0x44, 0x46...0x48, 0x4B...0x4E, 0x50...0x54, 0x56...0x58, 0x5A: true
        // Đ
        case 0xC4: position + 1 < span.end && bytes[position + 1] == 0x90
        case 0x90: position > span.start && bytes[position - 1] == 0xC4
        default: false
        }
      }
  }

  /// Letters that everybody knows are fewer: *TW*, *CT*.
  private static let fewestLetters = 3
  private static let archive: Wording = "lưu"

  private func isArchive(_ item: Recipients.Item, _ context: CheckContext) -> Bool {
    context.stream.matches(Self.archive, at: item.words.lowerBound)
  }

  private func checkAbbreviation(_ word: Int, _ context: inout CheckContext) {
    guard !isExplained(word, context) else { return }
    let text = context.text(word..<word + 1)
    context.report(
      Draft(
        .recipientsAbbreviation, at: .words(word..<word + 1), section: "recipients",
        message: context.language(
          vi: "“\(text)” ở Nơi nhận là chữ viết tắt chưa được giải thích",
          en: "“\(text)” is an abbreviation that the document does not explain"),
        found: text,
        help: context.language(
          vi: "Viết đầy đủ tên nơi nhận, hoặc giải thích chữ viết tắt ở lần dùng đầu tiên.",
          en: "Write the name in full, or explain the abbreviation where it is first used.")))
  }

  /// *Ban Chỉ đạo (BCĐ)*, *(sau đây viết tắt là BCĐ)* above the recipients.
  private func isExplained(_ abbreviation: Int, _ context: CheckContext) -> Bool {
    let end = context.document.recipients?.title.lowerBound ?? 0
    return context.stream.words.withUnsafeBufferPointer { words in
      let typed = words[abbreviation].toned
      var position = 0
      while position < end {
        if words[position].toned == typed {
          let near = max(position - Self.nearness, 0)...position
          let isExplained = near.contains {
            words[$0].gap.contains(.openParenthesis)
              || $0 > 0 && words[$0 - 1].toned == Self.means
          }
          if isExplained { return true }
        }
        position &+= 1
      }
      return false
    }
  }

  /// *(viết tắt là Tổ QLĐS)*
  private static let nearness = 3
  /// No list is longer; what claims to be is not compared line by line.
  private static let reach = 200
  private static let usualCount = 32
  private static let means = Wording("là").toned[0]

  /// Two lines that say the same in full, unless each has a purpose of its own.
  private func checkDuplicates(
    _ items: [Recipients.Item], _ listed: ListedBodies, _ context: inout CheckContext
  ) {
    let (names, full) = (listed.items, listed.syllables)
    for index in items.indices.dropFirst() where !names[index].isEmpty {
      let first = items.indices[..<index].suffix(Self.reach).first { earlier in
        names[earlier].count == names[index].count
          && full[names[earlier].lowerBound] == full[names[index].lowerBound]
          && full[names[earlier]].elementsEqual(full[names[index]])
          && haveOnePurpose(items[earlier], items[index], context)
      }
      guard let first else { continue }
      let (text, earlier) = (context.text(items[index].name), context.text(items[first].name))
      context.report(
        Draft(
          .recipientsDuplicate, at: .words(items[index].name), section: "recipients",
          message: text == earlier
            ? context.language(
              vi: "“\(text)” có hai lần ở Nơi nhận", en: "“\(text)” stands twice")
            : context.language(
              vi: "“\(text)” và “\(earlier)” ở Nơi nhận là cùng một nơi",
              en: "“\(text)” and “\(earlier)” are one and the same"),
          found: text,
          help: context.language(vi: "Bỏ một trong hai dòng.", en: "Drop one of the two lines.")))
    }
  }

  /// *(để b/c)* and *(báo cáo)* are one purpose; a line without any adds nothing to the other.
  private func haveOnePurpose(
    _ left: Recipients.Item, _ right: Recipients.Item, _ context: CheckContext
  ) -> Bool {
    guard let left = left.tag, let right = right.tag else { return true }
    return RecipientPurpose(left, context.stream) == RecipientPurpose(right, context.stream)
  }

  /// Who is charged with work in the section on implementation is informed of it.
  private func checkInformed(_ listed: ListedBodies, _ context: inout CheckContext) {
    // Where the recipients may be anybody, nobody is forgotten.
    guard !listed.areAll else { return }
    var asked: [UInt64] = []
    var told: [Range<Int>] = []
    var last: Range<Int>?
    asked.reserveCapacity(Self.usualCount)
    told.reserveCapacity(Self.usualCount)
    for assignment in context.assignments() {
      // Below a heading all tasks are those of one body.
      if last == assignment.body { continue }
      last = assignment.body
      for member in 0..<assignment.memberCount where told.count < Self.reach {
        let first = asked.count
        let body = assignment.member(member)
        let name = informing.name(body, of: context.stream.words, into: &asked)
        if told.contains(where: { Self.areEqual($0, name.full, asked) }) {
          asked.removeSubrange(first...)
          continue
        }
        told.append(name.full)
        guard !informing.inform(name, of: asked, listed), !informing.isOwn(name, of: asked, listed),
          !isOwnLeader(body, context)
        else { continue }
        report(body, &context)
      }
    }
  }

  /// Who signs the document knows of it, and so does a leader of the same body whom it calls by office
  /// alone: *Hiệu trưởng chỉ đạo chung*, *đồng chí Phó Bí thư Thường trực*.
  private func isOwnLeader(_ body: Range<Int>, _ context: CheckContext) -> Bool {
    let stream = context.stream
    let isComrade = stream.firstMatch(of: Self.comrade, at: body.lowerBound) != nil
    let office = body.dropFirst(isComrade ? Self.comrade.count(of: 0) : 0)
    if isComrade, stream.firstMatch(of: Self.offices, at: office.lowerBound) != nil { return true }
    return context.document.signature?.lines.contains { line in
      line.office.count == office.count
        && zip(line.office, office).allSatisfy {
          stream.words[$0].folded == stream.words[$1].folded
        }
    } ?? false
  }

  private static let comrade: Wordings = ["đồng chí"]
  private static let offices: Wordings = [
    "bí thư", "phó bí thư", "chủ tịch", "phó chủ tịch", "trưởng ban", "phó trưởng ban",
    "giám đốc", "phó giám đốc", "hiệu trưởng", "phó hiệu trưởng",
  ]

  private static func areEqual(
    _ left: Range<Int>, _ right: Range<Int>, _ syllables: [UInt64]
  ) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy { syllables[$0] == syllables[$1] }
  }

  private func report(_ body: Range<Int>, _ context: inout CheckContext) {
    let text = context.text(body)
    context.report(
      Draft(
        .recipientsUninformed, at: .words(body),
        message: context.language(
          vi: "“\(text)” được giao việc nhưng không có ở Nơi nhận",
          en: "“\(text)” is charged with work and is not among the recipients"),
        found: text,
        help: context.language(
          vi: "Cân nhắc thêm “\(text) (để thực hiện)” vào Nơi nhận.",
          en: "Consider adding it to the recipients.")))
  }
}

extension Recipients.Item {
  /// Its words without the purpose.
  var name: Range<Int> { words.lowerBound..<(tag?.lowerBound ?? words.upperBound) }
}

/// What a recipient gets the document for.
enum RecipientPurpose: Equatable {
  case report, action, coordination, knowledge
  case other([UInt64])

  private static let wordings: [(Wordings, RecipientPurpose)] = [
    (["b c", "báo cáo"], .report), (["t h", "thực hiện", "triển khai"], .action),
    (["p h", "phối hợp"], .coordination), (["biết", "theo dõi", "thông tin"], .knowledge),
  ]
  private static let lead: Wording = "để"

  init(_ tag: Range<Int>, _ stream: SyllableStream) {
    let start = tag.lowerBound + (stream.matches(Self.lead, at: tag.lowerBound) ? 1 : 0)
    let known = Self.wordings.first { stream.firstMatch(of: $0.0, at: start) != nil }
    self = known?.1 ?? .other(tag.map { stream.words[$0].toned })
  }
}
