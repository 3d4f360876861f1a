import Foundation
import SoatText
import TestSupport
import Testing

/// Bytes to words, gaps and lines.
@Suite("Syllable stream")
struct SyllableStreamTests {
  private func words(_ text: String) -> [String] {
    let source = SourceText(text)
    return SyllableStream(source).words.map { source[$0.span] }
  }

  @Test(
    "words are letters and digits; marks, spaces and tags part them",
    arguments: [
      ("Đảng ủy, chi bộ.", ["Đảng", "ủy", "chi", "bộ"]),
      ("57-NQ/TW", ["57", "NQ", "TW"]), ("1.035 học viên", ["1", "035", "học", "viên"]),
      ("xã\u{A0}hội\u{2003}số", ["xã", "hội", "số"]), ("a–b—c…d“e”", ["a", "b", "c", "d", "e"]),
      ("lã\u{200B}nh đạo", ["lãnh", "đạo"]), ("\u{FEFF}Số", ["Số"]),
      ("một<br>hai<u>ba</u>", ["một", "hai", "ba"]), ("3 < 5 và 7>6", ["3", "5", "và", "7", "6"]),
      ("**Nơi nhận**", ["Nơi", "nhận"]), ("人民", ["人民"]), ("", []), (" \n\t", []),
      ("QH15", ["QH15"]), ("5G", ["5G"]),
    ])
  func words(_ text: String, _ expected: [String]) { #expect(words(text) == expected) }

  @Test(
    "what stands before a word is its gap",
    arguments: [
      ("a b", .space), ("a,b", .comma), ("a, b", [.comma, .space]), ("a. b", [.stop, .space]),
      ("a; b", [.semicolon, .space]), ("a: b", [.colon, .space]), ("a-b", .dash),
      ("a – b", [.dash, .space]),
      ("a/b", .slash), ("a “b", [.quote, .space]), ("a (b", [.openParenthesis, .space]),
      ("a) b", [.closeParenthesis, .space]), ("a? b", [.emphasis, .space]),
      ("a… b", [.emphasis, .space]), ("a **b", [.markup, .space]), ("a\nb", .newline),
      ("a\r\nb", .newline), ("a\rb", .newline), ("a\n\nb", [.newline, .blankLine]),
      ("a\r\n \r\nb", [.newline, .blankLine, .space]), ("a • b", [.other, .space]),
      ("a\u{A0}b", .space), ("a\u{200B} b", .space),
    ] as [(String, Gap)])
  func gap(_ text: String, _ gap: Gap) throws {
    let words = SyllableStream(SourceText(text)).words
    try #require(words.count == 2)
    #expect(words[1].gap == gap)
    #expect(words[0].gap == [])
  }

  @Test(
    "what stands behind the last word is kept",
    arguments: [(".", .stop), (";\n", [.semicolon, .newline]), ("", .newline)] as [(String, Gap)])
  func trailing(_ end: String, _ gap: Gap) {
    #expect(SyllableStream(SourceText("xong" + end)).trailing.isSuperset(of: gap))
  }

  @Test(
    "a line is found again from any of its bytes, whatever ends it",
    arguments: ["\n", "\r\n", "\r"])
  func lines(_ end: String) {
    let texts = ["Đảng ủy", "", "chi bộ số 5", "x", ""]
    let source = SourceText(texts.joined(separator: end))
    let stream = SyllableStream(source)
    #expect(stream.lines.map { source[$0.span] } == texts)
    #expect(stream.lines.map(\.words) == [0..<2, 2..<2, 2..<6, 6..<7, 7..<7])
    for (number, line) in stream.lines.enumerated() {
      for byte in line.span.start...line.span.end { #expect(stream.line(at: byte) == number) }
    }
  }

  @Test("the first word behind a byte is the first that ends behind it")
  func firstWord() {
    let source = SourceText("  Đảng ủy, xã.  ")
    let stream = SyllableStream(source)
    for byte in 0...source.bytes.count {
      let expected = stream.words.firstIndex { $0.span.end > byte } ?? stream.words.count
      #expect(stream.firstWord(after: byte) == expected, "\(byte)")
    }
  }

  @Test(
    "a line that holds a page number alone is no text below the first lines",
    arguments: [
      ("2", true), ("- 2 -", true), ("Trang 2", true), ("Trang 2/5", true), ("2/5", true),
      ("**2**", true), ("1234", false), ("2.", false), ("2 xã", false), ("(2)", false),
      ("Trang", false), ("2, 3", false), ("57-", false),
    ])
  func pageNumber(_ line: String, _ isPage: Bool) {
    let source = SourceText("Một.\nHai.\nBa.\n\(line)\nBốn.")
    let stream = SyllableStream(source)
    #expect(stream.lines[3].isPageNumber == isPage)
    #expect(stream.lines[3].words.isEmpty == isPage)
    #expect(!SyllableStream(source, dropsPageNumbers: false).lines[3].isPageNumber)
    #expect(!SyllableStream(SourceText("\(line)\nMột.")).lines[0].isPageNumber)
  }

  @Test(
    "odd code points inside a word are told, and the word is read as it looks",
    arguments: [
      ("Ðảng", [.lookalike]), ("Vi\u{435}t", [.lookalike]), ("lã\u{200B}nh", [.invisible]),
      ("lã\u{AD}nh", [.invisible]), ("Ðả\u{200B}ng", [.lookalike, .invisible]),
      ("\u{200B}lãnh", []), ("lãnh\u{200B}", []), ("Москва", []), ("да", []), ("Đảng", []),
    ] as [(String, [Oddity.Kind])])
  func oddities(_ word: String, _ kinds: [Oddity.Kind]) {
    let stream = SyllableStream(SourceText("Ban \(word) họp."))
    #expect(stream.oddities.map(\.kind) == kinds)
    #expect(stream.words.count == 3)
  }

  @Test("a look-alike is written as the letter that it looks like")
  func repaired() {
    #expect(LookAlike.repaired("Ðảng") == "Đảng")
    #expect(LookAlike.repaired("B\u{410}N") == "BAN")
    #expect(LookAlike.repaired("lã\u{200B}nh") == "lãnh")
    #expect(LookAlike.visible("Ð\u{200B}") == "Ð")
  }

  /// The last bytes of a text are read one by one, all others by a shorter way, and words met
  /// before by the shortest.
  @Test("a word is the same by every way of reading", arguments: 0..<20)
  func everyWay(_ seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    var memory = WordMemory()
    let letters = Array("abcdđeêghưươờớNĐƯẠ059é а\u{301}Ð\u{200B}\u{A0}–,.-_*[<")
    for _ in 0..<200 {
      let word = String(
        (0..<Int.random(in: 1...24, using: &numbers)).map { _ in
          letters[Int.random(in: 0..<letters.count, using: &numbers)]
        })
      let text = SourceText(word + String(repeating: " ", count: 64))
      let near = SyllableStream(SourceText(word), dropsPageNumbers: false)
      let ways = [
        SyllableStream(text, dropsPageNumbers: false),
        SyllableStream.document(text, memory: &memory).stream,
        SyllableStream.document(text, memory: &memory).stream,
      ]
      for far in ways {
        #expect(near.words.map(\.syllable) == far.words.map(\.syllable), "\(word)")
        #expect(near.words.map(\.span) == far.words.map(\.span), "\(word)")
        #expect(near.words.map(\.shape) == far.words.map(\.shape), "\(word)")
        #expect(near.words.map(\.gap) == far.words.map(\.gap), "\(word)")
        #expect(near.oddities == far.oddities, "\(word)")
      }
    }
  }

  /// More words than there are places: each must push others out.
  @Test("a crowded memory changes no word")
  func crowded() {
    let letters = Array("abcdeghiklmnopqrstuvxyăâđêôơưáàảãạ")
    var memory = WordMemory()
    for round in 0..<4 {
      var numbers = SeededNumbers(seed: UInt64(round / 2))
      let text = (0..<6_000).map { _ in
        String(
          (0..<Int.random(in: 1...16, using: &numbers)).map { _ in
            letters[Int.random(in: 0..<letters.count, using: &numbers)]
          })
      }.joined(separator: " ")
      let source = SourceText(text)
      let alone = SyllableStream(source, dropsPageNumbers: false)
      let remembered = SyllableStream.document(source, memory: &memory).stream
      #expect(alone.words.map(\.syllable) == remembered.words.map(\.syllable))
      #expect(alone.words.map(\.span) == remembered.words.map(\.span))
    }
  }
}
