"""The registry: claim → pure function of evidence and date. Each section has a module, or a package, of its own name.

`@check("CON-7", casualties.casualties_cumulative)` gives a function to a claim together with the loaders of the tables
that it needs. `find` reads these tables as they were public on a date and completes the finding.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd

from data.article import claims
from data.checks.coverage import guard
from data.checks.findings import Finding, Row, Sign, as_record, digest, newly_known, not_checkable, rows, unknown
from data.checks.verdicts import Kind, Reading, Verdict, other, plain, weaker

__all__ = [
    "Check",
    "Finding",
    "Kind",
    "Reading",
    "Row",
    "Sign",
    "Verdict",
    "as_record",
    "check",
    "find",
    "findings",
    "newly_known",
    "not_checkable",
    "of_section",
    "other",
    "plain",
    "rows",
    "unknown",
    "weaker",
]

Loader = Callable[[date | None], pd.DataFrame]


@dataclass(frozen=True)
class Check:
    """A claim, the function that weighs it, and the loaders of the tables that it is given, in order."""

    claim_id: str
    function: Callable[..., Finding]
    loaders: tuple[Loader, ...]

    @property
    def tables(self) -> tuple[str, ...]:
        """Names of the tables: a loader is named like its table."""
        return tuple(loader.__name__ for loader in self.loaders)

    @property
    def section(self) -> str:
        return self.function.__module__.split(".")[2].replace("_", "-")


REGISTRY: dict[str, Check] = {}


def check(claim_id: str, *loaders: Loader) -> Callable[[Callable[..., Finding]], Callable[..., Finding]]:
    """Register a function `(frame, …, as_of: date) -> Finding` for a claim. Raises ValueError when it has one."""

    def register(function: Callable[..., Finding]) -> Callable[..., Finding]:
        known = REGISTRY.get(claim_id)
        if known and known.function.__qualname__ != function.__qualname__:
            raise ValueError(f"{claim_id} has two checks: {known.function.__name__} and {function.__name__}; keep one")
        REGISTRY[claim_id] = Check(claim_id, function, loaders)
        return function

    return register


def of_section(section: str) -> dict[str, Check]:
    """The checks of a section by claim id, in the order of the article; empty where no module is written yet."""
    module = section.replace("-", "_")
    if module not in {each.name for each in pkgutil.iter_modules(__path__)}:
        return {}
    importlib.import_module(f"data.checks.{module}")
    order = claims()["claim_id"]
    return {
        claim_id: REGISTRY[claim_id]
        for claim_id in order
        if claim_id in REGISTRY and REGISTRY[claim_id].section == section
    }


def _where(function: Callable[..., Finding]) -> str:
    """File and line of a check, from the root of the repository: `data/checks/conflict.py:12`."""
    path = Path(inspect.getsourcefile(function) or "")
    return f"{path.relative_to(Path(__file__).parents[2]).as_posix()}:{inspect.getsourcelines(function)[1]}"


@cache
def loaded(loader: Loader, as_of: date) -> pd.DataFrame:
    """The table of a loader as it was public on a date, read once; a check changes none of its frames."""
    return loader(as_of)


def registered(claim_id: str) -> Check:
    """The check of a claim. Raises KeyError with advice where none is written."""
    section = str(claims().set_index("claim_id").loc[claim_id, "section"])
    found = of_section(section).get(claim_id)
    if found is None:
        module = section.replace("-", "_")
        raise KeyError(f"{claim_id} has no check; write one in data/checks/{module}.py with @check({claim_id!r}, …)")
    return found


@cache
def find(claim_id: str, as_of: date) -> Finding:
    """The finding on a claim as the evidence stood on a date. Raises KeyError with advice where no check is written.

    Raises ValueError where its words say "none" or "first" of tables that do not cover the world.
    """
    claim, known = claims().set_index("claim_id").loc[claim_id], registered(claim_id)
    frames = [loaded(loader, as_of) for loader in known.loaders]
    found = known.function(*frames, as_of=as_of)
    guard(f"{claim_id}, reason", found.reason, known.tables)
    for reading in found.readings:
        guard(f"{claim_id}, reading", reading.label, known.tables)
    return replace(
        found,
        claim_id=claim_id,
        section=str(claim["section"]),
        claim=str(claim["claim"]),
        words=str(claim["words"]),
        as_of=as_of,
        how=inspect.getdoc(known.function) or "",
        where=_where(known.function),
        evidence_hash=digest(frames),
    )


def findings(section: str, as_of: date) -> list[Finding]:
    """The findings of a section in the order of the article."""
    return [find(claim_id, as_of) for claim_id in of_section(section)]
