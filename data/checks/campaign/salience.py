"""Did foreign policy come to the front of the campaign of 2024? (CAM-2)"""

from datetime import date

import pandas as pd

from data.checks import Finding, Reading, Sign, Verdict, check, rows, rules
from data.checks.campaign.election import around
from data.events import events
from data.polls import polls

ABROAD = [
    "foreign policy",
    "foreign policy and defence",
    "foreign affairs",
    "any foreign policy",
    "US involvement overseas",
    "war in Ukraine",
    "Russia-Ukraine war",
]
"""Answers that name foreign policy or this war; "Russia-Ukraine war" and "war in Ukraine" are the war itself."""
CHOICE = "election_issue"
WHO = {"all": "", "rep": ", Republicans", "dem": ", Democrats"}


def ranked(polls: pd.DataFrame) -> pd.DataFrame:
    """Questions that made voters choose among issues, with the rank of each; those with fewer issues are left out."""
    asked = polls[(polls["topic"] == CHOICE) & (polls["party"] == "all")]
    wide = asked.groupby("poll_id")["option"].transform("size") > rules.FRONT_RANK
    asked = asked[wide & asked.groupby("poll_id")["option"].transform(lambda each: each.isin(ABROAD).any())]
    rank = asked.groupby("poll_id")["percent"].rank(ascending=False, method="min")
    return asked.assign(rank=rank).sort_values(["field_end", "rank"])


def changes(polls: pd.DataFrame, election: pd.Timestamp) -> pd.DataFrame:
    """First and last value of each question on foreign policy, where the last was asked during the campaign."""
    asked = polls[polls["option"].isin(ABROAD) & (polls["field_end"] <= election)]
    groups = asked.sort_values("field_end").groupby(["pollster", "topic", "option", "party"])
    ends = pd.concat([groups.head(1).assign(end="first"), groups.tail(1).assign(end="last")])
    keep = ends.groupby(["pollster", "topic", "option", "party"])["field_end"].transform("nunique") > 1
    last = ends.groupby(["pollster", "topic", "option", "party"])["field_end"].transform("max")
    on = last >= election - pd.Timedelta(days=int(rules.CAMPAIGN_DAYS))
    named = ends["pollster"].str.replace("/Newsweek", "") + ": " + ends["option"] + ends["party"].map(WHO)
    return ends.assign(series=named)[keep & on].sort_values(["series", "field_end"])


def signs(ends: pd.DataFrame) -> tuple[Sign, ...]:
    """One sign for each question: up, down, or no clear change."""
    found = []
    for series, pair in ends.groupby("series"):
        old, new = pair["percent"].iloc[0], pair["percent"].iloc[-1]
        up, down = new - old >= rules.POLL_MARGIN_POINTS, old - new >= rules.POLL_MARGIN_POINTS
        when = f"{pair['field_end'].iloc[0]:%B %Y} to {pair['field_end'].iloc[-1]:%B %Y}"
        speaks = "for" if up else "against" if down else "neither"
        found.append(Sign(str(series), speaks, f"{old:.0f} % to {new:.0f} %, {when}"))
    return tuple(found)


@check("CAM-2", polls, events)
def to_the_front(polls: pd.DataFrame, events: pd.DataFrame, as_of: date) -> Finding:
    """The campaign is that of 2024, the only one there was; its front is what voters said their vote turned on.

    Two things are asked. Did foreign policy stand among the first three issues where voters had to choose one? And
    did attention to it rise in most of the questions that were put twice, the last time within two years of the
    election, by more than the margin of a poll? Both make the statement supported, one makes it partly supported, none
    makes it contradicted. That the war caused a rise is not shown by any of these polls: the months hold another war,
    between Israel and Hamas, and questions on the war in Ukraine itself stand among the signs.
    """
    last, _ = around(events)
    if polls.empty or last.empty:
        return Finding(Verdict.NO_EVIDENCE, "No poll on the issues of the campaign of 2024 is known by this date.")
    chosen, ends = ranked(polls), changes(polls, last["date"].iloc[0])
    if chosen.empty and ends.empty:
        return Finding(Verdict.NO_EVIDENCE, "No poll on the issues of the campaign of 2024 is known by this date.")
    abroad = chosen[chosen["option"].isin(ABROAD)]
    told = signs(ends)
    rising = [each for each in told if each.speaks == "for"]
    front = bool(len(abroad) and abroad["rank"].max() <= rules.FRONT_RANK)
    rose = bool(told) and 100 * len(rising) / len(told) > rules.MORE_THAN_HALF_PCT
    verdict = {2: Verdict.SUPPORTED, 1: Verdict.PARTLY, 0: Verdict.CONTRADICTED}[front + rose]
    place = "".join(
        f"{row['percent']:.0f} % of voters named {row['option']} as what mattered most, place {row['rank']:.0f} of "
        f"{(chosen['poll_id'] == row['poll_id']).sum()} in the exit poll; "
        for row in abroad.tail(1).to_dict("records")
    )
    return Finding(
        verdict,
        f"{place}before the vote attention had risen in {len(rising)} of {len(told)} questions asked twice.",
        rows(chosen, ends),
        measured=float(abroad["percent"].iloc[-1]) if len(abroad) else None,
        unit="percent of voters",
        measured_on=abroad["field_end"].iloc[-1].date() if len(abroad) else None,
        series="issue that mattered most to the vote",
        readings=(Reading("among the first three issues", front), Reading("more prominent than before", rose)),
        signs=told,
    )
