#!/usr/bin/env python3
"""Reads `--format csv` with Python's csv in strict mode and compares every row with the JSON report;
then lets LibreOffice open it: every cell has to come out as it was written, none as a formula."""

import csv
import datetime
import io
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as xml
import zipfile

sys.dont_write_bytecode = True
from support.corpus import SKIPPED, prove, standing, visible

NUMBERS = {"line", "column", "endLine", "endColumn"}
DATES = {"date", "expires"}
OF_DOCUMENT = ["path", "status", "type", "number", "date", "issuer"]
OF_FINDING = [
    "line", "column", "endLine", "endColumn", "section", "severity", "code", "rule", "subject",
    "reason", "message", "found", "expected", "help", "fingerprint",
]
SIGNS = "=+-@＝＋－＠"


def expected_rows(documents):
    for document in documents:
        for finding in document["findings"] or [None]:
            row = {key: document[key] for key in OF_DOCUMENT}
            if finding:
                row |= {key: finding[key] for key in OF_FINDING}
                waiver = finding["waiver"] or {}
                row |= {
                    "standing": standing(finding), "waiver": waiver.get("reason"),
                    "approver": waiver.get("approver"), "expires": waiver.get("expires"),
                }
            yield row


def could_be_formula(cell):
    """A sign of a formula where one could begin: first, behind blanks, behind a separator."""
    return re.search(rf"(^|[;\t\r\n])[\s\x00-\x20]*[{re.escape(SIGNS)}]", cell) is not None


def bare(cell):
    """Without the apostrophes that were put before signs and numbers."""
    cell = re.sub(rf"((?:^|;)\s*)'(?=[{re.escape(SIGNS)}])", r"\1", cell)
    return re.sub(r"^'(?=[\d.,/:eE%()\s\u00a0-]*\d[\d.,/:eE%()\s\u00a0-]*$)", "", cell)


def rows_of(output):
    text = output.decode("utf-8")
    if not text.startswith("\ufeff"):
        raise ValueError("no byte order mark")
    if re.search(r"(?<!\r)\n|\r(?!\n)", text):
        raise ValueError("a row that does not end with CRLF, or a break inside a cell")
    return list(csv.DictReader(io.StringIO(text[1:], newline=""), strict=True))


def compare(documents, output):
    wrong = []
    try:
        rows = rows_of(output)
    except (ValueError, csv.Error) as error:
        return [f"not read: {error}"]
    wanted = list(expected_rows(documents))
    if len(rows) != len(wanted):
        wrong.append(f"{len(rows)} rows for {len(wanted)} findings")
    for number, (row, want) in enumerate(zip(rows, wanted)):
        if None in row or None in row.values():
            wrong.append(f"row {number}: too many or too few cells")
            continue
        for key, cell in row.items():
            if key not in NUMBERS | DATES and could_be_formula(cell):
                wrong.append(f"row {number}: {key} begins a formula: {cell!r}")
            if key in ("title", "source"):
                continue
            value = want.get(key)
            value = "" if value is None else visible(str(value))
            if cell != value and bare(cell) != bare(value):
                wrong.append(f"row {number}: {key} is {cell!r}, not {value!r}")
    return wrong


# English (USA) and Vietnamese, which write numbers and dates in other ways.
LOCALES = [1033, 1066]


def opened_by_libreoffice(corpus, output, locale):
    """The cells of the sheet that LibreOffice makes of it: (text, kind) by row and column.

    The options of the filter: comma, quotation mark, UTF-8, from row 1, locale, text in quotation
    marks may be a number, numbers and dates of any form are looked for."""
    (corpus.folder / "report.csv").write_bytes(output)
    subprocess.run(
        [shutil.which("soffice"), "--headless", f"-env:UserInstallation=file://{corpus.folder}/office",
         f"--infilter=CSV:44,34,76,1,,{locale},false,true", "--convert-to", "xlsx", "report.csv"],
        cwd=corpus.folder, check=True, capture_output=True, timeout=300,
    )
    space = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with zipfile.ZipFile(corpus.folder / "report.xlsx") as book:
        strings = [
            "".join(t.text or "" for t in item.iter(f"{{{space['s']}}}t"))
            for item in xml.fromstring(book.read("xl/sharedStrings.xml"))
        ]
        sheet = xml.fromstring(book.read("xl/worksheets/sheet1.xml"))
    for row in sheet.iterfind(".//s:row", space):
        cells = {}
        for cell in row.iterfind("s:c", space):
            place = re.match(r"[A-Z]+", cell.get("r"))[0]
            value = cell.findtext("s:v", None, space)
            if cell.find("s:f", space) is not None:
                cells[place] = (value, "formula")
            elif cell.get("t") == "s":
                cells[place] = (strings[int(value)], "text")
            elif value is not None:
                cells[place] = (value, cell.get("t") or "n")
        yield cells


def compare_with_libreoffice(corpus, output, locale):
    wrong = []
    sheet = list(opened_by_libreoffice(corpus, output, locale))
    names = {place: text for place, (text, _) in sheet[0].items()}
    rows = rows_of(output)
    if len(sheet) != len(rows) + 1:
        return [f"LibreOffice: {len(sheet) - 1} rows of {len(rows)}"]
    for number, (cells, row) in enumerate(zip(sheet[1:], rows)):
        shown = {names.get(place, place): cell for place, cell in cells.items()}
        for key in set(shown) | set(row):
            text, kind = shown.get(key, ("", "text"))
            want = row.get(key, "")
            if kind == "formula":
                wrong.append(f"LibreOffice: row {number}: {key} is a formula: {want!r}")
            elif key in DATES and re.fullmatch(r"\d{4}-\d\d-\d\d", want):
                day = datetime.date(1899, 12, 30) + datetime.timedelta(int(text))
                if kind != "n" or day.isoformat() != want:
                    wrong.append(f"LibreOffice: row {number}: {key} is {text}, not {want}")
            elif key in NUMBERS:
                if want and (kind != "n" or text != want):
                    wrong.append(f"LibreOffice: row {number}: {key} is {text!r}, not {want}")
            elif text != want or kind != "text" and not re.fullmatch(r"[1-9]\d{0,14}|0", want):
                wrong.append(f"LibreOffice: row {number}: {key} is {text!r} ({kind}), not {want!r}")
    return wrong


def proof(corpus, breakage):
    wrong = []
    for arguments in corpus.runs():
        documents = corpus.documents(arguments)
        if sum(len(d["findings"]) for d in documents) < 80:
            wrong.append("too few findings to prove anything")
        output = corpus.soat(arguments, "--format", "csv")
        if breakage:
            output = breakage(output)
        wrong += compare(documents, output)
    return wrong


def office_proof(corpus, breakage):
    wrong = []
    for arguments in corpus.runs():
        output = corpus.soat(arguments, "--format", "csv")
        for locale in LOCALES:
            if breakage and wrong:
                break
            wrong += compare_with_libreoffice(
                corpus, breakage(output) if breakage else output, locale)
    return wrong


BREAKAGES = {
    "no byte order mark": lambda o: o[3:],
    "line feeds alone": lambda o: o.replace(b"\r\n", b"\n"),
    "a lost row": lambda o: o[: o.index(b"\r\n") + 2] + o[o.index(b"\r\n", 2000) + 2 :],
    "a lost cell": lambda o: o.replace(b'"error",', b"", 1),
    "a bare quotation mark": lambda o: o.replace(b'""', b'"', 1) if b'""' in o else o,
    "formulas": lambda o: o.replace(b"\"'=", b'"=').replace(b"\"'-", b'"-'),
    "formulas behind semicolons": lambda o: o.replace(b";'=", b";="),
    "another word": lambda o: o.replace(b'"open"', b'"known"', 1),
}

OFFICE_BREAKAGES = {
    "formulas": lambda o: o.replace(b"\"'=", b'"='),
    "numbers of text": lambda o: o.replace(b"\"'", b'"'),
}


def has_office():
    if shutil.which("soffice") is None and os.environ.get("CI") == "true":
        subprocess.run(
            ["apt-get", "install", "-y", "--no-install-recommends", "libreoffice-calc-nogui"],
            capture_output=True, check=False,
        )
    return shutil.which("soffice") is not None


if __name__ == "__main__":
    status = prove("csv", proof, BREAKAGES)
    if status == 0 and not has_office():
        print("csv: no LibreOffice (apt-get install libreoffice-calc-nogui): rows compared by Python only")
        status = SKIPPED
    elif status == 0:
        status = prove("csv", office_proof, OFFICE_BREAKAGES)
    sys.exit(status)
