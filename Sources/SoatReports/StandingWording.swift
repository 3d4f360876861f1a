import SoatFindings

/// Why a finding that stands does not count, in one language.
struct StandingWording {
  let language: Language

  /// Nil for an open finding.
  func text(_ standing: Standing) -> String? {
    switch standing {
    case .open: nil
    case .known: known
    case .waived(let waiver): text(waiver)
    }
  }

  /// *Được miễn: trích nguyên văn (Chánh Văn phòng duyệt, đến hết ngày 31/12/2026)*
  func text(_ waiver: Waiver) -> String {
    let date = TableWording(language: language).date(waiver.expires)
    return language(
      vi: "Được miễn: \(waiver.reason) (\(waiver.approver) duyệt, đến hết \(date))",
      en: "Waived: \(waiver.reason) (approved by \(waiver.approver), until \(date))")
  }

  var known: String {
    language(vi: "Đã biết: có trong bản nền", en: "Known: it stands in the baseline")
  }
}
