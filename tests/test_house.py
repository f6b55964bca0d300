"""The rules of the house that no contract and no linter holds: sizes, one lock, a valid workflow, nothing typed twice."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from book.layout import ROOT, notebooks, slug
from data import package
from data.article import claims
from data.checks.wording import in_words

CODE = sorted(path for part in ("data", "book", "tests") for path in (ROOT / part).rglob("*.py"))
LOADERS = sorted((ROOT / "data").glob("*.py"))
MOST_LINES, MOST_FILES = 300, 15
"""A file that is longer wants to be split by topic, a folder that holds more wants rooms."""
COUNTED = re.compile(
    r"\b(?:twelve|eighty|12|80|hundred|100)\s+(?:sections|chapters|notebooks|claims|statements|checks)\b", re.I
)
"""A number of sections or claims, typed."""


def test_only_one_module_knows_jupyter_book() -> None:
    knows = {path.name for path in (ROOT / "book").rglob("*.py") if re.search("jupyter[-_]book", path.read_text())}
    assert knows <= {"jupyterbook.py", "record.py"}, "record.py prints its version"


def test_every_section_has_its_page_checks_figures_and_tests() -> None:
    for section in dict.fromkeys(claims()["section"]):
        module = section.replace("-", "_")
        assert [path for path in notebooks() if slug(path) == section], f"no notebook NN_{section}.ipynb"
        checks = ROOT / "data" / "checks"
        assert (checks / f"{module}.py").exists() or (checks / module).is_dir(), f"no data/checks/{module}"
        assert (ROOT / "data" / "figures" / f"{module}.py").exists(), f"no data/figures/{module}.py"
        for room in ("checks", "figures"):
            assert list((ROOT / "tests" / "data" / room).glob(f"test_{module}*.py")), (
                f"no tests/data/{room}/test_{module}.py"
            )


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_file_outgrows_its_size(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= MOST_LINES, f"{lines} lines, at most {MOST_LINES}: split it by topic"


def test_no_room_of_the_book_outgrows_its_size() -> None:
    for folder in {path.parent for path in (ROOT / "book").rglob("*.py")}:
        files = [path for path in folder.glob("*.py") if path.name != "__init__.py"]
        assert len(files) <= MOST_FILES, f"{folder.relative_to(ROOT)} holds {len(files)} files: a room is missing"


@pytest.mark.parametrize("path", LOADERS, ids=lambda path: path.stem)
def test_a_fact_about_a_column_stands_in_the_package_alone(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.name in package.tables():
            told = ast.get_docstring(node) or ""
            assert told, f"{node.name} does not say what its table measures"
            columns = {
                field["name"] for field in package.describe(node.name)["schema"]["fields"] if "_" in field["name"]
            }
            named = [name for name in sorted(columns) if re.search(rf"\b{name}\b", told)]
            assert not named, (
                f"{node.name}: {named} are described in datapackage.yaml; say there what is to say of them"
            )


def test_readme_is_short() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 120


def test_no_number_of_sections_or_claims_is_typed() -> None:
    written = [ROOT / "README.md", *(ROOT / "book").rglob("*.md"), *(ROOT / "book").rglob("*.j2"), *CODE]
    for path in written:
        found = COUNTED.search(path.read_text(encoding="utf-8"))
        assert found is None, f"{path.relative_to(ROOT)}: {found[0]!r}; let it be counted"


def test_where_a_number_of_claims_must_be_written_out_it_is_true() -> None:
    number = in_words(len(claims()))
    told = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))["abstract"]
    assert told.startswith(f"{number.capitalize()} statements"), "CITATION.cff: mend the first words of the abstract"
    assert f"The {number} checkable" in package.describe("claims")["title"], (
        "datapackage.yaml: mend the title of claims"
    )


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
