"""What the proofs share: odd documents, a run of soat, the check of the check."""

import copy
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).resolve().parents[2]
SOAT = os.environ["SOAT"]
FIXTURES = "Fixtures/documents"
GOLDENS = ROOT / "Tests/SoatReportsTests/Goldens"

# Stands in a line of the recipients, which a finding quotes.
HOSTILE = '<script>alert("1")</script> &amp; ]]> {0} [x](1) \\ \u202etxt.exe\u202c \x1b[31m \x85 \ufffe\uffff \'"'

NAMES = [
    "hai  dấu cách.txt", "Tiếng Việt ạ.txt", "tách da\u0302\u0301u.txt", "a#b.txt", "100%.txt",
    "%41.txt", "a?b=c&d.txt", "a:b.txt", "http:..txt", "-x.txt", "<b>&\"'.txt", "]]>.txt",
    "{0}[x](1).txt", "xuống\ndòng.txt", "\x1b[31m.txt", "a\\b.txt", "\U0001f1fb\U0001f1f3.txt",
    b"latin\xff.txt", b"latin\xfe.txt", "a'b;c,d=e+f!$*.txt", "~.txt",
]


def odd_folder():
    """A folder of documents that break readers: by their names, their bytes, their words."""
    folder = Path(os.environ["WORK"]) / "lạ # 100%"
    if folder.exists():
        return folder
    (folder / "sâu hơn").mkdir(parents=True)
    fixture = (ROOT / FIXTURES / "bao-cao-am-tiet-sai-chinh-ta.txt").read_text()
    for name in NAMES:
        with open(os.fsencode(folder / "sâu hơn") + b"/" + os.fsencode(name), "w") as file:
            file.write(fixture)
    recipients = (ROOT / FIXTURES / "bao-cao-noi-nhan-lan-dau.txt").read_text()
    hostile = recipients.replace(" trực thuộc Tỉnh ủy;", f" {HOSTILE} trực thuộc Tỉnh ủy;")
    contents = {
        "trống": b"", "nhị phân": bytes(range(256)) * 8, "giả pdf": b"%PDF-1.7\n",
        "utf-16": b"\xff\xfe" + fixture.encode("utf-16-le"), "bom": b"\xef\xbb\xbf" + fixture.encode(),
        "thù địch": hostile.encode(), "cr": hostile.replace("\n", "\r").encode(),
        "crlf": hostile.replace("\n", "\r\n").encode(), "hỏng": fixture.encode()[:-40] + b"\xc3\x28\n",
        "hai lần": (fixture + "\n" + fixture).encode(), "không phải": b"xin ch\xc3\xa0o\n",
    }
    for name, content in contents.items():
        (folder / f"{name}.txt").write_bytes(content)
    (folder / "liên kết gãy.txt").symlink_to("không có")
    return folder


def soat(format, folder, paths):
    """The bytes of a report, and nothing on standard error."""
    done = subprocess.run(
        [SOAT, "check", *paths, "--format", format], cwd=folder, capture_output=True)
    if done.returncode not in (0, 1, 2) or done.stderr:
        fail(f"soat --format {format} ended with {done.returncode}: {done.stderr.decode()}")
    return done.stdout


def runs(format, golden):
    """(what, report, the same run as soat.findings/1), for every input of the proofs.

    The latter says in "folder" where the paths begin. The goldens, whose documents do not exist,
    hold findings that are waived and known.
    """
    odd = odd_folder()
    for what, folder, paths in [
        ("fixtures", ROOT, [FIXTURES]), ("fixtures, ./", ROOT, ["./" + FIXTURES]),
        ("odd", odd.parent, [odd.name]), ("odd, absolute", ROOT, [str(odd)]),
        ("both", odd.parent, [odd.name, str(ROOT / FIXTURES)]),
    ]:
        run = json.loads(soat("json", folder, paths))
        yield what, soat(format, folder, paths), run | {"folder": folder}
    run = json.loads((GOLDENS / "accepted.json").read_text())
    yield "golden", (GOLDENS / golden).read_bytes(), run | {"folder": None}


def findings(run):
    """(path, finding) for all findings of a soat.findings/1 report."""
    return [(doc["path"], one) for doc in run["documents"] for one in doc["findings"]]


def is_open(finding):
    return finding["waiver"] is None and finding["baseline"] is None


def normal_path(path):
    """The path without "." and empty parts."""
    joined = "/".join(part for part in path.split("/") if part not in ("", "."))
    return "/" + joined if path.startswith("/") else joined


def differences(what, expected, actual):
    """Entries that stand in one bag only."""
    expected, actual = Counter(expected), Counter(actual)
    return [f"{what} lacks {entry}" for entry in (expected - actual)] + [
        f"{what} has {entry} too many" for entry in (actual - expected)]


def fail(sentence):
    print(f"FAILED: {sentence}")
    sys.exit(1)


def prove(name, format, golden, read, faults, mutations):
    """Runs a proof over all inputs, then spoils a good report in every way that it must notice.

    read: bytes -> report; faults: (report, run) -> sentences; mutations: {what: change of a report}.
    """
    count = hostile = 0
    for what, output, run in runs(format, golden):
        report = read(output)
        found = faults(report, run)
        if found:
            fail(f"{name}, {what}: {len(found)} faults, the first: " + "\n  ".join(found[:5]))
        count += len(findings(run))
        hostile += sum("<script>" in (one["found"] or "") for _, one in findings(run))
    if count < 500 or hostile < 3:
        fail(f"{name}: only {count} findings were looked at, {hostile} of them hostile")
    blind = []
    for what, change in mutations.items():
        spoilt = copy.deepcopy(report)
        change(spoilt)
        if not faults(spoilt, run):
            blind.append(what)
    if blind:
        fail(f"{name}: the proof does not see: " + "; ".join(blind))
    print(f"{name}: {count} findings as in the json, {len(mutations)} spoilt reports noticed")
