import SoatText

/// How much of a typed and of a registered title is only the *về* or *về việc* that leads to it:
/// a rule set may leave it out, and so may a text behind a quotation mark.
struct TitleLead {
  /// Words of the text to pass over.
  let typed: Int
  /// Syllables of the registered title to pass over.
  let registered: Int

  private static let about = Wording("về").toned[0]
  private static let matter = Wording("việc").toned[0]

  /// - Parameter typed: the first word of the title in the text.
  init(typed first: Int, registered title: PhraseParts<Syllable>, in stream: SyllableStream) {
    let words = stream.words
    let isTyped = words[first].toned == Self.about
    let isRegistered = title.first?.toned == Self.about
    guard isTyped != isRegistered, title.count > 2 else {
      (typed, registered) = (0, 0)
      return
    }
    if isRegistered {
      (typed, registered) = (0, 1)
    } else {
      let hasMatter =
        first + 1 < words.count && words[first + 1].toned == Self.matter
        && title.first?.toned != Self.matter
      (typed, registered) = (hasMatter ? 2 : 1, 0)
    }
  }
}

/// The standing committee acts in the name of the committee, under one symbol: *Tỉnh ủy* and *Ban
/// Thường vụ Tỉnh ủy* are one issuer.
enum CommitteeName {
  private static let leads: [Wording] = ["ban thường vụ", "thường trực"]
  private static let committee = Wording("ủy").first

  /// Whether the body that is named at a word is the committee of a registered name, or its
  /// standing committee.
  static func isOne(_ position: Int, with name: Wording, in stream: SyllableStream) -> Bool {
    for lead in leads {
      if stream.matches(lead, at: position), isCommittee(name, from: 0),
        stream.matches(name, at: position + lead.count)
      {
        return true
      }
      if name.folded.starts(with: lead.folded), isCommittee(name, from: lead.count),
        stands(name, from: lead.count, at: position, in: stream)
      {
        return true
      }
    }
    return false
  }

  /// *Tỉnh ủy*, *Đảng ủy Chính phủ*.
  private static func isCommittee(_ name: Wording, from start: Int) -> Bool {
    start + 1 < name.count && name.folded[start + 1] == committee
  }

  private static func stands(
    _ name: Wording, from start: Int, at position: Int, in stream: SyllableStream
  ) -> Bool {
    position + name.count - start <= stream.words.count
      && (start..<name.count).allSatisfy {
        stream.words[position + $0 - start].folded == name.folded[$0]
      }
  }
}
