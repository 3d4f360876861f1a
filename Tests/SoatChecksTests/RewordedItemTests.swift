import SoatChecks
import SoatFindings
import Testing

/// An item that an office wrote in words of its own, under its number and about the same thing, is
/// reworded and not missing; what stands there about something else does not render it.
@Suite("Reworded items")
struct RewordedItemTests {
  /// The task group and what stands for it.
  static let reworded: [(item: Int, text: String)] = [
    (1, "Nâng cao nhận thức của cán bộ, đảng viên và Nhân dân xã Suối Mơ"),
    (1, "Đổi mới tư duy, nâng cao nhận thức của người đứng đầu đối với chuyển đổi số"),
    (1, "Tạo đột phá về tư duy, nhận thức về khoa học, công nghệ và chuyển đổi số"),
    (2, "Rà soát, sửa đổi, bổ sung cơ chế, chính sách của tỉnh"),
    (2, "Hoàn thiện thể chế; tháo gỡ khó khăn cho hoạt động khoa học, công nghệ"),
    (3, "Xây dựng hạ tầng số của xã"),
    (3, "Đầu tư, nâng cấp hạ tầng số, hạ tầng khoa học, công nghệ của tỉnh"),
    (3, "Tăng cường đầu tư, hoàn thiện hạ tầng số, trang thiết bị của bệnh viện"),
    (4, "Đào tạo, bồi dưỡng nguồn nhân lực số cho các thôn"),
    (4, "Phát triển, trọng dụng nhân lực chất lượng cao, nhân tài của tỉnh"),
    (5, "Đẩy mạnh chuyển đổi số trong các cơ quan đảng, chính quyền xã"),
    (5, "Nâng cao hiệu quả quản trị của chính quyền; đẩy mạnh chuyển đổi số trong cơ quan"),
    // It goes on behind the last official word.
    (5, "Đẩy mạnh chuyển đổi số trong chính quyền xã; giữ vững quốc phòng và an ninh, trật tự"),
    (6, "Hỗ trợ doanh nghiệp, hợp tác xã, hộ kinh doanh chuyển đổi số"),
    (6, "Phát triển doanh nghiệp công nghệ số trên địa bàn tỉnh"),
    (7, "Mở rộng hợp tác trong nước và quốc tế về khoa học, công nghệ và chuyển đổi số"),
    (7, "Chủ động hội nhập quốc tế về khoa học, công nghệ"),
  ]

  static let others = [
    "Giữ gìn trụ sở xanh, sạch, đẹp và tiếp dân đúng giờ", "Nâng cao chất lượng sinh hoạt chi bộ",
    "Bảo đảm quốc phòng, an ninh", "Phát triển du lịch cộng đồng gắn với làng nghề",
    "Đẩy mạnh cải cách hành chính", "Thúc đẩy bình đẳng giới trong gia đình",
    "Tăng cường quản lý đất đai, trật tự xây dựng",
  ]

  static let writings = ["(1)", "1.", "a)", "headings", "(1) in a sentence", "nhóm nhiệm vụ"]

  @Test("a rewording under its number is told as one", arguments: writings)
  func reworded(writing: String) throws {
    for (item, text) in Self.reworded {
      let found = try Self.found(text, for: item, writing)
      #expect(found == ["list.wording/adapted task-\(item)"], "\(writing): \(text)")
    }
  }

  @Test("what is about something else does not stand for an item", arguments: writings)
  func missing(writing: String) throws {
    for (index, text) in Self.others.enumerated() {
      let found = try Self.found(text, for: index + 1, writing)
      #expect(found == ["list.missing-item task-\(index + 1)"], "\(writing): \(text)")
    }
  }

  @Test("an item whose number another one took is missing", arguments: writings)
  func renumbered(writing: String) throws {
    for item in 1...7 {
      var texts = ListDeparture.official
      texts.remove(at: item - 1)
      let found = try Self.found(texts, writing)
      #expect(found == ["list.missing-item task-\(item)"], "\(writing), \(item)")
    }
  }

  private static func found(_ text: String, for item: Int, _ writing: String) throws -> [String] {
    var texts = ListDeparture.official
    texts[item - 1] = text
    return try found(texts, writing)
  }

  private static func found(_ texts: [String], _ name: String) throws -> [String] {
    let writing = try #require(ListWriting.all.first { $0.name == name })
    let items = texts.enumerated().map { (number: $0 + 1, text: $1) }
    let text = ListFrame.state.document(around: writing.text(items))
    return try SampleReport.of(text).findings.filter { $0.code.rawValue.hasPrefix("list.") }.map {
      let reason = $0.reason.map { "/\($0.rawValue)" } ?? ""
      return "\($0.code.rawValue)\(reason) \($0.subject ?? "-")"
    }
  }
}
