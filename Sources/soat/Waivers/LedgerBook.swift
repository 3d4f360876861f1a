import Glibc
import SoatChecks
import SoatDocument
import SoatFindings
import SoatRuleFiles

/// The ledger that waivers are added to, which need not be there yet.
struct LedgerBook {
  let path: FilePath
  let language: Language

  /// Without links; it has to be there.
  func folder() throws(CommandFailure) -> String {
    guard path.folder.real != nil else {
      throw CommandFailure(
        Complaints(language: language).unwritable(path, SystemError(code: ENOENT)))
    }
    return OutputFile.resolved(path).folder.text
  }

  /// None where there is no such file.
  func ledgers(on today: CalendarDate) throws(CommandFailure) -> RunLedgers {
    try RunLedgers.load(try bytes() == nil ? [] : [path], today: today, language)
  }

  private func bytes() throws(CommandFailure) -> [UInt8]? {
    switch FileContents.read(path) {
    case .success(let bytes): return bytes
    case .failure(let error) where error.isAbsence: return nil
    case .failure(let error):
      throw CommandFailure("“\(VisibleText.text(path.text))”: \(error.why(language))")
    }
  }

  /// Writes the ledger anew, whole or not at all; what stood in it stays as it was.
  func append(_ waivers: [LedgerText.NewWaiver]) throws(CommandFailure) {
    let old = try bytes()
    let new = LedgerText(language).appending(waivers, to: old)
    try prove(new, holds: waivers.count, beside: old)
    let complaints = Complaints(language: language)
    do throws(SystemError) {
      let file = try OutputFile(path)
      var pipe = OutputPipe(descriptor: file.descriptor, isImmediate: false)
      pipe.write(new)
      pipe.flush()
      if let error = pipe.failure ?? file.publish() { throw error }
    } catch {
      throw CommandFailure(complaints.unwritable(path, error))
    }
  }

  /// What is to be written is read again before it takes the place of the other: tables cannot be
  /// added to a list that is written as `waiver = […]`.
  private func prove(
    _ new: [UInt8], holds count: Int, beside old: [UInt8]?
  ) throws(CommandFailure) {
    let before = try old.map { (bytes) throws(CommandFailure) in
      try LedgerFile.read(path, bytes, language).ledger.entries.count
    }
    do {
      let after = try LedgerFile.read(path, new, language).ledger.entries.count
      if after == (before ?? 0) + count { return }
    } catch {
      // Told below: it is not the reader's mistake.
    }
    let name = VisibleText.text(path.text)
    throw CommandFailure(
      language(
        vi: """
          không thêm được vào “\(name)”: các miễn trừ ở đó viết thành một danh sách “waiver = […]”
            → Viết mỗi miễn trừ dưới một dòng [[waiver]] rồi thêm lại.
          """,
        en: """
          nothing can be added to “\(name)”: its waivers are written as one list “waiver = […]”
            → Write each below a line [[waiver]], and add again.
          """))
  }
}
