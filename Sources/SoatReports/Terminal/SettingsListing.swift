import SoatFindings

/// What `soat config show` says: each setting, its value, and who has said it.
package struct SettingsListing: Sendable {
  package struct Row: Sendable {
    package let key: String
    /// Nil for nothing; the listing for people shows what that means.
    package let value: String?
    package let meaning: String
    package let origin: Origin
    /// Its override, counted from 1; nil for what holds everywhere.
    package let override: Int?

    package init(
      key: String, value: String?, meaning: String = "–", origin: Origin, override: Int? = nil
    ) {
      self.key = key
      self.value = value
      self.meaning = meaning
      self.origin = origin
      self.override = override
    }
  }

  package enum Origin: Sendable, Hashable {
    /// With its hyphens.
    case option(String)
    /// 1-based.
    case file(String, line: Int)
    case usual
  }

  /// The configuration; nil for none.
  package let file: String?
  /// The document that is asked about; nil for the whole run.
  package let document: String?
  /// What leaves it out; nil for nothing.
  package let exclusion: Origin?
  package let rows: [Row]

  package init(file: String?, document: String?, exclusion: Origin?, rows: [Row]) {
    self.file = file
    self.document = document
    self.exclusion = exclusion
    self.rows = rows
  }

  /// For people, in three columns.
  ///
  /// - Parameter width: columns; narrower than 40 is taken for 40, wider than 120 for 120.
  package func bytes(width: Int, hasColour: Bool, language: Language) -> [UInt8] {
    let palette = Palette(hasColour: hasColour)
    let columns = min(max(width, 40), 120)
    return (heading(columns, language) + [InkedText()] + table(columns, language)).flatMap {
      Array((palette.painted($0.glyphs[...]) + "\n").utf8)
    }
  }

  private func heading(_ columns: Int, _ language: Language) -> [InkedText] {
    var lines = InkedText(
      file.map { language(vi: "Tệp cấu hình: \($0)", en: "Configuration: \($0)") }
        ?? language(
          vi: "Không có tệp cấu hình soat.toml", en: "There is no configuration soat.toml"),
      .strong
    ).wrapped(to: columns, hanging: 2)
    if let document {
      lines += InkedText(language(vi: "Văn bản: \(document)", en: "Document: \(document)"))
        .wrapped(to: columns, hanging: 2)
    }
    if let exclusion {
      let place = Self.words(exclusion, language)
      lines += InkedText(
        language(vi: "Không soát: \(place) loại trừ", en: "Not checked: excluded by \(place)"),
        .warning
      ).wrapped(to: columns, hanging: 2)
    }
    return lines
  }

  private func table(_ columns: Int, _ language: Language) -> [InkedText] {
    let keys = rows.map { InkedText(label($0)).width }.max() ?? 0
    let origins = rows.map { InkedText(Self.words($0.origin, language)).width }.max() ?? 0
    let widest = rows.map { InkedText($0.value ?? $0.meaning).width }.max() ?? 0
    let room = max(12, min(widest, columns - keys - origins - 4))
    var previous: Row?
    return rows.flatMap { row -> [InkedText] in
      let isRepeated = previous.map { $0.key == row.key && $0.override == row.override } ?? false
      defer { previous = row }
      let values = InkedText(row.value ?? row.meaning, row.value == nil ? .faint : .plain)
        .wrapped(to: room)
      let origin = Self.words(row.origin, language)
      return values.enumerated().map { index, value in
        var line = InkedText(index == 0 && !isRepeated ? label(row) : "")
        line.indent(by: keys + 2 - line.width)
        line.append(value.glyphs)
        if index == 0 {
          line.indent(by: keys + 2 + room + 2 - line.width)
          line.append(InkedText(origin, .faint).glyphs)
        }
        return line
      }
    }
  }

  private func label(_ row: Row) -> String {
    row.override == nil || row.key == "override" ? row.key : "· \(row.key)"
  }

  private static func words(_ origin: Origin, _ language: Language) -> String {
    switch origin {
    case .option(let name): name
    case .file(let file, let line): "\(file):\(line)"
    case .usual: language(vi: "mặc định", en: "default")
    }
  }

  /// `soat.config/1`, for programs.
  package func json() -> [UInt8] {
    ByteWriter.bytes(capacity: 1 << 12) { writer in
      writer.raw(#"{"schema":"soat.config/1","file":"#)
      writer.string(file)
      writer.raw(#","document":"#)
      writer.string(document)
      writer.raw(#","excludedBy":"#)
      if let exclusion { writer.origin(exclusion) } else { writer.raw("null") }
      writer.raw(#","settings":["#)
      for (index, row) in rows.enumerated() {
        writer.raw(index == 0 ? "\n" : ",\n")
        writer.raw(#"{"key":"#)
        writer.string(row.key)
        writer.raw(#","value":"#)
        writer.string(row.value)
        writer.raw(#","override":"#)
        if let override = row.override { writer.integer(override) } else { writer.raw("null") }
        writer.raw(#","origin":"#)
        writer.origin(row.origin)
        writer.raw("}")
      }
      writer.raw("\n]}\n")
    }
  }
}

extension ByteWriter {
  fileprivate mutating func origin(_ origin: SettingsListing.Origin) {
    switch origin {
    case .usual: raw("null")
    case .option(let name):
      raw(#"{"option":"#)
      string(name)
      raw("}")
    case .file(let file, let line):
      raw(#"{"file":"#)
      string(file)
      raw(#","line":"#)
      integer(line)
      raw("}")
    }
  }
}
