"""Who governed when the article was written, and two quotations of officials without a name."""

from datetime import date

import pandas as pd

from data.article import claims
from data.checks import Finding, Reading, Verdict, check, quotations, rows, rules
from data.checks.us_involvement.pressure import in_office
from data.checks.us_involvement.since_january import acts
from data.dates import ANNOUNCED, THEN
from data.events import events
from data.offices import administrations, offices
from data.statements import statements


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


def _claim(claim_id: str) -> str:
    return str(claims().set_index("claim_id").loc[claim_id, "claim"])


@check("USA-7", statements)
def defence_official(statements: pd.DataFrame, as_of: date) -> Finding:
    """The article gives the sentence to an official of the Department of Defense, without a name or a day.

    Our description of it is compared with every quotation in evidence of the department, its secretaries and its
    spokespeople up to the article's month. The very words found: supported. Anything else, the same
    subject included: no evidence found, never contradicted, since no list of all that the department said exists. Such
    a miss says little.
    """
    return quotations.weigh(_claim("USA-7"), statements, r"Defense|Pentagon", "the US Department of Defense")


@check("USA-8", statements)
def state_spokesperson(statements: pd.DataFrame, as_of: date) -> Finding:
    """The article gives the sentence to a spokesperson of the Department of State, without a name or a day.

    It is tested like the sentence of the Department of Defense, over the quotations of the Department of State and
    its secretary. Our description holds only two words that carry meaning, "isolating" and "Russia", so a hit is easy
    and means little more than that the department spoke of isolating Russia.
    """
    by = r"Department of State|State Department|Secretary of State of the United"
    return quotations.weigh(_claim("USA-8"), statements, by, "the US Department of State")
