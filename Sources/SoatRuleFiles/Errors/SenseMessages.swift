import SoatFindings

/// What is said of values that are well formed and could never work.
extension RuleFileError {
  func senseMessage(_ language: Language) -> String {
    switch self {
    case .dayMisspelt(let day, _):
      language(
        vi: "ngày phải viết theo thứ tự năm-tháng-ngày, không phải “\(day)”",
        en: "a date is written year-month-day, not “\(day)”")
    case .malformedNumber(let number, _):
      language(
        vi: "“\(number)” không phải số và ký hiệu của văn bản",
        en: "“\(number)” is no number and symbol of a document")
    case .mixedNumber(let number, _):
      language(
        vi: "số và ký hiệu “\(number)” lẫn cách viết của Đảng và nhà nước, hoặc thiếu dấu",
        en: "“\(number)” mixes the forms of Party and State, or lacks a separator")
    case .foreignType(let type, let code, _):
      language(
        vi: "chữ “\(code)” trong số, ký hiệu không phải của loại “\(type)”",
        en: "“\(code)” in the number does not stand for the type “\(type)”")
    case .malformedCongress(let congress, _):
      language(
        vi: "“congress” phải là chữ số La Mã, không phải “\(congress)”",
        en: "“congress” takes Roman numerals, not “\(congress)”")
    case .notInText(let words, let key, _):
      language(
        vi: "“\(key)” không có trong “text”: “\(words)”",
        en: "“\(key)” does not stand in “text”: “\(words)”")
    case .sameUse(let text):
      language(
        vi: "“use” trùng với “text”: “\(text)”", en: "“use” is the same as “text”: “\(text)”")
    case .secondLast:
      language(
        vi: "chỉ một nơi nhận được đứng cuối", en: "only one recipient can be the last")
    case .wrongCount(let key, let count, let expected):
      language(
        vi: "mỗi nhóm trong “\(key)” phải có \(expected) cách viết, không phải \(count)",
        en: "each group in “\(key)” takes \(expected) wordings, not \(count)")
    case .idleRule:
      language(
        vi: "quy tắc này không soát gì: chưa có tùy chọn nào đòi hỏi điều gì",
        en: "this rule checks nothing: none of its options demands anything")
    case .tooFew(let key, let count, let least):
      language(
        vi: "mỗi nhóm trong “\(key)” phải có ít nhất \(least) cách viết, không phải \(count)",
        en: "each group in “\(key)” takes at least \(least) wordings, not \(count)")
    case .lacksPartner(let key, let partner):
      language(
        vi: "“\(key)” chỉ có tác dụng khi có “\(partner)”",
        en: "“\(key)” does nothing without “\(partner)”")
    case .replacedBySelf(let id):
      language(vi: "văn bản “\(id)” thay thế chính nó", en: "“\(id)” replaces itself")
    case .replacedByEarlier(let id):
      language(
        vi: "văn bản thay thế “\(id)” có ngày trước văn bản được thay thế",
        en: "“\(id)” is dated before the document that it replaces")
    case .idleBesideOff(let key):
      language(
        vi: "“\(key)” không có tác dụng bên cạnh “enabled = false”",
        en: "“\(key)” does nothing beside “enabled = false”")
    case .foreignReason(let reason, let code, _, _):
      language(
        vi: "“\(code)” không có lý do “\(reason)”", en: "“\(code)” has no reason “\(reason)”")
    case .idleCode(let code, _):
      language(
        vi: "với các tùy chọn của nó, quy tắc này không báo “\(code)”",
        en: "with its options, this rule never reports “\(code)”")
    case .quotedDate(let key, let text, _):
      language(
        vi: "“\(key)” phải là một ngày như 2024-12-22, không phải chuỗi “\(text)”",
        en: "“\(key)” takes a date like 2024-12-22, not the string “\(text)”")
    case .idleOverride(let rule):
      language(
        vi: "phần sửa quy tắc “\(rule)” không thay đổi gì",
        en: "the override of “\(rule)” changes nothing")
    case .unknownTable(let name, _, _):
      language(vi: "tệp này không có bảng [\(name)]", en: "this file has no table [\(name)]")
    case .missingTable(let name):
      language(vi: "thiếu bảng [\(name)]", en: "the table [\(name)] is missing")
    case .malformedFingerprint(let text):
      language(
        vi: "“\(text)” không bắt đầu bằng dấu vân tay (16 chữ số thập lục phân)",
        en: "“\(text)” does not begin with a fingerprint (16 hexadecimal digits)")
    case .foreignSchema(let schema, let known):
      language(
        vi: "tệp viết theo “\(schema)”, bản soat này chỉ đọc được “\(known)”",
        en: "the file is written for “\(schema)”; this soat reads “\(known)”")
    default: ""
    }
  }

  func senseHint(_ language: Language) -> String? {
    switch self {
    case .dayMisspelt(_, let iso): language(vi: "Viết \(iso).", en: "Write \(iso).")
    case .malformedNumber(_, nil):
      language(
        vi: "Viết theo mẫu “57-NQ/TW” (Đảng) hoặc “30/2020/NĐ-CP” (nhà nước).",
        en: "Write it like “57-NQ/TW” (Party) or “30/2020/NĐ-CP” (State).")
    case .malformedNumber(_, let right?), .mixedNumber(_, let right),
      .malformedCongress(_, let right?),
      .foreignType(_, _, let right):
      Self.question(right, language)
    case .malformedCongress: language(vi: "Viết như “XIII”.", en: "Write it like “XIII”.")
    case .notInText(_, _, let opening):
      language(
        vi: "Chép đúng những từ có trong “text”, như “\(opening)”.",
        en: "Copy words that stand in “text”, like “\(opening)”.")
    case .sameUse:
      language(
        vi: "Ghi cách viết thay thế, hoặc bỏ “use”.", en: "Name another wording, or drop “use”.")
    case .secondLast(let first):
      language(
        vi: "Nơi nhận cuối đã khai báo ở \(first.file):\(first.line).",
        en: "The last one was declared at \(first.file):\(first.line).")
    case .idleOverride:
      language(
        vi: "Thêm “severity”, “source” hoặc “enabled = false”.",
        en: "Add “severity”, “source” or “enabled = false”.")
    case .lacksPartner(let key, let partner):
      language(
        vi: "Thêm “\(partner)”, hoặc bỏ “\(key)”.", en: "Add “\(partner)”, or drop “\(key)”.")
    case .idleRule(let known): Self.choice(nil, known, language)
    case .idleBesideOff(let key):
      language(
        vi: "Bỏ “\(key)”, hoặc bỏ “enabled = false”.",
        en: "Drop “\(key)”, or drop “enabled = false”.")
    case .foreignReason(_, let code, _, let known) where known.isEmpty:
      language(vi: "Chỉ ghi “\(code)”.", en: "Write “\(code)” alone.")
    case .foreignReason(_, _, let nearest, let known): Self.choice(nearest, known, language)
    case .idleCode(_, let known):
      known.isEmpty ? nil : Self.choice(nil, known, language)
    case .quotedDate(_, _, let iso):
      language(
        vi: "Viết \(iso), không có dấu ngoặc kép.", en: "Write \(iso), without quotation marks.")
    case .unknownTable(_, let nearest, let known): Self.choice(nearest, known, language)
    case .missingTable(let name):
      language(
        vi: "Mở đầu tệp bằng [\(name)] với id, version, title.",
        en: "Begin the file with [\(name)]: id, version, title.")
    case .foreignSchema(_, let known):
      language(
        vi: "Dùng bản soat đã tạo ra tệp này, hoặc chuyển tệp sang “\(known)”.",
        en: "Use the soat that made the file, or bring it to “\(known)”.")
    default: nil
    }
  }
}
