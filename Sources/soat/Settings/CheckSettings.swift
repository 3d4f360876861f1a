import SoatChecks
import SoatFindings
import SoatReports
import SoatRuleFiles
import SoatText

/// What a run does: the command line, then the configuration, then what is usual.
struct CheckSettings {
  /// Nil without a configuration.
  let place: ConfigurationPlace?
  let format: Setting<ReportFormat>
  let outputs: [Setting<ReportFile>]
  let failOn: Setting<FailureThreshold>
  let quiet: Setting<Bool>
  let notes: Setting<Bool>
  let language: Setting<Language>
  let waivers: Setting<FilePath>?
  let baseline: Setting<FilePath>?
  /// Where the command line names none.
  let paths: [Setting<FilePath>]
  let exclude: [Said<Glob>]
  /// What holds for every document that no override changes.
  let folder: FolderSettings
  let overrides: [Configuration.Override]
  private let options: CheckOptions

  /// - Parameters:
  ///   - format: what `--format` says.
  ///   - outputs: what `-o` says; the reports of the configuration are written only without it.
  init(
    _ options: CheckOptions, format: ReportFormat? = nil, outputs: [ReportFile] = [],
    _ configured: (place: ConfigurationPlace, configuration: Configuration)?
  ) {
    let file = configured?.configuration
    place = configured?.place
    self.options = options
    self.format = Setting(
      option: ("--format", format),
      said: file?.format?.mapped { ReportFormat(rawValue: $0) }, usually: .table)
    let path = { (text: String) in configured?.place.path(text) ?? FilePath(text) }
    self.outputs =
      outputs.isEmpty
      ? (file?.reports ?? []).compactMap { said in
        ReportFormat(rawValue: said.value.format).map {
          Setting(ReportFile(format: $0, file: path(said.value.file)), .file(said.place))
        }
      } : outputs.map { Setting($0, .option("-o")) }
    failOn = Setting(
      option: ("--fail-on", options.failOn),
      said: file?.failOn?.mapped { FailureThreshold(rawValue: $0) }, usually: .error)
    quiet = Setting(
      option: (options.quiet == false ? "--no-quiet" : "--quiet", options.quiet),
      said: file?.quiet, usually: false)
    notes = Setting(
      option: (options.notes == false ? "--no-notes" : "--notes", options.notes),
      said: file?.notes, usually: false)
    language = Setting(
      option: ("--lang", Speech.asked), said: file?.language, usually: .vi)
    waivers = file?.waivers.map { Setting(path($0.value), .file($0.place)) }
    baseline =
      options.noBaseline
      ? nil
      : options.baseline.map { Setting(RawArguments.path($0), .option("--baseline")) }
        ?? file?.baseline.map { Setting(path($0.value), .file($0.place)) }
    paths =
      file?.paths.map { said in said.value.map { Setting(path($0), .file(said.place)) } } ?? []
    exclude = options.noExclude ? [] : file?.exclude ?? []
    overrides = file?.overrides ?? []
    folder = FolderSettings(options, file?.judging, place)
  }

  /// Whether some documents may be judged in another way than the others.
  var hasOverrides: Bool { !overrides.isEmpty }

  /// The patterns of all overrides, each with the override.
  var overridePatterns: [(override: Int, glob: Said<Glob>)] {
    overrides.enumerated().flatMap { index, override in
      override.files.map { (index, $0) }
    }
  }

  /// How documents are judged that these overrides take, by position.
  func folder(overriddenBy taking: [Int]) -> FolderSettings {
    taking.reduce(folder) { $0.overridden(by: overrides[$1].judging, options, place) }
  }

  /// The overrides that take a path, by position.
  ///
  /// - Parameter path: from the folder of the configuration.
  func overrides(taking path: String) -> [Int] {
    overrides.indices.filter { overrides[$0].takes(path) }
  }

  /// All that any document may be judged by: sets and files of rules.
  var ruleNames: [String] {
    var names: [String] = []
    for folder in [folder] + overrides.indices.map({ folder(overriddenBy: [$0]) }) {
      for name in folder.rules.value where !names.contains(name) { names.append(name) }
    }
    return names
  }
}

/// How the documents of one folder are judged.
struct FolderSettings: Sendable {
  /// Sets and files; none to choose the sets from each document.
  private(set) var rules: Setting<[String]>
  private(set) var phase: Setting<Phase>
  private(set) var disable: [Said<RuleID>]
  /// What is said last comes first.
  private(set) var severities: [Configuration.Severities]

  fileprivate init(
    _ options: CheckOptions, _ judging: Configuration.Judging?, _ place: ConfigurationPlace?
  ) {
    rules = Setting(
      option: ("--rules", options.rules.isEmpty ? nil : options.rules),
      said: judging?.rules?.resolved(place), usually: [])
    phase = Setting(option: ("--phase", options.phase), said: judging?.phase, usually: .issued)
    disable = judging?.disable ?? []
    severities = judging?.severities.map { [$0] } ?? []
  }

  fileprivate func overridden(
    by judging: Configuration.Judging, _ options: CheckOptions, _ place: ConfigurationPlace?
  ) -> FolderSettings {
    var folder = self
    if options.rules.isEmpty, let rules = judging.rules?.resolved(place) {
      folder.rules = Setting(rules.value, .file(rules.place))
    }
    if options.phase == nil, let phase = judging.phase {
      folder.phase = Setting(phase.value, .file(phase.place))
    }
    for rule in judging.disable where !disable.contains(where: { $0.value == rule.value }) {
      folder.disable.append(rule)
    }
    if let severities = judging.severities { folder.severities.insert(severities, at: 0) }
    return folder
  }
}

extension Said where Value == [String] {
  /// Names of sets stay, files are seen from the working folder.
  fileprivate func resolved(_ place: ConfigurationPlace?) -> Said {
    guard let configuration = place else { return self }
    return Said(
      value.map { RuleChoice.bundledIDs.contains($0) ? $0 : configuration.path($0).text },
      self.place)
  }
}
