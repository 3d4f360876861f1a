import SoatDocument
import SoatFindings

/// The ledgers of a run on one day, held against documents.
///
/// Each document is decided by itself: how its findings stand depends neither on the other documents
/// of the run nor on their order, so that a check of one file and one of the whole folder agree.
package struct Waiving: Sendable {
  package let ledgers: [WaiverLedger]
  package let today: CalendarDate

  package init(_ ledgers: [WaiverLedger], today: CalendarDate) {
    self.ledgers = ledgers
    self.today = today
  }

  /// The document with its waived findings, and what each waiver that speaks of it did there.
  ///
  /// Of several waivers for one finding, the first counts. One that would match more than it was
  /// written for waives nothing in this document.
  ///
  /// - Parameter names: for each ledger, the paths by which the document is known in its folder.
  package func applied(
    to document: DocumentReport, named names: [[String]]
  ) -> (document: DocumentReport, uses: [WaiverUse]) {
    var holders = [WaiverPosition?](repeating: nil, count: document.findings.count)
    var uses: [WaiverUse] = []
    for position in positions(speakingOf: names, areInForce: true) {
      let (outcome, earlier) = outcome(of: position, in: document, &holders)
      uses.append(use(position, names, document, outcome, earlier))
    }
    // What has lapsed comes last: what somebody else answers for today is not open again.
    for position in positions(speakingOf: names, areInForce: false) {
      let open = matches(position, in: document).filter { holders[$0] == nil }
      uses.append(use(position, names, document, .lapsed(open.count), nil))
    }
    guard holders.contains(where: { $0 != nil }) else { return (document, uses) }
    let accepted = document.accepting { index in
      holders[index].map { .waived(entry($0).waiver(in: ledgers[$0.ledger].path)) } ?? .open
    }
    return (accepted, uses)
  }

  private func use(
    _ position: WaiverPosition, _ names: [[String]], _ document: DocumentReport,
    _ outcome: WaiverUse.Outcome, _ earlier: WaiverPosition?
  ) -> WaiverUse {
    WaiverUse(
      position: position, document: document.path,
      isNamed: names[position.ledger].contains { entry(position).scope.files.isJust($0) },
      outcome: outcome, earlier: earlier)
  }

  /// - Parameter holders: for each finding, the waiver that lets it pass.
  private func outcome(
    of position: WaiverPosition, in document: DocumentReport, _ holders: inout [WaiverPosition?]
  ) -> (outcome: WaiverUse.Outcome, earlier: WaiverPosition?) {
    let matches = matches(position, in: document)
    let free = matches.filter { holders[$0] == nil }
    if case .upTo(let most) = entry(position).scope.extent, free.count > most {
      return (.tooBroad(free.count), nil)
    }
    for index in free { holders[index] = position }
    return (.waived(free.count), free.isEmpty ? matches.first.flatMap { holders[$0] } : nil)
  }

  private func matches(_ position: WaiverPosition, in document: DocumentReport) -> [Int] {
    let scope = entry(position).scope
    return document.findings.indices.filter {
      document.findings[$0].standing.isOpen && scope.speaks(of: document.findings[$0])
    }
  }

  private func positions(
    speakingOf names: [[String]], areInForce: Bool
  ) -> [WaiverPosition] {
    ledgers.indices.flatMap { ledger in
      names[ledger].isEmpty
        ? []
        : ledgers[ledger].entries.indices.lazy.map { WaiverPosition(ledger: ledger, entry: $0) }
          .filter { position in
            entry(position).term.holds(on: today) == areInForce
              && names[ledger].contains { entry(position).scope.files.matches($0) }
          }
    }
  }

  package func entry(_ position: WaiverPosition) -> WaiverEntry {
    ledgers[position.ledger].entries[position.entry]
  }
}

/// Which entry of which ledger of a run, 0-based.
package struct WaiverPosition: Sendable, Hashable {
  package let ledger: Int
  package let entry: Int
}

/// What one waiver did in one document that it speaks of.
package struct WaiverUse: Sendable {
  package enum Outcome: Sendable, Hashable {
    /// So many findings, perhaps none.
    case waived(Int)
    /// So many matched, which is more than it was written for: none of them is waived.
    case tooBroad(Int)
    /// It no longer holds: so many are open again.
    case lapsed(Int)
  }

  package let position: WaiverPosition
  /// The path of the document.
  package let document: String
  /// It is the very one that the waiver names, and not one of several.
  package let isNamed: Bool
  package let outcome: Outcome
  /// The waiver that took what this one speaks of; nil where it took something or found nothing.
  package let earlier: WaiverPosition?
}
