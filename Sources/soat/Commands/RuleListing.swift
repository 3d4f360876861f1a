import SoatChecks
import SoatFindings
import SoatReports

/// The list of all sets with their rules.
extension RulePages {
  /// All sets with their rules.
  ///
  /// - Parameter wrong: the examples that do not hold.
  func listing(_ wrong: [(rule: Rule, example: RuleExample)]) -> Page {
    Page(
      book.sets.enumerated().flatMap { index, set -> [Page.Block] in
        let heading = Page.Block.heading(
          "\(set.id) \(set.version)", title: set.title(language))
        let rules = book.rules[set.rules].map { rule -> Page.Block in
          let kind = type(of: rule.check)
          let severities = Set(
            kind.codes(with: rule.options).map {
              rule.severities.severity(of: $0, reason: nil, type: nil, phase: .issued)
            })
          let names = severities.sorted(by: >).map(name).joined(separator: ", ")
          return .fact(rule.id.text, "\(rule.title(language)) · \(kind.keyword) · \(names)")
        }
        return (index == 0 ? [] : [.blank]) + [heading] + scope(of: set) + rules
          + overrides(of: set)
      } + blocks(of: wrong))
  }

  /// What the set changes of rules that it inherits.
  private func overrides(of set: RuleSet) -> [Page.Block] {
    book.rules.filter { set.override(of: $0.id) != nil }.map { rule in
      .fact(
        language(vi: "sửa \(rule.id.text)", en: "changes \(rule.id.text)"),
        set.override(of: rule.id).map { words(of: $0, rule) } ?? "")
    }
  }

  private func scope(of set: RuleSet) -> [Page.Block] {
    let inherited =
      set.extends.isEmpty
      ? "" : language(vi: "; kế thừa ", en: "; extends ") + set.extends.joined(separator: ", ")
    return [.paragraph(language(vi: "Áp dụng: ", en: "For: ") + scopeText(of: set) + inherited)]
  }

  /// The documents that a set is for.
  func scopeText(of set: RuleSet) -> String {
    var parts: [String] = []
    if !set.applies.regimes.isEmpty {
      parts += set.applies.regimes.map {
        $0 == .party
          ? language(vi: "văn bản Đảng", en: "Party documents")
          : language(vi: "văn bản nhà nước", en: "State documents")
      }
    }
    parts += set.applies.types.map { $0.names.first ?? $0.rawValue }
    if let from = set.applies.from {
      parts.append(language(vi: "từ \(from.short)", en: "from \(from.iso)"))
    }
    if let until = set.applies.until {
      parts.append(language(vi: "đến \(until.short)", en: "until \(until.iso)"))
    }
    if let about = set.applies.about {
      parts.append(language(vi: "về \(about.number)", en: "about \(about.number)"))
    }
    return parts.isEmpty
      ? language(vi: "mọi văn bản", en: "every document") : parts.joined(separator: ", ")
  }

  /// The examples of the user's own rules that do not show what they are there to show; those of
  /// the bundled sets are proven by a test.
  var wrongExamples: [(rule: Rule, example: RuleExample)] {
    let trials = ExampleTrials(book)
    return book.rules.indices.filter { !book.rules[$0].file.hasPrefix("bundled:") }
      .flatMap { rule in
        trials.trials(of: rule).filter { !$0.holds }.map { (book.rules[rule], $0.example) }
      }
  }

  private func blocks(of wrong: [(rule: Rule, example: RuleExample)]) -> [Page.Block] {
    guard !wrong.isEmpty else { return [] }
    let heading = language(
      vi:
        "Ví dụ không đúng khi đứng một mình (ví dụ “good” bị báo; “bad” không bị báo ở «…», hoặc bị báo cả ở chỗ khác):",
      en:
        "Examples that do not hold by themselves (good ones told; bad ones not told at «…», or elsewhere too):"
    )
    return [.blank, .paragraph(heading)]
      + wrong.flatMap { rule, example -> [Page.Block] in
        [
          .fact(rule.id.text, "\(rule.file):\(example.line ?? rule.line)"),
          .example(isGood: example.isGood, example.text),
        ]
      }
  }
}
