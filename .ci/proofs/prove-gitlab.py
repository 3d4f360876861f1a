"""GitLab Code Quality: the shape that its parser and its schema want, unlike fingerprints, relative
paths, and the open findings of the json report.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
gitlab-org/gitlab, app/validators/json_schemas/codeclimate.json, lib/gitlab/ci/parsers/codequality
"""

import json

import jsonschema

from proof import differences, findings, is_open, normal_path, prove

TEXT = {"type": "string", "minLength": 1}
LINE = {"type": "integer", "minimum": 1}
# Stricter than GitLab's own schema, which lets any other key and any word pass.
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": TEXT,
            "check_name": TEXT,
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "additionalProperties": False,
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)[\\s\\S]+"},
                    "lines": {
                        "type": "object",
                        "additionalProperties": False,
                        "required": ["begin"],
                        "properties": {"begin": LINE},
                    },
                },
            },
        },
    },
}
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
SEVERITIES = {"error": "critical", "warning": "major", "note": "info"}


def severity(finding):
    is_blocking = finding["code"].startswith("file.") and finding["severity"] == "error"
    return "blocker" if is_blocking else SEVERITIES[finding["severity"]]


def faults(report, run):
    found = [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(report)]
    if found:
        return found
    if len({one["fingerprint"] for one in report}) < len(report):
        found.append("a fingerprint twice")
    expected = [
        (normal_path(path), one["code"], severity(one), one["line"] or 1)
        for path, one in findings(run) if is_open(one)]
    actual = [
        (one["location"]["path"], one["check_name"], one["severity"],
         one["location"]["lines"]["begin"]) for one in report]
    messages = [one["message"] for _, one in findings(run) if is_open(one)]
    for one, message in zip(report, messages):
        if not one["description"].startswith(message):
            found.append(f"{one['description']} does not say {message}")
    return found + differences("gitlab", expected, actual)


def read(output):
    """GitLab refuses a byte order mark."""
    if output.startswith(b"\xef\xbb\xbf"):
        raise SystemExit("FAILED: gitlab: a byte order mark")
    return json.loads(output.decode("utf-8", errors="strict"))


MUTATIONS = {
    "a finding that is missing": lambda r: r.pop(),
    "a finding twice": lambda r: r.append(dict(r[0], fingerprint="0" * 32)),
    "one fingerprint twice": lambda r: r[0].update(fingerprint=r[1]["fingerprint"]),
    "no fingerprint": lambda r: r[0].pop("fingerprint"),
    "severity error": lambda r: r[0].update(severity="error"),
    "another severity": lambda r: r[0].update(severity="minor"),
    "no description": lambda r: r[0].update(description=""),
    "another description": lambda r: r[0].update(description="x"),
    "another check": lambda r: r[0].update(check_name="text.unicode"),
    "./": lambda r: r[0]["location"].update(path="./" + r[0]["location"]["path"]),
    "no path": lambda r: r[0]["location"].pop("path"),
    "another path": lambda r: r[0]["location"].update(path="a.txt"),
    "line 0": lambda r: r[0]["location"]["lines"].update(begin=0),
    "another line": lambda r: r[0]["location"]["lines"].update(begin=9_999),
    "a line as text": lambda r: r[0]["location"]["lines"].update(begin="1"),
}

prove("gitlab", "gitlab", "accepted.gitlab.json", read, faults, MUTATIONS)
