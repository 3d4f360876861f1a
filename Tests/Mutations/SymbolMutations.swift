import SoatDocument
import SoatFindings
import SoatText
import TestSupport

/// What goes wrong in how the symbol of a cited document is written.
enum SymbolMutations {
  static let all = [
    // A line may end at the space.
    symbol("a space behind the hyphen", in: Mutation.unwrapped) { clean, symbol in
      symbol.form == .party ? clean.inserting(" ", before: symbol.words.lowerBound + 1) : nil
    },
    symbol("a space before the hyphen", in: Mutation.unwrapped) { clean, symbol in
      symbol.form == .party ? clean.inserting(" ", behind: symbol.words.lowerBound) : nil
    },
    symbol("a space before the body", in: Mutation.unwrapped) { clean, symbol in
      clean.inserting(" ", before: symbol.words.upperBound - 1)
    },
    symbol("hyphen and slash have changed places") { clean, symbol in
      symbol.form == .party && Self.isKnownBody(symbol) ? clean.swappingMarks(symbol) : nil
    },
    symbol("a State document is cited in the Party's form") { clean, symbol in
      symbol.form == .state && symbol.year == nil && Self.isKnownBody(symbol)
        ? clean.swappingMarks(symbol) : nil
    },
    symbol("a hyphen for the slash") { clean, symbol in
      symbol.form == .party ? clean.replacingMark(symbol, 1, "-") : nil
    },
    symbol("the hyphen is lost") { clean, symbol in
      symbol.form == .party ? clean.replacingMark(symbol, 0, "") : nil
    },
    symbol("a dash for the hyphen") { clean, symbol in
      symbol.form == .party ? clean.replacingMark(symbol, 0, "–") : nil
    },
  ]

  private static func symbol(
    _ label: String, in transports: [Transport] = Mutation.transports,
    _ edit: @escaping @Sendable (CleanDocument, DocumentSymbol) -> Edit?
  ) -> Mutation {
    Mutation(.citationMalformed, label, in: transports, positions: 3) { clean, _ in
      clean.document.citations.map(\.symbol).filter { symbol in
        symbol.codes.count == 2 && !clean.text(symbol.words).contains { $0.isWhitespace }
      }.compactMap { edit(clean, $0) }
    }
  }

  /// Bodies that surely belong to the Party or to the State: of another one nobody can say which
  /// form its symbol has.
  private static func isKnownBody(_ symbol: DocumentSymbol) -> Bool {
    ["TW", "TU", "HU", "ĐU", "CP", "TTg", "UBND", "HĐND"].contains(symbol.codes.last)
  }
}

extension CleanDocument {
  /// The mark before one of the codes of a symbol, the first being 0.
  fileprivate func replacingMark(_ symbol: DocumentSymbol, _ code: Int, _ mark: String) -> Edit {
    let word = symbol.words.lowerBound + code + (symbol.year == nil ? 1 : 2)
    return Edit(ByteSpan(words[word - 1].span.end, words[word].span.start), mark)
  }

  fileprivate func swappingMarks(_ symbol: DocumentSymbol) -> Edit {
    symbol.form == .party
      ? replacingMark(symbol, 0, "/").and(replacingMark(symbol, 1, "-"))
      : replacingMark(symbol, 0, "-").and(replacingMark(symbol, 1, "/"))
  }
}
