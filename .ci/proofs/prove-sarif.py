"""SARIF 2.1.0: the OASIS schema, the rules of the standard that a schema cannot say, the limits of
GitHub code scanning, and the same findings as the json report.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html
https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
"""

import gzip
import json
import os
import re
from pathlib import Path
from urllib.parse import unquote_to_bytes, urljoin, urlsplit

import jsonschema

from proof import differences, findings, normal_path, prove

SCHEMA = json.loads((Path(__file__).parent / "sarif-2.1.0.schema.json").read_text())
jsonschema.Draft7Validator.check_schema(SCHEMA)
FORMATS = jsonschema.FormatChecker(["uri", "uri-reference"])
if FORMATS.conforms("a b", "uri-reference"):
    raise SystemExit("FAILED: no URI is checked: rfc3986-validator is missing")
VALIDATOR = jsonschema.Draft7Validator(SCHEMA, format_checker=FORMATS)


def faults(report, run):
    found = [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(report)]
    return found or github(report) or standard(report) or against(report, run)


def standard(report):
    """Sections 3.11.6, 3.27.23, 3.27.24, 3.30, 3.10.2."""
    found = []
    for run in report["runs"]:
        results = run["results"]
        if len({"suppressions" in result for result in results}) > 1:
            found.append("suppressions on some results only (3.27.23)")
        if len({"baselineState" in result for result in results}) > 1:
            found.append("baselineState on some results only (3.27.24)")
        for result in results:
            found += [f"{result['ruleId']}: {fault}" for fault in result_faults(run, result)]
    return found


def result_faults(run, result):
    rules = run["tool"]["driver"]["rules"]
    if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
        yield "ruleIndex names another rule"
    text = result["message"]["text"]
    plain = text.replace("{{", "").replace("}}", "")
    if "{" in plain or "}" in plain:
        yield "a placeholder without arguments (3.11.5)"
    related = result.get("relatedLocations", [])
    links = re.findall(r"(?<!\\)\]\(([^)]*)\)", text)
    if sorted(links) != sorted(str(place["id"]) for place in related):
        yield f"links {links} lead nowhere (3.11.6)"
    for place in result["locations"] + related:
        artifact = place["physicalLocation"]["artifactLocation"]
        uri = urlsplit(artifact["uri"])
        if (uri.scheme or "file") != "file" or uri.netloc or uri.query or uri.fragment:
            yield f"{artifact['uri']} is no path"
        if bool(uri.scheme) == ("uriBaseId" in artifact):
            yield "uriBaseId stands with relative references and no others (3.4.4)"
        if "uriBaseId" in artifact and artifact["uriBaseId"] not in run["originalUriBaseIds"]:
            yield "an unknown uriBaseId"
        if any(part in ("", ".") for part in uri.path.strip("/").split("/")):
            yield f"{uri.path} is not normal (3.10.2)"
        region = place["physicalLocation"]["region"]
        if (region["endLine"], region["endColumn"]) < (region["startLine"], region["startColumn"]):
            yield "a region ends before it begins"


def github(report):
    found = []
    if not report.get("$schema"):
        found.append("$schema is missing")
    if not 1 <= len(report["runs"]) <= 20:
        found.append(f"{len(report['runs'])} runs")
    if len(gzip.compress(json.dumps(report).encode())) > 10_000_000:
        found.append("more than 10 MB when compressed")
    categories = [run["automationDetails"]["id"].rpartition("/")[0] for run in report["runs"]]
    if len(set(categories)) < len(categories) or not all(categories):
        found.append(f"categories {categories}")
    for run in report["runs"]:
        driver = run["tool"]["driver"]
        if len(run["results"]) > 25_000 or not 1 <= len(driver["rules"]) <= 25_000:
            found.append("too many results or rules")
        if run["columnKind"] != "unicodeCodePoints" or len(run["invocations"]) != 1:
            found.append("columnKind or invocations")
        if len({rule["id"] for rule in driver["rules"]}) < len(driver["rules"]):
            found.append("one rule twice")
        for rule in driver["rules"]:
            texts = [rule.get(key, {}).get("text", "") for key in ("shortDescription", "fullDescription", "help")]
            if not all(texts) or max(map(len, texts[:2])) > 1024:
                found.append(f"{rule['id']}: the texts")
            if rule["defaultConfiguration"]["level"] not in ("note", "warning", "error"):
                found.append(f"{rule['id']}: the level")
            if not 1 <= len(rule["properties"]["tags"]) <= 10:
                found.append(f"{rule['id']}: the tags")
        alerts = set()
        for result in run["results"]:
            if len(result["locations"]) != 1 or not result["message"]["text"]:
                found.append("not one location, or no message")
                continue
            place = result["locations"][0]["physicalLocation"]
            line_hash = result["partialFingerprints"]["primaryLocationLineHash"]
            if not re.fullmatch(r"[0-9a-f]{16}:[1-9][0-9]*", line_hash):
                found.append(f"primaryLocationLineHash {line_hash}")
            if result["level"] not in ("note", "warning", "error"):
                found.append(f"level {result['level']}")
            if set(place["region"]) < {"startLine", "startColumn", "endLine", "endColumn"}:
                found.append("a region in part")
            alert = (place["artifactLocation"]["uri"], result["ruleId"], line_hash)
            if alert in alerts:
                found.append(f"{alert} would be one alert with another")
            alerts.add(alert)
    return found


def path(artifact):
    """The bytes of the path to which a reader comes, as text like in the json report."""
    whole = urlsplit(urljoin("file:///root/", artifact["uri"])).path
    whole = unquote_to_bytes(whole)
    return whole.removeprefix(b"/root/") if "uriBaseId" in artifact else whole


def standing(finding):
    if finding["waiver"]:
        return "waived: " + finding["waiver"]["approver"]
    return "known" if finding["baseline"] else "open"


def result_standing(result):
    suppressions = result["suppressions"]
    if not suppressions:
        return "known, not suppressed" if result.get("baselineState") == "unchanged" else "open"
    if any(one["kind"] != "external" or one["status"] != "accepted" for one in suppressions):
        return "suppressed otherwise"
    if result.get("baselineState") == "unchanged":
        return "known"
    return "waived: " + suppressions[0]["properties"]["approver"]


def against(report, run):
    """Every finding once, at its place, as it stands."""
    expected = [
        (normal_path(path), one["code"], one["severity"], one["rule"], one["subject"],
         one["fingerprint"], one["line"] or 1, one["column"] or 1, one["endLine"] or 1,
         one["endColumn"] or 1, standing(one), one["found"], one["expected"])
        for path, one in findings(run)]
    actual, found = [], []
    results = [result for one in report["runs"] for result in one["results"]]
    for result in results:
        place = result["locations"][0]["physicalLocation"]
        region, bag = place["region"], result["properties"]
        name = path(place["artifactLocation"])
        actual.append((
            name.decode(errors="replace"), result["ruleId"], result["level"], bag["rule"],
            bag.get("subject"), result["partialFingerprints"]["soatFinding/v1"],
            region["startLine"], region["startColumn"], region["endLine"], region["endColumn"],
            result_standing(result), bag.get("found"), bag.get("expected")))
        if run["folder"] and not os.path.lexists(os.path.join(os.fsencode(run["folder"]), name)):
            found.append(f"{name} does not exist")
    causes = sum(one["causedBy"] is not None for _, one in findings(run))
    if sum("relatedLocations" in result for result in results) != causes:
        found.append("causes are missing")
    unreadable = any(one["code"] == "file.unreadable" for _, one in findings(run))
    successful = [one["invocations"][0]["executionSuccessful"] for one in report["runs"]]
    if all(successful) == unreadable:
        found.append("executionSuccessful")
    return found + differences("sarif", expected, actual)


def results(report):
    return report["runs"][0]["results"]


def place(report):
    return results(report)[0]["locations"][0]["physicalLocation"]


def suppressed(report):
    return next(one for one in results(report) if one["suppressions"])


def related(report):
    return next(one for one in results(report) if "relatedLocations" in one)


def rule(report):
    return report["runs"][0]["tool"]["driver"]["rules"][0]


MUTATIONS = {
    "a result that is missing": lambda r: results(r).pop(),
    "a result twice": lambda r: results(r).append(results(r)[0]),
    "another version": lambda r: r.update(version="2.0.0"),
    "no $schema": lambda r: r.pop("$schema"),
    "an unknown key": lambda r: results(r)[0].update(severity="error"),
    "level fatal": lambda r: results(r)[0].update(level="fatal"),
    "another level": lambda r: results(r)[0].update(level="note"),
    "no message": lambda r: results(r)[0].pop("message"),
    "a placeholder": lambda r: results(r)[0]["message"].update(text="a {0}"),
    "a link to nowhere": lambda r: results(r)[0]["message"].update(text="[a](7)"),
    "no location": lambda r: results(r)[0].update(locations=[]),
    "column 0": lambda r: place(r)["region"].update(startColumn=0),
    "another column": lambda r: place(r)["region"].update(startColumn=99, endColumn=99),
    "no endColumn": lambda r: place(r)["region"].pop("endColumn"),
    "a region backwards": lambda r: place(r)["region"].update(startLine=9, endLine=8),
    "a space in a URI": lambda r: place(r)["artifactLocation"].update(uri="a b.txt"),
    "a raw Vietnamese URI": lambda r: place(r)["artifactLocation"].update(uri="ạ.txt"),
    "an absolute path": lambda r: place(r)["artifactLocation"].update(uri="/a.txt"),
    "a path with ./": lambda r: place(r)["artifactLocation"].update(uri="./a.txt"),
    "no uriBaseId": lambda r: place(r)["artifactLocation"].pop("uriBaseId"),
    "a bare line hash":
        lambda r: results(r)[0]["partialFingerprints"].update(primaryLocationLineHash="ab"),
    "another fingerprint":
        lambda r: results(r)[0]["partialFingerprints"].update({"soatFinding/v1": "0" * 16}),
    "the same alert twice":
        lambda r: [one["partialFingerprints"].update(primaryLocationLineHash="0" * 16 + ":1")
                   or one.update(ruleId=results(r)[0]["ruleId"]) for one in results(r)],
    "another rule": lambda r: results(r)[0].update(ruleIndex=5),
    "a lost suppression": lambda r: suppressed(r).update(suppressions=[]),
    "a rejected suppression": lambda r: suppressed(r)["suppressions"][0].update(status="rejected"),
    "suppressions on some only": lambda r: results(r)[0].pop("suppressions"),
    "baselineState on some only": lambda r: results(r)[0].pop("baselineState"),
    "everything suppressed":
        lambda r: results(r)[0].update(suppressions=suppressed(r)["suppressions"]),
    "no cause": lambda r: related(r).pop("relatedLocations"),
    "a rule without help": lambda r: rule(r).pop("help"),
    "an empty description": lambda r: rule(r)["fullDescription"].update(text=""),
    "two runs of one category": lambda r: r["runs"].append(dict(r["runs"][0], results=[])),
    "no run": lambda r: r.update(runs=[]),
    "no category": lambda r: r["runs"][0]["automationDetails"].update(id="soat"),
    "a failed run": lambda r: r["runs"][0]["invocations"][0].update(executionSuccessful=False),
    "no executionSuccessful": lambda r: r["runs"][0]["invocations"][0].pop("executionSuccessful"),
}


def read(output):
    """Strict: no key twice, no number that JSON lacks."""
    def pairs(entries):
        if len({key for key, _ in entries}) < len(entries):
            raise SystemExit(f"FAILED: sarif: a key twice in {entries}")
        return dict(entries)
    return json.loads(output.decode("utf-8", errors="strict"), object_pairs_hook=pairs)


prove("sarif", "sarif", "accepted.sarif", read, faults, MUTATIONS)
