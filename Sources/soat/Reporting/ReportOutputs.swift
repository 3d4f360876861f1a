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
      if discovery.holds(path) { throw overwrites(path) }
      if ledgers.files.contains(where: { $0.place == place }) { throw overwritesLedger(path) }
      outputs.append(
        ReportOutput(maker.report(target), to: try file(path), isImmediate: false))
    }
    return outputs
  }

  private func file(_ path: FilePath) throws(CommandFailure) -> OutputFile {
    do {
      return try OutputFile(path)
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

  private func overwrites(_ path: FilePath) -> CommandFailure {
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
