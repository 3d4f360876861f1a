/// The text of one document: decoded, in NFC, with a map back to the code points of the file.
package struct SourceText: Sendable {
  /// Valid UTF-8 in NFC, without what cannot be seen, each kind of space as a space. An invalid
  /// byte of the file stands here as U+FFFD.
  package let bytes: [UInt8]
  /// What reading the file has changed; nil for one that is in NFC, valid, and hides nothing.
  private let changes: Changes?

  /// An object, since every parser holds the text, and hardly any text has been changed.
  private final class Changes: Sendable {
    let offsets: OffsetMap
    let invisible: [Int]
    let invalid: [ByteSpan]

    init(offsets: OffsetMap, invisible: [Int], invalid: [ByteSpan]) {
      self.offsets = offsets
      self.invisible = invisible
      self.invalid = invalid
    }
  }

  /// The byte before which the file has a character that cannot be seen, for each of them.
  var invisible: [Int] { changes?.invisible ?? [] }
  /// Each stretch of undecodable bytes, as the U+FFFD that stand for it.
  package var invalid: [ByteSpan] { changes?.invalid ?? [] }
  /// Each letter that the file spells with combining marks.
  package var decomposed: [ByteSpan] { changes?.offsets.patches.map(\.span) ?? [] }

  /// Text from within the program or a rule file; it is brought to NFC.
  package init(_ text: String) {
    self.init(decoded: Array(text.utf8), invalid: [])
  }

  /// - Parameter decoded: valid UTF-8, not yet normalised.
  init(decoded: [UInt8], invalid: [ByteSpan], holdsCombiningMarks: Bool = true) {
    let (normal, offsets) =
      holdsCombiningMarks ? Normalisation.composed(decoded) : (decoded, OffsetMap())
    let replaced = offsets.normalised(invalid)
    if let plain = PlainSigns(normal) {
      bytes = plain.bytes
      changes = Changes(
        offsets: offsets.moved(by: plain), invisible: plain.invisible,
        invalid: plain.moved(replaced))
    } else {
      bytes = normal
      changes =
        offsets.patches.isEmpty && replaced.isEmpty
        ? nil : Changes(offsets: offsets, invisible: [], invalid: replaced)
    }
  }

  /// The text of a span, as NFC.
  package subscript(span: ByteSpan) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  /// The number of code points of the original text between two bytes of one line.
  package func originalScalars(from start: Int, to end: Int) -> Int {
    let span = ByteSpan(start, max(start, min(end, bytes.count)))
    let count = scalarCount(span)
    guard let changes else { return count }
    return count + changes.offsets.extraScalars(from: start, to: end)
      + Self.count(of: changes.invisible, before: span.end)
      - Self.count(of: changes.invisible, before: span.start)
  }

  /// How many characters that cannot be seen stand before this byte, not right in front of it.
  private static func count(of invisible: [Int], before byte: Int) -> Int {
    var low = 0
    var high = invisible.count
    while low < high {
      let middle = (low + high) / 2
      if invisible[middle] < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The number of code points of a span.
  package func scalarCount(_ span: ByteSpan) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      guard let text = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
      var count = 0
      var position = span.start
      // Eight bytes at a time: bit 7 without bit 6 is no first byte.
      while position &+ 8 <= span.end {
        let word = text.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        let others = word >> 7 & ~(word >> 6) & 0x0101_0101_0101_0101
        count &+= 8 &- Int((others &* 0x0101_0101_0101_0101) >> 56)
        position &+= 8
      }
      while position < span.end {
        count &+= bytes[position] & 0xC0 == 0x80 ? 0 : 1
        position &+= 1
      }
      return count
    }
  }
}

/// Where normalisation changed the number of code points.
struct OffsetMap: Sendable {
  struct Patch: Sendable {
    /// The composed letter, in the normalised text.
    let span: ByteSpan
    /// How many code points more the original spells it with.
    let extraScalars: Int
    /// How many bytes more the original spells it with.
    let extraBytes: Int
  }

  /// In the order of the text.
  private(set) var patches: [Patch] = []

  mutating func append(_ patch: Patch) { patches.append(patch) }

  func extraScalars(from start: Int, to end: Int) -> Int {
    guard !patches.isEmpty else { return 0 }
    var sum = 0
    var index = firstPatch(endingAfter: start)
    while index < patches.count, patches[index].span.end <= end {
      sum += patches[index].extraScalars
      index += 1
    }
    return sum
  }

  /// Spans of the original text, in the normalised one.
  ///
  /// - Parameter spans: in the order of the text.
  func normalised(_ spans: [ByteSpan]) -> [ByteSpan] {
    if patches.isEmpty { return spans }
    var shift = 0
    var next = 0
    return spans.map { span in
      while next < patches.count,
        patches[next].span.end + shift + patches[next].extraBytes <= span.start
      {
        shift += patches[next].extraBytes
        next += 1
      }
      return ByteSpan(span.start - shift, span.end - shift)
    }
  }

  /// The same letters, where they stand once what cannot be seen is left out.
  func moved(by plain: PlainSigns) -> OffsetMap {
    if patches.isEmpty { return self }
    var map = OffsetMap()
    for (patch, span) in zip(patches, plain.moved(patches.map(\.span))) {
      map.append(
        Patch(span: span, extraScalars: patch.extraScalars, extraBytes: patch.extraBytes))
    }
    return map
  }

  private func firstPatch(endingAfter byte: Int) -> Int {
    var low = 0
    var high = patches.count
    while low < high {
      let middle = (low + high) / 2
      if patches[middle].span.end <= byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
