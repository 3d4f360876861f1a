import SoatDocument
import SoatFindings
import SoatText

/// What goes wrong where a document of the registry is cited.
enum CitationMutations {
  static let all = missing + numbers + dates + issuers + congresses

  /// The resolution's own name: it tells, without a number, which document is meant.
  private static let missing = [
    absence("number and date are lost everywhere") { clean, citation in
      clean.numberless(citation).map { clean.replacing($0, "") }
    },
    absence("Nghị quyết của Bộ Chính trị stands for the citation") { clean, citation in
      clean.numberless(citation).map { clean.replacing($0, "của Bộ Chính trị") }
    },
    absence("Nghị quyết vừa nêu stands for the citation") { clean, citation in
      clean.numberless(citation).map { clean.replacing($0, "vừa nêu") }
    },
    absence("Nghị quyết quan trọng này stands for the citation") { clean, citation in
      clean.numberless(citation).map { clean.replacing($0, "quan trọng này") }
    },
    absence("another resolution is cited instead") { clean, citation in
      let whole =
        clean.isOfParty
        ? ", ngày 27/9/2019 của Bộ Chính trị" : " ngày 27 tháng 9 năm 2019 của Bộ Chính trị"
      return clean.numberless(citation).map {
        clean.replacing(
          $0, "số 52-NQ/TW" + (citation.date == nil && citation.titleStart == nil ? "" : whole))
      }
    },
    absence("the resolution is cited in the last section only") { clean, citation in
      guard let first = clean.sections.first?.words.lowerBound, citation.words.lowerBound < first
      else { return Edit([]) }
      return clean.numberless(citation).map { clean.replacing($0, "mới") }
    },
  ]

  /// Every mention is changed; the absence is told in the opening.
  private static func absence(
    _ label: String, _ edit: @escaping @Sendable (CleanDocument, Citation) -> Edit?
  ) -> Mutation {
    // A later mention may become the first one, and is not whole.
    Mutation(
      .citationMissing, label, with: [.citationIncomplete, .citationWrongTitle], positions: 1
    ) { clean, _ in
      guard clean.report.ruleSets.contains(where: { $0.id == "nq57" }),
        let opening = clean.document.opening.first?.words
      else { return [] }
      let meant = clean.document.citations.filter { $0.symbol.canonical == "57-NQ/TW" }
      let edits = meant.map { edit(clean, $0) }
      let all: Edit? = edits.reduce(Edit([])) { $0.and($1) }
      return all.map { [$0.told(at: clean.span(opening.upperBound - 1..<opening.upperBound))] }
        ?? []
    }
  }

  private static let numbers = [
    number("two digits have changed places") { number in
      guard number.count > 1 else { return nil }
      return number.prefix(number.count - 2) + String(number.suffix(2).reversed())
    },
    number("the last digit is one too high") { number in
      number.last.flatMap { $0.wholeNumberValue }.map {
        String(number.dropLast()) + String(($0 + 1) % 10)
      }
    },
    number("the first digit is another one") { number in
      number.first.flatMap { $0.wholeNumberValue }.map {
        String($0 % 9 + 1 == 9 ? 1 : $0 % 9 + 1) + number.dropFirst()
      }
    },
    number("a digit is typed twice") { number in number + number.suffix(1) },
    number("a digit is lost") { number in number.count > 1 ? String(number.dropLast()) : nil },
    number("a digit stands before the number") { number in "1" + number },
  ]

  /// The date tells which document is meant; without one, nobody can say that a number is wrong.
  private static func number(
    _ label: String, _ other: @escaping @Sendable (String) -> String?
  ) -> Mutation {
    Mutation(.citationWrongNumber, label, positions: 3) { clean, _ in
      clean.dated.filter { $0.issuer != nil || $0.titleStart != nil }.compactMap { citation in
        let symbol = citation.symbol
        guard let number = other(symbol.numberText), number != symbol.numberText,
          !clean.mayBeAnother(number, citation)
        else { return nil }
        return clean.replacing(symbol.words.lowerBound..<symbol.words.lowerBound + 1, number)
      }
    }
  }

  private static let dates = [
    date("the day before") { $0.advanced(by: -1) },
    date("ten days before") { $0.day > 10 ? $0.advanced(by: -10) : nil },
    date("the month before") { $0.month > 1 ? $0.with(month: $0.month - 1) : nil },
    date("the year before") { $0.with(year: $0.year - 1) },
    date("day and month have changed places") { date in
      CalendarDate(year: date.year, month: date.day, day: date.month)
    },
    date("another day of the same month") { date in
      date.day > 4 ? CalendarDate(year: date.year, month: date.month, day: date.day - 4) : nil
    },
  ]

  private static func date(
    _ label: String, _ other: @escaping @Sendable (CalendarDate) -> CalendarDate?
  ) -> Mutation {
    Mutation(.citationWrongDate, label, positions: 3) { clean, _ in
      clean.dated.compactMap { citation in
        guard let mention = citation.date, let date = other(mention.date), date != mention.date,
          date.exists, clean.document.date.map({ date < $0 }) ?? false,
          // Another document may bear the same number at that date.
          !clean.book.registry.documents(numbered: citation.symbol.canonical).contains(where: {
            $0.id.date == date
          })
        else { return nil }
        return clean.replacing(mention, by: date)
      }
    }
  }

  private static let issuers = [
    "Ban Bí thư", "Ban Chấp hành Trung ương Đảng", "Chính phủ", "Thủ tướng Chính phủ", "Quốc hội",
    "Ban Tổ chức Trung ương", "Văn phòng Trung ương Đảng",
  ].map { body in
    Mutation(.citationWrongIssuer, "\(body) for the issuer", positions: 2) { clean, _ in
      clean.document.citations.compactMap { citation in
        guard let entry = clean.registered(citation), let issuer = clean.issuerName(citation),
          !entry.issuers.contains(body), !citation.issuerBodies.isEmpty
        else { return nil }
        return clean.replacing(issuer, body)
      }
    }
  }

  private static let congresses =
    ["X", "XI", "XII", "XIV"].map { term in
      Mutation(.citationWrongCongress, "khóa \(term) for the right one") { clean, _ in
        clean.document.citations.compactMap { citation in
          guard let congress = citation.congress, congress.roman != term,
            let right = clean.registered(citation)?.congress, right != term
          else { return nil }
          return clean.replacing(congress.words.upperBound - 1..<congress.words.upperBound, term)
        }
      }
    }
    + ["XI", "XII"].map { term in
      Mutation(.citationWrongCongress, "khóa \(term) is added") { clean, _ in
        clean.document.citations.compactMap { citation in
          guard citation.congress == nil, let issuer = citation.issuer,
            let right = clean.registered(citation)?.congress, right != term
          else { return nil }
          return clean.inserting(" khóa \(term)", behind: issuer.upperBound - 1)
        }
      }
    }
}

extension CleanDocument {
  /// A number close by is no departure that anybody could see where the series has several
  /// documents a day and no title tells which is meant: 04/NQ-CP may be of the day of 03/NQ-CP.
  fileprivate func mayBeAnother(_ number: String, _ citation: Citation) -> Bool {
    guard let entry = registered(citation), !entry.isSparse, citation.titleStart == nil,
      let typed = Int(number), typed > 0, let right = citation.symbol.number
    else { return false }
    return abs(typed - right) < 10
  }

  /// What a citation says behind its type word: number, date, issuer, congress.
  fileprivate func numberless(_ citation: Citation) -> Range<Int>? {
    guard let type = citation.type else { return nil }
    return type.words.upperBound..<citation.words.upperBound
  }
}
