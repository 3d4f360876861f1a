import SoatChecks
import SoatDocument
import SoatFindings

/// Holds rule files against each other: what one names must be in another, and only once.
struct RuleFileLinking {
  private(set) var files: [RuleFile]
  /// For each file, the positions of the files that its set extends.
  private(set) var parents: [[Int]]
  /// Positions of the files, those that a set extends before the set itself.
  private(set) var order: [Int] = []
  private let paths: [String: Int]
  private let schema: RuleFileSchema
  private var sets: [String: Int] = [:]

  init(_ collection: RuleFileCollection) {
    files = collection.files
    paths = collection.paths
    schema = collection.schema
    parents = files.map { _ in [] }
    for (index, file) in files.enumerated() {
      if let id = file.id, sets[id] == nil { sets[id] = index }
    }
  }

  /// In the order of the files, then of their text.
  var errors: [(place: FilePlace, error: RuleFileError)] {
    files.flatMap { file in
      let faults = file.faults.isEmpty ? [] : file.faults.placed(file.outline)
      return (file.breakages + faults).sorted { $0.place < $1.place }
    }
  }

  /// - Parameter failures: files that could not be read.
  mutating func link(failures: [String: ReadingFailure]) {
    // What a broken file would have declared is unknown, so nothing can be said of references.
    guard files.allSatisfy({ !$0.isBroken && !$0.isTorn }) else { return }
    for index in files.indices { linkParents(of: index, failures) }
    arrange()
    findDuplicates()
    checkReferences()
  }

  private mutating func linkParents(of index: Int, _ failures: [String: ReadingFailure]) {
    let file = files[index]
    for (number, reference) in file.setTable.texts(.extends).enumerated() {
      let path = TOMLPath().appending(.key("set"), .key("extends"), .index(number))
      if let target = RulePath.path(reference, from: file.source.name) {
        if let parent = paths[target] {
          parents[index].append(parent)
        } else {
          let why = failures[target]?.why ?? ""
          files[index].faults.add(.unreadable(path: target, why: why), at: path)
        }
      } else if let parent = sets[reference] {
        parents[index].append(parent)
      } else {
        let nearest = NearestWord.nearest(to: reference, in: sets.keys.sorted())
        files[index].faults.add(.unknownSet(reference, nearest: nearest), at: path)
      }
    }
  }

  /// Puts extended sets first, and tells cycles once.
  private mutating func arrange() {
    var state = [Int](repeating: 0, count: files.count)
    var chain: [Int] = []
    for index in files.indices { visit(index, &state, &chain) }
  }

  private mutating func visit(_ index: Int, _ state: inout [Int], _ chain: inout [Int]) {
    if state[index] == 2 { return }
    if state[index] == 1 {
      let start = chain.firstIndex(of: index) ?? 0
      let ids = (chain[start...] + [index]).map { files[$0].id ?? files[$0].source.name }
      files[index].faults.add(
        .extendsCycle(ids), at: TOMLPath().appending(.key("set"), .key("extends")))
      return
    }
    state[index] = 1
    chain.append(index)
    for parent in parents[index] { visit(parent, &state, &chain) }
    chain.removeLast()
    state[index] = 2
    order.append(index)
  }

  /// The file and all that it extends.
  private func family(of index: Int) -> Set<Int> {
    var family: Set<Int> = [index]
    var open = [index]
    while let next = open.popLast() {
      for parent in parents[next] where family.insert(parent).inserted { open.append(parent) }
    }
    return family
  }

  private mutating func findDuplicates() {
    var seen: [DeclaredName: (file: Int, path: TOMLPath)] = [:]
    let unproven = files.contains { !$0.source.isProven }
    guard unproven else { return }
    for index in files.indices {
      for (name, path) in files[index].declarations {
        guard let first = seen[name] else {
          seen[name] = (index, path)
          continue
        }
        // Of documents and bodies, a file may say more than another has said.
        if first.file != index, name.declaration.mayBeSupplemented { continue }
        let place = files[first.file].place(of: first.path)
        files[index].faults.add(
          .duplicate(name.declaration, name.id, first: place), at: path)
      }
    }
  }

  private mutating func checkReferences() {
    for index in files.indices where !files[index].references.isEmpty {
      let family = family(of: index).sorted().map { files[$0] }
      let rules = family.flatMap { file in
        file.rules.compactMap { rule in rule.text(.id).map { ($0, rule) } }
      }
      let all = files.flatMap { file in
        file.rules.compactMap { rule in rule.text(.id).flatMap { id in file.id.map { (id, $0) } } }
      }
      let resolver = ReferenceResolver(
        documents: files.flatMap { $0.registeredDocuments.map(\.id) },
        rules: Dictionary(rules) { first, _ in first },
        sets: Dictionary(all) { first, _ in first }, schema: schema)
      for (path, reference) in files[index].references {
        let file = files[index]
        if let error = resolver.error(reference, in: file) {
          let isCode = if case .code = reference { true } else { false }
          files[index].faults.add(error, at: path, isCode ? .key : .value)
        }
      }
    }
  }
}

/// Something that may be declared only once.
struct DeclaredName: Hashable {
  let declaration: RuleFileError.Declaration
  let id: String
}

extension RuleFile {
  /// Everything that the file gives a name, and where it does.
  var declarations: [(name: DeclaredName, path: TOMLPath)] {
    var all: [(name: DeclaredName, path: TOMLPath)] = []
    func add(_ declaration: RuleFileError.Declaration, _ id: String?, _ steps: TOMLPath.Step...) {
      guard let id else { return }
      all.append((DeclaredName(declaration: declaration, id: id), TOMLPath(steps: steps)))
    }
    add(.set, id, .key("set"), .key("id"))
    for (index, document) in documents.enumerated() {
      add(
        .document, document.documentID?.description, .key("document"), .index(index),
        .key("number"))
    }
    for (index, series) in series.enumerated() {
      for (number, entry) in series.entries.enumerated() {
        add(
          .document, entry?.id.description, .key("series"), .index(index), .key("documents"),
          .index(number))
      }
    }
    for (index, body) in bodies.enumerated() {
      add(.body, body.text(.id), .key("body"), .index(index), .key("id"))
    }
    for (index, rule) in rules.enumerated() {
      // One that begins with the id of another set is told as that, and takes nothing from it.
      guard let name = rule.text(.id), id.map({ name.hasPrefix($0 + "/") }) ?? true else {
        continue
      }
      add(.rule, name, .key("rule"), .index(index), .key("id"))
    }
    return all
  }
}

/// Finds what references name among everything that is loaded.
struct ReferenceResolver {
  let documents: [DocumentID]
  /// The rules of a set and of those that it extends, by id.
  let rules: [String: OptionTable]
  /// The set of every rule that is loaded, by its id.
  let sets: [String: String]
  let schema: RuleFileSchema

  func error(_ reference: TableReader.Reference, in file: RuleFile) -> RuleFileError? {
    switch reference {
    case .set: nil
    case .document(let id):
      documents.contains(id)
        ? nil : .unknownDocument(id.description, nearest: nearest(to: id)?.description)
    case .rule(let id): ruleError(id)
    case .code(let code, let reason, let owner): codeError(code, reason, owner, file)
    }
  }

  /// One with the same number; else one of the same date, or of the same year and a slip away.
  private func nearest(to id: DocumentID) -> DocumentID? {
    if let same = documents.first(where: { $0.number == id.number }) { return same }
    let number = Array(id.number)
    let near = documents.filter { other in
      let slips = NearestWord.distance(number, Array(other.number))
      return other.date == id.date ? slips < 3 : other.date.year == id.date.year && slips < 2
    }
    return near.first { $0.date == id.date } ?? near.first
  }

  private func ruleError(_ id: String) -> RuleFileError? {
    if rules[id] != nil { return nil }
    if let set = sets[id] { return .notInherited(id, set: set) }
    return .unknownRule(
      id,
      nearest: NearestWord.nearest(to: id, in: rules.keys.sorted())
        ?? NearestWord.nearest(to: id, in: sets.keys.sorted()))
  }

  private func codeError(
    _ code: FindingCode, _ reason: Reason?, _ owner: TableReader.SeverityOwner, _ file: RuleFile
  ) -> RuleFileError? {
    let options: OptionTable?
    switch owner {
    case .rule(let index):
      options = file.rules.indices.contains(index) ? file.rules[index] : nil
    case .override(let index):
      let overrides = file.overrides
      options =
        overrides.indices.contains(index)
        ? overrides[index].text(.overridden).flatMap { rules[$0] } : nil
    }
    guard let options, let kind = schema.kind(options.text(.kind)) else { return nil }
    return TableReader.error(code, reason, of: kind, schema, with: options)
  }
}
