/// What a section of a document is for.
package enum SectionRole: String, Sendable, CaseIterable {
  /// — *mục đích, yêu cầu*
  case purpose
  /// — *nội dung*
  case content
  /// — *hình thức, biện pháp*
  case forms
  /// — *đối tượng*
  case audience
  /// — *thời gian, tiến độ*
  case schedule
  /// — *tổ chức thực hiện, phân công*
  case implementation
  case other

  package var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
