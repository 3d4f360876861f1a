import SoatText

/// The few words at which something may begin, found in one look at every word.
struct Landmarks {
  /// Numbers.
  private(set) var numbers: [Int] = []
  /// Words that may begin a symbol: a number before capitals or, with a dash or slash, before a
  /// year; or capitals behind *số*.
  private(set) var symbols: [Int] = []
  /// Words behind a closing parenthesis.
  private(set) var closings: [Int] = []
  /// Words behind a gap of three bytes or more with a stop, an ellipsis, a line or a bracket: where
  /// something may have been left to be filled in.
  private(set) var openings: [Int] = []
  /// Words the tone of which may stand on either of two vowels.
  private(set) var freeTones: [Int] = []
  /// Words with which *nơi nhận* begins.
  private(set) var recipients: [Int] = []

  private static let number = Wording("số").first
  private static let title: Wording = "nơi nhận"
  private static let ends: Gap = [.closeParenthesis, .stop, .emphasis, .markup]
  /// Bytes: `...`, `…`, `[ ]`, `___`
  private static let shortestOpening: Int32 = 3
  /// No document has so many numbers that more than one word in so many is one.
  private static let usualShare = 16

  init(_ stream: SyllableStream) {
    let (number, first, last) = (Self.number, Self.title.first, Self.title.last)
    numbers.reserveCapacity(stream.words.count / Self.usualShare)
    symbols.reserveCapacity(stream.words.count / Self.usualShare)
    stream.words.withUnsafeBufferPointer { words in
      var previous: UInt64 = 0
      for position in words.indices {
        let folded = words[position].folded
        switch words[position].shape {
        case .number:
          numbers.append(position)
          if Self.mayBeginSymbol(position, words) { symbols.append(position) }
        case .upper, .mixed:
          if previous == number, position + 1 < words.count { symbols.append(position) }
        case .lower, .initial, .capital: break
        }
        if words[position].gap.intersects(Self.ends) {
          if words[position].gap.contains(.closeParenthesis) { closings.append(position) }
          let end = position > 0 ? words[position &- 1].end : 0
          if words[position].start &- end >= Self.shortestOpening { openings.append(position) }
        }
        if words[position].syllable.hasFreeTone { freeTones.append(position) }
        if folded == last, previous == first { recipients.append(position - 1) }
        previous = folded
      }
    }
  }

  private static func mayBeginSymbol(_ position: Int, _ words: UnsafeBufferPointer<Word>) -> Bool {
    guard position + 1 < words.count else { return false }
    let next = words[position + 1]
    switch next.shape {
    case .upper, .mixed: return true
    case .number: return next.end - next.start == 4 && next.gap.intersects([.dash, .slash])
    case .lower, .initial, .capital: return false
    }
  }
}
