import SoatFindings

extension RuleFile {
  /// The 1-based lines on which the rules begin.
  ///
  /// - Parameter count: the number of rules.
  static func ruleLines(of source: RuleSource, count: Int) -> [Int] {
    if count == 0 { return [] }
    if source.isProven, let lines = plainLines(of: source, count: count) { return lines }
    let outline = TOMLOutline(source.bytes)
    return (0..<count).map {
      outline.position(of: TOMLPath().appending(.key("rule"), .index($0)), .key).line
    }
  }

  /// The lines that are nothing but `[[rule]]`; nil where there are not as many as rules.
  private static func plainLines(of source: RuleSource, count: Int) -> [Int]? {
    var lines: [Int] = []
    let header = Array("[[rule]]".utf8)
    source.bytes.withUnsafeBufferPointer { bytes in
      var line = 1
      var start = 0
      var end = bytes.firstIndex(of: 0x0A, or: 0x0A, from: start)
      while end < bytes.count {
        if end - start == header.count, bytes[start..<end].elementsEqual(header) {
          lines.append(line)
        }
        line += 1
        start = end + 1
        end = bytes.firstIndex(of: 0x0A, or: 0x0A, from: start)
      }
    }
    return lines.count == count ? lines : nil
  }
}
