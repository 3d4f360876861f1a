"""JUnit XML: expat, the structure that the schema of Jenkins and Maven Surefire allows, sums that
agree with what they sum up, and the findings and verdicts of the json report.

https://github.com/jenkinsci/xunit-plugin, src/main/resources/.../types/model/xsd/junit-10.xsd
"""

import re
import xml.etree.ElementTree as ElementTree

from proof import differences, findings, is_open, prove

# Element: (its attributes, those that must be there, its children, whether it holds text).
ELEMENTS = {
    "testsuites": ({"name", "time", "tests", "failures", "errors"}, set(), {"testsuite"}, False),
    "testsuite": (
        {"name", "tests", "failures", "errors", "group", "time", "skipped", "timestamp", "hostname",
         "id", "package", "file", "log", "url"},
        {"name", "tests", "failures", "errors"},
        {"testsuite", "properties", "testcase", "system-out", "system-err"}, False),
    "testcase": (
        {"name", "time", "classname", "group"}, {"name"},
        {"skipped", "error", "failure", "system-out", "system-err"}, False),
    "failure": ({"type", "message"}, set(), set(), True),
    "error": ({"type", "message"}, set(), set(), True),
    "skipped": ({"type", "message"}, set(), set(), True),
    "system-out": (set(), set(), set(), True),
}
SUREFIRE_TIME = re.compile(r"(([0-9]{0,3},)*[0-9]{3}|[0-9]{0,3})*(\.[0-9]*)?")
STATUSES = {"failures": "failure", "errors": "error", "skipped": "skipped"}
# The first line of a finding: … · code · fingerprint.
HEAD = re.compile(r"^.* · ([a-z-]+\.[a-z-]+) · ([0-9a-f]{16})$", re.MULTILINE)


def visible(text):
    """A string as XML 1.0 can hold it: section 2.2, and the controls that it discourages."""
    return re.sub(
        "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]",
        lambda sign: "\\u{%X}" % ord(sign[0]), text)


def faults(report, run):
    found = structure(report)
    return found or sums(report) + against(report, run)


def structure(element):
    if element.tag not in ELEMENTS:
        return [f"<{element.tag}>"]
    attributes, required, children, has_text = ELEMENTS[element.tag]
    found = [f"<{element.tag} {name}>" for name in set(element.attrib) - attributes]
    found += [f"<{element.tag}> lacks {name}" for name in required - set(element.attrib)]
    found += [f"<{child.tag}> in <{element.tag}>" for child in element if child.tag not in children]
    if not has_text and any((text or "").strip() for text in
                            [element.text] + [child.tail for child in element]):
        found.append(f"text in <{element.tag}>")
    if "time" in element.attrib and not SUREFIRE_TIME.fullmatch(element.get("time")):
        found.append(f"time {element.get('time')}")
    for child in element:
        found += structure(child)
    return found


def sums(report):
    found = [] if report.tag == "testsuites" else ["the root"]
    for suite in report:
        cases = suite.findall("testcase")
        if suite.get("tests") != str(len(cases)) or suite.get("time") != "0":
            found.append(f"{suite.get('name')}: tests or time")
        for attribute, tag in STATUSES.items():
            if suite.get(attribute) != str(sum(case.find(tag) is not None for case in cases)):
                found.append(f"{suite.get('name')}: {attribute}")
        names = {(case.get("classname"), case.get("name")) for case in cases}
        if len(names) < len(cases):
            found.append(f"{suite.get('name')}: two cases of one name")
        for case in cases:
            if case.get("classname") != suite.get("name"):
                found.append(f"{case.get('name')}: classname")
            if sum(case.find(tag) is not None for tag in STATUSES.values()) > 1:
                found.append(f"{case.get('name')}: more than one outcome")
            if len({child.tag for child in case}) < len(case):
                found.append(f"{case.get('name')}: one element twice")
            for tag in STATUSES.values():
                if case.find(tag) is not None and not case.find(tag).get("message"):
                    found.append(f"{case.get('name')}: no message")
    return found


def expected_tag(finding):
    if not is_open(finding) or finding["severity"] == "note":
        return "system-out"
    return "error" if finding["code"].startswith("file.") else "failure"


def against(report, run):
    found = differences(
        "junit", [visible(document["path"]) for document in run["documents"]],
        [suite.get("name") for suite in report])
    if found:
        return found
    # Two names that are no UTF-8 can look alike: suites stand in the order of the documents.
    for suite, document in zip(report, run["documents"]):
        cases = {case.get("name"): case for case in suite}
        expected = [
            (expected_tag(one), one["code"], one["fingerprint"]) for one in document["findings"]]
        actual = [
            (child.tag, *head) for case in suite for child in case
            for head in HEAD.findall(child.text or "")]
        found += differences(suite.get("name"), expected, actual)
        for verdict in document["verdicts"]:
            name = visible(verdict["rule"] + (": " + verdict["subject"] if verdict["subject"] else ""))
            case = cases.get(name)
            if case is None:
                found.append(f"{suite.get('name')} lacks the case {name}")
            elif status(case) not in statuses(verdict, document):
                found.append(f"{suite.get('name')}: {name} is {status(case)}, {verdict['verdict']}")
    return found


def status(case):
    return next((tag for tag in STATUSES.values() if case.find(tag) is not None), "passed")


def statuses(verdict, document):
    """What the case of a verdict may be."""
    if verdict["verdict"] == "not-met":
        own = [one for one in document["findings"] if one["rule"] == verdict["rule"]]
        breaking = [
            one for one in own if one["severity"] != "note"
            and (None in (one["subject"], verdict["subject"])
                 or one["subject"] == verdict["subject"])]
        return {"failure"} if any(map(is_open, breaking)) else {"skipped"}
    return {"met": {"passed"}, "not-applicable": {"skipped"}, "waived": {"skipped"}}[
        verdict["verdict"]]


def read(output):
    if not output.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n'):
        raise SystemExit("FAILED: junit: the XML declaration")
    return ElementTree.fromstring(output)


def case(report, tag):
    return next(case for case in report.iter("testcase") if case.find(tag) is not None)


def passed(report):
    return next(one for one in report.iter("testcase") if len(one) == 0)


def drop(report, tag):
    owner = case(report, tag)
    owner.remove(owner.find(tag))


MUTATIONS = {
    "a suite that is missing": lambda r: r.remove(r[0]),
    "a case that is missing": lambda r: r[1].remove(r[1][0]),
    "another sum": lambda r: r[0].set("tests", "99"),
    "another sum of failures": lambda r: r[1].set("failures", "0"),
    "no sum": lambda r: r[0].attrib.pop("errors"),
    "an unknown attribute": lambda r: r[0].set("passed", "1"),
    "an unknown element": lambda r: ElementTree.SubElement(passed(r), "warning"),
    "text between": lambda r: setattr(r[0], "text", "x"),
    "a time in words": lambda r: r[0].set("time", "none"),
    "two cases of one name": lambda r: r[1][1].set("name", r[1][0].get("name")),
    "another class": lambda r: r[1][0].set("classname", "x"),
    "a failure that is gone": lambda r: drop(r, "failure"),
    "an error that is gone": lambda r: drop(r, "error"),
    "a skip that is gone": lambda r: drop(r, "skipped"),
    "a log that is gone": lambda r: drop(r, "system-out"),
    "an error as failure": lambda r: setattr(case(r, "error").find("error"), "tag", "failure"),
    "a pass as skip": lambda r: ElementTree.SubElement(passed(r), "skipped", message="x"),
    "a failure without text": lambda r: setattr(case(r, "failure").find("failure"), "text", ""),
    "a failure without message":
        lambda r: case(r, "failure").find("failure").attrib.pop("message"),
}

# A parser that is not strict would prove nothing.
for broken in [b"<a>\x1b</a>", b"<a b='&'/>", "<a>\ufffe</a>".encode(), b"<a><b></a>"]:
    try:
        ElementTree.fromstring(broken)
        raise SystemExit(f"FAILED: the parser takes {broken}")
    except ElementTree.ParseError:
        pass

prove("junit", "junit", "accepted.junit.xml", read, faults, MUTATIONS)
