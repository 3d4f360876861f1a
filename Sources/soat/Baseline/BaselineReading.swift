import SoatFindings
import SoatRuleFiles

extension BaselineMatch {
  /// Reads a baseline and holds it against the documents of a run.
  ///
  /// - Throws: a `CommandFailure` that names everything that is wrong with the file.
  static func of(
    _ file: FilePath, _ session: CheckSession, _ check: DocumentCheck
  ) async throws(CommandFailure) -> BaselineMatch {
    let language = check.judges.usual.language
    return await BaselineMatch(
      try baseline(file, language), in: BaselineFolder(of: file), session.documents, check,
      jobs: session.jobs)
  }

  private static func baseline(
    _ file: FilePath, _ language: Language
  ) throws(CommandFailure) -> Baseline {
    switch FileContents.read(file) {
    case .success(let bytes):
      do throws(RuleFileErrors) {
        return try BaselineFile.baseline(name: file.text, bytes: bytes)
      } catch {
        throw CommandFailure(VisibleText.lines(error.text(language)), isPlaced: true)
      }
    case .failure(let error):
      let name = VisibleText.text(file.text)
      throw CommandFailure(
        language(
          vi: """
            không đọc được nợ cũ “\(name)”: \(error.why(language))
              → Ghi bằng lệnh: soat baseline write
            """,
          en: """
            the baseline “\(name)” cannot be read: \(error.why(language))
              → To write it: soat baseline write
            """))
    }
  }
}
