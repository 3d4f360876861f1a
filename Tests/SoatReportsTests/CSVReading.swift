/// Reads CSV as RFC 4180 writes it, and nothing laxer: nil where a row breaks its rules.
func csvRows(_ text: String) -> [[String]]? {
  var rows: [[String]] = []
  var row: [String] = []
  var rest = Array(text.unicodeScalars)[...]
  while !rest.isEmpty {
    var cell = String.UnicodeScalarView()
    if rest.first == "\"" {
      rest = rest.dropFirst()
      while let scalar = rest.popFirst() {
        guard scalar == "\"" else {
          cell.append(scalar)
          continue
        }
        guard rest.first == "\"" else { break }
        cell.append("\"")
        rest = rest.dropFirst()
      }
    } else {
      while let scalar = rest.first, scalar != ",", scalar != "\r" {
        guard scalar != "\"", scalar != "\n" else { return nil }
        cell.append(scalar)
        rest = rest.dropFirst()
      }
    }
    row.append(String(cell))
    if rest.first == "," {
      rest = rest.dropFirst()
    } else {
      guard rest.starts(with: "\r\n".unicodeScalars) else { return nil }
      rest = rest.dropFirst(2)
      rows.append(row)
      row = []
    }
  }
  return row.isEmpty ? rows : nil
}
