import SoatChecks

/// What several files say of one document or body, taken together.
enum Supplements {
  /// One entry for each id, where its first one stood.
  static func merged<Entry, ID: Hashable>(
    _ entries: [Entry], by id: (Entry) -> ID, _ merge: (Entry, Entry) -> Entry
  ) -> [Entry] {
    var merged: [Entry] = []
    var positions: [ID: Int] = [:]
    for entry in entries {
      if let position = positions[id(entry)] {
        merged[position] = merge(merged[position], entry)
      } else {
        positions[id(entry)] = merged.count
        merged.append(entry)
      }
    }
    return merged
  }

  /// The texts of a later file, and what an earlier one has besides.
  fileprivate static func joined(_ later: [String], _ earlier: [String]) -> [String] {
    later + earlier.filter { !later.contains($0) }
  }
}

extension RegisteredDocument {
  /// What another file says counts; where it says nothing, this does.
  func supplemented(by later: RegisteredDocument) -> RegisteredDocument {
    RegisteredDocument(
      id: id, type: later.type, issuers: Supplements.joined(later.issuers, issuers),
      title: later.title ?? title, termGroup: later.termGroup ?? termGroup,
      congress: later.congress ?? congress, replacedBy: later.replacedBy ?? replacedBy,
      until: later.until ?? until, doubtfulFrom: later.doubtfulFrom ?? doubtfulFrom)
  }
}

extension RegisteredBody {
  /// What another file says counts; where it says nothing, this does.
  func supplemented(by later: RegisteredBody) -> RegisteredBody {
    RegisteredBody(
      id: id, names: Supplements.joined(later.names, names),
      codes: Supplements.joined(later.codes, codes), from: later.from ?? from,
      until: later.until ?? until, successor: later.successor ?? successor)
  }
}
