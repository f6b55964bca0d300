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
    """Run pytask over the tasks of this book."""
    return pytask.build(paths=[ROOT / "book"], config=ROOT / "pyproject.toml", show_traceback=False, **options)


def main() -> int:
    """Build the book; returns 0 when both outputs stand."""
    parser = argparse.ArgumentParser(prog="python -m book", description=__doc__)
    parser.add_argument("--as-of", type=date.fromisoformat, help="show the evidence as known on this day (YYYY-MM-DD)")
    parser.add_argument("--jobs", type=int, default=min(4, os.cpu_count() or 1), help="tasks that run at once")
    parser.add_argument(
        "--only", default="", help="tasks to run, as `pytask -k` reads them: 04_conflict, validate or execute"
    )
    given = parser.parse_args()
    if given.as_of:
        os.environ["AS_OF"] = given.as_of.isoformat()
    from book import report

    BUILD.mkdir(exist_ok=True)
    clock = report.Clock()
    before = report.lock()
    built = session(n_workers=given.jobs, expression=given.only)
    for name, message in report.failures(built):
        print(f"\nFAILED {name}\n{message}", file=sys.stderr)
    report.write(BUILD / "build.json", built, before, clock)
    if built.exit_code == 0 and not given.only:
        for path in (BUILD / "html" / "index.html", BUILD / "report.pdf"):
            print(f"{path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path}")
    return int(built.exit_code)


if __name__ == "__main__":
    sys.exit(main())
