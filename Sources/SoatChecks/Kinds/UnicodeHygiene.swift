import SoatDocument
import SoatFindings
import SoatText

/// Letters are those that they seem to be — *chuẩn hóa Unicode*.
package struct UnicodeHygiene: Check {
  package static let keyword = "unicode"
  package static let summary = Bilingual(
    vi: "Chữ viết đúng mã Unicode, một kiểu thống nhất",
    en: "Letters are the right code points, in one normal form")
  package static let codes: [FindingCode] = [.textUnicode]
  package static let reasons: [FindingCode: [Reason]] = [
    .textUnicode: [.invalidBytes, .normalisation, .lookalike, .invisible]
  ]
  package static let schema = TableSchema([])

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {}

  package func run(_ context: inout CheckContext) {
    reportOddities(&context)
    reportInvalid(&context)
    reportMixedForms(&context)
  }

  private func reportOddities(_ context: inout CheckContext) {
    for oddity in context.stream.oddities {
      let word = context.stream.firstWord(after: oddity.span.start)
      let found = context.source[oddity.span]
      switch oddity.kind {
      case .lookalike:
        context.report(
          Draft(
            .textUnicode, reason: .lookalike, at: .bytes(oddity.span, word: word),
            message: context.language(
              vi: "Có ký tự trông giống chữ Việt nhưng khác mã",
              en: "A look-alike letter stands in the word"),
            found: found, expected: LookAlike.repaired(found),
            help: context.language(vi: "Gõ lại từ này.", en: "Type the word again.")))
      case .invisible:
        context.report(
          Draft(
            .textUnicode, reason: .invisible, at: .bytes(oddity.span, word: word),
            message: context.language(
              vi: "Có ký tự không nhìn thấy bên trong từ",
              en: "An invisible character stands in the word"),
            found: LookAlike.visible(found), expected: LookAlike.visible(found),
            help: context.language(vi: "Gõ lại từ này.", en: "Type the word again.")))
      }
    }
  }

  private func reportInvalid(_ context: inout CheckContext) {
    for span in context.source.invalid {
      let word = context.stream.firstWord(after: span.start)
      context.report(
        Draft(
          .textUnicode, reason: .invalidBytes, at: .bytes(span, word: word),
          message: context.language(
            vi: "Có byte không đọc được theo Unicode",
            en: "Bytes here cannot be read as Unicode"),
          found: context.source[span],
          help: context.language(
            vi: "Đối chiếu bản gốc và gõ lại chỗ này.",
            en: "Check the original and type this place again.")))
    }
  }

  /// One finding for each paragraph that holds the rarer of the two normal forms.
  private func reportMixedForms(_ context: inout CheckContext) {
    let decomposed = context.source.decomposed
    guard !decomposed.isEmpty else { return }
    let forms = NormalForms(context.source)
    guard let rarer = forms.rarer else { return }
    var reported: Set<Int> = []
    for span in rarer {
      let word = context.stream.firstWord(after: span.start)
      let line = context.stream.line(at: span.start)
      let paragraph = context.document.paragraphIndex(at: word) ?? -1 - line
      guard reported.insert(paragraph).inserted else { continue }
      let affected = max(0, word)..<min(context.stream.words.count, word + 1)
      context.report(
        Draft(
          .textUnicode, reason: .normalisation, at: .words(affected),
          message: context.language(
            vi: "Đoạn này trộn chữ dựng sẵn với chữ tổ hợp (dấu rời)",
            en: "Precomposed and decomposed letters are mixed in this paragraph"),
          found: context.text(affected),
          help: context.language(
            vi: "Chuyển cả đoạn về Unicode dựng sẵn (NFC).",
            en: "Bring the paragraph to NFC.")))
    }
  }
}

/// Which letters of a text are composed and which are not.
private struct NormalForms {
  /// The places of the form that fewer letters have; nil where all have one.
  let rarer: [ByteSpan]?

  init(_ source: SourceText) {
    let decomposed = source.decomposed
    var composed: [ByteSpan] = []
    Self.forEachComposed(source, beside: decomposed) { span in
      composed.append(span)
      return composed.count < decomposed.count
    }
    if composed.count < decomposed.count {
      rarer = composed.isEmpty ? nil : composed
    } else {
      rarer = decomposed
    }
  }

  /// - Parameter body: returns whether to go on.
  @inline(__always)
  private static func forEachComposed(
    _ source: SourceText, beside decomposed: [ByteSpan], _ body: (ByteSpan) -> Bool
  ) {
    source.bytes.withUnsafeBufferPointer { bytes in
      var next = 0
      var position = 0
      while position < bytes.count {
        // The first bytes of the letters that may bear one are greater than all but a few others.
        guard bytes[position] >= 0xC3, bearsTone(bytes, position) else {
          position &+= 1
          continue
        }
        let span = ByteSpan(position, position + (bytes[position] < 0xE0 ? 2 : 3))
        while next < decomposed.count, decomposed[next].end <= position { next += 1 }
        let isDecomposed = next < decomposed.count && decomposed[next].overlaps(span)
        if !isDecomposed, !body(span) { return }
        position = span.end
      }
    }
  }

  /// Letters with a tone mark: those that a decomposed text would spell with one.
  @inline(__always)
  private static func bearsTone(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    switch bytes[position] {
    case 0xE1: bytes[position + 1] >= 0xBA
    case 0xC3:
      switch bytes[position + 1] {
      case 0x82, 0x8A, 0x94, 0xA2, 0xAA, 0xB4, 0x90, 0xB0, 0x97, 0xB7: false
      default: true
      }
    default: false
    }
  }
}
