/// Short documents whose findings under the sets of `rules` are known.
enum SampleText {
  /// A rule file with one rule of each severity, which needs nothing of the bundled sets.
  static let rules = """
    [set]
    id = "thu"
    version = "1"
    title = "Bộ thử"

    [[rule]]
    id = "thu/loi"
    kind = "forbidden"
    severity = "error"
    phrases = [{ text = "mèo đen" }]

    [[rule]]
    id = "thu/canh-bao"
    kind = "forbidden"
    severity = "warning"
    phrases = [{ text = "mèo vàng" }]

    [[rule]]
    id = "thu/ghi-chu"
    kind = "forbidden"
    severity = "note"
    phrases = [{ text = "mèo trắng" }]
    """

  static let clean = document("Các đơn vị nuôi chó.")
  static let error = document("Các đơn vị nuôi mèo đen.")
  static let warning = document("Các đơn vị nuôi mèo vàng.")
  static let note = document("Các đơn vị nuôi mèo trắng.")

  private static func document(_ sentence: String) -> String {
    """
    TỈNH ỦY HÒA AN
    Số 12-HD/TU
    Hòa An, ngày 05 tháng 3 năm 2025

    HƯỚNG DẪN
    nuôi thú

    I- NỘI DUNG
    \(sentence)

    Nơi nhận:
    - Lưu Văn phòng.
    """
  }
}
