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
    """One chart of a page.

    `name` is its lasting name, the section and what the notebook calls it; `number` its place on the page; `cell` the
    id of the cell that draws it; `code` that cell and those that prepare it.
    """

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


def outputs(notebook: Any) -> Iterator[tuple[Any, Any]]:
    """Each output of an executed notebook, as nbformat reads it, with its cell."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            yield cell, output


def code_behind(notebook: Any) -> dict[str, str]:
    """For each cell that prints something its code and that of the silent cells before it, by the id of the cell."""
    found, silent = {}, []
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        silent.append(cell.source)
        if cell.outputs:
            found[str(cell.id)] = "\n\n".join(silent)
            silent = []
    return found


def figures(notebook: Path) -> list[Figure]:
    """The charts of an executed notebook in order. Raises ValueError for a name that two of them have."""
    section, executed = slug(notebook), nbformat.read(notebook, as_version=4)
    code = code_behind(executed)
    found: dict[str, Figure] = {}
    for cell, output in outputs(executed):
        if FIGURE in output.get("data", {}):
            record, number = output.data[FIGURE], len(found) + 1
            name = f"{section}-{record['name']}"
            if name in found:
                raise ValueError(
                    f"{notebook.name}, cell {cell.id}: the figure in cell {found[name].cell} is named "
                    f"{record['name']!r}, too; give one of them another name"
                )
            found[name] = Figure(
                name, number, section, cell.id, code[cell.id], dict(output.data[VEGALITE]),
                record["title"], record["alt"], record["caption"], tuple(record["source_ids"]),
            )  # fmt: skip
    return list(found.values())


def findings(notebooks: list[Path], sureness: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """The findings of executed notebooks, two a claim (then, now), in the order of the pages.

    `sureness` says of each claim how sure it is, then and now.
    """
    return [
        {**record, "as_of_label": label, "sureness": sureness[record["claim_id"]][label]}
        for notebook in notebooks
        for _, output in outputs(nbformat.read(notebook, as_version=4))
        if FINDING in output.get("data", {})
        for label, record in zip(("then", "now"), output.data[FINDING], strict=True)
    ]
