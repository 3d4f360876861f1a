import SoatDocument
import SoatText

/// What one line of a fixed block holds in one of its columns.
struct Column {
  let span: ByteSpan
  /// Of the stream, 0-based.
  let line: Int
}

extension CleanDocument {
  func column(_ span: ByteSpan) -> Column {
    Column(span: span, line: stream.line(at: span.start))
  }

  /// No other column stands beside it.
  func isAlone(_ column: Column) -> Bool {
    source.trimmed(stream.lines[column.line].span) == source.trimmed(column.span)
  }

  /// Without these columns. Where another one stands beside it, it stays blank.
  func removing(_ columns: [Column]) -> Edit {
    Edit(
      columns.map { column in
        isAlone(column)
          ? Edit.Replacement(span: span(lines: column.line..<column.line + 1), text: "")
          : Edit.Replacement(
            span: column.span,
            text: String(repeating: " ", count: source.scalarCount(column.span)))
      })
  }
}
