"""A copy of the project with two small notebooks: every step of the real pipeline in seconds."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import nbformat

from book.layout import ROOT
from book.workbench.strip import KERNEL
from book.workbench.verify import build, copy

PARTS = {
    "04_conflict": ("fighting", "clashes", "CON-7"),
    "11_campaign": ("polls", "polls", "CAM-1"),
}
"""Two notebooks of the tiny book: module and table of its chart, and its one finding."""
FAST = ("--only", "validate or contents or execute")
"""Without the findings, the pages and the PDF, which take most of the time and often do not matter."""


def notebook(section: str, module: str, table: str, claim: str, extra: str = "") -> Any:
    """A small notebook by the skeleton of the house, with the code `extra` in one of its cells."""
    cell, text = nbformat.v4.new_code_cell, nbformat.v4.new_markdown_cell
    cells = [
        text(f"# A tiny section: {section}"),
        cell('as_of = "newest"', metadata={"tags": ["parameters"]}),
        cell(f"import altair as alt\n\nfrom book import cells, charts\nfrom data import {module}\n\n"
             f'page = cells.Page("{section}", as_of)\nframe = {module}.{table}(page.as_of).head(5)'),
        cell("page.claims()"),
        cell('charts.show(alt.Chart(frame[["row"]]).mark_point().encode(x="row:N"), name="rows", title="Five rows",\n'
             '            alt="Five points", caption="Rows of a table.", sources=[frame])'),
        cell('cells.say(f"There are {len(frame)} rows.")'),
        cell(extra or "pass"),
        cell(f'page.finding("{claim}")'),
        cell("page.sources()"),
    ]  # fmt: skip
    for number, each in enumerate(cells):
        each["id"] = f"tiny-{number}"
    return nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": KERNEL})


def others(line: str) -> bool:
    """Whether a line of `_toc.yml` names a section that the tiny book does not have."""
    file = line.partition("file: ")[2]
    pages = {path.stem for path in (ROOT / "book" / "pages").glob("*.md")}
    return bool(file) and file not in pages | {stem.partition("_")[2] for stem in PARTS}


class Tiny:
    """The tiny book in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def made(cls, folder: Path) -> "Tiny":
        """A tiny book, not yet built."""
        tiny = cls(copy(folder))
        for path in (folder / "notebooks").glob("*.ipynb"):
            path.unlink()
        for stem in PARTS:
            tiny.write(stem)
        toc = (folder / "_toc.yml").read_text(encoding="utf-8").splitlines()
        (folder / "_toc.yml").write_text("\n".join(line for line in toc if not others(line)) + "\n", encoding="utf-8")
        return tiny

    def clone(self, folder: Path) -> "Tiny":
        """The same in another folder, with what was built; times and inodes of its files are new."""
        shutil.copytree(self.folder, folder, copy_function=shutil.copyfile)
        return Tiny(folder)

    def write(self, stem: str, extra: str = "") -> None:
        """Write one of the notebooks, with the code `extra` in one of its cells."""
        made = notebook(stem.partition("_")[2], *PARTS[stem], extra=extra)
        nbformat.write(made, self.folder / "notebooks" / f"{stem}.ipynb")

    def change(self, path: str, old: str, new: str) -> None:
        """Replace a text in a file of the project, which must hold it."""
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{path} does not hold {old!r}"
        file.write_text(text.replace(old, new), encoding="utf-8")

    def build(self, *options: str) -> subprocess.CompletedProcess[str]:
        """Build one task after the other: tests run side by side, and starting workers costs more than two notebooks."""
        return build(self.folder, *options, "--jobs", "1")

    @property
    def record(self) -> dict[str, Any]:
        """What the last build says of itself."""
        return dict(json.loads((self.folder / "build" / "build.json").read_text(encoding="utf-8")))

    @property
    def executed(self) -> set[str]:
        """The notebooks that the last build executed."""
        ran = [task for task in self.record["ran"] if task.startswith("execute[")]
        return {task.removeprefix("execute[").removesuffix("]") for task in ran}
