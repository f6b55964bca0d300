"""Figures of executed notebooks: their lasting names, and the code behind them."""

from pathlib import Path
from typing import Any

import nbformat
import pytest

from book.findings.harvest import figures
from book.outputs import FIGURE, VEGALITE


def cell(source: str, figure: str = "") -> Any:
    record = {"name": figure, "title": "T", "alt": "A", "caption": "C", "source_ids": ["a"]}
    made = nbformat.v4.new_code_cell(source)
    if figure:
        made.outputs = [nbformat.v4.new_output("display_data", data={FIGURE: record, VEGALITE: {"mark": "bar"}})]
    return made


def executed(folder: Path, *cells: Any) -> Path:
    path = folder / "04_conflict.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=list(cells)), path)
    return path


def test_an_inserted_figure_renames_none(tmp_path: Path) -> None:
    before = figures(executed(tmp_path, cell("one()", "1"), cell("two()", "2")))
    after = figures(executed(tmp_path, cell("one()", "1"), cell("new()", "by-night"), cell("two()", "2")))
    assert [each.name for each in before] == ["conflict-1", "conflict-2"]
    assert [(each.name, each.number) for each in after] == [
        ("conflict-1", 1), ("conflict-by-night", 2), ("conflict-2", 3),
    ]  # fmt: skip


def test_the_code_of_a_figure_begins_after_the_last_cell_that_prints(tmp_path: Path) -> None:
    path = executed(
        tmp_path, cell("one()", "1"), cell("frame = load()"), nbformat.v4.new_markdown_cell("x"), cell("two()", "2")
    )
    assert [each.code for each in figures(path)] == ["one()", "frame = load()\n\ntwo()"]


def test_two_figures_of_one_name_are_refused(tmp_path: Path) -> None:
    path = executed(tmp_path, cell("one()", "by-night"), cell("two()", "by-night"))
    with pytest.raises(ValueError, match=r"04_conflict.ipynb, cell .*: the figure in cell .* is named 'by-night', too"):
        figures(path)
