/// How secret a document says that it is — *độ mật*.
///
/// Source: Luật Bảo vệ bí mật nhà nước 2018 (29/2018/QH14), Điều 8; the marks stand as in
/// Nghị định 30/2020/NĐ-CP, Phụ lục I.
package enum Secrecy: String, Sendable, CaseIterable, Comparable {
  /// — *MẬT*
  case secret = "mat"
  /// — *TỐI MẬT*
  case topSecret = "toi-mat"
  /// — *TUYỆT MẬT*
  case absoluteSecret = "tuyet-mat"

  /// As the document bears it.
  package var mark: String {
    switch self {
    case .secret: "MẬT"
    case .topSecret: "TỐI MẬT"
    case .absoluteSecret: "TUYỆT MẬT"
    }
  }

  package static func < (left: Secrecy, right: Secrecy) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .secret: 0
    case .topSecret: 1
    case .absoluteSecret: 2
    }
  }
}
