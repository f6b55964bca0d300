"""Did what voters asked for bring the focus back to talks and to military support? (CAM-8)"""

from datetime import date

import pandas as pd

from data.checks import Finding, Sign, cases, check, rows, rules, unknown
from data.checks.campaign.comparable import americans, comparable
from data.dates import ANNOUNCED, THEN
from data.polls import polls

ATTENTION = {
    ("news_attention", "very closely"): "follow the news of the war very closely",
    ("war_national_interest", "very important"): "call the war very important to national interests",
    ("most_important_problem", "Russia"): "name Russia as the most important problem",
    ("threat_us_interests", "major threat"): "see a major threat to the US in the war",
}
"""Question and answer that measure attention to the war, with a short name."""
WANTED = {"CAM-4": "military support", "CAM-5": "talks"}
"""The claims whose comparable polls say what voters asked for, and what it is."""


def waves(polls: pd.DataFrame) -> pd.DataFrame:
    """The last two results of each question on attention, where the last is of the year of the announcement."""
    known = americans(polls)
    named = [ATTENTION.get(pair, "") for pair in zip(known["topic"], known["option"], strict=True)]
    known = known.assign(what=named)
    known = known[(known["what"] != "") & (known["field_end"] <= pd.Timestamp(THEN))].sort_values("field_end")
    questions = known.groupby(["pollster", "what"])
    fresh = questions["field_end"].transform("max").dt.year == ANNOUNCED.year
    return known[fresh & (questions["field_end"].transform("nunique") > 1)].groupby(["pollster", "what"]).tail(2)


def signs(pairs: pd.DataFrame) -> tuple[Sign, ...]:
    """One sign for each question on attention: up, down, or no clear change."""
    found = []
    for (pollster, what), pair in pairs.groupby(["pollster", "what"]):
        old, new = pair["percent"].iloc[0], pair["percent"].iloc[-1]
        up, down = new - old >= rules.POLL_MARGIN_POINTS, old - new >= rules.POLL_MARGIN_POINTS
        says = f"{old:.0f} % to {new:.0f} %, {pair['field_end'].iloc[0]:%B %Y} to {pair['field_end'].iloc[-1]:%B %Y}"
        found.append(Sign(f"{pollster}: {what}", "for" if up else "against" if down else "neither", says))
    return tuple(found)


def wanted(results: pd.DataFrame) -> bool | None:
    """Whether more than half of voters were for it, in more than half of the results. None where these are even."""
    if results.empty:
        return None
    majorities = 100 * float((results["percent"] > rules.MORE_THAN_HALF_PCT).mean())
    return None if majorities == rules.MORE_THAN_HALF_PCT else majorities > rules.MORE_THAN_HALF_PCT


@check("CAM-8", polls)
def renewed_focus(polls: pd.DataFrame, as_of: date) -> Finding:
    """The statement names a cause: what voters demanded. Which cause brought a subject back, polls cannot show.

    What can be asked is whether the two went together. Did most voters want military support, and talks, in most of the
    comparable polls of 2025 (those of CAM-4 and CAM-5)? And was attention to the war higher in the last wave before the
    article than in the one before it, in more questions than it was lower? Both halves, arms and talks, are needed. A
    question counts when it was put to all Americans more than once, the last time in 2025. Without such a question
    attention was not measured, and nothing is told.
    """
    asked = {what: comparable(polls, claim) for claim, what in WANTED.items()}
    pairs = waves(polls)
    told = signs(pairs)
    up, down = (sum(each.speaks == way for each in told) for way in ("for", "against"))
    rose = up > down if up or down else None
    effect = "what voters demanded renewed the focus on talks and on military support"
    most = {what: wanted(results) for what, results in asked.items()}
    together = cases.both(*most.values(), rose)
    shown = "voters wanted both, and attention to the war rose"
    if not told and all(results.empty for results in asked.values()):
        return unknown(effect, "Our list holds no poll on what voters wanted by this date.")
    said = " and ".join(
        f"{what} in {int((each['percent'] > rules.MORE_THAN_HALF_PCT).sum())} of {len(each)}"
        for what, each in asked.items()
    )
    risen = f"had risen in {up} of {len(told)} questions" if told else f"rose in {ANNOUNCED.year} is not on record"
    return Finding(
        **cases.cause(effect, together, shown),
        reason=f"In the poll results of {ANNOUNCED.year} in our list more than half wanted {said}; "
        f"{'' if told else 'whether '}attention to the war {risen}.",
        evidence=rows(*asked.values(), pairs),
        measured=float(up) if told else None,
        unit=f"of {len(told)} questions on attention that rose" if told else "",
        series="questions on attention to the war, put more than once",
        signs=told,
    )
