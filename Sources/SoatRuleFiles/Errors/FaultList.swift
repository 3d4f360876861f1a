/// What is wrong with one file, found in any order.
struct FaultList: Sendable {
  private let source: RuleSource
  private var faults: [(path: TOMLPath, aim: TOMLAim, error: RuleFileError)] = []

  init(_ source: RuleSource) { self.source = source }

  var isEmpty: Bool { faults.isEmpty }

  mutating func add(_ error: RuleFileError, at path: TOMLPath, _ aim: TOMLAim = .value) {
    faults.append((path, aim, error))
  }

  /// Takes such faults out.
  ///
  /// - Returns: where they were.
  mutating func remove(where isMeant: (TOMLPath, RuleFileError) -> Bool) -> [TOMLPath] {
    let removed = faults.filter { isMeant($0.path, $0.error) }.map(\.path)
    faults.removeAll { isMeant($0.path, $0.error) }
    return removed
  }

  /// Something below the path is wrong.
  func hasFault(below path: TOMLPath) -> Bool {
    faults.contains {
      $0.path.steps.count > path.steps.count && $0.path.steps.starts(with: path.steps)
    }
  }

  func placed(_ outline: TOMLOutline) -> [(place: FilePlace, error: RuleFileError)] {
    faults.map { path, aim, error in
      let position = outline.position(of: path, aim)
      return (FilePlace(file: source.name, line: position.line, column: position.column), error)
    }
    .sorted { $0.place < $1.place }
  }
}
