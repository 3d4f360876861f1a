import SoatFindings

extension Consistency {
  /// A pair is two spellings.
  package static func faults(in options: OptionTable) -> [OptionFault] {
    options.textLists(pairs).enumerated().compactMap { index, forms in
      forms.count == 2
        ? nil
        : OptionFault(
          .wrongCount(forms.count, expected: 2), at: [.key(pairs), .index(index)])
    }
  }
}
