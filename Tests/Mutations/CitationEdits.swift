import SoatChecks
import SoatDocument
import SoatText
import TestSupport

/// Citations as mutations see them.
extension CleanDocument {
  /// The registered document that a citation means: by number and date, or by a number that only
  /// one document bears.
  func registered(_ citation: Citation) -> RegisteredDocument? {
    let numbered = book.registry.documents(numbered: citation.symbol.canonical)
    guard let date = citation.date?.date else { return numbered.count == 1 ? numbered[0] : nil }
    return numbered.first { $0.id.date == date }
  }

  /// Citations of registered documents with their dates: what identifies them.
  var dated: [Citation] { document.citations.filter { $0.date != nil && registered($0) != nil } }

  /// Citations that no registry knows, with date and issuer, in running text.
  var local: [Citation] {
    document.citations.filter { citation in
      citation.date != nil && citation.issuer != nil && citation.type != nil
        && book.registry.documents(numbered: citation.symbol.canonical).isEmpty
        && document.paragraphIndex(at: citation.symbol.words.lowerBound) != nil
    }
  }

  /// Those of documents that are cited just once.
  var localOnce: [Citation] {
    local.filter { citation in
      document.citations.count { $0.symbol.key == citation.symbol.key } == 1
    }
  }

  /// The first whole mention of each document, where no other whole one stands above it: with date
  /// and issuer of its own, in running text. In a row of citations with one issuer, only the last
  /// has its own.
  var firstMentions: [Citation] {
    let citations = document.citations
    return citations.indices.filter { index in
      let citation = citations[index]
      guard citation.date != nil, citation.issuer != nil, citation.type != nil,
        document.paragraphIndex(at: citation.symbol.words.lowerBound) != nil,
        !citations[..<index].contains(where: {
          $0.symbol.key == citation.symbol.key && $0.date != nil && $0.issuer != nil
        })
      else { return false }
      let isInRow =
        index + 1 < citations.count
        && citations[index + 1].words.lowerBound - citation.words.upperBound <= 6
      return !isInRow && !isWord(citation.words.lowerBound - 2, "ban hành")
        && !isWord(citation.words.lowerBound - 1, "tại")
    }.map { citations[$0] }
  }

  /// The words of a citation's date, with the word *ngày* and the comma before it.
  func removingDate(_ citation: Citation) -> Edit? {
    guard let date = citation.date?.words else { return nil }
    let start = isWord(date.lowerBound - 1, "ngày") ? date.lowerBound - 1 : date.lowerBound
    return Edit(
      ByteSpan(words[start - 1].span.end, words[date.upperBound - 1].span.end), "")
  }

  /// The words of a citation's issuer, with *của* before and the congress behind them.
  func removingIssuer(_ citation: Citation) -> Edit? {
    guard let issuer = citation.issuer else { return nil }
    let start =
      isWord(issuer.lowerBound - 1, "của") ? issuer.lowerBound - 1 : issuer.lowerBound
    let end = max(issuer.upperBound, citation.congress?.words.upperBound ?? 0)
    return Edit(ByteSpan(words[start - 1].span.end, words[end - 1].span.end), "")
  }

  /// A date takes another one's place in the form that it has.
  func replacing(_ date: DateMention, by other: CalendarDate) -> Edit {
    let parts = other.short.split(separator: "/")
    let text =
      date.form == .short
      ? other.short : "\(parts[0]) tháng \(parts[1]) năm \(parts[2])"
    return replacing(date.words, text)
  }

  /// The issuer without the word *của* that some citations put inside it.
  func issuerName(_ citation: Citation) -> Range<Int>? {
    citation.issuer.map { isWord($0.lowerBound, "của") ? $0.lowerBound + 1..<$0.upperBound : $0 }
  }

  /// A paragraph below the first section into which a sentence can be put, drawn by chance.
  func host(_ random: inout SeededNumbers) -> Int? {
    let first = sections.first?.opening ?? 0
    let listed = Set((tasks + viewpoints).map(\.paragraph))
    return sentences().filter { $0 > first && !listed.contains($0) }.randomElement(using: &random)
  }

  /// One of those that say who does what by when.
  func taskHost(_ random: inout SeededNumbers) -> Int? {
    guard let section = document.sections(for: .implementation).last else { return nil }
    return sentences().filter { section.paragraphs.contains($0) }.randomElement(using: &random)
  }

  /// A citation as the regime writes it.
  func citing(_ type: String, _ symbol: String, _ date: CalendarDate, _ issuer: String) -> String {
    let parts = date.short.split(separator: "/")
    let written =
      isOfParty
      ? ", ngày \(date.short)" : " ngày \(parts[0]) tháng \(parts[1]) năm \(parts[2])"
    return "\(type) số \(symbol)\(written) của \(issuer)"
  }
}

extension CalendarDate {
  /// So many days later or earlier.
  func advanced(by days: Int) -> CalendarDate {
    var (year, month, day) = (year, month, day + days)
    while day < 1 {
      month -= 1
      if month < 1 { (year, month) = (year - 1, 12) }
      day += Self.days(in: month, of: year)
    }
    while day > Self.days(in: month, of: year) {
      day -= Self.days(in: month, of: year)
      month += 1
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// The same day of another month or year; the last one where it has none such.
  func with(year: Int? = nil, month: Int? = nil) -> CalendarDate {
    let (year, month) = (year ?? self.year, month ?? self.month)
    return CalendarDate(
      year: year, month: month, day: min(day, Self.days(in: month, of: year)))
  }
}
