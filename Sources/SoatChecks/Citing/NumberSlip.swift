import SoatDocument

/// Whether a number is a slip of the keyboard for another: digits transposed, one of them changed,
/// lost or typed twice.
enum NumberSlip {
  /// Bodies number their decisions, decrees and letters by the dozen a day, all else one by one:
  /// what lies nearer than this may be another document of the same day.
  private static let manyADay: Set<String> = ["QĐ", "NĐ", "CV"]
  private static let reachOfMany = 100
  private static let reachOfFew = 10

  /// - Returns: whether the typed symbol can only be meant as the right one. Laws and resolutions
  ///   of one day bear numbers of two series, so that nothing is told of them.
  static func isSlip(_ typed: DocumentSymbol, of right: DocumentSymbol) -> Bool {
    guard let number = typed.number, let other = right.number, let code = right.typeCode else {
      return false
    }
    // No document bears the number 0.
    if number == 0 { return other > 0 }
    let reach = manyADay.contains(code) ? reachOfMany : reachOfFew
    return abs(number - other) >= reach && isNear(number, other)
  }

  /// - Returns: whether the typed number may be meant as the right one, or is the one beside it.
  static func isNear(_ typed: DocumentSymbol, to right: DocumentSymbol) -> Bool {
    guard let number = typed.number, let other = right.number, number != other else { return false }
    return abs(number - other) == 1 || isNear(number, other)
  }

  /// Below ten, documents write a zero in front.
  private static func isNear(_ typed: Int, _ right: Int) -> Bool {
    isNear(digits(typed), digits(right))
      || right < 10 && isNear(digits(typed), [0x30] + digits(right))
  }

  private static func digits(_ number: Int) -> [UInt8] { Array(String(number).utf8) }

  private static func isNear(_ typed: [UInt8], _ right: [UInt8]) -> Bool {
    if typed.count == right.count {
      let places = right.indices.filter { typed[$0] != right[$0] }
      if places.count == 1 { return true }
      return places.count == 2 && places[1] == places[0] + 1
        && typed[places[0]] == right[places[1]] && typed[places[1]] == right[places[0]]
    }
    let (short, long) = typed.count < right.count ? (typed, right) : (right, typed)
    guard long.count == short.count + 1, short.count > 0 else { return false }
    return long.indices.contains { lost in
      Array(long[..<lost] + long[(lost + 1)...]) == short
    }
  }
}
