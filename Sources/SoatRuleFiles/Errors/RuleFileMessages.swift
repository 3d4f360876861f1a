import SoatFindings

extension RuleFileError {
  /// What is wrong, one sentence without a final mark.
  package func message(_ language: Language) -> String {
    switch self {
    case .unreadable(let path, let why):
      language(vi: "không đọc được “\(path)”: \(why)", en: "“\(path)” cannot be read: \(why)")
    case .notUTF8: language(vi: "tệp không phải UTF-8", en: "the file is not UTF-8")
    case .nulCharacter: language(vi: "có ký tự NUL", en: "there is a NUL character")
    case .controlCharacter(let code):
      language(
        vi: "có ký tự điều khiển (mã \(code)) trong chuỗi",
        en: "a control character (code \(code)) stands in the string")
    case .syntax(let words):
      language(vi: "sai cú pháp TOML: ", en: "TOML: ") + SyntaxWords.text(words, language)
    case .unknownKey(let key, let table, _, _):
      language(
        vi: "\(table == "TOML" ? "tệp này" : table) không có khóa “\(key)”",
        en: "\(table == "TOML" ? "this file" : table) has no key “\(key)”")
    case .missingKey(let key, let table, _):
      language(
        vi: "\(table == "TOML" ? "tệp này" : table) thiếu khóa “\(key)”",
        en: "\(table == "TOML" ? "this file" : table) lacks the key “\(key)”")
    case .wrongType(let key, let expected, let found):
      language(
        vi: "“\(key)” phải là \(expected.vi), không phải \(found.vi)",
        en: "“\(key)” takes \(expected.en), not \(found.en)")
    case .unknownWord(let word, let key, _, _):
      language(
        vi: "“\(key)” không nhận giá trị “\(word)”", en: "“\(key)” does not take “\(word)”")
    case .empty(let key): language(vi: "“\(key)” để trống", en: "“\(key)” is empty")
    case .noWord(let key, let text):
      language(vi: "“\(key)” không có từ nào: “\(text)”", en: "“\(key)” holds no word: “\(text)”")
    case .unsortedLine(let key, let line):
      language(
        vi: "“\(key)” chưa xếp theo thứ tự: dòng “\(line)”",
        en: "“\(key)” is not in order: the line “\(line)”")
    case .outOfRange(let key, let number, let range):
      language(
        vi: "“\(key)” phải từ \(range.lowerBound) đến \(range.upperBound), không phải \(number)",
        en: "“\(key)” goes from \(range.lowerBound) to \(range.upperBound), not \(number)")
    case .impossibleDate(let date):
      language(vi: "không có ngày \(date)", en: "there is no day \(date)")
    case .malformedReference(let text, let key):
      language(
        vi: "“\(key)” phải ghi số và ngày của văn bản, không phải “\(text)”",
        en: "“\(key)” takes number and date of a document, not “\(text)”")
    case .unknownDocument(let id, _):
      language(
        vi: "không bộ quy tắc nào khai báo văn bản “\(id)”", en: "no set registers “\(id)”")
    case .unknownRule(let id, _):
      language(
        vi: "không có quy tắc “\(id)” trong bộ này hay bộ được kế thừa",
        en: "neither this set nor one that it extends has a rule “\(id)”")
    case .unknownSet(let id, _):
      language(vi: "không có bộ quy tắc “\(id)”", en: "there is no rule set “\(id)”")
    case .extendsCycle(let sets):
      language(
        vi: "các bộ kế thừa lẫn nhau: \(sets.joined(separator: " → "))",
        en: "the sets extend each other: \(sets.joined(separator: " → "))")
    case .malformedID(let id): language(vi: "mã “\(id)” không hợp lệ", en: "“\(id)” is no id")
    case .foreignRuleID(let id, let set):
      language(
        vi: "mã quy tắc “\(id)” phải bắt đầu bằng “\(set)/”",
        en: "the rule id “\(id)” must begin with “\(set)/”")
    case .duplicate(let declaration, let id, _):
      language(
        vi: "\(declaration.name.vi) “\(id)” đã được khai báo",
        en: "\(declaration.name.en) “\(id)” is declared already")
    case .foreignCode(let code, let kind, _, _):
      language(
        vi: "quy tắc loại “\(kind)” không báo “\(code)”",
        en: "rules of kind “\(kind)” never report “\(code)”")
    case .periodReversed(let first, let from, let until):
      language(
        vi: "“\(first)” (\(from)) sau “until” (\(until))",
        en: "“\(first)” (\(from)) is after “until” (\(until))")
    case .exampleUndecided:
      language(
        vi: "ví dụ phải có đúng một trong hai khóa “good” và “bad”",
        en: "an example has either “good” or “bad”")
    case .exampleUnmarked:
      language(
        vi: "ví dụ “bad” không đánh dấu chỗ sai", en: "the “bad” example does not mark what is bad")
    case .unclosedList(let line):
      language(
        vi: "danh sách không đóng: thiếu “]” trước dòng \(line)",
        en: "the list is not closed: “]” is missing before line \(line)")
    case .notInherited(let id, let set):
      language(
        vi: "bộ này không kế thừa “\(set)” nên không sửa được quy tắc “\(id)”",
        en: "this set does not extend “\(set)” and so cannot change “\(id)”")
    case .configuration(let error): error.message(language)
    case .ledger(let error): error.message(language)
    case .dayMisspelt, .malformedNumber, .mixedNumber, .foreignType, .malformedCongress, .notInText,
      .sameUse, .secondLast, .wrongCount, .idleOverride, .unknownTable, .missingTable,
      .foreignSchema, .malformedFingerprint,
      .tooFew,
      .lacksPartner, .replacedBySelf, .replacedByEarlier, .idleBesideOff, .foreignReason, .idleCode,
      .quotedDate, .idleRule:
      senseMessage(language)
    }
  }

  /// What to do about it, an imperative sentence; nil where the message says it.
  package func hint(_ language: Language) -> String? {
    switch self {
    case .notUTF8: language(vi: "Lưu lại tệp dưới dạng UTF-8.", en: "Save the file as UTF-8.")
    case .nulCharacter, .controlCharacter: language(vi: "Bỏ ký tự đó.", en: "Take it out.")
    case .unknownKey(_, _, let nearest, let known), .unknownWord(_, _, let nearest, let known),
      .foreignCode(_, _, let nearest, let known):
      Self.choice(nearest, known, language)
    case .missingKey(let key, _, let expected):
      language(vi: "Thêm “\(key)”: \(expected.vi).", en: "Add “\(key)”: \(expected.en).")
    case .unknownDocument(_, let nearest), .unknownRule(_, let nearest),
      .unknownSet(_, let nearest):
      nearest.map { Self.question($0, language) }
    case .malformedReference:
      language(
        vi: "Viết theo mẫu “57-NQ/TW@2024-12-22”.", en: "Write it like “57-NQ/TW@2024-12-22”.")
    case .malformedID:
      language(
        vi: "Chỉ dùng chữ thường không dấu, chữ số và gạch nối: “tinh-uy”.",
        en: "Use lower-case letters, digits and hyphens: “tinh-uy”.")
    case .duplicate(_, _, let first):
      language(
        vi: "Khai báo đầu tiên ở \(first.file):\(first.line).",
        en: "It was first declared at \(first.file):\(first.line).")
    case .unsortedLine:
      language(
        vi: "Xếp các dòng theo mã Unicode (lệnh sort với LC_ALL=C).",
        en: "Sort the lines by code points (the command sort with LC_ALL=C).")
    case .exampleUnmarked:
      language(
        vi: "Đặt chỗ sai giữa « và »: “«V/v» công tác cán bộ”.",
        en: "Put what is bad between « and »: “«V/v» công tác cán bộ”.")
    case .notInherited(_, let set):
      language(
        vi: "Thêm “\(set)” vào “extends” của [set].", en: "Add “\(set)” to “extends” of [set].")
    case .configuration(let error): error.hint(language)
    case .ledger(let error): error.hint(language)
    case .dayMisspelt, .malformedNumber, .mixedNumber, .foreignType, .malformedCongress, .notInText,
      .sameUse, .secondLast, .wrongCount, .idleOverride, .unknownTable, .missingTable,
      .foreignSchema, .malformedFingerprint,
      .tooFew,
      .lacksPartner, .replacedBySelf, .replacedByEarlier, .idleBesideOff, .foreignReason, .idleCode,
      .quotedDate, .idleRule:
      senseHint(language)
    case .unreadable, .syntax, .wrongType, .empty, .noWord, .outOfRange,
      .impossibleDate, .extendsCycle, .foreignRuleID, .periodReversed, .exampleUndecided,
      .unclosedList:
      nil
    }
  }

  static func choice(_ nearest: String?, _ known: [String], _ language: Language) -> String {
    if let nearest { return question(nearest, language) }
    // Marks among commas cannot be read: “,”, “;”.
    let words = known.map { $0.contains { $0.isLetter } ? $0 : "“\($0)”" }.joined(separator: ", ")
    return language(vi: "Dùng một trong: \(words).", en: "Use one of: \(words).")
  }

  static func question(_ word: String, _ language: Language) -> String {
    language(vi: "Có phải “\(word)”?", en: "Did you mean “\(word)”?")
  }
}

extension RuleFileError.Declaration {
  /// Another file may declare it too: what is said later counts.
  var mayBeSupplemented: Bool { self == .document || self == .body }

  var name: Bilingual {
    switch self {
    case .set: Bilingual(vi: "bộ quy tắc", en: "the rule set")
    case .rule: Bilingual(vi: "quy tắc", en: "the rule")
    case .body: Bilingual(vi: "cơ quan", en: "the body")
    case .document: Bilingual(vi: "văn bản", en: "the document")
    case .member: Bilingual(vi: "trong quy tắc này, mục", en: "in this rule, the entry")
    case .wording: Bilingual(vi: "trong quy tắc này, cụm từ", en: "in this rule, the wording")
    case .override: Bilingual(vi: "phần sửa quy tắc", en: "the override of")
    case .entry: Bilingual(vi: "trong danh sách này, giá trị", en: "in this list, the value")
    case .key: Bilingual(vi: "trong bảng này, khóa", en: "in this table, the key")
    }
  }
}
