/// Where the keys and values of a TOML text stand.
///
/// The text is known to parse: the outline only follows its structure and checks nothing.
/// Source: TOML 1.0.0, https://toml.io/en/v1.0.0
struct TOMLOutline: Sendable {
  private struct Node {
    /// Byte offset of the last part of its name; of an element, of its value.
    let key: Int
    /// Byte offset of what is assigned; of a table with a header, of the name in the header.
    var value: Int
    var children: [String: Int] = [:]
    var elements: [Int] = []
  }

  private let text: [UInt8]
  /// The byte at which each line begins.
  private let lines: [Int]
  private var nodes = [Node(key: 0, value: 0)]

  init(_ text: [UInt8]) {
    self.text = text
    lines = Self.lines(of: text)
    text.withUnsafeBufferPointer { text in
      var reader = TOMLTokens(text)
      var table = 0
      while reader.skipBlank() {
        if let header = reader.header() {
          table = open(header.keys, isElement: header.isElement)
        } else {
          readPair(into: table, &reader)
        }
      }
    }
  }

  /// 1-based line and column, in code points, of the value that the path leads to; of the nearest
  /// one above it where nothing stands there.
  func position(of path: TOMLPath, _ aim: TOMLAim) -> (line: Int, column: Int) {
    var node = 0
    var isWhole = true
    for step in path.steps {
      guard let next = next(node, step) else {
        isWhole = false
        break
      }
      node = next
    }
    let offset = isWhole && aim == .value ? nodes[node].value : nodes[node].key
    return Self.position(of: offset, in: text, lines)
  }

  private func next(_ node: Int, _ step: TOMLPath.Step) -> Int? {
    switch step {
    case .key(let name): nodes[node].children[name]
    case .index(let index) where index < nodes[node].elements.count: nodes[node].elements[index]
    // A single value stands for a list of one.
    case .index(let index): index == 0 && nodes[node].elements.isEmpty ? node : nil
    }
  }

  /// 1-based line and column, in code points, of a byte.
  static func position(of offset: Int, in text: [UInt8]) -> (line: Int, column: Int) {
    position(of: offset, in: text, lines(of: text))
  }

  private static func lines(of text: [UInt8]) -> [Int] {
    var lines = [
      text.starts(with: TOMLTokens.byteOrderMark) ? TOMLTokens.byteOrderMark.count : 0
    ]
    for index in text.indices where text[index] == 0x0A { lines.append(index + 1) }
    return lines
  }

  /// - Parameter lines: where each line begins.
  private static func position(
    of offset: Int, in text: [UInt8], _ lines: [Int]
  ) -> (line: Int, column: Int) {
    let end = max(lines[0], min(offset, text.count))
    var (low, high) = (0, lines.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle] <= end { low = middle } else { high = middle }
    }
    let column = text[lines[low]..<end].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return (low + 1, column)
  }

  /// The table that a header opens.
  private mutating func open(_ keys: [TOMLTokens.Key], isElement: Bool) -> Int {
    var node = 0
    for (index, key) in keys.enumerated() {
      node = child(of: node, key)
      let isLast = index == keys.count - 1
      if isLast, isElement {
        nodes.append(Node(key: key.offset, value: key.offset))
        nodes[node].elements.append(nodes.count - 1)
        return nodes.count - 1
      }
      if !isLast { node = nodes[node].elements.last ?? node }
    }
    return node
  }

  private mutating func child(of node: Int, _ key: TOMLTokens.Key) -> Int {
    if let child = nodes[node].children[key.name] { return child }
    nodes.append(Node(key: key.offset, value: key.offset))
    nodes[node].children[key.name] = nodes.count - 1
    return nodes.count - 1
  }

  private mutating func readPair(into table: Int, _ reader: inout TOMLTokens) {
    let node = reader.keyPath().reduce(table) { child(of: $0, $1) }
    reader.skipAssignment()
    nodes[node].value = reader.offset
    readValue(of: node, &reader)
  }

  private mutating func readValue(of node: Int, _ reader: inout TOMLTokens) {
    switch reader.byte {
    case UInt8(ascii: "["):
      reader.advance()
      while reader.skipBlank(), reader.byte != UInt8(ascii: "]") {
        nodes.append(Node(key: reader.offset, value: reader.offset))
        nodes[node].elements.append(nodes.count - 1)
        readValue(of: nodes.count - 1, &reader)
        reader.skipComma()
      }
      reader.advance()
    case UInt8(ascii: "{"):
      reader.advance()
      while reader.skipBlank(), reader.byte != UInt8(ascii: "}") {
        readPair(into: node, &reader)
        reader.skipComma()
      }
      reader.advance()
    default: reader.skipScalar()
    }
  }
}
