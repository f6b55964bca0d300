"""Territory: in the proposals, and under whose control (FRA-2, FRA-3, FRA-6)."""

from datetime import date
from typing import Any

import pandas as pd

from data.checks import Finding, cases, check, other, plain, rows, rules, unknown, weaker
from data.checks.frameworks.terms import (
    autonomy,
    borders,
    earlier,
    full_texts,
    issue,
    more_than_half,
    on_the_table,
    table,
    texts,
    units,
)
from data.checks.wording import listed
from data.dates import ANNOUNCED, nearest
from data.frameworks import proposal_terms, proposals
from data.territory import daily_control_area, territory_stated

UKRAINE_KM2 = 603_628
"""Area of Ukraine in its borders of 1991, Crimea included."""
MAP, LAYER = "deepstate_map", "isw_layer"
MAPPERS = {
    MAP: "DeepState",
    "deepstate_stated": "DeepState",
    "deepstate_2022_23": "DeepState",
    LAYER: "ISW",
    "afp_isw": "ISW",
    "dw": "Deutsche Welle",
    "press_stated": "Al Jazeera",
}
"""Who drew or stated an area, by basis: what a mapper drew and what it said is one witness."""


@check("FRA-2", proposals, proposal_terms)
def territory_central(proposals: pd.DataFrame, proposal_terms: pd.DataFrame, as_of: date) -> Finding:
    """A framework is read as a text that sets out how the war should end, so with terms on several issues.

    The list also holds pauses in the fire and invitations to talks, which settle one thing and were not meant to settle
    more. An issue is central when more than half of the frameworks of the year before the article have a term on
    it. Weaker readings ask for more than half of all proposals, pauses included, or for some of them. Rows that say
    that a text is silent on territory do not count.
    """
    terms = on_the_table(table(proposals, proposal_terms))
    if terms.empty:
        return unknown("most full texts have a term on territory", "No terms of a proposal of that year are on record.")
    land, whole = issue(terms, "territory"), full_texts(terms)
    in_full, with_land, of = texts(land[land["proposal_id"].isin(whole)]), texts(land), texts(terms)
    most = in_full, f"of {len(whole)} full texts"
    return Finding(
        readings=(
            plain("most full texts have a term on territory", *most, fits=more_than_half(in_full, len(whole))),
            weaker("most proposals, pauses in the fire included", with_land, f"of {of}", fits=more_than_half(with_land, of)),
            weaker("some proposals have a term on territory", with_land, f"of {of}", fits=with_land > 0 or None),
        ),
        reason=f"In the year before the article {in_full} of {len(whole)} full texts had a term on territory, and "
        f"{with_land} of all {of} proposals in our list, pauses in the fire included.",
        evidence=rows(terms, proposals[proposals["proposal_id"].isin(terms["proposal_id"])]),
        measured=float(in_full),
        unit=f"of {len(whole)} full texts",
        series="full texts of the year before with a term on territory",
    )  # fmt: skip


def share(km2: Any) -> Any:
    """An area, or a column of them, as a share of Ukraine in percent."""
    return 100 * km2 / UKRAINE_KM2


def ends(daily_control_area: pd.DataFrame, basis: str) -> pd.DataFrame:
    """The first day of one map and its day nearest to the announcement; empty where the map is not public."""
    drawn = daily_control_area[daily_control_area["basis"] == basis].sort_values("date")
    return pd.concat([drawn.head(1), nearest(drawn, "date")]) if len(drawn) else drawn


def grown(pair: pd.DataFrame) -> float | None:
    """What was added between two days of one map, in percentage points of Ukraine; None without a map."""
    return float(share(pair["control_km2"].iloc[-1] - pair["control_km2"].iloc[0])) if len(pair) else None


def areas(daily_control_area: pd.DataFrame, territory_stated: pd.DataFrame) -> pd.DataFrame:
    """`percent` of Ukraine under Russian control by each mapper, on its day nearest to the announcement, a year off at most."""
    stated = territory_stated.rename(columns={"end": "date"})
    known = pd.concat([daily_control_area.assign(control_pct=float("nan")), stated], ignore_index=True)
    known["percent"] = known["control_pct"].fillna(share(known["control_km2"]))
    known["mapper"] = known["basis"].map(MAPPERS).fillna(known["basis"])
    near = (known["date"] - pd.Timestamp(ANNOUNCED)).abs().dt.days <= rules.YEAR_DAYS
    each = [nearest(part, "date") for _, part in known[near & known["percent"].notna()].groupby("mapper")]
    return pd.concat(each, ignore_index=True) if each else known.head(0)


@check("FRA-3", daily_control_area, territory_stated)
def control(daily_control_area: pd.DataFrame, territory_stated: pd.DataFrame, as_of: date) -> Finding:
    """The war is read as the one since 2014, when all of Ukraine was governed from Kyiv.

    So the share under Russian control is itself the change. Significant is a change of at least five percent of the
    country. Two mappers, DeepState and ISW, drew the area day by day and others stated it; their rules differ and they
    are never joined, so each is asked: the plain reading needs all of them, a weaker one some. The ISW file, which was
    published later, also shows the change since the invasion of 2022, which is a weaker reading: the war without its
    first eight years. What changed since the DeepState map begins is of another time.
    """
    held = areas(daily_control_area, territory_stated)
    what = "changed by much since 2014, by every mapper"
    if held.empty:
        return unknown(what, "No area under Russian control is on record for this time.")
    layer, drawn = ends(daily_control_area, LAYER), ends(daily_control_area, MAP)
    invaded, late = grown(layer), grown(drawn)
    low, high, last = float(held["percent"].min()), float(held["percent"].max()), held["date"].max().date()
    since = "" if invaded is None else f"{layer['date'].iloc[0]:%B %Y}"
    added = f"; on the ISW file {invaded:.0f} percentage points came since {since}" if since else ""

    def large(points: float | None) -> bool | None:
        return None if points is None else points >= rules.LARGE_AREA_POINTS

    return Finding(
        readings=(
            plain(what, low, "percent of Ukraine", last, fits=large(low)),
            weaker("since 2014, by some mappers", high, "percent of Ukraine", last, fits=large(high)),
            weaker(
                "since the invasion of 2022, on the ISW file", invaded, "percentage points", last, fits=large(invaded)
            ),
            other("since the DeepState map begins, in 2024", late, "percentage points", last, fits=large(late)),
        ),
        reason=f"About {low:.0f} to {high:.0f} percent of Ukraine, wholly governed from Kyiv until 2014, was under Russian "
        f"control at the time, by {listed(list(held['mapper']))}{added}.",
        evidence=rows(held, layer, drawn),
        measured=float(held["percent"].median()),
        unit="percent of Ukraine",
        measured_on=last,
        series="share of Ukraine under Russian control, middle of the mappers",
    )


@check("FRA-6", proposals, proposal_terms)
def borders_and_autonomy(proposals: pd.DataFrame, proposal_terms: pd.DataFrame, as_of: date) -> Finding:
    """Two things are said to be under discussion: adjustments of borders, and autonomy.

    A border term says whose land is: recognition of Russian rule in law or in fact, a Ukrainian withdrawal from land it
    holds, a referendum in the disputed areas; a term that refuses this is none. An autonomy term gives parts of
    Ukraine self-rule or a special status inside it. Under discussion means in a proposal of the year before the
    article; that none in our list names a thing proves nothing. Older texts are of another time.
    """
    terms = table(proposals, proposal_terms)
    moved, ruled = borders(terms), autonomy(terms)
    live = [texts(on_the_table(each)) for each in (moved, ruled)]
    old = [earlier(each) for each in (moved, ruled)]
    case = cases.two_halves("borders moved", live[0] > 0 or None, "autonomy", live[1] > 0 or None)
    aged = texts(pd.concat(old))
    before = other("autonomy, or borders moved, in older texts", aged, units(aged, "proposal"),
                   fits=any(len(each) for each in old) or None)  # fmt: skip
    last = "".join(f", last found in a text of {day:%B %Y}" for day in old[1]["date"].tail(1))
    return Finding(
        treated_as=case["treated_as"],
        readings=(*case["readings"], before),
        reason=f"Of the proposals in our list of the year before the article, {live[0] or 'none'} would have moved borders "
        f"and {live[1] or 'none'} named autonomy{last}.",
        evidence=rows(issue(on_the_table(terms), "territory"), moved, ruled),
        measured=float(live[0]),
        unit=units(live[0], "proposal"),
        series="proposals of the year before with a border term",
    )
