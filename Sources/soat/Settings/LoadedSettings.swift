import SoatFindings
import SoatReports
import SoatRuleFiles

/// The settings of a run and the rules that they ask for, held against each other.
struct LoadedSettings {
  let settings: CheckSettings
  let rules: RuleChoice
  /// Nil without a configuration.
  let folder: ConfigurationFolder?

  /// - Parameters:
  ///   - keys: those of the configuration whose file need not be there yet.
  /// - Throws: all that is wrong with the configuration and the rule files, at once.
  init(
    _ options: CheckOptions, format: ReportFormat? = nil, outputs: [ReportFile] = [],
    sparing keys: Set<String> = [], _ language: Language
  ) async throws(CommandFailure) {
    guard let (place, read) = try Self.configuration(language) else {
      settings = CheckSettings(options, format: format, outputs: outputs, nil)
      rules = try await RuleChoice.load(settings.ruleNames, language)
      folder = nil
      return
    }
    var file = read
    let settings = CheckSettings(
      options, format: format, outputs: outputs, (place, file.configuration))
    file.checkPaths(sparing: keys) { place.fault($0, $1) }
    // What the configuration names and is not there, it tells at its place.
    let missing = options.rules.isEmpty ? settings.ruleNames.filter(Self.isMissing) : []
    var rules: RuleChoice?
    var failure: CommandFailure?
    do throws(CommandFailure) {
      let loaded = try await RuleChoice.load(
        settings.ruleNames.filter { !missing.contains($0) }, language)
      file.checkRules(
        loaded.book.rules.map(\.id.text), sets: loaded.book.sets.map(\.id),
        isComplete: missing.isEmpty)
      rules = loaded
    } catch {
      failure = error
    }
    if let errors = file.errors {
      throw CommandFailure(
        VisibleText.lines(errors.text(language)) + (failure?.message ?? ""), isPlaced: true)
    }
    if let failure { throw failure }
    guard let rules else { throw CommandFailure("") }
    self.settings = settings
    self.rules = rules
    folder = ConfigurationFolder(place)
  }

  private static func configuration(
    _ language: Language
  ) throws(CommandFailure) -> (ConfigurationPlace, ConfigurationFile)? {
    switch RunConfiguration.current {
    case .none: return nil
    case .file(let place, _): return RunConfiguration.currentFile.map { (place, $0) }
    case .unreadable(let place, let error):
      let name = VisibleText.text(place.file.text)
      throw CommandFailure(
        language(
          vi: "không đọc được tệp cấu hình “\(name)”: \(error.why(language))",
          en: "the configuration “\(name)” cannot be read: \(error.why(language))"))
    }
  }

  private static func isMissing(_ name: String) -> Bool {
    if RuleChoice.bundledIDs.contains(name) { return false }
    if case .success = FileContents.read(FilePath(name)) { return false }
    return true
  }
}
