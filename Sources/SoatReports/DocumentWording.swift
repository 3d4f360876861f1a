import SoatFindings

/// What reports for people say of a document as a whole.
extension TableWording {
  /// *Hướng dẫn số 03-HD/BTGDVTU · ngày 25/4/2025*; nil where the document says nothing of it.
  func identity(_ facts: DocumentReport.Facts) -> String? {
    let type = facts.type.map { DocumentTypeName.name(of: $0, language) }
    let number = facts.number.map { number in
      language(vi: "số ", en: "no. ") + (Self.lacksNumber(number) ? "…" : "") + number
    }
    let head = [type, number].compactMap(\.self).joined(separator: " ")
    let parts = [head.isEmpty ? nil : head, facts.date.map(date)].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// `-KH/TU`, `/QĐ-UBND`: the number is to be filled in.
  private static func lacksNumber(_ symbol: String) -> Bool {
    symbol.hasPrefix("-") || symbol.hasPrefix("/")
  }

  /// `43 đạt`, `2 không đạt`: outcomes that do not occur left out.
  func counts(_ verdicts: [Verdict]) -> [String] {
    let outcomes: [Verdict.Outcome] = [.met, .notMet, .waived, .notApplicable]
    return outcomes.compactMap { outcome in
      let number = verdicts.lazy.filter { $0.outcome == outcome }.count
      return number == 0 ? nil : count(number, outcome)
    }
  }
}
