/// Every kind of departure that is tried, by the part of a document that it concerns.
///
/// Codes of files and of conversion are proven by fixtures instead: `file.*`, `text.unicode`,
/// `text.artifact`.
package enum MutationTable {
  package static let all: [Mutation] =
    HeaderMutations.all + HeaderFieldMutations.all + SectionMutations.all + NumberingMutations.all
    + CitationMutations.all + LocalCitationMutations.all + SymbolMutations.all
    + BodyMutations.all + DateMutations.all + ListMutations.all + WordingMutations.all
    + RecipientMutations.all + InformedMutations.all + SignatureMutations.all
    + AttachmentMutations.all + ReferenceMutations.all + TermMutations.all + WordMutations.all
    + NameMutations.all
}
