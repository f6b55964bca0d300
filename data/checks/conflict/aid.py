"""Aid: whether the United Nations and the Red Cross deliver it, and whether food, shelter and medical care are in it."""

from datetime import date

import pandas as pd

from data import relief
from data.checks import Finding, cases, check, other, plain, rows, weaker
from data.checks.conflict.comparing import END, around
from data.checks.conflict.people import plan
from data.checks.wording import listed

UNITED_NATIONS = "OCHA|UNHCR|WFP|UNICEF|IOM|WHO|UNFPA|FAO|UNDP"
RED_CROSS = "Red Cross|ICRC"
NO_AGENCY = "Commission|losses"
"""Actors of the table that give money, or are counted for their own losses."""
KINDS = {"food": "food", "shelter": "shelter|homes repaired|housing", "medical care": "health|medic"}
"""The three kinds of aid that the article names, and how a measure of the table speaks of each."""


def recent(delivered: pd.DataFrame) -> pd.DataFrame:
    """Reports on periods that began before the announcement and ended within a year of it, the largest last."""
    return around(delivered[delivered["start"] <= END], column="end").sort_values(["value", "row"])


def millions(report: pd.Series) -> str:
    """A report of people reached in words, with who counted them, and from when to when."""
    count, span = float(report["value"]) / 1e6, f"{report['start']:%B %Y} to {report['end']:%B %Y}"
    return f"{report['actor']} counted {count:.1f} million {report['measure']} from {span}"


@check("CON-9", relief.aid_delivered, relief.response_plans)
def aid_arrives(delivered: pd.DataFrame, plans: pd.DataFrame, as_of: date) -> Finding:
    """ "The UN" is read as the UN-led response and its agencies, "the Red Cross" as any part of that movement.

    Of each a record of people reached is asked, in a period that began before the announcement and ended within a year
    of it. Each half is a statement of its own, so either keeps the core. "Reached" means at least one form of aid, as
    reported by those who gave it; it is not the same as a need met. Figures of different agencies overlap and are not
    added. That no report is on record proves nothing.
    """
    people = recent(delivered[delivered["unit"] == "people"])
    united = people[people["actor"].str.contains(UNITED_NATIONS)]
    cross = people[people["actor"].str.contains(RED_CROSS)]
    reached = plan(plans, "people_reached")
    parts = []
    if len(reached):
        last = reached.iloc[0]
        count, on = float(last["people_reached"]) / 1e6, last["reached_as_of"]
        parts.append(f"the UN plan for 2025 reached {count:.1f} million people by {on:%B %Y}")
    elif len(united):
        parts.append(millions(united.iloc[-1]))
    if len(cross):
        parts.append(millions(cross.iloc[-1]))
    return Finding(
        **cases.two_halves(
            "the UN and its agencies reached people",
            len(united) + len(reached) > 0 or None,
            "the Red Cross movement reached people",
            len(cross) > 0 or None,
        ),
        reason=f"By their own reports, {listed(parts)}." if parts else "No report of people reached is on record.",
        evidence=rows(united, cross, reached),
    )


def given(delivered: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """For each of the three kinds of aid the reports that count the people who were given it, the largest last."""
    people = delivered[(delivered["unit"] == "people") & ~delivered["actor"].str.contains(NO_AGENCY)]
    return {
        kind: people[people["measure"].str.contains(words)].sort_values(["value", "row"])
        for kind, words in KINDS.items()
    }


@check("CON-13", relief.aid_delivered)
def kinds_of_aid(delivered: pd.DataFrame, as_of: date) -> Finding:
    """The sentence names three kinds of aid, so the plain reading asks for all three: food, shelter, medical care.

    Of each a count of people who were given it is asked, by an agency that gives aid, in a period that began before the
    announcement and ended within a year of it. Some of the three keep the core. All three in an earlier year of the war
    are real aid of another time. Counts are the agencies' own, overlap, and say nothing of how much was enough. That no
    count is on record proves nothing.
    """
    now, ever = given(recent(delivered)), given(delivered[delivered["start"] <= END])
    known = {kind: part.iloc[-1] for kind, part in now.items() if len(part)}
    had, before = ([len(part) > 0 or None for part in each.values()] for each in (now, ever))
    parts = [f"{kind} to {float(last['value']) / 1e6:.1f} million people" for kind, last in known.items()]
    actors = listed(sorted({str(last["actor"]) for last in known.values()}))
    return Finding(
        readings=(
            plain("people were given food, shelter and medical care", len(known), "of 3 kinds", fits=cases.both(*had)),
            weaker("people were given some of the three", len(known), "of 3 kinds", fits=cases.either(*had)),
            other("people were given all three in earlier years of the war", fits=cases.both(*before)),
        ),
        reason=f"Aid agencies gave {listed(parts)} in periods to {max(last['end'] for last in known.values()):%B %Y}, "
        f"as counted by {actors}."
        if parts
        else "No count of people given food, shelter or medical care is on record for this time.",
        evidence=rows(*now.values(), *([] if parts else ever.values())),
    )
