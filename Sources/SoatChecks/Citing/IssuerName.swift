import SoatDocument
import SoatText

/// Whether the body that a citation names is the issuer that the registry knows, whatever the form
/// of its name: *UBND tỉnh* within the province for *Ủy ban nhân dân tỉnh Vĩnh Lạc*.
struct IssuerName {
  let document: Document
  let book: RuleBook

  private static let longestPlace = 4
  /// A name may end with the level alone where one knows of which place one speaks.
  private static let levels: Wordings = [
    "tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu",
    "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "đảng ủy",
  ]
  /// In capitals they begin something else than the name of a place.
  private static let others: Wordings = ["khóa", "về", "số", "ngày", "nhiệm kỳ", "lần"]

  private var stream: SyllableStream { document.stream }

  /// The issuer as typed, with the place that its name goes on with: *Ủy ban nhân dân tỉnh «Hà
  /// Đông»*.
  func whole(_ issuer: Range<Int>) -> Range<Int> {
    let words = stream.words
    var end = issuer.upperBound
    while end < words.count, end - issuer.upperBound < Self.longestPlace,
      words[end].shape == .capital || words[end].shape == .initial,
      !words[end].gap.intersects(Gap.marks.union(.boundary)),
      stream.firstExactMatch(of: Self.others, at: end) == nil
    {
      end += 1
    }
    return issuer.lowerBound..<end
  }

  /// The short name stands before the name of a place, and the full one has another there.
  ///
  /// - Parameters:
  ///   - word: where the name begins.
  ///   - names: all names of the issuer.
  func isOfOtherPlace(_ name: Wording, at word: Int, among names: [Wording]) -> Bool {
    let issuer = word..<word + name.count
    return names.contains { $0.count > name.count && $0.folded.starts(with: name.folded) }
      && whole(issuer).count > issuer.count
  }

  /// By what the loaded sets know of abbreviations; or as one who is there calls it.
  func isMeant(_ issuer: Range<Int>, _ entry: RegisteredDocument) -> Bool {
    let words = stream.words
    let typed = whole(issuer)
    let isLevel =
      typed == issuer
      && stream.firstMatch(of: Self.levels, before: issuer.upperBound) != nil
    let isShort =
      issuer.contains { words[$0].shape == .upper || words[$0].shape == .mixed }
      || entry.issuers.contains { Self.holdsLetters($0) }
    guard isLevel || isShort else { return false }
    let names = SyllableStream(texts: entry.issuers)
    let known = entry.issuers.indices.map { name in
      full(names.words(ofText: name).indices, of: names.words)
    }
    let said = full(typed, of: words)
    return known.contains { name in
      said == name || isLevel && name.starts(with: said)
        || said.starts(with: name)
          && !known.contains { $0.count > name.count && $0.starts(with: name) }
    }
  }

  private func full(_ range: Range<Int>, of words: [Word]) -> [UInt64] {
    guard let meaning = book.recipientNames?.check.informing.meaning else {
      return range.map { words[$0].toned }
    }
    var full: [UInt64] = []
    meaning.read(range, of: words, into: &full)
    return full
  }

  /// Two capitals side by side.
  private static func holdsLetters(_ name: String) -> Bool {
    var wasCapital = false
    for byte in name.utf8 {
      let isCapital = (0x41...0x5A).contains(byte)
      if isCapital, wasCapital { return true }
      wasCapital = isCapital
    }
    return false
  }
}
