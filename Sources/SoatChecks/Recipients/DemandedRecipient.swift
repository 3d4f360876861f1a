import SoatDocument
import SoatText

/// Tells whether a line of the recipients is for a body that a rule demands.
///
/// *Thường trực Tỉnh ủy* is for the *Tỉnh ủy*; *Ban Tổ chức Tỉnh ủy* and *Tỉnh ủy viên* are not;
/// *UBND tỉnh* and *các sở: Y tế, Tài chính* name what they stand for.
struct DemandedRecipient {
  /// One of its names, as the rule set writes it.
  let name: Wording
  let text: String

  /// With these words the name of an office begins, which is none of the body that it serves.
  private static let offices: Wordings = [
    "ban", "văn phòng", "thanh tra", "ủy ban", "hội đồng", "sở", "phòng", "trung tâm", "chi cục",
    "cục", "vụ", "viện", "trường", "báo", "đài", "công an", "chi bộ", "đảng bộ", "đảng ủy", "đoàn",
    "hội", "tổ", "cơ quan", "bệnh viện", "công đoàn", "quỹ", "đội", "tỉnh đoàn", "thành đoàn",
  ]
  /// The same, and those that have offices.
  private static let bodies: Wordings = [
    "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "chính phủ", "quốc hội", "bộ", "trung ương",
  ]
  /// They act for the whole body.
  private static let leaders: Wordings = [
    "ban thường vụ", "ban chấp hành", "ban thường trực", "ban giám đốc", "ban giám hiệu",
    "ban lãnh đạo", "ban cán sự đảng", "ban cán sự", "hội đồng thành viên", "hội đồng quản trị",
    "hội đồng trường", "thường trực", "tập thể lãnh đạo", "lãnh đạo", "đồng chí", "đ/c", "các",
    "những", "toàn thể",
  ]
  private static let quantifiers: Wordings = ["các", "những", "một số", "toàn bộ"]
  private static let joint = Wording("và").toned[0]
  private static let member = Wording("viên").toned[0]
  private static let partEnd: Gap = [
    .comma, .semicolon, .colon, .stop, .openParenthesis, .closeParenthesis, .other,
  ]

  func isNamed(in item: Recipients.Item, _ context: CheckContext) -> Bool {
    let (words, stream) = (item.words, context.stream)
    for word in words where stream.words[word].folded == name.first {
      let end = word + name.count
      guard end <= words.upperBound, stream.matches(name, at: word) else { continue }
      if isWhole(word..<end, of: words, stream) { return true }
    }
    return isShared(words, stream) || isMeant(item, context)
  }

  /// Neither an office of the body, nor a member of it.
  private func isWhole(
    _ body: Range<Int>, of line: Range<Int>, _ stream: SyllableStream
  ) -> Bool {
    let words = stream.words
    if body.upperBound < line.upperBound, words[body.upperBound].toned == Self.member,
      !words[body.upperBound].gap.intersects(.marks)
    {
      return false
    }
    var first = body.lowerBound
    while first > line.lowerBound, !opensPart(first, in: words) { first -= 1 }
    var isOfOffice = false
    let lead = first
    while first < body.lowerBound {
      if let leader = stream.firstMatch(of: Self.leaders, at: first) {
        first += Self.leaders.count(of: leader)
        continue
      }
      isOfOffice =
        isOfOffice
        || (first == lead || words[first].isCapitalised)
          && stream.firstExactMatch(of: Self.offices, at: first) != nil
      first += 1
    }
    // What is neither is only part of a name: *Nội vụ* of *Sở Nội vụ*.
    return !isOfOffice
      || stream.firstMatch(of: Self.offices, at: body.lowerBound) == nil
        && stream.firstMatch(of: Self.bodies, at: body.lowerBound) == nil
  }

  /// A name may begin here: behind a mark, or behind *và*.
  private func opensPart(_ word: Int, in words: [Word]) -> Bool {
    words[word].gap.intersects(Self.partEnd) || word > 0 && words[word - 1].toned == Self.joint
  }

  /// *các sở: Y tế, Tài chính*, *các Sở Y tế, Tài chính*: the first words stand once for all.
  private func isShared(_ line: Range<Int>, _ stream: SyllableStream) -> Bool {
    let words = stream.words
    var head = line.lowerBound
    if let quantifier = stream.firstMatch(of: Self.quantifiers, at: head) {
      head += Self.quantifiers.count(of: quantifier)
    }
    guard name.count > 1, line.contains(head) else { return false }
    for shared in 1..<name.count {
      guard head + shared < line.upperBound,
        words[head + shared - 1].folded == name.folded[shared - 1]
      else { return false }
      let rest = name.folded[shared...]
      for start in head + shared..<line.upperBound where words[start].folded == rest.first {
        let end = start + rest.count
        guard end <= line.upperBound, start == head + shared || opensPart(start, in: words),
          zip(rest, words[start..<end]).allSatisfy({ $0 == $1.folded })
        else { continue }
        let isEnd =
          end == line.upperBound || words[end].gap.intersects(Self.partEnd)
          || words[end].toned == Self.joint
        if isEnd { return true }
      }
    }
    return false
  }

  /// By what the loaded sets know of abbreviations: *Sở GDĐT* is *Sở Giáo dục và Đào tạo*.
  private func isMeant(_ item: Recipients.Item, _ context: CheckContext) -> Bool {
    guard let bodies = context.book.recipientNames?.check.informing else { return false }
    let typed = SyllableStream(SourceText(text), dropsPageNumbers: false).words
    var asked: [UInt64] = []
    bodies.meaning.read(typed.indices, of: typed, into: &asked)
    guard !asked.isEmpty else { return false }
    let (line, words) = (item.name, context.stream.words)
    return line.contains { word in
      guard word == line.lowerBound || opensPart(word, in: words) else { return false }
      var full: [UInt64] = []
      bodies.meaning.read(word..<line.upperBound, of: words, into: &full)
      let name = bodies.name(0..<full.count, of: full).full
      return Self.begins(full[...], with: asked) || Self.begins(full[name], with: asked)
    }
  }

  private static func begins(_ line: ArraySlice<UInt64>, with name: [UInt64]) -> Bool {
    line.starts(with: name) && line.dropFirst(name.count).first != member
  }
}
