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
          + "Tiêu ngữ, viết đúng từng chữ. Lý do: malformed – Tiêu ngữ mất gạch nối; mixed – văn "
          + "bản Đảng ghi cả Tiêu ngữ.",
        en: "A Party document bears “ĐẢNG CỘNG SẢN VIỆT NAM”, a State document the national title "
          + "and motto, to the letter. Reasons: malformed – the motto has lost its hyphens; mixed – "
          + "a Party document bears the motto too.")
    case .headerIssuer:
      Bilingual(
        vi: "Góc trái phần đầu phải ghi tên cơ quan ban hành, dưới tên cơ quan cấp trên nếu có. "
          + "Lý do: form – ghi ban thường vụ, ban chấp hành thay cho cấp ủy.",
        en:
          "The top left names the issuing body, below its superior if it has one. Reasons: form – "
          + "a board is named instead of its committee.")
    case .headerNumber:
      Bilingual(
        vi: "Lý do: missing – không có; blank – chưa điền số; split – số và ký hiệu nằm trên hai "
          + "dòng; malformed – sai cách viết, hoặc ký hiệu của cơ quan khác; type-mismatch – chữ viết "
          + "tắt không khớp tên loại.",
        en: "Reasons: missing; blank – to be filled in; split – over two lines; malformed, or the "
          + "code of another body; type-mismatch – the code contradicts the type of the document.")
    case .headerPlaceDate:
      Bilingual(
        vi:
          "Lý do: missing – không có; blank – chưa điền địa danh, ngày hoặc tháng; malformed – sai cách "
          + "viết, như thiếu “ngày … tháng … năm”.",
        en:
          "Reasons: missing; blank – place, day or month to be filled in; malformed, for instance "
          + "without “ngày … tháng … năm”.")
    case .headerDocumentType:
      Bilingual(
        vi: "Mọi văn bản trừ công văn phải ghi tên loại, như HƯỚNG DẪN, KẾ HOẠCH, trên trích yếu. "
          + "Lý do: malformed – viết sai dấu; form – công văn mà ghi tên loại.",
        en: "Every document but an official letter names its type above the subject. Reasons: "
          + "malformed – wrong diacritics; form – a letter that bears its type.")
    case .headerSubject:
      Bilingual(
        vi: "Dưới tên loại (với công văn: dưới số và ký hiệu) phải có trích yếu nội dung.",
        en: "A subject stands below the type; in an official letter, below number and symbol.")
    case .headerAddressee:
      Bilingual(
        vi: "Công văn phải ghi nơi nhận chính sau “Kính gửi”. Lý do: blank – còn để trống.",
        en: "An official letter names whom it is for behind “Kính gửi”. Reasons: blank – to be "
          + "filled in.")
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
    case .sectionHeadingStyle:
      Bilingual(
        vi: "Lý do: space – thiếu dấu cách sau số thứ tự, như “IV-TỔ CHỨC”; mixed – trong một "
          + "văn bản có cả “I.” và “I-”.",
        en: "Reasons: space – no space behind the ordinal (“IV-TỔ CHỨC”); mixed – “I.” and "
          + "“I-” in one document.")
    case .numberingGap:
      Bilingual(
        vi: "Một số thứ tự bị bỏ qua giữa hai mục liền nhau, như I, II, IV; thường do xóa mục "
          + "mà không đánh lại số.",
        en: "An ordinal is left out between two neighbours, as in I, II, IV; usually an item "
          + "was deleted and the others kept their numbers.")
    case .numberingDuplicate:
      Bilingual(
        vi: "Hai mục cùng cấp dưới cùng một mục mang một số thứ tự, như 1.1 và 1.1.",
        en: "Two items of one level under one heading bear the same ordinal, as in 1.1 and "
          + "1.1.")
    case .numberingOrder:
      Bilingual(
        vi: "Số thứ tự nhỏ hơn đứng sau số lớn hơn trong cùng một dãy.",
        en: "A smaller ordinal stands behind a larger one of the same series.")
    case .numberingSingle:
      Bilingual(
        vi: "Một mục chia ra mà chỉ có một mục con được đánh số; đã chia thì phải có từ hai "
          + "mục trở lên.",
        en: "A section is divided into a single numbered item; what is divided has at least "
          + "two parts.")
    case .numberingStart:
      Bilingual(
        vi: "Mục đầu tiên của một dãy không mang số đầu tiên (I, 1, a).",
        en: "The first item of a series does not bear the first ordinal (I, 1, a).")
    case .citationMissing:
      Bilingual(
        vi: "Văn bản phải viện dẫn một văn bản mà bộ quy tắc nêu nhưng không có.",
        en: "A document that the rule set names is not cited.")
    case .citationWrongNumber:
      Bilingual(
        vi: "Trích yếu là của một văn bản đã biết nhưng số khác; hoặc ngày, cơ quan đúng của văn "
          + "bản đó mà số bị gõ nhầm chữ số, như 75-NQ/TW thay cho 57-NQ/TW. Số chưa biết của "
          + "một văn bản khác cùng ngày không phải là sai.",
        en: "The title is that of a registered document and the number is not; or date and issuer "
          + "are, and the digits are a slip (75-NQ/TW for 57-NQ/TW). The unknown number of "
          + "another document of the same day is not wrong.")
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
    case .citationWrongType:
      Bilingual(
        vi: "Tên loại nêu khi viện dẫn khác với chữ viết tắt trong ký hiệu, như “Kế hoạch số "
          + "12-HD/…”.",
        en: "The type named in a citation is not the one that its symbol abbreviates, as in "
          + "“Kế hoạch số 12-HD/…”.")
    case .citationWrongTitle:
      Bilingual(
        vi: "Trích yếu khác với tên chính thức; chỗ khác được chỉ ra từng âm tiết.",
        en: "The title departs from the official one; the difference is shown syllable by syllable."
      )
    case .citationIncomplete:
      Bilingual(
        vi: "Lần đầu viện dẫn phải có ngày và cơ quan ban hành; các lần sau có thể rút gọn.",
        en: "The first mention gives date and issuer; later ones may be short.")
    case .citationConflict:
      Bilingual(
        vi: "Trong một văn bản, cùng một số, ký hiệu và cơ quan lại mang hai ngày hoặc hai cơ "
          + "quan khác nhau; hoặc phụ lục ghi kèm theo một số, ngày khác với số, ngày của chính văn "
          + "bản. Hai văn bản thật trùng số, như 29-NQ/TW khóa XI và khóa XIII, không bị coi là mâu "
          + "thuẫn.",
        en: "Within one document the same number and symbol is cited with two dates or two "
          + "issuers, or an appendix names another number or date than the document bears. Two real "
          + "documents of one number, as 29-NQ/TW of two congresses, are no contradiction.")
    case .citationFuture:
      Bilingual(
        vi: "Văn bản được viện dẫn có ngày sau ngày của chính văn bản này.",
        en: "The cited document is dated after the document that cites it.")
    case .citationMalformed:
      Bilingual(
        vi: "Lý do: space – thừa khoảng trắng (75- CTr/TU); form – dấu nối sai chỗ (57/NQ-TW); "
          + "mixed – lẫn kiểu Đảng và kiểu nhà nước.",
        en: "Reasons: space – a space inside (75- CTr/TU); form – marks in the wrong place "
          + "(57/NQ-TW); mixed – Party and State forms.")
    case .citationSuperseded:
      Bilingual(
        vi: "Đến ngày của văn bản này, văn bản được viện dẫn đã bị thay thế hoặc hết hiệu "
          + "lực. Viện dẫn văn bản thay thế, trừ khi chỉ nhắc lại lịch sử. Lý do uncertain: các "
          + "nguồn chưa thống nhất về ngày thay thế (chỉ ghi chú).",
        en: "At the date of this document the cited one had been replaced or had expired. "
          + "Cite the one that replaced it, unless history is told. Reason uncertain: sources "
          + "differ on the day (a note).")
    case .issuerOutdated:
      Bilingual(
        vi: "Đến ngày của văn bản này, cơ quan được nhắc đã giải thể, sáp nhập, đổi tên, hoặc "
          + "chưa thành lập. Tên trong viện dẫn văn bản cũ thì giữ nguyên.",
        en: "At the date of this document the body had been dissolved, merged or renamed, or "
          + "did not exist yet. In the citation of an older document the old name stays.")
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
    case .dateDeadlinePast:
      Bilingual(
        vi: "Thời hạn giao việc đứng trước ngày của chính văn bản, thường do chép từ văn bản "
          + "năm trước; hoặc một khoảng thời gian kết thúc trước khi bắt đầu. Báo cáo, mục kết "
          + "quả, câu kể việc đã làm và thời hạn do văn bản khác đặt ra không bị báo.",
        en: "A task is due before the date of the document itself, usually because an older "
          + "document was copied; or a span of time ends before it begins. Reports, what is told "
          + "of the past, and terms that another document had set are left alone.")
    case .dateWeekday:
      Bilingual(
        vi: "Thứ trong tuần nêu trong văn bản không phải là thứ của ngày đó theo lịch.",
        en: "The day of the week that is named is not the one of that date.")
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
        vi: "Cuối văn bản không có “Nơi nhận”. Lý do: blank – có nhưng còn để trống.",
        en: "There is no block of recipients at the end. Reasons: blank – it is to be filled in.")
    case .recipientsMissing:
      Bilingual(
        vi: "Trong nơi nhận không có cơ quan mà bộ quy tắc đòi hỏi.",
        en: "A recipient that the rule set demands is not listed.")
    case .recipientsArchiveMissing:
      Bilingual(
        vi: "Dòng cuối của nơi nhận phải là “Lưu …”.",
        en: "The last line of the recipients is “Lưu …”.")
    case .recipientsDuplicate:
      Bilingual(
        vi: "Một cơ quan có hai dòng ở nơi nhận, dù tên viết đầy đủ hay viết tắt.",
        en: "One body has two lines among the recipients, whether its name is spelt out or "
          + "abbreviated.")
    case .recipientsPunctuation:
      Bilingual(
        vi: "Lý do: dash – mất gạch đầu dòng; tag – mục đích gửi đứng sau dấu ngăn cách; final – "
          + "sai dấu cuối dòng; mixed – lẫn các dấu ngăn cách; separator – mọi dòng cùng một dấu "
          + "nhưng không phải dấu quy định; form – dòng lưu theo mẫu khác (ba lý do cuối chỉ ghi "
          + "chú).",
        en: "Reasons: dash – the dash is lost; tag – the purpose stands behind the separator; "
          + "final – wrong mark at the end; mixed – separators differ; separator – all lines end with "
          + "one mark that is not the prescribed one; form – the archive line of other documents "
          + "(the last three are notes).")
    case .recipientsUninformed:
      Bilingual(
        vi: "Phần tổ chức thực hiện giao việc cho một cơ quan mà nơi nhận không có cơ quan "
          + "đó.",
        en: "The section on implementation charges a body with work, and the recipients do "
          + "not name it.")
    case .recipientsAbbreviation:
      Bilingual(
        vi: "Chữ viết tắt ở nơi nhận không phải chữ viết tắt thông dụng và không được giải "
          + "thích trong văn bản.",
        en: "An abbreviation among the recipients is neither a usual one nor explained in the "
          + "document.")
    case .signatureMissing:
      Bilingual(
        vi: "Cuối văn bản không có quyền hạn, chức vụ và họ tên người ký.",
        en: "No authority, office and name stand at the end.")
    case .signatureAuthority:
      Bilingual(
        vi: "Cách ghi quyền hạn không thuộc kiểu văn bản (TM. trong văn bản Đảng, T/M trong văn "
          + "bản nhà nước) hoặc không hợp với chức vụ; ký thay mặt cơ quan khác cơ quan ban hành; "
          + "cấp dưới ký văn bản của cơ quan mà không ghi thừa lệnh, thừa ủy quyền.",
        en: "The abbreviation belongs to the other kind of document (TM. in a Party document, T/M "
          + "in a State one) or does not fit the office; another body signs than issues; or the "
          + "head of a unit signs for the whole body without order.")
    case .signatureName:
      Bilingual(
        vi: "Mỗi người ký có họ tên. Lý do: missing – không có; blank – để trống chờ điền; form – "
          + "ghi học hàm, học vị trước họ tên.",
        en:
          "Each signatory is named. Reasons: missing; blank – to be filled in; form – an academic "
          + "title stands before the name.")
    case .referenceDangling:
      Bilingual(
        vi: "Văn bản dẫn chiếu đến mục, điều, khoản hoặc phụ lục của chính nó mà không có "
          + "phần đó.",
        en: "The document refers to a section, article, clause or appendix of its own that it "
          + "does not have.")
    case .textMisspelling:
      Bilingual(
        vi: "Cụm từ giống một thuật ngữ đã biết, chỉ khác dấu: “chuyển đôi số” thay cho “chuyển "
          + "đổi số”; hoặc một tiếng trái quy tắc chính tả: “nghành”, “tiêp”, “hiệnn”, “bảncủa”, "
          + "“đựơc”, “củaBộ”; hoặc một lỗi thường gặp: “sử lý”, “bổ xung”.",
        en: "The words are those of a known term but for their diacritics: “chuyển đôi số” for "
          + "“chuyển đổi số”; or a syllable breaks the rules of spelling: “nghành”, “tiêp”, "
          + "“hiệnn”, “bảncủa”, “đựơc”, “củaBộ”; or it is a usual misspelling: “sử lý”, “bổ xung”.")
    case .textTermPunctuation:
      Bilingual(
        vi:
          "Thuật ngữ mất hoặc thêm dấu phẩy: “khoa học công nghệ” thay cho “khoa học, công nghệ”.",
        en: "A known term has a comma too few or too many: “khoa học công nghệ” for “khoa học, "
          + "công nghệ”.")
    case .textRepeatedWord:
      Bilingual(
        vi: "Một từ hay cụm từ gõ hai lần liền nhau: “tiến hành hành”, “thực hiện thực hiện”. Từ "
          + "láy (đêm đêm), tên riêng (chị Sa Sa) và hai từ liền nhau (biểu diễn diễn ra) không bị "
          + "báo. Lý do uncertain – tiếng thứ hai có thể là một từ riêng: “hộ sản xuất xuất hóa "
          + "đơn” (chỉ ghi chú).",
        en: "One word or several typed twice: “tiến hành hành”, “thực hiện thực hiện”. "
          + "Reduplications (đêm đêm), names (chị Sa Sa) and two adjoining words (biểu diễn diễn "
          + "ra) are left alone. Reason uncertain – the second may be a word by itself: “hộ sản "
          + "xuất xuất hóa đơn” (a note).")
    case .textForbidden:
      Bilingual(
        vi: "Bộ quy tắc không cho dùng cụm từ này ở chỗ này, và nêu cách viết thay thế.",
        en: "The rule set does not allow these words here, and says what to write instead.")
    case .textPlaceholder:
      Bilingual(
        vi: "Còn “…”, “xxx”, “[ ]” hoặc “DỰ THẢO” trong văn bản. Điền hoặc bỏ đi trước khi "
          + "ban hành. Dấu “…” khép lại một chuỗi liệt kê hay nằm trong lời trích không bị báo; số, "
          + "ngày, tên người ký để trống có mã riêng.",
        en: "“…”, “xxx”, “[ ]” or “DỰ THẢO” is still in the text. Fill it in or take it out "
          + "before issuing. An ellipsis that ends an enumeration or stands in a quotation is left "
          + "alone; blank numbers, dates and names have codes of their own.")
    case .textFinalPunctuation:
      Bilingual(
        vi: "Đoạn văn không kết thúc bằng dấu câu, thường do bị mất chữ; tiêu đề và câu dẫn vào "
          + "danh sách không bị báo. Lý do form – dấu không theo mẫu: “./.” trong văn bản Đảng, dấu "
          + "cuối các dòng căn cứ (chỉ ghi chú).",
        en: "A paragraph of running text ends without a mark, often because words are lost; "
          + "headings and the line before a list are left alone. Reason form – another mark than "
          + "the form has: “./.” in a Party document, those behind bases (notes).")
    case .textUnicode:
      Bilingual(
        vi: "Lý do: normalisation – lẫn chữ dựng sẵn và chữ tổ hợp; look-alike – chữ trông giống "
          + "(Ð thay cho Đ); invisible – ký tự ẩn trong từ; invalid-bytes – byte không đọc được.",
        en: "Reasons: normalisation – composed and decomposed letters mixed; look-alike – letters "
          + "of another alphabet (Ð for Đ); invisible – characters without width inside words; "
          + "invalid-bytes.")
    case .textForeignPlace:
      Bilingual(
        vi: "Tên một tỉnh, thành phố khác đứng ở chỗ của nơi ban hành, thường do chép văn bản "
          + "của nơi khác. Chỉ báo khi phần đầu hoặc nơi nhận cho biết nơi ban hành.",
        en: "The name of another province stands where that of the issuer belongs, usually "
          + "because a draft was copied. Told only where header or recipients show the issuer's "
          + "own.")
    case .textCapitals:
      Bilingual(
        vi: "Tên cơ quan, tổ chức viết hoa khác cách viết chính thức, như “ủy ban nhân dân "
          + "tỉnh”.",
        en: "The name of a body bears other capitals than officially, as in “ủy ban nhân dân "
          + "tỉnh”.")
    case .textConsistency:
      Bilingual(
        vi: "Một văn bản có hai cách viết cùng một từ (hoà/hòa, tỉ lệ/tỷ lệ, đảm bảo/bảo đảm, "
          + "dấu phẩy trước “ngày”). Cách viết nhiều hơn được coi là cách viết của văn bản.",
        en: "Two spellings of the same word stand in one document. The more frequent one is "
          + "taken as its own.")
    case .textArtifact:
      Bilingual(
        vi: "Lý do: markdown – ký hiệu markdown còn sót; page-number – số trang lẫn vào văn bản.",
        en: "Reasons: markdown – marks left over; page-number – page numbers among the text.")
    case .ruleExpiredWaiver: LedgerExplanation.expired
    case .ruleUnusedSuppression: LedgerExplanation.unused
    case .ruleBroadWaiver: LedgerExplanation.broad
    }
  }
}
