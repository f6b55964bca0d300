"""Assemble the book, let Jupyter Book build it, and finish it into `build/html`."""

import shutil
import tempfile
from pathlib import Path
from typing import Annotated

import yaml
from pytask import Product

from book import jupyterbook
from book.findings import ledger, score
from book.layout import (
    BUILD,
    PAGES,
    PICTURES,
    ROOT,
    SOURCE,
    STATIC,
    TABLES,
    TEMPLATES,
    executed,
    manifest,
    notebooks,
    slug,
    written,
)
from book.pipeline.dependencies import modules
from book.pipeline.timing import timed
from book.site import finish
from book.site.assemble import assemble
from book.site.context import context
from book.site.pictures import NARROW_SVG
from book.site.render import Renderer
from book.takeaway import claimreview, files, parcel
from book.takeaway.cite import Book, parts

MODULES = modules("book.pipeline.task_site")
SETTINGS = (ROOT / "_config.yml", ROOT / "_toc.yml")
CITATION = ROOT / "CITATION.cff"
DRAWN = [PICTURES / f"{name}.sha256" for name in ("index", *map(slug, notebooks()))]


def task_assemble(
    ran: list[Path] = executed(),
    drawn: list[Path] = DRAWN,
    records: Path = BUILD / "findings.json",
    pages: dict[str, Path] = written(PAGES, "*.md"),
    templates: dict[str, Path] = written(TEMPLATES, "*"),
    static: dict[str, Path] = written(STATIC, "*"),
    tables: dict[str, Path] = written(TABLES, "*.csv"),
    data: tuple[Path, ...] = (ROOT / "data" / "datapackage.yaml", ROOT / "data" / "corrections.csv"),
    settings: tuple[Path, ...] = SETTINGS,
    citation: Path = CITATION,
    code: dict[str, Path] = MODULES,
    front: Annotated[Path, Product] = SOURCE / "index.md",
    product: Annotated[Path, Product] = BUILD / "book.sha256",
) -> None:
    with timed("assemble"):
        found = ledger.load(records)
        renderer = Renderer(PICTURES, **yaml.safe_load(settings[0].read_text())["repository"])
        told = context(ran, found) | {"score_figure": renderer.figure(score.figure(found), "")}
        told |= parts(Book.read(settings[0], citation, found)) | {"ratings": claimreview.scale()}
        assemble(ran, pages, settings, told, found, renderer, SOURCE)
        shutil.copytree(STATIC, SOURCE / "_static")
        inlined = shutil.ignore_patterns(f"*{NARROW_SVG}")
        for path in drawn:
            shutil.copytree(path.with_suffix(""), SOURCE / "charts", ignore=inlined, dirs_exist_ok=True)
        product.write_text(manifest(SOURCE), encoding="utf-8")


def task_html(
    source: Path = BUILD / "book.sha256",
    records: Path = BUILD / "findings.json",
    table: Path = BUILD / "findings.csv",
    shown: list[Path] = files.written(),
    licences: Path = ROOT / "data" / "LICENCES.md",
    settings: Path = SETTINGS[0],
    citation: Path = CITATION,
    readme: Path = parcel.README,
    code: dict[str, Path] = MODULES,
    front: Annotated[Path, Product] = BUILD / "html" / "index.html",
    product: Annotated[Path, Product] = BUILD / "html.sha256",
) -> None:
    with timed("html"):
        with tempfile.TemporaryDirectory(dir=BUILD) as folder:
            draft, found = jupyterbook.run(SOURCE, Path(folder), "html"), ledger.load(records)
            finish.complete(draft, SOURCE / "charts", [records, table], found, Book.read(settings, citation, found))
            shutil.rmtree(BUILD / "html", ignore_errors=True)
            draft.rename(BUILD / "html")
        product.write_text(manifest(BUILD / "html"), encoding="utf-8")
