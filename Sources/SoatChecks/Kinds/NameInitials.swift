import SoatDocument
import SoatText

/// The code that a ministry or a sở makes of its name: *SỞ KHOA HỌC VÀ CÔNG NGHỆ*, `SKHCN`.
enum NameInitials {
  /// Codes of bodies that every province, or the Government, has: none of them is that of another one.
  private static let known: Set<String> = [
    "BKHCN", "BTTTT", "BGDĐT", "BNV", "BTC", "SKHCN", "STTTT", "SGDĐT", "SNV", "STC", "SYT", "STP",
    "SCT", "SXD",
  ]
  private static let makers: Wordings = ["sở", "bộ"]
  private static let skipped: Wordings = ["và"]

  /// The code is that of another ministry or sở than the one that issues the document.
  static func contradicts(_ code: String, _ context: CheckContext) -> Bool {
    guard known.contains(code), let name = context.document.header.issuer.last?.words,
      context.stream.firstExactMatch(of: makers, at: name.lowerBound) != nil,
      // A name over two lines may be cut short here.
      name.count > 2 || context.document.header.issuer.count == 1
    else { return false }
    let initials = text(of: name, context)
    return !initials.hasPrefix(code) && !code.hasPrefix(initials)
  }

  private static func text(of name: Range<Int>, _ context: CheckContext) -> String {
    var initials = ""
    for word in name where context.stream.firstExactMatch(of: skipped, at: word) == nil {
      guard let first = context.text(word..<word + 1).uppercased().first else { continue }
      initials.append(base(first))
    }
    return initials
  }

  /// Without its diacritics; but *Đ* is a letter of its own.
  private static func base(_ letter: Character) -> Character {
    // One code point is compared as a number, and not as text.
    guard let scalar = letter.unicodeScalars.first, letter.unicodeScalars.count == 1 else {
      return letter
    }
    return switch scalar {
    case "Á", "À", "Ả", "Ã", "Ạ", "Ă", "Â", "Ấ", "Ầ", "Ẩ", "Ẫ", "Ậ", "Ắ", "Ằ", "Ẳ", "Ẵ", "Ặ": "A"
    case "É", "È", "Ẻ", "Ẽ", "Ẹ", "Ê", "Ế", "Ề", "Ể", "Ễ", "Ệ": "E"
    case "Í", "Ì", "Ỉ", "Ĩ", "Ị": "I"
    case "Ó", "Ò", "Ỏ", "Õ", "Ọ", "Ô", "Ố", "Ồ", "Ổ", "Ỗ", "Ộ", "Ơ", "Ớ", "Ờ", "Ở", "Ỡ", "Ợ": "O"
    case "Ú", "Ù", "Ủ", "Ũ", "Ụ", "Ư", "Ứ", "Ừ", "Ử", "Ữ", "Ự": "U"
    case "Ý", "Ỳ", "Ỷ", "Ỹ", "Ỵ": "Y"
    default: letter
    }
  }
}
