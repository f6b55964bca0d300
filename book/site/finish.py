"""From Jupyter Book's pages to the site: no foreign host, our head tags, and the files that readers take away."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup

from book.site import head, lean, longtables, notfound, pictures, search
from book.takeaway import cite, claimreview, feed, files, parcel


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


def interactive(folder: Path) -> None:
    """The chart bundle, served once and from the book itself."""
    (folder / "vega.js").write_text(pictures.bundle(), encoding="utf-8")


def complete(folder: Path, charts: Path, records: list[Path], findings: list[dict[str, Any]], book: cite.Book) -> None:
    """Make Jupyter Book's output `folder` the site."""
    shutil.copytree(charts, folder / "charts")
    for path in records:
        shutil.copy(path, folder)
    interactive(folder / "charts")
    files.evidence(findings, folder / "evidence")
    files.evidence_tables(folder / "data")
    parcel.write(folder, book)
    files.code(folder / "source")
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
