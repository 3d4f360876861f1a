#!/usr/bin/env python3
"""Proves that the page of `soat --format html` is what it says, in a browser not written here.

    prove-html.py SOAT [FIXTURES]

Ends with 0 when everything holds, 1 when something does not, 77 when there is no Chromium.
"""

import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
# This file's own name must not stand for the standard module of that name.
sys.path[0] = os.path.join(HERE, "chromium")

import collections
import json
import pathlib
import re
import subprocess
import tempfile
import unicodedata

import devtools
import html5lib

SCRIPT = pathlib.Path(HERE, "chromium", "page.js").read_text()
PAYLOAD = ("<script>alert(1)</script> \"'><img src=x onerror=alert(2)> ]]> </style></title>"
           " <a href=javascript:alert(3)>x</a> &lt;b&gt; <!-- a\u202eb\u2066c\u200bd")
LINE_BREAK = re.compile("\r\n|\r|\n")


def documents(folder, fixtures):
    """Fixtures with findings, some without, and documents that mean harm."""
    texts = sorted(pathlib.Path(fixtures).glob("*.txt"))
    told = [t for t in texts if t.with_suffix(".findings").read_text().strip()][::9]
    clean = [t for t in texts if t not in told][:5]
    for text in told + clean:
        (folder / text.name).write_bytes(text.read_bytes())
    if len(told) < 20:
        raise SystemExit(f"html: too few fixtures in {fixtures}")
    whole = told[0].read_text()
    hostile = whole.replace("\n", f"\n{PAYLOAD} tiến hành hành\n", 12)
    (folder / "\"><img src=x onerror=alert(4)>&amp;.txt").write_text(hostile)
    (folder / "nfd.txt").write_text(unicodedata.normalize("NFD", told[1].read_text()))
    (folder / "tab-crlf.txt").write_bytes(
        told[2].read_text().replace(" ", "\t", 20).replace("\n", "\r\n").encode())
    (folder / "rong.txt").write_bytes(b"")
    (folder / "utf16.txt").write_bytes(told[3].read_text().encode("utf-16"))


def words(document, finding):
    """The words of a finding, line by line, as the file has them."""
    file = pathlib.Path(document["path"]).read_bytes()
    is_utf16 = file[:2] in (b"\xff\xfe", b"\xfe\xff")
    text = file.decode("utf-16" if is_utf16 else "utf-8-sig")
    lines = LINE_BREAK.split(text)
    parts = []
    for number in range(finding["line"], finding["endLine"] + 1):
        line = lines[number - 1]
        start = finding["column"] - 1 if number == finding["line"] else 0
        end = finding["endColumn"] - 1 if number == finding["endLine"] else len(line)
        parts.append(line[start:end])
    return [part for part in parts if part]


def standing(finding):
    return "waived" if finding["waiver"] else "known" if finding["baseline"] else "open"


def compared(report, page):
    """What the page tells otherwise than the JSON of the same run; how many words were compared."""
    wrong = []
    checked = 0
    if [d["path"] for d in page] != [d["path"] for d in report["documents"]]:
        return ["other documents than the JSON"], 0
    for document, shown in zip(report["documents"], page):
        told = {f["number"]: f for f in shown["findings"]}
        if len(told) != len(shown["findings"]) or len(told) != len(document["findings"]):
            wrong.append(f"{document['path']}: {len(told)} findings")
            continue
        for number, finding in enumerate(document["findings"], 1):
            card = told.get(number)
            name = f"{document['path']} finding {number}"
            same = card and (card["severity"], card["code"], card["standing"]) == (
                finding["severity"], finding["code"], standing(finding))
            if not same:
                wrong.append(f"{name}: another one than the JSON has")
            elif finding["line"] is not None:
                expected = words(document, finding)
                checked += 1
                if card["lines"] != expected or card["isGap"] != (expected == []):
                    wrong.append(f"{name}: marks {card['lines']} and not {expected}")
                elif finding["found"] == "\n".join(expected) or not expected:
                    continue
    return wrong, checked


def counted(report):
    summary = report["summary"]
    return {"documents": summary["documents"], "error": summary["errors"],
            "warning": summary["warnings"], "note": summary["notes"]}


VIEWS = ((1280, "light"), (1280, "dark"), (390, "dark"), (390, "light"))


def judged(browser, address, report, views=VIEWS):
    """All that is wrong with a page, looked at in each width and colour scheme."""
    wrong = []
    for width, scheme in views:
        browser.call("Emulation.setDeviceMetricsOverride", width=width, height=900,
                     deviceScaleFactor=1, mobile=width < 500)
        browser.call("Emulation.setEmulatedMedia",
                     features=[{"name": "prefers-color-scheme", "value": scheme}])
        browser.open(address)
        browser.evaluate(SCRIPT)
        where = f"{width} {scheme}: "
        wrong += [where + e for e in browser.complaints(address)]
        browser.evaluate("proof.all('details').forEach(d => d.open = true)")
        wrong += [where + "contrast " + e for e in browser.evaluate("proof.faint()")]
        wrong += [where + e for e in browser.evaluate("proof.structure()")]
        wrong += [where + "element " + e for e in browser.evaluate("proof.intruders()")]
    totals = browser.evaluate("proof.totals()")
    for kind, number in counted(report).items():
        if totals.get(kind) != number:
            wrong.append(f"{totals.get(kind)} {kind} and not {number}")
    shown = browser.evaluate("proof.visible()")
    for kind in ("error", "warning", "note"):
        if shown.get(kind, 0) != counted(report)[kind]:
            wrong.append(f"{shown.get(kind, 0)} cards of severity {kind}")
    wrong += compared(report, browser.evaluate("proof.documents()"))[0]
    wrong += unnamed(browser)
    return wrong


def unnamed(browser):
    """Links and fields that assistive technology has no name for."""
    nodes = browser.call("Accessibility.getFullAXTree")["nodes"]
    roles = ("link", "button", "checkbox", "combobox", "main", "search")
    found = [n for n in nodes if n.get("role", {}).get("value") in roles]
    if not found:
        return ["no accessibility tree"]
    return [f"a {n['role']['value']} without a name" for n in found
            if not n.get("name", {}).get("value")]


def without_script(browser, address, report):
    """The page as it is where scripts may not run."""
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(address)
    browser.evaluate(SCRIPT)
    wrong = [e for e in browser.complaints(address)]
    if browser.evaluate("!document.getElementById('filter').hidden"):
        wrong.append("a filter without a script")
    browser.evaluate("proof.all('details').forEach(d => d.open = true)")
    expected = sum(len(d["findings"]) for d in report["documents"])
    shown = browser.evaluate("proof.all('.f').filter(proof.isVisible).length")
    if shown != expected:
        wrong.append(f"{shown} findings visible and not {expected}")
    browser.call("Emulation.setScriptExecutionDisabled", value=False)
    return ["without script: " + e for e in wrong]


def filtered(browser, address, report):
    """The filter shows what was asked for, says so, and says it on paper too."""
    wrong = []
    kinds = collections.Counter(
        f["severity"] for d in report["documents"] for f in d["findings"] if standing(f) == "open")
    codes = collections.Counter(f["code"] for d in report["documents"] for f in d["findings"])
    code, number = codes.most_common(1)[0]

    def expect(what, expected):
        shown = {k: n for k, n in browser.evaluate("proof.visible()").items() if n}
        if shown != expected:
            wrong.append(f"{what}: {shown} and not {expected}")
        status = browser.evaluate("document.querySelector('[role=status]').textContent")
        if str(sum(expected.values())) not in re.findall(r"\d+", status)[:1]:
            wrong.append(f"{what}: says {status!r}")
        marks = browser.evaluate(
            "proof.all('.doc:not([hidden]) mark').filter(m => m.matches('.m') !== "
            "m.dataset.f.split(' ').some(n => !m.closest('.doc').querySelector("
            "`.f[data-n=\"${n}\"]`).hidden)).length")
        if marks:
            wrong.append(f"{what}: {marks} marks do not follow")

    def click(selector):
        browser.evaluate(f"document.querySelector({json.dumps(selector)}).click()")

    browser.open(address)
    browser.evaluate(SCRIPT)
    expect("at first", dict(kinds))
    click("input[value=error]")
    expect("errors off", {k: n for k, n in kinds.items() if k != "error"})
    browser.call("Emulation.setEmulatedMedia", media="print")
    if not browser.evaluate("proof.isVisible(document.querySelector('[role=status]'))"):
        wrong.append("a filtered page is printed without saying so")
    browser.call("Emulation.setEmulatedMedia", media="")
    hidden = browser.evaluate("location.hash")
    browser.open(address + hidden)
    browser.evaluate(SCRIPT)
    expect("sent on", {k: n for k, n in kinds.items() if k != "error"})
    click("input[value=warning]")
    click("input[value=note]")
    expect("all off", {})
    click("button[type=reset]")
    expect("reset", dict(kinds))
    browser.call("Emulation.setEmulatedMedia", media="print")
    if browser.evaluate("proof.isVisible(document.getElementById('filter'))"):
        wrong.append("the filter is printed where it hides nothing")
    browser.call("Emulation.setEmulatedMedia", media="")
    browser.evaluate(
        f"{{ const s = document.querySelector('select'); s.value = {json.dumps(code)};"
        "s.dispatchEvent(new Event('change', {bubbles: true})); }")
    shown = browser.evaluate("proof.visible()")
    if sum(shown.values()) != number:
        wrong.append(f"code {code}: {shown} and not {number}")
    wrong += browser.complaints(address)
    return ["filter: " + e for e in wrong]


def parsed(page):
    """What a strict parser finds."""
    with open(page, "rb") as file:
        try:
            html5lib.HTMLParser(strict=True).parse(file, transport_encoding="utf-8")
        except html5lib.html5parser.ParseError as error:
            return [f"html5lib: {error}"]
    return []


def sabotage(html):
    """Pages that are wrong on purpose, and a word of the complaint that each must draw."""
    def swap(old, new):
        if old not in html:
            raise SystemExit(f"html: the self-test finds no {old!r}")
        return html.replace(old, new, 1)
    card = 'data-severity="error" data-standing="open"'
    return {
        "another severity": (swap(card, card.replace("error", "note")), "cards of severity"),
        "a word less marked": (re.sub(r"(<mark [^>]*>)(\S+)", r"\2\1", html, count=1), "marks"),
        "a payload let through": (swap("&lt;script&gt;", "<script>"), "console"),
        "an image fetched": (swap("<h3>", "<h3><img src=http://localhost:9/x alt=''>"), "console"),
        "a style of its own": (swap("<h3>", "<h3 style='color:red'>"), "console"),
        "another script": (swap('"use strict"', '"use  strict"'), "console"),
        "a label lost": (re.sub(r"<label>(\S+ <select)", r"<p>\1", html, count=1), "name"),
        "a total wrong": (re.sub(r'(data-total="error"[^>]*>\S+ )', r"\g<1>1", html, count=1),
                          "error and not"),
        "a link to nothing": (re.sub(r'href="#d[0-9a-f]+-f', 'href="#x-f', html, count=1), "link"),
    }


def main():
    soat = os.path.abspath(sys.argv[1])
    fixtures = os.path.abspath(
        sys.argv[2] if len(sys.argv) > 2 else os.path.join(HERE, "../../Fixtures/documents"))
    program = devtools.find()
    if not program:
        print("html: no Chromium")
        return 77
    with tempfile.TemporaryDirectory(prefix="soat-html-") as folder:
        folder = pathlib.Path(folder)
        (folder / "d").mkdir()
        documents(folder / "d", fixtures)
        os.chdir(folder)
        run = subprocess.run([soat, "d", "--format", "json", "-o", "html=page.html"],
                             capture_output=True)
        if run.returncode not in (1, 2):
            print(f"html: soat ended with {run.returncode}: {run.stderr.decode()}")
            return 1
        report = json.loads(run.stdout)
        page = folder / "page.html"
        browser = devtools.Browser(program)
        try:
            address = page.as_uri()
            wrong = judged(browser, address, report)
            number = compared(report, browser.evaluate("proof.documents()"))[1]
            if number < 20:
                wrong.append(f"only {number} findings have words")
            wrong += without_script(browser, address, report)
            wrong += filtered(browser, address, report)
            html = page.read_text()
            broken = folder / "broken.html"
            for name, (text, complaint) in sabotage(html).items():
                broken.write_text(text)
                if not any(complaint in e for e in judged(browser, broken.as_uri(), report, VIEWS[:1])):
                    wrong.append(f"self-test: {name} is not noticed")
        finally:
            browser.close()
        wrong += parsed(page)
    for complaint in wrong[:40]:
        print("html:", complaint)
    if wrong:
        return 1
    print(f"html: {counted(report)}, {number} findings with their words, no complaint")
    return 0


sys.exit(main())
