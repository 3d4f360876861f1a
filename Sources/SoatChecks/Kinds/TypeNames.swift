import SoatDocument
import SoatText

/// The names of all types of documents, as the line of the type is compared with them.
struct TypeNames: Sendable {
  private let types: [DocumentType]
  private let texts: [String]
  private let wordings: [Wording]
  /// The first folded syllable of each.
  private let firsts: [UInt64]

  init() {
    let names = DocumentType.allCases.flatMap { type in type.names.map { (type: type, text: $0) } }
    types = names.map(\.type)
    texts = names.map(\.text)
    wordings = Wording.wordings(texts)
    firsts = wordings.map(\.first)
  }

  /// The name of the type with which the cell opens, but for its diacritics; nil for none.
  func mistyped(
    _ type: DocumentType, _ cell: Cell, _ context: CheckContext
  ) -> (text: String, count: Int)? {
    guard let first = cell.words.first.map({ context.stream.words[$0].folded }) else { return nil }
    for index in firsts.indices where firsts[index] == first && types[index] == type {
      let wording = wordings[index]
      guard wording.count <= cell.words.count,
        context.stream.matches(wording, at: cell.words.lowerBound)
      else { continue }
      let isMistyped = zip(cell.words, wording.toned).contains { word, toned in
        context.stream.words[word].toned != toned
          && !context.isTold(context.stream.words[word].span)
      }
      if isMistyped { return (texts[index], wording.count) }
    }
    return nil
  }
}
