import Testing

/// Where faults are found in TOML of every layout: `▸` marks an unknown key or a wrong value.
@Suite("Positions in TOML")
struct PositionTests {
  static let layouts: [String] = [
    // Occurrences of one header are counted.
    "[[rule]]\nid = \"t/a\"\nkind = \"sample\"\n[[rule]]\nid = \"t/b\"\nkind = \"sample\"\nleast = ▸0\n",
    "[[rule]]\nid = \"t/a\"\nkind = \"sample\"\n[[rule.item]]\ntext = \"a\"\n[[rule.item]]\n"
      + "text = \"b\"\n▸x = 1\n[[rule]]\nid = \"t/b\"\nkind = \"sample\"\n[[rule.item]]\ntext = ▸1\n",
    // Headers with spaces, quotes and comments.
    "[[ rule ]] # [[rule]]\nid = \"t/a\"\n  kind   =   \"sample\"\n\tleast\t=\t▸0 # least = 5\n",
    "[[\"rule\"]]\nid = \"t/a\"\nkind = \"sample\"\n\"least\" = ▸0\n",
    "[[rule]]\nid = 't/a'\nkind = 'sample'\n'shade' = ▸'x # y'\n",
    "[[rule]]\nid = \"t/a\"\nkind = \"sample\"\n\"le\\u0061st\" = ▸0\n",
    // Strings that look like structure.
    "[[rule]]\nid = \"t/a\"\nkind = \"sample\"\nsource = \"a ] } , [[rule]] # \\\" b\"\nleast = ▸0\n",
    "[[rule]]\nid = \"t/a\"\nkind = \"sample\"\nsource = '''\n[[rule]]\nleast = 0\n'''\nleast = ▸0\n",
    "[[rule]]\nid = \"t/a\"\nkind = \"sample\"\nsource = \"\"\"\\\n  a \"\"quoted\"\" \\\"\"\" end\"\"\"\"\"\nleast = ▸0\n",
    "[[rule]]\nid = \"t/a\"\nkind = \"sample\"\nsource = \"x\"\nphrases = ['''it's''', ▸\"\"\"\"\"\", \"b\"]\n",
    // Lists over several lines, with comments and a comma at the end.
    "[[rule]]\nid = \"t/a\"\nkind = \"sample\"\nphrases = [ # đầu [\n  \"một, hai\", # \"ba\"\n\n  ▸4,\n"
      + "  \"năm\",\n  ▸\"…\",\n]\nleast = ▸0\n",
    "[[rule]]\nid = \"t/a\"\nkind = \"sample\"\ngroups = [[\"a\", \"b\"], [\"c\",\n▸1], ▸2]\n",
    // Inline tables and lists of them.
    "rule = [\n  { id = \"t/a\", kind = \"sample\", least = 1 },\n"
      + "  { id = \"t/b\", kind = \"sample\", item = [{ text = \"x\" }, { text = ▸5 }], least = ▸0 },\n]\n",
    "[[rule]]\nid = \"t/a\"\nkind = \"sample\"\nmessage = { vi = \"a}\", en = ▸{ x = 1 } }\nleast = ▸0\n",
    "[[rule]]\nid = \"t/a\"\nkind = \"sample\"\nitem = { text = \"a\", since = ▸5 }\n",
    // Dotted keys.
    "applies.from = ▸1\napplies.until = ▸2\n",
    "applies . \"types\" = ▸1\n",
    "[[rule]]\nid = \"t/a\"\nkind = \"sample\"\nmessage.vi = \"a\"\nmessage.en = ▸1\n",
    "[[rule]]\nid = \"t/a\"\nkind = \"sample\"\n[rule.message]\nvi = \"a\"\nen = ▸1\n",
    // Single brackets where a list of tables is wanted.
    "[rule]\nid = \"t/a\"\nkind = \"sample\"\nleast = ▸0\n",
    "[[rule]]\nid = \"t/a\"\nkind = \"sample\"\n[rule.item]\ntext = ▸1\n",
    // Columns count code points; carriage returns do not matter.
    "body = [{ id = \"a\", names = [\"Tỉnh ủy\", ▸1, \"Ủy ban\", ▸2] }]\n",
    "[[rule]]\r\nid = \"t/a\"\r\nkind = \"sample\"\r\nleast = ▸0\r\nshade = ▸'x'\r\n",
    // The end of the file without a line break.
    "[[rule]]\nid = \"t/a\"\nkind = \"sample\"\nleast = ▸0",
    // Dates and times with spaces, numbers with signs.
    "[applies]\nfrom = ▸2024-12-22 07:00:00\nuntil = ▸+1_000\nabout = ▸inf\n",
  ]

  @Test("Every fault is found where it stands", arguments: layouts)
  func place(_ layout: String) {
    let marked = MarkedText(layout)
    let heading = "[set]\nid = \"t\"\nversion = \"1\"\ntitle = \"T\"\n"
    let complaint = Loading.complaints([Loading.source("t.toml", marked.text + "\n" + heading)])
    let places = complaint.split(separator: "\n").filter { !$0.hasPrefix("  ") }
      .map { $0.split(separator: ":").dropFirst().prefix(2).joined(separator: ":") }
    #expect(places == marked.places, "\(complaint)")
    #expect(!places.isEmpty)
  }

  @Test("A byte order mark takes no column")
  func byteOrderMark() {
    let text = "\u{FEFF}x = 1\n[set]\nid = \"t\"\nversion = \"1\"\ntitle = \"T\"\n"
    #expect(
      Loading.complaints([Loading.source("t.toml", text)], .en)
        .hasPrefix("t.toml:1:1: error: this file has no key “x”\n"))
  }
}
