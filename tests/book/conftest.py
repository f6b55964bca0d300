"""The built book, for tests that look at pages and PDF."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest

from book.layout import ROOT
from book.verify import build, copy


@pytest.fixture(scope="session")
def site() -> Path:
    """`build/html` of the whole book, built (or found up to date) once a session; RECORD_SITE names another folder."""
    if "RECORD_SITE" in os.environ:
        return Path(os.environ["RECORD_SITE"])
    done = subprocess.run([sys.executable, "-m", "book"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return ROOT / "build" / "html"


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of the browser. Missing, it fails in CI and skips elsewhere."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        advice = "no browser: apt install chromium"
        pytest.fail(advice) if os.environ.get("CI") == "true" else pytest.skip(advice)
    return str(found)


PARTS = {
    "04_conflict": ("fighting", "clashes", "CON-7"),
    "11_campaign": ("polls", "polls", "CAM-1"),
}
"""Two notebooks of the tiny book: module and table of its chart, and its one finding."""


KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}


def notebook(section: str, module: str, table: str, claim: str, extra: str = "") -> Any:
    """A small notebook by the skeleton of the house."""
    cell, text = nbformat.v4.new_code_cell, nbformat.v4.new_markdown_cell
    cells = [
        text(f"# A tiny section: {section}"),
        cell('as_of = "newest"', metadata={"tags": ["parameters"]}),
        cell(f"import altair as alt\n\nfrom book import cells, charts\nfrom data import {module}\n\n"
             f'page = cells.Page("{section}", as_of)\nframe = {module}.{table}(page.as_of).head(5)'),
        cell("page.claims()"),
        cell('charts.show(alt.Chart(frame[["row"]]).mark_point().encode(x="row:N"), title="Five rows", alt="Five points",\n'
             '            caption="Rows of a table.", sources=[frame])'),
        cell('cells.say(f"There are {len(frame)} rows.")'),
        cell(extra or "pass"),
        cell(f'page.finding("{claim}")'),
        cell("page.sources()"),
    ]  # fmt: skip
    for number, each in enumerate(cells):
        each["id"] = f"tiny-{number}"
    return nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": KERNEL})


class Tiny:
    """A copy of the project with two small notebooks, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = copy(folder)
        for path in (self.folder / "notebooks").glob("*.ipynb"):
            path.unlink()
        for stem in PARTS:
            self.write(stem)
        toc = (self.folder / "_toc.yml").read_text().splitlines()
        kept = [line for line in toc if not self._dropped(line)]
        (self.folder / "_toc.yml").write_text("\n".join(kept) + "\n")

    @staticmethod
    def _dropped(line: str) -> bool:
        file = line.partition("file: ")[2]
        pages = {path.stem for path in (ROOT / "book" / "pages").glob("*.md")}
        return bool(file) and file not in pages | {stem.partition("_")[2] for stem in PARTS}

    def write(self, stem: str, extra: str = "") -> None:
        """Write one of the notebooks, with the code `extra` in one of its cells."""
        made = notebook(stem.partition("_")[2], *PARTS[stem], extra=extra)
        nbformat.write(made, self.folder / "notebooks" / f"{stem}.ipynb")

    def build(self, *options: str) -> subprocess.CompletedProcess[str]:
        return build(self.folder, *options)

    @property
    def executed(self) -> set[str]:
        """The notebooks that the last build executed."""
        ran = json.loads((self.folder / "build" / "build.json").read_text())["ran"]
        return {task.removeprefix("execute[").removesuffix("]") for task in ran if task.startswith("execute[")}


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Tiny:
    """The tiny book, built once; a test that changes it puts it back."""
    made = Tiny(tmp_path_factory.mktemp("tiny") / "project")
    done = made.build()
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return made
