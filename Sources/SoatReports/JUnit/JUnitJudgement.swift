import SoatFindings

/// How one case fared.
struct JUnitOutcome {
  enum Kind {
    case passed, skipped, failed
    /// The document could not be judged at all.
    case unjudged
  }

  let kind: Kind
  /// The codes that were found; empty for none.
  var type = ""
  /// Why it is so; empty for what passed.
  var message = ""
}

/// Says of each case of a document how it fared.
struct JUnitJudgement {
  let cases: [JUnitCase]
  let language: Language

  func outcome(of testCase: JUnitCase) -> JUnitOutcome {
    let departures = testCase.findings.filter(\.isDeparture)
    if !departures.isEmpty { return failed(departures) }
    guard let verdict = testCase.verdict else { return accepted(testCase.findings) }
    switch verdict.outcome {
    case .met: return JUnitOutcome(kind: .passed)
    case .notApplicable:
      let why = verdict.reason ?? language(vi: "không áp dụng", en: "not applicable")
      return JUnitOutcome(kind: .skipped, message: why)
    case .waived: return accepted(breaking(verdict).map(\.finding))
    case .notMet: return unmet(verdict)
    }
  }

  private func failed(_ departures: [Finding]) -> JUnitOutcome {
    let codes = departures.reduce(into: [String]()) { codes, finding in
      if !codes.contains(finding.code.rawValue) { codes.append(finding.code.rawValue) }
    }
    let others = departures.count - 1
    let message =
      departures[0].message
      + (others == 0 ? "" : language(vi: " (và \(others) điểm nữa)", en: " (and \(others) more)"))
    return JUnitOutcome(
      kind: departures.contains { $0.code.concernsFile } ? .unjudged : .failed,
      type: codes.joined(separator: " "), message: message)
  }

  /// What breaks the requirement stands with another case: that of the rule as a whole, or that of
  /// one of its items.
  private func unmet(_ verdict: Verdict) -> JUnitOutcome {
    let breaking = breaking(verdict)
    if !breaking.isEmpty, breaking.allSatisfy({ !$0.finding.standing.isOpen }) {
      return accepted(breaking.map(\.finding))
    }
    let open = breaking.first { $0.finding.standing.isOpen }
    return JUnitOutcome(
      kind: .failed, type: open?.finding.code.rawValue ?? "",
      message: open.map { open in
        language(vi: "Không đạt: xem “\(open.name)”", en: "Not met: see “\(open.name)”")
      } ?? language(vi: "Không đạt", en: "Not met"))
  }

  /// The case passes where only notes stand, and is skipped where all that broke it is accepted.
  private func accepted(_ findings: [Finding]) -> JUnitOutcome {
    let grounds = findings.reduce(into: [String]()) { grounds, finding in
      guard let why = StandingWording(language: language).text(finding.standing),
        !grounds.contains(why)
      else { return }
      grounds.append(why)
    }
    return grounds.isEmpty
      ? JUnitOutcome(kind: .passed)
      : JUnitOutcome(kind: .skipped, message: grounds.joined(separator: "; "))
  }

  private func breaking(_ verdict: Verdict) -> [(name: String, finding: Finding)] {
    cases.flatMap { testCase in
      testCase.findings
        .filter { $0.rule == verdict.rule && $0.fails(verdict.subject) }
        .map { (testCase.name, $0) }
    }
  }
}

extension Finding {
  /// It fails the case in which it stands.
  var isDeparture: Bool { standing.isOpen && severity > .note }
}
