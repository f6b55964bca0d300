"""What the United States and Russia did to each other while the two presidents were in office together."""

from datetime import date

import pandas as pd

from data.checks import Finding, cases, check, rows, rules, unknown
from data.events import events

FIRST_TERM = (pd.Timestamp("2017-01-20"), pd.Timestamp("2021-01-20"))


def acts(events: pd.DataFrame) -> pd.DataFrame:
    """Acts of the two governments towards each other in the first term, coded as cooperation or as tension (`act`)."""
    return events[events["act"].notna() & events["date"].between(*FIRST_TERM)].sort_values(["date", "event_id"])


@check("REL-5", events)
def mixed(events: pd.DataFrame, as_of: date) -> Finding:
    """ "Relations" are read as the acts of the two governments in the first term; "a mix" as both kinds, again and again.

    Every act on the list is coded by people. Cooperation: a joint text, an agreement, help given and taken, talks on
    arms. Tension: sanctions, expulsions, missions closed, a treaty left, a strike on a partner of the other, a meeting
    cancelled. Calls of the two men are contacts, and no acts. Each kind must come back in several years: the list is a
    selection, so its counts weigh little, and an act that is missing proves nothing.
    """
    found = acts(events)
    years = found["date"].dt.year.groupby(found["act"]).nunique().to_dict()
    count = found["act"].value_counts().to_dict()
    if found.empty:
        return unknown("cooperation, and tension", "No act of the two governments is on record by this date.")
    good, bad = (count.get(kind, 0) for kind in ("cooperation", "tension"))
    return Finding(
        **cases.two_halves(
            "acts of cooperation in several years of the term",
            years.get("cooperation", 0) >= rules.RECURRENT_YEARS or None,
            "acts of tension in several years of the term",
            years.get("tension", 0) >= rules.RECURRENT_YEARS or None,
        ),
        reason=f"Acts of the first term on our list: {good} of cooperation, in {years.get('cooperation', 0)} of its "
        f"years, and {bad} of tension, such as sanctions, expulsions and treaties left, in {years.get('tension', 0)}.",
        evidence=rows(found),
        measured=good,
        unit="acts",
        series="acts of cooperation, first term",
    )
