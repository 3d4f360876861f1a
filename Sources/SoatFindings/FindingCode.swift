/// What kind of departure a finding is. Codes are stable: scripts and waivers name them.
package enum FindingCode: String, Sendable, CaseIterable, Hashable {
  case fileUnreadable = "file.unreadable"
  case fileEmpty = "file.empty"
  case fileEncoding = "file.encoding"
  case fileNotADocument = "file.not-a-document"
  case headerTitleLine = "header.title-line"
  case headerIssuer = "header.issuer"
  case headerNumber = "header.number"
  case headerPlaceDate = "header.place-date"
  case headerDocumentType = "header.document-type"
  case headerSubject = "header.subject"
  case headerAddressee = "header.addressee"
  case headerOrder = "header.order"
  case sectionMissing = "section.missing"
  case sectionEmpty = "section.empty"
  case sectionOrder = "section.order"
  case sectionDuplicate = "section.duplicate"
  case sectionHeadingStyle = "section.heading-style"
  case numberingGap = "numbering.gap"
  case numberingDuplicate = "numbering.duplicate"
  case numberingOrder = "numbering.order"
  case numberingSingle = "numbering.single"
  case numberingStart = "numbering.start"
  case citationMissing = "citation.missing"
  case citationWrongNumber = "citation.wrong-number"
  case citationWrongDate = "citation.wrong-date"
  case citationWrongIssuer = "citation.wrong-issuer"
  case citationWrongCongress = "citation.wrong-congress"
  case citationWrongType = "citation.wrong-type"
  case citationWrongTitle = "citation.wrong-title"
  case citationIncomplete = "citation.incomplete"
  case citationConflict = "citation.conflict"
  case citationFuture = "citation.future"
  case citationMalformed = "citation.malformed"
  case citationSuperseded = "citation.superseded"
  case issuerOutdated = "issuer.outdated"
  case dateImpossible = "date.impossible"
  case dateZeroPadding = "date.zero-padding"
  case dateDeadlinePast = "date.deadline-past"
  case dateWeekday = "date.weekday"
  case listMissingItem = "list.missing-item"
  case listDuplicateItem = "list.duplicate-item"
  case listOrder = "list.order"
  case listNumbering = "list.numbering"
  case listMissing = "list.missing"
  case listMergedItem = "list.merged-item"
  case listWording = "list.wording"
  case recipientsBlockMissing = "recipients.block-missing"
  case recipientsMissing = "recipients.missing"
  case recipientsArchiveMissing = "recipients.archive-missing"
  case recipientsDuplicate = "recipients.duplicate"
  case recipientsPunctuation = "recipients.punctuation"
  case recipientsUninformed = "recipients.uninformed"
  case recipientsAbbreviation = "recipients.abbreviation"
  case signatureMissing = "signature.missing"
  case signatureAuthority = "signature.authority"
  case signatureName = "signature.name"
  case referenceDangling = "reference.dangling"
  case textMisspelling = "text.misspelling"
  case textTermPunctuation = "text.term-punctuation"
  case textRepeatedWord = "text.repeated-word"
  case textForbidden = "text.forbidden"
  case textPlaceholder = "text.placeholder"
  case textFinalPunctuation = "text.final-punctuation"
  case textUnicode = "text.unicode"
  case textForeignPlace = "text.foreign-place"
  case textCapitals = "text.capitals"
  case textConsistency = "text.consistency"
  case textArtifact = "text.artifact"
  case ruleExpiredWaiver = "rule.expired-waiver"
  case ruleUnusedSuppression = "rule.unused-suppression"
  case ruleBroadWaiver = "rule.broad-waiver"

  /// The file could not be judged as a document.
  package var concernsFile: Bool {
    switch self {
    case .fileUnreadable, .fileEmpty, .fileEncoding, .fileNotADocument: true
    default: false
    }
  }
}

/// What distinguishes the cases of one code.
package enum Reason: String, Sendable, CaseIterable, Hashable {
  case missing, blank, split, malformed
  case typeMismatch = "type-mismatch"
  case space, mixed, form
  case altered, adapted
  case dash, tag, final, separator
  /// Encodings that are named but not read (`file.encoding`).
  case tcvn3, vni, viscii
  case windows1258 = "windows-1258"
  case doubleEncoded = "utf8-read-as-latin1"
  case invalidBytes = "invalid-bytes"
  /// Kinds of file that are no text (`file.not-a-document`).
  case binary, pdf, archive, unrecognised
  /// What is odd about the code points (`text.unicode`).
  case normalisation
  case lookalike = "look-alike"
  case invisible
  /// Remains of a conversion (`text.artifact`).
  case markdown
  case pageNumber = "page-number"
  /// Sources differ on the day (`citation.superseded`); the second word may be one by itself
  /// (`text.repeated-word`).
  case uncertain
  /// One waived finding in several documents (`rule.broad-waiver`).
  case copies
}
