"""Run one notebook with papermill: parameters in, outputs out, one clear error, and a guard on what it reads."""

import os
import tempfile
from pathlib import Path
from typing import Any

import nbformat
import papermill
from papermill.exceptions import PapermillExecutionError

from book.layout import ROOT

TIMEOUT = 300
"""Seconds that one cell may take."""


class NotebookFailed(RuntimeError):
    """A notebook that could not be run, or that read what it does not declare; the message says where and what."""


def cell_of(notebook: Path, source: str) -> str:
    """The id of the cell that holds some code, or "?" where papermill itself wrote it."""
    cells = nbformat.read(notebook, as_version=4).cells
    return next((cell.id for cell in cells if cell.source == source), "?")


def cleaned(executed: Any) -> Any:
    """The executed notebook without times, paths and run ids, so that equal inputs give equal bytes."""
    executed.metadata.pop("papermill", None)
    for number, cell in enumerate(executed.cells):
        cell.metadata.pop("papermill", None)
        cell.metadata.pop("execution", None)
        if "injected-parameters" in cell.metadata.get("tags", []):
            cell["id"] = f"injected-{number:02d}"
    return executed


def undeclared(log: Path, declared: set[str]) -> set[str]:
    """Tables that the kernel opened and the notebook does not declare."""
    return set(log.read_text(encoding="utf-8").split()) - declared if log.exists() else set()


def execute(notebook: Path, product: Path, parameters: dict[str, Any], declared: set[str]) -> None:
    """Execute `notebook` into `product`. Raises NotebookFailed; nothing is written then."""
    product.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        log, draft = Path(folder) / "opened", Path(folder) / notebook.name
        watch = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import book.pipeline.watch; book.pipeline.watch.start({str(log)!r})"
        os.environ["PYTHONHASHSEED"] = "0"
        try:
            papermill.execute_notebook(
                notebook,
                draft,
                parameters=parameters,
                cwd=notebook.parent,
                execution_timeout=TIMEOUT,
                start_timeout=TIMEOUT,
                progress_bar=False,
                extra_arguments=[f"--IPKernelApp.exec_lines={watch}"],
            )
        except PapermillExecutionError as error:
            where = cell_of(notebook, error.source)
            raise NotebookFailed(f"{notebook.name}, cell {where}: {error.ename}: {error.evalue}") from None
        except TimeoutError as error:
            raise NotebookFailed(f"{notebook.name}: a cell took longer than {TIMEOUT} s: {error}") from None
        stray = undeclared(log, declared)
        if stray:
            raise NotebookFailed(
                f"{notebook.name} reads {', '.join(sorted(stray))} without declaring it; call the table's loader in "
                f"the notebook, or name it in the @check of the claim, so that the page is built again when it changes"
            )
        executed = cleaned(nbformat.read(draft, as_version=4))
        nbformat.write(executed, draft)
        temporary = product.with_suffix(".part")
        temporary.write_bytes(draft.read_bytes())
        temporary.replace(product)
