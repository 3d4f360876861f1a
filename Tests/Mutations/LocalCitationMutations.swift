import SoatDocument
import SoatFindings
import SoatText
import TestSupport

/// What goes wrong with any citation, registered or not, and with those of one document together.
enum LocalCitationMutations {
  static let all = types + incomplete + conflicts + future + superseded

  private static let types =
    ["Kết luận", "Chỉ thị", "Thông báo"].map { word in
      Mutation(.citationWrongType, "\(word) for the type", positions: 3) { clean, _ in
        clean.document.citations.compactMap { citation in
          guard let type = citation.type, citation.symbol.typeCode != nil,
            clean.document.paragraphIndex(at: type.words.lowerBound) != nil,
            !type.type.names.contains(word), type.words.count == 2
          else { return nil }
          return clean.replacing(type.words, word)
        }
      }
    }
    + ["KL", "TB", "QĐ"].map { code in
      Mutation(.citationWrongType, "\(code) for the code of the type", positions: 3) { clean, _ in
        // Of a registered document the number would be another one; cited again, the document would
        // be another one too.
        clean.localOnce.compactMap { citation in
          guard let type = citation.type?.type, citation.symbol.typeCode != nil,
            !type.codes.contains(code)
          else { return nil }
          let word = citation.symbol.words.lowerBound + (citation.symbol.year == nil ? 1 : 2)
          return clean.replacing(word..<word + 1, code)
        }
      }
    }

  private static let incomplete = [
    Mutation(.citationIncomplete, "the date is lost at the first mention", positions: 3) {
      clean, _ in
      clean.firstMentions.compactMap { clean.removingDate($0) }
    },
    Mutation(.citationIncomplete, "the issuer is lost at the first mention", positions: 3) {
      clean, _ in
      clean.firstMentions.compactMap { clean.removingIssuer($0) }
    },
    Mutation(.citationIncomplete, "date and issuer are lost at the first mention", positions: 3) {
      clean, _ in
      clean.firstMentions.compactMap { clean.removingDate($0).and(clean.removingIssuer($0)) }
    },
    Mutation(.citationIncomplete, "only the year of the date is left", positions: 3) { clean, _ in
      clean.firstMentions.compactMap { citation in
        guard let date = citation.date else { return nil }
        let start =
          clean.isWord(date.words.lowerBound - 1, "ngày")
          ? date.words.lowerBound - 1 : date.words.lowerBound
        return clean.replacing(start..<date.words.upperBound, "năm \(date.date.year)")
      }
    },
    added("a new document is cited without a date") { clean in
      "Kế hoạch số 315-KH/TU của Ban Thường vụ Tỉnh ủy"
    },
    added("a new document is cited by its number alone") { clean in "Kế hoạch số 316-KH/TU" },
  ]

  private static func added(
    _ label: String, _ citation: @escaping @Sendable (CleanDocument) -> String
  ) -> Mutation {
    Mutation(.citationIncomplete, label, positions: 1) { clean, random in
      clean.host(&random).map {
        [clean.adding("Việc này được lồng ghép với \(citation(clean)).", to: $0)]
      } ?? []
    }
  }

  private static let conflicts = [
    conflict("the day before") { clean, date, issuer in (date.advanced(by: -1), issuer) },
    conflict("another month") { clean, date, issuer in
      // A State body numbers by the year: in December before it another document bore the number.
      let next = date.with(month: 2)
      if date.month == 1, !clean.isOfParty { return clean.isPast(next) ? (next, issuer) : nil }
      return (date.with(month: date.month == 1 ? 12 : date.month - 1).notAfter(date), issuer)
    },
    conflict("the year before") { clean, date, issuer in (date.with(year: date.year - 1), issuer) },
    conflict("the digits of the day exchanged") { clean, date, issuer in
      let day = date.day % 10 * 10 + date.day / 10
      let other = CalendarDate(year: date.year, month: date.month, day: day)
      return other.exists && other < date ? (other, issuer) : nil
    },
    conflict("another committee") { clean, date, issuer in
      (date, issuer.hasPrefix("Ban Thường vụ Tỉnh ủy") ? "Ban Thường vụ Thành ủy" : nil)
    },
    conflict("a people's council for the committee") { clean, date, issuer in
      (date, issuer.hasPrefix("Ủy ban nhân dân tỉnh") ? "Hội đồng nhân dân tỉnh" : nil)
    },
    Mutation(.citationConflict, "of two whole mentions one has another date", positions: 3) {
      clean, _ in
      clean.local.flatMap { citation in
        clean.local.filter {
          $0.symbol.key == citation.symbol.key && $0.words.lowerBound != citation.words.lowerBound
        }.compactMap { other in
          citation.date.map {
            clean.replacing($0, by: $0.date.advanced(by: -2)).told(at: clean.span(other.words))
          }
        }
      }
    },
  ]

  /// A document of the province is cited once more, and not as above.
  private static func conflict(
    _ label: String,
    _ other: @escaping @Sendable (CleanDocument, CalendarDate, String) -> (CalendarDate, String?)?
  ) -> Mutation {
    Mutation(.citationConflict, "a second mention has \(label)", positions: 3) { clean, random in
      clean.local.compactMap { citation in
        guard let type = citation.type, let date = citation.date?.date,
          let issuer = clean.issuerName(citation),
          case (let day, let body?)? = other(clean, date, clean.text(issuer)),
          let host = clean.host(&random),
          clean.paragraphs[host].words.lowerBound > citation.words.upperBound
        else { return nil }
        let cited = clean.citing(
          clean.text(type.words), clean.text(citation.symbol.words), day, body)
        return clean.adding("Kết quả được báo cáo cùng với việc thực hiện \(cited).", to: host)
          .told(at: clean.span(citation.words))
      }
    }
  }

  private static let future = [
    moved("the day after the document") { own, _ in own.advanced(by: 1) },
    moved("a month after the document") { own, _ in own.advanced(by: 31) },
    moved("the year after the document") { own, date in date.with(year: own.year + 1) },
    moved("another decade") { own, date in date.with(year: date.year + 10) },
    Mutation(.citationFuture, "a document is cited that is not issued yet", positions: 1) {
      clean, random in
      guard let own = clean.document.date, let host = clean.host(&random) else { return [] }
      let cited = clean.citing(
        "Kế hoạch", clean.isOfParty ? "97-KH/TU" : "297/KH-UBND", own.advanced(by: 12),
        clean.isOfParty ? "Ban Thường vụ Tỉnh ủy" : "Ủy ban nhân dân tỉnh")
      return [clean.adding("Việc này được lồng ghép với \(cited).", to: host)]
    },
    Mutation(.citationFuture, "the document itself is dated before what it cites", positions: 1) {
      clean, _ in
      guard let own = clean.header.placeDate?.mention,
        let newest = clean.document.citations.compactMap({ $0.date?.date }).max(),
        newest < own.date,
        newest.year == own.date.year
      else { return [] }
      let cited = clean.document.citations.filter { $0.date?.date == newest }
      return [
        cited.reduce(clean.replacing(own, by: newest.advanced(by: -1))) {
          $0.told(at: clean.span($1.words))
        }
      ]
    },
  ]

  private static func moved(
    _ label: String, _ other: @escaping @Sendable (CalendarDate, CalendarDate) -> CalendarDate
  ) -> Mutation {
    Mutation(.citationFuture, "the cited date is \(label)", positions: 3) { clean, _ in
      guard let own = clean.document.date else { return [] }
      // Twice cited, it would contradict itself too.
      return clean.localOnce.compactMap { citation in
        citation.date.map { clean.replacing($0, by: other(own, $0.date)) }
      }
    }
  }

  /// What was replaced, how it is cited, and on which day its successor came into force.
  private static let replaced: [(String, String, CalendarDate, String, CalendarDate)] = [
    ("Quy định", "31-QĐ/TW", day(1997, 10, 1), "Bộ Chính trị", day(2017, 2, 6)),
    ("Quy định", "91-QĐ/TW", day(2004, 2, 16), "Ban Bí thư", day(2017, 2, 6)),
    ("Quy định", "66-QĐ/TW", day(2017, 2, 6), "Ban Bí thư", day(2026, 1, 9)),
    ("Hướng dẫn", "36-HD/VPTW", day(2018, 4, 3), "Văn phòng Trung ương Đảng", day(2026, 5, 27)),
  ]

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day)
  }

  private static let superseded = replaced.flatMap { type, symbol, date, issuer, until in
    [
      Mutation(.citationSuperseded, "\(symbol) is followed in a task", positions: 1) {
        clean, random in
        guard let own = clean.document.date, own >= until, let host = clean.host(&random) else {
          return []
        }
        let cited = clean.citing(type, symbol, date, issuer)
        return [clean.adding("Văn bản được trình bày theo \(cited).", to: host)]
      },
      Mutation(.citationSuperseded, "the document rests on \(symbol)", positions: 1) { clean, _ in
        guard let own = clean.document.date, own >= until, clean.isOfParty,
          let opening = clean.document.opening.first
        else { return [] }
        let cited = clean.citing(type, symbol, date, issuer)
        let start = clean.stream.lines[opening.lines.lowerBound].span.start
        return [clean.inserting("Căn cứ \(cited);\n\n", at: start)]
      },
    ]
  }
}

extension CleanDocument {
  /// The day lies before that of the document.
  fileprivate func isPast(_ day: CalendarDate) -> Bool { document.date.map { day < $0 } ?? false }
}

extension CalendarDate {
  /// A year earlier where it would be later than another day.
  fileprivate func notAfter(_ other: CalendarDate) -> CalendarDate {
    self < other ? self : with(year: year - 1)
  }
}
