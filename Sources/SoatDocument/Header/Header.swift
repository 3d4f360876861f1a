import SoatText

/// What stands above the text of a document — *thể thức phần đầu*.
package struct Header: Sendable {
  /// One part of the header, in the order in which a document shows them.
  package enum Part: String, Sendable, CaseIterable {
    case titleLine = "title-line"
    case motto
    case issuer
    case number
    case placeDate = "place-date"
    case type = "document-type"
    case subject
    case addressee
    /// *Đoàn TNCS Hồ Chí Minh*, in the place of the title line
    case unionTitle = "union-title"
    /// *MẬT*, *HỎA TỐC*, *DỰ THẢO*
    case mark
    /// `*`, `-----`
    case rule
  }

  /// *Đảng Cộng sản Việt Nam* or the Quốc hiệu.
  package internal(set) var titleLine: (regime: Regime, cell: Cell)?
  /// *Độc lập - Tự do - Hạnh phúc*
  package internal(set) var motto: Cell?
  package internal(set) var issuer: [Cell] = []
  package internal(set) var number: NumberField?
  package internal(set) var placeDate: PlaceDateField?
  package internal(set) var type: (type: DocumentType, cell: Cell)?
  /// — *trích yếu*; its lines, as one range of words.
  package internal(set) var subject: Range<Int>?
  /// — *Kính gửi*; with the words *Kính gửi*.
  package internal(set) var addressee: Range<Int>?
  /// Every cell that was understood, in the order of the text.
  package internal(set) var parts: [(part: Part, cell: Cell)] = []
  /// Cells among its lines that no part claims.
  package internal(set) var leftover: [Cell] = []
  /// The first line that is no part of the header.
  package internal(set) var endLine = 0
}

/// Number and symbol as the header gives them.
package struct NumberField: Sendable {
  package enum State: Sendable, Hashable {
    case complete
    /// The number is to be filled in.
    case blank
    /// Number and symbol stand on two lines.
    case split
    /// There is a line *Số …* that gives no number with a symbol.
    case malformed
  }

  package let state: State
  package let symbol: DocumentSymbol?
  /// From *Số* to the end of the symbol.
  package let span: ByteSpan
  package let words: Range<Int>
  /// A colon follows the word *Số*.
  package let hasColon: Bool
  /// The word *Số* stands before it.
  package let hasWord: Bool
}

/// Place and date as the header gives them — *địa danh và ngày, tháng, năm*.
package struct PlaceDateField: Sendable {
  package enum State: Sendable, Hashable {
    case complete
    /// Day or month is to be filled in.
    case blank
    case malformed
  }

  package let state: State
  /// The words before the comma; empty where no place stands.
  package let place: Range<Int>
  package let mention: DateMention?
  /// What is known where the day is blank.
  package let year: Int?
  package let month: Int?
  package let span: ByteSpan
  package let words: Range<Int>
}
