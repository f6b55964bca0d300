"""Readings decide: the ways to take the words of a claim, what the evidence says of each, and the verdict they make.

A check lists readings and sets no verdict. `decide` is the one way from readings to a verdict, for the whole book:

1. the plain reading fits: supported;
2. else a weaker one fits, which keeps the core of the statement: partly supported;
3. else an other one fits, of a real fact of another quantity, time, place or office: misleading;
4. else the plain reading was tested, and does not fit: contradicted;
5. else nothing could be tested, or nothing on record matches: no evidence found.

A claim without readings is an opinion or an open forecast: not checkable. Absence of a record is `fits=None`, never
`fits=False`. Pure; no table is read here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Verdict(StrEnum):
    """The six verdicts; MEANINGS says when each is given."""

    SUPPORTED = "supported"
    PARTLY = "partly supported"
    MISLEADING = "misleading"
    CONTRADICTED = "contradicted"
    NO_EVIDENCE = "no evidence found"
    NOT_CHECKABLE = "not checkable"


MEANINGS = {
    Verdict.SUPPORTED: "The plain reading fits: the words as an ordinary reader takes them, all of them.",
    Verdict.PARTLY: "The plain reading does not fit; a weaker one does, which keeps the core and drops a word or a half.",
    Verdict.MISLEADING: "Neither fits; the figure or fact is real, but of another quantity, time, place or office.",
    Verdict.CONTRADICTED: "The plain reading was tested, the evidence says otherwise, and no other reading fits.",
    Verdict.NO_EVIDENCE: "It could not be tested, or nothing on record matches, and the article names no source.",
    Verdict.NOT_CHECKABLE: "An opinion or an open forecast; the finding says which and why.",
}


class Kind(StrEnum):
    """How a reading stands to the words of the claim; KINDS_MEAN says what each is."""

    PLAIN = "plain"
    WEAKER = "weaker"
    OTHER = "other"


KINDS_MEAN = {
    Kind.PLAIN: "as an ordinary reader takes the words, all of them",
    Kind.WEAKER: "keeps the core of the statement and drops a word or a half",
    Kind.OTHER: "a real figure or fact of another quantity, time, place or office",
}


@dataclass(frozen=True)
class Reading:
    """One way to take the words of a claim. `fits` is None where it cannot be tested, or nothing on record matches."""

    kind: Kind
    label: str
    fits: bool | None
    value: float | None = None
    unit: str = ""
    on: date | None = None


def _reading(
    kind: Kind, label: str, value: float | None, unit: str, on: date | None, fits: bool | None
) -> Reading:  # numpy's booleans do not go into JSON
    return Reading(kind, label, None if fits is None else bool(fits), None if value is None else float(value), unit, on)


def plain(
    label: str, value: float | None = None, unit: str = "", on: date | None = None, *, fits: bool | None
) -> Reading:
    """The reading of an ordinary reader, all words of the claim taken together; a finding has exactly one."""
    return _reading(Kind.PLAIN, label, value, unit, on, fits)


def weaker(
    label: str, value: float | None = None, unit: str = "", on: date | None = None, *, fits: bool | None
) -> Reading:
    """A reading in which the core of the statement survives, and a word or a half of it is dropped."""
    return _reading(Kind.WEAKER, label, value, unit, on, fits)


def other(
    label: str, value: float | None = None, unit: str = "", on: date | None = None, *, fits: bool | None
) -> Reading:
    """A real figure or fact that is not the one claimed: another quantity, time, place or office."""
    return _reading(Kind.OTHER, label, value, unit, on, fits)


OUTCOMES = {Kind.PLAIN: Verdict.SUPPORTED, Kind.WEAKER: Verdict.PARTLY, Kind.OTHER: Verdict.MISLEADING}


def decide(readings: Sequence[Reading]) -> tuple[Verdict, int | None]:
    """The verdict that readings make, and the place of the reading that decided it (None where there are none)."""
    if not readings:
        return Verdict.NOT_CHECKABLE, None
    for kind, verdict in OUTCOMES.items():
        for place, each in enumerate(readings):
            if each.kind is kind and each.fits:
                return verdict, place
    place = next(place for place, each in enumerate(readings) if each.kind is Kind.PLAIN)
    return (Verdict.NO_EVIDENCE if readings[place].fits is None else Verdict.CONTRADICTED), place
