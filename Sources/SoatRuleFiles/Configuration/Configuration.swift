import SoatChecks
import SoatFindings
import SoatText

/// A value of a configuration, and where it stands.
package struct Said<Value: Sendable>: Sendable {
  package let value: Value
  package let place: FilePlace

  package init(_ value: Value, _ place: FilePlace) {
    self.value = value
    self.place = place
  }
}

/// What a `soat.toml` says — *cấu hình*. Nil is what it does not say.
///
/// Paths and patterns go from the folder of the file.
package struct Configuration: Sendable {
  package let paths: Said<[String]>?
  package let exclude: [Said<Glob>]
  /// Names of report formats; that there are such, the vocabulary has told.
  package let format: Said<String>?
  /// Format and file.
  package let reports: [Said<(format: String, file: String)>]
  /// A severity or `never`.
  package let failOn: Said<String>?
  package let quiet: Said<Bool>?
  package let notes: Said<Bool>?
  package let language: Said<Language>?
  package let waivers: Said<String>?
  package let baseline: Said<String>?
  /// What holds for every document that no override changes.
  package let judging: Judging
  package let overrides: [Override]

  /// How documents are judged, everywhere or in one folder.
  package struct Judging: Sendable {
    /// Empty to choose the sets from each document.
    package let rules: Said<[String]>?
    package let phase: Said<Phase>?
    package let disable: [Said<RuleID>]
    package let severities: Severities?
  }

  /// `[severity]`
  package struct Severities: Sendable {
    package let table: SeverityTable
    /// The same by its keys, as they are written.
    package let entries: [Said<(key: String, severity: Severity)>]
  }

  /// `[[override]]`: of two that take one document, the later one counts.
  package struct Override: Sendable {
    package let place: FilePlace
    package let files: [Said<Glob>]
    package let judging: Judging

    package func takes(_ path: String) -> Bool { files.contains { $0.value.matches(path) } }
  }
}
