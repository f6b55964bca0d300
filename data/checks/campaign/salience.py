"""Did foreign policy come to the front of the campaign of 2024? (CAM-2)"""

from datetime import date

import pandas as pd

from data.checks import Finding, Sign, check, plain, rows, rules, unknown, weaker
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


def outcome(told: tuple[Sign, ...], abroad: pd.DataFrame) -> tuple[bool | None, bool | None]:
    """Did attention rise on balance, and did foreign policy stand in front? Each None where nothing speaks to it."""
    up, down = (sum(each.speaks == way for each in told) for way in ("for", "against"))
    rose = up > down if up or down else None
    return rose, bool(abroad["rank"].max() <= rules.FRONT_RANK) if len(abroad) else None


@check("CAM-2", polls, events)
def to_the_front(polls: pd.DataFrame, events: pd.DataFrame, as_of: date) -> Finding:
    """The campaign is that of 2024, the last before the article; its front is what voters said their vote turned on.

    In full the statement says that foreign policy stood in front and that the war put it there. The first is asked of
    questions that made voters choose among issues, and fails unless it is among the first three in each. The second no
    poll can show: the months hold another war, between Israel and Hamas. Weaker readings drop the cause: foreign policy
    in front for whatever reason; or merely brought forward, when of the questions put more than once, the last time
    within two years of the election, more rose than fell by more than the margin of a poll.
    """
    last, _ = around(events)
    label = "the war put foreign policy at the front of the vote"
    if last.empty:
        return unknown(label, "The election before the article is not on record by this date.")
    chosen, ends = ranked(polls), changes(polls, last["date"].iloc[0])
    abroad, told = chosen[chosen["option"].isin(ABROAD)], signs(ends)
    if abroad.empty and not told:
        return unknown(label, "Our list holds no poll on the issues of the campaign of 2024 by this date.", last)
    (rose, front), share = outcome(told, abroad), abroad.tail(1)
    up, place = sum(each.speaks == "for" for each in told), abroad["rank"].max() if len(abroad) else None
    risen = f"attention to it had risen in {up} of {len(told)} questions put more than once before the vote."
    mattered = [
        f"{row['option'].capitalize()} mattered most to {row['percent']:.0f} percent of voters in the exit poll, place "
        f"{row['rank']:.0f} of {(chosen['poll_id'] == row['poll_id']).sum()}; {risen}"
        for row in share.to_dict("records")
    ]
    return Finding(
        readings=(
            plain(label, place, "place of the issue", fits=False if front is False else None),
            weaker("foreign policy in front, for whatever reason", place, "place of the issue", fits=front),
            weaker("foreign policy brought forward, not to the front", up, f"of {len(told)} questions", fits=rose),
        ),
        reason=mattered[0] if mattered else f"The place of foreign policy is not on record; {risen}",
        evidence=rows(chosen, ends, last),
        measured=float(share["percent"].iloc[0]) if len(share) else None,
        unit="percent of voters",
        measured_on=share["field_end"].iloc[0].date() if len(share) else None,
        series="issue that mattered most to the vote",
        signs=told,
    )
