"""From Jupyter Book's pages to the site: no foreign host, our head tags, and the files that readers take away."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
from bs4 import BeautifulSoup

from book import cite, claimreview, feed, head, lean, longtables, notfound, parcel, pictures, search
from book.layout import ROOT, TABLES
from book.render import evidence_of, indexed, listing
from data.package import read, tables


class ForeignHost(RuntimeError):
    """A page that would ask another host while it is read."""


FETCHED = {"stylesheet", "preload", "icon", "prefetch", "manifest"}
"""Relations of a link that a browser follows by itself."""


def foreign(page: Any) -> list[str]:
    """Addresses of other hosts that a browser would fetch by itself."""
    tags = page.find_all(["script", "img", "iframe", "source"])
    tags += [tag for tag in page.find_all("link") if set(tag.get("rel") or []) & FETCHED]
    asked = [str(tag.get(name)) for tag in tags for name in ("src", "href") if tag.get(name)]
    return [each for each in asked if each.startswith(("http:", "https:", "//"))]


Step = Callable[[Any, str], None]


def finish(folder: Path, steps: list[Step]) -> None:
    """Run each step over each page of the site. Raises ForeignHost that names page and address."""
    pages = {path: BeautifulSoup(path.read_text(encoding="utf-8"), "lxml") for path in sorted(folder.glob("*.html"))}
    options = (folder / "_static" / "documentation_options.js").read_text(encoding="utf-8")
    for path, page in pages.items():
        lean.patient(page, options)
        for step in steps:
            step(page, path.stem)
    lean.one_sheet(folder, pages)
    lean.drop_files(folder)
    for path, page in pages.items():
        asked = foreign(page)
        if asked:
            raise ForeignHost(f"{path.name} asks {asked[0]}; serve the file from the book itself, or drop it")
        if path.exists():
            path.write_text(str(page), encoding="utf-8")


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


def code(folder: Path) -> None:
    """The notebooks and checks as they are written, so that a reader without the repository finds them."""
    for path in [*sorted((ROOT / "notebooks").glob("*.ipynb")), *sorted((ROOT / "data" / "checks").rglob("*.py"))]:
        target = folder / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
        if path.suffix == ".py":
            name = path.relative_to(ROOT).as_posix()
            target.with_suffix(".py.html").write_text(listing(name, path.read_text(encoding="utf-8")), encoding="utf-8")


def interactive(folder: Path) -> None:
    """The chart bundle, served once and from the book itself."""
    (folder / "vega.js").write_text(pictures.bundle(), encoding="utf-8")


def complete(folder: Path, charts: Path, files: list[Path], findings: list[dict[str, Any]], book: cite.Book) -> None:
    """Make Jupyter Book's output `folder` the site."""
    shutil.copytree(charts, folder / "charts")
    for path in files:
        shutil.copy(path, folder)
    interactive(folder / "charts")
    evidence(findings, folder / "evidence")
    evidence_tables(folder / "data")
    parcel.write(folder, book)
    code(folder / "source")
    for stray in (".buildinfo", "objects.inv", "_sources"):
        path = folder / stray
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    found, reviews = search.Index(), claimreview.Reviews(book, findings)
    reviews.write(folder)
    told: list[Step] = [head.Tags(book, findings, folder), reviews, cite.Block(book), parcel.Sizes(book, folder)]
    finish(folder, [longtables.step, found, *told])
    longtables.write(folder)
    found.write(folder)
    notfound.write(folder, book)
    feed.write(folder, book, findings)
