import SoatFindings

/// What is wrong with the options of a rule although each of them is what its key takes: the rule
/// could never do what it is for.
package struct OptionFault: Sendable {
  package enum Step: Sendable, Hashable {
    case key(OptionKey)
    /// 0-based.
    case index(Int)

    package static func == (left: Step, right: Step) -> Bool { left.text == right.text }

    package func hash(into hasher: inout Hasher) { hasher.combine(text) }

    private var text: String {
      switch self {
      case .key(let key): key.name
      case .index(let index): String(index)
      }
    }
  }

  package enum Matter: Sendable {
    /// The same words as at an earlier place.
    case repeated(String, first: [Step])
    case outOfRange(Int, ClosedRange<Int>)
    case unknownWord(String, known: [String])
    /// These words do not stand in the official text, which goes on like this.
    case notInText(String, opening: String)
    /// What should be written instead is what must not stand.
    case sameUse(String)
    /// Only one may be the last.
    case secondLast(first: [Step])
    /// A list of another number of words than the rule compares.
    case wrongCount(Int, expected: Int)
    case tooFew(Int, least: Int)
    /// It means something only beside this key.
    case lacksPartner(OptionKey)
  }

  package let path: [Step]
  package let matter: Matter

  package init(_ matter: Matter, at path: [Step]) {
    self.matter = matter
    self.path = path
  }
}

extension OptionFault {
  /// The texts that stand twice, whatever their capitals and white space.
  static func repetitions(of texts: [(text: String, path: [Step])]) -> [OptionFault] {
    var first: [String: [Step]] = [:]
    return texts.compactMap { text, path in
      let key = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if let earlier = first[key] { return OptionFault(.repeated(text, first: earlier), at: path) }
      first[key] = path
      return nil
    }
  }
}
