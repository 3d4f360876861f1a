import SoatDocument
import SoatFindings
import SoatText

/// The parts above the text follow one another — *thứ tự thành phần*: part of the kind `header`.
///
/// A conversion may read either column of the header first, so that number, place and date are only
/// held against what no column can change. Of parts in disorder the fewest are told.
enum HeaderOrder {
  private typealias Entry = (part: Header.Part, cell: Cell)

  static func check(_ context: inout CheckContext) {
    let header = context.document.header
    let first = Firsts(header)
    // A công văn should not bear its type at all.
    var told: [Header.Part] = header.type?.type == .congVan ? [.type] : []
    for sequence in sequences(first, context.document) {
      var entries: [Entry] = []
      entries.reserveCapacity(sequence.count)
      for part in sequence where told.isEmpty || !told.contains(part) {
        if let cell = first[part] { entries.append((part, cell)) }
      }
      if entries.indices.dropFirst().allSatisfy({
        entries[$0 - 1].cell.line <= entries[$0].cell.line
      }) {
        continue
      }
      var others = LongestIncreasing.others(in: entries.map(\.cell.line))
      // Of place and date and the type it is the former that was put elsewhere.
      if entries.first?.part == .placeDate, others == [1],
        entries.dropFirst(2).allSatisfy({ $0.cell.line > entries[0].cell.line })
      {
        others = [0]
      }
      for index in others where !told.contains(entries[index].part) {
        told.append(entries[index].part)
        report(entries, index, except: others, &context)
      }
    }
  }

  /// The first cell of each part whose order counts.
  private struct Firsts {
    private var titleLine: Cell?
    private var issuer: Cell?
    private var number: Cell?
    private var placeDate: Cell?
    private var type: Cell?
    private var subject: Cell?
    private var addressee: Cell?

    init(_ header: Header) {
      for entry in header.parts {
        switch entry.part {
        case .titleLine: titleLine = titleLine ?? entry.cell
        case .issuer: issuer = issuer ?? entry.cell
        case .number: number = number ?? entry.cell
        case .placeDate: placeDate = placeDate ?? entry.cell
        case .type: type = type ?? entry.cell
        case .subject: subject = subject ?? entry.cell
        case .addressee: addressee = addressee ?? entry.cell
        case .motto, .unionTitle, .mark, .rule: break
        }
      }
    }

    subscript(part: Header.Part) -> Cell? {
      switch part {
      case .titleLine: titleLine
      case .issuer: issuer
      case .number: number
      case .placeDate: placeDate
      case .type: type
      case .subject: subject
      case .addressee: addressee
      case .motto, .unionTitle, .mark, .rule: nil
      }
    }
  }

  private static func sequences(
    _ first: Firsts, _ document: Document
  ) -> [[Header.Part]] {
    var sequences: [[Header.Part]] = [
      readsLeftColumnFirst(first, document)
        ? [.number, .type, .subject, .addressee]
        : [.titleLine, .number, .type, .subject, .addressee],
      [.placeDate, .type, .addressee],
    ]
    // Below the number at least the last of the issuing bodies must not stand alone.
    let issuers = document.header.issuer
    if let number = first[.number], !issuers.isEmpty,
      issuers.allSatisfy({ $0.line > number.line })
    {
      sequences.append([.issuer, .number])
    }
    return sequences
  }

  /// Number or subject follow the issuer, above the title.
  private static func readsLeftColumnFirst(_ first: Firsts, _ document: Document) -> Bool {
    guard let issuer = document.header.issuer.first?.span, let title = first[.titleLine]?.span
    else { return false }
    return [first[.number], first[.subject]].contains { cell in
      cell.map { issuer < $0.span && $0.span < title } ?? false
    }
  }

  /// - Parameter others: the positions of all entries that are out of order.
  private static func report(
    _ entries: [Entry], _ index: Int, except others: [Int], _ context: inout CheckContext
  ) {
    let entry = entries[index]
    let kept = entries.indices.filter { !others.contains($0) }
    let missed = kept.first { $0 < index && entries[$0].cell.line > entry.cell.line }
    let passed = kept.last { $0 > index && entries[$0].cell.line < entry.cell.line }
    guard let other = (missed ?? passed).map({ name(entries[$0].part) }) else { return }
    let own = name(entry.part)
    let isAbove = missed != nil
    context.report(
      Draft(
        .headerOrder, subject: entry.part.rawValue, at: .words(entry.cell.words),
        section: "header",
        message: isAbove
          ? context.language(
            vi: "\(own.vi) đứng trước \(other.vi)", en: "\(own.en) stands above \(other.en)")
          : context.language(
            vi: "\(own.vi) đứng sau \(other.vi)", en: "\(own.en) stands below \(other.en)"),
        found: context.source.collapsed(entry.cell.span),
        help: isAbove
          ? context.language(
            vi: "Chuyển xuống dưới \(other.vi.lowercased()).", en: "Move it below \(other.en).")
          : context.language(
            vi: "Chuyển lên trên \(other.vi.lowercased()).", en: "Move it above \(other.en).")))
  }

  private static func name(_ part: Header.Part) -> (vi: String, en: String) {
    switch part {
    case .titleLine: ("Tiêu đề", "the title")
    case .motto: ("Tiêu ngữ", "the motto")
    case .unionTitle: ("Tên tổ chức Đoàn", "the Union's name")
    case .issuer: ("Tên cơ quan", "the issuing body")
    case .number: ("Số và ký hiệu", "the number")
    case .placeDate: ("Địa danh, ngày tháng", "place and date")
    case .type: ("Tên loại", "the type")
    case .subject: ("Trích yếu", "the subject")
    case .addressee: ("Kính gửi", "the addressee")
    case .mark: ("Dấu chỉ mức độ", "the mark")
    case .rule: ("Đường kẻ", "the rule")
    }
  }
}
