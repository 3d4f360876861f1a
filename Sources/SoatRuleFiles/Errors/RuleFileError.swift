import SoatFindings

/// What is wrong at one place of a rule file.
package enum RuleFileError: Error, Hashable {
  /// A file that a set extends; the system's own words.
  case unreadable(path: String, why: String)
  case notUTF8
  case nulCharacter
  /// Inside a string, where only an escape may name it.
  case controlCharacter(UInt8)
  /// The parser's own words.
  case syntax(String)
  case unknownKey(String, table: String, nearest: String?, known: [String])
  case missingKey(String, table: String, expected: Bilingual)
  case wrongType(key: String, expected: Bilingual, found: Bilingual)
  case unknownWord(String, key: String, nearest: String?, known: [String])
  case empty(key: String)
  /// A phrase that holds marks only.
  case noWord(key: String, text: String)
  /// The line that should stand before the one above it.
  case unsortedLine(key: String, line: String)
  case outOfRange(key: String, number: Int, range: ClosedRange<Int>)
  case impossibleDate(String)
  /// A date between quotation marks, or not in the order of TOML.
  case quotedDate(key: String, text: String, iso: String)
  /// A date of TOML is written `2025-02-28` alone.
  case dayMisspelt(String, iso: String)
  /// No number and symbol of a document; the one that stands in it.
  case malformedNumber(String, right: String?)
  /// The separators of the Party beside a body of the State, or of neither.
  case mixedNumber(String, right: String)
  /// The code in the number stands for another type.
  case foreignType(String, code: String, right: String)
  case malformedCongress(String, right: String?)
  /// The words of a key that should stand in the text beside it, which begins like this.
  case notInText(String, key: String, opening: String)
  case sameUse(String)
  case secondLast(first: FilePlace)
  case wrongCount(key: String, count: Int, expected: Int)
  case tooFew(key: String, count: Int, least: Int)
  /// A key that means something only beside another one.
  case lacksPartner(key: String, partner: String)
  /// What replaces a document is the document itself, or was there before it.
  case replacedBySelf(String)
  case replacedByEarlier(String)
  /// A rule that could report nothing; the keys of its kind.
  case idleRule(known: [String])
  /// What an override says beside `enabled = false`.
  case idleBesideOff(key: String)
  /// An override that changes nothing.
  case idleOverride(String)
  case unknownTable(String, nearest: String?, known: [String])
  case missingTable(String)
  /// Where sixteen hexadecimal digits should stand.
  case malformedFingerprint(String)
  /// A file of another version than the one that is read.
  case foreignSchema(String, known: String)
  /// Not of the form `57-NQ/TW@2024-12-22`.
  case malformedReference(String, key: String)
  case unknownDocument(String, nearest: String?)
  case unknownRule(String, nearest: String?)
  /// A rule of a set that this one does not extend.
  case notInherited(String, set: String)
  case unknownSet(String, nearest: String?)
  /// The sets that extend each other, the first one again at the end.
  case extendsCycle([String])
  /// Not lower-case letters, digits and hyphens.
  case malformedID(String)
  case foreignRuleID(String, set: String)
  case duplicate(Declaration, String, first: FilePlace)
  /// A code that rules of the kind never report.
  case foreignCode(String, kind: String, nearest: String?, known: [String])
  /// A reason that is never given for the code.
  case foreignReason(String, code: String, nearest: String?, known: [String])
  /// A code that a rule with these options never reports.
  case idleCode(String, known: [String])
  /// A header in the middle of a list: the list that is open was never closed.
  case unclosedList(before: Int)
  case periodReversed(first: String = "from", from: String, until: String)
  case configuration(ConfigurationError)
  case ledger(LedgerError)
  /// Neither good nor bad, or both.
  case exampleUndecided
  /// A bad example that does not mark where the finding is.
  case exampleUnmarked

  /// What a name can be given to only once.
  package enum Declaration: Sendable, Hashable {
    case set, rule, body, document
    /// An item, a recipient, a section of one rule.
    case member
    /// A wording of one rule.
    case wording
    /// What one file changes of a rule.
    case override
    /// A value of one list.
    case entry
    /// A key of one table.
    case key
  }
}

/// A place in a rule file.
package struct FilePlace: Sendable, Hashable, Comparable {
  /// `bundled:nq57.toml` or a path.
  package let file: String
  /// 1-based.
  package let line: Int
  /// 1-based, in code points.
  package let column: Int

  package static func < (left: FilePlace, right: FilePlace) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Everything that is wrong with the rule files: file by file, in the order of the text.
package struct RuleFileErrors: Error {
  package let errors: [(place: FilePlace, error: RuleFileError)]

  /// So many are told: nobody mends more before the next run.
  private static let mostTold = 200

  /// One paragraph for each error: `file:line:column: what`, and below it what to do.
  package func text(_ language: Language) -> String {
    let told = errors.prefix(Self.mostTold)
    let rest = errors.count - told.count
    let more = language(vi: "… và \(rest) lỗi nữa\n", en: "… and \(rest) more\n")
    return told.map { place, error in
      let label = language(vi: "lỗi", en: "error")
      let position = "\(place.file):\(place.line):\(place.column)"
      let head = "\(position): \(label): \(error.message(language))\n"
      return error.hint(language).map { head + "  → \($0)\n" } ?? head
    }.joined() + (rest > 0 ? more : "")
  }
}
