import SoatText

/// Who signs and by what right — *quyền hạn, chức vụ, họ tên*.
package struct Signature: Sendable {
  /// The right by which a person signs.
  package enum Right: Sendable, Hashable {
    /// — *thay mặt*
    case onBehalf
    /// — *ký thay*
    case inPlaceOf
    /// — *thừa lệnh*
    case byOrder
    /// — *thừa ủy quyền*
    case byDelegation
    /// — *quyền*
    case acting
  }

  /// One line in capitals: `T/M BAN THƯỜNG VỤ`, `PHÓ BÍ THƯ`.
  package struct Line: Sendable {
    package let right: Right?
    /// The form of the abbreviation: `T/M` is the Party's, `TM.` the State's; nil without one and
    /// for `Q.`, which both write.
    package let form: Regime?
    /// The abbreviation has the marks of its form: not *TM ỦY BAN*, *T.M BAN THƯỜNG VỤ*.
    package let isWellFormed: Bool
    /// The space behind the abbreviation is lost: the last letter of *T/MBAN* belongs to the first word
    /// of the office.
    package let isGlued: Bool
    /// All its words.
    package let words: Range<Int>
    /// The words behind the abbreviation.
    package let office: Range<Int>
    package let span: ByteSpan
  }

  /// One of those who sign.
  package struct Signer: Sendable {
    /// Right and office; at least one.
    package let lines: [Line]
    package let name: Range<Int>?
    /// Where the name is to be filled in; nil for none.
    package let blankName: ByteSpan?
  }

  package let lines: [Line]
  /// In the order of the text; empty where only a name stands.
  package let signers: [Signer]
  /// The name of the last one; nil where none stands.
  package let name: Range<Int>?
  package let nameSpan: ByteSpan?
  /// Dots or a line where the name is to be filled in; nil for none.
  package let blankName: ByteSpan?
  /// Names above the last one, where several sign.
  let otherNames: [Cell]
  package let span: ByteSpan
  /// Several persons sign, side by side or one below the other, each by a right of their own.
  package let isJoint: Bool

  /// The lines that state a right.
  package var authorities: [Line] { lines.filter { $0.right != nil } }
}
