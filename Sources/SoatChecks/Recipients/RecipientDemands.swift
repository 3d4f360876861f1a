import SoatFindings
import SoatText

extension RecipientList {
  /// Without a recipient, the block need not be there.
  package static func codes(with options: OptionTable) -> [FindingCode] {
    let demanded = options.tables(recipient).map { isArchive($0.texts(names)) }
    let judgesForm = !options.texts(separators).isEmpty
    return codes.filter { code in
      switch code {
      case .recipientsBlockMissing: !demanded.isEmpty
      // *Như trên* is part of the form.
      case .recipientsMissing: demanded.contains(false) || judgesForm
      case .recipientsArchiveMissing: demanded.contains(true)
      default: judgesForm
      }
    }
  }

  private static func isArchive(_ names: [String]) -> Bool {
    names.contains { $0 != superior && Wording($0).folded == archive.folded }
  }

  /// An unknown variable, a second one that is to be the last, and the same recipient twice.
  package static func faults(in options: OptionTable) -> [OptionFault] {
    var faults: [OptionFault] = []
    var last: [OptionFault.Step]?
    var texts: [(text: String, path: [OptionFault.Step])] = []
    for (index, table) in options.tables(recipient).enumerated() {
      let path: [OptionFault.Step] = [.key(recipient), .index(index)]
      for (number, name) in table.texts(names).enumerated()
      where name.hasPrefix("$") && name != superior {
        faults.append(
          OptionFault(
            .unknownWord(name, known: [superior]), at: path + [.key(names), .index(number)]))
      }
      let given = table.texts(names)
      if let name = given.first, given.count == 1, table.table(when) == nil {
        texts.append((name, path + [.key(names), .index(0)]))
      }
      guard table.boolean(isLast) == true else { continue }
      if let last {
        faults.append(OptionFault(.secondLast(first: last), at: path + [.key(isLast)]))
      } else {
        last = path + [.key(isLast)]
      }
    }
    return faults + OptionFault.repetitions(of: texts)
  }
}
