"""Files that readers take away beside the pages: rows of evidence, tables, and the code as it is written."""

import json
import shutil
from pathlib import Path
from typing import Any

import pandas as pd
from markupsafe import escape
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from book.findings.evidence import evidence_of, indexed
from book.layout import ROOT, TABLES, notebooks
from data.package import read, tables

CODE = ("checks", "figures")
"""Rooms of `data` whose code stands behind a verdict or a picture."""


def evidence(findings: list[dict[str, Any]], folder: Path) -> None:
    """One CSV a claim with every row that its findings rest on: table, line, key, published, sources, and the row."""
    folder.mkdir(parents=True, exist_ok=True)
    pairs = zip(findings[::2], findings[1::2], strict=True)
    for then, now in pairs:
        rows = []
        for row in evidence_of(then, now):
            table, _, key = row["ref"].partition(":")
            frame, where, _ = indexed(table)
            cells = frame.loc[row["ref"]].dropna()
            rows.append(
                {
                    "table": table,
                    "line": where[row["ref"]],
                    "key": key,
                    "published": row["published"],
                    "known_then": not row["later"],
                    "source_ids": ";".join(row["source_ids"]),
                    "row": json.dumps({name: str(cell) for name, cell in cells.items()}, ensure_ascii=False),
                }
            )
        pd.DataFrame(rows).to_csv(folder / f"{now['claim_id']}.csv", index=False, lineterminator="\n")


def evidence_tables(folder: Path) -> None:
    """The tables as CSV and Parquet with their package, as readers take them away."""
    (folder / "tables").mkdir(parents=True, exist_ok=True)
    (folder / "parquet").mkdir(exist_ok=True)
    for name in tables():
        shutil.copy(TABLES / f"{name}.csv", folder / "tables")
        read(name).drop(columns="row").to_parquet(folder / "parquet" / f"{name}.parquet", index=False)
    for name in ("datapackage.yaml", "corrections.csv", "LICENCES.md"):
        shutil.copy(ROOT / "data" / name, folder)


def listing(name: str, source: str) -> str:
    """A file of Python code as a page of its own, with an anchor for each line."""
    body = highlight(
        source, PythonLexer(), HtmlFormatter(linenos="inline", anchorlinenos=True, lineanchors="L", style="bw")
    )
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(name)}</title><style>'
        "body{font:15px/1.5 monospace;margin:2rem;max-width:60rem}a{color:inherit;text-decoration:none}"
        ":target{background:#ffe9a8}@media (prefers-color-scheme:dark){body{background:#14181d;color:#e6e9ee}}"
        f"</style></head><body><main><h1>{escape(name)}</h1>\n{body}</main></body></html>\n"
    )


def written() -> list[Path]:
    """Notebooks, and the code behind verdicts and pictures, in order of path."""
    return [*notebooks(), *(path for room in CODE for path in sorted((ROOT / "data" / room).rglob("*.py")))]


def code(folder: Path) -> None:
    """Notebooks, checks and preparations of figures as they are written, for a reader without the repository."""
    for path in written():
        target = folder / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
        if path.suffix == ".py":
            name = path.relative_to(ROOT).as_posix()
            target.with_suffix(".py.html").write_text(listing(name, path.read_text(encoding="utf-8")), encoding="utf-8")
