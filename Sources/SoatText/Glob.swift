/// A pattern for the paths of files below one folder: `xa/**`, `**/*-cu.txt`.
///
/// - `*` stands for any characters of one name, `?` for one, `[a-c]` for one of those and `[!a-c]`
///   for any other; `[*]` is the star itself.
/// - `**`, alone between slashes, stands for any number of folders, none as well.
/// - A pattern that ends in a plain name, or in a slash, takes all that a folder of that name holds.
///
/// Names are compared in NFC, with their capitals. Matching takes no longer than the product of the
/// two lengths, whatever the pattern.
package struct Glob: Sendable, Hashable {
  /// Why a text is no pattern.
  package enum Fault: Error, Hashable {
    case empty
    /// A `[` without its `]`, or nothing between them.
    case openClass
    /// Two stars beside something else than a slash: `nhap**`, `**.txt`.
    case gluedStars
    /// Names are separated by `/`.
    case backslash
    /// `{a,b}` would have to be two patterns.
    case brace
  }

  /// As it was written.
  package let pattern: String
  /// The pattern leads out of the folder: it is absolute or climbs by `..`.
  package let leavesFolder: Bool
  private let segments: [Segment]

  /// Nil for an empty or malformed one.
  package init?(_ pattern: String) {
    guard let glob = try? Glob(parsing: pattern) else { return nil }
    self = glob
  }

  /// - Throws: why it is no pattern.
  package init(parsing pattern: String) throws(Fault) {
    guard !pattern.isEmpty else { throw .empty }
    self.pattern = pattern
    let names = Self.names(of: pattern)
    var segments: [Segment] = []
    var leaves = pattern.hasPrefix("/")
    for name in names {
      if name.elementsEqual("..".unicodeScalars) {
        // Behind stars, nobody knows which folder is left.
        if case .name(let tokens)? = segments.last, tokens.allSatisfy(\.isPlain) {
          segments.removeLast()
        } else {
          leaves = true
        }
      } else {
        segments.append(try Segment(name))
      }
    }
    if segments.last == .folders {
      segments[segments.count - 1] = .below(orItself: false)
    } else if pattern.hasSuffix("/") {
      segments.append(.below(orItself: false))
    } else if segments.last?.isPlain ?? true {
      segments.append(.below(orItself: true))
    }
    self.segments = segments
    leavesFolder = leaves
  }

  /// - Parameter path: relative to the folder, its names separated by `/`.
  package func matches(_ path: String) -> Bool {
    guard !leavesFolder else { return false }
    let names = Self.names(of: path).map(Array.init)
    // The last stars passed, and how many names they have taken: to give them one more is all that
    // can help.
    var (segment, name) = (0, 0)
    var stars: (segment: Int, name: Int)?
    while true {
      if segment < segments.count {
        switch segments[segment] {
        case .folders:
          stars = (segment, name)
          segment += 1
          continue
        case .below(let orItself):
          if name < names.count || orItself { return true }
        case .name(let tokens):
          if name < names.count, Self.matches(tokens, names[name]) {
            segment += 1
            name += 1
            continue
          }
        }
      } else if name == names.count {
        return true
      }
      guard let last = stars, last.name < names.count else { return false }
      stars = (last.segment, last.name + 1)
      (segment, name) = (last.segment + 1, last.name + 1)
    }
  }

  private static func matches(_ tokens: [Token], _ name: [Unicode.Scalar]) -> Bool {
    var (token, position) = (0, 0)
    var star: (token: Int, position: Int)?
    while position < name.count {
      if token < tokens.count, case .run = tokens[token] {
        star = (token, position)
        token += 1
      } else if token < tokens.count, tokens[token].matches(name[position]) {
        token += 1
        position += 1
      } else if let last = star {
        star = (last.token, last.position + 1)
        (token, position) = (last.token + 1, last.position + 1)
      } else {
        return false
      }
    }
    return tokens[token...].allSatisfy { $0 == .run }
  }

  /// The pattern that matches this path and nothing else, but what it holds where it is a folder.
  package static func pattern(for path: String) -> String {
    var pattern = ""
    for scalar in path.unicodeScalars {
      if "*?[{\\".unicodeScalars.contains(scalar) {
        pattern += "[\(scalar)]"
      } else {
        pattern.unicodeScalars.append(scalar)
      }
    }
    return pattern
  }

  /// The names between the slashes, in NFC, without `.` and nothing.
  private static func names(of path: String) -> [Substring.UnicodeScalarView] {
    let normal = String(decoding: Normalisation.composed(Array(path.utf8)).bytes, as: UTF8.self)
    return normal.unicodeScalars.split(separator: "/").filter {
      !$0.elementsEqual(".".unicodeScalars)
    }
    .map { Substring($0).unicodeScalars }
  }
}

/// What stands between two slashes of a pattern.
private enum Segment: Sendable, Hashable {
  case name([Token])
  /// `**`
  case folders
  /// Everything below what was matched so far, or that itself.
  case below(orItself: Bool)

  var isPlain: Bool {
    guard case .name(let tokens) = self else { return false }
    return tokens.allSatisfy(\.isPlain)
  }

  init(_ name: Substring.UnicodeScalarView) throws(Glob.Fault) {
    if name.elementsEqual("**".unicodeScalars) {
      self = .folders
      return
    }
    var tokens: [Token] = []
    var rest = name
    while let scalar = rest.popFirst() {
      switch scalar {
      case "*":
        guard tokens.last != .run else { throw .gluedStars }
        tokens.append(.run)
      case "?": tokens.append(.anyOne)
      case "[": tokens.append(try Token(classIn: &rest))
      case "\\": throw .backslash
      case "{": throw .brace
      default: tokens.append(.one(scalar))
      }
    }
    self = .name(tokens)
  }
}

/// What a pattern asks of a character, or of several.
private enum Token: Sendable, Hashable {
  case one(Unicode.Scalar)
  case anyOne
  case ranges([ClosedRange<UInt32>], isNegated: Bool)
  /// `*`
  case run

  /// Reads `a-c]`, behind its `[`. A `]` that comes first is one of the characters.
  init(classIn rest: inout Substring.UnicodeScalarView) throws(Glob.Fault) {
    let isNegated = rest.first == "!" || rest.first == "^"
    if isNegated { rest.removeFirst() }
    var ranges: [ClosedRange<UInt32>] = []
    while let first = rest.popFirst() {
      if first == "]", !ranges.isEmpty {
        self = .ranges(ranges, isNegated: isNegated)
        return
      }
      var last = first
      if rest.first == "-", let end = rest.dropFirst().first, end != "]" {
        rest.removeFirst(2)
        last = end
      }
      guard first.value <= last.value else { throw .openClass }
      ranges.append(first.value...last.value)
    }
    throw .openClass
  }

  var isPlain: Bool {
    switch self {
    case .one: true
    case .ranges(let ranges, let isNegated):
      // `[*]` is how a star is written.
      !isNegated && ranges.count == 1 && ranges[0].count == 1
    case .anyOne, .run: false
    }
  }

  func matches(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .one(let own): own == scalar
    case .anyOne: true
    case .ranges(let ranges, let isNegated):
      ranges.contains { $0.contains(scalar.value) } != isNegated
    case .run: false
    }
  }
}
