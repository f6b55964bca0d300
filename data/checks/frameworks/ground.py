"""Territory: in the proposals, and under whose control (FRA-2, FRA-3, FRA-6)."""

from datetime import date, timedelta

import pandas as pd

from data.checks import Finding, Reading, Verdict, check, rows, rules
from data.checks.frameworks.terms import AUTONOMY, BORDERS, favours, full_texts, issue, known, part, table
from data.dates import ANNOUNCED, THEN, nearest
from data.frameworks import proposal_terms, proposals
from data.territory import daily_control_area, territory_stated

UKRAINE_KM2 = 603_628
"""Area of Ukraine in its borders of 1991, Crimea included."""
MAP, LAYER = "deepstate_map", "isw_layer"


@check("FRA-2", proposals, proposal_terms)
def territory_central(proposals: pd.DataFrame, proposal_terms: pd.DataFrame, as_of: date) -> Finding:
    """An issue is central when more than half of the frameworks hold a term on it.

    A framework is read as a full text, one with terms on at least five issues; pauses in the fire and invitations
    to talks have one. Counted are proposals from 2014 to the end of May 2025 with a term on territory. More than half of
    the full texts: supported. Not of these, but of all proposals: partly supported. Neither: contradicted. Rows that
    say that a text is silent on territory do not count. The same share for all proposals, without the rows coded
    unclear, and for the proposals made since, stands beside it.
    """
    ids, terms = known(proposals, proposal_terms), table(proposals, proposal_terms)
    if ids.empty:
        return Finding(Verdict.NO_EVIDENCE, "No proposal with its terms is on record by this date.")
    land = issue(terms, "territory")
    clear = land[land["favours"] != "unclear"]
    full = full_texts(terms)
    later = table(proposals, proposal_terms, as_of)
    later, n_later = later[later["date"] > pd.Timestamp(THEN)], len(known(proposals, proposal_terms, as_of)) - len(ids)
    with_land, in_full = land["proposal_id"].nunique(), land[land["proposal_id"].isin(full)]["proposal_id"].nunique()
    readings = (
        part("full texts", in_full, len(full)),
        part("all proposals", with_land, len(ids)),
        part("all proposals, without rows coded unclear", clear["proposal_id"].nunique(), len(ids)),
        part("proposals made since", issue(later, "territory")["proposal_id"].nunique(), n_later),
    )
    rest = Verdict.PARTLY if readings[1].fits else Verdict.CONTRADICTED
    others = terms.groupby("issue")["proposal_id"].nunique().drop("territory", errors="ignore").sort_values()
    more = [str(name).replace("_", " ") for name in others.index[others > with_land]]
    return Finding(
        Verdict.SUPPORTED if readings[0].fits else rest,
        f"Territory is a subject of {in_full} of {len(full)} full texts and of {with_land} of all {len(ids)} proposals "
        f"from "
        f"2014 to May 2025; more often named: {', '.join(more) or 'nothing'}; of {len(land)} terms on "
        f"territory {favours(land)}.",
        rows(land),
        measured=readings[0].value,
        unit="percent of full texts",
        series="full texts with a term on territory",
        direct=False,
        readings=readings,
    )


def share(km2: float) -> float:
    """An area as a share of Ukraine, in percent."""
    return 100 * km2 / UKRAINE_KM2


def ends(daily_control_area: pd.DataFrame, basis: str) -> pd.DataFrame:
    """The first day of one map and its day nearest to the announcement; empty where the map is not public."""
    drawn = daily_control_area[daily_control_area["basis"] == basis].sort_values("date")
    return pd.concat([drawn.head(1), nearest(drawn, "date")]) if len(drawn) else drawn


def large(label: str, points: float, unit: str, day: date) -> Reading:
    """A share, or a change of it, as a reading that fits when it is large."""
    return Reading(label, points >= rules.LARGE_AREA_POINTS, points, unit, day)


@check("FRA-3", daily_control_area, territory_stated)
def control(daily_control_area: pd.DataFrame, territory_stated: pd.DataFrame, as_of: date) -> Finding:
    """Significant is read as a change of at least five percent of the area of Ukraine.

    "The war" is read first as the war since 2014, before which no part of Ukraine was under Russian control: then the
    share held on the day of the announcement is itself the change. It is taken from the DeepState map, which was public
    day by day. The second reading is the invasion of February 2022, on the one series that covers it, the ISW control
    layer, a file published after May 2025; the third, the months before the announcement. The maps draw control by
    different rules and are never joined; a share stated by others stands beside them. One reading that fits makes the
    claim supported; none: contradicted.
    """
    shown = ends(daily_control_area, MAP)
    if shown.empty:
        return Finding(Verdict.NO_EVIDENCE, "No daily map of control is public by this date.")
    km2, day = float(shown["control_km2"].iloc[-1]), shown["date"].iloc[-1].date()
    held = share(km2)
    changes, used = [], [shown]
    for basis, label in ((LAYER, "ISW layer"), (MAP, "DeepState map")):
        pair = ends(daily_control_area, basis)
        for first in pair["date"].head(1):
            points = share(float(pair["control_km2"].iloc[-1] - pair["control_km2"].iloc[0]))
            changes.append(large(f"since {first:%-d %B %Y}, {label}", points, "percentage points", day))
        used.append(pair)
    stated = nearest(territory_stated.dropna(subset=["control_pct"]), "end")
    others = [
        large("share as stated by others", float(value), "percent", end)
        for value, end in zip(stated["control_pct"], stated["end"].dt.date, strict=True)
    ]
    readings = (large("since 2014: the share held", held, "percent", day), *changes, *others)
    told = "; ".join(f"{each.label}: {each.value:+.1f} points" for each in changes)
    return Finding(
        Verdict.SUPPORTED if any(each.fits for each in readings) else Verdict.CONTRADICTED,
        f"On {day:%-d %B %Y} Russian forces held {km2:,.0f} km2, {held:.1f} % of Ukraine, after none before 2014 "
        f"({told}).",
        rows(*used, stated),
        measured=held,
        unit="percent of Ukraine",
        measured_on=day,
        series="area under Russian control, DeepState map",
        readings=readings,
    )


@check("FRA-6", proposals, proposal_terms)
def borders_and_autonomy(proposals: pd.DataFrame, proposal_terms: pd.DataFrame, as_of: date) -> Finding:
    """Two things are said to be under discussion: adjustments of borders, and autonomy.

    A border term says whose land is: recognition of Russian rule in law or in fact, a Ukrainian withdrawal from land it
    holds, a referendum in the disputed areas. An autonomy term gives parts of Ukraine self-rule or a special status
    inside it. Under discussion means in a proposal of the year up to the announcement. Both: supported; one: partly
    supported; neither, but one in an older text: misleading; never: no evidence found. All proposals since 2014, whom
    the terms favour, and what came since, stand beside it.
    """
    land = issue(table(proposals, proposal_terms), "territory")
    border, autonomy = land[land["position"].str.contains(BORDERS)], land[land["position"].str.contains(AUTONOMY)]
    since = pd.Timestamp(ANNOUNCED - timedelta(days=int(rules.ON_THE_TABLE_DAYS)))
    fresh = [part_[part_["date"] > since] for part_ in (border, autonomy)]
    if border.empty and autonomy.empty:
        return Finding(Verdict.NO_EVIDENCE, "No term on borders or autonomy is on record by this date.")
    later = issue(table(proposals, proposal_terms, as_of), "territory")
    later = later[later["date"] > pd.Timestamp(THEN)]
    moved, ruled = (later["position"].str.contains(pattern).sum() for pattern in (BORDERS, AUTONOMY))
    live = sum(len(each) > 0 for each in fresh)
    whom = f" ({favours(border)})" if len(border) else ""
    last = "".join(f", the last of them of {day:%B %Y}" for day in autonomy["date"].tail(1))
    return Finding(
        {2: Verdict.SUPPORTED, 1: Verdict.PARTLY}.get(live, Verdict.MISLEADING),
        f"In the year up to 17 May 2025 {len(fresh[0]) or 'no'} proposal would have moved borders and "
        f"{len(fresh[1]) or 'none'} named autonomy; since 2014 {len(border)} named the first{whom} and "
        f"{len(autonomy)} the second{last}.",
        rows(border, autonomy),
        measured=float(len(fresh[0])),
        unit="proposals",
        series="proposals of the year up to the announcement with a border term",
        direct=False,
        readings=(
            Reading("borders, in the last year", len(fresh[0]) > 0, float(len(fresh[0])), "proposals"),
            Reading("autonomy, in the last year", len(fresh[1]) > 0, float(len(fresh[1])), "proposals"),
            Reading("autonomy, at any time since 2014", len(autonomy) > 0, float(len(autonomy)), "proposals"),
            Reading(f"since May 2025: borders {moved}, autonomy {ruled}", None, float(moved), "proposals"),
        ),
    )
