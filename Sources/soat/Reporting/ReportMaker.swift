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

  func report(_ target: ReportTarget) -> any Report {
    switch target.format {
    case .table: TableReport(target.file == nil ? table : filedTable)
    case .json: JSONReport(toolVersion: SoatCommand.version)
    case .sarif:
      SARIFReport(
        SARIFReport.Options(
          toolVersion: SoatCommand.version, language: table.language, hasBaseline: hasBaseline))
    case .junit: JUnitReport(language: table.language)
    case .gitlab: GitLabReport(language: table.language)
    }
  }
}
