import SoatFindings
import Testing

/// Debts go with their documents, wherever they are moved, and with nobody else.
@Suite("Baseline assignment")
struct BaselineAssignmentTests {
  private typealias Candidate = BaselineAssignment.Candidate

  private func hash(_ text: String?) -> Fingerprint? {
    text.map { text in
      var hash = Fingerprint()
      hash.add(text)
      return hash
    }
  }

  /// `path: words, findings…`; the same words are the same text.
  private func entry(
    _ path: String, _ words: String?, facts: String? = nil, _ findings: [String] = []
  ) -> Baseline.Entry {
    Baseline.Entry(
      path: path, identity: DocumentIdentity(words: hash(words), facts: hash(facts)),
      findings: findings.compactMap { name in
        hash(name).map { KnownFinding(fingerprint: $0, name: name) }
      })
  }

  private func assignment(
    _ entries: [Baseline.Entry], _ documents: [(String, String?)], there: Set<String> = []
  ) -> BaselineAssignment {
    BaselineAssignment(
      Baseline(entries),
      to: documents.map { Candidate(path: $0.0, words: hash($0.1)) }, isThere: there.contains)
  }

  /// - Parameter findings: of the documents that words and paths do not settle.
  private func paths(
    _ entries: [Baseline.Entry], _ documents: [(String, String?)], there: Set<String> = [],
    findings: [Int: [String]] = [:]
  ) -> [String?] {
    var assignment = assignment(entries, documents, there: there)
    assignment.settle(
      Dictionary(
        uniqueKeysWithValues: assignment.unsettled.map { ($0, evidence(nil, findings[$0] ?? [])) }))
    return documents.indices.map { assignment[$0]?.path }
  }

  private func evidence(_ facts: String?, _ findings: [String]) -> BaselineAssignment.Evidence {
    .init(facts: hash(facts), findings: Set(findings.compactMap { hash($0) }))
  }

  @Test("a document goes on at its path, edited or not; one that is new goes on from nothing")
  func place() {
    #expect(
      paths([entry("a", "A"), entry("b", "B")], [("a", "A"), ("b", "B2"), ("c", "C")])
        == ["a", "b", nil])
  }

  @Test("one that was renamed, or whose name another has taken, is known by its words")
  func moved() {
    let entries = [entry("a", "A"), entry("b", "B"), entry("c", "C")]
    #expect(paths(entries, [("x", "A"), ("b", "B"), ("c", "C")]) == ["a", "b", "c"])
    #expect(paths(entries, [("a", "B"), ("b", "A"), ("c", "C")]) == ["b", "a", "c"])
    #expect(paths(entries, [("b", "A"), ("c", "B"), ("d", "C")]) == ["a", "b", "c"])
    #expect(paths(entries, [("b", "A"), ("c", "C")]) == ["a", "c"])
  }

  @Test("a copy is new, whether the first stays or only copies are left")
  func copies() {
    #expect(paths([entry("a", "A")], [("a", "A"), ("b", "A")]) == ["a", nil])
    #expect(paths([entry("b", "A")], [("a", "A"), ("b", "A")]) == [nil, "b"])
    #expect(paths([entry("a", "A")], [("x", "A"), ("y", "A")]) == ["a", nil])
    let twins = [entry("a", "A"), entry("b", "A")]
    #expect(paths(twins, [("x", "A"), ("y", "A"), ("z", "A")]) == ["a", "b", nil])
    #expect(paths(twins, [("b", "A"), ("x", "A")]) == ["b", "a"])
  }

  @Test("of documents with the same words each goes on from the one with its departures")
  func twins() {
    let entries = [entry("a", "A", ["p"]), entry("b", "A", ["q", "r"])]
    #expect(
      paths(entries, [("a", "A"), ("b", "A")], findings: [0: ["p"], 1: ["q"]]) == ["a", "b"])
    #expect(
      paths(entries, [("a", "A"), ("b", "A")], findings: [0: ["q", "r"], 1: ["p"]]) == ["b", "a"])
    #expect(
      paths(entries, [("x", "A"), ("y", "A")], findings: [0: ["r"], 1: ["p"]]) == ["b", "a"])
    #expect(paths(entries, [("a", "A"), ("b", "A")]) == ["a", "b"])
  }

  @Test("one that is still there but not in the run has lost nothing")
  func elsewhere() {
    #expect(paths([entry("a", "A")], [("x", "A")], there: ["a"]) == [nil])
    #expect(assignment([entry("a", "A")], [("x", "X")], there: ["a"]).gone.isEmpty)
    #expect(assignment([entry("a", "A")], [("x", "X")]).gone.map(\.path) == ["a"])
  }

  @Test("a file that is no text goes on at its path alone")
  func wordless() {
    let entries = [entry("a", nil), entry("b", nil)]
    #expect(paths(entries, [("a", nil), ("c", nil)]) == ["a", nil])
  }

  @Test("one that was moved and edited is known by its number, then by the departures it shares")
  func settled() {
    let entries = [
      entry("a", "A", facts: "67-KH/ĐU", ["p"]), entry("b", "B", ["q", "r", "s"]),
      entry("c", "C", ["t", "u"]),
    ]
    var assignment = assignment(entries, [("x", "X"), ("y", "Y"), ("z", "Z"), ("c", "C")])
    #expect(assignment.unsettled == [0, 1, 2])
    assignment.settle([
      0: evidence(nil, ["q", "r", "neu"]), 1: evidence("67-KH/ĐU", ["q", "r", "s"]),
      2: evidence(nil, ["q"]),
    ])
    #expect((0..<4).map { assignment[$0]?.path } == ["b", "a", nil, "c"])
    #expect(assignment.gone.isEmpty)
  }

  @Test(
    "of a copy and an edited original the original goes on; of a moved one and a new one the moved")
  func contested() {
    let entries = [entry("a", "A", facts: "67-KH/ĐU", ["p", "q"])]
    func paths(_ facts: String) -> [String?] {
      var assignment = assignment(entries, [("a", "A2"), ("b", "A")])
      #expect(assignment.unsettled == [0])
      assignment.settle([0: evidence(facts, [])])
      return [assignment[0]?.path, assignment[1]?.path]
    }
    #expect(paths("67-KH/ĐU") == ["a", nil])
    #expect(paths("12-KH/ĐU") == [nil, "a"])
  }

  @Test("what only one departure has in common is not the same document")
  func chance() {
    var assignment = assignment([entry("a", "A", ["p"])], [("x", "X")])
    assignment.settle([0: evidence(nil, ["p"])])
    #expect(assignment[0] == nil)
    #expect(assignment.gone.map(\.path) == ["a"])
  }
}
