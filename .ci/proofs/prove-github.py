#!/usr/bin/env python3
"""Takes `--format github` apart as the runner of GitHub does (actions/runner, ActionCommand.cs,
`TryParseV2`) and compares the annotations with the JSON report: the gravest first, no more than
GitHub shows, and the rest counted."""

import re
import sys

sys.dont_write_bytecode = True
from support.corpus import one_line, prove, standing, visible

MOST = 10
KINDS = {"error": "error", "warning": "warning", "note": "notice"}
WORDS = {"error": "lỗi", "warning": "cảnh báo", "note": "ghi chú"}


def unescaped(text, extra=()):
    for escape, sign in (("%0D", "\r"), ("%0A", "\n"), *extra, ("%25", "%")):
        text = text.replace(escape, sign)
    return text


def decoded(line):
    """(kind, properties, message); None for what the runner takes for a line of the log."""
    line = line.lstrip()
    end = line.find("::", 2)
    if not line.startswith("::") or end < 0:
        return None
    kind, _, rest = line[2:end].partition(" ")
    properties = {}
    for pair in filter(None, rest.strip().split(",")):
        name, sign, value = pair.partition("=")
        # The runner drops empty parts, and so an equals sign right behind the first one.
        value = value.lstrip("=")
        if name and sign and value:
            properties[name] = unescaped(value, (("%3A", ":"), ("%2C", ",")))
    return kind, properties, unescaped(line[end + 2 :])


def expected(documents):
    """The annotations of all open findings, the gravest first."""
    for severity in KINDS:
        for document in documents:
            for finding in document["findings"]:
                if finding["severity"] == severity and standing(finding) == "open":
                    yield severity, document["path"], finding


def properties_of(path, finding):
    file = re.sub(r"^(\./+)+", "", path)
    file = "".join(c if c in "\r\n" or ord(c) >= 0xA0 else visible(c) for c in file)
    wanted = {"file": file.lstrip("=")}
    if finding["line"]:
        wanted |= {"line": str(finding["line"]), "endLine": str(finding["endLine"])}
        if finding["line"] == finding["endLine"]:
            wanted |= {"col": str(finding["column"]), "endColumn": str(finding["endColumn"])}
    return {name: value for name, value in wanted.items() if value}


def compare(documents, output):
    wrong = []
    # The runner reads lines as .NET does: CR, LF and both end one, nothing else does.
    lines = re.split(r"\r\n|\r|\n", output.decode("utf-8"))
    if lines.pop() != "":
        wrong.append("the last line is not ended")
    commands = [decoded(line) for line in lines]
    if None in commands:
        return wrong + [f"no command: {lines[commands.index(None)]!r}"]
    every = list(expected(documents))
    counts = {s: sum(1 for e in every if e[0] == s) for s in KINDS}
    is_cut = any(count > MOST for count in counts.values())
    room = {s: MOST - 1 if s == "note" and is_cut else MOST for s in KINDS}
    rest = commands.pop() if is_cut and commands else None
    shown = []
    for severity in KINDS:
        shown += [e for e in every if e[0] == severity][: room[severity]]
    if len(commands) != len(shown):
        wrong.append(f"{len(commands)} annotations, not {len(shown)}")
    for (kind, properties, message), (severity, path, finding) in zip(commands, shown):
        title = properties.pop("title", "")
        if kind != KINDS[severity]:
            wrong.append(f"{kind} where {severity} should stand")
        if properties != properties_of(path, finding):
            wrong.append(f"{properties} are not {properties_of(path, finding)}")
        if not title.endswith(f"({finding['code']})"):
            wrong.append(f"{finding['code']} has the title {title!r}")
        told = message.split("\n")
        if told[0] != one_line(finding["message"]):
            wrong.append(f"{told[0]!r} is not {finding['message']!r}")
        if finding["help"] and told[-1] != f"Cách sửa: {one_line(finding['help'])}":
            wrong.append(f"{told[-1]!r} is not {finding['help']!r}")
        if any(c < " " and c != "\n" for c in message):
            wrong.append(f"controls in {message!r}")
    if is_cut:
        missing = {s: counts[s] - min(counts[s], room[s]) for s in KINDS}
        words = ", ".join(f"{n} {WORDS[s]}" for s, n in missing.items() if n)
        if not rest or rest[:2] != ("notice", {"title": "soat"}) or f"Còn {words} " not in rest[2]:
            wrong.append(f"{rest} does not say that {words} are missing")
    for kind in KINDS.values():
        number = sum(1 for line in lines if line.startswith(f"::{kind}"))
        if number > MOST:
            wrong.append(f"{number} of {kind}")
    return wrong


def proof(corpus, breakage):
    wrong = []
    runs = corpus.runs()
    # One by one as well, so that every name is shown.
    runs += [["--rules", "hostile.toml", "--", name] for name in corpus.names]
    runs += [["--rules", "hostile.toml", "--", "./" + name] for name in corpus.names]
    for arguments in runs:
        output = corpus.soat(arguments, "--format", "github")
        if breakage:
            output = breakage(output)
        wrong += compare(corpus.documents(arguments), output)
        if breakage and wrong:
            break
    return wrong


BREAKAGES = {
    "a lost line": lambda o: o[o.index(b"\n") + 1 :],
    "the gravest last": lambda o: b"\n".join(o.split(b"\n")[-2::-1]) + b"\n",
    "eleven errors": lambda o: o[: o.index(b"\n") + 1] + o,
    "an open line break": lambda o: o.replace(b"%0A", b"\n", 1),
    "a bare colon": lambda o: o.replace(b"%2C", b",", 1),
    "a bare percent sign": lambda o: o.replace(b"%25", b"%"),
    "another line": lambda o: o.replace(b"line=20", b"line=21", 1),
    "another number of those missing": lambda o: o.replace("Còn ".encode(), "Còn 1".encode(), 1),
}

if __name__ == "__main__":
    sys.exit(prove("github", proof, BREAKAGES))
