import SoatDocument
import SoatFindings
import SoatText

/// What goes wrong above the text, number and date aside.
enum HeaderMutations {
  static let all = titles + issuers + types + subjects + addressees + orders

  private static let titles = [
    Mutation(.headerTitleLine, "the title line is gone") { clean, _ in
      (clean.header.titleLine?.cell).map { [clean.absent([$0])] } ?? []
    },
    Mutation(.headerTitleLine, "the motto is gone") { clean, _ in
      clean.header.motto.map { [clean.absent([$0])] } ?? []
    },
    Mutation(.headerTitleLine, "a Party document bears the national title") { clean, _ in
      guard clean.isOfParty, let cell = clean.header.titleLine?.cell else { return [] }
      return [clean.replacing(cell.words, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")]
    },
    Mutation(.headerTitleLine, "a State document bears the Party's title") { clean, _ in
      guard !clean.isOfParty, let cell = clean.header.titleLine?.cell else { return [] }
      return [clean.replacing(cell.words, "ĐẢNG CỘNG SẢN VIỆT NAM")]
    },
    Mutation(.headerTitleLine, "the title is in small letters") { clean, _ in
      guard let cell = clean.header.titleLine?.cell else { return [] }
      return [
        clean.replacing(
          cell.words,
          clean.isOfParty ? "Đảng Cộng sản Việt Nam" : "Cộng hòa xã hội chủ nghĩa Việt Nam")
      ]
    },
    Mutation(.headerTitleLine, "a tone of the title stands on the wrong letter") { clean, _ in
      guard let cell = clean.header.titleLine?.cell else { return [] }
      return cell.words.filter { clean.isWord($0, "nghĩa") }.map {
        clean.replacing($0..<$0 + 1, "NGHIÃ")
      }
    },
    Mutation(.headerTitleLine, "every word of the motto has a capital") { clean, _ in
      clean.header.motto.map { [clean.replacing($0.words, "Độc Lập - Tự Do - Hạnh Phúc")] } ?? []
    },
  ]

  private static let issuers = [
    Mutation(.headerIssuer, "the issuing body is gone") { clean, _ in
      clean.header.issuer.isEmpty ? [] : [clean.absent(clean.header.issuer)]
    },
    Mutation(.headerIssuer, "dots stand for the issuing body") { clean, _ in
      clean.dotted(clean.header.issuer)
    },
    Mutation(.headerIssuer, "only the rule below the issuing body is left") { clean, _ in
      guard let last = clean.header.issuer.last else { return [] }
      let others = clean.header.issuer.dropLast()
      return [
        clean.absent(Array(others)).and(Edit(last.span, "-------"))
      ]
    },
  ]

  private static let types = [
    Mutation(.headerDocumentType, "the type is gone") { clean, _ in
      (clean.header.type?.cell).map { [clean.absent([$0])] } ?? []
    },
    Mutation(.headerDocumentType, "dots stand for the type") { clean, _ in
      clean.dotted((clean.header.type?.cell).map { [$0] } ?? [])
    },
    Mutation(.headerDocumentType, "the type is gone and the subject begins with Về") { clean, _ in
      guard let cell = clean.header.type?.cell, let subject = clean.header.subject,
        !clean.isWord(subject.lowerBound, "về")
      else { return [] }
      return [clean.absent([cell]).and(clean.inserting("Về ", before: subject.lowerBound))]
    },
  ]

  /// Where the subject cites a document in full, the opening may be short; without it, it may not.
  private static let cited: Set<FindingCode> = [.citationIncomplete]

  private static let subjects = [
    Mutation(.headerSubject, "the subject is gone", with: cited) { clean, _ in
      clean.subjectLines.map { [clean.removing(lines: $0).told(at: clean.headerSpan)] } ?? []
    },
    // The dots are room that was left to be filled in, whatever is missing there.
    Mutation(
      .headerSubject, "dots stand for the subject", with: cited.union([.textPlaceholder])
    ) { clean, _ in
      clean.subjectLines.map {
        [Edit(clean.span(lines: $0), "..............................\n").told(at: clean.headerSpan)]
      } ?? []
    },
    Mutation(.headerSubject, "only the rule below the subject is left", with: cited) { clean, _ in
      clean.subjectLines.map { [Edit(clean.span(lines: $0), "-----\n").told(at: clean.headerSpan)] }
        ?? []
    },
  ]

  private static let addressees = [
    Mutation(.headerAddressee, "the addressees are gone") { clean, _ in
      clean.addresseeLines.map { [clean.removing(lines: $0).told(at: clean.headerSpan)] } ?? []
    },
    Mutation(.headerAddressee, "the words Kính gửi are gone") { clean, _ in
      guard let range = clean.header.addressee, range.count > 2 else { return [] }
      let word = clean.words[range.lowerBound]
      let next = clean.words[range.lowerBound + 2].span.start
      // The dash of the first addressee stays with it.
      let dash = clean.source.bytes[word.span.end..<next].lastIndex(of: 0x2D)
      return [Edit(ByteSpan(word.span.start, dash ?? next), "").told(at: clean.headerSpan)]
    },
    Mutation(.headerAddressee, "nobody stands behind Kính gửi") { clean, _ in
      guard let lines = clean.addresseeLines else { return [] }
      return [Edit(clean.span(lines: lines), "Kính gửi:\n\n").told(at: clean.headerSpan)]
    },
  ]

  private static let orders = [
    Mutation(.headerOrder, "the number stands first") { clean, _ in
      clean.moved(clean.header.part(.number), above: clean.header.parts.first?.cell)
    },
    Mutation(.headerOrder, "the type stands above the number") { clean, _ in
      clean.moved(clean.header.part(.type), above: clean.header.part(.number))
    },
    Mutation(.headerOrder, "subject and type have changed places") { clean, _ in
      guard let type = clean.header.part(.type), let lines = clean.subjectLines,
        clean.isAlone(clean.column(type.span)),
        // Any other subject is one only because it stands below the type.
        clean.opensWithAbout(lines)
      else { return [] }
      return [
        clean.swapping(clean.span(lines: type.line..<type.line + 1), clean.span(lines: lines))
      ]
    },
    Mutation(.headerOrder, "the addressees stand above the subject") { clean, _ in
      guard let addressees = clean.addresseeLines, let subject = clean.subjectLines else {
        return []
      }
      return [clean.swapping(clean.span(lines: subject), clean.span(lines: addressees))]
    },
  ]
}

extension Header {
  func part(_ part: Part) -> Cell? { parts.first { $0.part == part }?.cell }
}

extension CleanDocument {
  /// Without these parts of the header; their absence belongs to the header as a whole.
  func absent(_ cells: [Cell]) -> Edit {
    removing(cells.map { column($0.span) }).told(at: headerSpan)
  }

  fileprivate func dotted(_ cells: [Cell]) -> [Edit] {
    guard !cells.isEmpty else { return [] }
    return [
      Edit(cells.map { Edit.Replacement(span: $0.span, text: "..................") })
        .told(at: headerSpan)
    ]
  }

  /// The lines of the subject, which has them for itself.
  var subjectLines: Range<Int>? { header.subject.flatMap { lines(of: $0) } }

  fileprivate func opensWithAbout(_ lines: Range<Int>) -> Bool {
    isWord(stream.lines[lines.lowerBound].words.lowerBound, "về")
  }

  var addresseeLines: Range<Int>? { header.addressee.flatMap { lines(of: $0) } }

  private func lines(of range: Range<Int>) -> Range<Int>? {
    guard let span = span(range) else { return nil }
    let lines = stream.line(at: span.start)..<stream.line(at: span.end - 1) + 1
    let holdsMore =
      range.contains(stream.lines[lines.lowerBound].words.lowerBound)
      && stream.lines[lines.upperBound - 1].words.upperBound <= range.upperBound
    return holdsMore ? lines : nil
  }

  /// Its line stands above that of another cell; none where either has company.
  fileprivate func moved(_ cell: Cell?, above other: Cell?) -> [Edit] {
    guard let cell, let other, isAlone(column(cell.span)), isAlone(column(other.span)),
      other.line < cell.line
    else {
      return []
    }
    let line = span(lines: cell.line..<cell.line + 1)
    let top = span(lines: other.line..<other.line + 1).start
    return [inserting(source[line], at: top).and(Edit(line, ""))]
  }
}
