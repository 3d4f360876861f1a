import SoatChecks
import SoatFindings

/// Makes the book of rules of rule files, or tells everything that is wrong with them.
package struct RuleLoader {
  private let schema: RuleFileSchema
  private let read: RuleFileReading

  /// - Parameter read: reads the files that sets extend by path.
  package init(
    kinds: [any Check.Type] = CheckKinds.all,
    read: @escaping RuleFileReading = { _ in .failure(ReadingFailure(why: "–")) }
  ) {
    schema = RuleFileSchema(kinds: kinds)
    self.read = read
  }

  /// - Parameter sources: all of them are loaded; sets that they extend by path are loaded too.
  package func load(_ sources: [RuleSource]) throws(RuleFileErrors) -> LoadedRules {
    try linked(sources.map { schema.file($0) })
  }

  /// - Parameters:
  ///   - sets: sets that were read before; sets of the sources may extend them, or stand in for one
  ///     by its id.
  ///   - sources: what is loaded beside them.
  package func load(
    _ sets: ReadRuleSets, and sources: [RuleSource]
  ) throws(RuleFileErrors) -> LoadedRules {
    let files = sources.map { schema.file($0) }
    let ids = Set(files.compactMap(\.id))
    let others = sets.files.filter { file in !(file.id.map { ids.contains($0) } ?? false) }
    return try linked(others + files)
  }

  private func linked(_ files: [RuleFile]) throws(RuleFileErrors) -> LoadedRules {
    var collection = RuleFileCollection(schema: schema, read: read)
    for file in files { collection.add(file) }
    var linking = RuleFileLinking(collection)
    linking.link(failures: collection.failures)
    let errors = linking.errors
    guard errors.isEmpty else { throw RuleFileErrors(errors: errors) }
    let ids = linking.files.compactMap { file in file.id.map { (file.source.name, $0) } }
    return LoadedRules(
      book: RuleBookBuilder(linking, schema: schema).book,
      setIDs: Dictionary(ids) { first, _ in first })
  }
}

/// Rule files that were read and not yet held against each other.
package struct ReadRuleSets: Sendable {
  fileprivate let files: [RuleFile]

  /// Reads the sources at once, each by itself.
  package init(_ sources: [RuleSource], kinds: [any Check.Type] = CheckKinds.all) async {
    let schema = RuleFileSchema(kinds: kinds)
    files = await withTaskGroup(of: (position: Int, file: RuleFile).self) { group in
      // The largest first: nobody waits for it alone.
      for (position, source) in sources.enumerated().sorted(by: {
        $0.element.bytes.count > $1.element.bytes.count
      }) {
        group.addTask { (position, schema.file(source)) }
      }
      var files: [(position: Int, file: RuleFile)] = []
      for await file in group { files.append(file) }
      return files.sorted { $0.position < $1.position }.map { $0.file }
    }
  }

  /// Takes the hashes of the files, so that nobody has to wait for them later.
  package func takeHashes() { for file in files { _ = file.hash.text } }
}

/// The book of rules, and which file each set came from.
package struct LoadedRules: Sendable {
  package let book: RuleBook
  /// The ids of the sets by the names of their sources.
  package let setIDs: [String: String]
}

/// The files that were named, and those that they extend by path.
struct RuleFileCollection {
  let schema: RuleFileSchema
  let read: RuleFileReading
  private(set) var files: [RuleFile] = []
  /// Positions in `files` by the name of the source.
  private(set) var paths: [String: Int] = [:]
  /// Files that could not be read, by the path that was tried.
  private(set) var failures: [String: ReadingFailure] = [:]

  init(schema: RuleFileSchema, read: @escaping RuleFileReading) {
    self.schema = schema
    self.read = read
  }

  /// A file that is already there is not taken again.
  mutating func add(_ file: RuleFile) {
    let name = file.source.name
    guard paths[name] == nil else { return }
    paths[name] = files.count
    files.append(file)
    for extended in file.setTable.texts(.extends) {
      guard let path = RulePath.path(extended, from: name) else { continue }
      guard paths[path] == nil, failures[path] == nil else { continue }
      switch read(path) {
      case .success(let bytes): add(schema.file(RuleSource(name: path, bytes: bytes)))
      case .failure(let failure): failures[path] = failure
      }
    }
  }
}

/// Tells the paths among the sets that are extended from ids.
enum RulePath {
  /// The path that is meant, beside the file that names it; nil for the id of a set.
  static func path(_ reference: String, from file: String) -> String? {
    guard reference.hasSuffix(".toml") || reference.contains("/") else { return nil }
    if reference.hasPrefix("/") { return reference }
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    return folder + (reference.hasPrefix("./") ? String(reference.dropFirst(2)) : reference)
  }
}

extension RuleFileSchema {
  /// Reads one file and holds it against the schema.
  fileprivate func file(_ source: RuleSource) -> RuleFile {
    RuleFileChecks.checked(RuleFile(source, schema: self), self)
  }
}
