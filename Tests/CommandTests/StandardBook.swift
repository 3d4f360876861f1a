import BundledRules
import SoatChecks
import SoatRuleFiles

/// The bundled rules, for tests that take a document apart before the program reads it.
enum StandardBook {
  static func book() throws -> RuleBook {
    try RuleLoader().load(
      BundledRules.sources.map {
        RuleSource(name: $0.name, bytes: $0.bytes, isProven: true)
      }
    ).book
  }
}
