import SoatChecks
import SoatDocument
import SoatReports

extension ListedWaiver {
  init(_ entry: WaiverEntry, on today: CalendarDate) {
    var fingerprints: [String]?
    var count: Int?
    switch entry.scope.extent {
    case .exactly(let values): fingerprints = values.map(\.hex).sorted()
    case .upTo(let most): count = most
    }
    let days = entry.term.daysLeft(on: today)
    self.init(
      rule: entry.scope.rule?.text, code: entry.scope.code?.rawValue,
      file: entry.scope.files.pattern, section: entry.scope.section,
      subject: entry.scope.subject, fingerprints: fingerprints, count: count,
      reason: entry.reason, approver: entry.approver, expires: entry.term.text,
      state: days.map { $0 < 0 ? .lapsed(daysAgo: -$0) : .inForce(daysLeft: $0) } ?? .unreadable,
      line: entry.place.line)
  }
}
