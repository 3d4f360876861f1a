import Benchmark
import BundledRules
import Foundation
import SoatChecks
import SoatDocument
import SoatFindings
import SoatReports
import SoatRuleFiles
import SoatText

/// The stages of one document, each alone: decode, words, parse, check, report.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = Benchmark.Configuration(
    metrics: [.wallClock, .instructions], timeUnits: .microseconds,
    maxDuration: .seconds(2), maxIterations: 5_000)
  guard let bench = Bench() else { fatalError("There is no fixture to measure with.") }

  Benchmark("decode") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(try? SourceText.decode(bench.file)) }
  }
  Benchmark("syllables") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(SyllableStream(bench.source)) }
  }
  Benchmark("parse") { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(Document.parse(bench.source, lexicon: bench.judge.book.lexicon))
    }
  }
  Benchmark("check") { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(bench.judge.report(path: "a.txt", bench.document))
    }
  }
  Benchmark("report: json") { benchmark in
    let report = JSONReport(toolVersion: "0")
    for _ in benchmark.scaledIterations { blackHole(report.rendered(bench.report)) }
  }
  Benchmark("report: table") { benchmark in
    let report = TableReport(TableReport.Options(width: 100, hasColour: true))
    for _ in benchmark.scaledIterations { blackHole(report.rendered(bench.report)) }
  }
}

/// One fixture of about 9 KB, read and judged once, so that each stage starts from ready input.
struct Bench: Sendable {
  let file: [UInt8]
  let source: SourceText
  let document: Document
  let judge: Judge
  let report: DocumentReport

  init?() {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent(
        "../../Fixtures/documents/huong-dan-ban-tuyen-giao-va-dan-van.txt")
    let sources = BundledRules.sources.map { RuleSource(name: $0.name, bytes: $0.bytes) }
    guard let data = try? Data(contentsOf: path),
      let source = try? SourceText.decode(Array(data)),
      let loaded = try? RuleLoader().load(sources)
    else { return nil }
    file = Array(data)
    self.source = source
    judge = Judge(book: loaded.book, phase: .issued, language: .vi)
    document = Document.parse(source, lexicon: loaded.book.lexicon)
    report = judge.report(path: "a.txt", document)
  }
}
