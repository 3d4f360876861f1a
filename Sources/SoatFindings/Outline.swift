/// What the parser understood of one document, in words and lines: what `soat outline` shows.
package struct Outline: Sendable {
  /// A part of the document as typed, and its 1-based line.
  package struct Part: Sendable {
    package let text: String
    package let line: Int

    package init(text: String, line: Int) {
      self.text = text
      self.line = line
    }
  }

  /// Nil for what the header does not have.
  package struct Header: Sendable {
    /// `party` or `state`.
    package let regime: String?
    package let titleLine: Part?
    package let issuer: [Part]
    /// Number and symbol; a blank number keeps its symbol (`-HD/BTGTU`).
    package let number: Part?
    package let place: Part?
    /// ISO 8601, as far as it is known: `2025-01` where the day is blank.
    package let date: Part?
    /// One of the closed list of types.
    package let type: Part?
    package let subject: Part?
    package let addressee: Part?

    package init(
      regime: String?, titleLine: Part?, issuer: [Part], number: Part?, place: Part?, date: Part?,
      type: Part?, subject: Part?, addressee: Part?
    ) {
      self.regime = regime
      self.titleLine = titleLine
      self.issuer = issuer
      self.number = number
      self.place = place
      self.date = date
      self.type = type
      self.subject = subject
      self.addressee = addressee
    }
  }

  package struct Section: Sendable {
    /// As written: `II`, `1.2`; nil for a heading without a number.
    package let ordinal: String?
    /// Nil for a numbered paragraph of running text.
    package let heading: String?
    package let roles: [String]
    package let line: Int
    package let children: [Section]

    package init(
      ordinal: String?, heading: String?, roles: [String], line: Int, children: [Section]
    ) {
      self.ordinal = ordinal
      self.heading = heading
      self.roles = roles
      self.line = line
      self.children = children
    }
  }

  package struct Citation: Sendable {
    /// The type that the word before the number names.
    package let type: String?
    package let number: String
    /// ISO 8601.
    package let date: String?
    package let issuer: String?
    package let congress: String?
    package let line: Int

    package init(
      type: String?, number: String, date: String?, issuer: String?, congress: String?, line: Int
    ) {
      self.type = type
      self.number = number
      self.date = date
      self.issuer = issuer
      self.congress = congress
      self.line = line
    }
  }

  package struct Item: Sendable {
    /// Nil for a bullet.
    package let ordinal: Int?
    package let text: String
    package let line: Int

    package init(ordinal: Int?, text: String, line: Int) {
      self.ordinal = ordinal
      self.text = text
      self.line = line
    }
  }

  package struct Signature: Sendable {
    /// — *quyền hạn*: the lines that state by what right somebody signs.
    package let authority: String?
    /// — *chức vụ*: the other lines in capitals.
    package let position: String?
    package let name: String?
    package let line: Int

    package init(authority: String?, position: String?, name: String?, line: Int) {
      self.authority = authority
      self.position = position
      self.name = name
      self.line = line
    }
  }

  /// How the document is named: a path, or `-`.
  package let path: String
  package let header: Header
  package let sections: [Section]
  package let citations: [Citation]
  /// Numbered or bulleted items that follow each other, two at least.
  package let lists: [[Item]]
  /// Nil where there is no block of recipients.
  package let recipients: [Part]?
  package let signature: Signature?
  package let leftover: [Part]
  package let coverage: Coverage

  package init(
    path: String, header: Header, sections: [Section], citations: [Citation], lists: [[Item]],
    recipients: [Part]?, signature: Signature?, leftover: [Part], coverage: Coverage = Coverage()
  ) {
    self.path = path
    self.header = header
    self.sections = sections
    self.citations = citations
    self.lists = lists
    self.recipients = recipients
    self.signature = signature
    self.leftover = leftover
    self.coverage = coverage
  }
}
