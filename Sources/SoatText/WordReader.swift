/// The one loop that every byte of a document goes through: bytes to words and lines.
struct WordReader: ~Copyable {
  private(set) var words: GrowingBuffer<Word>
  private(set) var lines: GrowingBuffer<Line>
  private(set) var salient: GrowingBuffer<Int32>
  private(set) var oddities: [Oddity] = []
  private(set) var gap = Gap()

  private var lineStart = 0
  private var firstWordOfLine = 0
  private var gapAtLineStart = Gap()
  private var filledLines = 0
  private let dropsPageNumbers: Bool
  /// Whether words are held against the rules of spelling: those of a document.
  private var judgesSpelling = false

  /// - Parameters:
  ///   - capacity: the number of bytes that will be read.
  ///   - storage: where the words come to stand, if they find room there.
  init(
    capacity: Int, into storage: UnsafeMutableBufferPointer<Word>, dropsPageNumbers: Bool
  ) {
    self.dropsPageNumbers = dropsPageNumbers
    words = GrowingBuffer(in: storage)
    lines = GrowingBuffer(capacity: capacity / 40)
    salient = GrowingBuffer(capacity: capacity / 20)
  }

  /// How many words a text of so many bytes hardly exceeds.
  static func usualCount(bytes: Int) -> Int { bytes / 4 + 8 }

  /// - Parameter memory: the places of a `WordMemory`; nil for a text too short to repeat a word.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, letters: UnsafeBufferPointer<Letter>,
    memory: WordMemory.Places?
  ) {
    judgesSpelling = memory != nil
    Self.marks.withUnsafeBufferPointer { marks in
      var position = 0
      while position < bytes.count {
        if let memory {
          position = recall(bytes, from: position, letters: letters, marks: marks, memory)
        }
        if position < bytes.count {
          position = readAny(bytes, from: position, letters: letters, marks: marks)
        }
      }
    }
    endLine(contentEnd: bytes.count, next: bytes.count, bytes)
  }

  /// Takes words that were read before, and reads plain ones for the next time, with the marks
  /// between them.
  ///
  /// - Returns: the byte at which something else begins.
  @inline(__always)
  private mutating func recall(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, letters: UnsafeBufferPointer<Letter>,
    marks: UnsafeBufferPointer<Gap>, _ memory: WordMemory.Places
  ) -> Int {
    guard let text = bytes.baseAddress else { return start }
    let last = bytes.count - WordMemory.reach
    var position = start
    var gap = self.gap
    while position < last {
      let byte = bytes[position]
      if byte <= 0x40 {
        let mark = marks[Int(byte)]
        guard !mark.isEmpty else { break }
        gap.formUnion(mark)
        position &+= 1
        continue
      }
      guard let key = WordMemory.key(at: UnsafeRawPointer(text + position)) else { break }
      let end = position &+ key.length
      // One space stands behind nearly every word. A digit would go on with it.
      let isSpaced = bytes[end] == 0x20
      if !isSpaced, bytes[end] &- 0x30 < 10 { break }
      let place = memory.place(of: key)
      if place.pointee.head != key.head || place.pointee.tail != key.tail {
        guard byte >= 0x80 || letters[Int(byte)].isLetter,
          let read = SyllableReading.read(bytes, from: position, letters: letters),
          read.end == end
        else { break }
        place.pointee = WordMemory.Place(
          head: key.head, tail: key.tail, syllable: read.syllable, shape: read.shape,
          fault: fault(of: read.syllable, read.shape, bytes, position..<end, letters),
          isSalient: Self.isSalient(read.syllable, read.shape))
      }
      if place.pointee.isSalient || gap.intersects(.salient) {
        salient.append(Int32(truncatingIfNeeded: words.count))
      }
      words.append(
        Word(
          start: Int32(truncatingIfNeeded: position), end: Int32(truncatingIfNeeded: end),
          syllable: place.pointee.syllable, gap: gap, shape: place.pointee.shape,
          fault: place.pointee.fault))
      gap = isSpaced ? .space : Gap()
      position = isSpaced ? end &+ 1 : end
    }
    self.gap = gap
    return position
  }

  /// A word, a mark, a tag or the end of a line.
  private mutating func readAny(
    _ bytes: UnsafeBufferPointer<UInt8>, from position: Int, letters: UnsafeBufferPointer<Letter>,
    marks: UnsafeBufferPointer<Gap>
  ) -> Int {
    let byte = bytes[position]
    if byte < 0x80, !letters[Int(byte)].isLetter {
      return readMark(byte, bytes, at: position, marks: marks)
    }
    // So far from the end, a syllable can be read without asking for it.
    if position < bytes.count - SyllableReading.longest,
      let simple = SyllableReading.read(bytes, from: position, letters: letters)
    {
      append(simple.syllable, simple.shape, bytes, position..<simple.end, letters)
      return simple.end
    }
    let scalar = Self.scalar(bytes, at: position)
    if LetterTable.letter(scalar.value, in: letters).isLetter {
      return readWord(bytes, from: position, letters: letters)
    }
    gap.formUnion(Self.gap(of: scalar.value))
    return position + scalar.length
  }

  /// A word with what stands before it.
  @inline(__always)
  private mutating func append(
    _ syllable: Syllable, _ shape: Word.Shape, _ bytes: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>, _ letters: UnsafeBufferPointer<Letter>
  ) {
    // Only documents are judged, and only of them salient words are asked for.
    if judgesSpelling, gap.intersects(.salient) || Self.isSalient(syllable, shape) {
      salient.append(Int32(truncatingIfNeeded: words.count))
    }
    words.append(
      Word(
        start: Int32(truncatingIfNeeded: range.lowerBound),
        end: Int32(truncatingIfNeeded: range.upperBound), syllable: syllable, gap: gap,
        shape: shape, fault: fault(of: syllable, shape, bytes, range, letters)))
    gap = Gap()
  }

  private static func isSalient(_ syllable: Syllable, _ shape: Word.Shape) -> Bool {
    shape != .lower || syllable.hasFreeTone
  }

  private func fault(
    of syllable: Syllable, _ shape: Word.Shape, _ bytes: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>, _ letters: UnsafeBufferPointer<Letter>
  ) -> SpellingFault {
    guard judgesSpelling else { return .none }
    switch shape {
    case .lower, .capital:
      let fault = SyllableSpelling.fault(of: syllable)
      if fault != .none { return fault }
    case .upper: break
    case .mixed: return TypedSpelling.joinsWords(bytes, range, letters: letters) ? .joined : .none
    case .initial, .number: return .none
    }
    return TypedSpelling.misplacesTone(bytes, range, of: syllable, letters: letters)
      ? .toneSeat : .none
  }

  private mutating func readWord(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, letters: UnsafeBufferPointer<Letter>
  ) -> Int {
    var builder = SyllableBuilder()
    var count = 0
    var digits = 0
    var uppers = 0
    var startsUpper = false
    var lookalikes = 0
    var others = 0
    var hasInvisible = false
    var position = start
    var end = start
    while position < bytes.count {
      let byte = bytes[position]
      var length = 1
      var letter: Letter
      if byte < 0x80 {
        letter = letters[Int(byte)]
      } else {
        let scalar = Self.scalar(bytes, at: position)
        length = scalar.length
        letter = LetterTable.letter(scalar.value, in: letters)
        if letter.isLetter, letter.code == Alphabet.otherCode {
          builder.addOther(scalar.value)
          others += 1
          if letter.isUpper {
            uppers += 1
            if count == 0 { startsUpper = true }
          }
          count += 1
          position += length
          end = position
          continue
        }
        if !letter.isLetter, Self.isInvisible(scalar.value) {
          hasInvisible = true
          position += length
          continue
        }
      }
      guard letter.isLetter else { break }
      builder.add(letter)
      if letter.isUpper {
        uppers &+= 1
        if count == 0 { startsUpper = true }
      }
      if letter.isDigit { digits &+= 1 }
      if letter.isLookalike { lookalikes &+= 1 }
      count &+= 1
      position += length
      end = position
    }
    let shape = Word.Shape(
      letters: count - digits, digits: digits, uppers: uppers, startsUpper: startsUpper)
    append(builder.syllable, shape, bytes, start..<end, letters)
    if lookalikes > 0 || hasInvisible {
      let isForeign = lookalikes + others == count && count > 1
      noteOddities(
        start, end, holdsLookalike: lookalikes > 0 && !isForeign, bytes, hasInvisible: hasInvisible)
    }
    return hasInvisible ? max(end, position) : end
  }

  /// - Parameter holdsLookalike: false for *Москва*, in which no letter is of the alphabet.
  private mutating func noteOddities(
    _ start: Int, _ end: Int, holdsLookalike: Bool, _ bytes: UnsafeBufferPointer<UInt8>,
    hasInvisible: Bool
  ) {
    let span = ByteSpan(start, end)
    if holdsLookalike { oddities.append(Oddity(kind: .lookalike, span: span)) }
    var position = start
    var holdsInvisible = false
    while hasInvisible, position < end {
      let scalar = Self.scalar(bytes, at: position)
      holdsInvisible = holdsInvisible || Self.isInvisible(scalar.value)
      position += scalar.length
    }
    if holdsInvisible { oddities.append(Oddity(kind: .invisible, span: span)) }
  }

  private mutating func readMark(
    _ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, at position: Int,
    marks: UnsafeBufferPointer<Gap>
  ) -> Int {
    switch byte {
    case 0x3C:
      guard let tag = InlineTag(in: bytes, at: position) else { break }
      gap.formUnion(tag.isBreak ? [.markup, .space] : .markup)
      return position + tag.length
    case 0x0A:
      endLine(contentEnd: position, next: position + 1, bytes)
      return position + 1
    case 0x0D:
      let isPair = position + 1 < bytes.count && bytes[position + 1] == 0x0A
      let next = position + (isPair ? 2 : 1)
      endLine(contentEnd: position, next: next, bytes)
      return next
    default: break
    }
    let mark = marks[Int(byte)]
    gap.formUnion(mark.isEmpty ? .other : mark)
    return position + 1
  }

  private mutating func endLine(
    contentEnd: Int, next: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let count = words.count - firstWordOfLine
    let isPageNumber =
      dropsPageNumbers && filledLines > 2 && 1...3 ~= count && holdsPageNumber(count)
    if isPageNumber {
      words.truncate(to: firstWordOfLine)
      while let last = salient.last, last >= firstWordOfLine { salient.dropLast() }
      gap = gapAtLineStart
    }
    if words.count > firstWordOfLine {
      filledLines += 1
      gap.formUnion(.newline)
    } else {
      gap.formUnion(gap.contains(.newline) ? .blankLine : .newline)
    }
    lines.append(
      Line(
        span: ByteSpan(lineStart, contentEnd), words: firstWordOfLine..<words.count,
        isPageNumber: isPageNumber))
    lineStart = next
    firstWordOfLine = words.count
    gapAtLineStart = gap
  }

  /// *2*, *- 2 -*, *2/5*, *Trang 2*, *Trang 2/5*.
  ///
  /// - Parameter count: how many words the line has, at least one.
  private func holdsPageNumber(_ count: Int) -> Bool {
    let isNamed = count > 1 && words[firstWordOfLine].folded == Self.page
    let number = words[firstWordOfLine + (isNamed ? 1 : 0)]
    guard number.isNumber, number.end - number.start <= 3 else { return false }
    let allowed: Gap = [.space, .newline, .blankLine, .dash, .markup, .boundary]
    let lead = words[firstWordOfLine].gap.subtracting(gapAtLineStart)
    // *57-* above *NQ/TW*: a dash on one side goes on with a symbol.
    guard lead.union(gap).isSubset(of: allowed), !isAnnounced,
      lead.contains(.dash) || !gap.contains(.dash)
    else { return false }
    let total = words[words.count - 1]
    let figures = isNamed ? count - 1 : count
    guard figures == 2 else { return figures == 1 }
    return total.isNumber && total.gap.subtracting(.space) == .slash
  }

  /// *… ngày 31 tháng* right above *6*: the line goes on with the sentence.
  private var isAnnounced: Bool {
    guard firstWordOfLine > 0, !gapAtLineStart.contains(.blankLine) else { return false }
    return Self.announcers.contains(words[firstWordOfLine - 1].folded)
  }

  private static let announcers = SyllableStream(SourceText("số ngày tháng khoản điều quý")).words
    .map(\.folded)

  private static let page = SyllableStream(SourceText("trang")).words[0].folded

  /// What each byte of ASCII means between words; nothing for those that mean more: letters,
  /// figures, line breaks, the beginning of a tag.
  private static let marks: [Gap] = {
    var table = [Gap](repeating: .other, count: 128)
    for control in 0..<32 { table[control] = .space }
    let meanings: [(String, Gap)] = [
      (" ", .space), (",", .comma), (".", .stop), (";", .semicolon), (":", .colon), ("-", .dash),
      ("/", .slash), ("\"'", .quote), ("([{", .openParenthesis), (")]}", .closeParenthesis),
      ("?!", .emphasis), ("*_#\\`>", .markup), ("\u{7F}", .space),
    ]
    for (characters, meaning) in meanings {
      for byte in characters.utf8 { table[Int(byte)] = meaning }
    }
    for figure in 0x30...0x39 { table[figure] = [] }
    for special in [0x0A, 0x0D, 0x3C] { table[special] = [] }
    return table
  }()

  private static func gap(of value: UInt32) -> Gap {
    switch value {
    case 0xA0, 0x85, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    case 0x2010...0x2015, 0x2212, 0x2043: .dash
    case 0x2018...0x201F, 0xAB, 0xBB, 0x2039, 0x203A, 0x2032, 0x2033: .quote
    case 0x2026: .emphasis
    case 0x2022, 0x25CF, 0x25AA, 0xF0B7, 0xB7: .other
    default: isInvisible(value) ? [] : .other
    }
  }

  /// White space that is not ASCII, or nothing to be seen at all.
  static func isBlank(_ value: UInt32) -> Bool { gap(of: value).isSubset(of: .space) }

  static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF, 0x034F, 0x061C: true
    default: false
    }
  }

  /// Decodes one code point of valid UTF-8.
  @inline(__always)
  static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (value: UInt32, length: Int) {
    let lead = UInt32(bytes[position])
    if lead < 0x80 { return (lead, 1) }
    let second = UInt32(bytes[position + 1] & 0x3F)
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | second, 2) }
    let third = UInt32(bytes[position + 2] & 0x3F)
    if lead < 0xF0 { return ((lead & 0xF) << 12 | second << 6 | third, 3) }
    let fourth = UInt32(bytes[position + 3] & 0x3F)
    return ((lead & 7) << 18 | second << 12 | third << 6 | fourth, 4)
  }
}
