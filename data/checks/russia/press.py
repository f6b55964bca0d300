"""How Russian media told the call."""

from datetime import date

import pandas as pd

from data.checks import Finding, cases, check, rows, rules
from data.dates import ANNOUNCED, THEN
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


def coverage(media: pd.DataFrame) -> pd.DataFrame:
    """Reports of Russian media on the call, from the announcement to the end of May 2025, with the column `group`."""
    days = media["date"].between(pd.Timestamp(ANNOUNCED), pd.Timestamp(THEN))
    group = media["outlet_type"].map(GROUPS)
    return media.assign(group=group)[days & group.notna()]


def most(hits: pd.Series) -> bool | None:
    """Whether more than half of some reports fit; None where there are too few to describe their kind of outlet."""
    return bool(100 * hits.mean() > rules.MORE_THAN_HALF_PCT) if len(hits) >= rules.OUTLETS_MIN else None


@check("RUS-4", media)
def press(media: pd.DataFrame, as_of: date) -> Finding:
    """The sentence has two halves: state media were positive, and independent outlets sceptical.

    Reports of 17 to 31 May 2025 are grouped by kind of outlet and counted by tone, as coded by people. Positive means
    positive or victory, and each half asks for more than half of its group. A group with too few reports is not
    described. The sample is small, and was found, not drawn.
    """
    told = coverage(media)
    state, free = told[told["group"] == "state"], told[told["group"] == "independent"]
    glad, doubt = state["framing"].isin(GOOD), free["framing"] == "sceptical"
    return Finding(
        **cases.two_halves("state media were positive", most(glad), "independent outlets were sceptical", most(doubt)),
        reason=f"In our small selection, {glad.sum()} of {len(state)} reports of state-owned media were positive or spoke "
        f"of a victory, and {doubt.sum()} of {len(free)} reports of independent outlets were sceptical.",
        evidence=rows(state, free),
        measured=int(glad.sum()),
        unit="reports",
        series="positive reports of state-owned media",
    )
