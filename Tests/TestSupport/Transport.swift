import Foundation
import SoatDocument
import SoatText

/// A way in which a document reaches us; none of them changes what the document says.
package enum Transport: String, Sendable, CaseIterable {
  case nfc, nfd, crlf, utf16
  /// Running text wrapped at 78 columns, as a mail program or a text editor does.
  case wrapped
  case wrappedAt60 = "wrapped at 60 columns"
  case wrappedAt100 = "wrapped at 100 columns"
  /// As `wrapped`, and a hyphen too may end a line: `57-` above `NQ/TW`.
  case wrappedAtHyphens = "wrapped at hyphens"
  /// As a PDF reader that sets a blank line below every line.
  case wrappedWithBlankLines = "wrapped with blank lines"
  case wrappedAtHyphensWithBlankLines = "wrapped at hyphens with blank lines"
  /// As `wrapped`, a page number and a form feed below every twelfth line of the running text.
  case wrappedPages = "wrapped pages"
  /// Long lines that a page break, with its number, tears between two words.
  case pages
  /// As a converter of web pages: no space breaks, and one more stands behind every line.
  case nonBreakingSpaces = "non-breaking spaces"
  /// A tab before every line of the running text, wrapped or not.
  case tabs
  /// As a word processor saves its lists: a tab behind the mark of every item.
  case tabsBehindMarks = "tabs behind marks"
  /// Zero-width spaces and soft hyphens inside words, numbers and symbols.
  case invisibleSigns = "invisible signs"
  /// The hyphen at which no line breaks (U+2011), in symbols.
  case unbrokenHyphens = "hyphens that break no line"
  /// What a converter makes of a word processor's file.
  case markdown

  private static let width = 78

  /// The file as this transport delivers it.
  package func deliver(_ document: Document) -> [UInt8] {
    let lines = TransportedLine.lines(of: document)
    switch self {
    case .nfc: return Array(Self.joined(lines).utf8)
    case .nfd: return Self.decomposed(Self.joined(lines))
    case .crlf: return Array(lines.map(\.text).joined(separator: "\r\n").utf8)
    case .utf16:
      return [0xFF, 0xFE]
        + Self.joined(lines).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .wrapped: return Array(Self.joined(Self.wrapped(lines)).utf8)
    case .wrappedAt60: return Array(Self.joined(Self.wrapped(lines, width: 60)).utf8)
    case .wrappedAt100: return Array(Self.joined(Self.wrapped(lines, width: 100)).utf8)
    case .wrappedAtHyphens: return Array(Self.joined(Self.wrapped(lines, atHyphens: true)).utf8)
    case .wrappedWithBlankLines: return Array(Self.spaced(Self.wrapped(lines)).utf8)
    case .wrappedAtHyphensWithBlankLines:
      return Array(Self.spaced(Self.wrapped(lines, atHyphens: true)).utf8)
    case .wrappedPages: return Array(Self.paged(Self.wrapped(lines)).utf8)
    case .pages: return Array(Self.joined(Self.torn(lines)).utf8)
    case .nonBreakingSpaces:
      return Array(
        lines.map { $0.text.replacing(" ", with: "\u{A0}") + "\u{A0}" }.joined(separator: "\n").utf8
      )
    case .tabs:
      return Array(
        Self.wrapped(lines).map { ($0.isRunning ? "\t" : "") + $0.text }.joined(separator: "\n")
          .utf8)
    case .tabsBehindMarks:
      return Array(lines.map { $0.text.withTabBehindMark() }.joined(separator: "\n").utf8)
    case .invisibleSigns: return Array(Self.joined(lines).withInvisibleSigns().utf8)
    case .unbrokenHyphens: return Array(Self.joined(lines).withUnbrokenHyphens().utf8)
    case .markdown: return Array(lines.map { Self.markdown($0) }.joined(separator: "\n").utf8)
    }
  }

  private static func joined(_ lines: [TransportedLine]) -> String {
    lines.map(\.text).joined(separator: "\n")
  }

  private static func decomposed(_ text: String) -> [UInt8] {
    Array(text.decomposedStringWithCanonicalMapping.utf8)
  }

  private static func wrapped(
    _ lines: [TransportedLine], width: Int = width, atHyphens: Bool = false
  ) -> [TransportedLine] {
    lines.flatMap { line in
      guard line.isRunning, line.text.unicodeScalars.count > width else { return [line] }
      return GreedyWrap(atHyphens: atHyphens, width: width).lines(of: line.text)
        .map { TransportedLine(text: $0, isRunning: true, isHeading: false, isRule: false) }
    }
  }

  /// A blank line between every two lines of running text, and no other blank line there.
  private static func spaced(_ lines: [TransportedLine]) -> String {
    var output: [String] = []
    for line in lines {
      if line.isRunning {
        if !line.text.isBlank { output += [line.text, ""] }
      } else {
        output.append(line.text)
      }
    }
    return output.joined(separator: "\n")
  }

  private static func paged(_ lines: [TransportedLine]) -> String {
    var output: [String] = []
    var count = 0
    var page = 2
    var opensPage = false
    for line in lines {
      output.append(opensPage ? "\u{0C}" + line.text : line.text)
      opensPage = false
      guard line.isRunning, !line.text.isBlank else { continue }
      count += 1
      guard count % 12 == 0 else { continue }
      output += ["", String(page), ""]
      page += 1
      opensPage = true
    }
    return output.joined(separator: "\n")
  }

  /// Every long line torn after two thirds, at a space.
  private static func torn(_ lines: [TransportedLine]) -> [TransportedLine] {
    var page = 1
    return lines.flatMap { line -> [TransportedLine] in
      guard line.isRunning, line.text.unicodeScalars.count > 300 else { return [line] }
      let words = line.text.split(separator: " ", omittingEmptySubsequences: false)
      let middle = words.count * 2 / 3
      page += 1
      return [
        words[..<middle].joined(separator: " "), "", "- \(page) -", "",
        words[middle...].joined(separator: " "),
      ].map { TransportedLine(text: $0, isRunning: true, isHeading: false, isRule: false) }
    }
  }

  private static func markdown(_ line: TransportedLine) -> String {
    if line.text.isBlank { return line.text }
    if line.isRule { return line.text.replacing("*", with: "\\*") + "  " }
    let text = line.text.trimmingSpaces
    if line.isHeading { return "## \(text)  " }
    if !line.isRunning, DocumentType.allCases.contains(where: { $0.isNamed(by: text) }) {
      return "**\(text)**  "
    }
    if text == "Nơi nhận:" { return "***Nơi nhận:***  " }
    guard line.isRunning else { return line.text + "  " }
    return emphasised(text) + "  "
  }

  /// A short line in bold, as a heading is; of a longer one, the third and the fourth word.
  private static func emphasised(_ text: String) -> String {
    if text.contains("*") || text.hasPrefix("#") { return text }
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    if words.count < 6, let first = words.first, first != "-", first != "+" {
      return "**\(text)**"
    }
    guard words.count > 8 else { return text }
    words[2] = "**" + words[2]
    words[3] += "**"
    return words.joined(separator: " ")
  }
}

/// One line of a document, and what a transport may do to it.
struct TransportedLine {
  let text: String
  /// It belongs to a paragraph of running text, or stands between two lines that do.
  let isRunning: Bool
  /// A line of running text in capitals.
  let isHeading: Bool
  /// Nothing but signs: `*`, `-----`.
  let isRule: Bool

  static func lines(of document: Document) -> [TransportedLine] {
    let stream = document.stream
    let running = running(document)
    return stream.lines.enumerated().map { number, line in
      let text = document.source[line.span]
      return TransportedLine(
        text: text, isRunning: running.contains(number),
        isHeading: running.contains(number) && stream.isUpperCase(line.words),
        isRule: line.words.isEmpty && !text.isBlank)
    }
  }

  private static func running(_ document: Document) -> Set<Int> {
    var running: Set<Int> = []
    for paragraphs in [document.paragraphs, document.appendix] {
      guard let first = paragraphs.first, let last = paragraphs.last else { continue }
      running.formUnion(first.lines.lowerBound..<last.lines.upperBound)
    }
    return running
  }
}

/// Fills lines word by word, as Python's `textwrap` does; a word longer than a line stays whole.
struct GreedyWrap {
  let atHyphens: Bool
  let width: Int

  func lines(of text: String) -> [String] {
    var lines: [String] = []
    var current = ""
    for chunk in chunks(text) {
      let visible = chunk.text.unicodeScalars.count
      let room = current.unicodeScalars.count + (chunk.followsSpace ? 1 : 0) + visible
      if current.isEmpty || room <= width {
        current += (chunk.followsSpace && !current.isEmpty ? " " : "") + chunk.text
      } else {
        lines.append(current)
        current = chunk.text
      }
    }
    return lines + [current]
  }

  private func chunks(_ text: String) -> [(text: String, followsSpace: Bool)] {
    text.split(separator: " ").flatMap { word -> [(text: String, followsSpace: Bool)] in
      guard atHyphens else { return [(String(word), true)] }
      var pieces: [String] = [""]
      for character in word {
        pieces[pieces.count - 1].append(character)
        if character == "-", pieces[pieces.count - 1].count > 1 { pieces.append("") }
      }
      if pieces.last == "" { pieces.removeLast() }
      return pieces.enumerated().map { ($1, $0 == 0) }
    }
  }
}

extension String {
  var isBlank: Bool { unicodeScalars.allSatisfy { $0.value <= 0x20 } }

  var trimmingSpaces: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}

extension DocumentType {
  /// The text is a name of the type, in capitals.
  fileprivate func isNamed(by text: String) -> Bool { names.contains { $0.uppercased() == text } }
}
