import SoatDocument
import SoatText

/// What each way of naming a body says in full, so that two names can be compared by meaning:
/// *UBMTTQVN* is *Ủy ban Mặt trận Tổ quốc Việt Nam*.
struct BodyMeaning: Sendable {
  /// One way of naming a body.
  private struct Name {
    let toned: [UInt64]
    /// Written in capitals only: in small letters the same word means something else.
    let isAbbreviation: Bool
    /// The syllables that it stands for.
    let full: [UInt64]
  }

  /// By first syllable, then the longest first.
  private var names: [Name] = []
  /// For each hash of a first syllable, the first and the last name that it may begin.
  private var slots = [Range<Int32>](repeating: 0..<0, count: Self.slotCount)
  private static let slotCount = 512
  private static let joint = Wording("và").toned[0]

  /// - Parameter rows: each the full name first, then all other ways of writing it.
  init(_ rows: [[String]]) {
    for row in rows {
      guard let full = row.first.map({ Wording($0).toned }) else { continue }
      for text in row {
        let stream = SyllableStream(SourceText(text), dropsPageNumbers: false)
        guard let first = stream.words.first else { continue }
        names.append(
          Name(
            toned: stream.words.map(\.toned),
            isAbbreviation: first.shape == .upper || first.shape == .mixed, full: full))
      }
    }
    names.sort { left, right in
      let slots = (Self.slot(left.toned[0]), Self.slot(right.toned[0]))
      return slots.0 != slots.1 ? slots.0 < slots.1 : left.toned.count > right.toned.count
    }
    for index in names.indices {
      let slot = Self.slot(names[index].toned[0])
      let first = slots[slot].isEmpty ? Int32(index) : slots[slot].lowerBound
      slots[slot] = first..<Int32(index) + 1
    }
  }

  private static func slot(_ toned: UInt64) -> Int {
    Int((toned &* 0x9E37_79B9_7F4A_7C15) >> 55)
  }

  /// Adds the syllables of the full name; *và* says nothing.
  ///
  /// - Returns: the first abbreviation that the table does not know; nil for none.
  @discardableResult
  func read(_ words: Range<Int>, of stream: SyllableStream, into full: inout [UInt64]) -> Int? {
    var unknown: Int?
    var position = words.lowerBound
    while position < words.upperBound {
      if let name = name(at: position, before: words.upperBound, stream) {
        full += names[name].full
        position += names[name].toned.count
        continue
      }
      let word = stream.words[position]
      if unknown == nil, Self.isAbbreviation(position, stream) { unknown = position }
      if word.toned != Self.joint { full.append(word.toned) }
      position += 1
    }
    return unknown
  }

  func full(_ words: Range<Int>, of stream: SyllableStream) -> [UInt64] {
    var full: [UInt64] = []
    full.reserveCapacity(2 * words.count)
    read(words, of: stream, into: &full)
    return full
  }

  /// The position of the longest name that stands here.
  private func name(at position: Int, before end: Int, _ stream: SyllableStream) -> Int? {
    let word = stream.words[position]
    for index in slots[Self.slot(word.toned)] {
      let name = names[Int(index)]
      guard name.toned[0] == word.toned, position + name.toned.count <= end,
        !name.isAbbreviation || word.shape == .upper || word.shape == .mixed,
        (1..<name.toned.count).allSatisfy({
          name.toned[$0] == stream.words[position + $0].toned
        })
      else { continue }
      return Int(index)
    }
    return nil
  }

  /// Two capitals at least that are no Roman number.
  private static func isAbbreviation(_ position: Int, _ stream: SyllableStream) -> Bool {
    let word = stream.words[position]
    return word.shape == .upper && word.end - word.start >= 2 && !romans.contains(word.toned)
  }

  private static let romans = Wording("ii iii iv vi vii viii ix xi xii xiii xiv xv xvi").toned
}
