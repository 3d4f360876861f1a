import SoatFindings

/// What is wrong with the document's own number and symbol, so that nobody has to guess which part
/// of the form is meant.
struct HeaderNumberHelp {
  private let isState: Bool
  private let language: Language

  init(isState: Bool, _ language: Language) {
    self.isState = isState
    self.language = language
  }

  /// - Parameters:
  ///   - form: the number as it should be, or an example.
  ///   - found: as typed; nil where only an example can be given.
  func text(_ form: String, found: String?) -> String {
    let points = found.map { departures($0, from: form) } ?? []
    let named = points.isEmpty ? wholeForm : points
    return language(
      vi: "Viết “\(form)”: \(named.map(\.vi).joined(separator: ", ")).",
      en: "Write “\(form)”: \(named.map(\.en).joined(separator: ", ")).")
  }

  private var colon: Bilingual {
    isState
      ? Bilingual(vi: "có dấu hai chấm", en: "a colon")
      : Bilingual(vi: "không có dấu hai chấm", en: "no colon")
  }
  private let zero = Bilingual(vi: "số dưới 10 thêm số 0", en: "a zero below ten")
  private let spaces = Bilingual(vi: "không có dấu cách trong ký hiệu", en: "no spaces inside")
  private var marks: Bilingual {
    isState
      ? Bilingual(
        vi: "sau số là dấu “/”, giữa các nhóm chữ là dấu “-”",
        en: "“/” behind the number, “-” between the codes")
      : Bilingual(
        vi: "sau số là dấu “-”, trước cơ quan là dấu “/”",
        en: "“-” behind the number, “/” before the body")
  }

  private var wholeForm: [Bilingual] { [colon, zero, spaces] }

  private func departures(_ found: String, from form: String) -> [Bilingual] {
    let (typed, right) = (Parts(found), Parts(form))
    var points: [Bilingual] = []
    if typed.hasColon != right.hasColon { points.append(colon) }
    if typed.hasZero != right.hasZero { points.append(zero) }
    if typed.hasSpaces { points.append(spaces) }
    if typed.marks != right.marks { points.append(marks) }
    return points
  }

  /// What of a number the form is about.
  private struct Parts {
    let hasColon: Bool
    let hasZero: Bool
    let hasSpaces: Bool
    /// In their order.
    let marks: String

    init(_ text: String) {
      hasColon = text.contains(":")
      let symbol = text.drop { !$0.isNumber }
      hasZero = symbol.first == "0"
      hasSpaces = symbol.contains { $0.isWhitespace }
      marks = symbol.filter { $0 == "-" || $0 == "/" }
    }
  }
}
