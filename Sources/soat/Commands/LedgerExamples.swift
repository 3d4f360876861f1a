import SoatFindings
import SoatReports

/// What is wrong and right in a ledger of waivers, for the pages on its codes.
enum LedgerExamples {
  /// Empty for codes that are not of ledgers.
  static func blocks(of code: FindingCode) -> [Page.Block] {
    switch code {
    case .ruleExpiredWaiver:
      [
        .example(isGood: false, "expires = 31/12/2026"),
        .example(isGood: true, "expires = 2026-12-31"),
      ]
    case .ruleUnusedSuppression:
      [.example(isGood: false, "rule = \"nq57/task-groups\"\nfile = \"xa/ten-cu-cua-van-ban.txt\"")]
    case .ruleBroadWaiver:
      [
        .example(isGood: false, "rule = \"terms/spelling\"\nfile = \"**\""),
        .example(
          isGood: true,
          "rule = \"terms/spelling\"\nfile = \"xa/12-kh.txt\"\nfingerprints = [\"b1946ac92492d234\"]"
        ),
      ]
    default: []
    }
  }
}
