import SoatFindings
import SoatReports
import SoatRuleFiles
import SoatText

/// The settings of a run as rows, in the order in which a reader asks for them.
struct SettingRows {
  private let settings: CheckSettings
  private let language: Language

  init(_ settings: CheckSettings, _ language: Language) {
    self.settings = settings
    self.language = language
  }

  /// - Parameter document: nil for the whole run.
  func listing(of document: FilePath?, _ folder: ConfigurationFolder?) -> SettingsListing {
    var rows: [SettingsListing.Row] = []
    var exclusion: SettingsListing.Origin?
    if let document {
      let path = folder?.path(document)
      let taking = path.map { settings.overrides(taking: $0) } ?? []
      exclusion = path.flatMap { path in
        settings.exclude.first { $0.value.matches(path) }.map { Self.origin($0.place) }
      }
      rows = judging(settings.folder(overriddenBy: taking))
    } else {
      rows += list("paths", settings.paths.map { ($0.value.text, Self.origin($0.origin)) })
      rows += list(
        "exclude", settings.exclude.map { ($0.value.pattern, Self.origin($0.place)) })
      rows += judging(settings.folder)
      for (number, override) in settings.overrides.enumerated() {
        rows += self.override(number + 1, override)
      }
    }
    return SettingsListing(
      file: settings.place?.file.text, document: document?.text, exclusion: exclusion,
      rows: rows + running)
  }

  private func judging(_ folder: FolderSettings) -> [SettingsListing.Row] {
    list(
      "rules", folder.rules.value.map { ($0, Self.origin(folder.rules.origin)) },
      meaning: language(vi: "chọn theo văn bản", en: "chosen from the document"),
      origin: folder.rules.origin)
      + [row("phase", folder.phase) { $0.rawValue }]
      + list("disable", folder.disable.map { ($0.value.text, Self.origin($0.place)) })
      + list("severity", folder.severities.flatMap { severities($0) })
  }

  private func severities(
    _ severities: Configuration.Severities
  ) -> [(String, SettingsListing.Origin)] {
    severities.entries.map {
      ("\($0.value.key) = \($0.value.severity.rawValue)", Self.origin($0.place))
    }
  }

  /// An override as it is written.
  private func override(
    _ number: Int, _ override: Configuration.Override
  ) -> [SettingsListing.Row] {
    let judging = override.judging
    var rows: [(key: String, value: String, place: FilePlace)] = override.files.map {
      ("override", $0.value.pattern, $0.place)
    }
    rows += judging.rules.map { said in said.value.map { ("rules", $0, said.place) } } ?? []
    rows += judging.phase.map { [("phase", $0.value.rawValue, $0.place)] } ?? []
    rows += judging.disable.map { ("disable", $0.value.text, $0.place) }
    rows += (judging.severities?.entries ?? []).map {
      ("severity", "\($0.value.key) = \($0.value.severity.rawValue)", $0.place)
    }
    return rows.map {
      SettingsListing.Row(
        key: $0.key, value: $0.value, origin: Self.origin($0.place), override: number)
    }
  }

  /// What does not depend on the document.
  private var running: [SettingsListing.Row] {
    [
      row("fail-on", settings.failOn) { $0.rawValue },
      row("format", settings.format) { $0.rawValue },
    ]
      + list(
        "reports",
        settings.outputs.map {
          ("\($0.value.format.rawValue) = \($0.value.file.text)", Self.origin($0.origin))
        })
      + [
        row("quiet", settings.quiet) { "\($0)" }, row("notes", settings.notes) { "\($0)" },
        row("lang", settings.language) { $0.rawValue },
        optional("waivers", settings.waivers), optional("baseline", settings.baseline),
      ]
  }

  private func row<Value>(
    _ key: String, _ setting: Setting<Value>, _ text: (Value) -> String
  ) -> SettingsListing.Row {
    SettingsListing.Row(
      key: key, value: text(setting.value), origin: Self.origin(setting.origin))
  }

  private func optional(_ key: String, _ path: Setting<FilePath>?) -> SettingsListing.Row {
    SettingsListing.Row(
      key: key, value: path?.value.text, origin: Self.origin(path?.origin ?? .usual))
  }

  /// One row for each value, or one that says what none means.
  private func list(
    _ key: String, _ values: [(String, SettingsListing.Origin)], meaning: String = "–",
    origin: SettingOrigin = .usual
  ) -> [SettingsListing.Row] {
    values.isEmpty
      ? [
        SettingsListing.Row(key: key, value: nil, meaning: meaning, origin: Self.origin(origin))
      ] : values.map { SettingsListing.Row(key: key, value: $0.0, origin: $0.1) }
  }

  private static func origin(_ origin: SettingOrigin) -> SettingsListing.Origin {
    switch origin {
    case .option(let name): .option(name)
    case .file(let place): self.origin(place)
    case .usual: .usual
    }
  }

  private static func origin(_ place: FilePlace) -> SettingsListing.Origin {
    .file(place.file, line: place.line)
  }
}
