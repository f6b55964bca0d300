"""What a notebook depends on, and the guard on what it reads."""

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from book.layout import ROOT, TABLES, notebooks, slug
from book.pipeline import dependencies
from book.pipeline.execute import NotebookFailed, cleaned, execute, undeclared
from data.article import claims
from tests.tiny import notebook


def written(folder: Path, code: str) -> Path:
    path = folder / "04_conflict.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code)]), path)
    return path


def test_a_loader_that_is_called_is_a_table_that_is_declared(tmp_path: Path) -> None:
    path = written(tmp_path, "from data import us_aid\nframe = us_aid.purl(None)")
    assert "purl" in dependencies.tables_of(path) and dependencies.tables_of(path) >= dependencies.ALWAYS


def test_the_checks_of_the_section_declare_theirs(tmp_path: Path) -> None:
    path = written(tmp_path, "pass")
    assert {"casualties_cumulative", "idps"} <= dependencies.tables_of(path)
    assert "congressional_votes" not in dependencies.tables_of(path)


def test_modules_are_followed_through_their_imports(tmp_path: Path) -> None:
    path = written(tmp_path, "from book import charts\nfrom data import us_aid")
    found = {each.relative_to(ROOT).as_posix() for each in dependencies.modules_of(path)}
    assert {"data/us_aid.py", "data/package.py", "book/charts/kinds.py", "data/checks/trends.py"} <= found
    assert "data/congress.py" not in found and "book/print/pdf.py" not in found


def test_a_syntax_error_names_notebook_and_cell(tmp_path: Path) -> None:
    with pytest.raises(SyntaxError, match=r"04_conflict.ipynb, cell .*, line 1"):
        dependencies.code(written(tmp_path, "a ="))


def test_the_ledger_rests_on_every_check() -> None:
    overview = next(path for path in notebooks() if slug(path) == "overview")
    assert dependencies.sections(overview) == set(claims()["section"])
    assert dependencies.tables_of(overview) > {"polls", "contacts", "clashes"}


def test_the_watch_writes_down_what_a_process_opens(tmp_path: Path) -> None:
    log = tmp_path / "opened"
    code = f"from book.pipeline.watch import start; start({str(log)!r}); open({str(TABLES / 'purl.csv')!r}); open({__file__!r})"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
    assert undeclared(log, set()) == {"purl"} and undeclared(log, {"purl"}) == set()


def test_a_failure_names_the_cell_and_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "04_conflict.ipynb"
    nbformat.write(notebook("conflict", "fighting", "clashes", "CON-7", extra="1 / 0"), path)
    with pytest.raises(NotebookFailed, match=r"04_conflict.ipynb, cell tiny-6: ZeroDivisionError"):
        execute(path, tmp_path / "out" / path.name, {"as_of": "2025-05-31"}, set(dependencies.tables_of(path)))
    assert not list((tmp_path / "out").iterdir())


def test_an_executed_notebook_holds_no_clock_and_no_path() -> None:
    made = notebook("conflict", "fighting", "clashes", "CON-7")
    made.metadata["papermill"] = {"start_time": "now", "output_path": "/somewhere"}
    made.cells[1].metadata["papermill"] = {"duration": 1.0}
    made.cells[1].metadata["execution"] = {"iopub.execute_input": "now"}
    text = nbformat.writes(cleaned(made))
    assert "papermill" not in text and "iopub" not in text
