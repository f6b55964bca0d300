"""Russian troops at the border: what was stated of their number, a year apart."""

import re
from datetime import date

import pandas as pd

from data import territory
from data.checks import Finding, Sign, check, other, rows, rules, weaker
from data.checks.conflict.comparing import END, days, named, sign, trend, weeks, year_apart
from data.checks.wording import listed


def pairs_of_places(sizes: pd.DataFrame) -> list[pd.DataFrame]:
    """For each place the figure nearest to the announcement and the one a year before it, where both are on record."""
    pairs = (year_apart(group, "size") for _, group in sizes.groupby("place", sort=True))
    return [pair for pair in pairs if len(pair) == 2]


def troops_said(row: pd.Series) -> str:
    """A figure on troops as it was stated: "about 50,000", "up to 640,000", "9,000 to 10,000"."""
    if pd.notna(row["low"]) and pd.notna(row["high"]):
        return f"{row['low']:,.0f} to {row['high']:,.0f}"
    bound = "" if pd.notna(row["value"]) else "over " if pd.notna(row["low"]) else "up to "
    told = re.match(r"(about|nearly|around or over|more than|up to)\b", str(row["note"]))
    return f"{told.group(1)} {row['size']:,.0f}" if told else f"{bound}{row['size']:,.0f}"


def day_said(row: pd.Series) -> str:
    """When a figure on troops was true, as exactly as its row says."""
    told = re.search(r"([^,;]+), day not given", str(row["note"]))
    return told.group(1).strip() if told else f"{row['as_of']:%-d %B %Y}"


def author(row: pd.Series) -> str:
    """Who gave a figure on troops, without office and outlet."""
    return re.split(r" \(| to |, ", str(row["said_by"]))[0]


def told(pair: pd.DataFrame) -> Sign:
    """A pair of figures on troops as a sign; its series is the place."""
    old, new = pair.iloc[0], pair.iloc[1]
    new_says, old_says = (f"{troops_said(row)} ({row['said_by']}, {day_said(row)})" for row in (new, old))
    return sign(str(new["place"]), float(new["size"]), float(old["size"]), f"{new_says} against {old_says}")


def beside(border: pd.DataFrame, pairs: list[pd.DataFrame]) -> pd.DataFrame:
    """The other figures at the border from the weeks compared elsewhere to the last figure of a pair, in time order."""
    known = border.dropna(subset=["size"]).sort_values(["as_of", "row"])
    used = [ref for pair in pairs for ref in pair["row"]]
    last = max([END, *(pair["as_of"].max() for pair in pairs)])
    return known[~known["row"].isin(used) & (known["as_of"] > weeks()[0]) & (known["as_of"] <= last)]


def single_figures(others: pd.DataFrame) -> tuple[Sign, ...]:
    """Figures of the spring, shown and not compared: each is of another author, day or place."""
    if others.empty:
        return ()
    says = [
        f"{troops_said(row)} on {row['as_of']:%-d %B %Y} ({row['place']}; {row['said_by']})"
        for _, row in others.iterrows()
    ]
    return (Sign("other figures of the spring", "neither", f"not compared: {listed(says)}"),)  # fmt: skip


def border_said(pairs: list[pd.DataFrame]) -> str:
    """The figures of each place with a year between them, and whose they are."""
    if not pairs:
        return "Two figures on Russian troops at one place of the border, a year apart, are not on record."
    places = []
    for pair in pairs:
        early, late = (f"{troops_said(row)} ({author(row)})" for _, row in pair.iterrows())
        places.append(f"{pair['place'].iloc[0]}: {late}, earlier {early}")
    last = max(pair["as_of"].iloc[-1] for pair in pairs)
    return f"No series of weeks is on record; year on year to {last:%B %Y}, {'; '.join(places)}."


@check("CON-5", territory.force_sizes)
def troops(sizes: pd.DataFrame, as_of: date) -> Finding:
    """ "Along the border" is read as the places on the Russian side of it, opposite Sumy and Kharkiv.

    No series of weeks is on record, so years are compared: for each place the figure nearest to the announcement with
    the one of the same place nearest to a year before. The two are often of different authors, who are named. Other
    figures of the spring are shown: opposite Sumy they stood higher in April than in late May. A weaker reading takes
    statements of the year before the announcement that speak of a build-up and give no number. The forces inside
    Ukraine, which the same statements count apart, are troops of another place. A bound ("up to", "over") is taken as
    the figure. All are statements of Ukrainian officials, or of analysts who rely on them.
    """
    sizes = sizes.assign(size=sizes["value"].fillna(sizes["high"]).fillna(sizes["low"]))
    border, theatre = (sizes[sizes["grouping"] == group] for group in ("ru_at_border", "ru_in_theatre"))
    there, inside = pairs_of_places(border), pairs_of_places(theatre)
    at_border, in_ukraine, others = (
        [told(pair) for pair in there],
        [told(pair) for pair in inside],
        beside(border, there),
    )
    since = border["as_of"] > END - days(rules.YEAR_DAYS)
    warned = border[border["size"].isna() & since & (border["as_of"] <= END)]
    elsewhere = {"for": True, "against": False}.get(in_ukraine[0].speaks) if in_ukraine else None
    build_up = weaker(
        "a build-up was reported, without a number",
        len(warned),
        named(warned, "statement"),
        fits=len(warned) > 0 or None,
    )
    first = there[0].iloc[-1] if there else None
    return Finding(
        **trend("Russian troops at the border grew in number", at_border, build_up,
                other("Russian troops inside Ukraine grew in number", fits=elsewhere)),
        reason=border_said(there),
        evidence=rows(*there, *inside, warned, others),
        measured=None if first is None else float(first["size"]),
        unit="" if first is None else "people",
        measured_on=None if first is None else first["as_of"].date(),
        series="" if first is None else f"Russian troops at the border, {first['place']}",
        signs=(*at_border, *in_ukraine, *single_figures(others)),
    )  # fmt: skip
