"""Measure how sure the findings of each section are, when one of its tables, checks or parameters has changed."""

import json
from pathlib import Path
from typing import Annotated

from pytask import Product, PythonNode, task

from book.findings.certainty import measured
from book.layout import BUILD, SURENESS, TABLES, notebooks, slug
from book.pipeline.dependencies import as_of, claims_of, described, modules, modules_of_checks, tables_of_checks
from book.pipeline.timing import timed

for notebook in notebooks():
    names = tables_of_checks(slug(notebook))

    @task(
        id=slug(notebook),
        kwargs={
            "tables": {name: TABLES / f"{name}.csv" for name in sorted(names - {"sources"})},
            "modules": modules_of_checks(slug(notebook)) | modules("book.findings.certainty"),
            "description": PythonNode(value=described(names), hash=True),
            "parameters": PythonNode(value=" ".join([as_of(), *claims_of(notebook)]), hash=True),
            "product": SURENESS / f"{slug(notebook)}.json",
        },
    )
    def task_sureness(
        tables: dict[str, Path],
        modules: dict[str, Path],
        description: str,
        parameters: str,
        product: Annotated[Path, Product],
        valid: Path = BUILD / "evidence-is-valid.txt",
    ) -> None:
        with timed(f"sureness[{product.stem}]"):
            day, *claims = parameters.split()
            found = measured(claims, day)
            product.parent.mkdir(exist_ok=True)
            product.write_text(json.dumps(found, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
