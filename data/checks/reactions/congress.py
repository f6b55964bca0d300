"""How the two parties took the call, and how they voted on Ukraine (REA-3)."""

from datetime import date

import pandas as pd

from data.checks import Finding, Sign, check, other, plain, rows, rules, unknown
from data.checks.reactions.words import DOUBT, ON_THE_TALKS, in_window, of_group, people, speakers
from data.checks.verdicts import Reading
from data.checks.wording import in_words
from data.congress import congressional_votes, opinion_series
from data.dates import ANNOUNCED, nearest
from data.statements import statements

WIDER = ["procedure", "resolution", "defence_bill_with_ukraine_part"]
"""Kinds of roll call left out of the strict count: they bind nobody, or they decide on much besides Ukraine."""
SENATORS = 100
INVASION = date(2022, 2, 24)
"""Roll calls since this day are those on the war; earlier ones on Russia stand in the table for other questions."""


def by_party(votes: pd.DataFrame) -> pd.DataFrame:
    """One row for each roll call: share of each party on Ukraine's side, its unity, and whether it was a party vote.

    Shares are of those who voted yes or no. Unity is the share of a party that voted with its own majority. A party
    vote sets the majority of one party against the majority of the other.
    """
    cast = votes[votes["party"].isin(["dem", "rep"])].astype({"yes": "float64", "no": "float64"})
    all_cast = cast["yes"] + cast["no"]
    pro = cast["yes"].where(cast["pro_ukraine_side"] == "yes", cast["no"])
    shares = cast.assign(pct=100 * pro / all_cast).pivot_table(index="vote_id", columns="party", values="pct")
    shares = shares.reindex(columns=["dem", "rep"]).dropna()
    half = float(rules.MORE_THAN_HALF_PCT)
    calls = votes.drop_duplicates("vote_id").set_index("vote_id")
    calls = calls[["chamber", "date", "bill", "kind", "roll_call", "published", "source_id"]].join(shares, how="inner")
    return calls.assign(
        dem_unity=calls["dem"].where(calls["dem"] > half, 100 - calls["dem"]),
        rep_unity=calls["rep"].where(calls["rep"] > half, 100 - calls["rep"]),
        party_vote=(calls["dem"] - half) * (calls["rep"] - half) < 0,
        strict=~calls["kind"].isin(WIDER),
        congress=calls["roll_call"].str.extract(r"-(\d+)\.")[0],
    ).sort_values(["date", "roll_call"])


def yearly(calls: pd.DataFrame) -> tuple[Sign, ...]:
    """One sign for each year: how many roll calls were party votes, and how far the parties held together."""
    found = []
    for year, each in calls.groupby(calls["date"].dt.year):
        most = 100 * each["party_vote"].mean() > rules.MORE_THAN_HALF_PCT
        said = (
            f"{each['party_vote'].sum()} of {len(each)} set majority against majority; "
            f"unity of Democrats {each['dem_unity'].mean():.0f} %, of Republicans {each['rep_unity'].mean():.0f} %"
        )
        found.append(Sign(f"roll calls of {year}", "for" if most else "against", said))
    return tuple(found)


def on_the_war(votes: pd.DataFrame) -> pd.DataFrame:
    """Roll calls by party since the invasion."""
    return by_party(votes[votes["date"] >= pd.Timestamp(INVASION)])


def position(said: pd.DataFrame) -> str:
    """What most people of a party said: "support", "doubt", or "mixed"; empty where none of them is on record."""
    whole = len(speakers(said))
    for name, stances in {"support": ("support",), "doubt": DOUBT}.items():
        if whole and 100 * len(people(said, *stances)) / whole > rules.MORE_THAN_HALF_PCT:
            return name
    return "mixed" if whole else ""


def members(statements: pd.DataFrame) -> list[pd.DataFrame]:
    """What Republicans and what Democrats in Congress said of the call or the talks after the announcement."""
    said = in_window(statements)
    said = said[said["topic"].isin(ON_THE_TALKS)]
    return [of_group(said, f"{party} in Congress") for party in ("Republicans", "Democrats")]


def parted(statements: pd.DataFrame) -> tuple[bool | None, str]:
    """Whether most of one party were for the call and most of the other in doubt, and what either said in words.

    A party of which too few members are on record is not described.
    """
    said = members(statements)
    parties = [position(each) for each in said]
    told = f"Republicans {parties[0] or 'not on record'}, Democrats {parties[1] or 'not on record'}"
    few = any(len(speakers(each)) < rules.DESCRIBED_MIN for each in said)
    return None if few else parties == ["support", "doubt"], told


def ballots(calls: pd.DataFrame, label: str) -> Reading:
    """Whether most of some roll calls were party votes: real, and no answer to the call. Two or fewer describe nothing."""
    parties, whole = int(calls["party_vote"].sum()), len(calls)
    fits = 100 * parties > rules.MORE_THAN_HALF_PCT * whole if whole >= rules.DESCRIBED_MIN else None
    return other(label, parties, f"of {whole} roll calls", fits=fits)


def signs(strict: pd.DataFrame, series: pd.DataFrame, statements: pd.DataFrame) -> tuple[Sign, ...]:
    """One sign for each year of roll calls, one for the senators behind one bill, one for what members said."""
    found, (split, told) = list(yearly(strict)), parted(statements)
    for row in nearest(series, "end").itertuples():
        most = 100 * row.value / SENATORS > rules.MORE_THAN_HALF_PCT
        behind = f"{row.value:.0f} of {SENATORS} senators, of both parties, on {row.end:%-d %B %Y}"
        found.append(Sign("backers of the Russia sanctions bill", "against" if most else "neither", behind))
    speaks = "neither" if split is None else "for" if split else "against"
    return (*found, Sign("statements after the announcement", speaks, told))


@check("REA-3", congressional_votes, opinion_series, statements)
def party_lines(
    congressional_votes: pd.DataFrame, opinion_series: pd.DataFrame, statements: pd.DataFrame, as_of: date
) -> Finding:
    """A party line is read as most of one party on one side, and most of the other on the other.

    The sentence stands among the answers to the call, so the plain reading asks what members said of the call or the
    talks from the announcement to the end of May 2025: most Republicans for it, most Democrats in doubt. Roll calls on
    Ukraine up to the announcement are older and about other texts: that most of them are party votes would be real, and
    of another time. It is asked of all since the invasion, and of those of the Congress then sitting, where three are
    the fewest that describe it. Procedure, resolutions that bind nobody and defence bills with a part on Ukraine are
    left out.
    """
    calls = on_the_war(congressional_votes)
    strict = calls[calls["strict"] & (calls["date"] <= pd.Timestamp(ANNOUNCED))]
    sitting = strict[strict["congress"] == strict["congress"].iloc[-1]] if len(strict) else strict
    split, _ = parted(statements)
    label = "most Republicans were for the call and most Democrats in doubt, in what they said"
    said = members(statements)
    if split is None and strict.empty:
        return unknown(label, "Neither what both parties said nor how they voted is on record by this date.", *said)
    heard, doubt = [len(speakers(each)) for each in said], [len(people(each, *DOUBT)) for each in said]
    chambers = " and the ".join(sorted(sitting["chamber"].str.capitalize().unique())) or "Congress"
    cast = congressional_votes[congressional_votes["vote_id"].isin(strict.index)]
    parties, last = int(strict["party_vote"].sum()), int(sitting["party_vote"].sum())
    lately = f", {in_words(last)} in the {chambers} of {sitting['date'].dt.year.max()}" if last else ""
    return Finding(
        readings=(
            plain(label, len(people(said[0], "support")), f"of {heard[0]} Republicans for it", fits=split),
            ballots(strict, "parties stood against each other in the roll calls since the invasion"),
            ballots(sitting, f"parties stood against each other in the {chambers} of the Congress then sitting"),
        ),
        reason=(
            f"On the talks, {in_words(doubt[0])} of {in_words(heard[0])} Republicans in Congress on record voiced doubt, as "
            f"did {in_words(doubt[1])} of {in_words(heard[1])} Democrats. Of {len(strict)} roll calls on our list since "
            f"{INVASION.year}, {in_words(parties)} set party against party{lately}."
        ),
        evidence=rows(cast, *said, nearest(opinion_series, "end")),
        measured=100 * parties / len(strict) if len(strict) else None,
        unit="percent of roll calls since the invasion",
        measured_on=strict["date"].max().date() if len(strict) else None,
        series="roll calls on Ukraine, most of one party against most of the other",
        signs=signs(strict, opinion_series, statements),
    )
