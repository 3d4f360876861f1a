extension FindingCode {
  /// The severity where no rule sets another.
  package func usualSeverity(_ reason: Reason?) -> Severity {
    switch self {
    case .headerOrder, .citationWrongTitle, .citationIncomplete, .citationMalformed,
      .dateZeroPadding, .listMergedItem, .listWording, .textTermPunctuation, .textForbidden,
      .textUnicode, .numberingGap, .numberingDuplicate, .numberingOrder,
      .numberingSingle, .numberingStart, .issuerOutdated, .dateDeadlinePast,
      .recipientsDuplicate, .referenceDangling, .ruleExpiredWaiver, .ruleUnusedSuppression:
      .warning
    // What is let pass beyond approval would leave no trace in the exit status.
    case .ruleBroadWaiver: reason == .copies ? .error : .warning
    case .sectionHeadingStyle: reason == .mixed ? .note : .warning
    case .recipientsPunctuation:
      reason == .mixed || reason == .separator || reason == .form ? .note : .warning
    case .textFinalPunctuation: reason == .form ? .note : .warning
    case .citationSuperseded: reason == .uncertain ? .note : .warning
    case .textRepeatedWord: reason == .uncertain ? .note : .error
    case .textArtifact, .recipientsUninformed, .recipientsAbbreviation, .textForeignPlace,
      .textCapitals, .textConsistency:
      .note
    case .fileUnreadable, .fileEmpty, .fileEncoding, .fileNotADocument, .headerTitleLine,
      .headerIssuer, .headerNumber, .headerPlaceDate, .headerDocumentType, .headerSubject,
      .headerAddressee, .sectionMissing, .sectionEmpty, .sectionOrder, .sectionDuplicate,
      .citationMissing, .citationWrongNumber, .citationWrongDate, .citationWrongIssuer,
      .citationWrongCongress, .dateImpossible, .listMissingItem, .listDuplicateItem, .listOrder,
      .listNumbering, .listMissing, .recipientsBlockMissing, .recipientsMissing,
      .recipientsArchiveMissing, .signatureMissing, .signatureAuthority, .signatureName,
      .textMisspelling, .citationWrongType, .citationConflict,
      .citationFuture, .dateWeekday, .textPlaceholder:
      .error
    }
  }
}
