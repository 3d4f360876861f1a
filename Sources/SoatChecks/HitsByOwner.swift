import SoatText

/// Which hits of a phrase its rule looks through: of terms, which are by far the most, nearly every
/// hit is to the letter and says nothing.
struct HitInterest: Sendable {
  /// By phrase: the position of its rule; negative where nobody looks.
  private let owners: [Int32]

  init(_ lexicon: Lexicon) {
    owners = zip(lexicon.uses, lexicon.owners).map { use, owner in
      switch use {
      case .term, .forbidden, .listSeed, .listItem, .cue: owner
      case .heading, .body, .lookalike, .title: -1
      }
    }
  }

  @inline(__always)
  fileprivate func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    owners.withUnsafeBufferPointer { body(Reader(owners: $0)) }
  }

  fileprivate struct Reader {
    let owners: UnsafeBufferPointer<Int32>

    /// The position of the rule; nil where none looks at this hit.
    @inline(__always)
    func rule(_ hit: Hit) -> Int? {
      guard !hit.isRight, owners[hit.phrase] >= 0 else { return nil }
      return Int(owners[hit.phrase])
    }
  }
}

/// The hits that each rule looks through, and those that show how a document is built, as chains
/// through the hits of the document.
struct HitsByOwner {
  private let hits: [Hit]
  /// For each rule its first hit, and for each hit the next one of the same rule; -1 for none.
  private let first: [Int32]
  private let next: [Int32]
  private let firstStructural: Int32

  init(_ hits: [Hit], _ book: RuleBook) {
    self.hits = hits
    var first = [Int32](repeating: -1, count: book.rules.count)
    var firstStructural: Int32 = -1
    next = [Int32](unsafeUninitializedCapacity: hits.count) { next, filled in
      book.interest.withReader { interest in
        first.withUnsafeMutableBufferPointer { first in
          hits.withUnsafeBufferPointer { hits in
            var position = hits.count
            while position > 0 {
              position &-= 1
              guard let rule = interest.rule(hits[position]) else {
                next.initializeElement(at: position, to: firstStructural)
                if hits[position].isStructural {
                  firstStructural = Int32(truncatingIfNeeded: position)
                }
                continue
              }
              next.initializeElement(at: position, to: first[rule])
              first[rule] = Int32(truncatingIfNeeded: position)
            }
          }
        }
      }
      filled = hits.count
    }
    self.first = first
    self.firstStructural = firstStructural
  }

  /// The headings and the names of bodies.
  var structural: OwnHits {
    OwnHits(hits: hits, followers: next, position: Int(firstStructural))
  }

  subscript(rule: Int) -> OwnHits {
    OwnHits(hits: hits, followers: next, position: Int(first[rule]))
  }
}

/// The hits of one chain, in the order of the document's hits.
struct OwnHits: Sequence, IteratorProtocol {
  fileprivate let hits: [Hit]
  fileprivate let followers: [Int32]
  fileprivate var position: Int

  var isEmpty: Bool { position < 0 }

  @inline(__always)
  mutating func next() -> Hit? {
    guard position >= 0 else { return nil }
    let hit = hits[position]
    position = Int(followers[position])
    return hit
  }
}
