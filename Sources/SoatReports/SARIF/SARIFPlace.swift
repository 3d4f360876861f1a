import SoatFindings

/// A `location` object: a region of one document.
struct SARIFPlace {
  let uri: String
  let isAbsolute: Bool

  init(uri: String, isAbsolute: Bool) {
    self.uri = uri
    self.isAbsolute = isAbsolute
  }

  init(_ location: DocumentLocation) {
    self.init(uri: location.uri, isAbsolute: location.isAbsolute)
  }

  /// A place that is empty is an insertion point (section 3.30.2). The whole file is shown at its
  /// beginning: GitHub shows no result that lacks a region.
  ///
  /// - Parameters:
  ///   - id: what a link in the message leads to.
  ///   - message: what stands there.
  func write(
    _ place: Place?, id: Int? = nil, message: String? = nil, _ writer: inout ByteWriter
  ) {
    writer.raw("{")
    if let id {
      writer.raw(#""id":"#)
      writer.integer(id)
      writer.raw(",")
    }
    writer.raw(#""physicalLocation":{"artifactLocation":{"uri":"#)
    writer.string(uri)
    if !isAbsolute { writer.raw(#","uriBaseId":"%SRCROOT%""#) }
    writer.raw(#"},"region":{"startLine":"#)
    let place = Self.valid(place)
    writer.integer(place.line)
    writer.raw(#","startColumn":"#)
    writer.integer(place.column)
    writer.raw(#","endLine":"#)
    writer.integer(place.endLine)
    writer.raw(#","endColumn":"#)
    writer.integer(place.endColumn)
    writer.raw("}}")
    if let message {
      writer.raw(#","message":{"text":"#)
      writer.string(message)
      writer.raw("}")
    }
    writer.raw("}")
  }

  /// Never before the first column or behind its own end: one such region and GitHub rejects all.
  private static func valid(_ place: Place?) -> Place {
    let (line, column) = (max(place?.line ?? 1, 1), max(place?.column ?? 1, 1))
    guard let place, (place.endLine, place.endColumn) >= (line, column) else {
      return Place(line: line, column: column, endLine: line, endColumn: column)
    }
    return Place(
      line: line, column: column, endLine: place.endLine, endColumn: max(place.endColumn, 1))
  }
}
