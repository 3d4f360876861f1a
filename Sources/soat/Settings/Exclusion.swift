import SoatRuleFiles
import SoatText

/// What a configuration leaves out, and which of its patterns ever did.
struct Exclusion {
  private let patterns: [Said<Glob>]
  private let folder: ConfigurationFolder
  private var idle: Set<Int>
  /// Something was left out.
  private(set) var hasTaken = false

  /// Nil where nothing is left out.
  init?(_ patterns: [Said<Glob>], _ folder: ConfigurationFolder) {
    if patterns.isEmpty { return nil }
    self.patterns = patterns
    self.folder = folder
    idle = Set(patterns.indices)
  }

  /// The pattern that leaves a file out; nil for none. Others that would are noted too.
  mutating func pattern(excluding file: FilePath) -> Said<Glob>? {
    folder.path(file).flatMap { path in taken { $0.matches(path) } }
  }

  /// Whether nothing below a folder is to be checked.
  mutating func excludes(allBelow folder: FilePath) -> Bool {
    guard let path = self.folder.path(folder) else { return false }
    return taken { $0.matchesAll(below: path) } != nil
  }

  private mutating func taken(_ matches: (Glob) -> Bool) -> Said<Glob>? {
    var first: Int?
    for index in patterns.indices where matches(patterns[index].value) {
      idle.remove(index)
      first = first ?? index
    }
    hasTaken = hasTaken || first != nil
    return first.map { patterns[$0] }
  }

  /// Patterns that have left nothing out so far.
  var idlePatterns: [Said<Glob>] { idle.sorted().map { patterns[$0] } }
}
