import Foundation
import SoatDocument
import SoatText
import Testing

/// Nothing is dropped: what is to be seen in a text belongs to some part of the document.
@Suite("Coverage")
struct CoverageTests {
  static let fixtures: [(name: String, file: [UInt8])] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Fixtures/documents").standardizedFileURL
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appendingPathComponent(name))).map { (name, Array($0)) }
    }
  }()

  @Test("there are fixtures")
  func fixturesExist() { #expect(Self.fixtures.count >= 100) }

  @Test("the parts of a fixture cover all that can be seen of it", arguments: fixtures)
  func fixture(_ fixture: (name: String, file: [UInt8])) throws {
    let parsed = ParsedText(try SourceText.decode(fixture.file))
    #expect(parsed.uncovered == [], "\(fixture.name)")
  }

  @Test("so they do where a fixture is cut into two files", arguments: fixtures)
  func cut(_ fixture: (name: String, file: [UInt8])) throws {
    let source = try SourceText.decode(fixture.file)
    let lines = source[ByteSpan(0, source.bytes.count)].split(
      separator: "\n", omittingEmptySubsequences: false)
    for third in 1...2 {
      let middle = lines.count * third / 3
      for half in [lines[..<middle], lines[middle...]] {
        let parsed = ParsedText(half.joined(separator: "\n"))
        #expect(parsed.uncovered == [], "\(fixture.name), cut at line \(middle + 1)")
      }
    }
  }
}

extension ParsedText {
  /// What can be seen in the text and lies in no part of the document, line by line.
  ///
  /// Lines that hold no word, marks of markdown and tables, and the mark that closes a part are
  /// not looked at: parts are words.
  var uncovered: [String] {
    let bytes = document.source.bytes
    var isCovered = [Bool](repeating: false, count: bytes.count + 1)
    for span in spans {
      for byte in span.start..<span.end { isCovered[byte] = true }
      if [0x29, 0x2E, 0x3A].contains(span.end < bytes.count ? bytes[span.end] : 0) {
        isCovered[span.end] = true
      }
    }
    return document.stream.lines.filter { !$0.words.isEmpty }.compactMap { line in
      var open: [UInt8] = []
      var position = line.span.start
      while position < line.span.end {
        let skipped = document.source.tag(at: position)?.length ?? unseen(at: position)
        if skipped == 0, !isCovered[position] { open.append(bytes[position]) }
        position += max(skipped, 1)
      }
      return open.isEmpty ? nil : String(decoding: open, as: UTF8.self)
    }
  }

  private func unseen(at position: Int) -> Int {
    let isMarkup = "*_|\\#>".utf8.contains(document.source.bytes[position])
    return isMarkup ? 1 : document.source.blankLength(at: position)
  }

  private var spans: [ByteSpan] {
    let header = document.header.parts.map(\.cell.span)
    let ranges = [document.header.subject, document.header.addressee].compactMap { $0 }
    let number = document.header.number.map { [$0.span] } ?? []
    let running = (document.paragraphs + document.appendix).map(\.span)
    let pages = document.stream.lines.filter(\.isPageNumber).map(\.span)
    return header + number + ranges.compactMap { document.stream.span($0) } + running + pages
      + document.leftover.map(\.span) + recipients + signature
  }

  private var recipients: [ByteSpan] {
    document.recipients.map { [$0.titleSpan] + $0.items.map(\.span) } ?? []
  }

  private var signature: [ByteSpan] {
    guard let signature = document.signature else { return [] }
    return signature.lines.map(\.span)
      + [signature.nameSpan, signature.blankName].compactMap { $0 }
  }
}
