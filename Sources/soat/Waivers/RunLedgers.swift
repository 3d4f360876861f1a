import SoatChecks
import SoatDocument
import SoatFindings
import SoatRuleFiles
import SoatText

/// The ledgers of waivers that a run goes by, and where they stand.
struct RunLedgers: Sendable {
  let waiving: Waiving
  let files: [LedgerFile]

  static let none = RunLedgers(
    waiving: Waiving([], today: CalendarDate(year: 1, month: 1, day: 1)), files: [])

  /// - Throws: what is wrong with all of them together.
  static func load(
    _ paths: [FilePath], today: CalendarDate, _ language: Language
  ) throws(CommandFailure) -> RunLedgers {
    var files: [LedgerFile] = []
    var failures = ""
    for path in paths {
      do {
        let file = try LedgerFile.read(path, language)
        // A ledger that is named twice is one.
        if !files.contains(where: { $0.place == file.place }) { files.append(file) }
      } catch {
        let label = language(vi: "lỗi", en: "error")
        failures += error.isPlaced ? error.message : "soat: \(label): \(error.message)\n"
      }
    }
    guard failures.isEmpty else { throw CommandFailure(failures, isPlaced: true) }
    return RunLedgers(waiving: Waiving(files.map(\.ledger), today: today), files: files)
  }

  /// A document as the ledgers let it stand. Standard input has no name that they could know.
  func applied(
    to document: DocumentReport, at path: FilePath
  ) -> (document: DocumentReport, uses: [WaiverUse]) {
    guard !files.isEmpty else { return (document, []) }
    return waiving.applied(to: document, named: names(of: path))
  }

  private func names(of path: FilePath) -> [[String]] {
    guard !path.isStandardInput else { return files.map { _ in [] } }
    let places = path.realNames.map(\.text)
    return files.map { file in
      places.compactMap { PathInFolder.path(of: $0, in: file.folder) }
    }
  }
}

/// One ledger where it lies.
struct LedgerFile: Sendable {
  let ledger: WaiverLedger
  let bytes: [UInt8]
  /// Without links.
  let place: FilePath

  /// From which it names documents.
  var folder: String { place.folder.text }

  static func read(_ path: FilePath, _ language: Language) throws(CommandFailure) -> LedgerFile {
    switch FileContents.read(path) {
    case .failure(let error):
      let name = VisibleText.text(path.text)
      throw CommandFailure(
        language(
          vi: "không đọc được sổ miễn trừ “\(name)”: \(error.why(language))",
          en: "the ledger of waivers “\(name)” cannot be read: \(error.why(language))"))
    case .success(let bytes): return try read(path, bytes, language)
    }
  }

  static func read(
    _ path: FilePath, _ bytes: [UInt8], _ language: Language
  ) throws(CommandFailure) -> LedgerFile {
    do throws(RuleFileErrors) {
      let source = RuleSource(name: path.text, bytes: bytes)
      return LedgerFile(
        ledger: try WaiverLedgerFile.ledger(source), bytes: bytes,
        place: OutputFile.resolved(path))
    } catch {
      let lines = error.text(language).split(separator: "\n").map { VisibleText.text(String($0)) }
      throw CommandFailure(lines.joined(separator: "\n") + "\n", isPlaced: true)
    }
  }
}
