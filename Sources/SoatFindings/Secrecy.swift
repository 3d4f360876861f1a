/// How secret a document says that it is — *độ mật*.
///
/// Source: Luật Bảo vệ bí mật nhà nước 2018 (29/2018/QH14), Điều 8; the marks stand as in
/// Nghị định 30/2020/NĐ-CP, Phụ lục I.
package enum Secrecy: String, Sendable, CaseIterable {
  /// — *MẬT*
  case secret = "mat"
  /// — *TỐI MẬT*
  case topSecret = "toi-mat"
  /// — *TUYỆT MẬT*
  case absoluteSecret = "tuyet-mat"
}
