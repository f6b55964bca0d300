"""Collect the findings of all executed notebooks."""

from pathlib import Path
from typing import Annotated

from pytask import Product

from book import ledger
from book.harvest import findings
from book.layout import BUILD, ROOT, executed
from book.timing import timed


def task_findings(
    ran: list[Path] = executed(),
    modules: tuple[Path, ...] = (ROOT / "book" / "harvest.py", ROOT / "book" / "ledger.py"),
    table: Annotated[Path, Product] = BUILD / "findings.csv",
    records: Annotated[Path, Product] = BUILD / "findings.json",
) -> None:
    with timed("findings"):
        found = findings(ran)
        table.write_text(ledger.as_csv(found), encoding="utf-8")
        records.write_text(ledger.as_json(found), encoding="utf-8")
