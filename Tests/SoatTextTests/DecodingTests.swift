import Foundation
import SoatText
import TestSupport
import Testing

/// Bytes to text: every way in which an editor saves it, and what is left where bytes are spoilt.
@Suite("Decoding")
struct DecodingTests {
  private static let text = """
    Số 08-BC/HU
    Huyện ủy báo cáo kết quả trồng cây đầu xuân; cả huyện trồng được 1.200 cây.
    Nơi nhận: các chi bộ, Ủy ban nhân dân xã.

    """

  /// A way of saving a text.
  enum Form: String, CaseIterable {
    case utf8, utf8Marked, utf16Little, utf16LittleMarked, utf16Big, utf16BigMarked

    func bytes(_ text: String) -> [UInt8] {
      let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      return switch self {
      case .utf8: Array(text.utf8)
      case .utf8Marked: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      case .utf16Little: little
      case .utf16LittleMarked: [0xFF, 0xFE] + little
      case .utf16Big: big
      case .utf16BigMarked: [0xFE, 0xFF] + big
      }
    }
  }

  @Test("every form of saving gives the same text", arguments: Form.allCases)
  func forms(_ form: Form) throws {
    for text in [Self.text, Self.text.decomposedStringWithCanonicalMapping] {
      let source = try SourceText.decode(form.bytes(text))
      #expect(source.bytes == Array(Self.text.utf8))
      #expect(source.invalid.isEmpty)
    }
    let astral = try SourceText.decode(form.bytes(Self.text + "𠊛𡨸"))
    #expect(astral.bytes == Array((Self.text + "𠊛𡨸").utf8))
  }

  @Test("line breaks stay as they are in every form", arguments: Form.allCases)
  func lineBreaks(_ form: Form) throws {
    let text = Self.text.replacing("\n", with: "\r\n")
    #expect(try SourceText.decode(form.bytes(text)).bytes == Array(text.utf8))
  }

  @Test(
    "a file without text is empty",
    arguments: [[], [0x20, 0x0A], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE]])
  func empty(_ file: [UInt8]) {
    #expect(throws: DecodingError.empty) { try SourceText.decode(file) }
  }

  @Test("a NUL near the start makes a file binary, one far behind does not")
  func nul() throws {
    let long = Array(String(repeating: Self.text, count: 10).utf8)
    #expect(throws: DecodingError.binary) {
      try SourceText.decode(Array(long.prefix(500)) + [0] + long)
    }
    #expect(try SourceText.decode(long + [0]).bytes == long + [0])
  }

  /// What is spoilt, and how many bytes each piece of it takes.
  @Test(
    "a spoilt sequence is U+FFFD for each of its bytes, and all the rest is read",
    arguments: [
      [0xFF], [0xFE], [0x80], [0xC0, 0xAF], [0xC3], [0xE1, 0xBB], [0xE0, 0x80, 0x80],
      [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xC1, 0x81],
    ] as [[UInt8]])
  func spoilt(_ bytes: [UInt8]) throws {
    let before = Array(String(repeating: Self.text, count: 4).utf8)
    for after in [before, Array(" ".utf8), []] {
      let source = try SourceText.decode(before + bytes + after)
      let replaced = Array(String(repeating: "\u{FFFD}", count: bytes.count).utf8)
      #expect(source.bytes == before + replaced + after)
      #expect(source.invalid == [ByteSpan(before.count, before.count + replaced.count)])
    }
  }

  @Test("spoilt bytes that stand apart are told apart, in the normalised text")
  func apart() throws {
    let start = Array(String(repeating: "Huyện ủy báo cáo. ", count: 30).utf8)
    let decomposed = Array("kết quả".decomposedStringWithCanonicalMapping.utf8)
    let source = try SourceText.decode(start + decomposed + [0xFF] + decomposed + [0xFF, 0xFE])
    let word = "kết quả".utf8.count
    #expect(
      source.invalid == [
        ByteSpan(start.count + word, start.count + word + 3),
        ByteSpan(start.count + 2 * word + 3, start.count + 2 * word + 9),
      ])
  }

  @Test("a file of which more than one byte in a hundred is spoilt is refused, past three bytes")
  func tooMany() throws {
    let text = Array(String(repeating: "a ", count: 200).utf8)
    let file = text + [UInt8](repeating: 0xFF, count: 4)
    #expect(try SourceText.decode(file).invalid.count == 1)
    #expect(throws: DecodingError.invalidBytes) { try SourceText.decode(file + [0xFF]) }
    #expect(try SourceText.decode(Array("ab".utf8) + [0xFF, 0xFF, 0xFF]).invalid.count == 1)
  }

  @Test(
    "decomposed UTF-16 is known without a mark, though U+0300 ends with a zero",
    arguments: [Form.utf16Little, .utf16Big])
  func graveAccents(_ form: Form) throws {
    let text = "Đồng bào nhà nhà làm đường về từng làng, giờ đà hoàn thành."
    let source = try SourceText.decode(form.bytes(text.decomposedStringWithCanonicalMapping))
    #expect(source.bytes == Array(text.utf8))
  }

  @Test(
    "UTF-16 that is cut or has half a pair keeps the rest",
    arguments: [Form.utf16LittleMarked, .utf16BigMarked])
  func cut(_ form: Form) throws {
    let file = form.bytes(Self.text)
    let odd = try SourceText.decode(Array(file.dropLast()))
    #expect(odd.bytes == Array(Self.text.dropLast().utf8) + Array("\u{FFFD}".utf8))
    let unit: [UInt8] = form == .utf16BigMarked ? [0xD8, 0x00] : [0x00, 0xD8]
    let half = try SourceText.decode(Array(file.prefix(2)) + unit + Array(file.dropFirst(2)))
    #expect(half.bytes == Array("\u{FFFD}\(Self.text)".utf8))
    #expect(half.invalid == [ByteSpan(0, 3)])
  }

  @Test("UTF-16 of which more than one unit in a hundred is half a pair is refused")
  func halfPairs() throws {
    let file = Form.utf16LittleMarked.bytes(Self.text)
    func spoilt(_ count: Int) -> [UInt8] { file + (0..<count).flatMap { _ in [0x00, 0xD8] } }
    #expect(try SourceText.decode(spoilt(3)).invalid.count == 1)
    #expect(throws: DecodingError.invalidBytes) { try SourceText.decode(spoilt(4)) }
  }

  @Test("what Swift's own decoder takes for UTF-8 is taken, and nothing else", arguments: 0..<20)
  func differential(_ seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let start = Array(String(repeating: Self.text, count: 6).utf8)
    for _ in 0..<50 {
      var file = start
      for _ in 0..<Int.random(in: 1...2, using: &numbers) {
        let position = Int.random(in: 0..<file.count, using: &numbers)
        file[position] = UInt8.random(in: 1...255, using: &numbers)
      }
      let isValid = String(validating: file, as: UTF8.self) != nil
      let source = try SourceText.decode(file)
      #expect(source.invalid.isEmpty == isValid, "\(file)")
      #expect(String(validating: source.bytes, as: UTF8.self) != nil, "\(file)")
    }
  }
}
