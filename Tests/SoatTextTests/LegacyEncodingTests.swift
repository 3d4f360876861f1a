import Foundation
import SoatText
import Testing

@Suite("Legacy encoding")
struct LegacyEncodingTests {
  /// A legacy text, written as it looks in Latin-1: each scalar is one byte.
  struct Sample: Sendable, CustomTestStringConvertible {
    let encoding: LegacyEncoding
    let inLatin1: String

    var bytes: [UInt8] { inLatin1.unicodeScalars.map { UInt8($0.value) } }
    var testDescription: String { "\(encoding): \(inLatin1)" }
  }

  /// Three sentences each, made with iconv (TCVN, VISCII), Python (cp1258) and the table of xvnkb
  /// (VNI): *Ủy ban nhân dân huyện Yên Lâm …*, *Cộng hòa xã hội …*, *ĐẢNG BỘ TỈNH HÒA AN: …*.
  static let samples: [Sample] = [
    (
      .tcvn3,
      [
        "ñy ban nh©n d©n huyÖn Yªn L©m b¸o c¸o kÕt qu¶ thùc hiÖn nghÞ quyÕt cña §¶ng n¨m nay.",
        "Céng hßa x· héi chñ nghÜa ViÖt Nam\n§éc lËp - Tù do - H¹nh phóc",
        "§¶NG Bé TØNH HßA AN: KÕ HO¹CH TUY£N TRUYÒN NGHÞ QUYÕT VÒ C¤NG NGHÖ Sè",
      ]
    ),
    (
      .vni,
      [
        "UÛy ban nhaân daân huyeän Yeân Laâm baùo caùo keát quaû thöïc hieän nghò quyeát cuûa Ñaûng.",
        "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam\nÑoäc laäp - Töï do - Haïnh phuùc",
        "ÑAÛNG BOÄ TÆNH HOØA AN: KEÁ HOAÏCH TUYEÂN TRUYEÀN NGHÒ QUYEÁT VEÀ COÂNG NGHEÄ SOÁ",
      ]
    ),
    (
      .viscii,
      [
        "\u{9C}y ban nhân dân huy®n Yên Lâm báo cáo kªt quä thñc hi®n ngh¸ quyªt cüa Ðäng nåm nay.",
        "Cµng hòa xã hµi chü nghîa Vi®t Nam\nÐµc l§p - Tñ do - HÕnh phúc",
        "ÐÄNG B\u{93} T\u{9B}NH HÒA AN: K\u{8A} HO\u{80}CH NGH\u{98} QUY\u{8A}T V\u{8B} S\u{8F}",
      ]
    ),
    (
      .windows1258,
      [
        "UÒy ban nhân dân huyêòn Yên Lâm báo cáo kêìt quaÒ thýòc hiêòn nghiò quyêìt cuÒa ÐaÒng.",
        "Côòng hoÌa xaÞ hôòi chuÒ nghiÞa Viêòt Nam\nÐôòc lâòp - Týò do - Haònh phuìc",
        "ÐAÒNG BÔò TIÒNH HOÌA AN: KÊì HOAòCH TUYÊN TRUYÊÌN NGHIò QUYÊìT VÊÌ CÔNG NGHÊò SÔì",
      ]
    ),
  ].flatMap { encoding, texts in texts.map { Sample(encoding: encoding, inLatin1: $0) } }

  @Test("Bytes of a legacy text name its encoding", arguments: samples)
  func bytes(sample: Sample) {
    #expect(LegacyEncoding.recognised(in: sample.bytes) == sample.encoding)
  }

  @Test("A legacy text read as Latin-1 and saved as UTF-8 names its encoding", arguments: samples)
  func readAsLatin1(sample: Sample) {
    #expect(LegacyEncoding.recognised(in: Array(sample.inLatin1.utf8)) == sample.encoding)
  }

  @Test("A legacy text read as Windows-1252 names its encoding", arguments: samples)
  func readAsWindows1252(sample: Sample) {
    #expect(LegacyEncoding.recognised(in: shownInWindows1252(sample.bytes)) == sample.encoding)
  }

  static let unicodeTexts = [
    "Ủy ban nhân dân huyện Yên Lâm báo cáo kết quả thực hiện nghị quyết của Đảng năm nay.",
    "Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc",
    "ĐẢNG BỘ TỈNH HÒA AN: KẾ HOẠCH TUYÊN TRUYỀN NGHỊ QUYẾT VỀ CÔNG NGHỆ SỐ",
  ]

  @Test("UTF-8 read as Latin-1 or Windows-1252 is double encoded", arguments: unicodeTexts)
  func doubleEncoded(text: String) {
    let latin1 = String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) }))
    #expect(LegacyEncoding.recognised(in: Array(latin1.utf8)) == .doubleEncoded)
    #expect(
      LegacyEncoding.recognised(in: shownInWindows1252(Array(text.utf8))) == .doubleEncoded)
  }

  @Test("Vietnamese in Unicode is no legacy text", arguments: unicodeTexts)
  func unicode(text: String) {
    #expect(LegacyEncoding.recognised(in: Array(text.utf8)) == nil)
    let decomposed = text.decomposedStringWithCanonicalMapping
    #expect(LegacyEncoding.recognised(in: Array(decomposed.utf8)) == nil)
    // Some bytes that are not UTF-8 do not change what the rest is.
    #expect(LegacyEncoding.recognised(in: Array(text.utf8) + [0x20, 0xC3, 0xFF, 0xE9]) == nil)
  }

  @Test("A Unicode document may quote spoilt words", arguments: samples)
  func quotation(sample: Sample) {
    let words = sample.inLatin1.split(separator: " ").prefix(6).joined(separator: " ")
    let document = Self.unicodeTexts.joined(separator: "\n") + "\nTệp cũ hiện ra là: \(words)"
    #expect(LegacyEncoding.recognised(in: Array(document.utf8)) == nil)
    let decomposed = document.decomposedStringWithCanonicalMapping
    #expect(LegacyEncoding.recognised(in: Array(decomposed.utf8)) == nil)
  }

  @Test(
    "Other languages are no legacy text",
    arguments: [
      "Où est la forêt ? Là-bas, à côté de l'église, déjà très loin : ça se mérite, été comme hiver.",
      "Die Prüfung der Maßnahmen für Bürger läuft über das Büro in Köln, schöne Grüße aus Österreich.",
      "A comissão não aprovou as decisões; só há três sessões até amanhã, é pública a votação.",
      "The committee of the district adopted the plan on the third of May and sent it to everybody.",
    ])
  func otherLanguages(text: String) {
    let latin1 = text.unicodeScalars.map { UInt8($0.value) }
    #expect(LegacyEncoding.recognised(in: latin1) == nil)
    #expect(LegacyEncoding.recognised(in: Array(text.utf8)) == nil)
    #expect(LegacyEncoding.recognised(in: shownInWindows1252(Array(text.utf8))) == nil)
  }

  @Test("What is no text is no legacy text")
  func noText() {
    #expect(LegacyEncoding.recognised(in: []) == nil)
    var state: UInt64 = 2025
    let noise = (0..<100_000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    #expect(LegacyEncoding.recognised(in: noise) == nil)
    #expect(LegacyEncoding.recognised(in: noise.map { max($0, 1) }) == nil)
    for sample in Self.samples {
      #expect(LegacyEncoding.recognised(in: sample.bytes + [0]) == nil)
    }
  }

  @Test("Three different syllables are needed, each a whole word")
  func threeSyllables() {
    func recognised(_ latin1: String) -> LegacyEncoding? { .recognised(in: Array(latin1.utf8)) }
    #expect(recognised("c¸c ®¶ng cña") == .tcvn3)
    #expect(recognised("c¸c ®¶ng c¸c ®¶ng c¸c ®¶ng") == nil)
    #expect(recognised("c¸ct ®¶nga xcña") == nil)
    #expect(recognised("c¸c ®¶ng cña" + String(repeating: " word", count: 57)) == .tcvn3)
    #expect(recognised("c¸c ®¶ng cña" + String(repeating: " word", count: 58)) == nil)
  }

  @Test("Only the start of a long file is looked at")
  func longFile() throws {
    let sample = try #require(Self.samples.first)
    let lines = [UInt8](repeating: UInt8(ascii: "\n"), count: LegacyEncoding.examinedBytes)
    #expect(LegacyEncoding.recognised(in: sample.bytes + lines) == sample.encoding)
    #expect(LegacyEncoding.recognised(in: lines + sample.bytes) == nil)
  }
}

/// The bytes as a program shows them that takes them for Windows-1252, saved as UTF-8.
private func shownInWindows1252(_ bytes: [UInt8]) -> [UInt8] {
  let specials = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
  let scalars = bytes.map { (0x80...0x9F).contains($0) ? specials[Int($0) - 0x80] : .init($0) }
  return Array(String(String.UnicodeScalarView(scalars)).utf8)
}
