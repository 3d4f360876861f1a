import SoatFindings
import SoatRuleFiles
import SoatText

/// Finds the patterns of a configuration that no file of the run is for: a slip in one of them
/// would pass unseen otherwise.
///
/// A run that covers only a part of the folder says nothing of the rest: a pattern is told only where
/// the folder in which it begins was searched as a whole. A run over the `paths` of the configuration
/// itself tells besides of a pattern that begins above one of them, and of one whose folder is not
/// there at all; what lies beside the paths may be for runs over single files.
struct IdlePatterns {
  let folder: ConfigurationFolder
  /// The folders that were searched.
  let searched: [FilePath]
  /// The run is over what the configuration names.
  let isWhole: Bool

  /// - Parameters:
  ///   - excluding: those that have left nothing out.
  ///   - documents: the documents of the run.
  func told(
    _ settings: CheckSettings, excluding: [Said<Glob>], _ documents: [FilePath]
  ) -> [Told] {
    let patterns = settings.overridePatterns.map(\.glob)
    var idle: Set<Int> = Set(patterns.indices)
    for document in documents where !idle.isEmpty {
      guard let path = folder.path(document) else { continue }
      idle = idle.filter { !patterns[$0].value.matches(path) }
    }
    let roots = searched.compactMap { folder.path($0) }
    func covers(_ pattern: Said<Glob>) -> Bool {
      let base = pattern.value.base
      if roots.contains(where: { Self.holds($0, base) }) { return true }
      return isWhole && (!folder.holds(base) || roots.contains { Self.holds(base, $0) })
    }
    let told =
      excluding.filter(covers).map { Told(pattern: $0, isExclude: true) }
      + idle.sorted().map { patterns[$0] }.filter(covers)
      .map { Told(pattern: $0, isExclude: false) }
    return told.sorted { $0.pattern.place < $1.pattern.place }
  }

  private static func holds(_ root: String, _ base: String) -> Bool {
    root.isEmpty || base == root || base.hasPrefix(root + "/")
  }

  /// A pattern to tell of.
  struct Told {
    let pattern: Said<Glob>
    let isExclude: Bool

    func message(_ language: Language) -> String {
      let place = pattern.place
      let name = VisibleText.text(pattern.value.pattern)
      let position = "\(VisibleText.text(place.file)):\(place.line):\(place.column)"
      return language(
        vi: """
          \(position): cảnh báo: “\(name)” không khớp \(isExclude ? "tệp" : "văn bản") nào của lần soát này
            → Kiểm tra lại mẫu; mẫu tính từ thư mục của tệp cấu hình.

          """,
        en: """
          \(position): warning: “\(name)” matches no \(isExclude ? "file" : "document") of this run
            → Check the pattern; it goes from the folder of the configuration.

          """)
    }
  }
}
