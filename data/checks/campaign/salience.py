"""Did foreign policy come to the front of the campaign of 2024? (CAM-2)"""

from datetime import date

import pandas as pd

from data.checks import Finding, Sign, cases, check, rows, rules, unknown, weaker
from data.checks.campaign.election import around
from data.checks.wording import in_words
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
"""Answers that name foreign policy or this war."""
WAR = ["war in Ukraine", "Russia-Ukraine war"]
"""Those of them that name the war itself."""
CHOICE = "election_issue"


def ranked(polls: pd.DataFrame) -> pd.DataFrame:
    """Questions that made voters choose among issues, with the rank of each; those with fewer issues are left out."""
    asked = polls[(polls["topic"] == CHOICE) & (polls["party"] == "all")]
    wide = asked.groupby("poll_id")["option"].transform("size") > rules.FRONT_RANK
    asked = asked[wide & asked.groupby("poll_id")["option"].transform(lambda each: each.isin(ABROAD).any())]
    rank = asked.groupby("poll_id")["percent"].rank(ascending=False, method="min")
    return asked.assign(rank=rank).sort_values(["field_end", "rank"])


def changes(polls: pd.DataFrame, election: pd.Timestamp) -> pd.DataFrame:
    """First and last value of each answer on foreign policy among all voters, the last given during the campaign.

    Shares of one party are left out: they are parts of an answer, and no answer of their own.
    """
    asked = polls[polls["option"].isin(ABROAD) & (polls["party"] == "all") & (polls["field_end"] <= election)]
    key = ["pollster", "topic", "option"]
    groups = asked.sort_values("field_end").groupby(key)
    ends = pd.concat([groups.head(1).assign(end="first"), groups.tail(1).assign(end="last")])
    keep = ends.groupby(key)["field_end"].transform("nunique") > 1
    last = ends.groupby(key)["field_end"].transform("max")
    on = last >= election - pd.Timedelta(days=int(rules.CAMPAIGN_DAYS))
    named = ends["pollster"].str.replace("/Newsweek", "") + ": " + ends["option"]
    return ends.assign(series=named)[keep & on].sort_values(["series", "field_end"])


def signs(ends: pd.DataFrame) -> tuple[Sign, ...]:
    """One sign for each answer: up, down, or no clear change."""
    found = []
    for series, pair in ends.groupby("series"):
        old, new = pair["percent"].iloc[0], pair["percent"].iloc[-1]
        up, down = new - old >= rules.POLL_MARGIN_POINTS, old - new >= rules.POLL_MARGIN_POINTS
        when = f"{pair['field_end'].iloc[0]:%B %Y} to {pair['field_end'].iloc[-1]:%B %Y}"
        speaks = "for" if up else "against" if down else "neither"
        found.append(Sign(str(series), speaks, f"{old:.0f} % to {new:.0f} %, {when}"))
    return tuple(found)


def risen(told: tuple[Sign, ...]) -> tuple[bool | None, str]:
    """Whether more series rose than fell, None where none moved clearly; and "two of three series", those that rose."""
    up, down = (sum(each.speaks == way for each in told) for way in ("for", "against"))
    return up > down if up or down else None, (
        f"{in_words(up) if up else 'none'} of {in_words(len(told))} series" if told else "no series"
    )


def place(chosen: pd.DataFrame) -> str:
    """The lowest place of foreign policy among the issues of a question, in words: "place 5 of 5"."""
    last = chosen[chosen["option"].isin(ABROAD)].sort_values("rank").tail(1)
    return "".join(
        f"place {rank:.0f} of {(chosen['poll_id'] == poll).sum()}"
        for rank, poll in zip(last["rank"], last["poll_id"], strict=True)
    )


@check("CAM-2", polls, events)
def to_the_front(polls: pd.DataFrame, events: pd.DataFrame, as_of: date) -> Finding:
    """The campaign is that of 2024, the last before the article; its front is what voters said their vote turned on.

    The statement names a cause: the war brought foreign policy to the front. Whether it came there is asked of questions
    that made voters choose among issues, and fails unless it is among the first three in each. The cause no poll can
    show: the months hold another war, between Israel and Hamas. Weaker: foreign policy in front, for whatever reason;
    or it came forward and the war with it, when of the answers on foreign policy that were asked for more than once, the
    last time within two years of the election, more rose than fell by more than the margin of a poll, and so did more of
    those that name this war.
    """
    last, _ = around(events)
    effect = "the war put foreign policy at the front of the vote"
    if last.empty:
        return unknown(effect, "The election before the article is not on record by this date.")
    chosen, ends = ranked(polls), changes(polls, last["date"].iloc[0])
    abroad, war = chosen[chosen["option"].isin(ABROAD)], ends["option"].isin(WAR)
    if abroad.empty and ends.empty:
        return unknown(effect, "Our list holds no poll on the issues of the campaign of 2024 by this date.", last)
    front = bool(abroad["rank"].max() <= rules.FRONT_RANK) if len(abroad) else None
    (rose, policies), (named, wars) = risen(signs(ends[~war])), risen(signs(ends[war]))
    share, where = abroad.tail(1), place(chosen)
    mattered = "The place of foreign policy is not on record"
    if len(share):
        pct = share["percent"].iloc[0]
        mattered = f"Foreign policy mattered most to {pct:.0f} percent of voters in the exit poll, {where}"
    label = f"foreign policy in front, for whatever reason{f' ({where})' if where else ''}"
    return Finding(
        **cases.cause(
            effect, cases.both(rose, named), "foreign policy came forward, and so did this war",
            weaker(label, fits=front), came=front,
        ),
        reason=f"{mattered}; before the vote {policies} on it had risen on our list, and {wars} on this war.",
        evidence=rows(chosen, ends, last),
        measured=float(share["percent"].iloc[0]) if len(share) else None,
        unit="percent of voters",
        measured_on=share["field_end"].iloc[0].date() if len(share) else None,
        series="foreign policy as the issue that mattered most to the vote",
        signs=signs(ends),
    )  # fmt: skip
