"""Assemble the folder that Jupyter Book reads: executed notebooks, their outputs rendered, and the written pages."""

import json
import shutil
from pathlib import Path
from typing import Any

import nbformat
from jinja2 import Environment, StrictUndefined

from book.findings import score
from book.findings.harvest import code_behind, figures, outputs
from book.findings.ledger import pairs
from book.layout import slug
from book.outputs import CLAIMS, FIGURE, FINDING, ONLY_JUPYTER, SOURCES, SURENESS
from book.site.render import Renderer


def html(text: str) -> Any:
    """An output that is HTML and nothing else."""
    return nbformat.v4.new_output("display_data", data={"text/html": text})


def cited(notebook: Any) -> set[str]:
    """Every source that the figures and findings of an executed notebook, as nbformat reads it, cite."""
    found: set[str] = set()
    for _, output in outputs(notebook):
        data = output.get("data", {})
        if FIGURE in data:
            found |= set(data[FIGURE]["source_ids"])
        for record in data.get(FINDING, []):
            found |= set(record["source_ids"])
    return found


def page(executed: Path, findings: list[dict[str, Any]], renderer: Renderer) -> Any:
    """The executed notebook as the book prints it: records become HTML, code is folded, the rest is left alone."""
    book = nbformat.read(executed, as_version=4)
    drawn, code, mentioned = iter(figures(executed)), code_behind(book), cited(book)
    found = pairs(findings)
    verdicts = {key: pair["now"]["verdict"] for key, pair in found.items()}
    for cell in book.cells:
        if cell.cell_type != "code":
            continue
        kept = []
        for output in cell.outputs:
            data = output.get("data", {})
            if dict(output.get("metadata", {})) == ONLY_JUPYTER:
                continue
            if FIGURE in data:
                output = html(renderer.figure(next(drawn), executed.stem))
            elif FINDING in data:
                output = html(renderer.finding(**found[data[FINDING][0]["claim_id"]]))
            elif CLAIMS in data:
                output = html(renderer.claims(data[CLAIMS], verdicts))
            elif SURENESS in data:
                output = html(renderer.figure(score.sureness(findings), ""))
            elif SOURCES in data:
                output = html(renderer.sources(mentioned))
            else:
                output.get("data", {}).pop("text/plain", None)
            kept.append(output)
        cell.outputs, cell.execution_count = kept, None
        if any("text/markdown" in each.get("data", {}) for each in kept):
            kept.append(html(renderer.code(code[cell.id])))
        cell.metadata["tags"] = ["remove-input"] if kept else ["remove-cell"]
    return book


def written(text: str, context: dict[str, Any]) -> str:
    """A hand-written page with its computed parts filled in. Raises jinja2.UndefinedError for a name nobody gives."""
    return Environment(undefined=StrictUndefined, keep_trailing_newline=True).from_string(text).render(context)


def assemble(
    executed: list[Path], pages: dict[str, Path], settings: tuple[Path, ...], context: dict[str, Any],
    findings: list[dict[str, Any]], renderer: Renderer, folder: Path,
) -> None:  # fmt: skip
    """Write the whole source folder anew."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for path in executed:
        (folder / f"{slug(path)}.ipynb").write_text(
            json.dumps(page(path, findings, renderer), indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
        )
    for name, path in pages.items():
        (folder / name).write_text(written(path.read_text(encoding="utf-8"), context), encoding="utf-8")
    for path in settings:
        shutil.copy(path, folder / path.name)
