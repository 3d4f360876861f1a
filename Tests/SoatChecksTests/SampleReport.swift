import SoatChecks
import SoatFindings
import TestSupport

/// Reports on fixtures and on texts made of them.
enum SampleReport {
  struct NoFixture: Error { let name: String }

  static func text(_ fixture: String) throws -> String {
    guard let found = Fixture.all.first(where: { $0.name == fixture }) else {
      throw NoFixture(name: fixture)
    }
    return String(decoding: found.file, as: UTF8.self)
  }

  static func of(
    _ text: String, named: [String]? = nil, phase: Phase = .issued
  ) throws -> DocumentReport {
    try StandardJudge.judge(named: named, phase: phase).report(path: "a", file: Array(text.utf8))
  }

  static func of(fixture: String, phase: Phase = .issued) throws -> DocumentReport {
    try of(text(fixture), phase: phase)
  }
}
