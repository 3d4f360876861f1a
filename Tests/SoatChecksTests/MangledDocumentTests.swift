import TestSupport
import Testing

/// Documents torn and sewn together in ways that no list of cases thinks of: the same on every run.
@Suite("Mangled documents")
struct MangledDocumentTests {
  @Test(
    "a fixture torn, cut and sewn to others is judged within its bounds",
    .timeLimit(.minutes(10)),
    arguments: Array(Fixture.all.enumerated().map { ($0.offset, $0.element) }))
  func mangled(_ number: Int, _ fixture: Fixture) throws {
    for round in 0..<3 {
      var mangling = Mangling(fixture.file, seed: UInt64(number * 3 + round))
      for _ in 0..<8 { mangling.change() }
      _ = try BoundedJudge.judged(mangling.file)
    }
  }

  @Test("the title of the recipients torn over two lines is no recipients")
  func tornTitle() throws {
    let report = try BoundedJudge.judged(Array("Nơi\nnhận: - Như trên;\n- Lưu: VT.\n".utf8))
    #expect(report.status == .rejected)
  }
}

/// One file on its way to the unrecognisable.
private struct Mangling {
  private(set) var file: [UInt8]
  private var random: SeededNumbers

  private static let patches = [
    "|", "\t", "<br>", "**", "\n\n", "Nơi nhận:", "Số: ", "57-NQ/TW", "(1) ", "./.", "\u{200B}",
    "\u{301}", "…", "KT. CHỦ TỊCH", "Kính gửi:", "\u{FEFF}",
  ]

  init(_ file: [UInt8], seed: UInt64) {
    self.file = file
    random = SeededNumbers(seed: seed)
  }

  mutating func change() {
    guard let start = file.indices.randomElement(using: &random) else { return }
    let end = min(file.count, start + [1, 2, 5, 30, 300][Int.random(in: 0..<5, using: &random)])
    switch Int.random(in: 0..<8, using: &random) {
    case 0: file.removeSubrange(start..<end)
    case 1: file.insert(contentsOf: file[start..<end], at: start)
    case 2: replace(0x20, by: 0x0A, about: 60)
    case 3: replace(0x0A, by: 0x20, about: 20)
    case 4:
      let patch = Self.patches.randomElement(using: &random) ?? ""
      file.insert(contentsOf: patch.utf8, at: start)
    case 5:
      let other = Fixture.all.randomElement(using: &random)?.file ?? []
      let from = Int.random(in: 0...other.count, using: &random)
      file.insert(contentsOf: other[from..<min(other.count, from + 400)], at: start)
    case 6: file.removeSubrange(start...)
    default: file.removeSubrange(..<start)
    }
  }

  private mutating func replace(_ byte: UInt8, by other: UInt8, about count: Int) {
    let places = file.indices.filter { file[$0] == byte }
    for place in places.shuffled(using: &random).prefix(count) { file[place] = other }
  }
}
