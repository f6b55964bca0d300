"""Notebooks as they are committed: no outputs, no traces of the machine that ran them, cells with lasting ids.

What is kept is listed here, and everything else goes: whatever an editor may write of itself leaves no difference. A
cell's id is the section and a number, `conflict-07`; a new cell gets the next free number, all others keep theirs.
"""

import argparse
import re
import sys
from typing import Any

import nbformat

from book.layout import notebooks, slug

KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
KEPT = ("tags",)
"""What is kept of a cell's metadata."""


def named(cells: list[Any], section: str) -> None:
    """Give each cell whose id is not the section's, or stands twice, the section's next free number."""
    pattern = re.compile(rf"{re.escape(section)}-(\d{{2,}})")
    seen: set[str] = set()
    strangers = []
    for cell in cells:
        key = str(cell.get("id"))
        if pattern.fullmatch(key) and key not in seen:
            seen.add(key)
        else:
            strangers.append(cell)
    last = max((int(key.rpartition("-")[2]) for key in seen), default=0)
    for number, cell in enumerate(strangers, start=last + 1):
        cell["id"] = f"{section}-{number:02d}"


def stripped(text: str, section: str) -> str:
    """The text of a notebook as it is committed. Raises nbformat.ValidationError or ValueError for what is none."""
    book = nbformat.reads(text, as_version=4)
    book.metadata = nbformat.from_dict({"kernelspec": KERNEL})
    book.nbformat, book.nbformat_minor = 4, 5
    for cell in book.cells:
        cell.metadata = nbformat.from_dict({key: cell.metadata[key] for key in KEPT if key in cell.metadata})
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    named(book.cells, section)
    return str(nbformat.writes(book)).rstrip("\n") + "\n"


def renamed(old: str, new: str) -> list[str]:
    """What became of the ids of cells, a line for each that has another one."""
    before, after = ([cell.id for cell in nbformat.reads(text, as_version=4).cells] for text in (old, new))
    return [f"cell {one} is {other}" for one, other in zip(before, after, strict=True) if one != other]


def main(given: argparse.Namespace) -> int:
    """Strip notebooks in place, or one from standard input to standard output (`--clean NAME`, a git filter)."""
    if given.clean:
        sys.stdout.write(stripped(sys.stdin.read(), slug(given.clean)))
        return 0
    for path in given.notebooks or notebooks():
        old = path.read_text(encoding="utf-8")
        new = stripped(old, slug(path))
        if new != old:
            path.write_text(new, encoding="utf-8")
            print(f"{path.name} stripped", *renamed(old, new), sep="\n  ")
    return 0
