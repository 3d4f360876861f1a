import SoatText

/// The name of a body, or of several, where a sentence begins with it: *Các sở, ban, ngành và Công
/// an tỉnh*.
struct BodyPhrase {
  let words: Range<Int>
  let members: [Range<Int>]
  /// Words in parentheses behind the name: *(cơ quan thường trực)*.
  let aside: Int

  private static let longest = 40
  private static let heads: Wordings = [
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
  private static let others: Wordings = [
    "báo cáo", "ban hành", "phòng ngừa", "phòng chống", "trường hợp", "hội nghị", "hội thảo",
    "hội thi", "đoàn kết", "viện dẫn", "sở hữu", "sở dĩ", "bộ máy", "ban đầu", "tổ chức", "báo chí",
    "vụ việc", "khoa học", "quỹ đất", "hội nhập", "bộ đội",
  ]
  /// What stands behind *các* alone.
  private static let groups: Wordings = ["tổ chức", "cá nhân", "cán bộ", "đảng viên", "báo chí"]
  private static let quantifiers: Wordings = [
    "các", "từng", "mỗi", "toàn thể", "những", "tất cả các", "tất cả",
  ]
  private static let joint: Wording = "và"
  /// With these a task begins; the same words right behind a head are part of a name.
  private static let verbs: Wordings = [
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
  ]
  /// What may follow a comma behind the name.
  private static let turns: Wordings = [
    "theo", "trên cơ sở", "căn cứ", "trong", "tùy", "với", "nhất là", "ngoài", "trước", "hằng",
    "hàng", "định kỳ", "bằng", "thông qua",
  ]

  /// - Parameters:
  ///   - position: where the sentence begins to name somebody.
  ///   - limit: the words of the sentence.
  init?(at position: Int, _ stream: SyllableStream, _ limit: Range<Int>) {
    guard var cursor = Self.headEnd(at: position, stream, limit) else { return nil }
    var members: [Range<Int>] = []
    var first = position
    var headEnd = cursor
    let last = min(limit.upperBound, position + Self.longest)
    while cursor < last {
      let word = stream.words[cursor]
      if word.gap.intersects([.colon, .openParenthesis, .quote, .boundary, .emphasis]) { break }
      let joins = stream.matches(Self.joint, at: cursor)
      let isBehindMark = word.gap.contains(.comma)
      if isBehindMark || joins {
        let start = cursor + (joins ? 1 : 0)
        if let end = Self.headEnd(at: start, stream, limit) {
          if stream.words[start].isCapitalised
            || stream.firstExactMatch(of: Self.quantifiers, at: start) != nil
          {
            members.append(first..<cursor)
            first = start
          }
          cursor = end
          headEnd = end
          continue
        }
        if isBehindMark, !Self.isName(cursor, stream) { break }
      } else if word.shape == .lower, let verb = stream.firstExactMatch(of: Self.verbs, at: cursor),
        cursor > headEnd || !Self.isPartOfName(verb, cursor, stream)
      {
        break
      }
      cursor += 1
    }
    members.append(first..<cursor)
    self.members = members
    words = position..<cursor
    var behind = cursor
    if behind < limit.upperBound, stream.words[behind].gap.contains(.openParenthesis) {
      behind += 1
      while behind < limit.upperBound, !stream.words[behind].gap.contains(.closeParenthesis) {
        behind += 1
      }
    }
    aside = behind - cursor
  }

  /// Something that a body can do follows its name.
  func isCharged(_ stream: SyllableStream, _ sentence: Range<Int>) -> Bool {
    let next = words.upperBound + aside
    guard next < sentence.upperBound else { return false }
    let word = stream.words[next]
    return word.gap.contains(.colon) || aside > 0
      || word.shape == .lower && stream.firstExactMatch(of: Self.verbs, at: next) != nil
      || word.gap.contains(.comma) && stream.firstExactMatch(of: Self.turns, at: next) != nil
  }

  /// The word behind the noun that a name begins with; nil where none begins.
  private static func headEnd(
    at position: Int, _ stream: SyllableStream, _ limit: Range<Int>
  ) -> Int? {
    var start = position
    var isMany = false
    if let quantifier = stream.firstExactMatch(of: quantifiers, at: start) {
      start += quantifiers.count(of: quantifier)
      isMany = true
    }
    guard limit.contains(start) else { return nil }
    if isMany, let group = stream.firstExactMatch(of: groups, at: start) {
      return min(start + groups.count(of: group), limit.upperBound)
    }
    if stream.firstExactMatch(of: others, at: start) != nil, !isMany,
      stream.words[start].shape == .lower || stream.words[start + 1].shape == .lower
    {
      return nil
    }
    guard let head = stream.firstExactMatch(of: heads, at: start) else { return nil }
    let end = start + heads.count(of: head)
    return end <= limit.upperBound ? end : nil
  }

  /// *Ban Chỉ đạo*, *các cơ quan tham mưu, giúp việc*, *Ban tổ chức*: no verb.
  private static func isPartOfName(
    _ verb: Int, _ position: Int, _ stream: SyllableStream
  ) -> Bool {
    let end = position + verbs.count(of: verb)
    guard end < stream.words.count else { return false }
    return nouns.contains { stream.matches($0, at: position) }
      && (stream.words[end].isCapitalised || stream.words[end].gap.contains(.comma)
        || stream.words[end].gap.contains(.boundary)
        || stream.firstExactMatch(of: verbs, at: end) != nil)
  }

  private static let nouns: [Wording] = [
    "tham mưu", "kiểm tra", "tổ chức", "chỉ đạo", "quản lý", "tuyên truyền", "xây dựng",
    "đào tạo", "bồi dưỡng", "tổng hợp",
  ]

  /// Behind a comma a name goes on in the style of *Bộ Văn hóa, Thể thao và Du lịch*, *các xã,
  /// phường, đặc khu*, *tham mưu, giúp việc*.
  private static func isName(_ position: Int, _ stream: SyllableStream) -> Bool {
    stream.words[position].isCapitalised || stream.matches("giúp việc", at: position)
      || stream.matches("đoàn thể", at: position)
  }
}
