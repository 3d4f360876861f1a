import SoatDocument
import SoatFindings

/// A value of a rule file, free of its syntax.
package enum OptionValue: Sendable {
  case text(String)
  case integer(Int)
  case boolean(Bool)
  case date(CalendarDate)
  case list([OptionValue])
  case table(OptionTable)
  /// A long text as UTF-8 in NFC, which is read where somebody needs it.
  case bytes([UInt8])
}

/// The options of one rule, or of one table inside it, already held against its schema.
package struct OptionTable: Sendable {
  /// Few enough to look through: most tables have less than ten.
  private let values: [(key: String, value: OptionValue)]

  package init(_ values: [(key: String, value: OptionValue)] = []) { self.values = values }

  private func value(_ name: String) -> OptionValue? {
    values.firstIndex { $0.key == name }.map { values[$0].value }
  }

  /// Even where nothing stands in it: an empty list is none to some keys.
  package func isGiven(_ key: OptionKey) -> Bool { value(key.name) != nil }

  package func value(_ key: OptionKey) -> OptionValue? { value(key.name) }

  package func text(_ key: OptionKey) -> String? {
    switch value(key.name) {
    case .text(let text): text
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    default: nil
    }
  }

  /// A text as UTF-8; nothing where there is none.
  package func bytes(_ key: OptionKey) -> [UInt8] {
    switch value(key.name) {
    case .text(let text): Array(text.utf8)
    case .bytes(let bytes): bytes
    default: []
    }
  }

  /// A single text counts as a list of one.
  package func texts(_ key: OptionKey) -> [String] {
    switch value(key.name) {
    case .text(let text): [text]
    case .list(let list): Self.texts(list)
    default: []
    }
  }

  private static func texts(_ list: [OptionValue]) -> [String] {
    var texts: [String] = []
    texts.reserveCapacity(list.count)
    for value in list { if case .text(let text) = value { texts.append(text) } }
    return texts
  }

  package func textLists(_ key: OptionKey) -> [[String]] {
    guard case .list(let lists) = value(key.name) else { return [] }
    return lists.compactMap { value in
      guard case .list(let list) = value else { return nil }
      return Self.texts(list)
    }
  }

  package func boolean(_ key: OptionKey) -> Bool? {
    if case .boolean(let boolean) = value(key.name) { return boolean }
    return nil
  }

  package func integer(_ key: OptionKey) -> Int? {
    if case .integer(let integer) = value(key.name) { return integer }
    return nil
  }

  package func date(_ key: OptionKey) -> CalendarDate? {
    if case .date(let date) = value(key.name) { return date }
    return nil
  }

  package func table(_ key: OptionKey) -> OptionTable? {
    if case .table(let table) = value(key.name) { return table }
    return nil
  }

  package func bilingual(_ key: OptionKey) -> Bilingual? {
    guard case .table(let table) = value(key.name) else { return nil }
    guard case .text(let vi) = table.value("vi"), case .text(let en) = table.value("en") else {
      return nil
    }
    return Bilingual(vi: vi, en: en)
  }

  package func tables(_ key: OptionKey) -> [OptionTable] {
    guard case .list(let list) = value(key.name) else { return [] }
    return list.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// The texts that stand for cases of an enumeration; the schema has refused all others.
  package func cases<Case: RawRepresentable>(
    _ key: OptionKey, of _: Case.Type = Case.self
  ) -> [Case] where Case.RawValue == String {
    var cases: [Case] = []
    for text in texts(key) { if let known = Case(rawValue: text) { cases.append(known) } }
    return cases
  }
}
