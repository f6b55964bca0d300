"""Draw the charts of each page when its notebook was executed anew, and the two pictures of all findings."""

import shutil
from pathlib import Path
from typing import Annotated

from pytask import Product, task

from book.findings import ledger, score
from book.findings.harvest import Figure, figures
from book.layout import BUILD, EXECUTED, PICTURES, manifest, notebooks, slug
from book.pipeline.dependencies import modules
from book.pipeline.timing import timed
from book.site import pictures

MODULES = modules("book.site.pictures") | modules("book.findings.harvest") | modules("book.pipeline.timing")


def drawn(figures: list[Figure], folder: Path, product: Path) -> None:
    """Draw figures into a folder of their own, written anew, and say what it holds."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for figure in figures:
        pictures.draw(figure.spec, figure.name, folder)
    product.write_text(manifest(folder), encoding="utf-8")


for notebook in notebooks():

    @task(id=notebook.stem)
    def task_draw(
        ran: Path = EXECUTED / notebook.name,
        code: dict[str, Path] = MODULES,
        product: Annotated[Path, Product] = PICTURES / f"{slug(notebook)}.sha256",
    ) -> None:
        with timed(f"draw[{ran.stem}]"):
            drawn(figures(ran), product.with_suffix(""), product)


def task_draw_score(
    records: Path = BUILD / "findings.json",
    code: dict[str, Path] = MODULES | modules("book.findings.score"),
    product: Annotated[Path, Product] = PICTURES / "index.sha256",
) -> None:
    with timed("draw_score"):
        found = ledger.load(records)
        drawn([score.figure(found), score.sureness(found)], product.with_suffix(""), product)
