import SoatText

/// The name of a body, or of several, where a sentence begins with it: *Các sở, ban, ngành và Công
/// an tỉnh*.
struct BodyPhrase {
  let words: Range<Int>
  /// Each of several by itself; empty for one.
  let several: [Range<Int>]
  /// Words in parentheses behind the name: *(cơ quan thường trực)*.
  let aside: Int

  private static let longest = 40
  private static let heads: SyllableTable = [
    "ban", "sở", "văn phòng", "ủy ban", "đảng ủy", "đảng bộ", "chi bộ", "phòng", "công an", "bộ",
    "hội", "mặt trận", "trung tâm", "trường", "đoàn", "liên đoàn", "đài", "báo", "thường trực",
    "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "quân ủy", "cấp ủy", "UBND", "HĐND", "UBMTTQ",
    "UBMTTQVN", "MTTQ", "UBKT", "BTV", "VP", "tổ", "chủ tịch", "phó chủ tịch", "bí thư",
    "thủ trưởng", "giám đốc", "trưởng", "người đứng đầu", "cục", "chi cục", "viện", "học viện",
    "tòa án", "chánh", "đồng chí", "cơ quan", "đơn vị", "địa phương", "ngành", "thôn", "ấp",
    "doanh nghiệp", "trạm", "bảo hiểm", "kho bạc", "ngân hàng", "thuế", "tỉnh đoàn", "xã đoàn",
    "thanh tra", "công ty", "tập đoàn", "tổng công ty", "bưu điện", "hợp tác xã", "bệnh viện",
    "thư viện", "lực lượng", "khối", "hiệu trưởng", "tổng cục", "đoàn thể", "xã", "phường",
    "đặc khu", "huyện", "khoa", "hải quan", "quỹ", "vụ",
  ]
  /// The same syllables as the beginning of a sentence about something else.
  private static let others: SyllableTable = [
    "báo cáo", "ban hành", "phòng ngừa", "phòng chống", "trường hợp", "hội nghị", "hội thảo",
    "hội thi", "đoàn kết", "viện dẫn", "sở hữu", "sở dĩ", "bộ máy", "ban đầu", "tổ chức", "báo chí",
    "vụ việc", "khoa học", "quỹ đất", "hội nhập", "bộ đội",
  ]
  /// What stands behind *các* alone.
  private static let groups: SyllableTable = [
    "tổ chức", "cá nhân", "cán bộ", "đảng viên", "báo chí",
  ]
  private static let quantifiers: SyllableTable = [
    "các", "từng", "mỗi", "toàn thể", "những", "tất cả các", "tất cả",
  ]
  private static let joint = Wording("và").first
  /// With these a task begins; the same words right behind a head are part of a name.
  private static let verbs: SyllableTable = [
    "chủ trì", "chủ động", "phối hợp", "tham mưu", "hướng dẫn", "chịu trách nhiệm",
    "có trách nhiệm", "có nhiệm vụ", "căn cứ", "tổ chức", "xây dựng", "thực hiện", "theo dõi",
    "theo chức năng", "theo nhiệm vụ", "chỉ đạo", "triển khai", "đôn đốc", "tiếp tục",
    "tăng cường", "quan tâm", "là", "làm", "đẩy mạnh", "kịp thời", "định hướng", "lãnh đạo",
    "phổ biến", "quán triệt", "bố trí", "cân đối", "đảm bảo", "bảo đảm", "báo cáo", "tổng hợp",
    "rà soát", "nghiên cứu", "giúp", "phân công", "vận động", "tuyên truyền", "lập", "ban hành",
    "kiểm tra", "giám sát", "trên cơ sở", "phát huy", "đưa", "cử", "mở", "duy trì", "gửi",
    "cung cấp", "cập nhật", "thẩm định", "xem xét", "đề xuất", "giao", "yêu cầu", "đề nghị",
    "khẩn trương", "nghiêm túc", "cụ thể hóa", "thường xuyên", "định kỳ", "hoàn thành",
    "tiếp nhận", "phát động", "đăng tải", "phản ánh", "hỗ trợ", "đầu tư", "ưu tiên", "huy động",
    "tạo", "khuyến khích", "giới thiệu", "hằng", "hàng", "được giao", "sử dụng", "lồng ghép",
    "biên soạn", "sẽ", "phải", "cần", "chuẩn bị", "tham gia", "chấp hành", "gương mẫu", "xác định",
    "đánh giá", "nắm", "tập trung", "áp dụng", "trình", "công khai", "bàn giao", "sơ kết",
    "tổng kết", "đăng ký", "chọn", "học tập", "dành", "thành lập", "nâng cao", "đổi mới",
    "kết nối", "hoàn thiện", "thống nhất", "khai thác", "trực tiếp", "trong phạm vi", "tùy",
    "giữ", "quản lý", "đào tạo", "bồi dưỡng", "có kế hoạch", "có biện pháp", "thông báo",
    "phân bổ", "niêm yết", "ghi", "đăng", "viết", "phân loại", "lựa chọn", "chăm lo", "chủ quản",
    "kính", "mời", "trân trọng",
  ]
  /// What may follow a comma behind the name.
  private static let turns: SyllableTable = [
    "theo", "trên cơ sở", "căn cứ", "trong", "tùy", "với", "nhất là", "ngoài", "trước", "hằng",
    "hàng", "định kỳ", "bằng", "thông qua",
  ]

  /// - Parameters:
  ///   - position: where the sentence begins to name somebody.
  ///   - limit: the words of the sentence.
  init?(at position: Int, _ words: [Word], _ limit: Range<Int>) {
    guard var cursor = Self.headEnd(at: position, words, limit) else { return nil }
    var several: [Range<Int>] = []
    var first = position
    var headEnd = cursor
    let last = min(limit.upperBound, position + Self.longest)
    while cursor < last {
      let word = words[cursor]
      if word.gap.intersects([.colon, .openParenthesis, .quote, .boundary, .emphasis]) { break }
      let joins = word.folded == Self.joint
      let isBehindMark = word.gap.contains(.comma)
      if isBehindMark || joins {
        let start = cursor + (joins ? 1 : 0)
        if let end = Self.headEnd(at: start, words, limit) {
          let isOne = joins && Self.isOfficeOfBoth(first, start, words)
          if !isOne, words[start].isCapitalised || Self.quantifiers.length(at: start, in: words) > 0
          {
            several.append(first..<cursor)
            first = start
          }
          cursor = end
          headEnd = end
          continue
        }
        if isBehindMark, !Self.isName(cursor, words) { break }
      } else if word.shape == .lower {
        let verb = Self.verbs.length(at: cursor, in: words)
        if verb > 0, cursor > headEnd || !Self.isPartOfName(verb, cursor, words) { break }
      }
      cursor += 1
    }
    if !several.isEmpty { several.append(first..<cursor) }
    self.several = several
    self.words = position..<cursor
    var behind = cursor
    if behind < limit.upperBound, words[behind].gap.contains(.openParenthesis) {
      behind += 1
      while behind < limit.upperBound, !words[behind].gap.contains(.closeParenthesis) {
        behind += 1
      }
    }
    aside = behind - cursor
  }

  /// *Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã* is one office.
  private static func isOfficeOfBoth(_ first: Int, _ second: Int, _ words: [Word]) -> Bool {
    let owner = first + office.count
    guard owner + 1 < second,
      (0..<office.count).allSatisfy({ words[first + $0].toned == office[$0] })
    else { return false }
    return councils.contains(words[owner].folded) && councils.contains(words[second].folded)
  }

  private static let office = Wording("văn phòng").toned
  private static let councils = Wording("hội HĐND đoàn ủy UBND").folded

  /// Something that a body can do follows its name.
  func isCharged(_ words: [Word], _ sentence: Range<Int>) -> Bool {
    let next = self.words.upperBound + aside
    guard next < sentence.upperBound else { return false }
    let word = words[next]
    return word.gap.contains(.colon) || aside > 0
      || word.shape == .lower && Self.verbs.length(at: next, in: words) > 0
      || word.gap.contains(.comma) && Self.turns.length(at: next, in: words) > 0
  }

  /// The word behind the noun that a name begins with; nil where none begins.
  private static func headEnd(
    at position: Int, _ words: [Word], _ limit: Range<Int>
  ) -> Int? {
    let quantifier = quantifiers.length(at: position, in: words)
    let start = position + quantifier
    guard limit.contains(start) else { return nil }
    if quantifier > 0 {
      let group = groups.length(at: start, in: words)
      if group > 0 { return min(start + group, limit.upperBound) }
    }
    let head = heads.length(at: start, in: words)
    guard head > 0, start + head <= limit.upperBound else { return nil }
    if quantifier == 0, others.length(at: start, in: words) > 0,
      words[start].shape == .lower || words[start + 1].shape == .lower
    {
      return nil
    }
    return start + head
  }

  /// *Ban Chỉ đạo*, *các cơ quan tham mưu, giúp việc*, *Ban tổ chức*: no verb.
  private static func isPartOfName(_ verb: Int, _ position: Int, _ words: [Word]) -> Bool {
    let end = position + verb
    guard end < words.count else { return false }
    // *Các xã, phường tổ chức thực hiện*; but *Ban tổ chức thực hiện*.
    if stands(carryingOut, at: end, words), stands(organising, at: position, words),
      words[position - 1].folded != committee
    {
      return false
    }
    return stands(nouns, at: position, words)
      && (words[end].isCapitalised || words[end].gap.contains(.comma)
        || words[end].gap.contains(.boundary) || verbs.length(at: end, in: words) > 0)
  }

  /// Whatever their diacritics.
  private static let nouns = folded([
    "tham mưu", "kiểm tra", "tổ chức", "chỉ đạo", "quản lý", "tuyên truyền", "xây dựng",
    "đào tạo", "bồi dưỡng", "tổng hợp",
  ])
  private static let organising = folded(["tổ chức"])
  private static let carryingOut = folded(["thực hiện", "triển khai", "quán triệt"])
  private static let committee = Wording("ban").first
  private static let attributes = folded(["giúp việc", "đoàn thể"])

  /// Behind a comma a name goes on in the style of *Bộ Văn hóa, Thể thao và Du lịch*, *các xã,
  /// phường, đặc khu*, *tham mưu, giúp việc*.
  private static func isName(_ position: Int, _ words: [Word]) -> Bool {
    words[position].isCapitalised || stands(attributes, at: position, words)
  }

  /// Each has two syllables.
  private static func folded(_ texts: [String]) -> [(first: UInt64, last: UInt64)] {
    Wording.wordings(texts).map { ($0.first, $0.last) }
  }

  private static func stands(
    _ pairs: [(first: UInt64, last: UInt64)], at position: Int, _ words: [Word]
  ) -> Bool {
    guard position + 1 < words.count else { return false }
    let (first, last) = (words[position].folded, words[position + 1].folded)
    return pairs.contains { $0.first == first && $0.last == last }
  }
}
