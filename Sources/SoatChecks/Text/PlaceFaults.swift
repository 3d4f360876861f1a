import SoatFindings

extension ForeignPlaces {
  /// A name of two places, and mergers without their day, of one place alone, or of places that are not among all.
  package static func faults(in options: OptionTable) -> [OptionFault] {
    let known = options.textLists(places).flatMap { $0 }
    let names = options.textLists(places).enumerated().flatMap { group, names in
      names.enumerated().map {
        (text: $1, path: [OptionFault.Step.key(places), .index(group), .index($0)])
      }
    }
    var faults = OptionFault.repetitions(of: names)
    for (index, names) in options.textLists(merged).enumerated() {
      let path: [OptionFault.Step] = [.key(merged), .index(index)]
      if names.count == 1 { faults.append(OptionFault(.tooFew(1, least: 2), at: path)) }
      for (number, name) in names.enumerated() where !known.contains(name) {
        faults.append(
          OptionFault(.unknownWord(name, known: known), at: path + [.index(number)]))
      }
    }
    if options.isGiven(merged), !options.isGiven(mergedFrom) {
      faults.append(OptionFault(.lacksPartner(mergedFrom), at: [.key(merged)]))
    }
    return faults
  }
}
