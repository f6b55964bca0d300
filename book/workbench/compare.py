"""Two versions of the project, built and compared file by file: what differs, and is it more than the code they show?

A change that moves code and no word of the book proves itself so: `python -m book compare HEAD~1`. Both versions are
built by the environment that runs the command, into folders under `build/compare` that are used again.
"""

import argparse
import difflib
import filecmp
import io
import re
import shutil
import subprocess
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from book.layout import BUILD, ROOT
from book.workbench.verify import build, copy, outputs

FOLDER = BUILD / "compare"
SHOWN = {
    "code shown on a page": re.compile(
        r'<details class="(?:chart-code|prose-code)">.*?</details>|(?<=[}>])[^{}<>]*\.highlight [^{}<>]*\{[^{}]*\}',
        re.S,
    ),
    "address of code": re.compile(r'(?<=href=")(?:[^"]*/blob/[^"]*|source/[^"]*)(?=")|(?<="where": ")[^"]*(?=")'),
}
"""What a refactoring may change in a file that a reader sees, by the reason that is told: code with the rules that colour
it (a page holds only those it uses), and where code is found."""
CODE = "file of code"


def version(commit: str) -> Path:
    """The files of a commit in a folder of their own. Raises SystemExit that names a commit git does not know."""
    asked = ["git", "rev-parse", "--verify", "--quiet", f"{commit}^{{commit}}"]
    found = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    if found.returncode:
        raise SystemExit(f"compare: git knows no commit {commit!r}; `git log --oneline` lists them")
    folder = FOLDER / found.stdout.strip()[:12]
    if not (folder / "book").is_dir():
        packed = subprocess.run(["git", "archive", found.stdout.strip()], cwd=ROOT, capture_output=True, check=True)
        with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
            archive.extractall(folder, filter="data")
    return folder


def work_tree() -> Path:
    """The written part of the work tree in a folder of its own; what was built there before stays."""
    folder = FOLDER / "work-tree"
    for path in folder.glob("*"):
        if path.name not in ("build", "pytask.lock"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    return copy(folder)


def built(folder: Path) -> Path:
    """Build the book in a folder. Raises SystemExit with what the build said where it fails."""
    done = build(folder)
    if done.returncode:
        raise SystemExit(f"compare: {folder} did not build:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
    return folder


def without_code(text: str) -> tuple[str, dict[str, list[str]]]:
    """A text without the code that it shows or names, and that code by its reason."""
    taken = {}
    for why, pattern in SHOWN.items():
        taken[why] = pattern.findall(text)
        text = pattern.sub("", text)
    return text, taken


def differing(one: str, two: str, most: int) -> list[str]:
    """The first lines that differ, HTML cut at its tags."""
    first, second = (re.sub(r"(?<=>)(?=[^\n])", "\n", text).splitlines() for text in (one, two))
    found = difflib.unified_diff(first, second, n=0, lineterm="")
    told = (line for line in found if not line.startswith(("---", "+++", "@@")))
    return [line[:160] for line, _ in zip(told, range(most), strict=False)]


def reasons(one: Path, two: Path, most: int) -> tuple[list[str], list[str]]:
    """Why two files of one name differ: reasons that are code, and lines that are more than code."""
    if not (one.exists() and two.exists()):
        return [], [f"only in the {'first' if one.exists() else 'second'} version"]
    try:
        texts = [path.read_text(encoding="utf-8") for path in (one, two)]
    except UnicodeDecodeError:
        return [], [f"{one.stat().st_size:,} and {two.stat().st_size:,} bytes"]
    (first, code), (second, other) = (without_code(text) for text in texts)
    if first != second:
        return [], differing(first, second, most)
    return [why for why in SHOWN if code[why] != other[why]], []


def compared(first: Path, second: Path, most: int) -> Iterator[tuple[str, list[str], list[str]]]:
    """Name, reasons that are code, and lines that are more, of every output of either version; equal ones have none."""
    for name in sorted(outputs(first) | outputs(second)):
        one, two = first / name, second / name
        if one.exists() and two.exists() and filecmp.cmp(one, two, shallow=False):
            yield name, [], []
        elif name.startswith("build/html/source/"):
            yield name, [CODE], []
        else:
            yield name, *reasons(one, two, most)


def main(given: argparse.Namespace) -> int:
    """Print what differs and why; returns 0 where it is nothing but code, shown or named."""
    first = built(version(given.first))
    second = built(version(given.second) if given.second else work_tree())
    found = list(compared(first, second, given.lines))
    more = [(name, lines) for name, _, lines in found if lines]
    code = Counter(why for _, reasons, _ in found for why in reasons)
    equal = sum(not why and not lines for _, why, lines in found)
    print(
        f"{len(found)} files: {equal} are equal, byte for byte; {len(found) - equal - len(more)} differ in code alone"
    )
    for why, count in code.items():
        print(f"  {why}: {count} file{'s' if count > 1 else ''}")
    for name, lines in more:
        print(f"{name} differs:", *lines, sep="\n    ", file=sys.stderr)
    return 1 if more else 0
