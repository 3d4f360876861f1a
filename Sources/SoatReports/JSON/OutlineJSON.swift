import SoatFindings

/// `soat outline --format json`: schema `soat.outline/1`, which grows by keys only.
package enum OutlineJSON {
  package static func bytes(_ outline: Outline) -> [UInt8] {
    var writer = ByteWriter(capacity: 1 << 14)
    writer.outline(outline)
    return writer.bytes
  }
}

extension ByteWriter {
  fileprivate mutating func outline(_ outline: Outline) {
    raw(#"{"schema":"soat.outline/1","path":"#)
    string(outline.path)
    raw(#","header":"#)
    header(outline.header)
    raw(#","sections":"#)
    list(outline.sections) { $0.section($1) }
    raw(#","citations":"#)
    list(outline.citations) { $0.citation($1) }
    raw(#","lists":"#)
    list(outline.lists) { $0.list($1) { $0.item($1) } }
    raw(#","recipients":"#)
    if let recipients = outline.recipients {
      list(recipients) { $0.part($1) }
    } else {
      raw("null")
    }
    raw(#","signature":"#)
    signature(outline.signature)
    raw(#","leftover":"#)
    list(outline.leftover) { $0.part($1) }
    raw(#","coverage":"#)
    coverage(outline.coverage)
    raw("}\n")
  }

  private mutating func header(_ header: Outline.Header) {
    raw(#"{"regime":"#)
    string(header.regime)
    raw(#","titleLine":"#)
    part(header.titleLine)
    raw(#","issuer":"#)
    list(header.issuer) { $0.part($1) }
    raw(#","number":"#)
    part(header.number)
    raw(#","place":"#)
    part(header.place)
    raw(#","date":"#)
    part(header.date)
    raw(#","type":"#)
    part(header.type)
    raw(#","subject":"#)
    part(header.subject)
    raw(#","addressee":"#)
    part(header.addressee)
    raw("}")
  }

  private mutating func section(_ section: Outline.Section) {
    raw(#"{"ordinal":"#)
    string(section.ordinal)
    raw(#","heading":"#)
    string(section.heading)
    raw(#","roles":"#)
    list(section.roles) { $0.string($1) }
    raw(#","line":"#)
    integer(section.line)
    raw(#","children":"#)
    list(section.children) { $0.section($1) }
    raw("}")
  }

  private mutating func citation(_ citation: Outline.Citation) {
    raw(#"{"type":"#)
    string(citation.type)
    raw(#","number":"#)
    string(citation.number)
    raw(#","date":"#)
    string(citation.date)
    raw(#","issuer":"#)
    string(citation.issuer)
    raw(#","congress":"#)
    string(citation.congress)
    raw(#","line":"#)
    integer(citation.line)
    raw("}")
  }

  private mutating func item(_ item: Outline.Item) {
    raw(#"{"ordinal":"#)
    if let ordinal = item.ordinal { integer(ordinal) } else { raw("null") }
    raw(#","text":"#)
    string(item.text)
    raw(#","line":"#)
    integer(item.line)
    raw("}")
  }

  private mutating func signature(_ signature: Outline.Signature?) {
    guard let signature else { return raw("null") }
    raw(#"{"authority":"#)
    string(signature.authority)
    raw(#","position":"#)
    string(signature.position)
    raw(#","name":"#)
    string(signature.name)
    raw(#","line":"#)
    integer(signature.line)
    raw("}")
  }

  private mutating func part(_ part: Outline.Part?) {
    guard let part else { return raw("null") }
    raw(#"{"text":"#)
    string(part.text)
    raw(#","line":"#)
    integer(part.line)
    raw("}")
  }

  private mutating func list<Element>(
    _ elements: [Element], _ write: (inout ByteWriter, Element) -> Void
  ) {
    raw("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { raw(",") }
      write(&self, element)
    }
    raw("]")
  }
}
