/// A page of `HTMLReport` as a reader of plain text sees it.
struct HTMLPage {
  let html: String

  /// The lines of the documents: `⟦1 2|words⟧` for words that the first two findings mark, `{1}`
  /// where the first one's end, `{+1}` where something belongs in.
  var lines: [String] {
    html.matches(of: /<li(?: id="[^"]*")?(?: class="at [ewn]")?>(.*?)<\/li>/.dotMatchesNewlines())
      .map { Self.words(String($0.1)) }
  }

  /// The names and attributes of all elements, in order, texts left out.
  var tags: [Substring] { html.matches(of: /<[^>]*>/).map(\.0) }

  func count(_ part: String) -> Int { html.ranges(of: part).count }

  /// Without what does not depend on the documents, which would drown them in a golden file.
  var withoutStyleAndScript: String {
    html.replacing(/<style>.*?<\/style>/.dotMatchesNewlines(), with: "<style></style>")
      .replacing(/<script>.*?<\/script>/.dotMatchesNewlines(), with: "<script></script>")
      .replacing(/sha256-[A-Za-z0-9+\/=]*/, with: "sha256-")
  }

  private static func words(_ html: String) -> String {
    html.replacing(/<article.*?<\/article>/.dotMatchesNewlines(), with: "")
      .replacing(
        /<mark class="m [ewna]" data-f="([0-9 ]+)">/.matchingSemantics(.unicodeScalar)
      ) { "⟦\($0.1)|" }
      .replacing("</mark>", with: "⟧")
      .replacing(/<a class="r gap [ewna]"[^>]* data-n="([0-9]+)"[^>]*><\/a>/) { "{+\($0.1)}" }
      .replacing(/<a class="r [ewna]"[^>]* data-n="([0-9]+)"[^>]*><\/a>/) { "{\($0.1)}" }
      .replacing(/<span class="odd" title="[^"]*">([^<]*)<\/span>/) { "<\($0.1)>" }
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
