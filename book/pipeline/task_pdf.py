"""Print the book as one report, `build/report.pdf`."""

from pathlib import Path
from typing import Annotated

from pytask import Product

from book.findings import ledger
from book.layout import BUILD, SOURCE, written
from book.pipeline.dependencies import modules
from book.pipeline.timing import timed
from book.print import pdf

MODULES = modules("book.pipeline.task_pdf")


def task_pdf(
    source: Path = BUILD / "book.sha256",
    records: Path = BUILD / "findings.json",
    look: dict[str, Path] = written(pdf.PRINT, "*.typ", "*.lua"),
    fonts: dict[str, Path] = written(pdf.FONTS, "*.ttf"),
    code: dict[str, Path] = MODULES,
    product: Annotated[Path, Product] = BUILD / "report.pdf",
) -> None:
    with timed("pdf"):
        pdf.write(SOURCE, ledger.load(records), product)
