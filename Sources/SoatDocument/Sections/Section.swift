import SoatText

/// A section of the text, numbered or headed — *phần, mục, khoản, điểm*.
package struct Section: Sendable {
  package let marker: Marker?
  /// The heading as typed, without the marker; nil for a numbered paragraph of running text.
  package let heading: Range<Int>?
  /// The heading with its marker, as a reader names the section; nil without a heading.
  package let title: Range<Int>?
  package let roles: [SectionRole]
  /// Ordinals from the top, a parent's prefix not repeated: `II.1.2`; nil without any ordinal.
  package let path: String?
  /// 0 for the top.
  package let depth: Int
  /// The position of the parent among all sections; nil at the top.
  package let parent: Int?
  /// The paragraph that opens it.
  package let opening: Int
  /// All its paragraphs, the opening one and those of its children included.
  package internal(set) var paragraphs: Range<Int>
  /// All its words.
  package internal(set) var words: Range<Int>
}
