/// One line by which a program tells GitHub what to show beside a file.
///
/// Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands,
/// "Setting an error message"; the escapes: actions/toolkit, packages/core/src/command.ts,
/// `escapeData` and `escapeProperty`, which actions/runner, ActionCommand.cs, takes back.
struct WorkflowCommand {
  enum Kind: String {
    case error, warning, notice
  }

  enum Property: String {
    case file, line, endLine, col, endColumn, title
  }

  let kind: Kind
  /// In this order. The reader drops properties without a value, and so are they here.
  let properties: [(Property, String)]
  let message: String

  /// With a line feed.
  var bytes: [UInt8] {
    var bytes = Array("::\(kind.rawValue)".utf8)
    var separator = UInt8(ascii: " ")
    for (property, value) in properties where !value.isEmpty {
      bytes.append(separator)
      bytes += "\(property.rawValue)=".utf8
      Self.escape(value, Self.inProperties, to: &bytes)
      separator = UInt8(ascii: ",")
    }
    bytes += "::".utf8
    Self.escape(message, Self.inData, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private static let inData: [Unicode.Scalar] = ["%", "\r", "\n"]
  private static let inProperties: [Unicode.Scalar] = inData + [":", ","]

  private static func escape(_ text: String, _ escaped: [Unicode.Scalar], to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      guard escaped.contains(Unicode.Scalar(byte)) else {
        bytes.append(byte)
        continue
      }
      let digits = String(byte, radix: 16, uppercase: true)
      bytes += (digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)").utf8
    }
  }
}
