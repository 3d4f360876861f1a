/// The letters of Vietnamese by what they are put together from, as keyboards and converters do: a
/// letter, the mark that makes it another one, the tone.
///
/// What is written so is canonically equivalent to the letter, since of these marks none but the
/// dot below goes before another, and changes nothing by it (Unicode Standard, section 3.11). All
/// else is left to the table of all letters, which takes long to make.
enum VietnameseMarks {
  /// Nil for what is put together in another way, or is no letter of Vietnamese.
  static func composition(_ cluster: String) -> Unicode.Scalar? {
    var scalars = cluster.unicodeScalars.makeIterator()
    guard let base = scalars.next(), var mark = scalars.next() else { return nil }
    var letter = base
    if let whole = modified.first(where: { $0.base == base && $0.mark == mark })?.letter {
      guard let tone = scalars.next() else { return whole }
      (letter, mark) = (whole, tone)
    }
    guard scalars.next() == nil, let tone = tones.firstIndex(of: mark) else { return nil }
    return toned.first { $0.vowel == letter }?.letters[tone]
  }

  /// In the order of `Alphabet.vowels`, without the level tone, which has no mark.
  private static let tones: [Unicode.Scalar] = [
    "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}",
  ]

  /// A letter and its mark, and the letter that they make.
  private static let modified:
    [(base: Unicode.Scalar, mark: Unicode.Scalar, letter: Unicode.Scalar)] = [
      ("a", "\u{306}", "ă"), ("a", "\u{302}", "â"), ("e", "\u{302}", "ê"), ("o", "\u{302}", "ô"),
      ("o", "\u{31B}", "ơ"), ("u", "\u{31B}", "ư"),
      ("A", "\u{306}", "Ă"), ("A", "\u{302}", "Â"), ("E", "\u{302}", "Ê"), ("O", "\u{302}", "Ô"),
      ("O", "\u{31B}", "Ơ"), ("U", "\u{31B}", "Ư"),
    ]

  /// Each vowel with its five marks of tone.
  private static let toned: [(vowel: Unicode.Scalar, letters: [Unicode.Scalar])] =
    Alphabet.vowels.flatMap { row in
      let capitals = row.map { $0.properties.uppercaseMapping.unicodeScalars.first ?? $0 }
      return [row, capitals].map { ($0[0], Array($0.dropFirst())) }
    }
}
