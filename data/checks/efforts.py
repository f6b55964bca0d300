"""Did efforts to end the war grow? Series up to the announcement, shared by every claim that says they did."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

import pandas as pd

from data.checks import cases, rules
from data.checks.findings import Finding, Sign, rows, unknown
from data.checks.wording import moved
from data.dates import ANNOUNCED

ONE_SIDE = ("Russia", "Ukraine")
"""Who declared a truce, where one side did so alone; that the other then kept it makes it no agreement of both."""

WORDS = {"for": "rose", "against": "fell", "neither": "showed no clear change"}


@dataclass(frozen=True)
class Measure:
    """One series at two times, with the rows counted."""

    series: str
    recent: float
    before: float
    says: str
    rows: tuple[pd.DataFrame, ...] = field(repr=False)

    @property
    def speaks(self) -> str:
        """ "for" or "against" where it changed by more than a trend needs, else "neither"."""
        change = 100 * (self.recent - self.before)
        if abs(change) < rules.TREND_MIN_PCT * self.before or not change:
            return "neither"
        return "for" if change > 0 else "against"


def window(frame: pd.DataFrame, days: float, skip: float = 0, column: str = "date") -> pd.DataFrame:
    """Rows of the `days` days that end `skip` days before the announcement (on its day, when 0)."""
    end = ANNOUNCED - timedelta(days=int(skip))
    start = end - timedelta(days=int(days))
    return frame[(frame[column] > pd.Timestamp(start)) & (frame[column] <= pd.Timestamp(end))]


def agreed(truces: pd.DataFrame) -> pd.DataFrame:
    """Truces that both sides agreed; one that a side declared and the other answered in kind is not among them."""
    return truces[truces["accepted"].fillna(False).astype(bool) & ~truces["declared_by"].isin(ONE_SIDE)]


def presidents(contacts: pd.DataFrame) -> pd.DataFrame:
    """Confirmed contacts of the two presidents."""
    return contacts[contacts["direct_trump_putin"].fillna(False).astype(bool) & (contacts["status"] == "confirmed")]


def by_halves(series: str, frame: pd.DataFrame, column: str = "date") -> Measure:
    """Entries of a list in the half-year up to the announcement against the half-year before."""
    half = rules.MOMENTUM_DAYS
    new, old = window(frame, half, column=column), window(frame, half, half, column=column)
    says = f"{len(new)} in the half-year up to the announcement, {len(old)} in the half-year before"
    return Measure(series, len(new), len(old), says, (new, old))


def by_weeks(series: str, frame: pd.DataFrame) -> Measure:
    """Entries a week in the four weeks up to the announcement against the twelve before: for lists dense since 2025."""
    new, old = window(frame, rules.RECENT_DAYS), window(frame, rules.BEFORE_DAYS, rules.RECENT_DAYS)
    rate, past = 7 * len(new) / rules.RECENT_DAYS, 7 * len(old) / rules.BEFORE_DAYS
    says = f"{rate:.2f} a week in four weeks ({len(new)}), {past:.2f} a week in the twelve before ({len(old)})"
    return Measure(series, rate, past, says, (new, old))


def at_the_top(contacts: pd.DataFrame, truces: pd.DataFrame) -> tuple[Measure, Measure]:
    """The two series that are known in both half-years, as far as both sides report them."""
    return (
        by_halves("contacts of the two presidents", presidents(contacts)),
        by_halves("truces agreed by both sides", agreed(truces), "start"),
    )


def known(*measures: Measure | None) -> list[Measure]:
    """Those that are on record at one of the two times at least."""
    return [each for each in measures if each is not None and (each.recent or each.before)]


def grew(what: str, measures: Sequence[Measure]) -> Finding:
    """The finding on a claim that says that `what` grew, by every series on record; all are counted from our lists."""
    if not measures:
        return unknown(f"{what}, as a whole", "No effort before the announcement is on record.")
    speak = [each.speaks for each in measures]
    named = {did: [each.series for each in measures if each.speaks == way] for way, did in WORDS.items()}
    return Finding(
        **cases.trend(what, speak.count("for"), speak.count("against"), len(speak), "series"),
        reason=f"On our lists, against the time before, {moved(named)}.",
        evidence=rows(*(part for each in measures for part in each.rows)),
        measured=float(len(named["rose"])),
        unit=f"of {len(measures)} series",
        measured_on=ANNOUNCED,
        series="series that rose up to the announcement",
        signs=tuple(Sign(each.series, each.speaks, each.says) for each in measures),
    )
