"""How the two parties voted on Ukraine (REA-3)."""

from datetime import date

import pandas as pd

from data.checks import Finding, Reading, Sign, Verdict, check, rows, rules
from data.checks.reactions.words import in_window, of_group, people
from data.congress import congressional_votes, opinion_series
from data.dates import ANNOUNCED, nearest
from data.statements import statements

WIDER = ["procedure", "resolution", "defence_bill_with_ukraine_part"]
"""Kinds of roll call left out of the strict count: they bind nobody, or they decide on much besides Ukraine."""
SENATORS = 100


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


def position(said: pd.DataFrame) -> str:
    """What most people of a party said: "support", "doubt", or "mixed"."""
    whole, half = len(people(said, *said["stance"].unique())), float(rules.MORE_THAN_HALF_PCT)
    for name, stances in {"support": ["support"], "doubt": ["oppose", "concern"]}.items():
        if whole and 100 * len(people(said, *stances)) / whole > half:
            return name
    return "mixed"


def outside_votes(series: pd.DataFrame, statements: pd.DataFrame) -> tuple[Sign, ...]:
    """Two signs besides the votes: senators of both parties behind one bill, and what members said in May 2025."""
    found, said = [], in_window(statements)
    if len(series):
        row = nearest(series, "end").iloc[0]
        most = 100 * row["value"] / SENATORS > rules.MORE_THAN_HALF_PCT
        behind = f"{row['value']:.0f} of {SENATORS} senators, of both parties, on {row['end']:%-d %B %Y}"
        found.append(Sign("backers of the Russia sanctions bill", "against" if most else "neither", behind))
    parties = [position(of_group(said, f"{name} in Congress")) for name in ("Republicans", "Democrats")]
    speaks = {("support", "doubt"): "for", ("doubt", "doubt"): "against", ("support", "support"): "against"}
    told = f"Republicans {parties[0]}, Democrats {parties[1]}"
    return (*found, Sign("statements after the announcement", speaks.get((parties[0], parties[1]), "neither"), told))


@check("REA-3", congressional_votes, opinion_series, statements)
def party_lines(
    congressional_votes: pd.DataFrame, opinion_series: pd.DataFrame, statements: pd.DataFrame, as_of: date
) -> Finding:
    """A split along party lines is read as a roll call in which most of one party votes against most of the other.

    Taken are all roll calls on Ukraine from March 2022 to the announcement; in the days after it there was none.
    Procedure, resolutions that bind nobody, and defence bills with a part on Ukraine are left out of the strict count
    and put back in to see what changes. If more than half of the roll calls were party votes, the claim is supported;
    if that holds for the Congress then sitting only, partly supported; else contradicted. That Congress had voted on
    amendments to budget resolutions, on which parties hold together whatever the subject. Each party's unity is given,
    since a party can be divided within itself.
    """
    calls = by_party(congressional_votes)
    calls = calls[calls["date"] <= pd.Timestamp(ANNOUNCED)]
    strict = calls[calls["strict"]]
    if strict.empty:
        return Finding(Verdict.NO_EVIDENCE, "No roll call of Congress on Ukraine is known by this date.")
    sitting = strict[strict["congress"] == strict["congress"].iloc[-1]]
    whole, now, wide = (100 * float(each["party_vote"].mean()) for each in (strict, sitting, calls))
    half = rules.MORE_THAN_HALF_PCT
    return Finding(
        Verdict.SUPPORTED if whole > half else Verdict.PARTLY if now > half else Verdict.CONTRADICTED,
        f"{strict['party_vote'].sum()} of {len(strict)} roll calls up to the announcement set most Democrats against "
        f"most Republicans, {sitting['party_vote'].sum()} of {len(sitting)} in the Congress then sitting; on average "
        f"{strict['dem_unity'].mean():.0f} % of Democrats and {strict['rep_unity'].mean():.0f} % of Republicans voted "
        "with their own majority.",
        rows(congressional_votes[congressional_votes["vote_id"].isin(strict.index)]),
        measured=whole,
        unit="percent of roll calls",
        measured_on=strict["date"].max().date(),
        series="roll calls on Ukraine, most of one party against most of the other",
        readings=(
            Reading("all roll calls since March 2022", whole > half, whole, "percent"),
            Reading("the Congress then sitting", now > half, now, "percent"),
            Reading("with procedure, resolutions and defence bills", wide > half, wide, "percent"),
        ),
        signs=(*yearly(strict), *outside_votes(opinion_series, statements)),
    )
