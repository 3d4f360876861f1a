import Foundation
import SoatText
import Testing

/// Which files a pattern speaks of.
@Suite("Glob")
struct GlobTests {
  private struct Case: CustomStringConvertible {
    let pattern: String
    let taken: [String]
    let left: [String]

    init(_ pattern: String, takes taken: [String], leaves left: [String]) {
      self.pattern = pattern
      self.taken = taken
      self.left = left
    }

    var description: String { pattern }
  }

  @Test(
    "a pattern takes the paths it speaks of, and no others",
    arguments: [
      Case("a.txt", takes: ["a.txt", "./a.txt", "a.txt/b"], leaves: ["x/a.txt", "A.txt", "a.tx"]),
      Case("*.txt", takes: ["a.txt", ".txt"], leaves: ["x/a.txt", "a.md", "a.txt/b"]),
      Case("xa/*", takes: ["xa/a"], leaves: ["xa", "xa/a/b", "x/xa/a"]),
      Case("nhap/**", takes: ["nhap/a", "nhap/a/b", "nhap//a"], leaves: ["nhap", "x/nhap/a"]),
      Case("nhap", takes: ["nhap", "nhap/a", "nhap/a/b"], leaves: ["x/nhap", "nhap2/a"]),
      Case("nhap/", takes: ["nhap/a", "nhap/a/b"], leaves: ["nhap", "x/nhap/a"]),
      Case("./nhap", takes: ["nhap/a"], leaves: ["x/nhap/a"]),
      Case("xa/../nhap", takes: ["nhap/a"], leaves: ["xa/a"]),
      Case("**/nhap", takes: ["nhap/a", "x/y/nhap/a"], leaves: ["x/nhap2/a"]),
      Case("**/*-cu.txt", takes: ["a-cu.txt", "x/y/-cu.txt"], leaves: ["a-cu.md", "a-cu.txt/b"]),
      Case(
        "a/**/b/*.txt", takes: ["a/b/c.txt", "a/b/b/b/c.txt"], leaves: ["a/b/x/c.txt", "b/c.txt"]),
      Case("**", takes: ["a", "a/b"], leaves: [""]),
      Case(".", takes: ["a", "a/b"], leaves: []),
      Case("?.txt", takes: ["a.txt", "ệ.txt"], leaves: [".txt", "ab.txt", "/.txt"]),
      Case("[a-c1]x", takes: ["ax", "cx", "1x"], leaves: ["dx", "x", "-x"]),
      Case("[!a-c]x", takes: ["dx", "-x"], leaves: ["ax", "x"]),
      Case("[]-]x", takes: ["]x", "-x"], leaves: ["ax"]),
      Case("[*][?]", takes: ["*?", "*?/a"], leaves: ["ab"]),
      Case("thị trấn/*", takes: ["thị trấn/a"], leaves: ["thi tran/a"]),
    ])
  private func paths(_ example: Case) throws {
    let glob = try #require(Glob(example.pattern))
    for path in example.taken { #expect(glob.matches(path), "\(path)") }
    for path in example.left { #expect(!glob.matches(path), "\(path)") }
  }

  @Test("a name is the same in NFC and NFD, in the pattern and in the path")
  func normalForms() throws {
    let name = "Kế hoạch.txt"
    let decomposed = name.decomposedStringWithCanonicalMapping
    #expect(Array(name.utf8) != Array(decomposed.utf8))
    for pattern in [name, decomposed, "K? ho?ch.txt", "K[ế]*.txt"] {
      let glob = try #require(Glob(pattern))
      #expect(glob.matches(name) && glob.matches(decomposed), "\(pattern)")
    }
  }

  @Test(
    "what is no pattern is told why",
    arguments: [
      ("", Glob.Fault.empty), ("[a", .openClass), ("[]", .openClass), ("[z-a]", .openClass),
      ("nhap**", .gluedStars), ("**.txt", .gluedStars), ("a/***/b", .gluedStars),
      (#"nhap\a.txt"#, .backslash), ("*.{txt,md}", .brace),
    ])
  func faults(_ pattern: String, _ fault: Glob.Fault) {
    #expect(throws: fault) { try Glob(parsing: pattern) }
    #expect(Glob(pattern) == nil)
  }

  @Test(
    "a pattern that leads out of its folder says so, and matches nothing",
    arguments: ["/a", "/", "../a", "..", "a/../../b", "*/../b", "**/../b", "./../b"])
  func leaving(_ pattern: String) throws {
    let glob = try #require(Glob(pattern))
    #expect(glob.leavesFolder)
    #expect(!glob.matches("a") && !glob.matches("b") && !glob.matches("../a"))
  }

  @Test(
    "a path written as a pattern matches that path alone",
    arguments: ["a.txt", "a[1].txt", "*", "{x}?", #"a\b"#, "]", "thư mục/Kế hoạch [2].txt"])
  func escaping(_ path: String) throws {
    let glob = try #require(Glob(Glob.pattern(for: path)))
    #expect(glob.matches(path))
    for other in ["b.txt", "a1.txt", "xx", "thư mục/Kế hoạch 2.txt"] {
      #expect(!glob.matches(other), "\(other)")
    }
  }

  @Test("no pattern takes long")
  func pathological() throws {
    let stars = try #require(Glob(String(repeating: "*a", count: 1_000) + "b"))
    let folders = try #require(Glob(String(repeating: "**/a/", count: 500) + "b.txt"))
    let time = ContinuousClock().measure {
      #expect(!stars.matches(String(repeating: "a", count: 5_000)))
      #expect(!folders.matches(String(repeating: "a/", count: 3_000)))
    }
    #expect(time < .seconds(2))
  }
}
