/// Aho–Corasick over syllable numbers (Aho and Corasick, CACM 18(6), 1975), in flat arrays.
struct Automaton: Sendable {
  static let root: Int32 = 0

  struct State: Sendable {
    var firstEdge: Int32
    var edgeCount: Int32
    var failure: Int32
    /// A phrase that ends here; -1 for none.
    var firstOutput: Int32
    /// A bit for the last six bits of each symbol that an edge bears: most words lead nowhere, and
    /// that is told without looking at an edge.
    var symbols: UInt64
  }

  /// For the root, the next state of every symbol; 0 where there is none.
  private let rootNext: [Int32]
  /// Breadth first, so that those that most words lead to lie side by side.
  private let states: [State]
  /// The symbol of each edge but those of the root. The states to which they lead stand in the same
  /// order, behind the root and its children.
  private let edges: [Int32]
  private let firstTarget: Int
  /// By phrase: another one that ends in the same state, or is a suffix; -1 for none.
  let nextOutputs: [Int32]

  struct Reader {
    let rootNext: UnsafeBufferPointer<Int32>
    let states: UnsafeBufferPointer<State>
    let edges: UnsafeBufferPointer<Int32>
    let firstTarget: Int

    @inline(__always)
    func next(_ from: Int32, _ symbol: Int32) -> Int32 {
      var state = from
      while state != Automaton.root {
        let current = states[Int(state)]
        if current.symbols >> UInt64(symbol & 63) & 1 == 1 {
          var edge = Int(current.firstEdge)
          let end = edge &+ Int(current.edgeCount)
          while edge < end {
            if edges[edge] == symbol { return Int32(truncatingIfNeeded: firstTarget &+ edge) }
            edge &+= 1
          }
        }
        state = current.failure
      }
      return rootNext[Int(symbol)]
    }

    /// A phrase; -1 for none.
    @inline(__always)
    func firstOutput(_ state: Int32) -> Int32 { states[Int(state)].firstOutput }
  }

  func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    rootNext.withUnsafeBufferPointer { rootNext in
      states.withUnsafeBufferPointer { states in
        edges.withUnsafeBufferPointer { edges in
          body(Reader(rootNext: rootNext, states: states, edges: edges, firstTarget: firstTarget))
        }
      }
    }
  }

  /// The trie that the automaton is made from: first child and next sibling of each state.
  struct Builder {
    private var symbol: [Int32] = [0]
    private var child: [Int32] = [-1]
    private var sibling: [Int32] = [-1]
    private var output: [Int32] = [-1]
    /// By symbol: the child of the root; 0 for none.
    private var rootChildren: [Int32] = [0]
    private var nextOutputs: [Int32]

    init(phraseCount: Int) { nextOutputs = [Int32](repeating: -1, count: phraseCount) }

    mutating func add(_ symbols: [Int32], output phrase: Int) {
      var state = 0
      for next in symbols { state = step(state, next) }
      nextOutputs[phrase] = output[state]
      output[state] = Int32(phrase)
    }

    private mutating func step(_ state: Int, _ next: Int32) -> Int {
      if state == 0 {
        while rootChildren.count <= Int(next) { rootChildren.append(0) }
        if rootChildren[Int(next)] != 0 { return Int(rootChildren[Int(next)]) }
      }
      var edge = child[state]
      while edge >= 0 {
        if symbol[Int(edge)] == next { return Int(edge) }
        edge = sibling[Int(edge)]
      }
      let new = symbol.count
      symbol.append(next)
      child.append(-1)
      output.append(-1)
      if state == 0 {
        sibling.append(-1)
        rootChildren[Int(next)] = Int32(new)
      } else {
        sibling.append(child[state])
        child[state] = Int32(new)
      }
      return new
    }

    consuming func build(symbolCount: Int) -> Automaton {
      let rootNext =
        rootChildren + [Int32](repeating: 0, count: symbolCount + 1 - rootChildren.count)
      var failure = [Int32](repeating: 0, count: symbol.count)
      // Breadth first, the root left out.
      var order: [Int] = []
      order.reserveCapacity(symbol.count)
      for state in rootNext where state != 0 { order.append(Int(state)) }
      let firstTarget = 1 + order.count
      var head = 0
      while head < order.count {
        let state = order[head]
        head += 1
        link(state, failure: Int(failure[state]))
        var edge = child[state]
        while edge >= 0 {
          failure[Int(edge)] = target(of: state, symbol[Int(edge)], failure, rootNext)
          order.append(Int(edge))
          edge = sibling[Int(edge)]
        }
      }
      return flattened(
        [0] + order, rootNext: rootNext, failure: failure, firstTarget: firstTarget)
    }

    /// - Parameter order: all states, in the order in which they are to be numbered.
    private func flattened(
      _ order: [Int], rootNext: [Int32], failure: [Int32], firstTarget: Int
    ) -> Automaton {
      var number = [Int32](repeating: 0, count: order.count)
      for (position, state) in order.enumerated() { number[state] = Int32(position) }
      var states: [State] = []
      var edges: [Int32] = []
      states.reserveCapacity(order.count)
      edges.reserveCapacity(order.count)
      for state in order {
        var entry = State(
          firstEdge: Int32(edges.count), edgeCount: 0, failure: number[Int(failure[state])],
          firstOutput: output[state], symbols: 0)
        var edge = child[state]
        while edge >= 0 {
          edges.append(symbol[Int(edge)])
          entry.edgeCount += 1
          entry.symbols |= 1 << UInt64(symbol[Int(edge)] & 63)
          edge = sibling[Int(edge)]
        }
        states.append(entry)
      }
      return Automaton(
        rootNext: rootNext.map { number[Int($0)] }, states: states, edges: edges,
        firstTarget: firstTarget, nextOutputs: nextOutputs)
    }

    /// Appends the outputs of the longest proper suffix, which is complete before this state.
    private mutating func link(_ state: Int, failure: Int) {
      guard output[failure] >= 0 else { return }
      guard output[state] >= 0 else {
        output[state] = output[failure]
        return
      }
      var last = Int(output[state])
      while nextOutputs[last] >= 0 { last = Int(nextOutputs[last]) }
      nextOutputs[last] = output[failure]
    }

    private func target(
      of state: Int, _ next: Int32, _ failure: [Int32], _ rootNext: [Int32]
    ) -> Int32 {
      var suffix = Int(failure[state])
      while suffix != 0 {
        var edge = child[suffix]
        while edge >= 0 {
          if symbol[Int(edge)] == next { return edge }
          edge = sibling[Int(edge)]
        }
        suffix = Int(failure[suffix])
      }
      return rootNext[Int(next)]
    }
  }
}
