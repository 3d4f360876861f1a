/// The language in which a report speaks.
package enum Language: String, Sendable, CaseIterable {
  case vi
  case en
}

/// The same words in both languages of the reports.
package struct Bilingual: Sendable, Hashable {
  package let vi: String
  package let en: String

  package init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }
}

extension Language {
  /// Builds only the wording that will be read.
  package func callAsFunction(
    vi: @autoclosure () -> Sentence, en: @autoclosure () -> Sentence
  ) -> String {
    switch self {
    case .vi: vi().text
    case .en: en().text
    }
  }
}
