import SoatChecks
import SoatDocument
import SoatFindings

/// A ledger as it is written: what stands in it stays byte for byte, what is new comes behind.
package struct LedgerText {
  /// One waiver to be written.
  package struct NewWaiver: Sendable {
    package let rule: String?
    package let code: String?
    package let subject: String?
    /// A pattern from the folder of the ledger.
    package let file: String
    /// What it lets pass, each with a remark on where it stood.
    package let fingerprints: [(fingerprint: Fingerprint, remark: String)]
    package let reason: String
    package let approver: String
    package let expires: CalendarDate

    package init(
      rule: String?, code: String?, subject: String?, file: String,
      fingerprints: [(fingerprint: Fingerprint, remark: String)], reason: String,
      approver: String, expires: CalendarDate
    ) {
      self.rule = rule
      self.code = code
      self.subject = subject
      self.file = file
      self.fingerprints = fingerprints
      self.reason = reason
      self.approver = approver
      self.expires = expires
    }
  }

  private let language: Language

  package init(_ language: Language) { self.language = language }

  /// - Parameter ledger: as it stands; nil where there is none yet.
  package func appending(_ waivers: [NewWaiver], to ledger: [UInt8]?) -> [UInt8] {
    var bytes = ledger ?? []
    let hasReturns = bytes.firstIndex(of: 0x0A).map { $0 > 0 && bytes[$0 - 1] == 0x0D } ?? false
    func append(_ line: String) {
      bytes += line.utf8
      bytes += hasReturns ? [0x0D, 0x0A] : [0x0A]
    }
    if let last = bytes.last, last != 0x0A { append("") }
    if ledger?.isEmpty ?? true { for line in heading { append(line) } }
    for waiver in waivers {
      append("")
      for line in lines(of: waiver) { append(line) }
    }
    return bytes
  }

  private var heading: [String] {
    let words = language(
      vi: """
        # Sổ miễn trừ của soat: những chỗ được phép để nguyên, ai duyệt, còn hiệu lực đến hết ngày nào.
        # Thêm bằng: soat waivers add TỆP --rule … --reason … --approver … --expires NĂM-THÁNG-NGÀY
        # “file” tính từ thư mục chứa sổ; “fingerprints” nêu đúng từng chỗ và mất hiệu lực khi câu đổi.
        """,
      en: """
        # Ledger of waivers of soat: what may stay as it is, on whose word, and until when.
        # To add one: soat waivers add FILE --rule … --reason … --approver … --expires YYYY-MM-DD
        # “file” goes from the folder of the ledger; “fingerprints” name each finding, and no other.
        """)
    return words.split(separator: "\n").map(String.init) + [
      "schema = \(Self.quoted(WaiverSchema.version))"
    ]
  }

  private func lines(of waiver: NewWaiver) -> [String] {
    var lines = ["[[\(OptionKey.waiver.name)]]"]
    func add(_ key: OptionKey, _ text: String?) {
      if let text { lines.append("\(key.name) = \(Self.quoted(text))") }
    }
    add(.waivedRule, waiver.rule)
    add(.waivedCode, waiver.code)
    add(.waivedFile, waiver.file)
    add(.waivedSubject, waiver.subject)
    lines += fingerprints(of: waiver)
    add(.waiverReason, waiver.reason)
    add(.approver, waiver.approver)
    lines.append("\(OptionKey.expires.name) = \(waiver.expires.iso)")
    return lines
  }

  private func fingerprints(of waiver: NewWaiver) -> [String] {
    let name = OptionKey.fingerprints.name
    let values = waiver.fingerprints.map { value, remark in
      (text: Self.quoted(value.hex), remark: "# \(Self.visible(remark))")
    }
    if values.count == 1 { return ["\(name) = [\(values[0].text)]  \(values[0].remark)"] }
    return ["\(name) = ["] + values.map { "  \($0.text),  \($0.remark)" } + ["]"]
  }

  /// A basic string.
  ///
  /// Source: TOML 1.0.0, https://toml.io/en/v1.0.0#string
  static func quoted(_ text: String) -> String {
    "\"" + text.unicodeScalars.map { escaped($0) ?? String($0) }.joined() + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\t": "\\t"
    case "\r": "\\r"
    default: isHidden(scalar) ? "\\U" + padded(String(scalar.value, radix: 16)) : nil
    }
  }

  /// What would end a comment, or what nobody sees, is left out.
  private static func visible(_ text: String) -> String {
    String(text.unicodeScalars.filter { !isHidden($0) })
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  private static func padded(_ digits: String) -> String {
    String(repeating: "0", count: 8 - digits.count) + digits.uppercased()
  }
}
