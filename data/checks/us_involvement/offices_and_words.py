"""Who governed when the article was written, and two quotations of officials without a name."""

from datetime import date

import pandas as pd

from data.checks import Finding, Reading, Verdict, check, rows, rules
from data.checks.us_involvement.pressure import in_office
from data.checks.us_involvement.since_january import acts
from data.dates import ANNOUNCED, THEN
from data.events import events
from data.offices import administrations, offices


@check("USA-11", administrations, offices, events)
def biden_administration(
    administrations: pd.DataFrame, offices: pd.DataFrame, events: pd.DataFrame, as_of: date
) -> Finding:
    """The claim names a government and says what it does now. "Now" is the time of the announcement.

    The record of offices says who governed on that day. If it is the government named, its acts decide. If it is
    another, and that other one was taking part in talks or calls on an end of the war, the fact is real and belongs
    to another office: misleading. If neither acted, the claim is contradicted.
    """
    day = pd.Timestamp(ANNOUNCED)
    begun = administrations[administrations["start"] <= day].sort_values("start")
    named = begun[begun["administration"] == "Biden"]
    if named.empty or pd.Timestamp(as_of) < begun["start"].max():
        return Finding(Verdict.NO_EVIDENCE, f"Who would govern in May 2025 was not on record by {as_of:%-d %B %Y}.")
    who, until = in_office(day, administrations), named["end"].iloc[0]
    known = events[events["date"] <= pd.Timestamp(THEN)]
    talks = acts(known, begun["start"].max(), ("call", "talks", "announcement"))
    active, right = len(talks) >= rules.SEVERAL_STEPS, who == "Biden"
    if right:
        reason = (
            f"The Biden administration was in office on {day:%-d %B %Y}, with {len(talks)} talks and calls on record."
        )
    else:
        reason = (
            f"The Biden administration ended on {until:%-d %B %Y}, {(day - until).days} days before the announcement; "
            f"the {len(talks)} talks, calls and announcements on record from then to {min(as_of, THEN):%-d %B %Y} were "
            f"those of the administration of {begun['president'].iloc[-1]}."
        )
    verdict = (Verdict.SUPPORTED if right else Verdict.MISLEADING) if active else Verdict.CONTRADICTED
    return Finding(
        verdict,
        reason,
        rows(named, begun.tail(1), offices[offices["person"].isin(["Joe Biden", "Donald Trump"])], talks),
        measured_on=ANNOUNCED,
        series="US administration in office",
        readings=(
            Reading("the Biden administration itself", right and active),
            Reading("the US government of the day", active, float(len(talks)), "talks and calls"),
        ),
    )
