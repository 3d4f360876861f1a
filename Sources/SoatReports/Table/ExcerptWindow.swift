/// The part of a line that an excerpt has room for, `…` on each side that is cut.
struct ExcerptWindow {
  /// Signs of the line.
  let range: Range<Int>
  let isCutBefore: Bool
  let isCutBehind: Bool

  /// The window around some signs, or as much of their beginning as there is room for. What is left
  /// of the room goes to the words on both sides, whole words as far as they fit.
  ///
  /// - Parameter columns: at least four.
  init(around target: Range<Int>, of line: ExcerptLine, columns: Int) {
    let content = line.content
    let whole =
      min(content.lowerBound, target.lowerBound)..<max(content.upperBound, target.upperBound)
    var window = Growth(range: target, whole: whole, line: line, columns: columns)
    if window.fits(whole) {
      window.range = whole
    } else if !window.fits(target) {
      window.range = target.lowerBound..<target.lowerBound
      while window.grow(behind: 1) {}
    } else {
      window.growByWords()
    }
    range = window.range
    isCutBefore = range.lowerBound > whole.lowerBound
    isCutBehind = range.upperBound < whole.upperBound
  }

  /// The end of a line that goes on in the next one, else its beginning.
  init(beside line: ExcerptLine, columns: Int) {
    let content = line.content
    let start = line.isOpenEnded ? content.upperBound : content.lowerBound
    self.init(around: start..<start, of: line, columns: columns)
  }

  /// Signs that can be shown together.
  private struct Growth {
    var range: Range<Int>
    let whole: Range<Int>
    let line: ExcerptLine
    let columns: Int

    /// With the marks of what is cut off.
    func fits(_ range: Range<Int>) -> Bool {
      let marks =
        (range.lowerBound > whole.lowerBound ? 1 : 0)
        + (range.upperBound < whole.upperBound ? 1 : 0)
      return line.width(range) + marks <= columns
    }

    mutating func grow(before signs: Int) -> Bool {
      let start = range.lowerBound - signs
      guard signs > 0, start >= whole.lowerBound, fits(start..<range.upperBound) else {
        return false
      }
      range = start..<range.upperBound
      return true
    }

    mutating func grow(behind signs: Int) -> Bool {
      let end = range.upperBound + signs
      guard signs > 0, end <= whole.upperBound, fits(range.lowerBound..<end) else { return false }
      range = range.lowerBound..<end
      return true
    }

    mutating func growByWords() {
      let target = range
      var (goesBack, goesOn) = (true, true)
      while goesBack || goesOn {
        goesBack = goesBack && grow(before: wordBefore)
        goesOn = goesOn && grow(behind: wordBehind)
      }
      // A text without spaces: some of it is better than nothing.
      if range.lowerBound == target.lowerBound { while grow(before: 1) {} }
      if range.upperBound == target.upperBound { while grow(behind: 1) {} }
    }

    /// Signs of the word in front, with the blanks between.
    private var wordBefore: Int {
      var start = range.lowerBound
      while start > whole.lowerBound, line.isBlank(start - 1) { start -= 1 }
      while start > whole.lowerBound, !line.isBlank(start - 1) { start -= 1 }
      return range.lowerBound - start
    }

    private var wordBehind: Int {
      var end = range.upperBound
      while end < whole.upperBound, line.isBlank(end) { end += 1 }
      while end < whole.upperBound, !line.isBlank(end) { end += 1 }
      return end - range.upperBound
    }
  }
}
