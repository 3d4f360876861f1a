import SoatText

/// The path of the section that was opened last, in bytes: the paths of all sections above it begin
/// it, so that opening the next one only writes its own marker.
struct SectionPath {
  private let markers: MarkerText
  private var bytes = [UInt8](repeating: 0, count: 64)
  /// How many of the bytes count.
  private(set) var length = 0

  init(stream: SyllableStream, source: SourceText) {
    markers = MarkerText(stream: stream, source: source)
  }

  /// Nil without any ordinal.
  var text: String? {
    length == 0 ? nil : String(decoding: bytes[..<length], as: UTF8.self)
  }

  /// - Parameters:
  ///   - above: the marker of the parent, whose ordinals are not repeated.
  ///   - pathLength: bytes of the parent's path.
  mutating func open(_ marker: Marker?, below above: Marker?, pathLength: Int) {
    length = pathLength
    guard let marker else { return }
    let span = markers.span(of: marker)
    // The marker as written is at least as long as what is taken of it.
    let needed = length + 1 + span.end - span.start
    while bytes.count < needed { bytes.append(0) }
    let repeated = above.map { markers.repeated(marker, below: $0) } ?? 0
    bytes.withUnsafeMutableBufferPointer { bytes in
      guard marker.style == .decimal else {
        Self.separate(bytes, &length)
        for position in span.start..<span.end {
          bytes[length] = markers.source.bytes[position]
          length += 1
        }
        return
      }
      for level in repeated..<marker.levelCount {
        Self.separate(bytes, &length)
        let ordinal = markers.ordinal(level, of: marker)
        if ordinal > 9 {
          bytes[length] = 0x30 + UInt8(ordinal / 10)
          length += 1
        }
        bytes[length] = 0x30 + UInt8(ordinal % 10)
        length += 1
      }
    }
  }

  private static func separate(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ length: inout Int) {
    if length > 0 {
      bytes[length] = 0x2E
      length += 1
    }
  }
}
