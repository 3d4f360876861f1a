import SoatDocument
import SoatText

/// Whether a document implements another, registered one: *triển khai*, *quán triệt*, *thực hiện*.
///
/// Its subject says so, or the sentence with which it opens. A line *Căn cứ …* among others does
/// not: since 2025 nearly every plan of this field rests on Resolution 57-NQ/TW and implements
/// something else (fixtures ke-hoach-chi-can-cu-nghi-quyet-57, ke-hoach-theo-ke-hoach-cap-tren).
struct DocumentTopic {
  /// What shows that the document is about the other one.
  enum Ground {
    /// The subject cites it.
    case cited
    /// The subject or the opening sentence holds its title.
    case titled
    /// The subject or the opening sentence holds the terms of its field.
    case treated
    /// The opening sentence implements it.
    case implemented
    /// It is the only basis of the central bodies, and the subject is of its field.
    case onlyBasis
  }

  let document: Document
  let book: RuleBook

  private var stream: SyllableStream { document.stream }

  /// - Parameter position: of the other document in the registry.
  func ground(for position: Int) -> Ground? {
    let opening = openingWords
    let (all, citations) = (document.citations, citations(of: position))
    lazy var titles = titles(of: position)
    let group = book.registry.termGroups[position]
    if let subject = document.header.subject {
      if citations.contains(where: { subject.contains(all[$0].symbol.words.lowerBound) }) {
        return .cited
      }
      if titles.contains(where: { subject.contains($0) }) { return .titled }
      if let group, holds(group, in: subject) { return .treated }
    }
    let own = citations.lazy.filter { opening.contains(all[$0].symbol.words.lowerBound) }
      .prefix(Self.mostMentions)
    if own.contains(where: { isImplemented(at: all[$0].words.lowerBound, reach: Self.nearby) }) {
      return .implemented
    }
    let titled = titles.lazy.filter { opening.contains($0) }.prefix(Self.mostMentions)
    if titled.contains(where: { isTitleOfTopic($0, of: position) }) {
      return .titled
    }
    if let group {
      let treated = opening.lazy.filter { stream.matches(group, at: $0) }.prefix(Self.mostMentions)
      if treated.contains(where: { !isInName($0) && isImplemented(at: $0, reach: Self.far) }) {
        return .treated
      }
    }
    guard let basis = own.first(where: { !isInTitle(all[$0].words.lowerBound) }),
      isOnlyCentralBasis(all[basis].symbol.key, in: opening), isOfField(of: position)
    else { return nil }
    return .onlyBasis
  }

  /// An opening that says more often what it implements does not say it at all.
  private static let mostMentions = 16

  /// The citations that mean it, and no other document of the same symbol, as positions.
  private func citations(of position: Int) -> [Int] {
    let registry = book.registry
    guard let symbol = registry.symbols[position] else { return [] }
    let resolver = CitationResolver(document: document, book: book)
    let (citations, date) = (document.citations, registry.documents[position].id.date)
    // Looked at where they are: whoever hands them on copies them.
    return citations.indices.filter { index in
      guard citations[index].symbol.codesKey == symbol.codesKey,
        citations[index].symbol.key == symbol.key
      else {
        // *58-NQ/TW* of its day and by its issuer is meant as this one.
        return citations[index].date?.date == date
          && resolver.resolution(citations[index])?.document == position
      }
      return !registry.positions(of: citations[index].symbol).contains {
        $0 != position && registry.documents[$0].id.date == citations[index].date?.date
      }
    }
  }

  /// The words with which its title begins.
  private func titles(of position: Int) -> [Int] {
    guard let phrase = book.registry.titlePhrases[position] else { return [] }
    return document.hits.filter { $0.phrase == phrase }.map { $0.words.lowerBound }
  }

  private func holds(_ group: Wording, in words: Range<Int>) -> Bool {
    words.contains { stream.matches(group, at: $0) && !isInName($0) }
  }

  /// The word belongs to the name of a body: *Ban Chỉ đạo … về phát triển khoa học, …*.
  private func isInName(_ word: Int) -> Bool {
    document.hits.contains { hit in
      guard hit.isStructural, hit.words.lowerBound < word, word < hit.words.upperBound,
        case .body = book.lexicon.use(of: hit)
      else { return false }
      return true
    }
  }

  /// What stands before the first section; in a text without any, the bases and what follows them.
  private var openingWords: Range<Int> {
    var opening = document.opening
    if document.sections.isEmpty {
      let running = opening.indices.filter {
        stream.firstMatch(of: Self.bases, at: opening[$0].text.lowerBound) == nil
      }
      opening = opening[..<(running.dropFirst(2).first ?? opening.endIndex)]
    }
    guard let first = opening.first?.words.lowerBound, let last = opening.last else { return 0..<0 }
    return first..<min(last.words.upperBound, first + Self.mostWords)
  }

  private static let mostWords = 2_000

  /// How many words before a citation, and before a title, the verb may stand.
  private static let nearby = 9
  private static let far = 20
  private static let bases: Wordings = ["căn cứ", "xét", "theo", "trên cơ sở", "dựa trên"]
  private static let verbs: Wordings = [
    "thực hiện", "triển khai", "quán triệt", "tuyên truyền", "học tập", "phổ biến", "cụ thể hóa",
    "thi hành", "ban hành", "sơ kết", "tổng kết", "đẩy mạnh", "thúc đẩy", "phát triển",
  ]
  /// What stands behind them is no longer the object of the verb.
  private static let detours: Wordings = ["theo", "căn cứ", "trên cơ sở", "từ", "tinh thần"]

  /// The first document of its clause, which is no line of bases, and the object of a verb like
  /// *thực hiện*.
  private func isImplemented(at word: Int, reach: Int) -> Bool {
    let sentence = document.sentence(at: word, reach: Self.longestOpening)
    let near = document.citations.filter {
      sentence.contains($0.words.lowerBound) && $0.words.lowerBound < word
    }
    let enacting = enactingClause(before: word, in: sentence, behind: near)
    let start = enacting ?? sentence.lowerBound
    let isBehindOther = near.contains { start <= $0.words.lowerBound }
    guard !isBehindOther, enacting == nil || !isInTitle(word),
      enacting != nil || stream.firstMatch(of: Self.bases, at: start) == nil
    else { return false }
    let before = max(start, word - reach)..<word
    guard let verb = before.last(where: { stream.firstMatch(of: Self.verbs, at: $0) != nil }) else {
      return false
    }
    return !(verb..<word).contains { stream.firstExactMatch(of: Self.detours, at: $0) != nil }
  }

  private static let longestOpening = 400

  /// The opening implements what bears the title, whatever number it gives; or the subject does, by
  /// that number or by none: *thực hiện Nghị quyết trên địa bàn xã*.
  private func isTitleOfTopic(_ title: Int, of position: Int) -> Bool {
    let own = document.citations.last { $0.titleStart == title }
    if isImplemented(at: own?.words.lowerBound ?? title, reach: own == nil ? Self.far : Self.nearby)
    {
      return true
    }
    guard let subject = document.header.subject else { return false }
    let cited = document.citations.filter { subject.contains($0.symbol.words.lowerBound) }
    if let own { return cited.contains { $0.symbol.key == own.symbol.key } }
    guard cited.isEmpty, let name = book.registry.documents[position].type.names.first else {
      return false
    }
    let type = Wording(name)
    return subject.contains { word in
      stream.matches(type, at: word) && isBare(word + type.count, subject, of: position)
        && (max(subject.lowerBound, word - Self.titleLead)..<word).contains {
          stream.firstMatch(of: Self.verbs, at: $0) != nil
        }
    }
  }

  /// Behind the type word no other document is named: *Nghị quyết Đại hội …*, *Nghị quyết của Đảng
  /// ủy …*.
  private func isBare(_ word: Int, _ subject: Range<Int>, of position: Int) -> Bool {
    guard word < subject.upperBound else { return true }
    if stream.matches(Self.of, at: word) {
      return book.registry.issuers[position].contains { stream.matches($0, at: word + 1) }
    }
    return !stream.words[word].isCapitalised && !stream.words[word].isNumber
  }

  private static let of: Wording = "của"

  /// Where the words begin in which the issuer enacts: *…, Ban Thường vụ Đảng ủy xây dựng kế hoạch
  /// …*; nil where the word stands before them.
  ///
  /// - Parameter citations: those of the sentence before the word.
  private func enactingClause(
    before word: Int, in sentence: Range<Int>, behind citations: [Citation]
  ) -> Int? {
    (sentence.lowerBound..<word).dropFirst().last { position in
      stream.words[position].gap.contains(.comma) && stream.words[position].isCapitalised
        && !citations.contains { $0.words.contains(position) }
    }
  }

  /// It belongs to the title of a document named before it: *… về thực hiện Nghị quyết …*.
  private func isInTitle(_ word: Int) -> Bool {
    (max(0, word - Self.titleLead)..<word).contains { stream.matches(Self.about, at: $0) }
  }

  private static let titleLead = 5
  private static let about: Wording = "về"

  /// No other document of a central body, and no law, is named in the opening.
  private func isOnlyCentralBasis(_ key: DocumentSymbol.Key, in opening: Range<Int>) -> Bool {
    let others = document.citations.contains { citation in
      opening.contains(citation.symbol.words.lowerBound) && citation.symbol.key != key
        && Self.isCentral(citation.symbol)
    }
    return !others
      && !opening.contains { word in
        stream.words[word].isCapitalised && stream.matches(Self.law, at: word)
      }
  }

  private static let law: Wording = "luật"
  private static let stateBodies = ["CP", "TTg", "CTN"]

  /// *57-NQ/TW*, *03/NQ-CP*, *193/2025/QH15*, *13/2025/TT-BYT*
  private static func isCentral(_ symbol: DocumentSymbol) -> Bool {
    guard let body = symbol.codes.last else { return false }
    if body.hasSuffix("TW") { return true }
    return symbol.form == .state
      && (stateBodies.contains(body) || body.contains("QH") || body.hasPrefix("B"))
  }

  /// Three words on end of the subject are words of its title.
  private func isOfField(of position: Int) -> Bool {
    guard let subject = document.header.subject, subject.count >= Self.shared,
      let phrase = book.registry.titlePhrases[position]
    else { return false }
    let title = book.lexicon.phrases[phrase].syllables
    guard title.count >= Self.shared else { return false }
    return (subject.lowerBound...subject.upperBound - Self.shared).contains { word in
      (0...title.count - Self.shared).contains { start in
        (0..<Self.shared).allSatisfy {
          stream.words[word + $0].folded == title[start + $0].folded
        }
      }
    }
  }

  private static let shared = 3
}
