"""What allied governments said, and how alike they voted (INT-1, INT-3, INT-5)."""

from datetime import date

import pandas as pd

from data.checks import Finding, Sign, check, other, plain, rows, rules, unknown, weaker
from data.checks.international.stances import (
    ALLIES,
    HOPE,
    NATO,
    group,
    in_the_weeks,
    named,
    optimists,
    positions,
    reactions,
    share,
)
from data.checks.international.votes import TWO_TEXTS, division, roll_calls
from data.checks.meanings import meant, saying
from data.checks.reactions.words import DOUBT, FROM
from data.checks.wording import in_words
from data.codings import statement_meanings
from data.dates import ANNOUNCED, THEN
from data.statements import statements
from data.un import un_votes, un_votes_by_country

EASTERN = {code: NATO[code] for code in ("EST", "LVA", "LTU", "POL")}
FEAR = "fears_compromise"
"""The meaning of a statement that fears a deal at the expense of the speaker's own security."""


@check("INT-1", statements, statement_meanings)
def optimism(statements: pd.DataFrame, statement_meanings: pd.DataFrame, as_of: date) -> Finding:
    """The sentence is said of a group: the governments of NATO members other than the United States.

    Taken are their recorded statements from the announcement to the end of May 2025, by stance towards the call or the
    dialogue with Moscow, and counted by occasion, one speaker on one day. Cautious optimism has two sides: a country is
    counted when on more than half of the occasions it was for the talks or cautious about them, and it voiced hope, by
    support or in words read as such. Caution alone, which sets conditions, is a wider thing and a weaker reading; so
    are the words since the European call for a ceasefire on 10 May, which came before the announcement.
    """
    wide, said = (reactions(statements, ALLIES, first) for first in (FROM, ANNOUNCED))
    table, weeks = (positions(each, statement_meanings) for each in (said, wide))
    hopeful, open_ = len(optimists(table)), int((table["position"] == "open").sum())
    what = "allies voiced cautious optimism"
    case, before = group(what, hopeful, len(table)), group(what, len(optimists(weeks)), len(weeks))
    if wide.empty:
        return unknown(case["readings"][0].label, "No statement of an allied government of these days is on record.")
    most = 100 * open_ > rules.MORE_THAN_HALF_PCT * len(table) if len(table) >= rules.GROUP_MIN else None
    wider = weaker("most were cautious or supportive, hope or not", open_, f"of {len(table)} countries", fits=most)
    doubtful = table.index[table["position"] == "doubtful"]
    return Finding(
        treated_as=case["treated_as"],
        readings=(*case["readings"], wider, in_the_weeks(before)),
        reason=(
            f"Of {len(table)} allies on record from {ANNOUNCED:%-d} to {THEN:%-d %B %Y}, {in_words(open_)} were mostly "
            f"cautious or supportive, {in_words(hopeful)} with support or words of hope"
            + (f"; {named(doubtful)} were mostly doubtful" if len(doubtful) else "")
            + f". Another {len(ALLIES) - len(table)} are not on record."
        ),
        evidence=rows(wide, meant(wide, statement_meanings, HOPE)),
        measured=float(hopeful),
        unit=f"of {len(table)} allies on record",
        series="allies that were mostly cautious or supportive, and voiced hope",
    )


@check("INT-3", statements, statement_meanings)
def eastern_fears(statements: pd.DataFrame, statement_meanings: pd.DataFrame, as_of: date) -> Finding:
    """The sentence is said of a group of four: Poland, Estonia, Latvia and Lithuania.

    Fear of compromises at their expense is read from the meaning of their statements, as people read them, from the
    announcement to the end of May 2025. A government that is not on record with such words has not denied them, so with
    fewer than two the group is not tested. Weaker: some voiced it in the weeks of the talks, from 10 May on; the same
    fear at another time is real too. Doubt about Moscow or about the talks says nothing of compromises: it is no
    reading, and stands beside it.
    """
    said, wide = (reactions(statements, EASTERN, first) for first in (ANNOUNCED, FROM))
    eastern = statements[statements["iso3"].isin(list(EASTERN))]
    feared, weeks = (sorted(saying(each, statement_meanings, FEAR)["iso3"].unique()) for each in (said, wide))
    apart = saying(eastern[~eastern["row"].isin(wide["row"])], statement_meanings, FEAR)
    doubted = sorted(said.loc[said["stance"].isin(DOUBT), "iso3"].unique())
    some, unit = rules.SOME_COUNTRIES, f"of {len(EASTERN)} countries"
    fear, when = "they voiced fear of compromises at their expense", apart["iso3"].nunique()
    case = group(fear, len(feared), said["iso3"].nunique(), tested=len(feared) >= some)
    if wide.empty:
        return unknown(
            case["readings"][0].label, "No statement of the four governments of these days is on record.", apart
        )
    return Finding(
        treated_as=case["treated_as"],
        readings=(
            *case["readings"],
            weaker(f"from {FROM:%-d %B} on: some voiced that fear", len(weeks), unit, fits=len(weeks) >= some or None),
            other("some voiced that fear at another time", when, unit, fits=when >= some or None),
        ),
        reason=(
            f"Words about compromises at their own expense are on record for {named(feared) if feared else 'none of the four'}, "
            f"in {len(said)} statements from {ANNOUNCED:%-d} to {THEN:%-d %B %Y}."
            + (f" At another time, {named(apart['iso3'].unique().tolist())} spoke so." if when else "")
        ),
        evidence=rows(wide, apart, meant(eastern, statement_meanings, FEAR)),
        measured=float(len(feared)),
        unit=unit,
        series="governments that voiced fear of compromises at their expense",
        signs=(
            Sign(
                "doubt about Moscow or the talks, which is another thing", "neither", f"on record of {named(doubted)}"
            ),
        ),
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

    Positions are those of INT-1 (mostly open, mostly doubtful, divided), from the announcement to the end of May 2025,
    without the United States, whose president made the announcement. Weaker: at least two governments took another
    position than most; or the positions were so in the weeks of the talks, from 10 May on. The two votes of the UN
    General Assembly of 24 February 2025 are no reactions to the call: that members voted apart there is real, and of
    another time.
    """
    wide = reactions(statements, ALLIES, FROM)
    table, weeks = (positions(each, statement_meanings) for each in (reactions(statements, ALLIES), wide))
    calls = division(roll_calls(un_votes_by_country, un_votes, NATO))
    texts = calls[calls["resolution"].isin(TWO_TEXTS)]
    used = un_votes_by_country[un_votes_by_country["resolution"].isin(TWO_TEXTS)]
    used = used[used["iso3"].isin(list(NATO))]
    (largest, spread, apart), (before, spread_before, _) = uniformity(table), uniformity(weeks)
    count = table["position"].value_counts()
    split = bool((texts["together"] < texts["members"]).any()) if len(texts) else None
    shared, label = "percent of the allies on record share it", "the commonest position is not that of the group"
    some = apart >= rules.SOME_COUNTRIES if spread is not None else None
    return Finding(
        readings=(
            plain(label, largest, shared, fits=spread),
            weaker("some took another position", apart, "country" if apart == 1 else "countries", fits=some),
            weaker(f"from {FROM:%-d %B %Y} on: {label}", before, shared, fits=spread_before),
            other("members voted apart on 24 February 2025", fits=split),
        ),
        reason=(
            f"Of {len(table)} allies on record from {ANNOUNCED:%-d} to {THEN:%-d %B %Y}, {in_words(count.get('open', 0))} "
            f"were mostly cautious or supportive, {in_words(count.get('doubtful', 0))} mostly doubtful and "
            f"{in_words(count.get('divided', 0))} divided."
        ),
        evidence=rows(wide, used),
        measured=largest,
        unit="percent of the allies on record",
        series="largest share of allies with one position",
        signs=split_votes(calls, texts),
    )


def uniformity(table: pd.DataFrame) -> tuple[float, bool | None, int]:
    """Share of the commonest position, whether it is less than that of a group, and how many countries took another."""
    largest = max((share(table, position) for position in ("open", "doubtful", "divided")), default=0.0)
    apart = len(table) - int(table["position"].value_counts().max()) if len(table) else 0
    return largest, largest < rules.WHOLE_GROUP_PCT if len(table) >= rules.GROUP_MIN else None, apart


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
