import SoatChecks
import SoatFindings

/// Which judge is for which document: made once, asked for each path.
struct JudgeChoice: Sendable {
  let usual: Judge
  /// By the position in `judges`: only documents that an override takes.
  private var positions: [FilePath: Int] = [:]
  private var judges: [Judge] = []

  /// - Parameter folder: nil without a configuration.
  init(
    _ settings: CheckSettings, _ rules: RuleChoice, _ folder: ConfigurationFolder?,
    _ documents: [FilePath], detail: ReportDetail, language: Language
  ) {
    func judge(_ folder: FolderSettings) -> Judge {
      Judge(
        book: rules.book, settings: folder.judgeSettings(rules), language: language,
        detail: detail)
    }
    usual = judge(settings.folder)
    guard settings.hasOverrides, let folder else { return }
    var known: [[Int]: Int] = [:]
    for document in documents {
      guard let path = folder.path(document) else { continue }
      let taking = settings.overrides(taking: path)
      if taking.isEmpty { continue }
      if known[taking] == nil {
        known[taking] = judges.count
        judges.append(judge(settings.folder(overriddenBy: taking)))
      }
      positions[document] = known[taking]
    }
  }

  func judge(for document: FilePath) -> Judge {
    positions.isEmpty ? usual : positions[document].map { judges[$0] } ?? usual
  }
}

extension FolderSettings {
  /// The same in the words of the judge.
  func judgeSettings(_ choice: RuleChoice) -> JudgeSettings {
    let namedBy: String =
      switch rules.origin {
      case .option(let name): name
      case .file(let place): "\(place.file):\(place.line)"
      case .usual: ""
      }
    return JudgeSettings(
      phase: phase.value, named: rules.value.isEmpty ? nil : choice.ids(of: rules.value),
      namedBy: namedBy, reserved: choice.reserved, severities: severities.map(\.table),
      disabled: Set(disable.map(\.value)))
  }
}
