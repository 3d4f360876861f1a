import Glibc
import SoatFindings
import SoatReports
import SoatRuleFiles

/// The configuration of this run, as it was found before anything else was done.
enum RunConfiguration: Sendable {
  case none
  case file(ConfigurationPlace, RuleSource)
  case unreadable(ConfigurationPlace, SystemError)

  /// - Parameter arguments: those of the command line, not parsed yet.
  init(for arguments: [String]) {
    let place: ConfigurationPlace? =
      switch ConfigurationPlace.Wish(in: arguments) {
      case .none: nil
      case .search: ConfigurationPlace.found()
      case .file(let path): ConfigurationPlace(file: RawArguments.path(path))
      }
    guard let place else {
      self = .none
      return
    }
    switch FileContents.read(place.file) {
    case .success(let bytes):
      self = .file(place, RuleSource(name: place.file.text, bytes: bytes))
    case .failure(let error): self = .unreadable(place, error)
    }
  }

  /// That of the running program.
  static let current = RunConfiguration(for: Array(CommandLine.arguments.dropFirst()))

  /// The same, read; nil where there is none or it cannot be read.
  static let currentFile: ConfigurationFile? = {
    guard case .file(_, let source) = current else { return nil }
    return ConfigurationFile(source, vocabulary)
  }()

  /// It asks for rule files beside the bundled ones.
  static var namesRuleFiles: Bool {
    guard let configuration = currentFile?.configuration else { return false }
    let judgings = [configuration.judging] + configuration.overrides.map(\.judging)
    return judgings.contains { judging in
      judging.rules?.value.contains { !RuleChoice.bundledIDs.contains($0) } ?? false
    }
  }

  static let vocabulary = ConfigurationVocabulary(
    formats: ReportFormat.allCases.map(\.rawValue),
    thresholds: FailureThreshold.allCases.map(\.rawValue), sets: RuleChoice.bundledIDs)
}

extension ConfigurationPlace {
  /// Why a path of the configuration leads nowhere; nil where it does.
  func fault(_ text: String, _ use: ConfiguredPath) -> UnusablePath? {
    let path = path(text)
    var status = stat()
    if use == .report {
      let folder = path.folder
      guard folder.withCString({ stat($0, &status) }) == 0 else {
        let error = SystemError.last.unwritableWords
        let name = "/" + String(decoding: path.name, as: UTF8.self)
        let near = nearest(to: folder, in: String(text.dropLast(name.count)))
        return UnusablePath(why: error, nearest: near.map { $0 + name })
      }
      return nil
    }
    guard path.withCString({ stat($0, &status) }) == 0 else {
      return UnusablePath(why: SystemError.last.words, nearest: nearest(to: path, in: text))
    }
    if use != .documents, status.st_mode & S_IFMT == S_IFDIR {
      return UnusablePath(why: SystemError(code: EISDIR).words)
    }
    return nil
  }

  /// What stands beside it under nearly the same name, written as the path was.
  private func nearest(to path: FilePath, in text: String) -> String? {
    guard case .success(let names) = Discovery.names(in: path.folder) else { return nil }
    let name = String(decoding: path.name, as: UTF8.self)
    let others = names.map { String(decoding: $0, as: UTF8.self) }
    guard let nearest = NearestWord.nearest(to: name, in: others), text.hasSuffix(name) else {
      return nil
    }
    return text.dropLast(name.count) + nearest
  }
}

extension SystemError {
  fileprivate var words: Bilingual { Bilingual(vi: why(.vi), en: why(.en)) }

  fileprivate var unwritableWords: Bilingual {
    Bilingual(vi: whyUnwritableFile(.vi), en: whyUnwritableFile(.en))
  }
}
