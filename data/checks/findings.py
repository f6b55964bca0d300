"""What a check returns: a `Finding`, with its readings and the rows it rests on. Pure; no table is read here."""

import hashlib
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import pandas as pd

from data.checks.verdicts import Kind, Reading, Verdict, decide, plain


@dataclass(frozen=True, order=True)
class Row:
    """One row of evidence: `table:key`, the day on which it became public, and its sources."""

    ref: str
    published: date
    source_ids: tuple[str, ...]


def cited(frame: pd.DataFrame) -> pd.Series:
    """All sources of each row of a frame (columns source_id, perhaps more_source_ids), joined by `;`."""
    first = frame["source_id"]
    if "more_source_ids" not in frame:
        return first
    return first.where(frame["more_source_ids"].isna(), first + ";" + frame["more_source_ids"].fillna(""))


def rows(*frames: pd.DataFrame) -> tuple[Row, ...]:
    """The rows of frames (columns row, published, source_id, perhaps more_source_ids), each once, in order of key."""
    found = {}
    for frame in frames:
        for ref, published, ids in zip(frame["row"], frame["published"], cited(frame), strict=True):
            if ref not in found:
                found[ref] = Row(ref, published.date(), tuple(ids.split(";")))
    return tuple(found[ref] for ref in sorted(found))


@dataclass(frozen=True)
class Sign:
    """One series that speaks to a trend: `speaks` is "for", "against" or "neither", `says` states its figures."""

    series: str
    speaks: str
    says: str


@dataclass(frozen=True, kw_only=True)
class Finding:
    """The outcome of one check on one date. A check fills the upper part; the registry completes the lower.

    Readings decide the verdict (`data.checks.verdicts.decide`); without readings the claim is not checkable. Raises
    ValueError unless exactly one reading is plain. `treated_as` names the kind of case (`data.checks.cases`).
    """

    readings: tuple[Reading, ...]
    reason: str
    evidence: tuple[Row, ...] = ()
    measured: float | None = None
    unit: str = ""
    measured_on: date | None = None
    series: str = ""
    claimed: float | None = None
    signs: tuple[Sign, ...] = ()
    treated_as: str = ""

    claim_id: str = ""
    section: str = ""
    claim: str = ""
    words: str = ""
    as_of: date | None = None
    how: str = ""
    where: str = ""
    evidence_hash: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "readings", tuple(self.readings))
        count = sum(each.kind is Kind.PLAIN for each in self.readings)
        if self.readings and count != 1:
            raise ValueError(f"a finding needs exactly one plain reading, this one has {count}: {self.reason}")

    @property
    def verdict(self) -> Verdict:
        return decide(self.readings)[0]

    @property
    def decided_by(self) -> int | None:
        """Place of the reading that decided; None for a claim that is not checkable."""
        return decide(self.readings)[1]

    @property
    def distance_pct(self) -> float | None:
        """How far the measured value lies from the claimed one, in percent of the claimed one."""
        if self.measured is None or not self.claimed:
            return None
        return round(100 * (self.measured - self.claimed) / self.claimed, 1)

    @property
    def source_ids(self) -> tuple[str, ...]:
        return tuple(sorted({source for row in self.evidence for source in row.source_ids}))


def unknown(label: str, reason: str, *frames: pd.DataFrame) -> Finding:
    """The finding where the plain reading, named by `label`, cannot be tested: nothing on record speaks to it."""
    return Finding(readings=(plain(label, fits=None),), reason=reason, evidence=rows(*frames))


def not_checkable(reason: str) -> Finding:
    """The finding on an opinion or an open forecast: no readings, and a reason that says which and why."""
    return Finding(readings=(), reason=reason)


def digest(frames: Iterable[pd.DataFrame]) -> str:
    """SHA-256 of the evidence that a check was given, whatever the order of its rows."""
    sums = [
        hashlib.sha256("\n".join(sorted(f.to_csv(index=False, header=False).splitlines())).encode()) for f in frames
    ]
    return hashlib.sha256("".join(each.hexdigest() for each in sums).encode()).hexdigest()


def newly_known(then: Finding, now: Finding) -> tuple[Row, ...]:
    """Rows that the later finding rests on and that were not yet public for the earlier one."""
    assert then.as_of is not None
    return tuple(row for row in now.evidence if row.published > then.as_of)


def as_record(finding: Finding) -> dict[str, Any]:
    """A finding as plain JSON: dates as text, rows as dicts, with verdict, the reading that decided, and source ids."""

    def json(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: json(each) for key, each in value.items()}
        if isinstance(value, list | tuple):
            return [json(each) for each in value]
        if isinstance(value, Kind):
            return str(value)
        return value.isoformat() if isinstance(value, date) else value

    record = json(asdict(finding))
    return {
        **record,
        "verdict": str(finding.verdict),
        "decided_by": finding.decided_by,
        "distance_pct": finding.distance_pct,
        "source_ids": list(finding.source_ids),
    }
