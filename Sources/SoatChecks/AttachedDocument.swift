import SoatDocument
import SoatText

extension Document {
  /// It was issued with another one, which bears number, date, recipients and signature for both:
  /// *(Ban hành kèm theo Quyết định số …)* below its title.
  var isAttached: Bool {
    guard let title = header.type?.cell.words else { return false }
    let limit = min(title.upperBound + AttachedWords.reach, stream.words.count)
    let end = min(sections.first?.words.lowerBound ?? limit, limit)
    guard title.upperBound < end else { return false }
    return (title.upperBound..<end).contains { word in
      guard stream.words[word].gap.contains(.openParenthesis),
        let lead = stream.firstMatch(of: AttachedWords.leads, at: word)
      else { return false }
      let behind = word + AttachedWords.leads.count(of: lead)
      return stream.firstMatch(of: AttachedWords.carriers, at: behind) != nil
    }
  }
}

private enum AttachedWords {
  /// How many words of a long title stand before the note.
  static let reach = 120
  static let leads: Wordings = [
    "ban hành kèm theo", "kèm theo", "ban hành theo", "phê duyệt kèm theo", "phê duyệt theo",
  ]
  static let agreements: Wordings = ["hợp đồng", "bản ghi nhớ", "bản thỏa thuận"]
  static let carriers: Wordings = [
    "quyết định", "nghị quyết", "công văn", "kế hoạch", "thông tư", "nghị định", "hướng dẫn",
    "thông báo", "tờ trình", "chương trình", "quy định",
  ]
}

extension Document {
  /// It is made between several parties, whom its text names, with the place and the day: *HỢP ĐỒNG*.
  var isBetweenParties: Bool {
    guard header.issuer.isEmpty, let type = header.type?.cell.words.lowerBound else { return false }
    return stream.firstExactMatch(of: AttachedWords.agreements, at: type) != nil
  }
}

extension CheckContext {
  /// States for a part that is not there, and need not be, why; false where it is really missing.
  ///
  /// - Parameter subject: nil where the rule has one only.
  mutating func isPartOfCarrier(_ subject: String? = nil) -> Bool {
    guard document.isAttached else { return false }
    notApplicable(
      subject,
      language(
        vi: "ghi ở văn bản ban hành kèm theo", en: "stands in the document that it comes with"))
    return true
  }

  /// As `isPartOfCarrier`, for what the parties of an agreement say in its text.
  mutating func isStatedByParties(_ subject: String? = nil) -> Bool {
    guard document.isBetweenParties else { return false }
    notApplicable(
      subject, language(vi: "các bên ghi trong nội dung", en: "the parties say so in the text"))
    return true
  }
}
