import SoatFindings

/// One key of a rule file: its name, what it takes, and what it is for.
///
/// The same value yields the errors of the loader and the documentation of the key.
package struct OptionKey: Sendable {
  package let name: String
  package let shape: OptionShape
  package let isRequired: Bool
  /// An empty list is something else than none: of other keys, it is a slip.
  package let mayBeEmpty: Bool
  package let summary: Bilingual

  package init(
    _ name: String, _ shape: OptionShape, isRequired: Bool = false, mayBeEmpty: Bool = false,
    vi: String, en: String
  ) {
    self.name = name
    self.shape = shape
    self.isRequired = isRequired
    self.mayBeEmpty = mayBeEmpty
    summary = Bilingual(vi: vi, en: en)
  }
}

/// What a key takes.
package indirect enum OptionShape: Sendable {
  /// Any text that is not empty.
  case text
  /// A text that is kept to the code point: what shows how letters are typed must not be mended.
  case verbatim
  /// A text with at least one word, which is looked for in documents.
  case phrase
  /// A text of lines, each with a word at its head, in the order of their bytes: some thousand words
  /// among which one is found without reading the others.
  case sortedLines
  case boolean
  case integer(ClosedRange<Int>)
  /// A local date of TOML: `2024-12-22`.
  case date
  /// One of a closed list of words.
  case choice([String])
  /// Number and date of a registered document: `57-NQ/TW@2024-12-22`.
  case documentReference
  /// Number and date of a document that the file declares, and its title if that is known:
  /// `57-NQ/TW@2024-12-22 về …`.
  case documentEntry
  /// The id of a rule of this set or of one that it extends.
  case ruleReference
  /// The id of another set.
  case setReference
  /// `{ vi = "…", en = "…" }`
  case bilingual
  /// A list of such values; a single value counts as a list of one.
  case list(OptionShape)
  case table(TableSchema)
  /// One severity, or a table of severities: `SeverityTable`.
  case severity
}

/// The keys of one table.
package struct TableSchema: Sendable {
  package let keys: [OptionKey]

  package init(_ keys: [OptionKey]) { self.keys = keys }
}
