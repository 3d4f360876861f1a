import SoatChecks
import SoatDocument
import SoatFindings
import SoatText
import Testing

/// Every term of the bundled sets against every slip: what a slip makes of a term is found, and
/// nothing that is spelt as listed is.
@Suite("Terms")
struct TermTests {
  @Test("A term with any tone or any mark changed is found at its place, unless it is read right")
  func everySlip() throws {
    let judge = try Self.judgeOfAllSets()
    let declared = DeclaredWordings(judge.book)
    let slipped = judge.book.terms.flatMap { SlippedTerm.all(of: $0) }
    #expect(slipped.count { $0.kind == .tone } > 10_000)
    #expect(slipped.count { $0.kind == .mark } > 4_000)
    var excused = 0
    for (term, found) in zip(slipped, TermSentences.found(in: slipped.map(\.text), judge)) {
      if declared.read(term.text) {
        excused += 1
        #expect(found.isEmpty, "“\(term.text)” is declared right: \(found)")
      } else {
        #expect(found.contains { $0.tells(term) }, "“\(term.text)” for “\(term.term)”: \(found)")
      }
    }
    #expect(excused * 100 < slipped.count * 2, "what is declared right hides too many slips")
  }

  @Test(
    "A term in whatever letters is silent: as it is listed, at the start of a sentence, in capitals"
  )
  func everyTerm() throws {
    let judge = try Self.judgeOfAllSets()
    let terms = judge.book.terms
    #expect(terms.count > 500)
    let written =
      terms + terms.map { $0.prefix(1).uppercased() + $0.dropFirst() }
      + terms.map { $0.uppercased() }
    for (text, found) in zip(written, TermSentences.found(in: written, judge)) {
      #expect(found.isEmpty, "“\(text)”: \(found)")
    }
  }

  @Test("A term in capitals or at the start of a sentence is found with a slip in it")
  func capitals() throws {
    let judge = try Self.judgeOfAllSets()
    let declared = DeclaredWordings(judge.book)
    let slipped = judge.book.terms.compactMap { term in
      SlippedTerm.all(of: term).last { !declared.read($0.text) }
    }
    #expect(slipped.count == judge.book.terms.count)
    let capitalised = slipped.map { $0.text.prefix(1).uppercased() + $0.text.dropFirst() }
    let upper = slipped.map { $0.text.uppercased() }
    for (term, found) in zip(
      slipped + slipped, TermSentences.found(in: capitalised + upper, judge))
    {
      #expect(found.contains { $0.tells(term) }, "“\(term.text)” for “\(term.term)”: \(found)")
    }
  }

  @Test(
    "No term looks like a slip in another term, a heading, a required item, a title or a body's name",
    arguments: [true, false])
  func otherWordings(besideAllSets: Bool) throws {
    let judge =
      besideAllSets ? try Self.judgeOfAllSets() : try StandardJudge.judge(named: ["terms"])
    let wordings = judge.book.officialWordings
    #expect(wordings.count > 1_000)
    for (text, found) in zip(wordings, TermSentences.found(in: wordings, judge)) {
      #expect(found.isEmpty, "“\(text)”: \(found)")
    }
  }

  @Test("A term without one of its commas is found at its place, unless it is read right")
  func everyComma() throws {
    let judge = try Self.judgeOfAllSets()
    let declared = DeclaredWordings(judge.book)
    let lacking = judge.book.terms.flatMap { TermWithoutComma.all(of: $0) }
    #expect(lacking.count > 100)
    for (term, found) in zip(lacking, TermSentences.found(in: lacking.map(\.text), judge)) {
      let isRight = declared.cross(term.position, of: term.text)
      #expect(found.count == (isRight ? 0 : 1), "“\(term.text)” for “\(term.term)”: \(found)")
      #expect(found.allSatisfy { $0.code == .textTermPunctuation && term.text.contains($0.found) })
    }
  }

  /// An exact wording of another set can hide a slip, so that all of them have to be there.
  static func judgeOfAllSets() throws -> Judge {
    let sets = try StandardJudge.judge().book.sets.map(\.id)
    return try StandardJudge.judge(named: sets)
  }
}

/// A term in which one syllable is misspelt.
struct SlippedTerm {
  let term: String
  let text: String
  let kind: SyllableSlip.Kind
  /// Of the misspelt syllable, in code points of the text, 0-based and half-open.
  let columns: Range<Int>

  static func all(of term: String) -> [SlippedTerm] {
    let characters = Array(term)
    var slipped: [SlippedTerm] = []
    var start = 0
    while start < characters.count {
      guard characters[start].isLetter else {
        start += 1
        continue
      }
      var end = start
      while end < characters.count, characters[end].isLetter { end += 1 }
      for slip in SyllableSlip.all(of: String(characters[start..<end])) {
        let text = String(characters[..<start]) + slip.text + String(characters[end...])
        slipped.append(
          SlippedTerm(term: term, text: text, kind: slip.kind, columns: start..<end))
      }
      start = end
    }
    return slipped
  }
}

/// A term that has lost one comma.
struct TermWithoutComma {
  let term: String
  let text: String
  /// The word in front of which it stood, from 0.
  let position: Int

  static func all(of term: String) -> [TermWithoutComma] {
    term.indices.filter { term[$0] == "," }.map { comma in
      TermWithoutComma(
        term: term, text: String(term[..<comma] + term[term.index(after: comma)...]),
        position: term[..<comma].split { !$0.isLetter }.count)
    }
  }
}

extension TermSentences.Found {
  /// It names the misspelt syllable, inside the term, as a slip of spelling.
  func tells(_ slipped: SlippedTerm) -> Bool {
    code == .textMisspelling && columns.lowerBound <= slipped.columns.lowerBound
      && slipped.columns.upperBound <= columns.upperBound && columns.lowerBound >= 0
      && columns.upperBound <= slipped.text.unicodeScalars.count
      && slipped.term.lowercased().contains(expected.lowercased())
  }
}

extension RuleBook {
  /// The terms of all sets, as the sets write them.
  var terms: [String] { lexicon.phrases.filter { $0.use == .term }.map(\.text) }
}

extension RuleBook {
  /// Every wording that the sets hold to be right, and the names that documents have.
  fileprivate var officialWordings: [String] {
    lexicon.phrases.filter(\.isWording).map(\.text)
      + registry.documents.flatMap { $0.issuers + [$0.termGroup].compactMap { $0 } }
      + DocumentType.allCases.flatMap(\.names)
  }
}
