import SoatText

extension SyllableStream {
  fileprivate static let appendix: Wording = "phụ lục"

  /// Its two words stand somewhere: most documents have no appendix.
  var holdsAppendix: Bool {
    let (first, last) = (Self.appendix.toned[0], Self.appendix.toned[1])
    return words.withUnsafeBufferPointer { words in
      for position in words.indices.dropLast()
      where words[position].toned == first && words[position + 1].toned == last { return true }
      return false
    }
  }
}

/// References to an appendix that bears no number.
extension PartReferenceParser {
  private static let leads: Wordings = ["tại", "theo", "trong", "có", "như", "ở", "xem"]
  private static let ofIts = Wording("của tại").toned

  /// *nêu tại Phụ lục.*, *theo phụ lục của Kế hoạch này*; nil for one of another document, and for
  /// *(có phụ lục kèm theo)*, which may be enclosed as a file of its own.
  func bareAppendix(in range: Range<Int>) -> PartReference? {
    let appendix = SyllableStream.appendix
    let (first, last) = (appendix.toned[0], appendix.toned[1])
    return stream.words.withUnsafeBufferPointer { words in
      for position in range where words[position].toned == first {
        guard position + 1 < range.upperBound, words[position + 1].toned == last,
          leadsHere(position), let end = endOfBare(position + 2, range)
        else { continue }
        let reference = PartReference(
          parts: [PartReference.Part(kind: .appendix, path: [])], words: position..<end)
        if !isOther(before: reference) { return reference }
      }
      return nil
    }
  }

  private func leadsHere(_ position: Int) -> Bool {
    stream.words[position].gap.contains(.openParenthesis)
      || stream.firstMatch(of: Self.leads, before: position) != nil
        && !stream.words[position].gap.intersects(.marks)
  }

  /// The word behind the reference; nil where it says more than that something is enclosed here.
  private func endOfBare(_ start: Int, _ range: Range<Int>) -> Int? {
    var end = start
    if ends(end, range) { return end }
    if Self.ofIts.contains(stream.words[end].toned) { end += 1 }
    guard let name = documentName(at: end) ?? (stream.matches(Self.text, at: end) ? 2 : nil),
      isThis(behind: end + name)
    else { return nil }
    return end + name + 1
  }

  private func ends(_ position: Int, _ range: Range<Int>) -> Bool {
    position >= range.upperBound || stream.words[position].gap.intersects(.marks)
  }
}
