import SoatDocument
import SoatText

/// Which codes of a symbol each name of a type stands beside — *tên loại và chữ viết tắt*.
struct TypeCodes: Sendable {
  /// How a type is named where another one should be.
  struct Departure {
    /// The name that belongs to the symbol.
    let name: String
    /// The code shows it; otherwise the registry does.
    let isByCode: Bool
  }

  private let names: Wordings
  private let codes: [[String]]
  private let texts: [String]
  private let known: Set<String>
  /// Types that share the code QĐ: the registry alone tells them apart.
  private static let ofOneCode: Set<DocumentType> = [.quyetDinh, .quyDinh, .quyChe]

  /// - Parameter table: each name with its codes behind it.
  init(_ table: [[String]]) {
    let rows = table.filter { $0.count > 1 }
    texts = rows.map { $0[0] }
    names = Wordings(Wording.wordings(texts))
    codes = rows.map { Array($0.dropFirst()) }
    known = Set(codes.joined())
  }

  /// What the type should be called; nil where the name fits, or where nothing is certain: a code
  /// that is none of a type's, a công văn of a State body, whose symbol begins with that of the
  /// body (`1234/CT-TTHT`).
  func departure(
    of citation: Citation, meaning entry: RegisteredDocument?, _ stream: SyllableStream
  ) -> Departure? {
    guard let type = citation.type, let code = citation.symbol.codes.first, known.contains(code),
      type.type != .congVan || citation.symbol.form == .party,
      let row = row(type.words, stream)
    else { return nil }
    guard codes[row].contains(code) else {
      let fitting = texts.indices.first { codes[$0].contains(code) }
      let named = entry.flatMap { $0.type == .khac ? nil : $0.type.names.first }
      return (named ?? fitting.map { texts[$0] }).map { Departure(name: $0, isByCode: true) }
    }
    guard let entry, entry.type != type.type, Self.ofOneCode.contains(entry.type),
      Self.ofOneCode.contains(type.type), let name = entry.type.names.first
    else { return nil }
    return Departure(name: name, isByCode: false)
  }

  private func row(_ words: Range<Int>, _ stream: SyllableStream) -> Int? {
    guard names.mayBegin(with: stream.words[words.lowerBound].folded) else { return nil }
    return names.all.indices.first { stream.equals(names.all[$0], words) }
  }
}
