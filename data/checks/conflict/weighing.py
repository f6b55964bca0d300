"""How several signs make one verdict."""

from collections.abc import Iterable
from datetime import date, timedelta

import pandas as pd

from data.checks import Finding, Sign, Verdict, rules
from data.dates import ANNOUNCED, nearest


def sign(series: str, new: float, old: float, says: str, *, worse: str = "for") -> Sign:
    """A sign from two figures: `worse` when the new one is clearly higher, the contrary when clearly lower."""
    change = 100 * (new - old) / old
    if abs(change) < rules.TREND_MIN_PCT:
        return Sign(series, "neither", says)
    contrary = {"for": "against", "against": "for"}
    return Sign(series, worse if change > 0 else contrary[worse], says)


def weigh(signs: Iterable[Sign]) -> Verdict:
    """Supported where signs speak for a claim and none against it, partly where both, contradicted where none for it."""
    speak = {each.speaks for each in signs}
    if "for" in speak:
        return Verdict.PARTLY if "against" in speak else Verdict.SUPPORTED
    return Verdict.CONTRADICTED if "against" in speak else Verdict.NO_EVIDENCE


def lean(signs: Iterable[Sign]) -> str:
    """ "for" or "against" where at least half of the signs say so and more than the contrary; else "both", "neither"."""
    speak = [each.speaks for each in signs]
    yes, no, enough = speak.count("for"), speak.count("against"), rules.MAJORITY_PCT / 100 * len(speak)
    if yes > no and yes >= enough:
        return "for"
    if no > yes and no >= enough:
        return "against"
    return "both" if yes or no else "neither"


def nothing(what: str) -> Finding:
    """The finding where no row can be compared."""
    return Finding(Verdict.NO_EVIDENCE, f"No {what} was public on this date.")


def around(frame: pd.DataFrame, days: float = rules.YEAR_DAYS, column: str = "as_of") -> pd.DataFrame:
    """Rows whose day lies at most so many days from the announcement."""
    return frame[(frame[column] - pd.Timestamp(ANNOUNCED)).abs() <= pd.Timedelta(days=int(days))]


def listed(words: list[str]) -> str:
    """Words in a row: "a, b and c"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def year_apart(frame: pd.DataFrame, column: str, day: date = ANNOUNCED) -> pd.DataFrame:
    """Two rows, the older first: the figure nearest to a day, and the one nearest to a year before that figure.

    Fewer rows where no figure lies within a year of the day, or none is at least half a year older.
    """
    known = frame.dropna(subset=[column])
    new = nearest(known[(known["as_of"] - pd.Timestamp(day)).abs() <= pd.Timedelta(days=int(rules.YEAR_DAYS))], day=day)
    if new.empty:
        return new
    since = new["as_of"].iloc[0]
    older = known[known["as_of"] <= since - pd.Timedelta(days=int(rules.HALF_YEAR_DAYS))]
    old = nearest(older, day=(since - timedelta(days=int(rules.YEAR_DAYS))).date())
    return pd.concat([old, new])
