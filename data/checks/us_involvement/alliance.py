"""What the United States said on membership of Ukraine in NATO, by administration."""

from datetime import date

import pandas as pd

from data.checks import Finding, Reading, Sign, Verdict, check, rows
from data.checks.us_involvement.pressure import in_office
from data.dates import ANNOUNCED, THEN
from data.events import events
from data.frameworks import proposal_terms, proposals
from data.offices import administrations

OPEN, NOT_NOW, RULED_OUT = "door open", "not now", "ruled out"
TERM = {"russia": RULED_OUT, "ukraine": OPEN}
"""A US text for a settlement rules membership out by a term that Russia asked for; one that drops it opens the door."""


def positions(
    events: pd.DataFrame, proposals: pd.DataFrame, terms: pd.DataFrame, administrations: pd.DataFrame
) -> pd.DataFrame:
    """Recorded US positions: date, title, stance, administration, row, published, source_id, in order of date."""
    told = events[events["kind"] == "nato_position"]
    own = proposals.loc[proposals["proposer"].str.contains("United States", na=False), ["proposal_id", "date", "title"]]
    asked = terms[terms["issue"] == "nato"].merge(own, on="proposal_id")
    asked = asked.assign(stance=asked["favours"].map(TERM))
    columns = ["date", "title", "stance", "row", "published", "source_id"]
    both = pd.concat([told[columns], asked[columns]]).dropna(subset=["stance"]).sort_values(["date", "row"])
    return both.assign(administration=[in_office(day, administrations) for day in both["date"]])


def in_words(said: pd.DataFrame) -> str:
    """How often each administration took each stance, in order of time."""
    clauses = []
    for name, part in said.groupby("administration", sort=False):
        counts = part["stance"].value_counts().sort_index()
        times = ", ".join(f"{stance} ({count})" for stance, count in counts.items())
        clauses.append(f"{name} administration: {times}")
    return "; ".join(clauses)


@check("USA-10", events, proposals, proposal_terms, administrations)
def membership(
    events: pd.DataFrame,
    proposals: pd.DataFrame,
    proposal_terms: pd.DataFrame,
    administrations: pd.DataFrame,
    as_of: date,
) -> Finding:
    """ "Supported the bid" is read as backing membership, in principle at least, from 2022 to the article's month.

    Each recorded US position, alone or in a text that all allies agreed, is coded as holding membership open one day,
    as refusing it for now, or as ruling it out; a US proposal for a settlement is coded by its term on NATO. Only
    open positions: supported. Open positions beside refusals or a later no: partly. No open one: contradicted. All
    allies must consent to a new member, so the position of one of them does not decide the matter.
    """
    said = positions(events, proposals, proposal_terms, administrations)
    said = said[said["date"].between(pd.Timestamp(2022, 1, 1), pd.Timestamp(THEN))]
    if said.empty:
        return Finding(Verdict.NO_EVIDENCE, f"No US position on membership was on record by {as_of:%-d %B %Y}.")
    now = in_office(pd.Timestamp(ANNOUNCED), administrations)
    is_now, is_open, last = said["administration"] == now, said["stance"] == OPEN, said.iloc[-1]
    verdict = Verdict.SUPPORTED if is_open.all() else Verdict.PARTLY if is_open.any() else Verdict.CONTRADICTED
    return Finding(
        verdict,
        f"Recorded US positions, with their number: {in_words(said)}; the newest by the end of May 2025 is of "
        f"{last['date']:%-d %B %Y}.",
        rows(said),
        measured_on=last["date"].date(),
        series="US positions on membership of Ukraine in NATO",
        readings=(
            Reading("open one day, under an earlier government", bool((is_open & ~is_now).any())),
            Reading(
                "open, under the government in office at the announcement",
                bool((is_open & is_now).any()) if is_now.any() else None,
            ),
        ),
        signs=tuple(
            Sign(f"{day:%-d %B %Y}: {title}", "for" if stance == OPEN else "against", stance)
            for day, title, stance in zip(said["date"], said["title"], said["stance"], strict=True)
        ),
    )
