"""What allied governments said, and how alike they voted (INT-1, INT-3, INT-5)."""

from datetime import date

import pandas as pd

from data.checks import Finding, Sign, check, other, plain, rows, rules, unknown, weaker
from data.checks.international.stances import (
    ALLIES,
    HOPE,
    NATO,
    group,
    named,
    optimists,
    positions,
    reactions,
    share,
)
from data.checks.international.votes import TWO_TEXTS, division, roll_calls
from data.checks.reactions.words import DOUBT, FROM, meant, saying
from data.codings import statement_meanings
from data.dates import THEN
from data.statements import statements
from data.un import un_votes, un_votes_by_country

EASTERN = {code: NATO[code] for code in ("EST", "LVA", "LTU", "POL")}
FEAR = "fears_compromise"
"""The meaning of a statement that fears a deal at the expense of the speaker's own security."""


@check("INT-1", statements, statement_meanings)
def optimism(statements: pd.DataFrame, statement_meanings: pd.DataFrame, as_of: date) -> Finding:
    """The sentence is said of a group: the governments of NATO members other than the United States.

    Taken are their recorded statements of 10 to 31 May 2025, by stance towards the call or the dialogue with Moscow.
    Cautious optimism has two sides: a country is counted when more than half of its statements support the talks or
    are cautious about them, and it voiced hope, by support or in words read as such. Caution alone, which sets
    conditions, is a wider thing; it is the last of the weaker readings.
    """
    said = reactions(statements, ALLIES)
    table = positions(said, statement_meanings)
    hopeful, open_ = len(optimists(table)), int((table["position"] == "open").sum())
    case = group("allies voiced cautious optimism", hopeful, len(table))
    if said.empty:
        return unknown(case["readings"][0].label, "No statement of an allied government of these days is on record.")
    most = 100 * open_ > rules.MORE_THAN_HALF_PCT * len(table) if len(table) >= rules.GROUP_MIN else None
    wider = weaker("most were cautious or supportive, hope or not", open_, f"of {len(table)} countries", fits=most)
    doubtful = named(table.index[table["position"] == "doubtful"])
    return Finding(
        treated_as=case["treated_as"],
        readings=(*case["readings"], wider),
        reason=(
            f"Of {len(table)} allies on record from {FROM:%-d} to {THEN:%-d %B %Y}, {open_} were mostly cautious or "
            f"supportive, {hopeful} of them with words of hope; mostly doubtful on record: {doubtful}. The other "
            f"{len(ALLIES) - len(table)} are not on record."
        ),
        evidence=rows(said, meant(said, statement_meanings, HOPE)),
        measured=float(hopeful),
        unit=f"of {len(table)} allies on record",
        series="allies that were mostly cautious or supportive, and voiced hope",
    )


@check("INT-3", statements, statement_meanings)
def eastern_fears(statements: pd.DataFrame, statement_meanings: pd.DataFrame, as_of: date) -> Finding:
    """The sentence is said of a group of four: Poland, Estonia, Latvia and Lithuania.

    Fear of compromises at their expense is read from the meaning of their statements of 10 to 31 May 2025, as people
    read them. A government that is not on record with such words has not denied them, so with fewer than two the group
    is not tested. Two other things are real and are asked apart: the same fear at another time, and doubt about Moscow
    or about the talks, which says nothing of compromises.
    """
    said = reactions(statements, EASTERN)
    eastern = statements[statements["iso3"].isin(list(EASTERN))]
    feared = sorted(saying(said, statement_meanings, FEAR)["iso3"].unique())
    apart = saying(eastern[~eastern["row"].isin(said["row"])], statement_meanings, FEAR)
    doubted = sorted(said.loc[said["stance"].isin(DOUBT), "iso3"].unique())
    some, unit = rules.SOME_COUNTRIES, f"of {len(EASTERN)} countries"
    fear = "they voiced fear of compromises at their expense"
    case = group(fear, len(feared), said["iso3"].nunique(), tested=len(feared) >= some)
    if said.empty:
        return unknown(
            case["readings"][0].label, "No statement of the four governments of these days is on record.", apart
        )
    when = apart["iso3"].nunique()
    return Finding(
        treated_as=case["treated_as"],
        readings=(
            *case["readings"],
            other("some voiced that fear at another time", when, unit, fits=when >= some or None),
            other("some doubted Moscow or the talks", len(doubted), unit, fits=len(doubted) >= some or None),
        ),
        reason=(
            f"On record from {FROM:%-d} to {THEN:%-d %B %Y}, {named(doubted)} voiced doubt about Moscow or the talks. Words about "
            f"compromises at their own expense are on record for {named(feared) if len(feared) else 'none of the four'}, "
            f"in {len(said)} statements."
        ),
        evidence=rows(said, apart, meant(eastern, statement_meanings, FEAR)),
        measured=float(len(feared)),
        unit=unit,
        series="governments that voiced fear of compromises at their expense",
    )


@check("INT-5", statements, statement_meanings, un_votes_by_country, un_votes)
def not_uniform(
    statements: pd.DataFrame,
    statement_meanings: pd.DataFrame,
    un_votes_by_country: pd.DataFrame,
    un_votes: pd.DataFrame,
    as_of: date,
) -> Finding:
    """Reactions are uniform where three quarters of the allies on record share a position; else they are not.

    Positions are those of INT-1 (mostly open, mostly doubtful, divided), without the United States, whose president
    made the announcement. Weaker: at least two governments took another position than most. The two votes of the UN
    General Assembly of 24 February 2025 are no reactions to the call: that members voted apart there is real, and of
    another time.
    """
    said = reactions(statements, ALLIES)
    table = positions(said, statement_meanings)
    calls = division(roll_calls(un_votes_by_country, un_votes, NATO))
    texts = calls[calls["resolution"].isin(TWO_TEXTS)]
    used = un_votes_by_country[un_votes_by_country["resolution"].isin(TWO_TEXTS)]
    used = used[used["iso3"].isin(list(NATO))]
    tested = len(table) >= rules.GROUP_MIN
    largest = max((share(table, position) for position in ("open", "doubtful", "divided")), default=0.0)
    count = table["position"].value_counts()
    apart = len(table) - int(count.max()) if len(table) else 0
    split = bool((texts["together"] < texts["members"]).any()) if len(texts) else None
    shared = "percent of the allies on record share it"
    alike = " and ".join(str(each) for each in texts["together"])
    spread, some = (largest < rules.WHOLE_GROUP_PCT, apart >= rules.SOME_COUNTRIES) if tested else (None, None)
    return Finding(
        readings=(
            plain("the commonest position is not that of the group", largest, shared, fits=spread),
            weaker("some took another position", apart, "countries", fits=some),
            other("members voted apart on 24 February 2025", fits=split),
        ),
        reason=(
            f"Of {len(table)} allies on record, {count.get('open', 0)} were mostly cautious or supportive, "
            f"{count.get('doubtful', 0)} mostly doubtful and {count.get('divided', 0)} divided."
            + (f" In the UN votes of February 2025, {alike} of {len(NATO)} members voted alike." if alike else "")
        ),
        evidence=rows(said, used),
        measured=largest,
        unit="percent of the allies on record",
        series="largest share of allies with one position",
        signs=split_votes(calls, texts),
    )


def split_votes(calls: pd.DataFrame, texts: pd.DataFrame) -> tuple[Sign, ...]:
    """One sign for each of the two votes of February 2025, and one for all votes before."""
    signs = [
        Sign(
            f"vote on {row['resolution'].removeprefix('A/RES/')}",
            "for" if row["others"] else "against",
            f"{row['together']} of {row['members']} members voted alike; otherwise {named(row['others'])}",
        )
        for _, row in texts.iterrows()
    ]
    before = calls[calls["date"] < texts["date"].min()] if len(texts) else calls
    whole = int((before["together"] == before["members"]).sum())
    speaks = "against" if whole > len(before) / 2 else "for" if len(before) else "neither"
    return (*signs, Sign("earlier votes with all members on record", speaks, f"{whole} of {len(before)} unanimous"))
