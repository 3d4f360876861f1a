import SoatFindings

/// The names by which links inside the page find a document, its findings and its lines.
///
/// They are made of a hash of the path and never of the path itself. They do not count documents:
/// one can be rendered before those in front of it, and a link to it holds when others are added.
struct HTMLName {
  private let document: [UInt8]

  init(path: String) {
    var name = Fingerprint()
    name.add(path)
    document = Array("d\(name.hex)".utf8)
  }

  /// What in the document is meant.
  enum Part {
    case document
    /// The card of a finding, by its 1-based number in the document.
    case finding(Int)
    /// Where the finding stands in the text.
    case mark(Int)
    /// 1-based.
    case line(Int)
  }

  fileprivate func write(_ part: Part, to writer: inout HTMLWriter) {
    writer.raw(document)
    switch part {
    case .document: break
    case .finding(let number):
      writer.raw("-f")
      writer.integer(number)
    case .mark(let number):
      writer.raw("-m")
      writer.integer(number)
    case .line(let number):
      writer.raw("-l")
      writer.integer(number)
    }
  }
}

extension HTMLWriter {
  /// Appends ` id="…"`.
  mutating func id(_ name: HTMLName, _ part: HTMLName.Part) {
    raw(#" id=""#)
    name.write(part, to: &self)
    raw("\"")
  }

  /// Appends ` href="#…"`.
  mutating func href(_ name: HTMLName, _ part: HTMLName.Part) {
    raw(##" href="#"##)
    name.write(part, to: &self)
    raw("\"")
  }

  /// Appends ` class="… e"`, the letter that stands for the severity in the style sheet.
  mutating func severityClass(_ kind: StaticString, _ severity: Severity, isOpen: Bool = true) {
    raw(#" class=""#)
    raw(kind)
    if isOpen { raw(severity.letter) } else { raw(" a") }
    raw("\"")
  }
}

extension Severity {
  fileprivate var letter: StaticString {
    switch self {
    case .error: " e"
    case .warning: " w"
    case .note: " n"
    }
  }
}
