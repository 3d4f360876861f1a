/// Every kind of rule, in the order in which `rules kinds` lists them.
package enum CheckKinds {
  package static let all: [any Check.Type] = [
    HeaderForm.self, Sections.self, RequiredCitation.self, RegistryCitations.self,
    CitationForm.self, RequiredList.self, RecipientList.self, SignatureForm.self, Dates.self,
    Terms.self, RepeatedWords.self, FinalPunctuation.self, UnicodeHygiene.self,
    Forbidden.self, Artifacts.self, CitationConsistency.self, OutdatedBodies.self,
    NumberingOrder.self, RecipientNames.self, References.self, Placeholders.self, Deadlines.self,
    ForeignPlaces.self, OfficialCapitals.self, Consistency.self,
  ]

  package static func kind(_ keyword: String) -> (any Check.Type)? {
    all.first { $0.keyword == keyword }
  }
}
