"""What the proofs of the reports run soat on: the fixtures, and files with hostile names and words.

A proof gets the release binary as its argument and ends with 0 (passed), 1 (failed) or 77 (skipped,
because a tool cannot be had).
"""

import itertools
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[3]
SKIPPED = 77

# What a reader of some format might obey. A rule file can say all of it, so that it stands in the
# words of a finding, its help and its source.
PAYLOADS = [
    "=1+1", "+1+1", "-2+3", "@SUM(1+9)", "=cmd|' /C calc'!A0", "  =1+1", "\u00a0=1+1", "\t=1+1",
    "\r\n=1+1", "＝1+1", "＋1", "－1", "＠A1", "a;=1+1", "a; -2+3", "a\t=1+1", '"=1+1"', "'=1+1",
    '=HYPERLINK("http://a.vn","x")', "05/4/2025", "1.10", "5.", "007", "1e5", "(12)", "12:30",
    "1234567890123456", "50%", "a,b", 'say "no"', "a\nb", "a\r\nb", "a\rb",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</td></table><b>", "&lt;b&gt;",
    "<!-- a", "a|b", "a\\|b", "a\\", "`code`", "a``b", "```", "*a* _b_ ~~c~~ **d**", "[a](http://b)",
    "![a](http://b/c.png)", "[a]: http://b", "http://a.vn/b?c=d", "www.a.vn", "a@b.vn", "@team",
    "@org/team", "#12", "org/repo#12", "GH-12", "!12", "a $1 $x$", "%3", "&4", "~label", "^5",
    ":tada:", "# a", "- a", "> a", "---", "| a | b |", "<details>", "a $`x`$", "[ ] a", "[^1]",
    "::error file=a::b", "a::error::b", "%0A::error::b", "100%", "a:b,c=d", "##[error]x",
    "\x1b[31mred", "\u202etxt.exe", "a\u200bb", "\u2028x", "\ufeffx", "e\u0301", "👩‍👩‍👧",
]

# Names of files; a slash cannot be in them.
NAMES = [
    "=1+1.txt", "+a.txt", "@team.txt", "a b  c.txt", " a.txt", "a,b;c.txt", 'a"b.txt', "a'b.txt",
    "a\nb.txt", "a\r\nb.txt", "a\tb.txt", "a\x1b[31mb.txt", "a|b.txt", "a`b`.txt", "`a`.txt",
    "<script>alert(1).txt", "&amp;.txt", "#12.txt", "[a](b).txt", "![a](b).txt", "a\\b.txt",
    "a\\|b.txt", "50%.txt", "%0A.txt", "a:b,c=d.txt", "::error::a.txt", "a\u202eb.txt", "www.a.vn.txt",
    "ê\u0323.txt", "👩‍👩‍👧.txt", "a\u2028b.txt",
]

TEXT = """TỈNH ỦY HÒA AN
Số 12-HD/TU
Hòa An, ngày 05 tháng 3 năm 2025

HƯỚNG DẪN
nuôi thú

I- NỘI DUNG
{body}

Nơi nhận:
- Lưu Văn phòng.
"""


class Corpus:
    """A folder of documents, gone with the proof, and runs of soat in it."""

    def __init__(self, binary):
        self.binary = pathlib.Path(binary).resolve()
        self.outputs = {}
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="soat-proof-"))
        shutil.copytree(ROOT / "Fixtures" / "documents", self.folder / "documents")
        (self.folder / "hostile").mkdir()
        animals = ["mèo", "chó", "gà", "vịt", "trâu", "dê", "lợn", "ngựa", "cá", "chim"]
        colours = ["đen", "vàng", "trắng", "xanh", "đỏ", "nâu", "xám", "tím", "hồng", "cam"]
        phrases = [f"{a} {c}" for a, c in itertools.product(animals, colours)]
        assert len(phrases) >= len(PAYLOADS)
        rules = ['[set]\nid = "thu"\nversion = "1"\ntitle = "Bộ thử"\n']
        severities = ["error", "warning", "note"]
        for number, (phrase, payload) in enumerate(zip(phrases, PAYLOADS)):
            rules.append(
                f'[[rule]]\nid = "thu/so-{number}"\nkind = "forbidden"\n'
                f'severity = "{severities[number % 3]}"\nsource = {toml(payload)}\n'
                f"phrases = [{{ text = {toml(phrase)}, use = {toml(payload)} }}]\n"
            )
        # Recipients that are missing are named in the message itself.
        rules.append('[[rule]]\nid = "thu/noi-nhan"\nkind = "recipients"\n')
        for number, payload in enumerate(PAYLOADS):
            name = toml(f"{payload} Ban {phrases[number]}")
            rules.append(f'[[rule.recipient]]\nid = "r{number}"\nnames = [{name}]\n')
        (self.folder / "hostile.toml").write_text("\n".join(rules), "utf-8")
        used = phrases[: len(PAYLOADS)]
        body = "\n".join(f"{n + 1}. Các đơn vị nuôi {p}." for n, p in enumerate(used))
        (self.folder / "hostile" / "all.txt").write_text(TEXT.format(body=body), "utf-8")
        self.names = []
        for name in NAMES:
            self.write(name, TEXT.format(body="Các đơn vị nuôi mèo đen, chó đen."))
        self.write("sach.txt", TEXT.format(body="Các đơn vị nuôi cua."))
        self.write("rong.txt", "")
        self.write(os.fsdecode(b"hong-\xff.txt"), TEXT.format(body="Các đơn vị nuôi mèo đen."))

    def write(self, name, text):
        (self.folder / name).write_bytes(text.encode("utf-8"))
        self.names.append(name)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder)

    def runs(self):
        """The arguments of each run: the fixtures, then what is hostile."""
        return [["documents"], self.hostile(self.names)]

    def hostile(self, names):
        return ["--rules", "hostile.toml", "hostile", "--"] + list(names)

    def soat(self, arguments, *options):
        """Standard output of a run, as bytes; the same run is made once."""
        key = (*options, *arguments)
        if key not in self.outputs:
            self.outputs[key] = self.run(key, {})
        return self.outputs[key]

    def step_page(self, arguments):
        """What a run with annotations for GitHub leaves on the page of its step."""
        key = ("page of the step", *arguments)
        if key not in self.outputs:
            page = self.folder / "page.md"
            self.run(("--format", "github", *arguments), {"GITHUB_STEP_SUMMARY": str(page)})
            self.outputs[key] = page.read_bytes()
            page.unlink()
        return self.outputs[key]

    def run(self, arguments, environment):
        run = subprocess.run(
            [self.binary, "check", *arguments], cwd=self.folder, capture_output=True,
            env={"PATH": os.environ["PATH"], **environment},
        )
        if run.returncode not in (0, 1) or run.stderr:
            sys.exit(f"soat {arguments}: status {run.returncode}, {run.stderr.decode()}")
        return run.stdout

    def documents(self, arguments, *options):
        """The documents as the JSON report has them."""
        return json.loads(self.soat(arguments, "--format", "json", *options))["documents"]


def toml(text):
    """A basic string of TOML, which takes the escapes of JSON."""
    return json.dumps(text, ensure_ascii=True) if max(text) < "\U00010000" else f'"{text}"'


# Default_Ignorable_Code_Point beyond category Cf: Unicode, DerivedCoreProperties.txt.
IGNORABLE = (
    {0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180F, 0x3164, 0xFFA0}
    | set(range(0x180B, 0x180F)) | set(range(0xFE00, 0xFE10)) | set(range(0xE0000, 0xE1000))
)


def visible(text):
    """What a report shows of words from outside: composed, and nothing that nobody could see."""
    if any(0x300 <= ord(c) <= 0x36F for c in text):
        text = unicodedata.normalize("NFC", text)
    return "".join(
        f"\\u{{{ord(c):X}}}"
        if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp", "Cn", "Co") or ord(c) in IGNORABLE
        else c
        for c in text
    )


def one_line(text):
    """The same of running words: blanks of any kind and length are one space, none comes first."""
    blank = "".join(
        " " if c in " \t\n\r\x0b\x0c" or ord(c) >= 0x80 and unicodedata.category(c) == "Zs" else c
        for c in text
    )
    while "  " in blank:
        blank = blank.replace("  ", " ")
    return visible(blank.lstrip(" "))


def standing(finding):
    if finding["waiver"]:
        return "waived"
    return "known" if finding["baseline"] else "open"


def prove(name, proof, breakages):
    """Runs a proof and then sees it fail on what has been broken.

    `proof(corpus, breakage)` gives the list of what is wrong; `breakage` changes output before it is
    looked at, None leaves it."""
    if len(sys.argv) != 2:
        sys.exit(f"{name}: the release binary is the only argument")
    with Corpus(sys.argv[1]) as corpus:
        wrong = proof(corpus, None)
        for line in wrong[:20]:
            print(f"{name}: {line}")
        if wrong:
            return 1
        for what, breakage in breakages.items():
            if not proof(corpus, breakage):
                print(f"{name}: self-test: nobody noticed: {what}")
                return 1
    print(f"{name}: as in the json, {len(breakages)} spoilt reports noticed")
    return 0
