import Glibc

/// What the program is told by its surroundings: environment, terminals, processors.
///
/// The only place that looks at them; everything else takes them as values.
struct Surroundings {
  /// Those that count here.
  let variables: [String: String]
  let isOutputTerminal: Bool
  let isErrorTerminal: Bool
  /// Columns of the terminal on standard output; nil without one.
  let terminalColumns: Int?
  let processors: Int
  /// Where GitHub wants the summary of the step; nil outside of its workflows.
  let stepSummary: FilePath?

  static var current: Surroundings {
    let isOutputTerminal = isatty(STDOUT_FILENO) == 1
    return Surroundings(
      variables: variables, isOutputTerminal: isOutputTerminal,
      isErrorTerminal: isatty(STDERR_FILENO) == 1,
      terminalColumns: isOutputTerminal ? columns(of: STDOUT_FILENO) : nil,
      processors: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))),
      stepSummary: path(in: "GITHUB_STEP_SUMMARY"))
  }

  private static var variables: [String: String] {
    var variables: [String: String] = [:]
    for name in ["COLUMNS", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "TERM"] {
      variables[name] = getenv(name).map { String(cString: $0) }
    }
    return variables
  }

  /// Nil where the variable is not set or empty.
  private static func path(in variable: String) -> FilePath? {
    guard let value = getenv(variable), value.pointee != 0 else { return nil }
    let bytes = UnsafeBufferPointer(start: value, count: strlen(value))
    return FilePath(bytes: bytes.map { UInt8(bitPattern: $0) })
  }

  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// A table in a log is this wide.
  static let logColumns = 100

  /// `--width`, then `COLUMNS`, into a pipe as well, then the terminal.
  ///
  /// - Parameter asked: what `--width` says.
  func width(_ asked: Int?) -> Int {
    if let asked { return asked }
    let told = variables["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    return told ?? terminalColumns ?? Self.logColumns
  }

  /// `--color`, then `NO_COLOR`, then `FORCE_COLOR` or `CLICOLOR_FORCE`, then the terminal.
  ///
  /// Source: https://no-color.org, https://force-color.org, https://bixense.com/clicolors
  func hasColour(_ choice: ColourChoice) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if isSet("NO_COLOR") { return false }
    if isSet("FORCE_COLOR"), variables["FORCE_COLOR"] != "0" { return true }
    if isSet("CLICOLOR_FORCE"), variables["CLICOLOR_FORCE"] != "0" { return true }
    return isOutputTerminal && variables["TERM"] != "dumb"
  }

  private func isSet(_ name: String) -> Bool { variables[name].map { !$0.isEmpty } ?? false }
}

/// What `--color` takes.
enum ColourChoice: String, CaseIterable, Sendable {
  case auto, always, never
}
