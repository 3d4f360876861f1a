import SoatFindings
import SoatReports

/// Prints what a command has to say, in one go.
enum Printing {
  static func status(_ bytes: [UInt8], _ language: Language) -> ExitStatus {
    var output = OutputPipe(isImmediate: false)
    output.write(bytes)
    output.flush()
    guard let failure = output.failure else { return .clean }
    Complaints(language: language).unwritable(failure)
    return .failure
  }

  static func status(_ page: Page, _ common: CommonOptions) -> ExitStatus {
    let surroundings = Surroundings.current
    return status(
      page.bytes(
        width: surroundings.width(common.width), hasColour: surroundings.hasColour(common.color)),
      common.lang)
  }
}
