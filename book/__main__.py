"""The one command that makes the book: `python -m book [--as-of YYYY-MM-DD] [--jobs N]`."""

import argparse
import os
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytask

from book.layout import BUILD, ROOT


def session(**options: Any) -> pytask.Session:
    """Run pytask over the tasks of this book, anew each time that it is called in one process."""
    for name in [each for each in sys.modules if each.startswith("book.task_")]:
        del sys.modules[name]
    return pytask.build(paths=[ROOT / "book"], config=ROOT / "pyproject.toml", show_traceback=False, **options)


def reasons() -> dict[str, list[str]]:
    """For each task that would run: why, by name of what changed."""
    pytask.console.quiet = True
    try:
        planned = session(explain=True)
    finally:
        pytask.console.quiet = False
    return {
        report.task.name: [f"{each.node_name}: {each.reason}" for each in report.task.attributes["explanation"].reasons]
        for report in planned.execution_reports
        if "explanation" in report.task.attributes
    }


def main() -> int:
    """Build the book; returns 0 when both outputs stand."""
    parser = argparse.ArgumentParser(prog="python -m book", description=__doc__)
    parser.add_argument("--as-of", type=date.fromisoformat, help="show the evidence as known on this day (YYYY-MM-DD)")
    parser.add_argument("--jobs", type=int, default=min(4, os.cpu_count() or 1), help="tasks that run at once")
    given = parser.parse_args()
    if given.as_of:
        os.environ["AS_OF"] = given.as_of.isoformat()
    from book import report

    BUILD.mkdir(exist_ok=True)
    clock = report.Clock()
    why = reasons()
    built = session(n_workers=given.jobs)
    for name, message in report.failures(built):
        print(f"\nFAILED {name}\n{message}", file=sys.stderr)
    report.write(BUILD / "build.json", built, why, clock)
    if built.exit_code == 0:
        for path in (BUILD / "html" / "index.html", BUILD / "report.pdf"):
            print(f"{path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path}")
    return int(built.exit_code)


if __name__ == "__main__":
    sys.exit(main())
