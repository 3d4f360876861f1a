import SoatFindings

/// The Vietnamese name of a document type — *tên loại văn bản*.
enum DocumentTypeName {
  /// `type` is one of the closed list (`huong-dan`, …); what is not in it is shown as it is.
  static func name(of type: String, _ language: Language) -> String {
    type == "khac" ? language(vi: "Văn bản khác", en: "Other document") : names[type] ?? type
  }

  private static let names = [
    "nghi-quyet": "Nghị quyết", "quyet-dinh": "Quyết định", "chi-thi": "Chỉ thị",
    "ket-luan": "Kết luận", "quy-che": "Quy chế", "quy-dinh": "Quy định",
    "thong-tri": "Thông tri", "huong-dan": "Hướng dẫn", "thong-bao": "Thông báo",
    "bao-cao": "Báo cáo", "ke-hoach": "Kế hoạch", "chuong-trinh": "Chương trình",
    "de-an": "Đề án", "phuong-an": "Phương án", "du-an": "Dự án", "to-trinh": "Tờ trình",
    "cong-van": "Công văn", "bien-ban": "Biên bản", "cong-dien": "Công điện",
    "giay-moi": "Giấy mời",
  ]
}
