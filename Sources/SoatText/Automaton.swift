/// Aho–Corasick over syllable numbers (Aho and Corasick, CACM 18(6), 1975), in flat arrays.
struct Automaton: Sendable {
  static let root: Int32 = 0

  /// For the root, the next state of every symbol; 0 where there is none.
  private let rootNext: [Int32]
  /// The edges of state s are `edgeStart[s]..<edgeStart[s + 1]`.
  private let edgeStart: [Int32]
  private let edgeSymbol: [Int32]
  private let edgeTarget: [Int32]
  private let failure: [Int32]
  /// The first output of a state, -1 for none; outputs of suffixes follow.
  private let firstOutput: [Int32]
  private let outputPhrase: [Int32]
  private let outputNext: [Int32]

  struct Reader {
    let rootNext: UnsafeBufferPointer<Int32>
    let edgeStart: UnsafeBufferPointer<Int32>
    let edgeSymbol: UnsafeBufferPointer<Int32>
    let edgeTarget: UnsafeBufferPointer<Int32>
    let failure: UnsafeBufferPointer<Int32>
    let outputs: UnsafeBufferPointer<Int32>
    let phrases: UnsafeBufferPointer<Int32>
    let followers: UnsafeBufferPointer<Int32>

    @inline(__always)
    func next(_ from: Int32, _ symbol: Int32) -> Int32 {
      var state = from
      while state != Automaton.root {
        var edge = Int(edgeStart[Int(state)])
        let end = Int(edgeStart[Int(state) + 1])
        while edge < end {
          if edgeSymbol[edge] == symbol { return edgeTarget[edge] }
          edge &+= 1
        }
        state = failure[Int(state)]
      }
      return rootNext[Int(symbol)]
    }

    @inline(__always)
    func firstOutput(_ state: Int32) -> Int { Int(outputs[Int(state)]) }
    @inline(__always)
    func phrase(_ output: Int) -> Int { Int(phrases[output]) }
    @inline(__always)
    func nextOutput(_ output: Int) -> Int { Int(followers[output]) }
  }

  func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    rootNext.withUnsafeBufferPointer { rootNext in
      edgeStart.withUnsafeBufferPointer { edgeStart in
        edgeSymbol.withUnsafeBufferPointer { edgeSymbol in
          edgeTarget.withUnsafeBufferPointer { edgeTarget in
            failure.withUnsafeBufferPointer { failure in
              firstOutput.withUnsafeBufferPointer { outputs in
                outputPhrase.withUnsafeBufferPointer { phrases in
                  outputNext.withUnsafeBufferPointer { followers in
                    body(
                      Reader(
                        rootNext: rootNext, edgeStart: edgeStart, edgeSymbol: edgeSymbol,
                        edgeTarget: edgeTarget, failure: failure, outputs: outputs,
                        phrases: phrases, followers: followers))
                  }
                }
              }
            }
          }
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
    private var rootChildren: [Int32: Int32] = [:]
    private var outputPhrase: [Int32] = []
    private var outputNext: [Int32] = []

    mutating func add(_ symbols: [Int32], output phrase: Int) {
      var state = 0
      for next in symbols { state = step(state, next) }
      outputPhrase.append(Int32(phrase))
      outputNext.append(output[state])
      output[state] = Int32(outputPhrase.count - 1)
    }

    private mutating func step(_ state: Int, _ next: Int32) -> Int {
      if state == 0, let known = rootChildren[next] { return Int(known) }
      var edge = state == 0 ? -1 : child[state]
      while edge >= 0 {
        if symbol[Int(edge)] == next { return Int(edge) }
        edge = sibling[Int(edge)]
      }
      let new = symbol.count
      symbol.append(next)
      child.append(-1)
      sibling.append(child[state])
      output.append(-1)
      child[state] = Int32(new)
      if state == 0 { rootChildren[next] = Int32(new) }
      return new
    }

    consuming func build(symbolCount: Int) -> Automaton {
      let states = symbol.count
      var rootNext = [Int32](repeating: 0, count: symbolCount + 1)
      var failure = [Int32](repeating: 0, count: states)
      var queue: [Int] = []
      queue.reserveCapacity(states)
      for (symbol, state) in rootChildren.sorted(by: { $0.key < $1.key }) {
        rootNext[Int(symbol)] = state
        queue.append(Int(state))
      }
      var head = 0
      while head < queue.count {
        let state = queue[head]
        head += 1
        link(state, failure: Int(failure[state]))
        var edge = child[state]
        while edge >= 0 {
          failure[Int(edge)] = target(of: state, symbol[Int(edge)], failure, rootNext)
          queue.append(Int(edge))
          edge = sibling[Int(edge)]
        }
      }
      var edgeStart: [Int32] = [0]
      var edgeSymbol: [Int32] = []
      var edgeTarget: [Int32] = []
      for state in 0..<states {
        var edge = state == 0 ? -1 : child[state]
        while edge >= 0 {
          edgeSymbol.append(symbol[Int(edge)])
          edgeTarget.append(edge)
          edge = sibling[Int(edge)]
        }
        edgeStart.append(Int32(edgeSymbol.count))
      }
      return Automaton(
        rootNext: rootNext, edgeStart: edgeStart, edgeSymbol: edgeSymbol, edgeTarget: edgeTarget,
        failure: failure, firstOutput: output, outputPhrase: outputPhrase, outputNext: outputNext)
    }

    /// Appends the outputs of the longest proper suffix, which is complete before this state.
    private mutating func link(_ state: Int, failure: Int) {
      guard output[failure] >= 0 else { return }
      guard output[state] >= 0 else {
        output[state] = output[failure]
        return
      }
      var last = Int(output[state])
      while outputNext[last] >= 0 { last = Int(outputNext[last]) }
      outputNext[last] = output[failure]
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
