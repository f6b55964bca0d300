"""A notebook can be read and changed by a stranger: short cells that say what is drawn, and nothing of the machine."""

import ast
import re
from pathlib import Path
from typing import Any

import nbformat
import pytest

from book.layout import ROOT, notebooks, slug
from book.pipeline.dependencies import tables_of
from book.workbench.strip import stripped
from data.article import claims
from data.checks.wording import in_words
from data.package import tables

MOST_LINES, MOST_LINES_OF_A_FIGURE, MOST_CHARACTERS = 30, 25, 1800
"""What one cell may hold; a notebook may be as long as its argument."""
IMPORTED = {"data", "book", "altair", "pandas", "numpy", "datetime", "math", "re", "textwrap", "itertools"}
FORBIDDEN = re.compile(r"https?://|read_csv|\bopen\(|pip install")

every_notebook = pytest.mark.parametrize("path", notebooks(), ids=slug)


def cells(path: Path, kind: str) -> list[Any]:
    return [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == kind]


def whole(path: Path) -> ast.Module:
    return ast.parse("\n".join(cell.source for cell in cells(path, "code")))


@every_notebook
def test_it_is_committed_as_make_strip_leaves_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text == stripped(text, slug(path)), (
        f"{path.name} holds outputs, traces of an editor, or cells without the ids {slug(path)}-NN: run `make strip`, "
        "or once `make hooks`, and git does it for you"
    )


@every_notebook
def test_it_begins_with_its_title_and_takes_the_date_as_parameter(path: Path) -> None:
    first = nbformat.read(path, as_version=4).cells[0]
    assert first.source.startswith("# "), f"{path.name}: begin the first cell with `# ` and the title"
    tagged = [cell for cell in cells(path, "code") if "parameters" in cell.metadata.get("tags", [])]
    assert [cell.source for cell in tagged] == ['as_of = "newest"'], (
        f'{path.name}: exactly one cell has the tag "parameters", and holds `as_of = "newest"`'
    )


@every_notebook
def test_a_cell_does_one_thing(path: Path) -> None:
    for cell in cells(path, "code"):
        where, lines = f"{path.name}, cell {cell.id}", len(cell.source.splitlines())
        figures = cell.source.count("charts.show(")
        most = MOST_LINES_OF_A_FIGURE if figures else MOST_LINES
        assert figures <= 1, f"{where} shows {figures} charts: one cell for each"
        assert lines <= most, (
            f"{where} has {lines} lines, at most {most}: move preparation to a function in data/figures/"
            f"{slug(path).replace('-', '_')}.py, or the layers of the chart to a cell above"
        )
        assert len(cell.source) <= MOST_CHARACTERS, (
            f"{where} has {len(cell.source)} characters, at most {MOST_CHARACTERS}: split it where one thought ends"
        )


@every_notebook
def test_no_function_is_defined_in_it(path: Path) -> None:
    module = f"data/figures/{slug(path).replace('-', '_')}.py"
    for cell in cells(path, "code"):
        for node in ast.walk(ast.parse(cell.source)):
            assert not isinstance(node, ast.FunctionDef | ast.Lambda | ast.ClassDef), (
                f"{path.name}, cell {cell.id}, line {node.lineno} defines a function; put it into {module} and test it"
            )


@every_notebook
def test_it_imports_evidence_and_charts_and_opens_nothing(path: Path) -> None:
    roots = {
        (str(node.module) if isinstance(node, ast.ImportFrom) else alias.name).partition(".")[0]
        for node in ast.walk(whole(path))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    assert roots <= IMPORTED, (
        f"{path.name} imports {sorted(roots - IMPORTED)}; a notebook needs {sorted(IMPORTED)} only"
    )
    found = [cell.id for cell in cells(path, "code") if FORBIDDEN.search(cell.source)]
    assert not found, (
        f"{path.name}, cells {found}: evidence comes through the loaders of data, never from a file or address"
    )
    assert tables_of(path) <= set(tables())


@every_notebook
def test_it_shows_every_finding_of_its_section(path: Path) -> None:
    code = "\n".join(cell.source for cell in cells(path, "code"))
    for claim in claims().loc[claims()["section"] == slug(path), "claim_id"]:
        assert f'page.finding("{claim}")' in code, (
            f'{path.name} shows no finding of {claim}: add page.finding("{claim}")'
        )


@every_notebook
def test_a_figure_has_a_name_of_its_own(path: Path) -> None:
    shown = [node for node in ast.walk(whole(path)) if isinstance(node, ast.Call)
             and isinstance(node.func, ast.Attribute) and node.func.attr == "show"]  # fmt: skip
    names = [each.value.value for call in shown for each in call.keywords
             if each.arg == "name" and isinstance(each.value, ast.Constant)]  # fmt: skip
    assert len(names) == len(shown), f'{path.name}: the name of a figure is written out, `name="…"`, never computed'
    assert len(set(names)) == len(names), f"{path.name}: two figures have one name: {names}"


@every_notebook
def test_numbers_of_sections_and_statements_in_its_prose_are_true(path: Path) -> None:
    mine = claims()["section"].eq(slug(path)).sum()
    true = {"sections": [claims()["section"].nunique()], "statements": [len(claims()), mine]}
    for cell in cells(path, "markdown"):
        for number, what in re.findall(r"\b(\w+) (?:checkable )?(sections|statements)\b", cell.source.lower()):
            if number in {in_words(each) for each in range(5, 201)}:
                told = [in_words(each) for each in true[what]]
                assert number in told, (
                    f"{path.name}, cell {cell.id} says {number} {what}; there are {' or '.join(told)}"
                )


def test_notebooks_are_checked_like_all_code() -> None:
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert not re.search(r"exclude.*notebooks", settings), "ruff formats and checks the notebooks, too"
