extension FindingCode {
  /// What exactly departs, which reasons there are, and what to do about it.
  package var explanation: Bilingual {
    switch self {
    case .fileUnreadable:
      Bilingual(
        vi: "Hệ thống từ chối mở hoặc đọc tệp; các tệp khác vẫn được soát. Kiểm tra đường dẫn và "
          + "quyền đọc.",
        en: "The system refuses to open or read the file; all others are still checked. Check the "
          + "path and the right to read it.")
    case .fileEmpty:
      Bilingual(
        vi: "Tệp không có chữ nào, thường do lưu hoặc trích xuất hỏng. Lưu lại tệp rồi soát lại.",
        en: "The file holds no text, usually because saving or extracting it failed. Save it again."
      )
    case .fileEncoding:
      Bilingual(
        vi: "Lý do gọi tên bảng mã cũ (TCVN3, VNI, VISCII, Windows-1258), hoặc invalid-bytes khi "
          + "hơn 1% số byte không đọc được. Chuyển văn bản sang Unicode (UTF-8) rồi soát lại.",
        en: "The reason names the older encoding (TCVN3, VNI, VISCII, Windows-1258), or is "
          + "invalid-bytes where more than 1% of the bytes cannot be read. Convert the text to "
          + "Unicode (UTF-8).")
    case .fileNotADocument:
      Bilingual(
        vi: "Đây là tệp PDF, tệp Word, tệp nhị phân, hoặc không nhận ra phần nào của một văn bản. "
          + "Trích xuất văn bản ra tệp .txt, hoặc kiểm tra xem có đúng tệp không.",
        en: "It is a PDF, a Word file or a binary file, or no part of a document was recognised "
          + "in it. Extract the text to a .txt file, or check whether this is the right one.")
    case .headerTitleLine:
      Bilingual(
        vi: "Văn bản Đảng phải có “ĐẢNG CỘNG SẢN VIỆT NAM”, văn bản nhà nước phải có Quốc hiệu và "
          + "Tiêu ngữ.",
        en: "A Party document bears “ĐẢNG CỘNG SẢN VIỆT NAM”, a State document the national title "
          + "and motto.")
    case .headerIssuer:
      Bilingual(
        vi: "Góc trái phần đầu phải ghi tên cơ quan ban hành, dưới tên cơ quan cấp trên nếu có.",
        en: "The top left names the issuing body, below its superior if it has one.")
    case .headerNumber:
      Bilingual(
        vi: "Lý do: missing – không có; blank – chưa điền số; split – số và ký hiệu nằm trên hai "
          + "dòng; malformed – sai cách viết; type-mismatch – chữ viết tắt không khớp tên loại.",
        en: "Reasons: missing; blank – to be filled in; split – over two lines; malformed; "
          + "type-mismatch – the code contradicts the type of the document.")
    case .headerPlaceDate:
      Bilingual(
        vi: "Lý do: missing – không có; blank – chưa điền ngày hoặc tháng; malformed – sai cách "
          + "viết, như thiếu “ngày … tháng … năm”.",
        en: "Reasons: missing; blank – day or month to be filled in; malformed, for instance "
          + "without “ngày … tháng … năm”.")
    case .headerDocumentType:
      Bilingual(
        vi: "Mọi văn bản trừ công văn phải ghi tên loại, như HƯỚNG DẪN, KẾ HOẠCH, trên trích yếu.",
        en: "Every document but an official letter names its type above the subject.")
    case .headerSubject:
      Bilingual(
        vi: "Dưới tên loại (với công văn: dưới số và ký hiệu) phải có trích yếu nội dung.",
        en: "A subject stands below the type; in an official letter, below number and symbol.")
    case .headerAddressee:
      Bilingual(
        vi: "Công văn phải ghi nơi nhận chính sau “Kính gửi”.",
        en: "An official letter names whom it is for behind “Kính gửi”.")
    case .headerOrder:
      Bilingual(
        vi: "Các thành phần ở phần đầu không theo thứ tự quy định, như số đứng trên tiêu đề.",
        en: "The parts of the header do not follow each other as they should, for instance the "
          + "number above the title line.")
    case .sectionMissing:
      Bilingual(
        vi: "Không có tiêu đề nào giữ vai trò mà bộ quy tắc đòi hỏi. Vai trò chỉ được nhắc trong "
          + "câu văn thì không tính là một mục.",
        en: "No heading holds a role that the rule set demands. A role named only in running text "
          + "is no section.")
    case .sectionEmpty:
      Bilingual(
        vi: "Có tiêu đề nhưng dưới đó không có câu nào.",
        en: "There is a heading and nothing below it.")
    case .sectionOrder:
      Bilingual(
        vi: "Các mục bắt buộc không theo thứ tự của bộ quy tắc.",
        en: "The required sections do not stand in the order of the rule set.")
    case .sectionDuplicate:
      Bilingual(vi: "Hai mục giữ cùng một vai trò.", en: "Two sections hold one role.")
    case .citationMissing:
      Bilingual(
        vi: "Văn bản phải viện dẫn một văn bản mà bộ quy tắc nêu nhưng không có.",
        en: "A document that the rule set names is not cited.")
    case .citationWrongNumber:
      Bilingual(
        vi: "Tên gọi, ngày và cơ quan đúng là của một văn bản đã biết, nhưng số khác, như "
          + "75-NQ/TW thay cho 57-NQ/TW.",
        en: "Title, date and issuer are those of a registered document, its number is not "
          + "(75-NQ/TW for 57-NQ/TW).")
    case .citationWrongDate:
      Bilingual(
        vi: "Ngày ban hành không khớp với văn bản mang số đó.",
        en: "The date is not that of the document with this number.")
    case .citationWrongIssuer:
      Bilingual(
        vi: "Cơ quan nêu ra không phải cơ quan ban hành văn bản đó.",
        en: "The body that is named did not issue the document.")
    case .citationWrongCongress:
      Bilingual(
        vi: "Khóa Đại hội không khớp với ngày của văn bản.",
        en: "The term of the congress is not that of the document.")
    case .citationWrongTitle:
      Bilingual(
        vi: "Trích yếu khác với tên chính thức; chỗ khác được chỉ ra từng âm tiết.",
        en: "The title departs from the official one; the difference is shown syllable by syllable."
      )
    case .citationIncomplete:
      Bilingual(
        vi: "Lần đầu viện dẫn phải có ngày và cơ quan ban hành; các lần sau có thể rút gọn.",
        en: "The first mention gives date and issuer; later ones may be short.")
    case .citationMalformed:
      Bilingual(
        vi: "Lý do: space – thừa khoảng trắng (75- CTr/TU); form – dấu nối sai chỗ (57/NQ-TW); "
          + "mixed – lẫn kiểu Đảng và kiểu nhà nước.",
        en: "Reasons: space – a space inside (75- CTr/TU); form – marks in the wrong place "
          + "(57/NQ-TW); mixed – Party and State forms.")
    case .dateImpossible:
      Bilingual(
        vi: "Ngày không tồn tại trong lịch, như 30/02 hoặc 31/11.",
        en: "The day does not exist, like 30/02 or 31/11.")
    case .dateZeroPadding:
      Bilingual(
        vi: "Ngày dưới 10 và tháng 1, 2 phải thêm số 0 đứng trước: 05/3/2025, 15/02/2025; các "
          + "tháng khác không thêm.",
        en: "Days below 10 and the months 1 and 2 take a zero: 05/3/2025, 15/02/2025; other "
          + "months do not.")
    case .listMissingItem:
      Bilingual(
        vi: "Các ý khác của danh sách đều có, thiếu ý này. Thông báo chỉ ra chỗ cần chèn và đoạn "
          + "gần giống nhất.",
        en: "The other items are there, this one is not. The message says where it belongs and "
          + "what comes nearest.")
    case .listDuplicateItem:
      Bilingual(
        vi: "Cùng một ý xuất hiện hai lần trong danh sách bắt buộc.",
        en: "One item of a required list stands there twice.")
    case .listOrder:
      Bilingual(
        vi: "Các ý có đủ nhưng không theo thứ tự chính thức.",
        en: "The items do not follow the official order.")
    case .listNumbering:
      Bilingual(
        vi: "Số thứ tự của các ý nhảy cóc, lặp lại hoặc lẫn kiểu.",
        en: "The numbers of the items skip, repeat or mix styles.")
    case .listMissing:
      Bilingual(
        vi: "Không có ý nào của danh sách; một thông báo nêu tất cả các ý còn thiếu.",
        en: "None of its items is there; one finding names them all.")
    case .listMergedItem:
      Bilingual(
        vi: "Ý này có nhưng nằm chung trong một ý khác, không thành mục riêng.",
        en: "The item is there, but folded into another one.")
    case .listWording:
      Bilingual(
        vi: "Lý do: altered – sai khác làm đổi lời văn; adapted – viết lại cho phù hợp. Mọi chỗ "
          + "khác được liệt kê cùng nhau.",
        en: "Reasons: altered – the words are changed; adapted – rewritten to fit. All "
          + "differences are shown together.")
    case .recipientsBlockMissing:
      Bilingual(
        vi: "Cuối văn bản không có “Nơi nhận”.",
        en: "There is no block of recipients at the end.")
    case .recipientsMissing:
      Bilingual(
        vi: "Trong nơi nhận không có cơ quan mà bộ quy tắc đòi hỏi.",
        en: "A recipient that the rule set demands is not listed.")
    case .recipientsArchiveMissing:
      Bilingual(
        vi: "Dòng cuối của nơi nhận phải là “Lưu …”.",
        en: "The last line of the recipients is “Lưu …”.")
    case .recipientsPunctuation:
      Bilingual(
        vi: "Lý do: dash – mất gạch đầu dòng; tag – mục đích gửi đứng sau dấu ngăn cách; final – "
          + "sai dấu cuối dòng; mixed – lẫn các dấu ngăn cách (chỉ ghi chú).",
        en: "Reasons: dash – the dash is lost; tag – the purpose stands behind the separator; "
          + "final – wrong mark at the end; mixed – separators differ (a note).")
    case .signatureMissing:
      Bilingual(
        vi: "Cuối văn bản không có quyền hạn, chức vụ và họ tên người ký.",
        en: "No authority, office and name stand at the end.")
    case .signatureAuthority:
      Bilingual(
        vi: "Cách ghi quyền hạn không thuộc kiểu văn bản (TM. trong văn bản Đảng, T/M trong văn "
          + "bản nhà nước) hoặc không hợp với chức vụ.",
        en: "The abbreviation belongs to the other kind of document (TM. in a Party document, T/M "
          + "in a State one) or does not fit the office.")
    case .signatureName:
      Bilingual(
        vi: "Lý do: missing – không có; blank – để trống chờ điền.",
        en: "Reasons: missing; blank – to be filled in.")
    case .textMisspelling:
      Bilingual(
        vi: "Cụm từ giống một thuật ngữ đã biết, chỉ khác dấu: “chuyển đôi số” thay cho “chuyển "
          + "đổi số”.",
        en: "The words are those of a known term but for their diacritics: “chuyển đôi số” for "
          + "“chuyển đổi số”.")
    case .textTermPunctuation:
      Bilingual(
        vi:
          "Thuật ngữ mất hoặc thêm dấu phẩy: “khoa học công nghệ” thay cho “khoa học, công nghệ”.",
        en: "A known term has a comma too few or too many: “khoa học công nghệ” for “khoa học, "
          + "công nghệ”.")
    case .textRepeatedWord:
      Bilingual(
        vi: "Một từ gõ hai lần liền nhau: “tiến hành hành”. Từ láy và hai cụm từ liền nhau không "
          + "bị báo.",
        en: "A word typed twice: “tiến hành hành”. Reduplications and two adjoining phrases are "
          + "left alone.")
    case .textForbidden:
      Bilingual(
        vi: "Bộ quy tắc không cho dùng cụm từ này ở chỗ này, và nêu cách viết thay thế.",
        en: "The rule set does not allow these words here, and says what to write instead.")
    case .textFinalPunctuation:
      Bilingual(
        vi: "Đoạn văn không kết thúc bằng dấu câu, thường do bị mất chữ; tiêu đề và câu dẫn vào "
          + "danh sách không bị báo.",
        en: "A paragraph of running text ends without a mark, often because words are lost; "
          + "headings and the line before a list are left alone.")
    case .textUnicode:
      Bilingual(
        vi: "Lý do: normalisation – lẫn chữ dựng sẵn và chữ tổ hợp; look-alike – chữ trông giống "
          + "(Ð thay cho Đ); invisible – ký tự ẩn trong từ; invalid-bytes – byte không đọc được.",
        en: "Reasons: normalisation – composed and decomposed letters mixed; look-alike – letters "
          + "of another alphabet (Ð for Đ); invisible – characters without width inside words; "
          + "invalid-bytes.")
    case .textArtifact:
      Bilingual(
        vi: "Lý do: markdown – ký hiệu markdown còn sót; page-number – số trang lẫn vào văn bản.",
        en: "Reasons: markdown – marks left over; page-number – page numbers among the text.")
    }
  }
}
