"""Collect the findings of all executed notebooks."""

from pathlib import Path
from typing import Annotated

from pytask import Product

from book.findings import ledger
from book.findings.harvest import findings
from book.layout import BUILD, executed
from book.pipeline.dependencies import modules
from book.pipeline.timing import timed

MODULES = modules("book.findings.harvest") | modules("book.findings.ledger")


def task_findings(
    ran: list[Path] = executed(),
    code: dict[str, Path] = MODULES,
    table: Annotated[Path, Product] = BUILD / "findings.csv",
    records: Annotated[Path, Product] = BUILD / "findings.json",
) -> None:
    with timed("findings"):
        found = findings(ran)
        table.write_text(ledger.as_csv(found), encoding="utf-8")
        records.write_text(ledger.as_json(found), encoding="utf-8")
