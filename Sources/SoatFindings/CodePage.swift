/// What a code of a finding means, for `soat explain` and the descriptions in reports.
package struct CodePage: Sendable, Hashable {
  package let title: Bilingual
  package let explanation: Bilingual
}

extension FindingCode {
  package var page: CodePage { CodePage(title: title, explanation: explanation) }
}
