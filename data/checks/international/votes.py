"""Votes of groups of states in the General Assembly. A missing row is never read as absence."""

from collections.abc import Iterable
from datetime import date

import pandas as pd

DEFINITE = ("Y", "N", "A", "X")
ASSEMBLY = "A/"
INVASION = date(2022, 2, 24)
TWO_TEXTS = ("A/RES/ES-11/7", "A/RES/ES-11/8")
"""The votes of 24 February 2025: on the text of Ukraine and the EU, and on the American text as amended."""


def roll_calls(by_country: pd.DataFrame, totals: pd.DataFrame, group: Iterable[str]) -> pd.DataFrame:
    """Votes of a group in those votes of the Assembly in which every member's vote is on record, oldest first.

    One row a resolution and country, with `date` and the short name `text`.
    """
    members = set(group)
    cast = by_country[by_country["iso3"].isin(members) & by_country["resolution"].str.startswith(ASSEMBLY)]
    cast = cast[cast["vote"].isin(DEFINITE)]
    whole = cast.groupby("resolution")["iso3"].nunique()
    kept = cast[cast["resolution"].isin(whole[whole == len(members)].index)]
    dated = kept.merge(totals[["resolution", "date"]], on="resolution")
    return dated.assign(text=dated["resolution"].str.removeprefix("A/RES/")).sort_values(["date", "resolution", "iso3"])


def division(calls: pd.DataFrame) -> pd.DataFrame:
    """One row a resolution: the vote of most members, how many cast it, and the codes of the others in `others`."""
    found = []
    for (day, resolution), each in calls.groupby(["date", "resolution"]):
        most = each["vote"].mode().iloc[0]
        others = each.loc[each["vote"] != most, "iso3"].tolist()
        found.append((day, resolution, most, len(each) - len(others), len(each), others))
    return pd.DataFrame(found, columns=["date", "resolution", "most", "together", "members", "others"])


def since_invasion(by_country: pd.DataFrame, totals: pd.DataFrame, iso3: str) -> pd.DataFrame:
    """The definite votes of one state in the Assembly since 24 February 2022, with `date`, oldest first."""
    return roll_calls(by_country, totals, [iso3]).loc[lambda f: f["date"] >= pd.Timestamp(INVASION)]
