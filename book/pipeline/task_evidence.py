"""Check all the evidence before anything is made of it."""

from pathlib import Path
from typing import Annotated

from pytask import Product

from book.layout import BUILD, ROOT, TABLES, written
from book.pipeline.timing import timed
from data.validate import validate

RULES = tuple(
    ROOT / "data" / each
    for each in ("datapackage.yaml", "corrections.csv", "corrections.py", "package.py", "validate.py")
)


def task_validate(
    tables: dict[str, Path] = written(TABLES, "*.csv"),
    rules: tuple[Path, ...] = RULES,
    product: Annotated[Path, Product] = BUILD / "evidence-is-valid.txt",
) -> None:
    with timed("validate"):
        validate()
        product.write_text("Every table fits the data package.\n", encoding="utf-8")
