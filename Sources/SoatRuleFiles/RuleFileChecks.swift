import SoatChecks
import SoatDocument
import SoatFindings

/// What the schema cannot say of one file: ids, periods, examples.
struct RuleFileChecks {
  var faults: FaultList
  let file: RuleFile
  let schema: RuleFileSchema

  static let top = TOMLPath()

  /// The file with all faults that it shows by itself.
  static func checked(_ file: RuleFile, _ schema: RuleFileSchema) -> RuleFile {
    guard !file.source.isProven, !file.isBroken else { return file }
    var checks = RuleFileChecks(file, schema)
    checks.checkIDs()
    checks.checkPeriods()
    for (index, rule) in file.rules.enumerated() {
      checks.checkMembers(of: rule, at: index)
      checks.checkExamples(of: rule, at: index)
      checks.checkOptions(of: rule, at: index)
    }
    checks.checkDocuments()
    checks.checkOverrides()
    var result = file
    result.faults = checks.faults
    return result
  }

  private init(_ file: RuleFile, _ schema: RuleFileSchema) {
    self.file = file
    self.schema = schema
    faults = file.faults
  }

  private mutating func checkIDs() {
    if let id = file.id, !Self.isKebab(id) {
      faults.add(.malformedID(id), at: Self.top.appending(.key("set"), .key("id")))
    }
    for (index, rule) in file.rules.enumerated() {
      guard let id = rule.text(.id), !id.isEmpty else { continue }
      let path = Self.top.appending(.key("rule"), .index(index), .key("id"))
      if let set = file.id, !id.hasPrefix(set + "/") {
        faults.add(.foreignRuleID(id, set: set), at: path)
      } else if !Self.isKebab(id.drop { $0 != "/" }.dropFirst()) {
        faults.add(.malformedID(id), at: path)
      }
    }
    for (index, body) in file.bodies.enumerated() {
      guard let id = body.text(.id), !id.isEmpty, !Self.isKebab(id) else { continue }
      faults.add(.malformedID(id), at: Self.top.appending(.key("body"), .index(index), .key("id")))
    }
  }

  private static func isKebab(_ id: some StringProtocol) -> Bool {
    !id.isEmpty && !id.hasPrefix("-") && !id.hasSuffix("-")
      && id.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  private mutating func checkPeriods() {
    // Days that were mended say nothing of their order.
    guard file.breakages.isEmpty else { return }
    checkPeriod(file.root.table(.applies), at: Self.top.appending(.key("applies")))
    for (index, body) in file.bodies.enumerated() {
      checkPeriod(body, at: Self.top.appending(.key("body"), .index(index)))
    }
    for (index, document) in file.documents.enumerated() {
      guard let until = document.date(.until) else { continue }
      let path = Self.top.appending(.key("document"), .index(index))
      if let issued = document.date(.date), until < issued {
        faults.add(
          .periodReversed(first: "date", from: issued.iso, until: until.iso),
          at: path.appending(.key("until")))
      }
      if let doubtful = document.date(.doubtfulFrom), until < doubtful {
        faults.add(
          .periodReversed(first: "doubtful-from", from: doubtful.iso, until: until.iso),
          at: path.appending(.key("doubtful-from")))
      }
    }
  }

  private mutating func checkPeriod(_ table: OptionTable?, at path: TOMLPath) {
    guard let from = table?.date(.from), let until = table?.date(.until), until < from else {
      return
    }
    faults.add(
      .periodReversed(from: from.iso, until: until.iso), at: path.appending(.key("from")))
  }

  /// The keys by which verdicts name the entries of a list.
  private static let names: Set<String> = ["id", "role"]

  /// Two entries of one list under one name would be told as one.
  private mutating func checkMembers(of rule: OptionTable, at index: Int) {
    guard let kind = schema.kind(rule.text(.kind)) else { return }
    for key in kind.schema.keys {
      guard case .list(.table(let entry)) = key.shape,
        let name = entry.keys.first(where: { Self.names.contains($0.name) })
      else { continue }
      var first: [String: TOMLPath] = [:]
      for (number, table) in rule.tables(key).enumerated() {
        // Sections that have no role of their own are told apart by their headings.
        guard let id = table.text(name), !id.isEmpty, id != SectionRole.other.rawValue else {
          continue
        }
        let path = Self.top.appending(
          .key("rule"), .index(index), .key(key.name), .index(number), .key(name.name))
        if name.name == "id", !Self.isKebab(id) { faults.add(.malformedID(id), at: path) }
        if let earlier = first[id] {
          faults.add(.duplicate(.member, id, first: file.place(of: earlier)), at: path)
        } else {
          first[id] = path
        }
      }
    }
  }

  /// What a kind itself knows that cannot work.
  private mutating func checkOptions(of rule: OptionTable, at index: Int) {
    guard let kind = schema.kind(rule.text(.kind)) else { return }
    let top = Self.top.appending(.key("rule"), .index(index))
    for fault in kind.faults(in: rule) {
      let error = RuleFileError(fault, of: file, in: top)
      faults.add(error, at: top.appending(fault.path))
    }
    if kind.codes(with: rule).isEmpty, !faults.hasFault(below: top), !file.isTorn {
      let missing = kind.schema.keys.map(\.name)
      faults.add(.idleRule(known: missing), at: top, .key)
    }
  }

  private mutating func checkExamples(of rule: OptionTable, at index: Int) {
    for (number, example) in rule.tables(.example).enumerated() {
      let path = Self.top.appending(
        .key("rule"), .index(index), .key("example"), .index(number))
      let bad = example.text(.bad)
      if (example.text(.good) == nil) == (bad == nil) {
        faults.add(.exampleUndecided, at: path, .key)
      } else if let bad, !Self.isMarked(bad) {
        faults.add(.exampleUnmarked, at: path.appending(.key("bad")))
      }
    }
  }

  /// «…» stands in it, in this order; an absence is marked by «» alone.
  private static func isMarked(_ text: String) -> Bool {
    guard let start = text.firstIndex(of: "«") else { return false }
    return text[start...].contains("»")
  }
}
