"""The recipes do what they say: their own lines are run on a folder of documents.

What needs GitHub or GitLab itself (checking out, building, uploading) is left out; what they are
told to upload must be there afterwards. The hook is run by pre-commit itself.
"""

import os
import pathlib
import shutil
import subprocess
import sys

import yaml

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
SOAT = pathlib.Path(os.environ["SOAT"])
WORK = pathlib.Path(os.environ["WORK"]) / "recipes"
FIXTURES = REPOSITORY / "Fixtures" / "documents"
CLEAN = "ke-hoach-xa-theo-huong-dan-moi.txt"
DEPARTING = "ke-hoach-thieu-nhom-nhiem-vu-4.txt"


def folder(name, documents):
    """A project with these fixtures under van-ban, and the commands of a shell that finds soat."""
    project = WORK / name
    (project / "van-ban").mkdir(parents=True)
    for document in documents:
        shutil.copy(FIXTURES / document, project / "van-ban")
    tools = WORK / "tools"
    tools.mkdir(exist_ok=True)
    link = tools / "soat"
    if not link.exists():
        link.symlink_to(SOAT)
    environment = {
        "PATH": f"{tools}:{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}",
        "HOME": str(WORK),
        "GITHUB_STEP_SUMMARY": str(project / "summary.md"),
    }
    return project, environment


def run(line, project, environment):
    return subprocess.run(
        ["bash", "-euc", line], cwd=project, env=environment, capture_output=True, text=True
    )


def expect(condition, what):
    if not condition:
        sys.exit(f"recipes: {what}")


def prove_line(name, line, artifacts):
    """The line ends with 1 where a document departs and with 0 where none does, and its artifacts are there."""
    for documents, status in [([CLEAN, DEPARTING], 1), ([CLEAN], 0)]:
        project, environment = folder(f"{name}-{status}", documents)
        outcome = run(line, project, environment)
        expect(
            outcome.returncode == status,
            f"{name}: `{line}` ended with {outcome.returncode}, not {status}\n{outcome.stderr}",
        )
        for artifact in artifacts:
            path = project / artifact
            expect(path.is_file() and path.stat().st_size > 0, f"{name}: no {artifact}")


def prove_github():
    workflow = yaml.safe_load((REPOSITORY / ".ci/recipes/github.yml").read_text())
    steps = workflow["jobs"]["soat"]["steps"]
    lines = [s["run"] for s in steps if s.get("run", "").startswith("soat ")]
    expect(len(lines) == 1, "github: not one line that runs soat")
    uploads = [s["with"] for s in steps if "with" in s]
    artifacts = [w[key] for w in uploads for key in ("sarif_file", "path") if key in w]
    expect(len(artifacts) == 2, "github: not two uploads")
    prove_line("github", lines[0], artifacts)
    summary = (WORK / "github-1" / "summary.md").read_text()
    expect(DEPARTING in summary, "github: the summary does not name the document")


def prove_gitlab():
    job = yaml.safe_load((REPOSITORY / ".ci/recipes/gitlab.yml").read_text())["soat"]
    artifacts = list(job["artifacts"]["reports"].values()) + job["artifacts"]["paths"]
    expect(len(job["script"]) == 1 and len(artifacts) == 3, "gitlab: not one line, three reports")
    prove_line("gitlab", job["script"][0], artifacts)


def prove_hook():
    hooks = yaml.safe_load((REPOSITORY / ".pre-commit-hooks.yaml").read_text())
    expect([hook["id"] for hook in hooks] == ["soat"], "hook: not one hook of id soat")
    for documents, status in [([CLEAN, DEPARTING], 1), ([CLEAN], 0)]:
        project, environment = folder(f"hook-{status}", documents)
        manifest = REPOSITORY / ".pre-commit-hooks.yaml"
        valid = run(f"pre-commit validate-manifest '{manifest}'", project, environment)
        expect(valid.returncode == 0, f"hook: {valid.stdout}{valid.stderr}")
        # As the manifest says, but with the program that is built already.
        local = [dict(hook, language="system") for hook in hooks]
        config = {"repos": [{"repo": "local", "hooks": local}]}
        (project / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
        (project / "van-ban" / "anh.png").write_bytes(b"\x89PNG")
        outcome = run("git init -q . && git add . && pre-commit run", project, environment)
        text = outcome.stdout + outcome.stderr
        expect(outcome.returncode == status, f"hook: ended with {outcome.returncode}\n{text}")
        expect((DEPARTING in text) == (status == 1), f"hook: names the wrong documents\n{text}")
        expect("anh.png" not in text, f"hook: was given what is no document\n{text}")


prove_github()
prove_gitlab()
prove_hook()
print("recipes: the workflow, the job and the hook do what they say")
