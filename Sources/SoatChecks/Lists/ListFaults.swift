import SoatFindings
import SoatText

extension RequiredList {
  /// Two items of one wording, a key that its item does not hold, and more items to be recognised
  /// than there are.
  package static func faults(in options: OptionTable) -> [OptionFault] {
    let items = options.tables(item)
    var texts: [(text: String, path: [OptionFault.Step])] = []
    var faults: [OptionFault] = []
    for (index, table) in items.enumerated() {
      guard let text = table.text(Self.text) else { continue }
      let path: [OptionFault.Step] = [.key(item), .index(index)]
      texts.append((text, path + [.key(Self.text)]))
      guard let key = table.text(Self.key), Wording(key).count > 0,
        OfficialText(text).range(of: key) == nil
      else { continue }
      let words = text.split(whereSeparator: \.isWhitespace)
      let count = key.split(whereSeparator: \.isWhitespace).count
      let opening = words.prefix(count).joined(separator: " ")
      faults.append(
        OptionFault(.notInText(key, opening: opening), at: path + [.key(Self.key)]))
    }
    if let least = options.integer(judgedFrom), !items.isEmpty, least > items.count {
      faults.append(OptionFault(.outOfRange(least, 1...items.count), at: [.key(judgedFrom)]))
    }
    if options.integer(judgedFrom) != nil, !options.isGiven(types) {
      faults.append(OptionFault(.lacksPartner(types), at: [.key(judgedFrom)]))
    }
    return OptionFault.repetitions(of: texts) + faults
  }
}

extension OfficialText {
  /// The syllables of these words, whatever marks stand between them; nil where they do not stand
  /// in the text.
  func range(of key: String) -> Range<Int>? {
    let (key, words) = (Wording(key).toned, stream.words)
    guard !key.isEmpty, key.count <= words.count else { return nil }
    return (0...words.count - key.count).first { start in
      key.indices.allSatisfy { words[start + $0].toned == key[$0] }
    }
    .map { $0..<$0 + key.count }
  }
}
