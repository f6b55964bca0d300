"""Execute each notebook when one of its tables, modules or parameters has changed."""

from pathlib import Path
from typing import Annotated, Any

from pytask import Product, PythonNode, task

from book.layout import BUILD, EXECUTED, ROOT, TABLES, notebooks
from book.pipeline.dependencies import as_of, described, file, modules_of, tables_of
from book.pipeline.execute import execute
from book.pipeline.timing import timed

for notebook in notebooks():
    names = tables_of(notebook)

    @task(
        id=notebook.stem,
        kwargs={
            "tables": {name: TABLES / f"{name}.csv" for name in sorted(names - {"sources"})},
            "modules": {path.relative_to(ROOT).as_posix(): path for path in sorted(modules_of(notebook))},
            "description": PythonNode(value=described(names), hash=True),
            "parameters": PythonNode(value=f"as_of={as_of()}", hash=True),
        },
    )
    def task_execute(
        tables: dict[str, Path],
        modules: dict[str, Path],
        description: str,
        parameters: str,
        valid: Path = BUILD / "evidence-is-valid.txt",
        runner: tuple[Path, ...] = (file("book.pipeline.execute"), file("book.pipeline.watch")),
        contents: Path = BUILD / "contents-agree.txt",
        source: Path = notebook,
        product: Annotated[Path, Product] = EXECUTED / notebook.name,
    ) -> None:
        with timed(f"execute[{source.stem}]"):
            given: dict[str, Any] = dict([parameters.split("=", 1)])
            execute(source, product, given, {*tables, "sources"})
