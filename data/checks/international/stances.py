"""Members of NATO, statements of governments in the days of the call, and the main stance of a country."""

from collections.abc import Container
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd

from data.checks import cases, rules
from data.checks.meanings import saying
from data.checks.reactions.words import DOUBT, FROM, NOT_A_GOVERNMENT, OPEN, between, occasions
from data.checks.verdicts import Kind, Reading
from data.checks.wording import listed
from data.dates import ANNOUNCED

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

HOPE = "cautious_optimism"
"""The meaning of a statement that voices hope of the talks, if with caution."""
SECOND_HAND = r"(?i)second-hand"


def reactions(statements: pd.DataFrame, countries: Container[str], first: date = ANNOUNCED) -> pd.DataFrame:
    """Statements of governments of some countries with a stance, from `first` to the end of May 2025.

    An answer to the announcement is one given from that day on; from FROM on they are those of the weeks of the talks.
    Parliamentarians and accounts at second hand are left out.
    """
    said = between(statements, first)
    said = said[said["iso3"].map(lambda code: code in countries).astype(bool) & said["stance"].notna()]
    out = said["role"].fillna("").str.contains(NOT_A_GOVERNMENT) | said["note"].fillna("").str.contains(SECOND_HAND)
    return said[~out].sort_values(["date", "statement_id"])


def positions(said: pd.DataFrame, meanings: pd.DataFrame) -> pd.DataFrame:
    """One row a country: occasions, how many are supportive, open, doubtful or voice hope, and its `position`.

    An occasion, one speaker on one day, is what more than half of its statements are: open where they support the call
    or the talks, or are cautious about them, doubtful where they doubt or fear them. A country is what more than half
    of its occasions are; otherwise it is divided. Hope is voiced by support, and by statements that were read as
    cautious optimism.
    """
    hope = said["stance"].eq("support") | said["row"].isin(saying(said, meanings, HOPE)["row"])
    kinds = {"support": ("support",), "open": OPEN, "doubtful": DOUBT}
    marks = pd.DataFrame({name: said["stance"].isin(each) for name, each in kinds.items()})
    each = marks.assign(hope=hope, iso3=said["iso3"], occasion=occasions(said)).groupby(["iso3", "occasion"])
    most = 100 * each[list(kinds)].mean() > float(rules.MORE_THAN_HALF_PCT)
    table = most.assign(hope=each["hope"].max(), occasions=1).astype("int64").groupby("iso3").sum()
    half = rules.MORE_THAN_HALF_PCT / 100 * table["occasions"]
    position = pd.Series("divided", index=table.index).mask(table["open"] > half, "open")
    return table.assign(position=position.mask(table["doubtful"] > half, "doubtful"))


def optimists(table: pd.DataFrame) -> pd.DataFrame:
    """Countries of `positions` that are cautiously optimistic: open in their main line, with hope voiced."""
    return table[(table["position"] == "open") & (table["hope"] > 0)]


def share(table: pd.DataFrame, position: str) -> float:
    """Share of the countries that hold a position, in percent; 0 where no country is on record."""
    return 100 * float((table["position"] == position).mean()) if len(table) else 0.0


def group(what: str, count: int, on_record: int, tested: bool = True) -> dict[str, Any]:
    """The readings of what is said of a group of countries; nothing can be told of one of which too few are on record."""
    case = cases.whole_group(
        what,
        count,
        on_record,
        f"{'country' if on_record == 1 else 'countries'} on record",
        some=int(rules.SOME_COUNTRIES),
    )
    if tested and on_record >= rules.GROUP_MIN:
        return case
    return {**case, "readings": tuple(replace(each, fits=None) for each in case["readings"])}


def in_the_weeks(case: dict[str, Any]) -> Reading:
    """The plain reading of a case that was asked of the weeks of the talks, as a weaker one: no answer to the call."""
    whole: Reading = case["readings"][0]
    return replace(whole, kind=Kind.WEAKER, label=f"from {FROM:%-d %B %Y} on: {whole.label}")


def named(codes: pd.Index | list[str]) -> str:
    """Countries by name in one phrase: "Estonia, Latvia and Poland"; "none" for no country."""
    names = [
        ("the " if name.startswith("United") else "") + name for name in sorted(NATO.get(code, code) for code in codes)
    ]
    return listed(names) or "none"
