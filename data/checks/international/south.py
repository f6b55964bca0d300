"""India, South Africa, and other countries of the Global South (INT-6, INT-8)."""

from datetime import date
from typing import Any

import pandas as pd

from data.checks import Finding, Sign, cases, check, rows, unknown
from data.checks.international.stances import NATO, group, in_the_weeks, reactions
from data.checks.international.votes import INVASION, TWO_TEXTS, since_invasion
from data.checks.reactions.words import FROM, leaning, mostly
from data.checks.wording import in_words, listed
from data.dates import ANNOUNCED, THEN
from data.statements import statements
from data.un import un_votes, un_votes_by_country

PAIR = {"IND": "India", "ZAF": "South Africa"}
NOT_SOUTH = {*NATO, "RUS", "UKR", "VAT", "EUU", *PAIR}
"""Left out of "other countries of the Global South": allies, the parties to the war, the Holy See, the EU, the pair."""
WAITING = ("cautious", "neutral")


def stands(iso3: str, votes: pd.DataFrame) -> Sign:
    """How one state voted on texts on the war: told beside what it said, and no sign for or against dialogue."""
    told = f"abstained in {(votes['vote'] == 'A').sum()} of {len(votes)} recorded votes of the General Assembly"
    return Sign(f"votes of {PAIR[iso3]} since February 2022", "neither", told)


@check("INT-6", statements, un_votes_by_country, un_votes)
def dialogue(
    statements: pd.DataFrame, un_votes_by_country: pd.DataFrame, un_votes: pd.DataFrame, as_of: date
) -> Finding:
    """The sentence has two halves, one for each country: India, and South Africa, generally support dialogue.

    Taken are all recorded statements of both governments from the invasion to the end of May 2025. Generally is on
    more than half of the occasions, each one speaker on one day. Votes in the UN General Assembly decide nothing here:
    an abstention takes no side on a text, and says nothing on talks. They stand beside it, because readers may take
    support for dialogue as support for Ukraine's texts.
    """
    days = statements["date"].between(pd.Timestamp(INVASION), pd.Timestamp(THEN))
    said = statements[days & statements["iso3"].isin(list(PAIR)) & statements["stance"].notna()]
    own = {iso3: said[said["iso3"] == iso3] for iso3 in PAIR}
    told = {iso3: leaning(each, "support") for iso3, each in own.items()}
    fits = {iso3: mostly(each) for iso3, each in told.items()}
    case = cases.two_halves(
        "India supported dialogue in most of what it said", fits["IND"], "South Africa did", fits["ZAF"]
    )
    if said.empty:
        return unknown(case["readings"][0].label, "No statement of India or South Africa on the war is on record.")
    votes = {iso3: since_invasion(un_votes_by_country, un_votes, iso3) for iso3 in PAIR}
    votes = {iso3: each[each["date"] <= pd.Timestamp(as_of)] for iso3, each in votes.items()}
    return Finding(
        **case,
        reason=(
            f"From the invasion to the end of May 2025, India supported talks on {told['IND'].sum()} of {len(told['IND'])} "
            f"occasions on record and South Africa on {told['ZAF'].sum()} of {len(told['ZAF'])}. How both voted in the UN "
            "is another matter."
        ),
        evidence=rows(said, *votes.values()),
        measured=float(sum(each.sum() for each in told.values())),
        unit=f"of {sum(map(len, told.values()))} occasions",
        series="statements of India and South Africa in support of talks",
        signs=tuple(stands(iso3, each) for iso3, each in votes.items()),
    )


@check("INT-8", statements, un_votes)
def waiting(statements: pd.DataFrame, un_votes: pd.DataFrame, as_of: date) -> Finding:
    """The sentence is said of a group: countries of the Global South other than India and South Africa.

    Waiting for details is read as a statement from the announcement to the end of May 2025 that withholds judgement:
    its stance is cautious or neutral. China, which counts itself among the Global South, is taken in. With fewer than
    three countries on record the group is not described; weaker is the same of the weeks of the talks, from 10 May on.
    Abstentions in the UN General Assembly of February 2025 are older and about other texts: they show distance and not
    waiting, so they are no reading, and stand beside it.
    """
    codes = statements["iso3"].dropna().unique()
    south = {code for code in codes if code not in NOT_SOUTH and ";" not in code}
    said, wide = (reactions(statements, south, first) for first in (ANNOUNCED, FROM))
    wait, early = (each[each["stance"].isin(WAITING)].drop_duplicates("iso3") for each in (said, wide))
    heard, weeks = (each.drop_duplicates("iso3").sort_values("country") for each in (said, wide))
    what = "other countries of the South waited for details"
    case, before = group(what, len(wait), len(heard)), group(what, len(early), len(weeks))
    two = un_votes[un_votes["resolution"].isin(TWO_TEXTS)].sort_values("resolution")
    if wide.empty:
        return unknown(case["readings"][0].label, "No statement of another country of the South is on record.", two)
    waited = in_words(len(early)) if len(early) else "none on record"
    welcomed = weeks.loc[~weeks["iso3"].isin(early["iso3"]), "country"].tolist()
    return Finding(
        treated_as=case["treated_as"],
        readings=(*case["readings"], in_the_weeks(before)),
        reason=(
            f"Other countries of the South on record from {FROM:%-d} to {THEN:%-d %B %Y} are {in_words(len(weeks))}, "
            f"{in_words(len(heard))} of them after the announcement; {waited} waited for details"
            + (f", while {listed(welcomed)} welcomed talks." if welcomed else ".")
        ),
        evidence=rows(wide, two),
        measured=float(len(wait)),
        unit=f"of {len(heard)} countries on record" if len(heard) != 1 else "of one country on record",
        series="other countries of the Global South that withheld judgement",
        signs=tuple(distance(each) for each in two.itertuples()),
    )


def distance(text: Any) -> Sign:
    """How many states abstained on one text of February 2025, which tells nothing of waiting for details in May."""
    told = f"{text.abstain} states abstained, on another text and before the announcement"
    return Sign(f"vote on {text.resolution.removeprefix('A/RES/')}", "neither", told)
