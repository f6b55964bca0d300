"""India, South Africa, and other countries of the Global South (INT-6, INT-8)."""

from datetime import date

import pandas as pd

from data.checks import Finding, Sign, cases, check, rows, rules, unknown
from data.checks.international.stances import NATO, group, reactions
from data.checks.international.votes import INVASION, TWO_TEXTS, since_invasion
from data.checks.reactions.words import FROM
from data.dates import THEN
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

    Taken are all recorded statements of both governments from the invasion to the end of May 2025. Generally is more
    than half of a country's statements. Votes in the UN General Assembly decide nothing here: an abstention takes no
    side on a text, and says nothing on talks. They stand beside it, because readers may take support for dialogue as
    support for Ukraine's texts.
    """
    days = statements["date"].between(pd.Timestamp(INVASION), pd.Timestamp(THEN))
    said = statements[days & statements["iso3"].isin(list(PAIR)) & statements["stance"].notna()]
    own = {iso3: said[said["iso3"] == iso3] for iso3 in PAIR}
    told = {iso3: int((each["stance"] == "support").sum()) for iso3, each in own.items()}
    fits = {
        iso3: 100 * told[iso3] > rules.MORE_THAN_HALF_PCT * len(each) if len(each) else None
        for iso3, each in own.items()
    }
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
            "Up to the end of May 2025 the statements on record support talks, for India in "
            f"{told['IND']} of {len(own['IND'])} and for South Africa in {told['ZAF']} of {len(own['ZAF'])}. How both voted "
            "in the UN is another matter."
        ),
        evidence=rows(said, *votes.values()),
        measured=float(sum(told.values())),
        unit=f"of {len(said)} statements",
        series="statements of India and South Africa in support of talks",
        signs=tuple(stands(iso3, each) for iso3, each in votes.items()),
    )


@check("INT-8", statements, un_votes)
def waiting(statements: pd.DataFrame, un_votes: pd.DataFrame, as_of: date) -> Finding:
    """The sentence is said of a group: countries of the Global South other than India and South Africa.

    Waiting for details is read as a statement of 10 to 31 May 2025 that withholds judgement: its stance is cautious or
    neutral. China, which counts itself among the Global South, is taken in. With fewer than three countries on record
    the group is not described. Abstentions in the UN General Assembly of February 2025 are older and about other texts:
    they show distance and not waiting, so they are no reading, and stand beside it.
    """
    codes = statements["iso3"].dropna().unique()
    said = reactions(statements, {code for code in codes if code not in NOT_SOUTH and ";" not in code})
    wait = said[said["stance"].isin(WAITING)].drop_duplicates("iso3")
    on_record = said.drop_duplicates("iso3").sort_values("country")
    case = group("other countries of the South waited for details", len(wait), len(on_record))
    two = un_votes[un_votes["resolution"].isin(TWO_TEXTS)].sort_values("resolution")
    abstained = " and ".join(str(each) for each in two["abstain"])
    if said.empty:
        return unknown(case["readings"][0].label, "No statement of another country of the South is on record.", two)
    welcomed = on_record.loc[~on_record["iso3"].isin(wait["iso3"]), "country"].tolist()
    return Finding(
        **case,
        reason=(
            f"Of {len(on_record)} other countries of the South on record from {FROM:%-d} to {THEN:%-d %B %Y}, "
            f"{len(wait) or 'none'} waited for details"
            + (f"; {' and '.join(welcomed)} welcomed talks" if welcomed else "")
            + (f". The {abstained} abstentions in the UN in February 2025 are about other texts." if abstained else ".")
        ),
        evidence=rows(said, two),
        measured=float(len(wait)),
        unit=f"of {len(on_record)} countries on record",
        series="other countries of the Global South that withheld judgement",
    )
