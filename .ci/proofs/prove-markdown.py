#!/usr/bin/env python3
"""Renders `--format markdown`, and the page of a step, with GitHub's own renderer (cmark-gfm, from
PyPI as `cmarkgfm`), HTML let through: no element comes from a document, and every cell of every
table says what the JSON report says."""

import re
import sys
from html.parser import HTMLParser

import cmarkgfm.cmark as cmark

sys.dont_write_bytecode = True
from support.corpus import one_line, prove, standing, visible

ELEMENTS = {
    "h2", "h3", "p", "strong", "table", "thead", "tbody", "tr", "th", "td", "code", "br", "details",
    "summary",
}
GLYPHS = {"error": "✗ LỖI", "warning": "▲ CẢNH BÁO", "note": "· GHI CHÚ"}
SECTIONS = {"header": "phần đầu", "recipients": "nơi nhận", "signature": "chữ ký"}
JOINER = "\u2060"
# What GitHub, GitLab and browsers make links, mentions, references and pictures of in bare text.
ALIVE = re.compile(
    r"@[\w]|#\d|[!$%&~^]\d|~\w|\bgh-\d|https?://|www\.|:[a-z0-9_+-]+:|\w@\w", re.IGNORECASE)


class Page(HTMLParser):
    """Headings, and tables as rows of cells; `<br>` is a line break in a cell."""

    def __init__(self):
        super().__init__()
        self.wrong, self.parts, self.bare = [], [], []
        self.text, self.is_code, self.folded = None, False, False

    def handle_starttag(self, tag, attributes):
        if tag not in ELEMENTS or any(name != "align" for name, _ in attributes):
            self.wrong.append(f"<{tag} {attributes}>")
        if tag in ("h3", "td", "th"):
            self.text = ""
        elif tag == "table":
            self.parts.append(("notes" if self.folded else "table", []))
        elif tag == "tr":
            self.parts[-1][1].append([])
        elif tag == "br" and self.text is not None:
            self.text += "\n"
        elif tag in ("code", "details"):
            self.is_code, self.folded = self.is_code or tag == "code", self.folded or tag == "details"

    def handle_endtag(self, tag):
        if tag == "h3":
            self.parts.append(("heading", self.text))
            self.text = None
        elif tag in ("td", "th"):
            self.parts[-1][1][-1].append(self.text)
            self.text = None
        elif tag == "code":
            self.is_code = False
        elif tag == "details":
            self.folded = False

    def handle_data(self, data):
        if not self.is_code:
            self.bare.append(data)
        if self.text is not None:
            self.text += data.replace(JOINER, "")

    def handle_comment(self, data):
        self.wrong.append(f"<!--{data}-->")

    handle_decl = handle_pi = unknown_decl = handle_comment


def rendered(markdown):
    html = cmark.markdown_to_html_with_extensions(
        markdown, cmark.Options.CMARK_OPT_UNSAFE | cmark.Options.CMARK_OPT_FOOTNOTES,
        extensions=["table", "autolink", "strikethrough", "tasklist"])
    page = Page()
    page.feed(html)
    page.close()
    alive = [match[0] for text in page.bare for match in ALIVE.finditer(text)]
    return page.parts, page.wrong + [f"alive: {word!r}" for word in alive]


def same_words(shown, words, runs):
    """Whether words that may be shortened (…) and marked («») are those of the finding."""
    whole = "".join(words.split()) if words is not None else ""
    joined = "".join("".join(run["text"].split()) for run in runs)
    pieces = ["".join(p.split()) for p in re.sub("[«»]", "", shown).split("…")]
    for text in (one_line(whole), one_line(joined)):
        place = 0
        for piece in pieces:
            place = text.find(piece, place)
            if place < 0:
                break
        else:
            return True
    return shown == one_line(words or "")


def compare_row(cells, finding):
    severity, place, content, expected, code = (cell.split("\n") for cell in cells)
    wrong = []
    if severity != [GLYPHS[finding["severity"]]]:
        wrong.append(f"severity {severity}")
    where = "cả tệp" if finding["line"] is None else f"dòng {finding['line']}:{finding['column']}"
    section = finding["section"]
    wanted = [where] + ([SECTIONS.get(section, f"mục {one_line(section)}")] if section else [])
    if place != wanted:
        wrong.append(f"place {place}, not {wanted}")
    if content[0] != one_line(finding["message"]):
        wrong.append(f"{content[0]!r} is not {finding['message']!r}")
    removed = [run for run in finding["diff"] if run["op"] != "insert"]
    if content[1:]:
        label, found = content[1][:6], content[1][6:]
        if label != "Hiện: " or not same_words(found, finding["found"], removed):
            wrong.append(f"{content[1]!r} is not {finding['found']!r}")
    elif finding["found"]:
        wrong.append(f"not shown: {finding['found']!r}")
    inserted = [run for run in finding["diff"] if run["op"] != "delete"]
    if finding["expected"] is not None or any(run["text"] for run in inserted):
        if not same_words(expected[0], finding["expected"], inserted):
            wrong.append(f"{expected[0]!r} is not {finding['expected']!r}")
    elif expected[0] != one_line(finding["help"] or ""):
        wrong.append(f"{expected[0]!r} is not {finding['help']!r}")
    if code != [finding["code"], one_line(finding["rule"])]:
        wrong.append(f"code {code}")
    return wrong


def open_findings(document, *severities):
    return [
        f for f in document["findings"] if f["severity"] in severities and standing(f) == "open"
    ]


def compare(documents, markdown):
    parts, wrong = rendered(markdown)
    listed = [d for d in documents if d["findings"]]
    worst = sorted(
        listed, key=lambda d: [-len(open_findings(d, s)) for s in GLYPHS] + [d["path"].encode()])
    overview = [rows for kind, rows in parts if kind == "table" and rows[0][0] == "Văn bản"]
    if len(overview) != 1 or len(overview[0]) != 1 + len(worst):
        return wrong + ["the table of documents is not there, or has other rows"]
    for row, document in zip(overview[0][1:], worst):
        wanted = [str(len(open_findings(document, s))) for s in GLYPHS]
        if row[0][2:] != visible(document["path"]) or row[1:] != wanted:
            wrong.append(f"{row} is not {document['path']!r} {wanted}")
    sections = []
    for kind, value in parts:
        if kind == "heading" and value != "Tổng hợp":
            sections.append((value, {"table": [], "notes": []}))
        elif kind != "heading" and value is not overview[0]:
            sections[-1][1][kind] += value[1:]
    if len(sections) != len(listed):
        return wrong + [f"{len(sections)} sections, not {len(listed)}"]
    for (heading, tables), document in zip(sections, listed):
        if heading[2:] != visible(document["path"]):
            wrong.append(f"{heading!r} is not {document['path']!r}")
        for table, severities in (("table", ("error", "warning")), ("notes", ("note",))):
            findings = open_findings(document, *severities)
            if len(tables[table]) != len(findings):
                wrong.append(f"{heading}: {len(tables[table])} rows of {len(findings)}")
            for row, finding in zip(tables[table], findings):
                wrong += [f"{heading}: {w}" for w in compare_row(row, finding)]
    return wrong


def proof(corpus, breakage):
    wrong = []
    for arguments in corpus.runs():
        documents = corpus.documents(arguments)
        for output in (corpus.soat(arguments, "--format", "markdown"), corpus.step_page(arguments)):
            if breakage:
                output = breakage(output)
            wrong += compare(documents, output.decode("utf-8"))
            if breakage and wrong:
                return wrong
    return wrong


BREAKAGES = {
    "a lost row": lambda o: re.sub(rb"\n\| \xe2\x9c\x97 L[^\n]*", b"", o, count=1),
    "HTML": lambda o: o.replace(b"&lt;", b"<"),
    "bars": lambda o: o.replace(rb"\|", b"|"),
    "markup": lambda o: o.replace(rb"\*", b"*"),
    "links": lambda o: o.replace(rb"\[", b"[").replace(rb"\]", b"]"),
    "mentions and references": lambda o: o.replace(JOINER.encode(), b""),
    "code that is none": lambda o: o.replace(b"``", b"`"),
    "another place": lambda o: re.sub(rb"d\xc3\xb2ng \d+:", "dòng 1:".encode(), o, count=1),
    "another count": lambda o: o.replace(b"| 1 | 0 |", b"| 2 | 0 |", 1),
    "notes unfolded": lambda o: o.replace(b"<details><summary>", b"").replace(b"</details>", b""),
}


if __name__ == "__main__":
    sys.exit(prove("markdown", proof, BREAKAGES))
