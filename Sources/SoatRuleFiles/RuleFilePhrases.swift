import SoatChecks
import SoatText

/// Phrases that would not be found even in a text that holds nothing else.
extension RuleFileChecks {
  /// The phrases for which a kind searches, each held against itself.
  mutating func checkPhrases(of rule: OptionTable, at index: Int) {
    guard let kind = schema.kind(rule.text(.kind)) else { return }
    let path = Self.top.appending(.key("rule"), .index(index))
    let marked = rule.phrases(kind.schema, at: path).filter { Self.isMarked($0.text) }
    guard !marked.isEmpty else { return }
    var setup = CheckSetup(lexicon: Lexicon.Builder(), rule: 0)
    _ = kind.init(rule, &setup)
    let dead = Self.deadPhrases(setup.lexicon.build())
    for (text, place) in marked where dead.contains(text) {
      faults.add(.deadPhrase(text), at: place)
    }
  }

  /// Only marks can take a phrase apart, and hardly one has any but a comma or a hyphen.
  private static func isMarked(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar {
      case " ", ",", "-", "0"..."9": false
      default:
        !scalar.properties.isAlphabetic && scalar.properties.generalCategory != .spaceSeparator
      }
    }
  }

  /// The same of the names of bodies.
  mutating func checkNames() {
    for (index, body) in file.bodies.enumerated() {
      checkNames(
        body.texts(.names), at: Self.top.appending(.key("body"), .index(index), .key("names")))
    }
    for (index, document) in file.documents.enumerated() {
      checkNames(
        document.texts(.issuer),
        at: Self.top.appending(.key("document"), .index(index), .key("issuer")))
    }
    for (index, series) in file.series.enumerated() {
      checkNames(
        series.texts(.issuer),
        at: Self.top.appending(.key("series"), .index(index), .key("issuer")))
    }
  }

  private mutating func checkNames(_ names: [String], at path: TOMLPath) {
    guard names.contains(where: Self.isMarked) else { return }
    var lexicon = Lexicon.Builder()
    for (position, name) in names.enumerated() {
      lexicon.add(name, use: .body(position), owner: 0)
    }
    let dead = Self.deadPhrases(lexicon.build())
    for (number, name) in names.enumerated() where dead.contains(name) {
      faults.add(.deadPhrase(name), at: path.appending(.index(number)))
    }
  }

  private static func deadPhrases(_ lexicon: Lexicon) -> Set<String> {
    var dead: Set<String> = []
    for (position, phrase) in lexicon.phrases.enumerated()
    where phrase.count > 1 && phrase.use.isSoughtWhole {
      let stream = SyllableStream(SourceText(phrase.text), dropsPageNumbers: false)
      let isFound = lexicon.hits(in: stream).contains {
        $0.isExact && $0.words.count == phrase.count
          && ($0.phrase == position || lexicon.phrases[$0.phrase].text == phrase.text)
      }
      if !isFound { dead.insert(phrase.text) }
    }
    return dead
  }
}

extension Phrase.Use {
  /// It is found where all its words stand; items of a list and titles are found by parts of them.
  fileprivate var isSoughtWhole: Bool {
    switch self {
    case .heading, .body, .term, .lookalike, .forbidden, .cue: true
    case .listSeed, .listItem, .title: false
    }
  }
}

extension OptionTable {
  /// Every text under the keys that take phrases, and where it stands.
  fileprivate func phrases(
    _ schema: TableSchema, at path: TOMLPath
  ) -> [(text: String, path: TOMLPath)] {
    schema.keys.flatMap { key -> [(text: String, path: TOMLPath)] in
      let place = path.appending(.key(key.name))
      switch key.shape {
      case .phrase: return text(key).map { [($0, place)] } ?? []
      case .list(.phrase):
        return texts(key).enumerated().map { ($1, place.appending(.index($0))) }
      case .list(.list(.phrase)):
        return textLists(key).enumerated().flatMap { row, texts in
          texts.enumerated().map { ($1, place.appending(.index(row), .index($0))) }
        }
      case .list(.table(let entry)):
        return tables(key).enumerated().flatMap { index, table in
          table.phrases(entry, at: place.appending(.index(index)))
        }
      default: return []
      }
    }
  }
}
