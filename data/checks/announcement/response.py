"""Whom the announcement reached, and how people answered."""

from datetime import date

import pandas as pd

from data.checks import Finding, cases, check, plain, rows, rules, unknown, weaker
from data.dates import ANNOUNCED, CALL, THEN
from data.statements import announcement_reports, statements

HOME = "USA"
PRINCIPALS = ("Donald Trump", "Vladimir Putin")
"""The two who were to speak; what they say is no reaction."""
CALLERS = ("United States", "Russia")
"""Countries whose governments were to speak; what these say is no reaction, what members of a parliament say is one."""
PARLIAMENT = r"Senat|Representative|Congress|Duma|[Pp]arliament|[Ff]ormer"
UNNAMED = r"not named|\bMinistry\b|\bOffice\b"
"""Speakers that are no person: a ministry, or sources without a name."""
FAVOURABLE, DOUBTFUL = ("support", "cautious"), ("oppose", "concern")


def reactions(statements: pd.DataFrame) -> pd.DataFrame:
    """Statements of named people outside both governments, from the announcement to the end of May 2025, with a stance.

    A speaker is one person, also where an office or another person spoke with him or for him ("Merz (office)").
    """
    day, role = statements["date"], statements["role"].fillna("")
    kept = (day >= pd.Timestamp(ANNOUNCED)) & (day <= pd.Timestamp(THEN)) & statements["stance"].notna()
    theirs = statements["country"].isin(CALLERS) & ~role.str.contains(PARLIAMENT)
    unnamed = statements["speaker"].str.contains(UNNAMED)
    said = statements[kept & ~theirs & ~unnamed & ~statements["speaker"].isin(PRINCIPALS)]
    return said.assign(speaker=said["speaker"].str.replace(r"\s*\(.*\)$", "", regex=True))


def people(said: pd.DataFrame, *stances: str) -> int:
    """How many different speakers took one of the stances."""
    return int(said.loc[said["stance"].isin(stances), "speaker"].nunique())


@check("ANN-5", statements)
def reception(statements: pd.DataFrame, as_of: date) -> Finding:
    """Reactions are the recorded statements of named people from 17 to 31 May 2025, outside the two governments that
    were to speak: members of both parliaments count, the US administration and the Kremlin do not.

    Each was read for its stance towards the call or the dialogue with Moscow: support, cautious, neutral, concern (fears
    for the terms or the result), oppose (doubts the call, the talks or Moscow's good faith). "Outright" scepticism is
    read as the last. The range is on record when at least some people stand at either end. Weaker is the range without
    "outright": hope at one end, doubt or concern at the other. Shares are those of a collection, not of the world.
    """
    said = reactions(statements)
    label = "cautious hope at one end, outright scepticism at the other"
    if said.empty:
        return unknown(label, "No reaction is on record.")
    careful, outright = people(said, "cautious"), people(said, "oppose")
    warm, cool = people(said, *FAVOURABLE), people(said, *DOUBTFUL)
    some, early = float(rules.SOME_PEOPLE), said.loc[said["date"] < pd.Timestamp(CALL), "speaker"].nunique()
    return Finding(
        readings=(
            plain(label, min(careful, outright), "people at the rarer end", fits=min(careful, outright) >= some or None),
            weaker(
                "hope at one end, doubt or concern at the other", min(warm, cool), "people at the rarer end",
                fits=min(warm, cool) >= some or None,
            ),
        ),
        reason=f"Of {said['speaker'].nunique()} people outside the US and Russian governments on our list, "
        f"{people(said, 'support')} supported the call or the talks, {careful} were cautious, {outright} doubted them or "
        f"Moscow's good faith; some did more than one. Before the call {early} spoke.",
        evidence=rows(said),
        measured=float(min(careful, outright)),
        unit="people",
        series="people at the rarer end of the range",
    )  # fmt: skip


@check("ANN-7", announcement_reports)
def audience(reports: pd.DataFrame, as_of: date) -> Finding:
    """ "Reached a broad audience" is read as: by the next day news outlets at home and in many countries carried it.

    How many people read it nobody counted. Outlets that carried it are counted on a list of reports that were found,
    which is a floor and not a total; outlets of Russia are not on it. Likes under the post are no measure of reach. Home
    and abroad are tested apart, and each alone keeps a half of the claim.
    """
    label = "carried by news outlets at home and in many countries"
    if reports.empty:
        return unknown(label, "No report of the announcement is on record.")
    home, abroad = reports[reports["iso3"] == HOME], reports[reports["iso3"] != HOME]
    outlets, countries = int(home["outlet"].nunique()), int(abroad["iso3"].nunique())
    return Finding(
        **cases.two_halves(
            "several news outlets at home carried it", outlets >= rules.OUTLETS_MIN or None,
            "news outlets of many countries abroad carried it", countries >= rules.MANY_COUNTRIES or None,
        ),
        reason=f"By the next day at least {outlets} news outlets in the United States and {abroad['outlet'].nunique()} in "
        f"{countries} other countries carried it, on our list of reports. How many people read them is not known.",
        evidence=rows(reports),
        measured=float(countries),
        unit="countries",
        measured_on=ANNOUNCED,
        series="countries besides the United States with a report by the next day",
    )  # fmt: skip
