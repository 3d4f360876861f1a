import SoatFindings
import SoatReports

/// Makes the report of a format as the run asks for it.
struct ReportMaker {
  /// Of the table on standard output.
  let table: TableReport.Options
  /// Of a table in a file, which no terminal shows.
  let filedTable: TableReport.Options
  /// The findings of the run are compared with those of an earlier one.
  var hasBaseline = false

  /// - Parameter room: bytes that may be written; nil where there is no limit.
  func report(_ target: ReportTarget, room: Int? = nil) -> any Report {
    switch target.format {
    case .table: TableReport(target.file == nil ? table : filedTable)
    case .json: JSONReport(toolVersion: SoatCommand.version)
    case .ndjson: NDJSONReport()
    case .csv: CSVReport(language: table.language)
    case .markdown: MarkdownReport(language: table.language, room: room)
    case .github: GitHubReport(language: table.language)
    case .html: HTMLReport(toolVersion: SoatCommand.version, language: table.language)
    case .sarif:
      SARIFReport(
        SARIFReport.Options(
          toolVersion: SoatCommand.version, language: table.language, hasBaseline: hasBaseline))
    case .junit: JUnitReport(language: table.language)
    case .gitlab: GitLabReport(language: table.language)
    }
  }
}
