import SoatFindings

/// A ledger for people: one entry for each waiver, its state first.
package struct WaiverTable {
  private let palette: Palette
  private let width: Int
  private let language: Language

  /// - Parameter width: columns; narrower than 40 is taken for 40, wider than 120 for 120.
  package init(width: Int, hasColour: Bool, language: Language) {
    palette = Palette(hasColour: hasColour)
    self.width = min(max(width, 40), 120)
    self.language = language
  }

  private static let stateWidth = 16
  /// Of the frame, before and between the columns.
  private static let frame = 4
  private static let labelWidth = 10

  private var contentWidth: Int { width - Self.stateWidth - Self.frame }

  /// - Parameter ledger: its path, as it was named.
  package func bytes(_ waivers: [ListedWaiver], ledger: String) -> [UInt8] {
    var title = InkedText(path: ledger, .strong)
    title.append(": " + summary(waivers))
    var lines = title.wrapped(to: width, hanging: 2)
    if !waivers.isEmpty { lines.append(InkedText()) }
    let table = EntryTable(
      columns: [
        EntryTable.ColumnLayout(
          title: language(vi: "HẠN", en: "TERM"), width: Self.stateWidth),
        EntryTable.ColumnLayout(
          title: language(vi: "MIỄN TRỪ", en: "WAIVER"), width: contentWidth),
      ], palette: palette)
    return lines.flatMap { Array((palette.painted($0.glyphs[...]) + "\n").utf8) }
      + Array(table.text(of: waivers.map { [term($0), content($0)] }).utf8)
  }

  private func summary(_ waivers: [ListedWaiver]) -> String {
    guard !waivers.isEmpty else {
      return language(vi: "chưa có miễn trừ nào", en: "no waiver")
    }
    let near = waivers.count { $0.state.isNear }
    let gone = waivers.count { !$0.state.holds }
    let holding = waivers.count - gone
    var parts = [language(vi: "\(holding) còn hiệu lực", en: "\(holding) in force")]
    if near > 0 {
      parts[0] += language(vi: " (\(near) sắp hết hạn)", en: " (\(near) about to lapse)")
    }
    if gone > 0 { parts.append(language(vi: "\(gone) đã hết hạn", en: "\(gone) lapsed")) }
    return parts.joined(separator: " · ")
  }

  private func term(_ waiver: ListedWaiver) -> [InkedText] {
    let (mark, words, ink): (String, String, Ink) =
      switch waiver.state {
      case .inForce(daysLeft: 0):
        ("▲", language(vi: "hết hôm nay", en: "ends today"), .warning)
      case .inForce(let days):
        (
          waiver.state.isNear ? "▲" : "✓",
          language(vi: "còn \(days) ngày", en: "\(days) days left"),
          waiver.state.isNear ? .warning : .success
        )
      case .lapsed: ("✗", language(vi: "đã hết hạn", en: "lapsed"), .error)
      case .unreadable: ("✗", language(vi: "hạn sai", en: "unreadable"), .error)
      }
    let lines = [
      InkedText("\(mark) \(words)", ink), InkedText(waiver.expires),
      InkedText(language(vi: "dòng \(waiver.line)", en: "line \(waiver.line)"), .faint),
    ]
    return lines.flatMap { $0.wrapped(to: Self.stateWidth) }
  }

  private func content(_ waiver: ListedWaiver) -> [InkedText] {
    let names = [waiver.rule, waiver.code].compactMap(\.self).joined(separator: " · ")
    let file = InkedText(path: waiver.file)
    return InkedText(names, .strong).wrapped(to: contentWidth)
      + labelled(language(vi: "Văn bản:", en: "File:"), file)
      + labelled(language(vi: "Phạm vi:", en: "Scope:"), InkedText(scope(waiver)))
      + labelled(language(vi: "Lý do:", en: "Reason:"), InkedText(waiver.reason))
      + labelled(language(vi: "Duyệt:", en: "Approver:"), InkedText(waiver.approver))
  }

  private func scope(_ waiver: ListedWaiver) -> String {
    let wording = TableWording(language: language)
    let extent: String
    if let fingerprints = waiver.fingerprints {
      let number = fingerprints.count
      extent = language(
        vi: "đúng \(number) chỗ", en: "just \(number) finding\(number == 1 ? "" : "s")")
    } else {
      let number = waiver.count ?? 1
      extent = language(
        vi: "không quá \(number) chỗ mỗi văn bản", en: "up to \(number) of each document")
    }
    return [waiver.section.map(wording.section), waiver.subject, extent].compactMap(\.self)
      .joined(separator: " · ")
  }

  private func labelled(_ label: String, _ text: InkedText) -> [InkedText] {
    LabelledLine(label: label, labelWidth: Self.labelWidth).lines(text, columns: contentWidth)
  }
}
