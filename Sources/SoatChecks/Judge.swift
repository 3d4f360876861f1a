import SoatDocument
import SoatFindings
import SoatText

/// Judges documents by one book of rules. Pure: the same bytes give the same report.
package struct Judge: Sendable {
  package let book: RuleBook
  package let settings: JudgeSettings
  package let language: Language
  package let detail: ReportDetail

  package init(
    book: RuleBook, settings: JudgeSettings, language: Language, detail: ReportDetail
  ) {
    self.book = book
    self.settings = settings
    self.language = language
    self.detail = detail
  }

  /// - Parameter named: the ids of the sets to judge by; nil to choose them from each document.
  package init(
    book: RuleBook, phase: Phase, language: Language, named: [String]? = nil,
    detail: ReportDetail = [.quotes, .coverage]
  ) {
    self.init(
      book: book, settings: JudgeSettings(phase: phase, named: named), language: language,
      detail: detail)
  }

  /// Judges one file by itself.
  ///
  /// - Parameter path: how the report names the document.
  package func report(path: String, file: [UInt8]) -> DocumentReport {
    var memory = WordMemory()
    return report(path: path, file: file, memory: &memory)
  }

  /// - Parameters:
  ///   - path: how the report names the document.
  ///   - memory: of words in documents that were read before.
  package func report(
    path: String, file: [UInt8], memory: inout WordMemory
  ) -> DocumentReport {
    let source: SourceText
    do {
      source = try SourceText.decode(file)
    } catch {
      return FileFinding.report(path: path, for: error, settings, language)
    }
    let document = Document.parse(source, lexicon: book.lexicon, memory: &memory)
    if document.isUnrecognised {
      return FileFinding.unrecognised(path: path, settings, language)
    }
    return report(
      path: path, document, text: detail.contains(.text) ? OriginalText(file: file) : nil,
      words: detail.contains(.identity) ? WordsHash.value(of: source) : nil)
  }

  /// Judges a document that has been read.
  ///
  /// - Parameters:
  ///   - text: its lines, for reports that show them.
  ///   - words: by which it is known again.
  package func report(
    path: String, _ document: Document, text: OriginalText? = nil, words: Fingerprint? = nil
  ) -> DocumentReport {
    let selection = Selection(
      document: document, book: book, settings: settings, language: language)
    var context = CheckContext(
      document: document, book: book, language: language, selection: selection)
    // Checks are run where they are: an array would hand out copies.
    book.rules.withUnsafeBufferPointer { rules in
      for stage in CheckStage.allCases {
        for rule in selection.rules where rules[rule].stage == stage {
          context.ruleIndex = rule
          rules[rule].check.run(&context)
        }
      }
    }
    let coverage =
      detail.contains(.coverage)
      ? CoverageReading(context, context.assignments()).coverage(selection.rules) : Coverage()
    let finishing = Finishing(
      document: document, type: context.type, book: book, settings: settings,
      overrides: selection.overrides, quotes: detail.contains(.quotes))
    let judged = finishing.findings(context.drafts)
    let facts = DocumentFacts.facts(of: document, context.type, context.regime)
    return DocumentReport(
      path: path, status: .checked, facts: facts,
      ruleSets: selection.sets.map { chosen in
        DocumentReport.ChosenRuleSet(
          id: book.sets[chosen.set].id, version: book.sets[chosen.set].version,
          hash: book.sets[chosen.set].hash.text, chosenBy: chosen.why)
      },
      findings: judged.findings,
      verdicts: finishing.verdicts(
        selection.rules, judged, context.verdicts)
        + selection.unsuited.flatMap { set, why in
          finishing.notApplicable(
            book.sets[set].rules.filter { !settings.disabled.contains(book.rules[$0].id) },
            language(
              vi: "bộ quy tắc không dùng cho văn bản này: \(why)",
              en: "the set is not for this document: \(why)"))
        },
      coverage: coverage,
      unsuited: selection.unsuited.map { set, why in
        DocumentReport.UnsuitedRuleSet(id: book.sets[set].id, why: why)
      }, text: text, identity: words.map { DocumentIdentity(words: $0, facts) })
  }
}

/// What a document says of itself, for the report.
enum DocumentFacts {
  static func facts(
    of document: Document, _ type: DocumentType?, _ regime: Regime?
  ) -> DocumentReport.Facts {
    let header = document.header
    return DocumentReport.Facts(
      type: type?.rawValue, number: header.number?.symbol?.canonical,
      date: date(of: header.placeDate), issuer: issuer(of: document),
      regime: regime?.rawValue,
      hasBlanks: header.number?.state == .blank || header.placeDate?.state == .blank,
      secrecy: document.secrecy)
  }

  private static func date(of field: PlaceDateField?) -> String? {
    guard let field else { return nil }
    if let mention = field.mention { return mention.date.iso }
    guard let year = field.year else { return nil }
    guard let month = field.month else { return String(year) }
    return String(CalendarDate(year: year, month: month, day: 1).iso.dropLast(3))
  }

  private static func issuer(of document: Document) -> String? {
    var name: String?
    for cell in document.header.issuer {
      let line = document.source.collapsed(cell.span)
      name = name.map { "\($0) / \(line)" } ?? line
    }
    return name
  }
}
