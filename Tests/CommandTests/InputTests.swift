import Foundation
import Testing

/// What is found and read: bad input first.
@Suite("Inputs")
struct InputTests {
  private struct Report: Decodable {
    struct Document: Decodable {
      struct Finding: Decodable {
        let code: String
        let reason: String?
      }
      let path: String
      let status: String
      let findings: [Finding]
    }
    let documents: [Document]
  }

  private func report(
    _ arguments: [String], in folder: TemporaryFolder, input: Data = Data()
  ) throws -> (status: Int32, documents: [Report.Document]) {
    let outcome = try Soat.run(
      ["check", "--rules", "terms", "--format", "json"] + arguments, in: folder.url, input: input)
    let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
    return (outcome.status, report.documents)
  }

  @Test("A folder is searched for .txt and .md, hidden names aside, in the order of bytes")
  func search() throws {
    let folder = try TemporaryFolder()
    for path in [
      "b.txt", "a/z.TXT", "a/y.Md", "a b/ủy ban.txt", "B.txt", ".c.txt", ".d/e.txt", "f.text",
      "g.txt.bak", "txt", "x.txt/h.md",
    ] {
      try folder.write(SampleText.clean, to: path)
    }
    let paths = try report(["."], in: folder).documents.map(\.path)
    #expect(
      paths == ["./B.txt", "./a b/ủy ban.txt", "./a/y.Md", "./a/z.TXT", "./b.txt", "./x.txt/h.md"])
  }

  @Test(
    "A path is the argument joined with the relative path, unnormalised",
    arguments: [
      ("a", "a/b/c.txt"), ("a/", "a/b/c.txt"), ("./a", "./a/b/c.txt"),
      ("a/../a", "a/../a/b/c.txt"), ("a//b", "a//b/c.txt"), ("a/b/c.txt", "a/b/c.txt"),
    ])
  func joined(_ argument: String, _ path: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.clean, to: "a/b/c.txt")
    #expect(try report([argument], in: folder).documents.map(\.path) == [path])
  }

  @Test("A file reached twice is checked once; loops of links end")
  func links() throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.clean, to: "m/t.txt")
    try folder.link("m/a.txt", to: "t.txt")
    try folder.link("m/vong", to: "..")
    try folder.link("m/minh", to: "minh")
    let found = try report([".", "m", "./m/t.txt", "m/t.txt"], in: folder)
    #expect(found.documents.map(\.path) == ["./m/t.txt"])
    #expect(found.status == 0)
  }

  @Test("A linked folder is searched when nothing else leads to it")
  func linkedFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.clean, to: "that/t.txt")
    try folder.write(SampleText.clean, to: "m/u.txt")
    try folder.link("m/lien-ket", to: "../that")
    #expect(
      try report(["m"], in: folder).documents.map(\.path) == ["m/lien-ket/t.txt", "m/u.txt"])
  }

  @Test("A named file is read whatever it is called")
  func named() throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.clean, to: "van ban số 1.doc")
    let found = try report(["van ban số 1.doc"], in: folder)
    #expect(found.documents.map(\.path) == ["van ban số 1.doc"])
    #expect(found.documents.map(\.status) == ["checked"])
  }

  @Test(
    "What is no document is rejected with its reason",
    arguments: [
      (Data(), "file.empty", nil), (Data(" \n\n".utf8), "file.empty", nil),
      (Data("a\u{0}b".utf8), "file.not-a-document", "binary"),
      (Data("%PDF-1.7\n".utf8), "file.not-a-document", "pdf"),
      (Data([0x50, 0x4B, 0x03, 0x04, 0x14]), "file.not-a-document", "archive"),
      (Data("mua sữa, trả sách".utf8), "file.not-a-document", "unrecognised"),
    ] as [(Data, String, String?)])
  func rejected(_ data: Data, _ code: String, _ reason: String?) throws {
    let folder = try TemporaryFolder()
    try folder.write(data, to: "a.txt")
    let found = try report(["a.txt"], in: folder)
    let document = try #require(found.documents.first)
    #expect(document.status == "rejected")
    #expect(document.findings.map(\.code) == [code])
    #expect(document.findings.map(\.reason) == [reason])
    #expect(found.status == 1)
  }

  @Test("Standard input is a document, and is read once")
  func standardInput() throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.clean, to: "a.txt")
    let found = try report(["-", "a.txt", "-"], in: folder, input: Data(SampleText.clean.utf8))
    #expect(found.documents.map(\.path) == ["-", "a.txt"])
    #expect(found.documents.map(\.status) == ["checked", "checked"])
  }

  @Test(
    "Paths are taken from a list, on lines or between NULs",
    arguments: [
      "a.txt\nthu muc\n\n", "a.txt\r\nthu muc\r\n", "a.txt\u{0}thu muc\u{0}", "a.txt\nthu muc",
    ])
  func filesFrom(_ list: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.clean, to: "a.txt")
    try folder.write(SampleText.clean, to: "thu muc/b.txt")
    try folder.write(SampleText.clean, to: "c.txt")
    try folder.write(list, to: "ds")
    let expected = ["a.txt", "c.txt", "thu muc/b.txt"]
    let listed = try report(["--files-from", "ds", "c.txt"], in: folder)
    #expect(listed.documents.map(\.path) == expected)
    let piped = try report(["c.txt", "--files-from", "-"], in: folder, input: Data(list.utf8))
    #expect(piped.documents.map(\.path) == expected)
  }

  @Test("An empty list is nothing to check")
  func emptyList() throws {
    let folder = try TemporaryFolder()
    #expect(try report(["--files-from", "-"], in: folder).status == 3)
  }

  @Test("Names of files that a terminal would obey do not reach it raw")
  func hostileNames() throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.clean, to: "a\u{1B}[31m.txt")
    let outcome = try Soat.run(["--rules", "terms", ".", "x\u{1B}[2J"], in: folder.url)
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(!outcome.errors.contains("\u{1B}"))
    #expect(outcome.errors.contains("x\\u{1B}[2J"))
  }

  @Test("A name that is no UTF-8 is read all the same")
  func nameInOldEncoding() throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.clean, to: "a.txt")
    let outcome = try Soat.shell(
      "mv a.txt $'v\\xb8n.txt'; $SOAT check --rules terms .; $SOAT check --rules terms $'v\\xb8n.txt'",
      in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.split(separator: "\n").count == 2)
  }
}
