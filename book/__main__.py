"""The commands of the book: `python -m book [COMMAND]`; without a command it builds."""

import argparse
import os
import sys
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from book.layout import BUILD, ROOT


def session(**options: Any) -> Any:
    """Run pytask over the tasks of this book; returns its Session."""
    import pytask

    return pytask.build(
        paths=[ROOT / "book" / "pipeline"], config=ROOT / "pyproject.toml", show_traceback=False, **options
    )


def build(given: argparse.Namespace) -> int:
    """Make HTML and PDF; returns 0 when both outputs stand."""
    if given.as_of:
        os.environ["AS_OF"] = given.as_of.isoformat()
    from book.pipeline import record

    BUILD.mkdir(exist_ok=True)
    clock = record.Clock()
    before = record.lock()
    built = session(n_workers=given.jobs, expression=given.only)
    for name, message in record.failures(built):
        print(f"\nFAILED {name}\n{message}", file=sys.stderr)
    record.write(BUILD / "build.json", built, before, clock)
    if built.exit_code == 0 and not given.only:
        for path in (BUILD / "html" / "index.html", BUILD / "report.pdf"):
            print(f"{path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path}")
    return int(built.exit_code)


def workbench(name: str) -> Any:
    """The function `main` of a module of the workbench, imported only when its command is given."""
    return lambda given: import_module(f"book.workbench.{name}").main(given)


def commands() -> argparse.ArgumentParser:
    """What can be typed."""
    parser = argparse.ArgumentParser(prog="python -m book", description=__doc__)
    parser.set_defaults(run=build)
    for each in (parser, (made := parser.add_subparsers(metavar="COMMAND")).add_parser("build", help="HTML and PDF")):
        each.add_argument(
            "--as-of", type=date.fromisoformat, help="show the evidence as known on this day (YYYY-MM-DD)"
        )
        each.add_argument("--jobs", type=int, default=min(4, os.cpu_count() or 1), help="tasks that run at once")
        each.add_argument(
            "--only", default="", help="tasks to run, as `pytask -k` reads them: 04_conflict, validate or execute"
        )

    def command(name: str, help: str) -> argparse.ArgumentParser:
        added = made.add_parser(name, help=help, description=help)
        added.set_defaults(run=workbench(name))
        return added

    compare = command("compare", "build two versions and tell which files differ, shown code aside")
    compare.add_argument("first", help="a commit")
    compare.add_argument("second", nargs="?", help="another commit; without it the work tree")
    compare.add_argument("--lines", type=int, default=6, help="differing lines to show of each file")
    command("verify", "build twice in two other folders and compare every byte")
    command("bench", "time and weight of the pages, side by side with stock output").add_argument(
        "sections", nargs="*", help="slugs of sections; without them all"
    )
    strip = command("strip", "take outputs and traces of the machine out of notebooks, and give new cells their ids")
    strip.add_argument("notebooks", nargs="*", type=Path, help="files; without them all")
    strip.add_argument(
        "--clean", type=Path, metavar="NAME", help="read the notebook of this name, print it: a git filter"
    )
    sure = command("sureness", "in how many variations each verdict holds, and what it hangs on")
    sure.add_argument("claims", nargs="*", metavar="CLAIM", help="claims, as CON-7; without them all")
    sure.add_argument("--as-of", type=date.fromisoformat, help="as known on this day (YYYY-MM-DD)")
    command("summary", "what the last build ran and why, and which verdicts moved, as Markdown").add_argument(
        "findings", nargs="?", type=Path, help="a findings.csv to compare with"
    )
    return parser


def main() -> int:
    """Run one command; returns its exit code."""
    given = commands().parse_args()
    return int(given.run(given))


if __name__ == "__main__":
    sys.exit(main())
