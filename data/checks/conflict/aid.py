"""Aid: whether the United Nations and the Red Cross deliver it, and whether food, shelter and medical care are in it."""

import re
from datetime import date
from itertools import groupby

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


NAMES = {
    "UN-coordinated response (OCHA)": "the UN-coordinated response (OCHA)",
    "Red Cross Red Crescent network (IFRC)": "the Red Cross and Red Crescent network (IFRC)",
}
"""Actors of the table whose names need an article in a sentence."""


def recent(delivered: pd.DataFrame) -> pd.DataFrame:
    """Reports on periods that began before the announcement and ended within a year of it, the newest period last.

    Of two periods the one that began later is the newer, so that a total since 2022 does not stand for the present.
    """
    return newest_last(around(delivered[delivered["start"] <= END], column="end"))


def newest_last(delivered: pd.DataFrame) -> pd.DataFrame:
    """Reports in the order of their periods; of one period the largest count last."""
    return delivered.sort_values(["start", "end", "value", "row"])


def months(report: pd.Series) -> str:
    """From when to when a report counts: "January to May 2025"."""
    start, end = report["start"], report["end"]
    return f"{start:{'%B' if start.year == end.year else '%B %Y'}} to {end:%B %Y}"


def millions(report: pd.Series) -> tuple[str, str]:
    """Who counted people reached, and how many, in what time, with what the count may hold beside them."""
    count, note = float(report["value"]) / 1e6, "" if pd.isna(report["note"]) else str(report["note"])
    caveat = f", {note}" if re.search("abroad|count", note) else ""
    return NAMES.get(report["actor"], report["actor"]), (
        f"{count:.1f} million {report['measure']} ({months(report)}{caveat})"
    )


@check("CON-9", relief.aid_delivered, relief.response_plans)
def aid_arrives(delivered: pd.DataFrame, plans: pd.DataFrame, as_of: date) -> Finding:
    """ "The UN" is read as the UN-led response and its agencies, "the Red Cross" as any part of that movement.

    Of each a record of people reached is asked, in a period that began before the announcement and ended within a year
    of it. Each half is a statement of its own, so either keeps the core. "Reached" means at least one form of aid, as
    reported by those who gave it; it is not the same as a need met, and what a network counts may be services rather
    than people, and people abroad. Figures of different agencies overlap and are not
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
        parts.append(("the UN plan for 2025", f"{count:.1f} million people reached by {on:%B %Y}"))
    elif len(united):
        parts.append(millions(united.iloc[-1]))
    if len(cross):
        parts.append(millions(cross.sort_values(["end", "value", "row"]).iloc[-1]))
    counted = ", and ".join(
        f"{who} counted {what}" if not n else f"{who} {what}" for n, (who, what) in enumerate(parts)
    )
    return Finding(
        **cases.two_halves(
            "the UN and its agencies reached people",
            len(united) + len(reached) > 0 or None,
            "the Red Cross movement reached people",
            len(cross) > 0 or None,
        ),
        reason=f"{counted[0].upper()}{counted[1:]}." if parts else "No report of people reached is on record.",
        evidence=rows(united, cross, reached),
    )


def given(delivered: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """For each of the three kinds of aid the reports that count the people who were given it, the newest period last."""
    people = delivered[(delivered["unit"] == "people") & ~delivered["actor"].str.contains(NO_AGENCY)]
    return {kind: newest_last(people[people["measure"].str.contains(words)]) for kind, words in KINDS.items()}


def told(known: list[pd.Series]) -> str:
    """The counts in words, with the months of each; counts of one period stand together."""
    spans = []
    for span, same in groupby(known, months):
        counts = [(float(each["value"]) / 1e6, str(each["measure"]).removeprefix("people given ")) for each in same]
        spans.append(f"{listed([f'{count:.1f} million {what}' for count, what in counts])} ({span})")
    return ", ".join(spans).replace(" million ", " million people were given ", 1)


@check("CON-13", relief.aid_delivered)
def kinds_of_aid(delivered: pd.DataFrame, as_of: date) -> Finding:
    """The sentence names three kinds of aid, so the plain reading asks for all three: food, shelter, medical care.

    Of each a count of people who were given it is asked, by an agency that gives aid, in a period that began before the
    announcement and ended within a year of it; the newest period is told, not the largest count. Some of the three keep
    the core. All three in an earlier year of the war
    are real aid of another time. Counts are the agencies' own, overlap, and say nothing of how much was enough. That no
    count is on record proves nothing.
    """
    now, ever = given(recent(delivered)), given(delivered[delivered["start"] <= END])
    known = [part.iloc[-1] for part in now.values() if len(part)]
    had, before = ([len(part) > 0 or None for part in each.values()] for each in (now, ever))
    actors = listed(sorted({NAMES.get(last["actor"], last["actor"]) for last in known}))
    return Finding(
        readings=(
            plain("people were given food, shelter and medical care", len(known), "of 3 kinds", fits=cases.both(*had)),
            weaker("people were given some of the three", len(known), "of 3 kinds", fits=cases.either(*had)),
            other("people were given all three in earlier years of the war", fits=cases.both(*before)),
        ),
        reason=f"As counted by {actors}, {told(known)}."
        if known
        else "No count of people given food, shelter or medical care is on record for this time.",
        evidence=rows(*now.values(), *([] if known else ever.values())),
    )
