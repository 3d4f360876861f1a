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

  /// The trie that the automaton is made from.
  struct Builder {
    private struct Node {
      let symbol: Int32
      /// The child that was added last; -1 for none. Of the root, `rootChildren` knows them.
      var child: Int32 = -1
      /// The child of the same node that was added before; -1 for none.
      var sibling: Int32 = -1
      /// The phrase that was added last of those that end here; -1 for none.
      var output: Int32 = -1
      var failure: Int32 = 0
    }

    private var nodes = [Node(symbol: 0)]
    /// By symbol: the child of the root; 0 for none.
    private var rootChildren: [Int32] = [0]
    private var nextOutputs: [Int32]

    init(phraseCount: Int, syllableCount: Int) {
      nextOutputs = [Int32](repeating: -1, count: phraseCount)
      nodes.reserveCapacity(syllableCount + 1)
    }

    mutating func add(_ symbols: [Int32], output phrase: Int) {
      var state = 0
      for next in symbols { state = step(state, next) }
      nextOutputs[phrase] = nodes[state].output
      nodes[state].output = Int32(phrase)
    }

    private mutating func step(_ state: Int, _ next: Int32) -> Int {
      let new = nodes.count
      guard state > 0 else {
        while rootChildren.count <= Int(next) { rootChildren.append(0) }
        if rootChildren[Int(next)] != 0 { return Int(rootChildren[Int(next)]) }
        nodes.append(Node(symbol: next))
        rootChildren[Int(next)] = Int32(new)
        return new
      }
      if let known = child(of: state, next) { return known }
      nodes.append(Node(symbol: next, sibling: nodes[state].child))
      nodes[state].child = Int32(new)
      return new
    }

    /// Of any node but the root.
    @inline(__always)
    private func child(of state: Int, _ symbol: Int32) -> Int? {
      var edge = nodes[state].child
      while edge >= 0 {
        if nodes[Int(edge)].symbol == symbol { return Int(edge) }
        edge = nodes[Int(edge)].sibling
      }
      return nil
    }

    consuming func build(symbolCount: Int) -> Automaton {
      rootChildren += [Int32](repeating: 0, count: symbolCount + 1 - rootChildren.count)
      // Breadth first.
      var order: [Int32] = [0]
      order.reserveCapacity(nodes.count)
      for state in rootChildren where state != 0 { order.append(state) }
      let firstTarget = order.count
      var head = 1
      while head < order.count {
        let state = Int(order[head])
        head += 1
        link(state)
        var edge = nodes[state].child
        while edge >= 0 {
          nodes[Int(edge)].failure = target(of: state, nodes[Int(edge)].symbol)
          order.append(edge)
          edge = nodes[Int(edge)].sibling
        }
      }
      return flattened(order, firstTarget: firstTarget)
    }

    /// - Parameter order: all states, in the order in which they are to be numbered.
    private func flattened(_ order: [Int32], firstTarget: Int) -> Automaton {
      var number = [Int32](repeating: 0, count: order.count)
      for position in order.indices { number[Int(order[position])] = Int32(position) }
      var states: [State] = []
      var edges: [Int32] = []
      states.reserveCapacity(order.count)
      edges.reserveCapacity(order.count)
      for position in order {
        let node = nodes[Int(position)]
        var entry = State(
          firstEdge: Int32(edges.count), edgeCount: 0, failure: number[Int(node.failure)],
          firstOutput: node.output, symbols: 0)
        var edge = node.child
        while edge >= 0 {
          let child = nodes[Int(edge)]
          edges.append(child.symbol)
          entry.edgeCount += 1
          entry.symbols |= 1 &<< UInt64(child.symbol & 63)
          edge = child.sibling
        }
        states.append(entry)
      }
      return Automaton(
        rootNext: rootChildren.map { number[Int($0)] }, states: states, edges: edges,
        firstTarget: firstTarget, nextOutputs: nextOutputs)
    }

    /// Appends the outputs of the longest proper suffix, which is complete before this state.
    private mutating func link(_ state: Int) {
      let suffix = nodes[Int(nodes[state].failure)].output
      guard suffix >= 0 else { return }
      guard nodes[state].output >= 0 else {
        nodes[state].output = suffix
        return
      }
      var last = Int(nodes[state].output)
      while nextOutputs[last] >= 0 { last = Int(nextOutputs[last]) }
      nextOutputs[last] = suffix
    }

    /// The longest proper suffix of the child of a state that bears this symbol.
    private func target(of state: Int, _ next: Int32) -> Int32 {
      var suffix = Int(nodes[state].failure)
      while suffix != 0 {
        if let child = child(of: suffix, next) { return Int32(child) }
        suffix = Int(nodes[suffix].failure)
      }
      return rootChildren[Int(next)]
    }
  }
}
