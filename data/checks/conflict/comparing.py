"""Two figures compared: windows to the announcement, years apart, and the direction from one to the other."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pandas as pd

from data.checks import Reading, Sign, cases, rules
from data.checks.wording import listed
from data.dates import ANNOUNCED, nearest

END = pd.Timestamp(ANNOUNCED)


def days(rule: float) -> pd.Timedelta:
    """A rule that counts days, as a span of time."""
    return pd.Timedelta(days=int(rule))


def weeks() -> tuple[pd.Timestamp, pd.Timestamp]:
    """Where the weeks before begin, and where the recent weeks begin; both end days are outside."""
    return END - days(rules.RECENT_DAYS + rules.BEFORE_DAYS), END - days(rules.RECENT_DAYS)


def sign(series: str, new: float, old: float, says: str) -> Sign:
    """A series speaks for "more" when its new figure is clearly higher than the old one, against when clearly lower."""
    change = 100 * (new - old)
    if abs(change) < rules.TREND_MIN_PCT * old:
        return Sign(series, "neither", says)
    return Sign(series, "for" if change > 0 else "against", says)


def trend(what: str, signs: Sequence[Sign], *extra: Reading) -> dict[str, Any]:
    """The readings of a claim that something rose, from the signs of the series that speak to it, and `extra` ones."""
    speak = [each.speaks for each in signs]
    case = cases.trend(what, speak.count("for"), speak.count("against"), len(speak), "series")
    return {**case, "readings": (*case["readings"], *extra)}


def named(counted: pd.DataFrame, one: str) -> str:
    """What a number of rows counts, to follow the number: "statement" for one row, else "statements"."""
    return one if len(counted) == 1 else f"{one}s"


def single_days(clashes: pd.DataFrame, measure: str) -> pd.DataFrame:
    """Counts of one day that were reported for the weeks compared, in order of time."""
    picked = clashes[(clashes["measure"] == measure) & (clashes["start"] == clashes["end"])]
    return picked[picked["start"].between(weeks()[0], END, inclusive="right")].sort_values("start")


def not_compared(what: str, picked: pd.DataFrame) -> tuple[Sign, ...]:
    """Counts of single days, shown and not compared: days are reported because they stand out."""
    recent = picked["start"] > weeks()[1]
    parts = [
        f"{listed([f'{n:,.0f} on {day:%-d %B}' for n, day in zip(part['total'], part['start'], strict=True)])} {when}"
        for part, when in ((picked[~recent], "in the weeks before"), (picked[recent], "in the four weeks"))
        if len(part)
    ]
    return (Sign(what, "neither", f"single days are not compared: {', '.join(parts)}"),) if parts else ()


def around(frame: pd.DataFrame, span: float | None = None, column: str = "as_of") -> pd.DataFrame:
    """Rows whose day lies at most so many days, a year by default, from the announcement."""
    return frame[(frame[column] - END).abs() <= days(rules.YEAR_DAYS if span is None else span)]


def year_apart(frame: pd.DataFrame, column: str, day: date = ANNOUNCED) -> pd.DataFrame:
    """Two rows, the older first: the figure nearest to a day, and the one nearest to a year before that figure.

    Fewer rows where no figure lies within a year of the day, or none is at least half a year older.
    """
    known = frame.dropna(subset=[column])
    new = nearest(known[(known["as_of"] - pd.Timestamp(day)).abs() <= days(rules.YEAR_DAYS)], day=day)
    if new.empty:
        return new
    since = new["as_of"].iloc[0]
    older = known[known["as_of"] <= since - days(rules.HALF_YEAR_DAYS)]
    old = nearest(older, day=(since - timedelta(days=int(rules.YEAR_DAYS))).date())
    return pd.concat([old, new])
