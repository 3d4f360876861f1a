import SoatFindings

/// The report for comments on a merge request and for the summary of a workflow's step.
///
/// As a file it is written document by document, and what they come to stands at the end. Where
/// room is short it waits for the end and begins with the sums: what does not fit is left out at the
/// border of a document, and that is said.
package struct MarkdownReport: Report {
  private let language: Language
  /// Bytes that may be written; nil where there is no limit.
  private let room: Int?
  private var documents = MarkdownOverview()
  /// Those that wait, as long as they can fit.
  private var waiting: [[UInt8]] = []
  private var waitingBytes = 0
  private var documentsLeftOut = 0

  /// - Parameter room: bytes that may be written behind other text; nil for a file of its own.
  package init(language: Language = .vi, room: Int? = nil) {
    self.language = language
    self.room = room
  }

  package func open() -> [UInt8] { room == nil ? Array(title.utf8) : [] }

  package func rendered(_ document: DocumentReport) -> RenderedDocument {
    let tally = DocumentTally(document)
    let bytes = Array(MarkdownSection(wording: wording).text(document, tally).utf8)
    guard room != nil else { return RenderedDocument(bytes: bytes, tally: tally) }
    let held = bytes.isEmpty ? [] : [HeldLine(severity: tally.worst ?? .note, bytes: bytes)]
    return RenderedDocument(bytes: [], tally: tally, held: held)
  }

  package mutating func joint(before document: RenderedDocument) -> [UInt8] {
    documents.add(document.tally)
    for section in document.held {
      waitingBytes += section.bytes.count
      if documentsLeftOut == 0, waitingBytes <= room ?? 0 {
        waiting.append(section.bytes)
      } else {
        documentsLeftOut += 1
      }
    }
    return []
  }

  package func close() -> [UInt8] {
    guard let room else {
      let heading = documents.hasRows ? "### \(wording.overview)\n\n" : ""
      return Array((heading + documents.text(wording, rows: nil)).utf8)
    }
    return summary(room)
  }

  private var wording: MarkdownWording { MarkdownWording(language: language) }
  private var title: String { "## \(wording.title)\n\n" }

  /// All of it in `room` bytes: half at most for the table of documents, the rest for what they have.
  /// Nothing where not even the sums fit.
  private func summary(_ room: Int) -> [UInt8] {
    // What stood before may lack its line break.
    let head = "\n\n" + title
    let overview = documents.text(wording, rows: room / 2 - head.utf8.count)
    var bytes = Array((head + overview).utf8)
    // Kept free as long as something may have to be left out.
    let longestNotice = notice(documents.count).count
    guard bytes.count + longestNotice <= room else { return [] }
    for (index, section) in waiting.enumerated() {
      let isLast = index + 1 == waiting.count && documentsLeftOut == 0
      let end = bytes.count + section.count + (isLast ? 0 : longestNotice)
      guard end <= room else { return bytes + notice(waiting.count - index + documentsLeftOut) }
      bytes += section
    }
    return documentsLeftOut == 0 ? bytes : bytes + notice(documentsLeftOut)
  }

  private func notice(_ number: Int) -> [UInt8] {
    Array("\(wording.moreDocuments(number))\n".utf8)
  }
}
