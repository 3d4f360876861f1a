import SoatDocument
import SoatFindings
import SoatText

/// Whether the separators of a symbol fit the body that it names.
enum SymbolForm {
  /// How a symbol departs from its form, and how it should be; nil where it does not.
  static func departure(of symbol: DocumentSymbol) -> (reason: Reason, expected: String)? {
    guard symbol.codes.count > 1, departs(symbol.form, symbol.codes), symbol.typeCode != nil
    else { return nil }
    switch symbol.form {
    case .irregular: return (.form, isState(symbol.codes) ? state(symbol) : party(symbol))
    case .state: return (.form, party(symbol))
    case .party: return (.mixed, state(symbol))
    }
  }

  /// False for nearly all symbols, which need not be copied to be asked.
  static func departs(_ form: DocumentSymbol.Form, _ codes: [String]) -> Bool {
    switch form {
    case .irregular: true
    case .state: isParty(codes)
    case .party: isState(codes)
    }
  }

  private static func party(_ symbol: DocumentSymbol) -> String {
    "\(symbol.numberText)-\(symbol.codes[0])/\(rest(symbol))"
  }

  private static func state(_ symbol: DocumentSymbol) -> String {
    let year = symbol.year.map { "/\($0)" } ?? ""
    return "\(symbol.numberText)\(year)/\(symbol.codes[0])-\(rest(symbol))"
  }

  private static func rest(_ symbol: DocumentSymbol) -> String {
    symbol.codes.dropFirst().joined(separator: "-")
  }

  private static let partyBodies = ["TW", "TU", "HU", "QU", "ĐU", "ThU"]
  private static let stateBodies = ["CP", "TTg", "CTN", "UBND", "HĐND", "VPCP"]

  /// Codes of Party bodies end in that of their committee.
  private static func isParty(_ codes: [String]) -> Bool {
    guard codes.count == 2, let body = codes.last else { return false }
    return partyBodies.contains { body.hasSuffix($0) }
  }

  private static func isState(_ codes: [String]) -> Bool {
    guard codes.count == 2, let body = codes.last else { return false }
    // Their lengths tell most of them apart at once.
    return stateBodies.contains { $0.utf8.count == body.utf8.count && $0 == body }
  }
}

extension DocumentSymbol {
  /// How it should be written where its separators do not fit its body; nil where they do.
  package var rightForm: String? { SymbolForm.departure(of: self)?.expected }

  /// The text that it was read from holds nothing else.
  package func isWhole(of text: String) -> Bool {
    words == 0..<SyllableStream(SourceText(text), dropsPageNumbers: false).words.count
  }
}
