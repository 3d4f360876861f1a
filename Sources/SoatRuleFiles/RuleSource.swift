/// One rule file: how it is called and what it holds.
package struct RuleSource: Sendable {
  /// `bundled:nq57.toml` or a path.
  package let name: String
  package let bytes: [UInt8]
  /// A test has proven the file: it is read without being checked again.
  package let isProven: Bool

  package init(name: String, bytes: [UInt8], isProven: Bool = false) {
    self.name = name
    self.bytes = bytes
    self.isProven = isProven
  }
}

/// Reads the file that a path names, for sets that extend a file beside them.
package typealias RuleFileReading = (_ path: String) -> Result<[UInt8], ReadingFailure>

/// Why a file could not be read, in the system's own words.
package struct ReadingFailure: Error, Hashable {
  package let why: String

  package init(why: String) { self.why = why }
}
