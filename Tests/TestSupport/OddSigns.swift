/// What programs put into a text that nobody who reads it sees.
extension String {
  /// A tab for the space behind the mark of an item — `-`, `1.`, `2.1.`, `a)`, `(1)`, `IV-`,
  /// `Điều 2.` — as a word processor saves its lists.
  func withTabBehindMark() -> String {
    let start = drop { $0 == " " }
    let words = start.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard let first = words.first, words.count > 1 else { return self }
    let isArticle = first == "Điều" && words.count > 2 && words[1].hasSuffix(".")
    let mark = isArticle ? start[..<words[1].endIndex] : first
    guard isArticle || first.isMark else { return self }
    let text = self[mark.endIndex...].drop { $0 == " " }
    return "\(self[..<start.startIndex])\(mark)\t\(text)"
  }

  /// A zero-width space behind the first sign of every word and number, and one in the middle.
  func withInvisibleSigns() -> String {
    var output = ""
    var length = 0
    for character in self {
      let isInWord = character.isLetter || character.isNumber
      length = isInWord ? length + 1 : 0
      if length == 2 || length == 5 { output.append(length == 2 ? "\u{200B}" : "\u{AD}") }
      output.append(character)
    }
    return output
  }

  /// The hyphen at which no line breaks, behind every number: *57‑NQ/TW*.
  func withUnbrokenHyphens() -> String {
    var output = ""
    for character in self {
      let follows = output.last?.isNumber ?? false
      output.append(character == "-" && follows ? "\u{2011}" : character)
    }
    return output
  }
}

extension Substring {
  /// `-`, `+`, `1.`, `2.1.`, `a)`, `(1)`, `IV-`
  fileprivate var isMark: Bool {
    if self == "-" || self == "+" || self == "–" { return true }
    guard let last, last == "." || last == ")" || last == "-" else { return false }
    let parts = dropLast().drop { $0 == "(" && last == ")" }
      .split(separator: ".", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      (1...2).contains(part.count) && part.allSatisfy { ("0"..."9").contains($0) }
        || part.count == 1 && part.allSatisfy(\.isLetter) && parts.count == 1
        || !part.isEmpty && part.allSatisfy { "IVX".contains($0) } && parts.count == 1
    }
  }
}
