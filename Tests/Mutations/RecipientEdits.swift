import SoatDocument
import SoatText

/// The recipients as mutations see them.
extension CleanDocument {
  /// The lines of the list that hold nothing else and are no archive line: one line each.
  var plainRecipients: [Recipients.Item] {
    guard let items = document.recipients?.items else { return [] }
    return items.dropLast().filter { item in
      isAlone(column(item.span)) && !isWord(item.words.lowerBound, "Như trên")
        && stream.line(at: item.span.end - 1) == item.line
    }
  }

  var archiveLine: Recipients.Item? {
    document.recipients?.items.last.flatMap { isWord($0.words.lowerBound, "Lưu") ? $0 : nil }
  }

  /// Without the purpose in parentheses.
  func name(of item: Recipients.Item) -> Range<Int> {
    item.words.lowerBound..<(item.tag?.lowerBound ?? item.words.upperBound)
  }

  var lastRecipient: ByteSpan? { document.recipients?.items.last.flatMap { span($0.words) } }

  /// Title and items, each a column of one line; nil where an item is wrapped.
  var recipientColumns: [Column]? {
    guard let recipients = document.recipients, !recipients.items.isEmpty else { return nil }
    let colon = recipients.titleSpan.end
    let isColon = colon < source.bytes.count && source.bytes[colon] == 0x3A
    let title = column(ByteSpan(recipients.titleSpan.start, colon + (isColon ? 1 : 0)))
    guard recipients.items.allSatisfy({ stream.line(at: $0.span.end - 1) == $0.line }) else {
      return nil
    }
    return [title] + recipients.items.map { column($0.span) }
  }

  func removing(item: Recipients.Item) -> Edit { removing([column(item.span)]) }

  /// The recipient that must be there because its document is implemented.
  var superior: Recipients.Item? {
    let verdict = report.verdicts.first { $0.subject == "superior" && $0.outcome == .met }
    guard let word = verdict?.place.flatMap({ word(at: $0) }) else { return nil }
    return plainRecipients.first { $0.words.contains(word) }
  }

  func endingArchive(with mark: String) -> [Edit] {
    guard let line = archiveLine, line.ending == .stop else { return [] }
    return [Edit(ByteSpan(line.span.end - 1, line.span.end), mark)]
  }
}
