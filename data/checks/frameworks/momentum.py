"""Did efforts on a peace framework gain momentum (FRA-1)?"""

from datetime import date

import pandas as pd

from data.checks import Finding, check
from data.checks.efforts import Measure, at_the_top, by_weeks, grew, known
from data.dates import THEN
from data.events import events
from data.frameworks import forecasts, proposals
from data.talks import contacts, truces

QUESTION = "Ceasefire in 2025"


def odds(forecasts: pd.DataFrame) -> Measure | None:
    """How the market price of one question, a ceasefire in 2025, moved up to the end of May.

    A bound stands in for a missing price.
    """
    asked = forecasts[(forecasts["question"] == QUESTION) & (forecasts["as_of"] <= pd.Timestamp(THEN))]
    asked = asked.sort_values("as_of")
    price = asked["probability_pct"].fillna(asked["high_pct"])
    if len(asked) < 2:
        return None
    first, last = asked["as_of"].iloc[0], asked["as_of"].iloc[-1]
    bound = "below " if pd.isna(asked["probability_pct"].iloc[-1]) else ""
    says = f"{price.iloc[0]:.0f} percent on {first:%-d %B %Y}, {bound}{price.iloc[-1]:.0f} percent on {last:%-d %B %Y}"
    return Measure("market prices of a ceasefire in 2025", float(price.iloc[-1]), float(price.iloc[0]), says, (asked,))


@check("FRA-1", proposals, events, contacts, truces, forecasts)
def momentum(
    proposals: pd.DataFrame,
    events: pd.DataFrame,
    contacts: pd.DataFrame,
    truces: pd.DataFrame,
    forecasts: pd.DataFrame,
    as_of: date,
) -> Finding:
    """Momentum is read as efforts that grow, by every series that speaks to it, and by the odds that they succeed.

    Known in both half-years around November 2024 are, as far as both sides report them, contacts of the presidents and
    agreed truces. The lists of rounds and of proposals are dense only since January 2025, so for these four weeks are
    set against the twelve before. The market price of a ceasefire in 2025 is known on a few
    days alone, so that no series here is free of what was collected, and all weigh the same. Truces of one side that the other answered in
    kind are not agreed. How often a broadcaster names talks is attention, not effort, and is not weighed.
    """
    rounds = by_weeks("rounds of talks", events[events["kind"] == "talks"])
    measures = known(*at_the_top(contacts, truces), rounds, by_weeks("proposals", proposals), odds(forecasts))
    return grew("efforts on a framework grew", measures)
