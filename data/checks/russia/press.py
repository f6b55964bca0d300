"""How Russian media told the call."""

from datetime import date

import pandas as pd

from data.checks import Finding, cases, check, rows, rules
from data.checks.relays import vouched
from data.dates import ANNOUNCED, THEN
from data.sources import sources
from data.statements import media

GOOD = ("positive", "victory")
GROUPS = {
    "state_television": "state",
    "state_agency": "state",
    "pro_kremlin_press": "loyal",
    "pro_kremlin_aggregator": "loyal",
    "private_loyal": "loyal",
    "independent": "independent",
}
"""Kinds of outlet by who owns or controls them."""
EVENT = "call 2025-05-19"
"""The call that the article announces; what a newspaper disclosed of it days later is another story."""
FOREIGN = ("NashDom.US",)
"""Outlets in Russian that are of another country, so that they are no Russian media."""


def coverage(media: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """Reports of Russian media on the call, from the announcement to the end of May 2025, with the column `group`.

    A report that was read at a network which relays the words of others is left out; what such a network says for
    itself is kept.
    """
    told = media.assign(group=media["outlet_type"].map(GROUPS))
    days = told["date"].between(pd.Timestamp(ANNOUNCED), pd.Timestamp(THEN))
    told = told[days & (told["event"] == EVENT) & told["group"].notna() & ~told["outlet"].isin(FOREIGN)]
    return vouched(told, sources[sources["originator"] != sources["carrier"]])


def most(hits: pd.Series) -> bool | None:
    """Whether more than half of some reports fit; None where there are too few to describe their kind of outlet."""
    return bool(100 * hits.mean() > rules.MORE_THAN_HALF_PCT) if len(hits) >= rules.OUTLETS_MIN else None


@check("RUS-4", media, sources)
def press(media: pd.DataFrame, sources: pd.DataFrame, as_of: date) -> Finding:
    """The sentence has two halves: state media were positive, and independent outlets sceptical.

    Reports on the call of 17 to 31 May 2025 are grouped by kind of outlet and counted by tone, as coded by people.
    Positive means positive or victory, and each half asks for more than half of its group. A group with too few reports
    is not described. Left out are reports that were read at a network known to relay state media, outlets of other
    countries, and what was told of the call days later, after a newspaper's disclosure. The sample is small, and was
    found, not drawn.
    """
    told = coverage(media, sources)
    state, free = told[told["group"] == "state"], told[told["group"] == "independent"]
    glad, doubt = state["framing"].isin(GOOD), free["framing"] == "sceptical"
    return Finding(
        **cases.two_halves("state media were positive", most(glad), "independent outlets were sceptical", most(doubt)),
        reason=f"In our small selection, {glad.sum()} of {len(state)} reports of state-owned media on the call were positive "
        f"or spoke of a victory, and {doubt.sum()} of {len(free)} reports of independent Russian outlets were sceptical.",
        evidence=rows(state, free),
        measured=int(glad.sum()),
        unit=f"of {len(state)} reports",
        series="positive reports of state-owned media",
    )
