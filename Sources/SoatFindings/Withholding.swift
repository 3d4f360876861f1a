import SoatText

extension DocumentReport {
  /// The report as it may be shown where secrets may not: itself for a document without a mark.
  package func withoutSecrets(in language: Language) -> DocumentReport {
    facts.secrecy == nil ? self : withoutText(in: language)
  }

  /// The report without a word of the document.
  ///
  /// Left out: the text, quotations, what was found, expected and compared, how to mend it (it names
  /// the words), the issuing body and the number, the symbol of which names it, who is charged with
  /// what. A message gives way to the title of its code and the reason of a verdict to a fixed phrase,
  /// for both quote. A subject stays only where a verdict bears it too: then it is an id of the rule
  /// sets.
  ///
  /// Kept: code, rule, reason, severity, standing and legal ground, which say nothing of the document;
  /// lines, columns and ordinals, without which nothing could be mended; fingerprints, from which no
  /// sentence is read back, so that waivers and baselines hold; type, date and regime, which are of
  /// closed lists or of the calendar; the rule sets and why they were chosen, and where the items
  /// of their lists stand, all in words of the rule sets.
  package func withoutText(in language: Language) -> DocumentReport {
    var subjects: Set<Requirement> = []
    for verdict in verdicts {
      if let subject = verdict.subject {
        subjects.insert(Requirement(rule: verdict.rule, subject: subject))
      }
    }
    return DocumentReport(
      path: path, status: status, facts: facts.withoutText, ruleSets: ruleSets,
      findings: findings.map { finding in
        let requirement = finding.subject.map { Requirement(rule: finding.rule, subject: $0) }
        return finding.withoutText(
          keepsSubject: requirement.map { subjects.contains($0) } ?? false, language)
      },
      verdicts: verdicts.map { $0.withoutText(language) },
      coverage: Coverage(lists: coverage.lists), unsuited: unsuited, identity: identity,
      debts: debts, withheld: facts.secrecy
    ).at(pathBytes)
  }

  private struct Requirement: Hashable {
    let rule: RuleID
    let subject: String
  }
}

extension DocumentReport.Facts {
  fileprivate var withoutText: DocumentReport.Facts {
    DocumentReport.Facts(
      type: type, date: date, regime: regime, hasBlanks: hasBlanks,
      secrecy: secrecy)
  }
}

extension Finding {
  fileprivate func withoutText(keepsSubject: Bool, _ language: Language) -> Finding {
    Finding(
      code: code, rule: rule, subject: keepsSubject ? subject : nil, severity: severity,
      reason: reason, place: place, section: section, message: code.page.title(language),
      source: source, fingerprint: fingerprint, causedBy: causedBy, ruleFile: ruleFile,
      ruleLine: ruleLine
    ).standing(as: standing)
  }
}

extension Verdict {
  fileprivate func withoutText(_ language: Language) -> Verdict {
    Verdict(
      rule: rule, subject: subject, outcome: outcome,
      reason: reason == nil
        ? nil
        : language(
          vi: "lý do được lược bỏ vì văn bản đóng dấu mật",
          en: "the reason is left out: the document is marked as secret"),
      place: place)
  }
}

extension Secrecy {
  /// What a report says once of a document whose words it leaves out.
  package func withholding(_ language: Language) -> String {
    language(
      vi: "\(mark) – lời văn được lược bỏ, xem bằng --include-secret",
      en: "\(mark) – its words are left out, --include-secret shows them")
  }
}
