"""Members of NATO, statements of governments in the days of the call, and the main stance of a country."""

from collections.abc import Container
from datetime import date

import pandas as pd

from data.checks import Reading, rules
from data.dates import THEN

FROM = date(2025, 5, 10)
"""First day of the reactions weighed here: the European call for a ceasefire, a week before the announcement."""

NATO = {
    "ALB": "Albania",
    "BEL": "Belgium",
    "BGR": "Bulgaria",
    "CAN": "Canada",
    "CZE": "Czechia",
    "DEU": "Germany",
    "DNK": "Denmark",
    "ESP": "Spain",
    "EST": "Estonia",
    "FIN": "Finland",
    "FRA": "France",
    "GBR": "United Kingdom",
    "GRC": "Greece",
    "HRV": "Croatia",
    "HUN": "Hungary",
    "ISL": "Iceland",
    "ITA": "Italy",
    "LTU": "Lithuania",
    "LUX": "Luxembourg",
    "LVA": "Latvia",
    "MKD": "North Macedonia",
    "MNE": "Montenegro",
    "NLD": "Netherlands",
    "NOR": "Norway",
    "POL": "Poland",
    "PRT": "Portugal",
    "ROU": "Romania",
    "SVK": "Slovakia",
    "SVN": "Slovenia",
    "SWE": "Sweden",
    "TUR": "Türkiye",
    "USA": "United States",
}
"""Members of NATO in 2025 by ISO code."""
ALLIES = {code: name for code, name in NATO.items() if code != "USA"}
"""The members that could react to the announcement of an American president."""

HOPEFUL = ("support", "cautious")
DOUBTFUL = ("oppose", "concern")
NOT_A_GOVERNMENT = r"(?i)parliament"
SECOND_HAND = r"(?i)second-hand"


def reactions(statements: pd.DataFrame, countries: Container[str], first: date = FROM) -> pd.DataFrame:
    """Statements of governments of some countries, from `first` to the end of May 2025, with `either` stance.

    `revised` is the second coding where there is one, otherwise the first. Parliamentarians and accounts at second
    hand are left out.
    """
    said = statements[statements["date"].between(pd.Timestamp(first), pd.Timestamp(THEN))]
    said = said[said["iso3"].map(lambda code: code in countries).astype(bool) & said["stance"].notna()]
    out = said["role"].fillna("").str.contains(NOT_A_GOVERNMENT) | said["note"].fillna("").str.contains(SECOND_HAND)
    said = said[~out].sort_values(["date", "statement_id"])
    return said.assign(revised=said["stance_second"].fillna(said["stance"]), words=words(said))


def words(said: pd.DataFrame) -> pd.Series:
    """Quotation and gist of each statement in one string."""
    return said["quote"].fillna("") + " " + said["gist"].fillna("")


def positions(said: pd.DataFrame, coding: str = "stance") -> pd.DataFrame:
    """One row a country: statements, how many are hopeful, outright supportive, doubtful, and its `position`.

    Hopeful means that more than half of its statements support the call or the talks, or are cautious about them;
    doubtful, that more than half doubt or fear them; otherwise it is divided.
    """
    marks = pd.DataFrame(
        {
            "iso3": said["iso3"],
            "statements": 1,
            "support": said[coding].eq("support").astype(int),
            "hopeful": said[coding].isin(HOPEFUL).astype(int),
            "doubtful": said[coding].isin(DOUBTFUL).astype(int),
        }
    )
    table = marks.groupby("iso3").sum()
    half = rules.MORE_THAN_HALF_PCT / 100 * table["statements"]
    position = pd.Series("divided", index=table.index).mask(table["hopeful"] > half, "hopeful")
    return table.assign(position=position.mask(table["doubtful"] > half, "doubtful"))


def share(table: pd.DataFrame, position: str) -> float:
    """Share of the countries that hold a position, in percent; 0 where no country is on record."""
    return 100 * float((table["position"] == position).mean()) if len(table) else 0.0


def named(codes: pd.Index | list[str]) -> str:
    """Countries by name in one phrase: "Estonia, Latvia and Poland"; "none" for no country."""
    names = [
        ("the " if name.startswith("United") else "") + name for name in sorted(NATO.get(code, code) for code in codes)
    ]
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else (names or ["none"])[0]


def tally(label: str, count: int, fits: bool | None = None, unit: str = "statements") -> Reading:
    """A reading that rests on a count; without `fits` it holds when there is one or more."""
    return Reading(label, count > 0 if fits is None else fits, float(count), unit)


def hopes(label: str, table: pd.DataFrame) -> Reading:
    """How many countries of a table of positions are hopeful, and whether that is the whole group."""
    pct = share(table, "hopeful")
    count = (table["position"] == "hopeful").sum()
    return Reading(f"{label}: {count} of {len(table)} hopeful", pct >= rules.WHOLE_GROUP_PCT, pct, "percent")
