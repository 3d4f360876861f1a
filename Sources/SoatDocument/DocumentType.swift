import SoatText

/// The type of a document — *tên loại*. The list is closed; a type outside it is `khac`.
package enum DocumentType: String, Sendable, CaseIterable {
  case nghiQuyet = "nghi-quyet"
  case quyetDinh = "quyet-dinh"
  case chiThi = "chi-thi"
  case ketLuan = "ket-luan"
  case quyChe = "quy-che"
  case quyDinh = "quy-dinh"
  case thongTri = "thong-tri"
  case huongDan = "huong-dan"
  case thongBao = "thong-bao"
  case baoCao = "bao-cao"
  case keHoach = "ke-hoach"
  case chuongTrinh = "chuong-trinh"
  case deAn = "de-an"
  case phuongAn = "phuong-an"
  case duAn = "du-an"
  case toTrinh = "to-trinh"
  case congVan = "cong-van"
  case bienBan = "bien-ban"
  case congDien = "cong-dien"
  case giayMoi = "giay-moi"
  case khac

  /// The Vietnamese names under which a document bears or cites the type, the usual one first.
  ///
  /// Source: Quy định 399-QĐ/TW; Nghị định 30/2020/NĐ-CP, Điều 7 and Phụ lục III.
  package var names: [String] {
    switch self {
    case .nghiQuyet: ["Nghị quyết"]
    case .quyetDinh: ["Quyết định"]
    case .chiThi: ["Chỉ thị"]
    case .ketLuan: ["Kết luận"]
    case .quyChe: ["Quy chế"]
    case .quyDinh: ["Quy định"]
    case .thongTri: ["Thông tri"]
    case .huongDan: ["Hướng dẫn"]
    case .thongBao: ["Thông báo", "Thông báo kết luận"]
    case .baoCao: ["Báo cáo"]
    case .keHoach: ["Kế hoạch"]
    case .chuongTrinh: ["Chương trình", "Chương trình hành động", "Chương trình phối hợp"]
    case .deAn: ["Đề án"]
    case .phuongAn: ["Phương án"]
    case .duAn: ["Dự án"]
    case .toTrinh: ["Tờ trình"]
    case .congVan: ["Công văn"]
    case .bienBan: ["Biên bản"]
    case .congDien: ["Công điện"]
    case .giayMoi: ["Giấy mời"]
    case .khac:
      [
        "Nghị định", "Thông tư", "Thông tư liên tịch", "Luật", "Bộ luật", "Pháp lệnh", "Lệnh",
        "Thông cáo", "Tuyên bố", "Lời kêu gọi", "Quy hoạch", "Chiến lược", "Hợp đồng",
        "Bản ghi nhớ", "Bản thỏa thuận", "Giấy ủy quyền", "Giấy giới thiệu", "Giấy nghỉ phép",
        "Phiếu gửi", "Phiếu chuyển", "Phiếu báo", "Thư công", "Bản sao", "Cương lĩnh", "Hiến pháp",
        "Điều lệ", "Nội quy", "Quy trình", "Quy tắc", "Quy ước", "Hương ước", "Thể lệ", "Đề cương",
        "Thông cáo báo chí", "Thư mời", "Thư ngỏ", "Lịch công tác", "Lịch làm việc",
        "Lịch tiếp công dân", "Giấy chứng nhận", "Giấy xác nhận", "Giấy đi đường", "Bản cam kết",
        "Phiếu trình", "Phiếu đề nghị", "Phiếu yêu cầu", "Phiếu lấy ý kiến", "Phiếu xin ý kiến",
      ]
    }
  }

  /// The codes that stand for the type in a symbol.
  ///
  /// Source: Hướng dẫn 36-HD/VPTW; Nghị định 30/2020/NĐ-CP, Phụ lục III. In Party symbols QĐ is
  /// both quyết định and quy định.
  package var codes: [String] {
    switch self {
    case .nghiQuyet: ["NQ"]
    case .quyetDinh: ["QĐ"]
    case .chiThi: ["CT"]
    case .ketLuan: ["KL"]
    case .quyChe: ["QC"]
    case .quyDinh: ["QĐ", "QyĐ"]
    case .thongTri: ["TT"]
    case .huongDan: ["HD"]
    case .thongBao: ["TB", "TBKL"]
    case .baoCao: ["BC"]
    case .keHoach: ["KH"]
    case .chuongTrinh: ["CTr", "CTHĐ", "CTrHĐ", "CTPH"]
    case .deAn: ["ĐA"]
    case .phuongAn: ["PA"]
    case .duAn: ["DA"]
    case .toTrinh: ["TTr"]
    case .congVan: ["CV"]
    case .bienBan: ["BB"]
    case .congDien: ["CĐ"]
    case .giayMoi: ["GM"]
    case .khac:
      [
        "NĐ", "TT", "TTLT", "L", "PL", "TC", "TBo", "LKG", "QH", "CL", "HĐ", "BGN", "BTT", "GUQ",
        "GGT", "GNP", "PG", "PC", "PB", "BS", "SY", "TrS", "SL",
      ]
    }
  }

  /// The types that a code of a symbol stands for; empty for a code that is no type's.
  package static func types(code: String) -> [DocumentType] {
    allCases.filter { $0.codes.contains(code) }
  }

  /// A code that stands for some type.
  package static let knownCodes = Set(allCases.flatMap(\.codes))

  /// The types by their names, the longest name first: the type of each of the names below.
  static let named: [DocumentType] = sortedNames.map(\.type)

  /// Every name as it is compared.
  static let names = Wordings(sortedNames.map(\.wording))

  private static let sortedNames: [(type: DocumentType, wording: Wording)] =
    zip(
      allCases.flatMap { type in type.names.map { _ in type } },
      Wording.wordings(allCases.flatMap { $0.names })
    )
    .map { (type: $0, wording: $1) }
    .sorted { $0.wording.count > $1.wording.count }
}
