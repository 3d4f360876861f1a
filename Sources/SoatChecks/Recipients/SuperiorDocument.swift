import SoatDocument
import SoatText

/// The documents that another one implements: those that the opening rests on.
enum SuperiorDocument {
  private static let openers: [Wording] = ["căn cứ", "thực hiện", "thi hành", "triển khai"]

  /// The issuing bodies as typed, in the order of the text.
  static func issuers(in document: Document) -> [Range<Int>] {
    guard let first = document.opening.first,
      document.stream.firstMatch(of: openers, at: first.text.lowerBound) != nil
    else { return [] }
    let words = document.stream.words
    let isLocal = isBelowProvince(document)
    return document.citations.lazy.filter { first.words.contains($0.symbol.words.lowerBound) }
      .compactMap { $0.issuer }.map { issuer in
        let isTyped = words[issuer.lowerBound].isCapitalised
        let start = isTyped ? issuer.lowerBound : issuer.lowerBound + 1
        return start..<max(start, issuer.upperBound)
      }
      .filter { !isLocal || document.stream.firstExactMatch(of: central, at: $0.lowerBound) == nil }
  }

  /// They get no reports from a commune, a school or a hospital that carries out what the province
  /// has made of their documents: it reports to the body above it.
  private static let central: Wordings = [
    "bộ chính trị", "ban bí thư", "ban chấp hành trung ương", "trung ương", "quốc hội",
    "ủy ban thường vụ quốc hội", "chính phủ", "thủ tướng",
  ]

  /// The opening names a document of the province.
  private static func restsOnProvince(_ document: Document) -> Bool {
    let opening = document.opening
    guard let first = opening.first?.words.lowerBound, let last = opening.last?.words.upperBound
    else { return false }
    return document.citations.contains { citation in
      guard let issuer = citation.issuer, (first..<last).contains(issuer.lowerBound) else {
        return false
      }
      return issuer.contains { document.stream.firstExactMatch(of: provincial, at: $0) != nil }
    }
  }

  private static let provincial: Wordings = [
    "tỉnh ủy", "thành ủy", "ủy ban nhân dân tỉnh", "ủy ban nhân dân thành phố",
    "hội đồng nhân dân tỉnh", "hội đồng nhân dân thành phố", "UBND tỉnh", "UBND thành phố", "sở",
  ]

  /// The issuing body stands below a province on whose documents it rests.
  static func isBelowProvince(_ document: Document) -> Bool {
    isOfLocalBody(document) && restsOnProvince(document)
  }

  /// The issuing body stands below the province.
  private static func isOfLocalBody(_ document: Document) -> Bool {
    document.header.issuer.contains { cell in
      cell.words.contains { document.stream.firstExactMatch(of: local, at: $0) != nil }
    }
  }

  private static let local: Wordings = [
    "xã", "phường", "đặc khu", "thị trấn", "huyện", "quận", "thị xã", "chi bộ", "trường",
    "bệnh viện", "trung tâm", "công ty", "tổng công ty", "nhà máy", "sở",
  ]
}
