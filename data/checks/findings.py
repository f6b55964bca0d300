"""What a check returns: a `Finding`, the rows it rests on, and how sure it is. Pure; no table is read here."""

import hashlib
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from typing import Any

import pandas as pd

from data.checks import rules


class Verdict(StrEnum):
    """The six verdicts; MEANINGS says when each is given."""

    SUPPORTED = "supported"
    PARTLY = "partly supported"
    MISLEADING = "misleading"
    CONTRADICTED = "contradicted"
    NO_EVIDENCE = "no evidence found"
    NOT_CHECKABLE = "not checkable"


MEANINGS = {
    Verdict.SUPPORTED: "The evidence agrees, within the tolerance of its kind.",
    Verdict.PARTLY: "True with a qualification that changes how a reader would take it.",
    Verdict.MISLEADING: "The figure or fact is real, but stands for something else: another quantity, time or office.",
    Verdict.CONTRADICTED: "The evidence says otherwise.",
    Verdict.NO_EVIDENCE: "Nothing in the evidence matches, and the article names no source.",
    Verdict.NOT_CHECKABLE: "An opinion or an open forecast; the finding says which and why.",
}


@dataclass(frozen=True, order=True)
class Row:
    """One row of evidence: `table:key`, the day on which it became public, and its sources."""

    ref: str
    published: date
    source_ids: tuple[str, ...]


def rows(*frames: pd.DataFrame) -> tuple[Row, ...]:
    """The rows of frames (columns row, published, source_id, perhaps more_source_ids), each once, in order of key."""
    found = set()
    for frame in frames:
        more = frame["more_source_ids"] if "more_source_ids" in frame else pd.Series(pd.NA, index=frame.index)
        for ref, published, source, others in zip(
            frame["row"], frame["published"], frame["source_id"], more, strict=True
        ):
            ids = (source, *([] if pd.isna(others) else str(others).split(";")))
            found.add(Row(ref, published.date(), ids))
    return tuple(sorted(found))


@dataclass(frozen=True)
class Reading:
    """One way to read an ambiguous claim, and what the evidence says of it; `fits` is None where it is not testable."""

    label: str
    fits: bool | None
    value: float | None = None
    unit: str = ""
    on: date | None = None


@dataclass(frozen=True)
class Sign:
    """One series that speaks to a trend: `speaks` is "for", "against" or "neither", `says` states its figures."""

    series: str
    speaks: str
    says: str


@dataclass(frozen=True)
class Finding:
    """The outcome of one check on one date. A check fills the upper part; the registry completes the lower."""

    verdict: Verdict
    reason: str
    evidence: tuple[Row, ...] = ()
    measured: float | None = None
    unit: str = ""
    measured_on: date | None = None
    series: str = ""
    claimed: float | None = None
    direct: bool = True
    readings: tuple[Reading, ...] = ()
    signs: tuple[Sign, ...] = ()

    claim_id: str = ""
    section: str = ""
    claim: str = ""
    as_of: date | None = None
    how: str = ""
    where: str = ""
    confidence: str = ""
    confidence_why: str = ""
    evidence_hash: str = ""

    @property
    def distance_pct(self) -> float | None:
        """How far the measured value lies from the claimed one, in percent of the claimed one."""
        if self.measured is None or not self.claimed:
            return None
        return round(100 * (self.measured - self.claimed) / self.claimed, 1)

    @property
    def source_ids(self) -> tuple[str, ...]:
        return tuple(sorted({source for row in self.evidence for source in row.source_ids}))


def confidence(finding: Finding, sources: pd.DataFrame) -> tuple[str, str]:
    """Level and reason, by a stated rule: one point each for several publishers, exact days, and a direct measure.

    Three points are high, two medium, fewer low. A finding that is not checkable has none.
    """
    if finding.verdict is Verdict.NOT_CHECKABLE:
        return "none", "An opinion or forecast has no confidence."
    used = sources[sources["source_id"].isin(finding.source_ids)]
    publishers = used["publisher"].nunique()
    exact = len(used) > 0 and bool((used["published_is"] == "exact").mean() >= 0.5)
    points = int(publishers >= rules.SEVERAL_SOURCES) + int(exact) + int(finding.direct)
    why = (
        f"{publishers} publisher{'s' if publishers != 1 else ''}; "
        f"{'most' if exact else 'fewer than half of the'} days of publication are exact; "
        f"the measure is {'direct' if finding.direct else 'indirect'}."
    )
    return {3: "high", 2: "medium"}.get(points, "low"), why


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
    """A finding as plain JSON: dates as text, rows as dicts, with distance and source ids."""

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: plain(each) for key, each in value.items()}
        if isinstance(value, list | tuple):
            return [plain(each) for each in value]
        return value.isoformat() if isinstance(value, date) else value

    record = plain(asdict(finding))
    return {
        **record,
        "verdict": str(finding.verdict),
        "distance_pct": finding.distance_pct,
        "source_ids": list(finding.source_ids),
    }
