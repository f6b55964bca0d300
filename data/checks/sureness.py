"""How sure is a verdict? Not a count of sources: the check is asked again, with something taken away or moved.

A verdict is computed anew
- without each originator in turn: rows that no one else vouches for are taken out of every table the check was given;
- with each threshold that it used a quarter lower and a quarter higher;
- with the codes of each further coder, where a row was coded again.

Two carriers of one origin are one witness, since sources are grouped by originator. A variation is computed only where
it touches what the check used: an originator without whom no row of the finding is lost, a threshold that was not
read and a coding that agrees change nothing, and are not counted. Frames are loaded once and shared.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

import pandas as pd

from data.checks import Check, Finding, loaded, registered, rules
from data.checks.agreement import agreed, kinds
from data.checks.findings import cited
from data.checks.relays import relays
from data.checks.verdicts import Verdict
from data.codings import second_codings
from data.sources import sources

FIRM, FAIR, FRAGILE, UNMEASURED = "firm", "fairly firm", "fragile", "not measured"
LEVELS = (FIRM, FAIR, FRAGILE, UNMEASURED)


@dataclass(frozen=True)
class Variation:
    """One way in which a check was asked again: its kind (originator, threshold, coder), what was done, the verdict."""

    kind: str
    what: str
    verdict: str


@dataclass(frozen=True)
class Sureness:
    """How many variations of a finding were computed, in how many its verdict holds, and those that move it."""

    asked: int
    held: int
    level: str
    moved: tuple[Variation, ...]
    originators: int
    """How many originators have rows in the finding that nobody else vouches for."""
    kappa: float | None = None
    """Agreement of the coders on the least agreed kind of coding that the verdict rests on."""

    @property
    def share_pct(self) -> float:
        return 100 * self.held / self.asked if self.asked else 0.0

    @property
    def hangs_on(self) -> tuple[str, ...]:
        """The originators without whom the verdict is another."""
        return tuple(each.what for each in self.moved if each.kind == "originator")


@cache
def originators() -> dict[str, str]:
    """The originator of each source."""
    known = sources(None)
    return dict(zip(known["source_id"], known["originator"], strict=True))


@cache
def relayed() -> frozenset[str]:
    """Sources that were read at a network known for laundering state media."""
    return relays(sources(None))


@cache
def witnesses(cell: str) -> frozenset[str]:
    """The originators of sources that are joined by `;`. A relay bears no one else out, and counts where it is alone."""
    keys = set(cell.split(";"))
    return frozenset(originators()[key] for key in keys - relayed() or keys)


def alone(frame: pd.DataFrame) -> pd.Series:
    """The one originator that vouches for each row; empty where there are several. Copies of one origin count once."""
    if "originator" in frame:
        return frame["originator"]
    cells = cited(frame)
    names = {cell: witnesses(cell) for cell in cells.unique()}
    return cells.map({cell: next(iter(each)) if len(each) == 1 else "" for cell, each in names.items()})


_alone: dict[int, tuple[pd.DataFrame, pd.Series]] = {}
_without: dict[tuple[int, str], pd.DataFrame] = {}
"""What `alone` and `without` found for frames that are shared; the frames are kept, so that no identity is used again."""


def without(frame: pd.DataFrame, originator: str) -> pd.DataFrame:
    """The frame without the rows for which no other originator vouches; the frame itself where none is lost."""
    if not {"source_id", "originator"} & set(frame.columns):
        return frame
    key = (id(frame), originator)
    if key not in _without:
        if id(frame) not in _alone:
            _alone[id(frame)] = (frame, alone(frame))
        lost = _alone[id(frame)][1] == originator
        _without[key] = frame[~lost].reset_index(drop=True) if lost.any() else frame
    return _without[key]


def recoded(frame: pd.DataFrame, coder: str) -> pd.DataFrame:
    """The frame with the codes of another coder in place of the first; the frame itself where none differs."""
    if "row" not in frame or frame.empty:
        return frame
    table = str(frame["row"].iloc[0]).partition(":")[0]
    codes = second_codings()
    codes = codes[(codes["table"] == table) & (codes["coder"] == coder)]
    changed = frame
    for column, part in codes.groupby("column"):
        given = dict(zip(table + ":" + part["key"], part["code"], strict=True))
        old = frame[column]
        new = old.where(~frame["row"].isin(list(given)), frame["row"].map(given))
        if not (new.fillna("") == old.fillna("")).all():
            changed = changed.assign(**{str(column): new})
    return changed


def variations(check: Check, base: Finding, used: set[str], as_of: date) -> Iterator[Variation]:
    """Every variation that touches what the check used, with the verdict that it gives."""
    frames = [loaded(loader, as_of) for loader in check.loaders]

    def again(given: list[pd.DataFrame], **values: rules.Rule) -> str:
        with rules.moved(values):
            return str(check.function(*given, as_of=as_of).verdict)

    only = {next(iter(each)) for row in base.evidence if len(each := witnesses(";".join(row.source_ids))) == 1}
    for name in sorted(only):
        yield Variation("originator", name, again([without(frame, name) for frame in frames]))
    for name in sorted(used):
        rule = rules.every()[name]
        for value in rule.moved() if rule.moves else ():
            if value != rule:
                what = f"{name} at {float(value):g} instead of {float(rule):g} {rule.unit}"
                yield Variation("threshold", what, again(frames, **{name: value}))
    for coder in sorted(second_codings()["coder"].unique()):
        given = [recoded(frame, str(coder)) for frame in frames]
        if any(new is not old for new, old in zip(given, frames, strict=True)):
            yield Variation("coder", f"codes of the {coder}", again(given))


def blinded(frame: pd.DataFrame, column: str) -> pd.DataFrame:
    """The frame as if no row had a code in a column."""
    return frame.assign(**{column: pd.Series(pd.NA, index=frame.index, dtype=frame[column].dtype)})


def rests_on(check: Check, base: Finding, as_of: date) -> list[float]:
    """The agreement on each kind of coding without which the readings of the finding would be others."""
    frames = [loaded(loader, as_of) for loader in check.loaders]
    found = []
    for table, column in kinds():
        if table in check.tables:
            given = [
                blinded(frame, column) if name == table else frame
                for name, frame in zip(check.tables, frames, strict=True)
            ]
            if check.function(*given, as_of=as_of).readings != base.readings:
                found.append(agreed(table, column)[2])
    return found


def level(asked: int, held: int, kappa: float | None) -> str:
    """The word for a share of variations in which a verdict holds; no firmer than its codings agree."""
    if not asked:
        return UNMEASURED
    share = 100 * held / asked
    if share >= rules.FIRM_PCT:
        return FIRM if kappa is None or kappa >= rules.GOOD_KAPPA else FAIR
    return FAIR if share >= rules.FAIR_PCT else FRAGILE


@cache
def sureness(claim_id: str, as_of: date) -> Sureness | None:
    """How sure the finding on a claim is on a date; None for a claim that is not checkable."""
    check = registered(claim_id)
    frames = [loaded(loader, as_of) for loader in check.loaders]
    with rules.watched() as used:
        base = check.function(*frames, as_of=as_of)
    if base.verdict is Verdict.NOT_CHECKABLE:
        return None
    tried = list(variations(check, base, used, as_of))
    moved = tuple(each for each in tried if each.verdict != base.verdict)
    kappa = min(rests_on(check, base, as_of), default=None)
    held = len(tried) - len(moved)
    return Sureness(
        len(tried), held, level(len(tried), held, kappa), moved, sum(each.kind == "originator" for each in tried), kappa
    )
