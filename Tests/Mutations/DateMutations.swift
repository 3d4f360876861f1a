import SoatDocument
import SoatFindings
import SoatText
import TestSupport

/// What goes wrong in dates: of documents that are cited, of the document itself, of tasks.
enum DateMutations {
  static let all = impossible + padding + past + DeadlineMutations.all + weekdays

  private static let impossible = [
    impossible("the thirty-second day") { _ in (32, nil) },
    impossible("the thirty-first of a shorter month") { date in
      [4, 6, 9, 11].contains(date.month) ? (31, nil) : nil
    },
    impossible("30/02") { _ in (30, 2) },
    impossible("29/02 of a common year") { date in
      CalendarDate.days(in: 2, of: date.year) == 28 ? (29, 2) : nil
    },
    impossible("the thirteenth month") { _ in (nil, 13) },
    impossible("day zero") { _ in (0, nil) },
  ]

  private static func impossible(
    _ label: String, _ parts: @escaping @Sendable (CalendarDate) -> (day: Int?, month: Int?)?
  ) -> Mutation {
    Mutation(.dateImpossible, label, positions: 2) { clean, _ in
      clean.document.dates.compactMap { mention in
        guard let (day, month) = parts(mention.date) else { return nil }
        return clean.replacing(
          mention,
          by: CalendarDate(
            year: mention.date.year, month: month ?? mention.date.month,
            day: day ?? mention.date.day))
      }
    }
  }

  private static let padding = [
    padding("the zero of the day is lost") { day, month in
      day.hasPrefix("0") ? (String(day.dropFirst()), month) : nil
    },
    padding("the zero of the month is lost") { day, month in
      month.hasPrefix("0") ? (day, String(month.dropFirst())) : nil
    },
    padding("a zero stands before a month that takes none") { day, month in
      month.count == 1 ? (day, "0" + month) : nil
    },
    padding("both zeros are lost") { day, month in
      day.hasPrefix("0") && month.hasPrefix("0")
        ? (String(day.dropFirst()), String(month.dropFirst())) : nil
    },
  ]

  private static func padding(
    _ label: String, _ other: @escaping @Sendable (String, String) -> (String, String)?
  ) -> Mutation {
    Mutation(.dateZeroPadding, label, positions: 3) { clean, _ in
      clean.document.dates.compactMap { mention in
        let day = mention.words.lowerBound..<mention.words.lowerBound + 1
        let monthWord = mention.words.lowerBound + (mention.form == .short ? 1 : 2)
        let month = monthWord..<monthWord + 1
        guard let (newDay, newMonth) = other(clean.text(day), clean.text(month)) else { return nil }
        return clean.replacing(day, newDay).and(clean.replacing(month, newMonth))
      }
    }
  }

  private static let past = [
    past("the year before") { _, date in date.with(year: date.year - 1) },
    past("two years before") { _, date in date.with(year: date.year - 2) },
    past("a week before the document") { own, _ in own.advanced(by: -7) },
    past("the month before the document") { own, _ in own.advanced(by: -31) },
    Mutation(.dateDeadlinePast, "a task is added that was due long ago", positions: 2) {
      clean, random in
      // Elsewhere a day that is past may be told as such.
      guard let own = clean.document.date, let host = clean.taskHost(&random) else { return [] }
      return [
        clean.adding("Danh sách gửi trước ngày \(own.advanced(by: -45).short).", to: host)
      ]
    },
  ]

  private static func past(
    _ label: String, _ other: @escaping @Sendable (CalendarDate, CalendarDate) -> CalendarDate
  ) -> Mutation {
    Mutation(.dateDeadlinePast, "the deadline is \(label)", positions: 3) { clean, _ in
      guard let own = clean.document.date else { return [] }
      return clean.deadlines.map { mention in
        clean.replacing(mention, by: other(own, mention.date))
      }
    }
  }

  private static let weekdays = [
    Mutation(.dateWeekday, "the weekday is the next one", positions: 3) { clean, _ in
      clean.weekdays.map { clean.replacing($0.words, Weekday.name($0.date, off: 1)) }
    },
    Mutation(.dateWeekday, "the weekday is two days off", positions: 3) { clean, _ in
      clean.weekdays.map { clean.replacing($0.words, Weekday.name($0.date, off: 5)) }
    },
    Mutation(.dateWeekday, "the date moved on and the weekday stayed", positions: 3) { clean, _ in
      clean.weekdays.compactMap { weekday in
        clean.document.dates.first {
          $0.date == weekday.date && $0.words.lowerBound > weekday.words.lowerBound
        }
        .map {
          clean.replacing($0, by: $0.date.advanced(by: 3)).told(at: clean.span(weekday.words))
        }
      }
    },
    Mutation(.dateWeekday, "a wrong weekday is put before a deadline", positions: 3) {
      clean, random in
      clean.deadlines.filter { mention in
        clean.isWord(mention.words.lowerBound - 1, "ngày")
          && !clean.weekdays.contains { $0.date == mention.date }
      }.map { mention in
        let off = Int.random(in: 1...6, using: &random)
        return clean.inserting(
          "\(Weekday.name(mention.date, off: off)), ", before: mention.words.lowerBound - 1)
      }
    },
    behind("a wrong weekday stands in parentheses behind a deadline") {
      "(\(Weekday.name($0, off: $1)))"
    },
    behind("a wrong short weekday stands in parentheses behind a deadline") {
      "(\(Weekday.shortName($0, off: $1)))"
    },
  ]

  private static func behind(
    _ label: String, _ text: @escaping @Sendable (CalendarDate, Int) -> String
  ) -> Mutation {
    Mutation(.dateWeekday, label, positions: 3) { clean, random in
      clean.deadlines.filter { mention in
        !clean.weekdays.contains { $0.date == mention.date }
      }.map { mention in
        let off = Int.random(in: 1...6, using: &random)
        return clean.inserting(
          " " + text(mention.date, off), behind: mention.words.upperBound - 1)
      }
    }
  }
}

/// Days of the week as documents name them.
enum Weekday {
  private static let names = [
    "Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy",
  ]

  /// The day of the week of a date, or one that is so many days off.
  static func name(_ date: CalendarDate, off: Int = 0) -> String {
    names[(number(date) + off) % 7]
  }

  /// *T2*, *CN*
  static func shortName(_ date: CalendarDate, off: Int) -> String {
    let day = (number(date) + off) % 7
    return day == 0 ? "CN" : "T\(day + 1)"
  }

  /// 0 for Sunday (Sakamoto, comp.lang.c 1992).
  private static func number(_ date: CalendarDate) -> Int {
    let year = date.month < 3 ? date.year - 1 : date.year
    let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][date.month - 1]
    return (year + year / 4 - year / 100 + year / 400 + shift + date.day) % 7
  }
}

extension CleanDocument {
  /// Days by which something must be done: behind *trước*, in running text.
  var deadlines: [DateMention] {
    document.dates.filter { mention in
      let first = mention.words.lowerBound
      return document.paragraphIndex(at: first) != nil
        && (isWord(first - 2, "trước ngày") || isWord(first - 3, "chậm nhất ngày"))
    }
  }

  /// Where a day of the week stands right before its date.
  var weekdays: [(words: Range<Int>, date: CalendarDate)] {
    document.dates.compactMap { mention in
      let end = mention.words.lowerBound - 1
      guard isWord(end, "ngày"), end >= 2,
        isWord(end - 2, Wording(Weekday.name(mention.date)))
      else { return nil }
      return (end - 2..<end, mention.date)
    }
  }
}
