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
  func departure(of index: Int, in context: borrowing CheckContext) -> Departure? {
    guard let type = context.document.citations[index].type,
      let code = context.document.citations[index].symbol.codes.first,
      let row = row(type.words, context.stream)
    else { return nil }
    let position = context.resolutions[index]?.document
    let right = position.map { context.book.registry.documents[$0].type }
    guard codes[row].contains(code) else {
      guard known.contains(code),
        type.type != .congVan || context.document.citations[index].symbol.form == .party
      else { return nil }
      let fitting = texts.indices.first { codes[$0].contains(code) }
      let named = right.flatMap { $0 == .khac ? nil : $0.names.first }
      return (named ?? fitting.map { texts[$0] }).map { Departure(name: $0, isByCode: true) }
    }
    guard let right, right != type.type, Self.ofOneCode.contains(right),
      Self.ofOneCode.contains(type.type), let name = right.names.first
    else { return nil }
    return Departure(name: name, isByCode: false)
  }

  private func row(_ words: Range<Int>, _ stream: SyllableStream) -> Int? {
    let first = stream.words[words.lowerBound].folded
    guard names.mayBegin(with: first) else { return nil }
    var next = names.index(beginningWith: first, from: 0)
    while let index = next {
      if names.count(of: index) == words.count, stream.matches(names, index, at: words.lowerBound) {
        return index
      }
      next = names.index(beginningWith: first, from: index + 1)
    }
    return nil
  }
}
