"""What a build did: `build.json`, and the lines that a person or CI reads."""

import hashlib
import json
import platform
import time
import tomllib
from importlib.metadata import version
from pathlib import Path
from typing import Any

from pytask import TaskOutcome

from book.findings import ledger
from book.layout import BUILD, ROOT, TABLES
from book.pipeline.timing import seconds

TOOLS = (
    "jupyter-book",
    "sphinx",
    "pandas",
    "altair",
    "papermill",
    "pytask",
    "vl-convert-python",
    "pypandoc-binary",
    "typst",
)
WORDS = {
    TaskOutcome.SUCCESS: "ran",
    TaskOutcome.SKIP_UNCHANGED: "reused",
    TaskOutcome.FAIL: "failed",
    TaskOutcome.SKIP_PREVIOUS_FAILED: "not reached",
}


class Clock:
    """Seconds since it was made."""

    def __init__(self) -> None:
        self.start = time.perf_counter()

    @property
    def seconds(self) -> float:
        return round(time.perf_counter() - self.start, 2)


def short(name: str) -> str:
    """`task_notebooks.py::task_execute[04_conflict]` without path and file."""
    return name.rpartition("::")[2].removeprefix("task_")


def failures(session: Any) -> list[tuple[str, str]]:
    """Name and message of each task that failed, or of what could not even be collected."""
    reports = [*session.collection_reports, *session.execution_reports]
    failed = [each for each in reports if getattr(each, "exc_info", None) and each.outcome.name == "FAIL"]
    named = [(getattr(each, "task", None) or getattr(each, "node", None), each.exc_info[1]) for each in failed]
    return [(short(task.name) if task else "collection", str(error)) for task, error in named]


def size(path: Path) -> int:
    """Bytes of a file, or of all files of a folder."""
    files = [path] if path.is_file() else [each for each in path.rglob("*") if each.is_file()]
    return sum(each.stat().st_size for each in files)


def lock() -> dict[str, dict[str, str]]:
    """For each task of the pipeline's lock: the hash of all that it depends on, and of the task itself."""
    path = ROOT / "pytask.lock"
    known = tomllib.loads(path.read_text(encoding="utf-8"))["task"] if path.exists() else []
    return {short(each["id"]): {**each.get("depends_on", {}), "the task itself": each["state"]} for each in known}


def why(before: dict[str, str] | None, after: dict[str, str]) -> list[str]:
    """What changed for a task between two locks, by name."""
    if before is None:
        return ["first run"]
    changed = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    return [f"{name.rpartition('::')[2]} changed" for name in changed] or ["a product was missing or changed"]


def tasks(session: Any, before: dict[str, dict[str, str]]) -> list[dict[str, Any]]:
    """Each task with what became of it, why, and how long it took."""
    found, after = [], lock()
    for report in session.execution_reports:
        name = short(report.task.name)
        outcome = WORDS.get(report.outcome, report.outcome.name.lower())
        reasons = why(before.get(name), after.get(name, {})) if outcome == "ran" else []
        found.append({"task": name, "outcome": outcome, "why": reasons, "seconds": seconds(name)})
    return sorted(found, key=lambda each: each["task"])


def record(session: Any, before: dict[str, dict[str, str]], clock: Clock) -> dict[str, Any]:
    """Everything that `build.json` holds."""
    done = tasks(session, before)
    findings = ledger.load(BUILD / "findings.json") if (BUILD / "findings.json").exists() else []
    return {
        "as_of": max((each["as_of"] for each in findings), default=None),
        "ran": [each["task"] for each in done if each["outcome"] == "ran"],
        "reused": [each["task"] for each in done if each["outcome"] == "reused"],
        "tasks": done,
        "failures": dict(failures(session)),
        "warnings": [each.message for each in session.warnings],
        "verdicts": {when: ledger.score(findings, when) for when in ("then", "now")},
        "tools": {"python": platform.python_version(), **{name: version(name) for name in TOOLS}},
        "data": {path.stem: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(TABLES.glob("*.csv"))},
        "bytes": {
            each: size(BUILD / each) for each in ("html", "report.pdf", "findings.csv") if (BUILD / each).exists()
        },
        "seconds": clock.seconds,
    }


def write(path: Path, session: Any, before: dict[str, dict[str, str]], clock: Clock) -> None:
    """Write `build.json`; `before` is the lock as it stood before the build."""
    draft = path.with_suffix(".part")
    draft.write_text(json.dumps(record(session, before, clock), indent=1, sort_keys=True) + "\n", encoding="utf-8")
    draft.replace(path)
