"""What a notebook depends on, read from its code: tables, modules, descriptions, sources and corrections.

A notebook declares a table by calling its loader (`fighting.clashes(…)`), a section declares the tables of its checks
in `@check(…)`. A page that calls `cells.ledger` rests on every check. Nothing is registered twice.
"""

import ast
import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import grimp
import pandas as pd

from book.layout import LOCK, ROOT, TABLES, slug
from data import checks
from data.article import claims
from data.corrections import corrections
from data.package import describe, read, tables

ALWAYS = frozenset({"article_headings", "claims", "sources"})
"""Tables that every page reads: its heading and claims, and the days of its sources."""
CODED = frozenset({"second_codings", "statements", "media", "proposal_terms", "events", "statement_meanings"})
"""Tables from which the agreement of coders is computed."""


@cache
def code(notebook: Path) -> ast.Module:
    """The code of a notebook as one syntax tree. Raises SyntaxError that names notebook and cell."""
    tree = ast.Module(body=[], type_ignores=[])
    for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:  # nbformat would check all of it, slowly
        if cell["cell_type"] == "code":
            try:
                tree.body += ast.parse("".join(cell["source"])).body
            except SyntaxError as error:
                raise SyntaxError(f"{notebook.name}, cell {cell['id']}, line {error.lineno}: {error.msg}") from error
    return tree


def sections(notebook: Path) -> set[str]:
    """The sections whose checks a notebook runs: its own, or all of them where it prints the ledger."""
    names = {node.attr for node in ast.walk(code(notebook)) if isinstance(node, ast.Attribute)}
    return set(claims()["section"]) if "ledger" in names else {slug(notebook)}


def tables_of(notebook: Path) -> set[str]:
    """Names of the tables that a notebook declares."""
    known = set(tables())
    called = {node.attr for node in ast.walk(code(notebook)) if isinstance(node, ast.Attribute) and node.attr in known}
    checked = {
        table
        for section in sections(notebook)
        for check in checks.of_section(section).values()
        for table in check.tables
    }
    imported = {
        alias.name for node in ast.walk(code(notebook)) if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    return called | checked | ALWAYS | (CODED if imported & {"agreement", "sureness"} else frozenset())


def claims_of(notebook: Path) -> list[str]:
    """The claims that have a box in a notebook, in its order."""
    calls = [node for node in ast.walk(code(notebook)) if isinstance(node, ast.Call)]
    boxes = [each for each in calls if isinstance(each.func, ast.Attribute) and each.func.attr == "finding"]
    return [str(each.args[0].value) for each in boxes if each.args and isinstance(each.args[0], ast.Constant)]


@cache
def graph() -> Any:
    """The imports among our modules."""
    return grimp.build_graph("data", "book", cache_dir=None)


def upstream(module: str) -> set[str]:
    """A module, the packages that hold it, and all that they import, as dotted names."""
    parents = {module.rsplit(".", depth)[0] for depth in range(1, module.count(".") + 1)}
    family = {module, *parents} & graph().modules
    return family | {each for member in family for each in graph().find_upstream_modules(member)}


def modules_of(notebook: Path) -> set[Path]:
    """Code that a notebook runs: modules that it imports, its checks, what these import in turn, and the lock."""
    names = {name for section in sections(notebook) for name in _checks(section)}
    for node in ast.walk(code(notebook)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    ours = {each for name in names & graph().modules for each in upstream(name)}
    return {file(name) for name in ours} | {LOCK}


def modules_of_checks(section: str) -> dict[str, Path]:
    """Code that the checks of a section run, by dotted name, and the lock."""
    names = sorted({each for name in _checks(section) for each in upstream(name)})
    return {each: file(each) for each in names} | {LOCK.name: LOCK}


def tables_of_checks(section: str) -> set[str]:
    """Names of the tables that the checks of a section declare, and of those by which their sureness is measured."""
    return {table for check in checks.of_section(section).values() for table in check.tables} | ALWAYS | CODED


def _checks(section: str) -> set[str]:
    module = f"data.checks.{section.replace('-', '_')}"
    return {name for name in graph().modules if name == module or name.startswith(f"{module}.")}


def file(module: str) -> Path:
    """The file of one of our modules."""
    path = ROOT / Path(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def modules(name: str) -> dict[str, Path]:
    """What a task declares of its code: one of our modules, all that it imports, by dotted name, and the lock."""
    return {each: file(each) for each in sorted(upstream(name))} | {LOCK.name: LOCK}


@cache
def cited_by(table: str) -> frozenset[str]:
    """The sources that a table names, read without a check: a bad row is the business of the task that validates."""
    columns = ("source_id", "more_source_ids")
    frame = pd.read_csv(TABLES / f"{table}.csv", dtype="str", usecols=lambda name: name in columns, on_bad_lines="skip")
    return frozenset(key for name in frame for key in frame[name].dropna().str.split(";").explode())


def described(names: set[str]) -> str:
    """What the package, the corrections and the table of sources say of some tables, as text to be hashed."""
    fixes, known = corrections(), read("sources")
    cited = {key for name in names - ALWAYS for key in cited_by(name)}
    parts = {
        "package": [describe(name) for name in sorted(names)],
        "corrections": fixes[fixes["table"].isin(names)].to_csv(index=False),
        "sources": known[known["source_id"].isin(cited)].to_csv(index=False),
    }
    return json.dumps(parts, sort_keys=True)


def as_of() -> str:
    """The day of this build, YYYY-MM-DD: `AS_OF` where it is set, else that of the newest evidence."""
    return os.environ.get("AS_OF") or newest()


def newest() -> str:
    """The day of the newest evidence, YYYY-MM-DD."""
    last: pd.Timestamp = read("sources")["published"].max()
    return f"{last:%Y-%m-%d}"
