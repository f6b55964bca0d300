"""Where things stand: the written folders, and everything generated under `build/`."""

import hashlib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOKS = ROOT / "notebooks"
PAGES = ROOT / "book" / "pages"
STATIC = ROOT / "book" / "site" / "_static"
TEMPLATES = ROOT / "book" / "site" / "templates"
TABLES = ROOT / "data" / "tables"
BUILD = ROOT / "build"
EXECUTED = BUILD / "executed"
PICTURES = BUILD / "pictures"
"""A folder of drawn charts for each page."""
SURENESS = BUILD / "sureness"
"""How sure the findings are, a file for each section."""
LOCK = ROOT / "requirements.txt"
SOURCE = BUILD / "book"
"""The folder that Jupyter Book reads; assembled, never written by hand."""


def notebooks() -> list[Path]:
    """The notebooks in the order of the article."""
    return sorted(NOTEBOOKS.glob("[0-9][0-9]_*.ipynb"))


def executed() -> list[Path]:
    """Where the executed notebooks stand, in the order of the article."""
    return [EXECUTED / notebook.name for notebook in notebooks()]


def manifest(folder: Path) -> str:
    """SHA-256 of each file of a folder, one a line, in order of path."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n" for path in files
    )


def slug(notebook: Path) -> str:
    """The section of a notebook: `04_conflict.ipynb` is `conflict`."""
    return notebook.stem.partition("_")[2]


def written(folder: Path, *patterns: str) -> dict[str, Path]:
    """Files of a folder by their path in it, for a task to declare."""
    found = sorted(path for pattern in patterns for path in folder.rglob(pattern) if path.is_file())
    return {path.relative_to(folder).as_posix(): path for path in found}
