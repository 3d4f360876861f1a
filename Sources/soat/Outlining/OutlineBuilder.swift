import SoatDocument
import SoatFindings
import SoatText

/// Puts what the parser understood into words and lines.
struct OutlineBuilder {
  private let document: Document

  init(_ document: Document) { self.document = document }

  func outline(path: String) -> Outline {
    Outline(
      path: path, header: header, sections: sections(below: nil),
      citations: document.citations.map(citation),
      lists: ListOutline(document: document).lists,
      recipients: document.recipients.map { $0.items.map { part($0.span) } },
      signature: document.signature.map(signature),
      leftover: document.leftover.map { part($0.span) })
  }

  private func part(_ span: ByteSpan) -> Outline.Part {
    Outline.Part(text: document.source.collapsed(span), line: document.lineNumber(of: span))
  }

  private func part(_ words: Range<Int>?) -> Outline.Part? {
    words.flatMap { document.stream.span($0) }.map(part)
  }

  private var header: Outline.Header {
    let header = document.header
    return Outline.Header(
      regime: document.regime?.rawValue, titleLine: header.titleLine.map { part($0.cell.span) },
      issuer: header.issuer.map { part($0.span) },
      number: header.number.map { field in
        Outline.Part(
          text: field.symbol?.canonical ?? document.source.collapsed(field.span),
          line: document.lineNumber(of: field.span))
      },
      place: header.placeDate.flatMap { $0.place.isEmpty ? nil : part($0.place) },
      date: header.placeDate.flatMap(date),
      type: header.type.map { type in
        Outline.Part(
          text: type.type.rawValue, line: document.lineNumber(of: type.cell.span))
      },
      subject: part(header.subject), addressee: part(header.addressee))
  }

  private func date(_ field: PlaceDateField) -> Outline.Part? {
    let known: String? =
      if let mention = field.mention {
        mention.date.iso
      } else if let year = field.year, let month = field.month {
        String(CalendarDate(year: year, month: month, day: 1).iso.dropLast(3))
      } else {
        field.year.map(String.init)
      }
    return known.map {
      Outline.Part(text: $0, line: document.lineNumber(of: field.span))
    }
  }

  private func sections(below parent: Int?) -> [Outline.Section] {
    document.sections.indices.filter { document.sections[$0].parent == parent }.map { index in
      let section = document.sections[index]
      return Outline.Section(
        ordinal: section.marker.map { document.text(of: $0) }, heading: part(section.heading)?.text,
        roles: section.roles.map(\.rawValue),
        line: document.lineNumber(of: document.paragraphs[section.opening].span),
        children: sections(below: index))
    }
  }

  private func citation(_ citation: Citation) -> Outline.Citation {
    Outline.Citation(
      type: citation.type?.type.rawValue, number: citation.symbol.canonical,
      date: citation.date?.date.iso, issuer: part(citation.issuer)?.text,
      congress: citation.congress?.roman, line: document.lineNumber(of: citation.symbol.span))
  }

  private func signature(_ signature: Signature) -> Outline.Signature {
    func text(_ lines: [Signature.Line]) -> String? {
      let texts = lines.map { document.source.collapsed($0.span) }
      return texts.isEmpty ? nil : texts.joined(separator: " / ")
    }
    return Outline.Signature(
      authority: text(signature.authorities),
      position: text(signature.lines.filter { $0.right == nil }),
      name: signature.nameSpan.map { document.source.collapsed($0) },
      line: document.lineNumber(of: signature.span))
  }
}

extension Document {
  /// 1-based.
  func lineNumber(of span: ByteSpan) -> Int { stream.line(at: span.start) + 1 }
}
