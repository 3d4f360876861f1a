import SoatChecks
import SoatDocument
import SoatFindings
import SoatText

/// Walks a TOML table once along its schema: values come out free of syntax, faults stay behind.
///
/// Single values where a list is wanted become lists of one; a text in two languages becomes a
/// table even where one text stands for both; a table of severities becomes a list of pairs of
/// full key and severity.
struct TableReader {
  /// What only another file, or another part of this one, can tell to be right.
  enum Reference {
    case document(DocumentID)
    case rule(String)
    case set(String)
    /// A code among the severities of a rule or of an override.
    case code(FindingCode, Reason?, of: SeverityOwner)
  }

  /// Whose severities are set: the position among all rules, or all overrides, of the file.
  enum SeverityOwner {
    case rule(Int)
    case override(Int)
  }

  let schema: RuleFileSchema
  /// Nothing is checked; what is wrong is passed over.
  let isProven: Bool
  /// Lines were left out: what is missing may be there.
  private let isTorn: Bool
  /// Tables called `rule` are rules, and what they name is held against other files.
  let isRuleFile: Bool
  /// Where everything stands; nil where nothing is checked.
  private let outline: TOMLOutline?
  private let file: String
  private(set) var path = TOMLPath()
  private(set) var faults: FaultList
  private(set) var references: [(path: TOMLPath, reference: Reference)] = []
  /// The kind of the rule that is being read, or the one that was meant; nil outside of rules and
  /// where nothing tells.
  private(set) var kind: (any Check.Type)?

  init(
    _ source: RuleSource, _ schema: RuleFileSchema, outline: TOMLOutline? = nil,
    isTorn: Bool = false, isRuleFile: Bool = true
  ) {
    self.schema = schema
    self.isTorn = isTorn
    self.isRuleFile = isRuleFile
    self.outline = outline
    file = source.name
    isProven = source.isProven
    faults = FaultList(source)
  }

  mutating func fault(_ error: RuleFileError, _ aim: TOMLAim = .value) {
    if !isProven { faults.add(error, at: path, aim) }
  }

  mutating func refer(_ reference: Reference) {
    if !isProven { references.append((path, reference)) }
  }

  /// The same stands here as at an earlier place.
  mutating func repeated(
    _ declaration: RuleFileError.Declaration, _ text: String, first: TOMLPath, _ aim: TOMLAim
  ) {
    guard let position = outline?.position(of: first, aim) else { return }
    let place = FilePlace(file: file, line: position.line, column: position.column)
    fault(.duplicate(declaration, text, first: place), aim)
  }

  /// A text in NFC, as documents are read: else it would never meet them, and what it adds to a
  /// report would be other bytes than those of the document.
  func string(_ value: TOMLNode) -> String? {
    guard let text = value.text, !isProven else { return value.text }
    return String(decoding: SourceText(text).bytes, as: UTF8.self)
  }

  /// Visits something below, with the path that leads there.
  mutating func descend<Result>(
    _ step: TOMLPath.Step, _ visit: (inout TableReader) -> Result
  ) -> Result {
    path.append(step)
    defer { path.removeLast() }
    return visit(&self)
  }

  mutating func table(_ table: TOMLPairs, _ schema: TableSchema) -> OptionTable {
    var values: [(key: String, value: OptionValue)] = []
    values.reserveCapacity(table.pairs.count)
    for (name, value) in table.pairs {
      guard let key = schema.keys.first(where: { $0.name == name }) else {
        unknown(name, in: schema, of: table)
        continue
      }
      let read = descend(.key(name)) { reader in
        if !key.mayBeEmpty, case .list(let list) = value, list.isEmpty {
          reader.fault(.empty(key: name))
        }
        return reader.value(value, key.shape, of: name)
      }
      if let read { values.append((name, read)) }
    }
    guard !isProven, !isTorn else { return OptionTable(values) }
    for key in schema.keys where key.isRequired && table[key.name] == nil {
      fault(
        path.steps.isEmpty && key.shape.isTable
          ? .missingTable(key.name)
          : .missingKey(key.name, table: tableName, expected: key.shape.words), .key)
    }
    return OptionTable(values)
  }

  private mutating func unknown(_ key: String, in schema: TableSchema, of table: TOMLPairs) {
    guard !isProven else { return }
    let known = schema.keys.map(\.name)
    let unused = known.filter { table[$0] == nil }
    let nearest =
      NearestWord.nearest(to: key, in: unused) ?? known.first { $0 == key.lowercased() }
    // Of a rule of unknown kind, every other key may be right.
    if isRule, kind == nil, nearest == nil { return }
    let name = tableName
    if path.steps.isEmpty, table[key]?.isNested == true {
      return descend(.key(key)) {
        $0.fault(.unknownTable(key, nearest: nearest, known: known), .key)
      }
    }
    descend(.key(key)) {
      $0.fault(.unknownKey(key, table: name, nearest: nearest, known: known), .key)
    }
  }

  private var isRule: Bool {
    guard isRuleFile, path.steps.first == .key("rule") else { return false }
    if case .index = path.steps.last { return path.steps.count == 2 }
    return path.steps.count == 1
  }

  /// A rule has the keys of its kind beside those of every rule. An unknown kind is told, and what
  /// else is wrong is told as of the one that was meant.
  private mutating func rule(_ table: TOMLPairs) -> OptionTable {
    let keyword = table["kind"]?.text
    kind = schema.kind(keyword)
    if kind == nil, let keyword {
      kind = schema.kind(NearestWord.nearest(to: keyword, in: schema.kinds.map { $0.keyword }))
    }
    defer { kind = nil }
    return self.table(table, kind.map { schema.rule(of: $0) } ?? schema.rule)
  }

  /// `[set]`, `[[rule.item]]`; of the file itself, a word.
  private var tableName: String {
    var names: [String] = []
    for step in path.steps { if case .key(let name) = step { names.append(name) } }
    let name = names.joined(separator: ".")
    if case .index = path.steps.last { return "[[\(name)]]" }
    return name.isEmpty ? "TOML" : "[\(name)]"
  }

  mutating func value(_ value: TOMLNode, _ shape: OptionShape, of key: String) -> OptionValue? {
    switch shape {
    case .list(let element): return list(value, element, of: key)
    case .table(let schema):
      guard case .table(let table) = value else { return mismatch(value, shape, key) }
      return .table(isRule ? rule(table) : self.table(table, schema))
    case .bilingual: return bilingual(value, of: key)
    case .severity:
      return severity(value, of: key)
    case .boolean:
      guard case .boolean(let boolean) = value else { return mismatch(value, shape, key) }
      return .boolean(boolean)
    case .integer(let range):
      guard case .integer(let number) = value else { return mismatch(value, shape, key) }
      if !range.contains(number) { fault(.outOfRange(key: key, number: number, range: range)) }
      return .integer(number)
    case .date:
      if let text = value.text, let day = WrittenDate.meant(by: text) {
        fault(.quotedDate(key: key, text: text, iso: day.iso))
        return nil
      }
      guard case .date(let date) = value else { return mismatch(value, shape, key) }
      return .date(date)
    case .verbatim:
      guard let text = value.text else { return mismatch(value, shape, key) }
      if !isProven { check(text, shape, of: key) }
      return .text(text)
    case .text, .phrase, .sortedLines, .choice, .documentReference, .documentEntry,
      .ruleReference, .setReference:
      if case .bytes(let bytes) = value { return .bytes(bytes) }
      guard let text = string(value) else { return mismatch(value, shape, key) }
      if !isProven { check(text, shape, of: key) }
      if case .sortedLines = shape { return .bytes(SourceText(text).bytes) }
      return .text(text)
    }
  }

  mutating func mismatch(_ value: TOMLNode, _ shape: OptionShape, _ key: String) -> OptionValue? {
    fault(.wrongType(key: key, expected: shape.words, found: value.words))
    return nil
  }

  private mutating func list(
    _ value: TOMLNode, _ element: OptionShape, of key: String
  ) -> OptionValue? {
    guard case .list(let list) = value else {
      // One text in place of a list is a list of one; in place of a list of lists it is a slip.
      if case .list = element { return mismatch(value, .list(element), key) }
      return self.value(value, element, of: key).map { .list([$0]) }
    }
    if isProven, element.isText {
      return .list(list.compactMap { node in node.text.map { .text($0) } })
    }
    var values: [OptionValue] = []
    values.reserveCapacity(list.count)
    var first: [String: TOMLPath] = [:]
    for (index, value) in list.enumerated() {
      let value = descend(.index(index)) { reader in
        if case .list = element {
          guard case .list(let row) = value else { return reader.mismatch(value, element, key) }
          if row.isEmpty { reader.fault(.empty(key: key)) }
        }
        let read = reader.value(value, element, of: key)
        if !reader.isProven, element.isNamedOnce, case .text(let text) = read {
          if let earlier = first[text] {
            reader.repeated(.entry, text, first: earlier, .value)
          } else {
            first[text] = reader.path
          }
        }
        return read
      }
      if let value {
        values.append(value)
      } else if case .table = element {
        // Those that follow keep their place in the file.
        values.append(.table(OptionTable()))
      } else if !isRuleFile {
        values.append(.text(""))
      }
    }
    return .list(values)
  }
}

extension OptionShape {
  fileprivate var isTable: Bool { if case .table = self { true } else { false } }

  /// A text that is taken as it stands.
  fileprivate var isText: Bool {
    switch self {
    case .text, .phrase, .verbatim, .choice, .documentReference, .documentEntry, .ruleReference,
      .setReference:
      true
    case .sortedLines, .boolean, .integer, .date, .bilingual, .list, .table, .severity: false
    }
  }

  /// In a list of such values, the second of two equal ones does nothing. What entries of a series
  /// declare is held against all other files.
  fileprivate var isNamedOnce: Bool {
    switch self {
    case .text, .phrase, .choice, .documentReference, .ruleReference, .setReference: true
    case .verbatim, .sortedLines, .boolean, .integer, .date, .documentEntry, .bilingual, .list,
      .table, .severity:
      false
    }
  }
}
