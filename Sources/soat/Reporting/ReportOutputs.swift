import SoatFindings
import SoatReports

/// Opens what the reports of a run are written to, before anything is checked: who has waited for
/// ten thousand documents should not learn then that the folder is missing.
struct ReportOutputs {
  let maker: ReportMaker
  let language: Language
  /// Standard output is watched: each document is shown at once.
  let isImmediate: Bool

  /// - Parameters:
  ///   - discovery: the documents of the run, none of which may be written over.
  ///   - ledgers: nor may they.
  func opened(
    _ targets: [ReportTarget], sparing discovery: Discovery, and ledgers: RunLedgers
  ) throws(CommandFailure) -> [ReportOutput] {
    var outputs: [ReportOutput] = []
    var taken: [FilePath: ReportFormat] = [:]
    for target in targets {
      guard let path = target.file else {
        outputs.append(ReportOutput(maker.report(target), to: nil, isImmediate: isImmediate))
        continue
      }
      let place = OutputFile.resolved(path)
      if let other = taken[place] { throw shared(path, other, target.format) }
      taken[place] = target.format
      if ledgers.files.contains(where: { $0.place == place }) { throw overwritesLedger(path) }
      let output = try Self.file(path, target.mode, sparing: discovery, language)
      let report = maker.report(target, room: output.room)
      outputs.append(ReportOutput(report, to: output, isImmediate: false))
    }
    return outputs
  }

  /// Opens a file that is not one of the documents.
  static func file(
    _ path: FilePath, _ mode: ReportTarget.Mode = .whole, sparing discovery: Discovery,
    _ language: Language
  ) throws(CommandFailure) -> OutputFile {
    if discovery.holds(path) { throw overwrites(path, language) }
    do {
      switch mode {
      case .whole: return try OutputFile(path)
      case .appended(let most): return try OutputFile(behind: path, atMost: most)
      }
    } catch {
      throw CommandFailure(Complaints(language: language).unwritable(path, error))
    }
  }

  private func shared(
    _ path: FilePath, _ first: ReportFormat, _ second: ReportFormat
  ) -> CommandFailure {
    let name = VisibleText.text(path.text)
    return CommandFailure(
      language(
        vi: """
          hai báo cáo (\(first.rawValue), \(second.rawValue)) cùng ghi vào “\(name)”
            → Ghi mỗi báo cáo vào một tệp.
          """,
        en: """
          two reports (\(first.rawValue), \(second.rawValue)) go to “\(name)”
            → Write each to a file of its own.
          """))
  }

  private func overwritesLedger(_ path: FilePath) -> CommandFailure {
    let name = VisibleText.text(path.text)
    return CommandFailure(
      language(
        vi: "“\(name)” là sổ miễn trừ của lần soát này, không ghi báo cáo đè lên",
        en: "“\(name)” is a ledger of this run and is not written over"))
  }

  private static func overwrites(_ path: FilePath, _ language: Language) -> CommandFailure {
    let name = VisibleText.text(path.text)
    return CommandFailure(
      language(
        vi: """
          “\(name)” là một trong các văn bản cần soát, không ghi báo cáo đè lên
            → Ghi báo cáo vào tệp khác, ngoài thư mục được soát hoặc không có đuôi .txt, .md.
          """,
        en: """
          “\(name)” is one of the documents to check and is not written over
            → Write the report elsewhere: outside the folder, or not as .txt or .md.
          """))
  }
}
