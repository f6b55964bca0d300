"""How the two parties took the call, and how they voted on Ukraine (REA-3)."""

from datetime import date

import pandas as pd

from data.checks import Finding, Sign, check, plain, rows, rules, unknown, weaker
from data.checks.reactions.words import DOUBT, in_window, of_group, people, speakers
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


def parted(statements: pd.DataFrame) -> tuple[bool | None, str]:
    """Whether most of one party were for the call and most of the other in doubt, and what either said in words."""
    said = in_window(statements)
    parties = [position(of_group(said, f"{name} in Congress")) for name in ("Republicans", "Democrats")]
    told = f"Republicans {parties[0] or 'not on record'}, Democrats {parties[1] or 'not on record'}"
    return None if "" in parties else parties == ["support", "doubt"], told


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

    The sentence stands among the answers to the call, so the plain reading asks what members said from the
    announcement to the end of May 2025: most Republicans for it, most Democrats in doubt. Without the call the
    sentence can be asked of the roll calls on Ukraine, up to the announcement: of all since the invasion, or of
    those of the Congress then sitting. More than half of them must be party votes. Procedure, resolutions that bind
    nobody and defence bills with a part on Ukraine are left out. The sitting Congress had voted on amendments to budget
    resolutions, on which parties hold together whatever the subject.
    """
    calls = on_the_war(congressional_votes)
    strict = calls[calls["strict"] & (calls["date"] <= pd.Timestamp(ANNOUNCED))]
    sitting = strict[strict["congress"] == strict["congress"].iloc[-1]] if len(strict) else strict
    split, _ = parted(statements)
    label = "most Republicans were for the call and most Democrats in doubt, in what they said"
    said = in_window(statements)
    members = [of_group(said, f"{party} in Congress") for party in ("Republicans", "Democrats")]
    if split is None and strict.empty:
        return unknown(label, "Neither what both parties said nor how they voted is on record by this date.", *members)
    votes = [(len(each), int(each["party_vote"].sum())) for each in (strict, sitting)]
    fits = [100 * parties > rules.MORE_THAN_HALF_PCT * whole if whole else None for whole, parties in votes]
    backing, whole = len(people(members[0], "support")), len(speakers(members[0]))
    cast = congressional_votes[congressional_votes["vote_id"].isin(strict.index)]
    return Finding(
        readings=(
            plain(label, backing, f"of {whole} Republicans", fits=split),
            weaker("in the roll calls since the invasion", votes[0][1], f"of {votes[0][0]}", fits=fits[0]),
            weaker("in the roll calls of the Congress then sitting", votes[1][1], f"of {votes[1][0]}", fits=fits[1]),
        ),
        reason=(
            f"Of {whole} Republicans in Congress on record {backing} backed the president's course. Most of one party "
            f"voted against most of the other in {votes[0][1]} of {votes[0][0]} roll calls on our list since "
            f"{INVASION.year}, and in {'all' if fits[1] and votes[1][0] == votes[1][1] else votes[1][1]} of the Congress "
            "then sitting."
        ),
        evidence=rows(cast, *members, nearest(opinion_series, "end")),
        measured=100 * votes[0][1] / votes[0][0] if votes[0][0] else None,
        unit="percent of roll calls since the invasion",
        measured_on=strict["date"].max().date() if len(strict) else None,
        series="roll calls on Ukraine, most of one party against most of the other",
        signs=signs(strict, opinion_series, statements),
    )
