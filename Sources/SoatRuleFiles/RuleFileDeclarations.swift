import SoatChecks
import SoatDocument
import SoatFindings

extension RuleFileChecks {
  /// Numbers that are none, that do not fit their type, and congresses that are no Roman numbers:
  /// no citation would ever be held against them.
  mutating func checkDocuments() {
    for (index, document) in file.documents.enumerated() {
      let path = Self.top.appending(.key("document"), .index(index))
      if let number = document.text(.number) {
        checkNumber(number, document, at: path.appending(.key("number")))
      }
      checkCongress(document, at: path)
      checkReplacement(of: document, at: path.appending(.key("replaced-by")))
    }
    for (index, series) in file.series.enumerated() {
      let path = Self.top.appending(.key("series"), .index(index))
      for (position, entry) in series.entries.enumerated() {
        guard let number = entry?.id.number else { continue }
        let place = path.appending(.key("documents"), .index(position))
        checkNumber(number, series, at: place)
      }
      checkCongress(series, at: path)
    }
  }

  private mutating func checkNumber(_ number: String, _ table: OptionTable, at path: TOMLPath) {
    guard !number.utf8.allSatisfy({ $0 <= 0x20 }) else { return }
    guard let symbol = DocumentSymbol.reading(number), symbol.isWhole(of: number) else {
      let rest = String(number.drop { !$0.isNumber })
      let right = DocumentSymbol.reading(rest)?.canonical
      faults.add(.malformedNumber(number, right: right), at: path)
      return
    }
    if let right = symbol.rightForm {
      faults.add(.mixedNumber(number, right: right), at: path)
    } else if let type = table.text(.type).flatMap({ DocumentType(rawValue: $0) }),
      type != .khac, let code = symbol.codes.first, !type.codes.contains(code),
      let right = DocumentType.types(code: code).first
    {
      faults.add(.foreignType(type.rawValue, code: code, right: right.rawValue), at: path)
    }
  }

  private mutating func checkReplacement(of document: OptionTable, at path: TOMLPath) {
    guard let id = document.documentID, let text = document.text(.replacedBy),
      let replacement = DocumentID(text)
    else { return }
    if replacement == id {
      faults.add(.replacedBySelf(text), at: path)
    } else if replacement.date < id.date {
      faults.add(.replacedByEarlier(text), at: path)
    }
  }

  private mutating func checkCongress(_ table: OptionTable, at path: TOMLPath) {
    guard let congress = table.text(.congress), !congress.isEmpty,
      !congress.allSatisfy({ "IVXL".contains($0) })
    else { return }
    let number = Int(congress) ?? RomanNumber.value(of: congress.uppercased())
    faults.add(
      .malformedCongress(congress, right: number.flatMap { RomanNumber.text(of: $0) }),
      at: path.appending(.key("congress")))
  }

  /// Two overrides of one rule, and one that says nothing.
  mutating func checkOverrides() {
    var first: [String: TOMLPath] = [:]
    for (index, override) in file.overrides.enumerated() {
      guard let rule = override.text(.overridden), !rule.isEmpty else { continue }
      let path = Self.top.appending(.key("override"), .index(index))
      let place = path.appending(.key("rule"))
      if let earlier = first[rule] {
        faults.add(.duplicate(.override, rule, first: file.place(of: earlier)), at: place)
      } else {
        first[rule] = place
      }
      let changes = [OptionKey.severity, .source].filter { override.isGiven($0) }
      if override.boolean(.enabled) == false {
        for key in changes {
          faults.add(.idleBesideOff(key: key.name), at: path.appending(.key(key.name)), .key)
        }
      }
      // Something was meant where a key is misspelt or a value is wrong.
      let isSilent =
        changes.isEmpty && !override.isGiven(.enabled) && !faults.hasFault(below: path)
      if isSilent, !file.isTorn { faults.add(.idleOverride(rule), at: path, .key) }
    }
  }
}

extension RuleFileError {
  /// - Parameter rule: leads to the rule with the option.
  init(_ fault: OptionFault, of file: RuleFile, in rule: TOMLPath) {
    let key =
      fault.path.reversed().lazy.compactMap { step -> String? in
        if case .key(let key) = step { key.name } else { nil }
      }.first ?? ""
    self =
      switch fault.matter {
      case .repeated(let text, let first):
        .duplicate(.wording, text, first: file.place(of: rule.appending(first)))
      case .outOfRange(let number, let range):
        .outOfRange(key: key, number: number, range: range)
      case .unknownWord(let word, let known):
        .unknownWord(
          word, key: key, nearest: NearestWord.nearest(to: word, in: known), known: known)
      case .notInText(let text, let opening): .notInText(text, key: key, opening: opening)
      case .sameUse(let text): .sameUse(text)
      case .secondLast(let first): .secondLast(first: file.place(of: rule.appending(first)))
      case .wrongCount(let count, let expected):
        .wrongCount(key: key, count: count, expected: expected)
      case .tooFew(let count, let least): .tooFew(key: key, count: count, least: least)
      case .lacksPartner(let partner): .lacksPartner(key: key, partner: partner.name)
      }
  }
}

extension TOMLPath {
  func appending(_ path: [OptionFault.Step]) -> TOMLPath {
    path.reduce(self) { whole, step in
      switch step {
      case .key(let key): whole.appending(.key(key.name))
      case .index(let index): whole.appending(.index(index))
      }
    }
  }
}

/// Terms of the congress are counted in Roman numerals.
private enum RomanNumber {
  private static let values: [(text: String, value: Int)] = [
    ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
  ]

  /// Nil for what no congress is counted by.
  static func text(of number: Int) -> String? {
    guard (1...49).contains(number) else { return nil }
    var (rest, text) = (number, "")
    for (sign, value) in values {
      while rest >= value { (rest, text) = (rest - value, text + sign) }
    }
    return text
  }

  static func value(of text: String) -> Int? { (1...49).first { self.text(of: $0) == text } }
}
