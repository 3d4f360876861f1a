import SoatFindings
import SoatText

/// A kind of rule: what it is called in a rule file, which options it takes, how it judges.
///
/// A new kind is one file with a value of this protocol, named in `CheckKinds.all`.
package protocol Check: Sendable {
  /// The word after `kind =`.
  static var keyword: String { get }
  /// What rules of this kind demand, one sentence.
  static var summary: Bilingual { get }
  /// All codes that it may report.
  static var codes: [FindingCode] { get }
  /// The reasons that tell apart what it reports under one code; a code that is not here has none.
  static var reasons: [FindingCode: [Reason]] { get }
  /// Those of its codes that a rule with these options may report.
  static func codes(with options: OptionTable) -> [FindingCode]
  /// The keys that it takes beside those of every rule.
  static var schema: TableSchema { get }
  /// Kinds that name single wrong words come first: what they have told is not told again.
  static var stage: CheckStage { get }
  /// What is wrong with options each of which is what its key takes: with them, a rule could never
  /// do what it is for.
  static func faults(in options: OptionTable) -> [OptionFault]

  /// - Parameters:
  ///   - options: held against `schema`.
  ///   - setup: takes the phrases that the check will look for.
  init(_ options: OptionTable, _ setup: inout CheckSetup)

  /// The items that each get a verdict of their own; empty where the rule has one subject only.
  var subjects: [String] { get }

  /// Reports what departs from the rule. It reads nothing but the context.
  func run(_ context: inout CheckContext)
}

extension Check {
  package static var stage: CheckStage { .structure }
  package var subjects: [String] { [] }
  package static var reasons: [FindingCode: [Reason]] { [:] }
  package static func codes(with options: OptionTable) -> [FindingCode] { codes }
  package static func faults(in options: OptionTable) -> [OptionFault] { [] }
}

/// The order in which kinds judge a document.
package enum CheckStage: Int, Sendable, CaseIterable {
  /// Names single wrong words and marks.
  case words
  /// Everything else.
  case structure
  /// What may only follow from a departure of structure, which it then names as its cause.
  case consequence
}

/// What a check may ask for while rules are loaded.
package struct CheckSetup {
  package var lexicon: Lexicon.Builder
  /// The position of the rule among all loaded rules.
  package let rule: Int

  package init(lexicon: Lexicon.Builder, rule: Int) {
    self.lexicon = lexicon
    self.rule = rule
  }

  /// Returns the position of the phrase in the lexicon.
  @discardableResult
  package mutating func add(_ text: String, use: Phrase.Use) -> Int {
    lexicon.add(text, use: use, owner: rule)
  }
}
