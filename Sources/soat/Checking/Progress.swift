import SoatFindings

/// How far a long run is, on one line of a terminal; silent elsewhere and for short runs.
struct Progress {
  private static let patience = Duration.seconds(1)
  private static let interval = Duration.milliseconds(100)

  /// Nil where nobody watches.
  private let language: Language?
  private let total: Int
  private let start = ContinuousClock.now
  private var done = 0
  private var shown: ContinuousClock.Instant?
  private var isVisible = false

  init(total: Int, isWatched: Bool, language: Language) {
    self.total = total
    self.language = isWatched ? language : nil
  }

  mutating func advance() {
    done += 1
    guard let language else { return }
    let now = ContinuousClock.now
    guard now - start > Self.patience, shown.map({ now - $0 > Self.interval }) ?? true else {
      return
    }
    shown = now
    isVisible = true
    let line = language(
      vi: "Đã soát \(done)/\(total) văn bản", en: "\(done) of \(total) documents checked")
    ErrorPipe.write("\r\(line)")
  }

  /// Takes the line away, before something else is written or at the end.
  mutating func clear() {
    guard isVisible else { return }
    isVisible = false
    ErrorPipe.write("\r\u{1B}[K")
  }
}
