"""Read what executed notebooks say: their figures and their findings."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat

from book.layout import slug
from book.outputs import FIGURE, FINDING, VEGALITE


@dataclass(frozen=True)
class Figure:
    """One chart of a page. `name` is the section and its number there, `cell` the id of the cell that draws it."""

    name: str
    number: int
    section: str
    cell: str
    code: str
    spec: dict[str, Any]
    title: str
    alt: str
    caption: str
    source_ids: tuple[str, ...]


def outputs(notebook: Path) -> Iterator[tuple[Any, Any]]:
    """Each output of an executed notebook with its cell."""
    for cell in nbformat.read(notebook, as_version=4).cells:
        for output in cell.get("outputs", []):
            yield cell, output


def figures(notebook: Path) -> list[Figure]:
    """The charts of an executed notebook in order."""
    section = slug(notebook)
    found: list[Figure] = []
    for cell, output in outputs(notebook):
        if FIGURE in output.get("data", {}):
            record, number = output.data[FIGURE], len(found) + 1
            found.append(
                Figure(
                    f"{section}-{number}", number, section, cell.id, cell.source, dict(output.data[VEGALITE]),
                    record["title"], record["alt"], record["caption"], tuple(record["source_ids"]),
                )
            )  # fmt: skip
    return found


def findings(notebooks: list[Path]) -> list[dict[str, Any]]:
    """The findings of executed notebooks, two a claim (then, now), in the order of the pages."""
    return [
        {**record, "as_of_label": label}
        for notebook in notebooks
        for _, output in outputs(notebook)
        if FINDING in output.get("data", {})
        for label, record in zip(("then", "now"), output.data[FINDING], strict=True)
    ]
