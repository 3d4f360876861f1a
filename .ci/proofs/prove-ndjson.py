#!/usr/bin/env python3
"""Reads `--format ndjson` line by line with Python's json: each line is one document, equal to that
of `--format json`, and as many bytes."""

import json
import sys

sys.dont_write_bytecode = True
from support.corpus import prove


def proof(corpus, breakage):
    wrong = []
    for arguments in corpus.runs():
        whole = corpus.soat(arguments, "--format", "json")
        output = corpus.soat(arguments, "--format", "ndjson")
        if breakage:
            output = breakage(output)
        if not output.endswith(b"\n"):
            wrong.append("the last line is not ended")
        lines = output.split(b"\n")[:-1]
        documents = json.loads(whole)["documents"]
        if len(lines) != len(documents) or len(lines) < 30:
            wrong.append(f"{len(lines)} lines for {len(documents)} documents")
        for line, document in zip(lines, documents):
            try:
                read = json.loads(line.decode("utf-8"))
            except ValueError as error:
                wrong.append(f"not JSON: {error}: {line[:80]!r}")
                continue
            if read != document:
                wrong.append(f"another document: {line[:80]!r}")
            if b"\n" + line not in whole:
                wrong.append(f"other bytes: {line[:80]!r}")
    return wrong


BREAKAGES = {
    "a lost line": lambda o: o[o.index(b"\n") + 1 :],
    "a line feed in the middle": lambda o: o.replace(b',"number"', b',\n"number"', 1),
    "another word": lambda o: o.replace(b'"checked"', b'"rejected"', 1),
    "a space": lambda o: o.replace(b'","', b'", "', 1),
    "no line feed at the end": lambda o: o[:-1],
}

if __name__ == "__main__":
    sys.exit(prove("ndjson", proof, BREAKAGES))
