import SoatFindings
import SoatReports

/// Makes the report of a format as the run asks for it.
struct ReportMaker {
  /// Of the table on standard output.
  let table: TableReport.Options
  /// Of a table in a file, which no terminal shows.
  let filedTable: TableReport.Options

  func report(_ target: ReportTarget) -> any Report {
    switch target.format {
    case .table: TableReport(target.file == nil ? table : filedTable)
    case .json: JSONReport(toolVersion: SoatCommand.version)
    case .html: HTMLReport(toolVersion: SoatCommand.version, language: table.language)
    }
  }
}
