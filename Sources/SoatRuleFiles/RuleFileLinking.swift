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
    guard files.allSatisfy({ !$0.isBroken }) else { return }
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
        file.rules.compactMap { rule in rule.text(.id).map { ($0, rule.text(.kind)) } }
      }
      let resolver = ReferenceResolver(
        documents: files.flatMap { $0.registeredDocuments.map(\.id) },
        rules: Dictionary(rules) { first, _ in first }, schema: schema)
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
      add(.rule, rule.text(.id), .key("rule"), .index(index), .key("id"))
    }
    return all
  }
}

/// Finds what references name among everything that is loaded.
struct ReferenceResolver {
  let documents: [DocumentID]
  /// The kinds of the rules of a set and of those that it extends, by id.
  let rules: [String: String?]
  let schema: RuleFileSchema

  func error(_ reference: TableReader.Reference, in file: RuleFile) -> RuleFileError? {
    switch reference {
    case .set: nil
    case .document(let id):
      documents.contains(id)
        ? nil
        : .unknownDocument(
          id.description,
          nearest: documents.first { $0.number == id.number }?.description
            ?? NearestWord.nearest(to: id.description, in: documents.map(\.description)))
    case .rule(let id):
      rules[id] != nil
        ? nil : .unknownRule(id, nearest: NearestWord.nearest(to: id, in: rules.keys.sorted()))
    case .code(let code, let override): codeError(code, file.overrides, override)
    }
  }

  private func codeError(
    _ code: FindingCode, _ overrides: [OptionTable], _ index: Int
  ) -> RuleFileError? {
    guard overrides.indices.contains(index), let rule = overrides[index].text(.overridden),
      let keyword = rules[rule] ?? nil, let kind = schema.kind(keyword)
    else { return nil }
    return TableReader.error(code, of: kind)
  }
}
