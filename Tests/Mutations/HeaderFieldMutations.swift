import SoatDocument
import SoatFindings
import SoatText

/// What goes wrong in the number and in the place and date of a document.
enum HeaderFieldMutations {
  static let all = numbers + bodies + types + dates

  private static let numbers = [
    Mutation(.headerNumber, "the number is gone") { clean, _ in
      clean.header.part(.number).map { [clean.absent([$0])] } ?? []
    },
    number("the number is blank") { clean, symbol in
      clean.replacing(symbol.lowerBound..<symbol.lowerBound + 1, "     ")
    },
    number("dots stand for the number") { clean, symbol in
      clean.replacing(symbol.lowerBound..<symbol.lowerBound + 1, "....")
    },
    number("the number is torn over two lines") { clean, symbol in
      guard let cell = clean.header.part(.number), clean.isAlone(clean.column(cell.span)) else {
        return nil
      }
      return clean.inserting("\n", behind: symbol.lowerBound)
    },
    number("the number is written as the other regime does") { clean, symbol in
      let parts = clean.text(symbol).split { $0 == "-" || $0 == "/" }.map(String.init)
      guard parts.count == 3, let field = clean.header.number else { return nil }
      let text =
        clean.isOfParty
        ? "Số: \(parts[0])/\(parts[1])-\(parts[2])" : "Số \(parts[0])-\(parts[1])/\(parts[2])"
      return Edit(field.span, text)
    },
    number("a space stands inside the symbol") { clean, symbol in
      clean.inserting(" ", before: symbol.upperBound - 1)
    },
    number("the colon is lost or added") { clean, symbol in
      guard let field = clean.header.number, field.hasWord else { return nil }
      return Edit(
        ByteSpan(field.span.start, clean.words[symbol.lowerBound].span.start),
        field.hasColon ? "Số " : "Số: ")
    },
    number("the zero before the number is lost") { clean, symbol in
      let number = clean.text(symbol.lowerBound..<symbol.lowerBound + 1)
      guard number.hasPrefix("0") else { return nil }
      return clean.replacing(symbol.lowerBound..<symbol.lowerBound + 1, String(number.dropFirst()))
    },
  ]

  private static let bodies = [
    number("the symbol is that of another body") { clean, symbol in
      guard let codes = clean.header.number?.symbol?.codes, codes.count == 2,
        clean.document.signature?.isJoint != true
      else { return nil }
      let others = ["TU": "HU", "HU": "ĐU", "ĐU": "TU", "UBND": "HĐND", "HĐND": "UBND"]
      return others[codes[1]].map {
        clean.replacing(symbol.upperBound - 1..<symbol.upperBound, $0)
      }
    }
  ]

  private static let types = ["KH", "BC", "TB", "QĐ", "CTr"].map { code in
    number("the symbol says \(code)") { clean, symbol in
      // A công văn names no type that the symbol could contradict.
      guard let type = clean.header.type?.type, type != .khac, !type.codes.contains(code),
        clean.header.number?.symbol?.typeCode != nil
      else { return nil }
      return clean.replacing(symbol.lowerBound + 1..<symbol.lowerBound + 2, code)
    }
  }

  /// - Parameter edit: takes the words of the symbol.
  private static func number(
    _ label: String, _ edit: @escaping @Sendable (CleanDocument, Range<Int>) -> Edit?
  ) -> Mutation {
    Mutation(.headerNumber, label) { clean, _ in
      guard let symbol = clean.header.number?.symbol else { return [] }
      return edit(clean, symbol.words).map { [$0] } ?? []
    }
  }

  private static let dates = [
    Mutation(.headerPlaceDate, "place and date are gone") { clean, _ in
      clean.header.part(.placeDate).map { [clean.absent([$0])] } ?? []
    },
    date("the day is blank") { clean, date in
      clean.replacing(date.lowerBound..<date.lowerBound + 1, "    ")
    },
    date("dots stand for the day") { clean, date in
      clean.replacing(date.lowerBound..<date.lowerBound + 1, "…")
    },
    date("day and month are blank") { clean, date in
      clean.replacing(date.lowerBound..<date.lowerBound + 1, "   ")
        .and(clean.replacing(date.lowerBound + 2..<date.lowerBound + 3, "   "))
    },
    date("the date is written in figures") { clean, date in
      let parts = [0, 2, 4].map { clean.text(date.lowerBound + $0..<date.lowerBound + $0 + 1) }
      return clean.replacing(date, parts.joined(separator: "/"))
    },
    date("the year is lost") { clean, date in clean.removing(date.upperBound - 2..<date.upperBound)
    },
    date("the word năm is lost") { clean, date in
      clean.removing(date.upperBound - 2..<date.upperBound - 1)
    },
    date("the year has two figures") { clean, date in
      let year = date.upperBound - 1..<date.upperBound
      return clean.replacing(year, String(clean.text(year).suffix(2)))
    },
    date("the space behind the word ngày is lost") { clean, date in
      let end = clean.words[date.lowerBound - 1].span.end
      return clean.isWord(date.lowerBound - 1, "ngày") ? Edit(ByteSpan(end, end + 1), "") : nil
    },
    date("the comma behind the place is lost") { clean, date in
      guard let place = clean.header.placeDate?.place, !place.isEmpty else { return nil }
      let end = clean.words[place.upperBound - 1].span.end
      return Edit(ByteSpan(end, end + 1), "")
    },
    date("the place begins with a small letter") { clean, _ in
      guard let place = clean.header.placeDate?.place, place.count < 4, let first = place.first
      else {
        return nil
      }
      let word = place.lowerBound..<place.lowerBound + 1
      return clean.words[first].isNumber
        ? nil : clean.replacing(word, clean.text(word).lowercased())
    },
    date("the word ngày is lost") { clean, date in
      clean.isWord(date.lowerBound - 1, "ngày")
        ? clean.removing(date.lowerBound - 1..<date.lowerBound) : nil
    },
  ]

  /// - Parameter edit: takes the words from the day to the year.
  private static func date(
    _ label: String, _ edit: @escaping @Sendable (CleanDocument, Range<Int>) -> Edit?
  ) -> Mutation {
    Mutation(.headerPlaceDate, label) { clean, _ in
      guard let mention = clean.header.placeDate?.mention, mention.form == .words else { return [] }
      return edit(clean, mention.words).map { [$0] } ?? []
    }
  }
}
