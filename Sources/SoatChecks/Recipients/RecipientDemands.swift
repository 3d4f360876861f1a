import SoatFindings

extension RecipientList {
  package var demands: [RuleDemand] {
    required.map {
      RuleDemand($0.id, $0.names.joined(separator: " | "), severity: $0.severity)
    }
  }

  /// An unknown variable, and a second one that is to be the last.
  package static func faults(in options: OptionTable) -> [OptionFault] {
    var faults: [OptionFault] = []
    var last: [OptionFault.Step]?
    for (index, table) in options.tables(recipient).enumerated() {
      let path: [OptionFault.Step] = [.key(recipient), .index(index)]
      for (number, name) in table.texts(names).enumerated()
      where name.hasPrefix("$") && name != superior {
        faults.append(
          OptionFault(
            .unknownWord(name, known: [superior]), at: path + [.key(names), .index(number)]))
      }
      guard table.boolean(isLast) == true else { continue }
      if let last {
        faults.append(OptionFault(.secondLast(first: last), at: path + [.key(isLast)]))
      } else {
        last = path + [.key(isLast)]
      }
    }
    return faults
  }
}
