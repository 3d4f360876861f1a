import SoatText
import Testing

/// Where a document is, as seen from a ledger, whatever led to it.
@Suite("Paths in a folder")
struct PathInFolderTests {
  @Test(
    "a path is told from the folder that it is in",
    arguments: [
      ("/a/b/c.txt", "/a", "b/c.txt"), ("/a/b/c.txt", "/a/", "b/c.txt"),
      ("/a/./b//c.txt", "/a", "b/c.txt"), ("/a/x/../b/c.txt", "/a", "b/c.txt"),
      ("/a/b", "/x/../a", "b"), ("/a", "/a", ""), ("/a/b", "/", "a/b"), ("/../a", "/", "a"),
      ("/a/xã Mường Kén/kế hoạch.txt", "/a", "xã Mường Kén/kế hoạch.txt"),
    ])
  func inside(_ path: String, _ folder: String, _ expected: String) {
    #expect(PathInFolder.path(of: path, in: folder) == expected)
  }

  @Test(
    "what is outside has no path from it",
    arguments: [
      ("/b/c.txt", "/a"), ("/ab/c.txt", "/a"), ("/a/../b.txt", "/a"), ("/", "/a"),
    ])
  func outside(_ path: String, _ folder: String) {
    #expect(PathInFolder.path(of: path, in: folder) == nil)
  }

  @Test("composed and decomposed names are alike, to the code point")
  func normalForms() {
    let path = PathInFolder.path(of: "/xa\u{303}/ke\u{302}\u{301}.txt", in: "/x\u{E3}")
    #expect(path.map { Array($0.unicodeScalars) } == Array("k\u{1EBF}.txt".unicodeScalars))
  }
}
