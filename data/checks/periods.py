"""Weekly and monthly figures, spread over their days and compared over the same weeks as a daily series.

A week or a month speaks for those weeks only in which most of its days lie.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

import pandas as pd

from data.checks import rules
from data.checks.trends import Trend
from data.dates import ANNOUNCED


@dataclass(frozen=True)
class Dated(Trend):
    """A comparison of weekly or monthly figures spread over their days: no interval, so `low_pct` = `high_pct`.

    `covered` says how many of the recent days have a figure.
    """

    covered: int = 0

    @property
    def direction(self) -> str:
        if abs(self.change_pct) < rules.TREND_MIN_PCT:
            return "no clear change"
        return "up" if self.change_pct > 0 else "down"

    @property
    def says(self) -> str:
        year = (
            "" if self.year_change_pct is None else f"; {self.year_change_pct:+z.0f} % on the same weeks a year earlier"
        )
        return (
            f"{self.recent:,.1f} {self.unit} against {self.before:,.1f} in the weeks before, {self.change_pct:+.0f} % "
            f"(from weekly and monthly figures, which cover {self.covered} of the {rules.RECENT_DAYS:.0f} days){year}"
        )


def spread(frame: pd.DataFrame, column: str) -> pd.DataFrame:
    """One row a day from figures for periods: the mean per day of the shortest period that covers the day.

    Only weeks to months count: picked days are no sample, and longer spans hide the change that is sought.
    """
    days = (frame["end"] - frame["start"]).dt.days + 1
    fit = frame.assign(days=days, value=frame[column] / days)
    fit = fit[days.between(rules.PERIOD_MIN_DAYS, rules.PERIOD_MAX_DAYS) & fit["value"].notna()]
    if fit.empty:
        return fit.assign(date=pd.Series(dtype="datetime64[ns]"))
    spans = zip(fit["start"], fit["end"], strict=True)
    fit = fit.assign(date=pd.Series([list(pd.date_range(start, end)) for start, end in spans], index=fit.index))
    order = fit.explode("date").sort_values(["date", "days", "published"], ascending=[True, False, True])
    return order.drop_duplicates("date", keep="last").astype({"date": "datetime64[ns]", "value": float})


def within(frame: pd.DataFrame, first: pd.Timestamp, last: pd.Timestamp) -> pd.DataFrame:
    """The periods that speak for the days from `first` to `last`: those of which most days lie there.

    A month is one figure for all its days: where it has only a few of them in a window, it tells of the days outside.
    """
    days = (frame["end"] - frame["start"]).dt.days + 1
    inside = (frame["end"].clip(upper=last) - frame["start"].clip(lower=first)).dt.days + 1
    return frame[100 * inside > rules.PERIOD_WITHIN_PCT * days]


def window(frame: pd.DataFrame, column: str, first: pd.Timestamp, last: pd.Timestamp) -> pd.DataFrame:
    """One row for each day from `first` to `last` that has a figure of a period which speaks for these days."""
    daily = spread(within(frame, first, last), column)
    return daily[daily["date"].between(first, last)]


def dated(frame: pd.DataFrame, column: str, series: str, unit: str, end: date = ANNOUNCED) -> Dated | None:
    """Compare periods over the same windows as `compare`. None where figures cover too little of either window."""
    day, shift = pd.Timedelta(days=1), pd.Timedelta(days=364)
    edges = [
        pd.Timestamp(end - timedelta(days=int(n)))
        for n in (rules.RECENT_DAYS + rules.BEFORE_DAYS, rules.RECENT_DAYS, 0)
    ]
    before, recent = (window(frame, column, a + day, b) for a, b in pairwise(edges))
    year = window(frame, column, edges[1] + day - shift, edges[2] - shift)
    least = rules.PERIOD_COVER_PCT / 100
    if len(recent) < least * rules.RECENT_DAYS or len(before) < least * rules.BEFORE_DAYS:
        return None
    new, old = float(recent["value"].mean()), float(before["value"].mean())
    last = float(year["value"].mean()) if len(year) >= least * rules.RECENT_DAYS else None
    change = 100 * (new / old - 1)
    return Dated(series, unit, new, old, last, change, change, change, pd.concat([before, recent]), len(recent))
