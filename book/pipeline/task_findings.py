"""Collect the findings of all executed notebooks, with how sure each is."""

from pathlib import Path
from typing import Annotated

from pytask import Product

from book.findings import certainty, ledger
from book.findings.harvest import findings
from book.layout import BUILD, SURENESS, executed, notebooks, slug
from book.pipeline.dependencies import modules
from book.pipeline.timing import timed

MODULES = modules("book.findings.harvest") | modules("book.findings.ledger") | modules("book.findings.certainty")
MEASURED = [SURENESS / f"{slug(each)}.json" for each in notebooks()]


def task_findings(
    ran: list[Path] = executed(),
    measured: list[Path] = MEASURED,
    code: dict[str, Path] = MODULES,
    table: Annotated[Path, Product] = BUILD / "findings.csv",
    records: Annotated[Path, Product] = BUILD / "findings.json",
) -> None:
    with timed("findings"):
        found = findings(ran, certainty.load(measured))
        table.write_text(ledger.as_csv(found), encoding="utf-8")
        records.write_text(ledger.as_json(found), encoding="utf-8")
