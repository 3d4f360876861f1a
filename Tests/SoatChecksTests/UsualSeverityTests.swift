import SoatFindings
import Testing

/// What departs from the form must not be signed; what may be meant so is to be looked at.
@Suite("Usual severity")
struct UsualSeverityTests {
  private static let warnings: Set<FindingCode> = [
    .headerOrder, .citationWrongTitle, .citationIncomplete, .citationMalformed, .dateZeroPadding,
    .listMergedItem, .listWording, .recipientsPunctuation, .textTermPunctuation, .textForbidden,
    .textFinalPunctuation, .textUnicode, .sectionHeadingStyle, .numberingGap, .numberingDuplicate,
    .numberingOrder, .numberingSingle, .numberingStart, .citationSuperseded, .issuerOutdated,
    .dateDeadlinePast, .recipientsDuplicate, .referenceDangling, .ruleExpiredWaiver,
    .ruleUnusedSuppression, .ruleBroadWaiver,
  ]
  private static let notes: Set<FindingCode> = [
    .textArtifact, .recipientsUninformed, .recipientsAbbreviation, .textForeignPlace, .textCapitals,
    .textConsistency,
  ]

  @Test(
    "a code is an error unless it is named as a warning or a note", arguments: FindingCode.allCases)
  func code(_ code: FindingCode) {
    let expected: Severity =
      Self.warnings.contains(code) ? .warning : Self.notes.contains(code) ? .note : .error
    #expect(code.usualSeverity(nil) == expected)
  }

  @Test(
    "a reason changes it for mixed separators and headings, other forms of marks and what is uncertain",
    arguments: FindingCode.allCases)
  func reasons(_ code: FindingCode) {
    for reason in Reason.allCases {
      let isMixed =
        (code == .recipientsPunctuation || code == .sectionHeadingStyle) && reason == .mixed
      let isForm =
        (code == .recipientsPunctuation || code == .textFinalPunctuation) && reason == .form
      let isSeparator = code == .recipientsPunctuation && reason == .separator
      let isUncertain =
        (code == .citationSuperseded || code == .textRepeatedWord) && reason == .uncertain
      if code == .ruleBroadWaiver, reason == .copies {
        #expect(code.usualSeverity(reason) == .error)
        continue
      }
      #expect(
        code.usualSeverity(reason)
          == (isMixed || isForm || isSeparator || isUncertain ? .note : code.usualSeverity(nil)))
    }
  }

  @Test("a note weighs less than a warning, and a warning less than an error")
  func order() {
    #expect(Severity.allCases.sorted() == [.note, .warning, .error])
  }
}
