import SoatText

/// How much of an item of a required list a sentence shares that says it in other words.
///
/// Told by pairs of syllables that stand side by side in both: those that no other item of the list
/// holds (*hạ tầng*), and those that several do (*đổi mới*).
struct ItemLikeness: Sendable {
  private struct Pair: Sendable {
    let left: UInt64
    let right: UInt64

    /// Both in one number: of some thousand pairs, no two meet.
    var key: UInt64 { (left &* 0x9E37_79B9_7F4A_7C15) ^ right &* 0xD6E8_FEB8_6659_FD93 }
  }

  /// The items that hold a pair: one, or several; and whether the clause that opens it does.
  private struct Owner {
    var item: Int?
    var opens: Bool
  }

  private let owners: [UInt64: Owner]
  private let items: [ListItem]

  init(_ items: [ListItem]) {
    self.items = items
    var owners: [UInt64: Owner] = [:]
    owners.reserveCapacity(items.reduce(0) { $0 + $1.count })
    for (index, item) in items.enumerated() {
      let words = item.official.stream.words
      let opening = words.indices.dropFirst().first {
        words[$0].gap.intersects([.semicolon, .stop, .colon])
      }
      for word in words.indices.dropFirst() where !words[word].gap.intersects(.marks) {
        let pair = Pair(left: words[word - 1].toned, right: words[word].toned).key
        let opens = word < opening ?? words.count
        if let known = owners[pair] {
          let isOwn = known.item == index
          owners[pair] = Owner(item: isOwn ? index : nil, opens: isOwn && (known.opens || opens))
        } else {
          owners[pair] = Owner(item: index, opens: opens)
        }
      }
    }
    self.owners = owners
  }

  /// How many words of a sentence belong to a pair of the item.
  private struct Shared {
    /// To one that its opening clause alone holds, to one that it alone holds, to any.
    var opening = 0
    var own = 0
    var all = 0
  }

  /// *Hạ tầng* and *nhân tài*, or one of them beside *chuyển đổi số* or in a short sentence.
  private static let fewestOpening = 4
  private static let fewestBeside = 3
  /// The first words of the item, whatever follows them; fewer will do where no other item holds
  /// some of them.
  private static let longOpening = 6
  private static let shortOpening = 4
  /// Words of the item's other clauses tell it only in a sentence that is full of its words.
  private static let fewestWithOwn = 14

  /// How like the item a sentence is; 0 where it is none of its renderings.
  func likeness(_ words: ArraySlice<Word>, to item: Int) -> Int {
    let shared = shared(words, item)
    guard shared.own > 1 else {
      return opens(words, item, Self.longOpening) ? shared.all : 0
    }
    let isLike =
      opens(words, item, Self.shortOpening) || shared.opening >= Self.fewestOpening
      || shared.opening > 1
        && (shared.all - shared.opening >= Self.fewestBeside || shared.all * 2 >= words.count)
      || shared.all >= Self.fewestWithOwn
    return isLike ? shared.own + shared.all : 0
  }

  /// The sentence begins with so many first words of the item.
  private func opens(_ words: ArraySlice<Word>, _ item: Int, _ count: Int) -> Bool {
    let official = items[item].official.stream.words
    guard words.count >= count, official.count >= count else { return false }
    return zip(words, official).prefix(count).allSatisfy { $0.toned == $1.toned }
  }

  private func shared(_ words: ArraySlice<Word>, _ item: Int) -> Shared {
    var shared = Shared()
    var covered = (opening: words.startIndex, own: words.startIndex, all: words.startIndex)
    for word in words.indices.dropFirst() where !words[word].gap.intersects(.marks) {
      let pair = Pair(left: words[word - 1].toned, right: words[word].toned)
      guard let owner = owners[pair.key], owner.item == item || holds(pair, item) else { continue }
      shared.all += word + 1 - max(covered.all, word - 1)
      covered.all = word + 1
      guard owner.item == item else { continue }
      shared.own += word + 1 - max(covered.own, word - 1)
      covered.own = word + 1
      guard owner.opens else { continue }
      shared.opening += word + 1 - max(covered.opening, word - 1)
      covered.opening = word + 1
    }
    return shared
  }

  /// Of a pair that several items hold, whether this one does.
  private func holds(_ pair: Pair, _ item: Int) -> Bool {
    let words = items[item].official.stream.words
    return words.indices.dropFirst().contains {
      words[$0 - 1].toned == pair.left && words[$0].toned == pair.right
    }
  }
}
