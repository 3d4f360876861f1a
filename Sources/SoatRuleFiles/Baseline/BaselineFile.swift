import SoatChecks
import SoatFindings
import SoatText

/// Reads the baseline of a folder from its file.
package enum BaselineFile {
  /// What stands behind `schema =` in the files that this program reads.
  package static let version = "soat.baseline/1"

  /// - Parameters:
  ///   - name: how errors call the file.
  ///   - bytes: its contents.
  package static func baseline(
    name: String, bytes: [UInt8]
  ) throws(RuleFileErrors) -> Baseline {
    var file = SettingsFile(RuleSource(name: name, bytes: bytes), schema, version: version)
    var entries: [Baseline.Entry] = []
    var first: [String: TOMLPath] = [:]
    for (index, table) in file.root.tables(.documentEntry).enumerated() {
      let path = TOMLPath(steps: [.key(OptionKey.documentEntry.name), .index(index)])
      guard let name = table.text(.entryPath) else { continue }
      let place = path.appending(.key(OptionKey.entryPath.name))
      if let earlier = first[name] {
        file.fault(.duplicate(.document, name, first: file.place(of: earlier)), at: place)
      } else {
        first[name] = place
      }
      let identity = DocumentIdentity(
        words: hash(.words, of: table, at: path, in: &file),
        facts: hash(.facts, of: table, at: path, in: &file))
      entries.append(
        Baseline.Entry(
          path: name, identity: identity, findings: findings(of: table, at: path, in: &file)))
    }
    if let errors = file.errors { throw errors }
    return Baseline(entries)
  }

  private static func hash(
    _ key: OptionKey, of table: OptionTable, at path: TOMLPath, in file: inout SettingsFile
  ) -> Fingerprint? {
    guard let text = table.text(key) else { return nil }
    let hash = Fingerprint(hex: text)
    if hash == nil { file.fault(.malformedFingerprint(text), at: path.appending(.key(key.name))) }
    return hash
  }

  /// Of `8c6f…ea list.wording nq57/task-groups task-4` the first word counts.
  private static func findings(
    of table: OptionTable, at path: TOMLPath, in file: inout SettingsFile
  ) -> [KnownFinding] {
    var findings: [KnownFinding] = []
    // What is no text is told already, and stands here as an empty one.
    for (index, line) in table.texts(.knownFindings).enumerated() where !line.isEmpty {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard let fingerprint = parts.first.flatMap({ Fingerprint(hex: String($0)) }) else {
        let key = OptionKey.knownFindings.name
        file.fault(.malformedFingerprint(line), at: path.appending(.key(key), .index(index)))
        continue
      }
      let name = parts.count > 1 ? String(parts[1]) : ""
      findings.append(KnownFinding(fingerprint: fingerprint, name: name))
    }
    return findings
  }

  private static let schema = TableSchema([.schemaVersion, .documentEntry])
}

extension OptionKey {
  fileprivate static let entryPath = OptionKey(
    "path", .text, isRequired: true, vi: "Đường dẫn kể từ thư mục của tệp này",
    en: "The path from the folder of this file")
  fileprivate static let words = OptionKey(
    "words", .text, vi: "Mã băm các từ của văn bản", en: "A hash over the words of the document")
  fileprivate static let facts = OptionKey(
    "facts", .text, vi: "Mã băm loại, số, ngày, cơ quan ban hành",
    en: "A hash over type, number, date and issuer")
  fileprivate static let knownFindings = OptionKey(
    "findings", .list(.text), isRequired: true, mayBeEmpty: true,
    vi: "Các lỗi cũ: dấu vân tay, rồi mã, quy tắc và đối tượng cho người đọc",
    en: "The old departures: fingerprint, then code, rule and subject for people")
  fileprivate static let documentEntry = OptionKey(
    "document", .list(.table(TableSchema([.entryPath, .words, .facts, .knownFindings]))),
    vi: "Một văn bản và nợ cũ của nó", en: "A document and its old departures")
}
