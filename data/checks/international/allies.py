"""What members of NATO said and how they voted (INT-1, INT-3, INT-4, INT-5)."""

from datetime import date

import pandas as pd

from data.checks import Finding, Reading, Sign, Verdict, check, rows, rules
from data.checks.international.ministers import UNITY
from data.checks.international.stances import (
    ALLIES,
    DOUBTFUL,
    HOPEFUL,
    NATO,
    hopes,
    named,
    positions,
    reactions,
    share,
    tally,
)
from data.checks.international.votes import TWO_TEXTS, division, roll_calls
from data.frameworks import proposals
from data.statements import statements
from data.un import un_votes, un_votes_by_country

EASTERN = {code: NATO[code] for code in ("EST", "LVA", "LTU", "POL")}
JOINT = r"(?i)\bEurope|with Germany"
"""Words by which France speaks of acting with others, besides those of unity."""


@check("INT-1", statements)
def optimism(statements: pd.DataFrame, as_of: date) -> Finding:
    """The claim is read as one about the governments of NATO members other than the United States.

    Taken are their recorded statements of 10 to 31 May 2025, coded by stance towards the call or the dialogue with
    Moscow. A country is hopeful when more than half of its statements support it or are cautious about it: the
    charitable reading of cautious optimism, since many cautious statements name conditions and voice no hope. Three
    quarters of the countries on record: supported. More than half: partly supported. Fewer: contradicted. The second
    coding, the days from the announcement on, and outright support stand beside it.
    """
    said = reactions(statements, ALLIES)
    if said.empty:
        return Finding(Verdict.NO_EVIDENCE, "No statement of an allied government in these days is on record yet.")
    table, again = positions(said), positions(said, "revised")
    late = positions(reactions(statements, ALLIES, first=date(2025, 5, 17)))
    pct = share(table, "hopeful")
    whole, most = pct >= rules.WHOLE_GROUP_PCT, pct > rules.MORE_THAN_HALF_PCT
    backing = int((2 * table["support"] > table["statements"]).sum())
    doubtful = named(table.index[table["position"] == "doubtful"])
    return Finding(
        Verdict.SUPPORTED if whole else Verdict.PARTLY if most else Verdict.CONTRADICTED,
        f"Of {len(table)} allies with statements on record from 10 to 31 May 2025, "
        f"{(table['position'] == 'hopeful').sum()} were mostly cautious or supportive, {backing} of them mostly "
        f"supportive "
        f"outright; {doubtful} mostly voiced doubt, and {len(ALLIES) - len(table)} of {len(ALLIES)} allies are not on "
        f"record.",
        rows(said),
        measured=pct,
        unit="percent of the allies on record",
        series="allies whose statements were mostly cautious or supportive",
        direct=False,
        readings=(
            hopes("first coding", table),
            hopes("second coding where there is one", again),
            hopes("from the announcement on", late),
            tally("outright support", backing, 100 * backing / len(table) >= rules.WHOLE_GROUP_PCT, "countries"),
        ),
    )


@check("INT-3", statements)
def eastern_fears(statements: pd.DataFrame, as_of: date) -> Finding:
    """Fear of compromises at their expense is read as the stance "concern": fear about the terms of a deal.

    For Poland, Estonia, Latvia and Lithuania it is asked whose government voiced such fear from 10 to 31 May 2025, in
    either of the two codings; doubt about Moscow's good faith, a wider thing, is counted apart. All four: supported.
    Some: partly supported. Doubt without fear: misleading. Neither: no evidence found. Few statements of Estonia and
    Latvia were found for these days, and silence in the record does not show that nothing was feared; earlier
    statements on terms are named as a second reading.
    """
    said = reactions(statements, EASTERN)
    first, second = (sorted(said.loc[said[coding] == "concern", "iso3"].unique()) for coding in ("stance", "revised"))
    doubt = said[said["stance"].isin(DOUBTFUL) | said["revised"].isin(DOUBTFUL)]
    before = statements[statements["date"] < pd.Timestamp(date(2025, 5, 10))]
    before = before[before["iso3"].isin(list(EASTERN)) & before["stance"].isin(["concern"])]
    feared, doubted = sorted({*first, *second}), sorted(doubt["iso3"].unique())
    alone = " by the second coder alone," if feared and not first else ""
    if said.empty:
        return Finding(Verdict.NO_EVIDENCE, "No statement of these four governments in these days is on record yet.")
    some = Verdict.PARTLY if feared else Verdict.MISLEADING if doubted else Verdict.NO_EVIDENCE
    return Finding(
        Verdict.SUPPORTED if len(feared) == len(EASTERN) else some,
        f"From 10 to 31 May 2025, {named(doubted)} voiced doubt about Moscow or the call; fear about the terms is "
        f"coded,"
        f"{alone} for {named(feared)}; {len(said)} statements of the four governments are on record.",
        rows(said),
        measured=float(len(feared)),
        unit="of four countries",
        series="governments with a statement coded as fear about the terms",
        direct=False,
        readings=(
            tally("fear about the terms, either coding", len(feared), len(feared) == len(EASTERN), "countries"),
            tally("fear about the terms, first coding alone", len(first), len(first) == len(EASTERN), "countries"),
            tally("doubt of any kind", len(doubted), len(doubted) == len(EASTERN), "countries"),
            Reading(f"fear voiced before, by {named(sorted(before['iso3'].unique()))}", None, float(len(before))),
        ),
    )


@check("INT-4", statements, proposals)
def france(statements: pd.DataFrame, proposals: pd.DataFrame, as_of: date) -> Finding:
    """The claim has two parts: support for diplomacy, and stress on European unity.

    For the first, the statements of the French government of 10 to 31 May 2025 are counted by stance. Mostly
    supportive meets it; mostly supportive or cautious meets it with the conditions that France named. For the second,
    words of unity are looked for, and then, more charitably, joint European positions and proposals that France made
    with others in the same month. Both parts met in full: supported. Both met in some way: partly supported.
    """
    said = reactions(statements, ["FRA"])
    if said.empty:
        return Finding(Verdict.NO_EVIDENCE, "No French statement of these days is on record yet.")
    joint = proposals[proposals["proposer"].str.contains("France") & (proposals["date"] >= pd.Timestamp("2025-05-01"))]
    joint = joint[joint["date"] <= pd.Timestamp("2025-05-31")]
    half = rules.MORE_THAN_HALF_PCT / 100 * len(said)
    outright, open_ = int(said["stance"].eq("support").sum()), int(said["stance"].isin(HOPEFUL).sum())
    unity, together = (int(said["words"].str.contains(pattern).sum()) for pattern in (UNITY, JOINT))
    full = outright > half and unity > 0
    some = open_ > half and unity + together + len(joint) > 0
    acted = "".join(
        f", and on {day:%-d %B %Y} France made a proposal with other states" for day in joint["date"].head(1)
    )
    return Finding(
        Verdict.SUPPORTED if full else Verdict.PARTLY if some else Verdict.NO_EVIDENCE,
        f"Of {len(said)} French statements from 10 to 31 May 2025, {open_} are coded cautious or supportive, "
        f"{outright or 'none'} "
        f"of them supportive outright; words of a joint European position stand in {together}{acted}, and "
        f"{unity or 'none'} names unity in so many words.",
        rows(said, joint),
        measured=float(open_),
        unit=f"of {len(said)} statements",
        series="French statements that are supportive or cautious",
        direct=False,
        readings=(
            tally("diplomacy, supported outright", outright, outright > half),
            tally("diplomacy, supported on conditions", open_, open_ > half),
            tally("unity, by that word", unity),
            tally("unity, as a joint position", together, bool(together + len(joint))),
        ),
    )


@check("INT-5", statements, un_votes_by_country, un_votes)
def not_uniform(
    statements: pd.DataFrame, un_votes_by_country: pd.DataFrame, un_votes: pd.DataFrame, as_of: date
) -> Finding:
    """Reactions are not uniform when no position is shared by three quarters of the allies on record.

    Positions are those of INT-1 (mostly hopeful, mostly doubtful, divided), without the United States, whose president
    made the announcement. The two votes of the UN General Assembly of 24 February 2025 are the second test: how many of
    the 32 members voted with the majority of the alliance, and who did not. A spread of positions: supported, whatever
    the votes. One position for three quarters, but split votes: partly supported. Neither: contradicted.
    """
    said = reactions(statements, ALLIES)
    table = positions(said)
    calls = division(roll_calls(un_votes_by_country, un_votes, NATO))
    texts = calls[calls["resolution"].isin(TWO_TEXTS)]
    used = un_votes_by_country[un_votes_by_country["resolution"].isin(TWO_TEXTS)]
    used = used[used["iso3"].isin(list(NATO))]
    if table.empty and texts.empty:
        return Finding(Verdict.NO_EVIDENCE, "Neither reactions of allies nor the UN votes are on record yet.")
    largest = max((share(table, position) for position in ("hopeful", "doubtful", "divided")), default=0.0)
    spread = len(table) > 0 and largest < rules.WHOLE_GROUP_PCT
    split = bool((texts["together"] < texts["members"]).any())
    count = table["position"].value_counts()
    return Finding(
        Verdict.SUPPORTED if spread else Verdict.PARTLY if split else Verdict.CONTRADICTED,
        f"Of {len(table)} allies on record, {count.get('hopeful', 0)} were mostly hopeful or cautious, "
        f"{count.get('doubtful', 0)} mostly doubtful and {count.get('divided', 0)} divided; in the UN votes of "
        f"24 February 2025, {' and '.join(str(n) for n in texts['together']) or 'no'} of {len(NATO)} members voted "
        f"alike.",
        rows(said, used),
        measured=largest,
        unit="percent of the allies on record",
        series="largest share of allies with one position",
        direct=False,
        readings=(
            Reading("positions of governments differ", spread, largest, "percent in the largest group"),
            Reading("votes of 24 February 2025 differ", split, unit="members"),
        ),
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
