"""What the United States said on membership of Ukraine in NATO, by administration."""

from datetime import date

import pandas as pd

from data.checks import Finding, Sign, cases, check, rows, unknown
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
    as refusing it for now, or as ruling it out; a US proposal for a settlement is coded by its term on NATO. An open
    door in more than half of the positions is the plain reading, in some of them a weaker one. All allies must consent
    to a new member, so the position of one of them does not decide the matter.
    """
    said = positions(events, proposals, proposal_terms, administrations)
    said = said[said["date"].between(pd.Timestamp(2022, 1, 1), pd.Timestamp(THEN))]
    if said.empty:
        return unknown("membership held open", f"US positions on membership are not on record by {as_of:%-d %B %Y}.")
    now, is_open = in_office(pd.Timestamp(ANNOUNCED), administrations), said["stance"] == OPEN
    current = (said["administration"] == now) & (said["date"].dt.year == ANNOUNCED.year)
    says = f"Of {len(said)} US positions on record since 2022, {is_open.sum()} held membership open"
    if current.any():
        out, of = (said["stance"] == RULED_OUT)[current].sum(), current.sum()
        which = f"all {of}" if out == of > 1 else f"{out or 'none on record'} of the {of}"
        says += f"; {which} from {ANNOUNCED:%Y}, under the government in office in May, ruled it out"
    return Finding(
        **cases.stance("the United States held membership open", int(is_open.sum()), len(said), "recorded positions"),
        reason=f"{says}.",
        evidence=rows(said),
        measured=float(is_open.sum()),
        unit=f"of {len(said)} recorded positions",
        measured_on=said["date"].max().date(),
        series="US positions on membership of Ukraine in NATO",
        signs=tuple(
            Sign(f"{day:%-d %B %Y}: {title}", "for" if stance == OPEN else "against", stance)
            for day, title, stance in zip(said["date"], said["title"], said["stance"], strict=True)
        ),
    )
