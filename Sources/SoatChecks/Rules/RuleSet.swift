import SoatDocument
import SoatFindings
import SoatText

/// A named set of rules, and the documents that it is for.
package struct RuleSet: Sendable {
  package let id: String
  package let version: String
  package let title: Bilingual
  package let hash: FileHash
  /// Ids of the sets whose rules it takes over.
  package let extends: [String]
  package let applies: Applicability
  /// Positions in `RuleBook.rules`.
  package let rules: Range<Int>
  /// What it changes of inherited rules: too few for a table.
  let overrides: [(rule: RuleID, override: RuleOverride)]

  package init(
    id: String, version: String, title: Bilingual, hash: FileHash, extends: [String],
    applies: Applicability, rules: Range<Int>,
    overrides: [(rule: RuleID, override: RuleOverride)]
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.hash = hash
    self.extends = extends
    self.applies = applies
    self.rules = rules
    self.overrides = overrides
  }

  /// What it changes of a rule; of several overrides the last counts.
  package func override(of rule: RuleID) -> RuleOverride? {
    overrides.last { $0.rule == rule }?.override
  }
}

/// What an extending set changes of an inherited rule.
package struct RuleOverride: Sendable {
  package let severities: SeverityTable?
  /// The legal ground in the extending set's own field.
  package let source: String?
  /// Nil leaves it as it is.
  package let isEnabled: Bool?

  package init(severities: SeverityTable?, source: String? = nil, isEnabled: Bool? = nil) {
    self.severities = severities
    self.source = source
    self.isEnabled = isEnabled
  }

  /// This override, with what a later one says before it.
  func followed(by other: RuleOverride) -> RuleOverride {
    let merged = severities.map { own in other.severities.map { own.overridden(by: $0) } ?? own }
    return RuleOverride(
      severities: merged ?? other.severities, source: other.source ?? source,
      isEnabled: other.isEnabled ?? isEnabled)
  }
}

/// Which documents a set is for; all that is given must hold.
package struct Applicability: Sendable {
  package let types: [DocumentType]
  package let regimes: [Regime]
  package let from: CalendarDate?
  package let until: CalendarDate?
  /// A registered document that the document must be about.
  package let about: DocumentID?
  /// With what the subject of a document begins that serves the work and does not order it:
  /// *kiểm tra việc thực hiện …*, *tổ chức hội nghị sơ kết …*. What such a document lacks is a note.
  package let supporting: Wordings

  package init(
    types: [DocumentType] = [], regimes: [Regime] = [], from: CalendarDate? = nil,
    until: CalendarDate? = nil, about: DocumentID? = nil, supporting: Wordings = []
  ) {
    self.types = types
    self.regimes = regimes
    self.from = from
    self.until = until
    self.about = about
    self.supporting = supporting
  }

  /// It says nothing: the set is for every document.
  package var isUnlimited: Bool {
    types.isEmpty && regimes.isEmpty && from == nil && until == nil && about == nil
  }
}

/// Everything that documents are judged by: loaded once, shared by all tasks.
///
/// A class, although it never changes: each document hands it around, and a copy of so many arrays
/// counts a reference for each.
package final class RuleBook: Sendable {
  package let sets: [RuleSet]
  package let rules: [Rule]
  package let registry: Registry
  package let lexicon: Lexicon
  let interest: HitInterest
  let official: OfficialPhrases
  /// What the loaded rules know of the names of bodies, with the position of the rule; nil where no
  /// rule speaks of them.
  let recipientNames: (rule: Int, check: RecipientNames)?
  /// By rule: what it requires; nil for one without a list.
  let requiredLists: [RequiredList?]
  /// Words of two syllables, as the rule on repeated words lists them; nil where none does.
  let knownWords: KnownWords?
  /// The sets that each set extends, by position.
  let parents: [[Int]]
  /// What each set changes of rules, by their positions.
  private let changes: [[(rule: Int, override: RuleOverride)]]

  package init(sets: [RuleSet], rules: [Rule], registry: Registry, lexicon: Lexicon) {
    self.sets = sets
    self.rules = rules
    self.registry = registry
    self.lexicon = lexicon
    interest = HitInterest(lexicon)
    official = OfficialPhrases(lexicon)
    recipientNames =
      rules.indices.lazy.compactMap { rule in
        (rules[rule].check as? RecipientNames).map { (rule, $0) }
      }.first
    requiredLists = rules.map { $0.check as? RequiredList }
    knownWords = rules.lazy.compactMap { ($0.check as? RepeatedWords)?.known }.first
    parents = sets.map { set in
      set.extends.compactMap { parent in sets.firstIndex { $0.id == parent } }
    }
    changes = sets.map { set in
      set.overrides.isEmpty
        ? []
        : rules.indices.compactMap { rule in set.override(of: rules[rule].id).map { (rule, $0) } }
    }
  }

  /// What these sets, in this order, change of each rule, by position.
  package func overrides(by chosen: [Int]) -> [RuleOverride?] {
    var overrides = [RuleOverride?](repeating: nil, count: rules.count)
    for set in chosen {
      for (rule, override) in changes[set] {
        overrides[rule] = overrides[rule]?.followed(by: override) ?? override
      }
    }
    return overrides
  }
}
