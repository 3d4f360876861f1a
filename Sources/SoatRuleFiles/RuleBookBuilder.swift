import SoatChecks
import SoatDocument
import SoatFindings
import SoatText

/// Makes rules, registry and lexicon of files in which nothing is wrong.
struct RuleBookBuilder {
  private let linking: RuleFileLinking
  private let schema: RuleFileSchema

  init(_ linking: RuleFileLinking, schema: RuleFileSchema) {
    self.linking = linking
    self.schema = schema
  }

  var book: RuleBook {
    var lexicon = Lexicon.Builder()
    let files = linking.order.map { linking.files[$0] }
    var documents = files.flatMap { $0.registeredDocuments }
    var bodies = files.flatMap { $0.bodies.compactMap(\.registeredBody) }
    // The bundled sets declare nothing twice.
    if files.contains(where: { !$0.source.isProven }) {
      documents = Supplements.merged(documents, by: \.id) { $0.supplemented(by: $1) }
      bodies = Supplements.merged(bodies, by: \.id) { $0.supplemented(by: $1) }
    }
    let registry = Registry(documents: documents, bodies: bodies, lexicon: &lexicon)
    var sets: [RuleSet] = []
    var rules: [Rule] = []
    for index in linking.order {
      let first = rules.count
      append(linking.files[index], to: &rules, &lexicon)
      sets.append(set(at: index, rules: first..<rules.count))
    }
    return RuleBook(sets: sets, rules: rules, registry: registry, lexicon: lexicon.build())
  }

  private func append(
    _ file: RuleFile, to rules: inout [Rule], _ lexicon: inout Lexicon.Builder
  ) {
    let options = file.rules
    for (position, (table, line)) in zip(options, file.ruleLines).enumerated() {
      guard let id = table.text(.id), let kind = schema.kind(table.text(.kind)) else { continue }
      var setup = CheckSetup(lexicon: lexicon, rule: rules.count)
      lexicon = Lexicon.Builder()  // So that the phrases have one owner and are not copied.
      let check = kind.init(table, &setup)
      lexicon = setup.lexicon
      rules.append(
        Rule(
          id: RuleID(id), check: check, options: table,
          severities: table.severities ?? SeverityTable(),
          title: table.bilingual(.title) ?? kind.summary, why: table.bilingual(.why),
          source: table.text(.source), examples: examples(of: table, at: position, in: file),
          file: file.source.name, line: line))
    }
  }

  /// Those of a proven file hold, so that nobody asks for their lines.
  private func examples(
    of rule: OptionTable, at position: Int, in file: RuleFile
  ) -> [RuleExample] {
    let examples = rule.tables(.example)
    if file.source.isProven || examples.isEmpty {
      return examples.compactMap { $0.example(line: nil) }
    }
    let outline = file.outline
    return examples.enumerated().compactMap { number, example in
      let path = TOMLPath().appending(
        .key("rule"), .index(position), .key("example"), .index(number),
        .key(example.isGiven(.good) ? "good" : "bad"))
      return example.example(line: outline.position(of: path, .key).line)
    }
  }

  private func set(at index: Int, rules: Range<Int>) -> RuleSet {
    let file = linking.files[index]
    let id = file.id ?? file.source.name
    return RuleSet(
      id: id, version: file.setTable.text(.version) ?? "",
      title: file.setTable.bilingual(.title) ?? Bilingual(vi: id, en: id), hash: file.hash,
      extends: linking.parents[index].compactMap { linking.files[$0].id },
      applies: file.root.table(.applies)?.applicability ?? Applicability(), rules: rules,
      overrides: file.overrides.compactMap(\.override))
  }
}

extension OptionTable {
  var documentID: DocumentID? {
    guard let number = text(.number), let date = date(.date) else { return nil }
    return DocumentID(number: number, date: date)
  }

  var registeredDocument: RegisteredDocument? {
    guard let id = documentID, let type = text(.type).flatMap(DocumentType.init) else { return nil }
    return RegisteredDocument(
      id: id, type: type, issuers: texts(.issuer), title: text(.officialTitle),
      termGroup: text(.termGroup), congress: text(.congress),
      replacedBy: text(.replacedBy).flatMap { DocumentID($0) }, until: date(.until),
      doubtfulFrom: date(.doubtfulFrom), isSparse: boolean(.sparse) ?? false)
  }

  /// The documents of a series; what is no number and date stays nil, so that each keeps its place.
  var entries: [(id: DocumentID, title: String?)?] {
    texts(.entries).map { text in
      var text = text
      return text.withUTF8 { bytes in
        let end = bytes.firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
        let title = bytes[end...].drop { $0 == UInt8(ascii: " ") }
        return DocumentID(UnsafeBufferPointer(rebasing: bytes[..<end])).map {
          ($0, title.isEmpty ? nil : String(decoding: title, as: UTF8.self))
        }
      }
    }
  }

  var registeredSeries: [RegisteredDocument] {
    guard let type = text(.type).flatMap(DocumentType.init) else { return [] }
    let (issuers, congress) = (texts(.issuer), text(.congress))
    let isSparse = boolean(.sparse) ?? false
    return entries.compactMap { entry in
      entry.map {
        RegisteredDocument(
          id: $0.id, type: type, issuers: issuers, title: $0.title, congress: congress,
          isSparse: isSparse)
      }
    }
  }

  var registeredBody: RegisteredBody? {
    text(.id).map {
      RegisteredBody(
        id: $0, names: texts(.names), codes: texts(.codes), from: date(.from), until: date(.until),
        successor: text(.successor))
    }
  }

  var applicability: Applicability {
    Applicability(
      types: cases(.types), regimes: cases(.regime), from: date(.from), until: date(.until),
      about: text(.about).flatMap { DocumentID($0) },
      supporting: Wordings(texts(.supporting).map { Wording($0) }))
  }

  var override: (rule: RuleID, override: RuleOverride)? {
    text(.overridden).map {
      (
        RuleID($0),
        RuleOverride(
          severities: severities, source: text(.source), isEnabled: boolean(.enabled))
      )
    }
  }

  func example(line: Int?) -> RuleExample? {
    if let good = text(.good) { return RuleExample(isGood: true, text: good, line: line) }
    return text(.bad).map { RuleExample(isGood: false, text: $0, line: line) }
  }
}
