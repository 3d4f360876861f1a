import SoatDocument
import SoatFindings
import SoatText

/// What goes wrong in the signature.
enum SignatureMutations {
  static let all = missing + authorities + names

  private static let missing = [
    Mutation(.signatureMissing, "the signature is gone") { clean, _ in
      clean.signatureColumns.map { [clean.removing($0).told(at: clean.lastRecipient)] } ?? []
    },
    replaced("dots stand for the signature", by: "..........................."),
    replaced("a line stands for the signature", by: "___________________"),
  ]

  private static func replaced(_ label: String, by text: String) -> Mutation {
    // The dots are room that was left to be filled in, whatever is missing there.
    Mutation(.signatureMissing, label, with: [.textPlaceholder]) { clean, _ in
      guard let columns = clean.signatureColumns, let first = columns.first,
        columns.allSatisfy({ clean.isAlone($0) })
      else { return [] }
      return [
        clean.removing(Array(columns.dropFirst())).and(Edit(first.span, text))
          .told(at: clean.lastRecipient)
      ]
    }
  }

  private static let authorities = [
    form("TM. in a Party document", .party, "T/M", "TM."),
    form("KT. in a Party document", .party, "K/T", "KT."),
    form("T/M in a State document", .state, "TM.", "T/M"),
    form("K/T in a State document", .state, "KT.", "K/T"),
    form("TUQ. in a Party document", .party, "T/M", "TUQ."),
    Mutation(.signatureAuthority, "a deputy secretary signs in the secretary's place") { clean, _ in
      guard clean.isOfParty, let lines = clean.document.signature?.lines, lines.count == 2,
        lines[0].right == .onBehalf, clean.isWord(lines[1].words.lowerBound, "phó bí thư")
      else { return [] }
      return [Edit(lines[0].span, "K/T BÍ THƯ")]
    },
    Mutation(.signatureAuthority, "a deputy signs without a right") { clean, _ in
      guard let lines = clean.document.signature?.lines,
        let deputy = lines.last, clean.isWord(deputy.words.lowerBound, "phó")
      else { return [] }
      let others = lines.dropLast().map {
        clean.column($0.span)
      }
      return others.isEmpty ? [] : [clean.removing(others)]
    },
    Mutation(.signatureAuthority, "the space behind the right is lost", in: Mutation.unwrapped) {
      clean, _ in
      // Of two rights that are wrong alike, each is told.
      guard let line = clean.document.signature?.authorities.first, !line.office.isEmpty,
        line.right != .acting
      else { return [] }
      let start = clean.words[line.office.lowerBound].span.start
      return clean.source.bytes[start - 1] == 0x20 ? [Edit(ByteSpan(start - 1, start), "")] : []
    },
    Mutation(.signatureAuthority, "somebody signs on behalf of another body") { clean, _ in
      guard let issuer = clean.header.issuer.last?.words.lowerBound,
        let line = clean.document.signature?.authorities.first, line.right == .onBehalf
      else { return [] }
      if clean.isWord(issuer, "đảng ủy") || clean.isWord(issuer, "tỉnh ủy") {
        return [clean.replacing(line.office, "ỦY BAN NHÂN DÂN")]
      }
      let first = clean.header.issuer[0].words.lowerBound
      return clean.isWord(first, "ủy ban nhân dân")
        && clean.isWord(line.office.lowerBound, "ủy ban")
        ? [clean.replacing(line.office, "HỘI ĐỒNG NHÂN DÂN")] : []
    },
    Mutation(.signatureAuthority, "a deputy signs on behalf of a body under one head") { clean, _ in
      guard let issuer = clean.header.issuer.last?.words.lowerBound, clean.isWord(issuer, "sở"),
        let line = clean.document.signature?.authorities.first, line.right == .inPlaceOf
      else { return [] }
      return [Edit(line.span, "TM. SỞ")]
    },
    Mutation(.signatureAuthority, "the head of a unit signs without order") { clean, _ in
      guard let lines = clean.document.signature?.lines, lines.count == 2,
        lines[0].right == .byOrder || lines[0].right == .byDelegation,
        clean.isWord(lines[1].words.lowerBound, "chánh văn phòng")
          || clean.isWord(lines[1].words.lowerBound, "trưởng phòng")
      else { return [] }
      return [clean.removing([clean.column(lines[0].span)])]
    },
  ]

  /// - Parameters:
  ///   - right: as the regime writes it.
  ///   - other: as the other one does.
  private static func form(
    _ label: String, _ regime: Regime, _ right: String, _ other: String
  ) -> Mutation {
    Mutation(.signatureAuthority, label) { clean, _ in
      guard clean.document.regime == regime else { return [] }
      return clean.document.signature?.authorities.compactMap { line in
        let end = clean.words[line.office.lowerBound].span.start
        let written = ByteSpan(clean.words[line.words.lowerBound].span.start, end)
        return clean.source[written].hasPrefix(right) ? Edit(written, other + " ") : nil
      } ?? []
    }
  }

  private static let names = [
    Mutation(.signatureName, "the name is gone") { clean, _ in
      guard let signature = clean.document.signature,
        let span = signature.nameSpan
      else { return [] }
      return [clean.removing([clean.column(span)]).told(at: signature.lines.last?.span)]
    },
    blank("dots stand for the name", "................"),
    blank("a line stands for the name", "________________"),
    blank("ellipses stand for the name", "……………"),
  ]

  private static func blank(_ label: String, _ text: String) -> Mutation {
    Mutation(.signatureName, label) { clean, _ in
      (clean.document.signature?.nameSpan).map { [Edit($0, text)] } ?? []
    }
  }
}

extension CleanDocument {
  /// Offices and name, each a column of one line.
  fileprivate var signatureColumns: [Column]? {
    guard let signature = document.signature,
      let span = signature.nameSpan
    else { return nil }
    let lines = signature.lines.map {
      column($0.span)
    }
    return lines + [column(span)]
  }
}
