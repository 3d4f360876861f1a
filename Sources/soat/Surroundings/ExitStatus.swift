/// What a run tells the shell; it never depends on the format of the report.
enum ExitStatus: Int32 {
  /// Nothing at or above `--fail-on`.
  case clean = 0
  case findings = 1
  /// Usage, rule files, reading or writing.
  case failure = 2
  case nothingMatched = 3
}

/// Why a command cannot do what it was asked; told on standard error.
struct CommandFailure: Error {
  /// Without the name of the program; may have several lines.
  let message: String
  /// The message names its places itself and wants no prefix.
  let isPlaced: Bool

  init(_ message: String, isPlaced: Bool = false) {
    self.message = message
    self.isPlaced = isPlaced
  }
}
