"""Print the book as one report, `build/report.pdf`."""

from pathlib import Path
from typing import Annotated

from pytask import Product

from book import ledger, pdf
from book.layout import BUILD, ROOT, SOURCE, written
from book.timing import timed

USED = ("citations", "jupyterbook", "layout", "ledger", "pdf", "printed")
MODULES = {name: ROOT / "book" / f"{name}.py" for name in USED}


def task_pdf(
    source: Path = BUILD / "book.sha256",
    records: Path = BUILD / "findings.json",
    look: dict[str, Path] = written(pdf.PRINT, "*"),
    fonts: dict[str, Path] = written(pdf.FONTS, "*.ttf"),
    modules: dict[str, Path] = MODULES,
    product: Annotated[Path, Product] = BUILD / "report.pdf",
) -> None:
    with timed("pdf"):
        pdf.write(SOURCE, ledger.load(records), product)
