"""Check that the table of contents names just the pages that there are, before any of them is made."""

from pathlib import Path
from typing import Annotated

from pytask import Product

from book.layout import BUILD, PAGES, ROOT, notebooks
from book.pipeline.contents import agree
from book.pipeline.dependencies import modules
from book.pipeline.timing import timed

FRONT = "index"
"""The front page: the root of the contents, no chapter."""
PAGES_LISTED = sorted(path for path in PAGES.glob("*.md") if path.stem != FRONT)


def task_contents(
    toc: Path = ROOT / "_toc.yml",
    sections: list[Path] = notebooks(),
    pages: list[Path] = PAGES_LISTED,
    code: dict[str, Path] = modules("book.pipeline.contents"),
    product: Annotated[Path, Product] = BUILD / "contents-agree.txt",
) -> None:
    with timed("contents"):
        agree(toc, sections, [path.stem for path in pages])
        product.write_text("The table of contents names every page.\n", encoding="utf-8")
