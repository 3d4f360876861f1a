import SoatDocument
import SoatFindings

/// A value as it stands in a TOML file, whoever has read it.
enum TOMLNode: Sendable {
  case text(String)
  /// A literal text of several lines, as a proven file writes it.
  case bytes([UInt8])
  case integer(Int)
  case boolean(Bool)
  case date(CalendarDate)
  case list([TOMLNode])
  case table(TOMLPairs)
  // What no key takes.
  case decimal
  case time
  case dateTime

  /// Nil for what is no text.
  var text: String? {
    switch self {
    case .text(let text): text
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    default: nil
    }
  }

  var isList: Bool { if case .list = self { true } else { false } }

  /// It is a table, or a list of them.
  var isNested: Bool {
    switch self {
    case .table: true
    case .list(let list): list.allSatisfy { if case .table = $0 { true } else { false } }
    default: false
    }
  }
}

/// The keys of a table and what is assigned to them.
struct TOMLPairs: Sendable {
  private(set) var pairs: [(name: String, value: TOMLNode)] = []

  subscript(name: String) -> TOMLNode? {
    pairs.first { $0.name == name }?.value
  }

  /// - Parameter name: one that is not there yet.
  mutating func add(_ name: String, _ value: TOMLNode) { pairs.append((name, value)) }

  /// Adds to the list of this name, which begins where there is none.
  mutating func append(_ element: TOMLNode, to name: String) {
    guard let index = pairs.firstIndex(where: { $0.name == name }) else {
      return add(name, .list([element]))
    }
    guard case .list(var list) = pairs[index].value else { return }
    pairs[index].value = .list([])  // So that the list has one owner and is not copied.
    list.append(element)
    pairs[index].value = .list(list)
  }
}
