/// Leads from the top of a TOML file to one value.
struct TOMLPath: Sendable, Hashable {
  enum Step: Sendable, Hashable {
    case key(String)
    /// 0-based.
    case index(Int)
  }

  private(set) var steps: [Step]

  init(steps: [Step] = []) { self.steps = steps }

  mutating func append(_ step: Step) { steps.append(step) }

  mutating func removeLast() { steps.removeLast() }

  func appending(_ steps: Step...) -> TOMLPath {
    var path = self
    path.steps += steps
    return path
  }
}

/// What of a key is meant: its name or what is assigned to it.
enum TOMLAim: Sendable {
  case key, value
}
