extension FindingCode {
  /// The departure in a few words.
  package var title: Bilingual {
    switch self {
    case .fileUnreadable:
      Bilingual(vi: "Không đọc được tệp", en: "The file cannot be read")
    case .fileEmpty:
      Bilingual(vi: "Tệp không có nội dung", en: "The file is empty")
    case .fileEncoding:
      Bilingual(vi: "Tệp không phải Unicode", en: "The file is not Unicode")
    case .fileNotADocument:
      Bilingual(vi: "Không phải văn bản hành chính", en: "Not an official document")
    case .headerTitleLine:
      Bilingual(vi: "Thiếu tiêu đề hoặc Quốc hiệu", en: "Title line missing")
    case .headerIssuer:
      Bilingual(vi: "Thiếu cơ quan ban hành", en: "Issuing body missing")
    case .headerNumber:
      Bilingual(vi: "Số và ký hiệu sai thể thức", en: "Number and symbol out of form")
    case .headerPlaceDate:
      Bilingual(vi: "Địa danh, ngày tháng sai thể thức", en: "Place and date out of form")
    case .headerDocumentType:
      Bilingual(vi: "Thiếu tên loại văn bản", en: "Type of document missing")
    case .headerSubject:
      Bilingual(vi: "Thiếu trích yếu", en: "Subject missing")
    case .headerAddressee:
      Bilingual(vi: "Công văn thiếu “Kính gửi”", en: "Addressee missing")
    case .headerOrder:
      Bilingual(vi: "Phần đầu sai thứ tự", en: "Header out of order")
    case .sectionMissing:
      Bilingual(vi: "Thiếu mục bắt buộc", en: "Required section missing")
    case .sectionEmpty:
      Bilingual(vi: "Mục không có nội dung", en: "Section without text")
    case .sectionOrder:
      Bilingual(vi: "Mục sai thứ tự", en: "Sections out of order")
    case .sectionDuplicate:
      Bilingual(vi: "Mục lặp lại", en: "Section twice")
    case .sectionHeadingStyle:
      Bilingual(vi: "Tiêu đề mục sai cách viết", en: "Heading out of form")
    case .numberingGap:
      Bilingual(vi: "Đánh số bị nhảy", en: "Number skipped")
    case .numberingDuplicate:
      Bilingual(vi: "Số thứ tự bị trùng", en: "Number used twice")
    case .numberingOrder:
      Bilingual(vi: "Số thứ tự đảo ngược", en: "Numbers out of order")
    case .numberingSingle:
      Bilingual(vi: "Chỉ có một mục con", en: "Only one item")
    case .numberingStart:
      Bilingual(vi: "Dãy số không bắt đầu từ đầu", en: "Series does not start at one")
    case .citationMissing:
      Bilingual(vi: "Thiếu viện dẫn bắt buộc", en: "Required citation missing")
    case .citationWrongNumber:
      Bilingual(vi: "Viện dẫn sai số", en: "Wrong number cited")
    case .citationWrongDate:
      Bilingual(vi: "Viện dẫn sai ngày", en: "Wrong date cited")
    case .citationWrongIssuer:
      Bilingual(vi: "Viện dẫn sai cơ quan ban hành", en: "Wrong issuer cited")
    case .citationWrongCongress:
      Bilingual(vi: "Viện dẫn sai khóa", en: "Wrong term of the congress")
    case .citationWrongType:
      Bilingual(vi: "Tên loại không khớp ký hiệu", en: "Type contradicts symbol")
    case .citationWrongTitle:
      Bilingual(vi: "Viện dẫn sai trích yếu", en: "Title differs")
    case .citationIncomplete:
      Bilingual(vi: "Viện dẫn lần đầu chưa đủ", en: "First citation incomplete")
    case .citationConflict:
      Bilingual(vi: "Viện dẫn mâu thuẫn nhau", en: "Citations contradict each other")
    case .citationFuture:
      Bilingual(vi: "Viện dẫn văn bản chưa ban hành", en: "Cited document is not issued yet")
    case .citationMalformed:
      Bilingual(vi: "Số, ký hiệu viện dẫn sai cách viết", en: "Citation out of form")
    case .citationSuperseded:
      Bilingual(vi: "Viện dẫn văn bản đã bị thay thế", en: "Cited document was replaced")
    case .issuerOutdated:
      Bilingual(vi: "Cơ quan không còn hoặc chưa có", en: "Body that does not exist at the time")
    case .dateImpossible:
      Bilingual(vi: "Ngày không có thật", en: "Impossible date")
    case .dateZeroPadding:
      Bilingual(vi: "Thiếu hoặc thừa số 0 trong ngày tháng", en: "Zeros in a date")
    case .dateDeadlinePast:
      Bilingual(vi: "Thời hạn đã qua", en: "Deadline in the past")
    case .dateWeekday:
      Bilingual(vi: "Thứ không khớp ngày", en: "Weekday contradicts date")
    case .listMissingItem:
      Bilingual(vi: "Thiếu một ý trong danh sách bắt buộc", en: "Item of a required list missing")
    case .listDuplicateItem:
      Bilingual(vi: "Một ý lặp lại trong danh sách", en: "Item twice")
    case .listOrder:
      Bilingual(vi: "Danh sách sai thứ tự", en: "List out of order")
    case .listNumbering:
      Bilingual(vi: "Danh sách đánh số sai", en: "List numbered wrongly")
    case .listMissing:
      Bilingual(vi: "Thiếu cả danh sách bắt buộc", en: "Required list missing")
    case .listMergedItem:
      Bilingual(vi: "Hai ý bị nhập làm một", en: "Item merged into another")
    case .listWording:
      Bilingual(vi: "Câu chữ khác bản chính thức", en: "Wording departs from the official one")
    case .recipientsBlockMissing:
      Bilingual(vi: "Thiếu phần nơi nhận", en: "Recipients missing")
    case .recipientsMissing:
      Bilingual(vi: "Thiếu một nơi nhận bắt buộc", en: "Required recipient missing")
    case .recipientsArchiveMissing:
      Bilingual(vi: "Thiếu dòng lưu", en: "Archive line missing")
    case .recipientsDuplicate:
      Bilingual(vi: "Nơi nhận bị trùng", en: "Recipient twice")
    case .recipientsPunctuation:
      Bilingual(vi: "Nơi nhận sai dấu câu", en: "Punctuation of recipients")
    case .recipientsUninformed:
      Bilingual(vi: "Nơi được giao việc không có ở nơi nhận", en: "Body charged but not informed")
    case .recipientsAbbreviation:
      Bilingual(vi: "Nơi nhận viết tắt chưa giải thích", en: "Unexplained abbreviation")
    case .signatureMissing:
      Bilingual(vi: "Thiếu phần ký", en: "Signature missing")
    case .signatureAuthority:
      Bilingual(vi: "Sai quyền hạn ký", en: "Wrong right to sign")
    case .signatureName:
      Bilingual(vi: "Thiếu họ tên người ký", en: "Name of the signatory missing")
    case .referenceDangling:
      Bilingual(vi: "Dẫn chiếu đến phần không có", en: "Reference to a missing part")
    case .textMisspelling:
      Bilingual(vi: "Sai dấu trong thuật ngữ", en: "Misspelt term")
    case .textTermPunctuation:
      Bilingual(vi: "Thiếu hoặc thừa dấu phẩy trong thuật ngữ", en: "Comma lost or added in a term")
    case .textRepeatedWord:
      Bilingual(vi: "Từ lặp", en: "Word twice")
    case .textForbidden:
      Bilingual(vi: "Cụm từ không được dùng", en: "Forbidden wording")
    case .textPlaceholder:
      Bilingual(vi: "Chỗ trống chưa điền", en: "Placeholder left in")
    case .textFinalPunctuation:
      Bilingual(vi: "Đoạn văn thiếu dấu kết thúc", en: "Paragraph without a final mark")
    case .textUnicode:
      Bilingual(vi: "Ký tự lạ trong chữ", en: "Odd characters")
    case .textForeignPlace:
      Bilingual(vi: "Địa danh của nơi khác", en: "Place name of another province")
    case .textCapitals:
      Bilingual(vi: "Viết hoa khác quy định", en: "Capitals out of form")
    case .textConsistency:
      Bilingual(vi: "Cách viết không thống nhất", en: "Spelling is not uniform")
    case .textArtifact:
      Bilingual(vi: "Dấu vết chuyển đổi tệp", en: "Remains of a conversion")
    case .ruleExpiredWaiver:
      Bilingual(vi: "Miễn trừ đã hết hạn", en: "Waiver has lapsed")
    case .ruleUnusedSuppression:
      Bilingual(vi: "Miễn trừ không dùng đến", en: "Waiver without any use")
    case .ruleBroadWaiver:
      Bilingual(vi: "Miễn trừ rộng hơn mức đã duyệt", en: "Waiver wider than approved")
    }
  }
}
