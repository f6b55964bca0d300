"""The rules of the house: one-way doors, sizes, notebooks without outputs, one lock, a valid workflow."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import grimp
import nbformat
import pytest
import yaml

from book.dependencies import tables_of
from book.layout import ROOT, notebooks, slug
from data.article import claims
from data.package import tables

GRAPH = grimp.build_graph("data", "book", cache_dir=None)
CODE = sorted(path for part in ("data", "book", "tests") for path in (ROOT / part).rglob("*.py"))
CELLS_IMPORT = {"data", "book", "altair", "pandas", "numpy", "datetime", "math", "re", "textwrap", "itertools"}


def test_data_imports_nothing_of_ours() -> None:
    assert not [m for m in GRAPH.modules if m.startswith("data") for up in GRAPH.find_modules_directly_imported_by(m)
                if up.startswith("book")]  # fmt: skip


def test_loaders_do_not_import_checks() -> None:
    loaders = [m for m in GRAPH.modules if m.startswith("data") and not m.startswith("data.checks")]
    assert not [m for m in loaders for up in GRAPH.find_modules_directly_imported_by(m) if up.startswith("data.checks")]


def test_what_notebooks_import_does_not_import_the_pipeline() -> None:
    assert GRAPH.find_upstream_modules("book.charts") | GRAPH.find_upstream_modules("book.cells") <= {
        m for m in GRAPH.modules if m.startswith("data") or m in {"book", "book.charts", "book.cells", "book.outputs"}
    }


def test_the_pipeline_is_imported_by_none() -> None:
    tasks = [m for m in GRAPH.modules if m.startswith("book.task_")]
    assert tasks and not [m for m in tasks if GRAPH.find_modules_that_directly_import(m)]


def test_only_one_module_knows_jupyter_book() -> None:
    knows = [
        path.name for path in (ROOT / "book").glob("*.py") if re.search(r"jupyter-book|jupyter_book", path.read_text())
    ]
    assert set(knows) <= {"jupyterbook.py", "report.py"}, "report.py prints its version"


@pytest.mark.parametrize("path", notebooks(), ids=slug)
def test_a_notebook_is_by_the_skeleton(path: Path) -> None:
    book = nbformat.read(path, as_version=4)
    code = [cell for cell in book.cells if cell.cell_type == "code"]
    assert not any(cell.outputs or cell.execution_count for cell in code), "strip the outputs: make strip"
    assert book.cells[0].source.startswith("# ") and slug(path) in set(claims()["section"])
    assert sum(len(cell.source.splitlines()) for cell in code) <= 170
    assert any("parameters" in cell.metadata.get("tags", []) for cell in code)
    source = "\n".join(cell.source for cell in code)
    tree = ast.parse(source)
    roots = {
        (str(node.module) if isinstance(node, ast.ImportFrom) else alias.name).partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    assert roots <= CELLS_IMPORT, roots
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno is not None and node.end_lineno - node.lineno < 7, f"{node.name} is too long"
    for claim in claims().loc[claims()["section"] == slug(path), "claim_id"]:
        assert f'page.finding("{claim}")' in source, f"{path.name} shows no finding of {claim}"
    assert tables_of(path) <= set(tables())
    assert not re.search(r"https?://|read_csv|open\(|pip install", source)


def test_every_section_has_its_page_checks_and_tests() -> None:
    for section in dict.fromkeys(claims()["section"]):
        module = section.replace("-", "_")
        assert [path for path in notebooks() if slug(path) == section], section
        assert (ROOT / "data" / "checks" / f"{module}.py").exists() or (ROOT / "data" / "checks" / module).is_dir()
        assert list((ROOT / "tests" / "checks").glob(f"test_{module}*.py")), section


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_file_outgrows_its_size(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300, "split it by topic"


def test_readme_is_short() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 120


def test_toc_and_notebooks_agree() -> None:
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text())
    files = [each["file"] for part in toc["parts"] for each in part["chapters"]]
    pages = {path.stem for path in (ROOT / "book" / "pages").glob("*.md")} - {"index"}
    assert [each for each in files if each not in pages] == [slug(path) for path in notebooks()]


def test_workflow_fits_the_published_schema() -> None:
    command = [str(Path(sys.executable).with_name("check-jsonschema")), "--builtin-schema", "vendor.github-workflows"]
    done = subprocess.run([*command, str(ROOT / ".github" / "workflows" / "book.yml")], capture_output=True, text=True,
                          check=False)  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_direct_dependency_is_locked_with_hashes() -> None:
    lock = (ROOT / "requirements.txt").read_text()
    wanted = re.findall(r'^  "([A-Za-z0-9_.-]+)', (ROOT / "pyproject.toml").read_text().split("]\n")[1], re.M)
    for name in wanted:
        assert re.search(rf"^{re.escape(name.lower().replace('_', '-'))}==", lock, re.M), f"{name}: make lock"
    assert lock.count("--hash=sha256:") > lock.count("==")
