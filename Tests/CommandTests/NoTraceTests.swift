import Foundation
import SoatReports
import Testing

/// soat talks to nobody and leaves no copy of a document: told by the system calls that it makes.
@Suite("No trace")
struct NoTraceTests {
  /// Debian's strace; without it, or where processes may not be watched, nothing can be told.
  static let canWatch: Bool = {
    let outcome = try? Soat.shell(
      "strace -o /dev/null true", in: FileManager.default.temporaryDirectory)
    return outcome?.status == 0
  }()

  @Test(
    "A run opens no connection and makes no file but its reports",
    .enabled(if: canWatch, "strace is not there"), arguments: ReportFormat.allCases)
  func run(_ format: ReportFormat) throws {
    let folder = try TemporaryFolder()
    try folder.write("TỐI MẬT\n" + SampleText.error, to: "d/mat.txt")
    try folder.write(SampleText.error, to: "d/thuong.txt")
    try folder.write("", to: "out/.giu")
    let outcome = try Soat.shell(
      "strace -f -qq -e trace=%network,%file,%desc -o dau.txt "
        + "$SOAT check d --format \(format.rawValue) -o json=out/a.json -o table=out/a.txt "
        + "> ra.txt", in: folder.url)
    #expect(outcome.status == 1, "\(outcome.errors)")
    let calls = try String(
      contentsOf: folder.url.appendingPathComponent("dau.txt"), encoding: .utf8
    ).split(separator: "\n")
    #expect(calls.contains { $0.contains("mat.txt") })
    let network = ["socket(", "connect(", "bind(", "sendto(", "sendmsg("]
    #expect(calls.filter { call in network.contains { call.contains($0) } } == [])
    // A nameless file of the output folder, which gets its name in the end.
    let made = calls.filter { call in
      ["O_CREAT", "O_TMPFILE", "O_WRONLY", "O_RDWR", "memfd_create(", "mknod", "mkdir"].contains {
        call.contains($0)
      } && !call.contains("/dev/null")
    }
    #expect(made.count >= 2)
    #expect(made.filter { !$0.contains(#"/out""#) && !$0.contains("/out/") } == [])
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path).sorted()
    #expect(
      files == [
        "d", "d/mat.txt", "d/thuong.txt", "dau.txt", "out", "out/.giu", "out/a.json", "out/a.txt",
        "ra.txt",
      ])
  }
}
