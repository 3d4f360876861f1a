import SoatText

/// The path of the section that was opened last, in bytes: the paths of all sections above it begin
/// it, so that opening the next one only writes its own marker.
struct SectionPath {
  private let markers: MarkerText
  private var bytes: [UInt8] = []

  init(stream: SyllableStream, source: SourceText) {
    markers = MarkerText(stream: stream, source: source)
    bytes.reserveCapacity(64)
  }

  var length: Int { bytes.count }

  /// Nil without any ordinal.
  var text: String? { bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }

  /// - Parameters:
  ///   - above: the marker of the parent, whose ordinals are not repeated.
  ///   - pathLength: bytes of the parent's path.
  mutating func open(_ marker: Marker?, below above: Marker?, pathLength: Int) {
    if pathLength < bytes.count { bytes.removeLast(bytes.count - pathLength) }
    guard let marker else { return }
    guard marker.style == .decimal else {
      let span = markers.span(of: marker)
      separate()
      bytes += markers.source.bytes[span.start..<span.end]
      return
    }
    let repeated = above.map { markers.repeated(marker, below: $0) } ?? 0
    for ordinal in markers.ordinals(of: marker).dropFirst(repeated) {
      separate()
      if ordinal > 9 { bytes.append(0x30 + UInt8(ordinal / 10)) }
      bytes.append(0x30 + UInt8(ordinal % 10))
    }
  }

  private mutating func separate() { if !bytes.isEmpty { bytes.append(0x2E) } }
}
