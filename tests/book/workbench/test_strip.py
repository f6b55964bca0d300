"""Notebooks as they are committed."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest

from book.layout import ROOT, notebooks, slug
from book.workbench.strip import stripped
from tests.tiny import notebook


def ids(text: str) -> list[str]:
    return [cell.id for cell in nbformat.reads(text, as_version=4).cells]


def as_an_editor_saves_it(text: str) -> str:
    """The notebook after it was run and saved: outputs, counts, times, and what an editor writes of itself."""
    book = nbformat.reads(text, as_version=4)
    book.metadata |= {"language_info": {"name": "python", "version": "3.12.1"}, "widgets": {}, "toc": {"base": 1}}
    book.metadata["kernelspec"]["display_name"] = "my environment"
    for count, cell in enumerate(book.cells):
        cell.metadata |= {"execution": {"iopub.execute_input": "now"}, "collapsed": False, "editable": True}
        if cell.cell_type == "code":
            cell.execution_count = count
            cell.outputs = [nbformat.v4.new_output("stream", text="told")]
    return str(nbformat.writes(book))


@pytest.mark.parametrize("path", notebooks(), ids=slug)
def test_run_save_strip_leaves_no_difference(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert stripped(as_an_editor_saves_it(text), slug(path)) == text


def made(*ids: str) -> str:
    cells: list[Any] = [nbformat.v4.new_code_cell(f"n = {n}", id=key) for n, key in enumerate(ids)]
    return str(nbformat.writes(nbformat.v4.new_notebook(cells=cells)))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("conflict-01", "conflict-02"), ["conflict-01", "conflict-02"]),
        (("conflict-01", "b3f1", "conflict-07"), ["conflict-01", "conflict-08", "conflict-07"]),
        (("campaign-01", "conflict-1", "x"), ["conflict-01", "conflict-02", "conflict-03"]),
        (("conflict-120", "new"), ["conflict-120", "conflict-121"]),
    ],
)
def test_a_new_cell_gets_the_next_number_and_the_others_keep_theirs(before: tuple[str, ...], after: list[str]) -> None:
    assert ids(stripped(made(*before), "conflict")) == after


def test_the_copy_of_a_cell_gets_an_id_of_its_own() -> None:
    twice = made("conflict-01", "conflict-02").replace("conflict-02", "conflict-01")
    assert ids(stripped(twice, "conflict")) == ["conflict-01", "conflict-02"]


def test_the_tag_of_the_parameters_is_kept() -> None:
    book = notebook("conflict", "fighting", "clashes", "CON-7")
    kept = nbformat.reads(stripped(nbformat.writes(book), "conflict"), as_version=4)
    assert [cell.metadata for cell in kept.cells if cell.metadata] == [{"tags": ["parameters"]}]


def test_the_filter_of_git_reads_and_writes_the_same() -> None:
    path = notebooks()[0]
    text = path.read_text(encoding="utf-8")
    command = [sys.executable, "-m", "book", "strip", "--clean", f"notebooks/{path.name}"]
    done = subprocess.run(
        command, cwd=ROOT, input=as_an_editor_saves_it(text), capture_output=True, text=True, check=True
    )
    assert done.stdout == text
