extension ReportTarget {
  /// The page that GitHub shows for a step of a workflow: each command of the step writes behind the
  /// others, and a page of more than 1 MiB is not shown at all.
  ///
  /// Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands,
  /// "Adding a job summary" and "Step isolation and limits"; actions/runner,
  /// FileCommandManager.cs, `AttachmentSizeLimit`.
  static func stepSummary(_ file: FilePath) -> ReportTarget {
    ReportTarget(format: .markdown, file: file, mode: .appended(atMost: 1 << 20))
  }
}
