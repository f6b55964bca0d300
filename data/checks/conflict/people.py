"""The people: displaced, killed and injured, and in need; the three figures of the article's table."""

from collections.abc import Callable
from datetime import date

import pandas as pd

from data import casualties, displacement, relief
from data.checks import Finding, Reading, check, other, plain, rows, rules, unknown, weaker
from data.checks.conflict.comparing import around
from data.dates import ANNOUNCED, nearest

DISPLACED, CASUALTIES, IN_NEED = 3_700_000.0, 13_000.0, 10_000_000.0
"""The figures of the article."""


def near(value: float, claimed: float) -> bool:
    """Whether a value agrees with the article's figure."""
    return 100 * abs(value - claimed) / claimed <= rules.NUMBER_TOLERANCE_PCT


def over(value: float, claimed: float) -> bool:
    """Whether a value agrees with "over" the article's figure."""
    return -rules.NUMBER_TOLERANCE_PCT <= 100 * (value - claimed) / claimed <= rules.OVER_MAX_PCT


ALL = "all who fled, inside Ukraine and abroad"
WITHIN = "those inside Ukraine, whom aid agencies call displaced"
ABROAD = "refugees abroad"


def part_alone(part: pd.DataFrame, column: str, kind: Callable[..., Reading], label: str) -> Finding:
    """The finding where one of the two groups is not on record: the whole cannot be tested, the known part can."""
    if part.empty:
        return unknown(ALL, "No figure on people displaced or refugees is on record for this time.")
    count, day = float(part[column].iloc[0]), part["as_of"].iloc[0].date()
    return Finding(
        readings=(plain(ALL, fits=None), kind(label, count, "people", day, fits=near(count, DISPLACED))),
        reason=f"Of those who fled one group alone is on record: {label}, about {count / 1e6:.1f} million.",
        evidence=rows(part),
    )


@check("CON-6", displacement.idps, displacement.refugees)
def displaced(idps: pd.DataFrame, refugees: pd.DataFrame, as_of: date) -> Finding:
    """ "Civilians displaced" is read as an ordinary reader takes it: all who fled, inside Ukraine and abroad.

    Of each group the figure nearest to the announcement, of those public on the date, is set beside the 3.7 million. A
    weaker reading takes the people displaced inside Ukraine alone: aid agencies call them, and them alone, "displaced",
    so a part told as the whole keeps the word here. Refugees alone are another quantity, as the killed alone are, whom
    nobody calls "casualties".
    """
    inside = nearest(around(idps.dropna(subset=["idps"])))
    abroad = nearest(around(refugees[refugees["scope"] == "global"]))
    if inside.empty or abroad.empty:
        return (
            part_alone(inside, "idps", weaker, WITHIN) if len(inside) else part_alone(abroad, "refugees", other, ABROAD)
        )
    within, day = float(inside["idps"].iloc[0]), inside["as_of"].iloc[0].date()
    beyond, on = float(abroad["refugees"].iloc[0]), abroad["as_of"].iloc[0].date()
    return Finding(
        readings=(
            plain(ALL, within + beyond, "people", max(day, on), fits=near(within + beyond, DISPLACED)),
            weaker(WITHIN, within, "people", day, fits=near(within, DISPLACED)),
            other(ABROAD, beyond, "people", on, fits=near(beyond, DISPLACED)),
        ),
        reason=f"About {within / 1e6:.1f} million people were displaced inside Ukraine ({day:%-d %B %Y}) and "
        f"{beyond / 1e6:.1f} million were refugees abroad.",
        evidence=rows(inside, abroad),
        measured=within,
        unit="people",
        measured_on=day,
        series="internally displaced people",
        claimed=DISPLACED,
    )


@check("CON-7", casualties.casualties_cumulative)
def civilian_casualties(cumulative: pd.DataFrame, as_of: date) -> Finding:
    """ "Casualties" is read as the United Nations use it, killed plus injured, as a total since February 2022.

    The total nearest to the announcement, of those public on the date, is compared with the figure, and so is the
    number killed. "Over 13,000" is true of any larger number; it is taken to agree up to half as much again, since a
    writer who knows a far larger total would name that. A figure that fits the killed and not the casualties is real
    and stands for another quantity: nobody calls the killed alone "casualties", as agencies do call those inside the
    country "displaced". All totals are cases verified one by one, so each is a floor.
    """
    what = "people killed and injured"
    newest = nearest(around(cumulative.dropna(subset=["killed", "total"])))
    if newest.empty:
        return unknown(what, "No total of civilians killed and injured is on record for this time.")
    killed, total, day = float(newest["killed"].iloc[0]), float(newest["total"].iloc[0]), newest["as_of"].iloc[0].date()
    return Finding(
        readings=(
            plain(what, total, "people", day, fits=over(total, CASUALTIES)),
            other("people killed", killed, "people", day, fits=over(killed, CASUALTIES)),
            other("people injured", total - killed, "people", day, fits=over(total - killed, CASUALTIES)),
        ),
        reason=f"Casualties, killed and injured, came to {total:,.0f} by {day:%-d %B %Y}, in cases that the UN human rights "
        f"office verified; {killed:,.0f} of them were killed.",
        evidence=rows(newest),
        measured=total,
        unit="people",
        measured_on=day,
        series="civilian casualties, killed plus injured",
        claimed=CASUALTIES,
    )


PLANNED = {
    "people_in_need": "people in need of aid",
    "people_targeted": "people whom the plan aimed to reach",
    "people_reached": "people reached",
    "required_usd": "dollars asked for",
}
"""Columns of a response plan that a figure of aid needed could mean, in words."""


def plan(plans: pd.DataFrame, column: str) -> pd.DataFrame:
    """The figure of the plan for 2025 nearest to the announcement: by its own day for people reached, else by
    the day on which it became public."""
    current = plans[(plans["plan"] == "hnrp") & (plans["year"] == ANNOUNCED.year)]
    day = "reached_as_of" if column == "people_reached" else "published"
    return nearest(around(current.dropna(subset=[column]), column=day), day)


def targets(plans: pd.DataFrame) -> pd.DataFrame:
    """How many people the plan for 2025 set out to reach at its launch, and aimed to reach near the announcement.

    One row where the two are the same, none where no target is on record.
    """
    current = plans[(plans["plan"] == "hnrp") & (plans["year"] == ANNOUNCED.year)].dropna(subset=["people_targeted"])
    launch = current[current["published"] <= pd.Timestamp(ANNOUNCED)].sort_values(["published", "row"]).head(1)
    both = pd.concat([launch, plan(plans, "people_targeted")])
    return both.drop_duplicates("people_targeted", keep="first")


def aimed(aims: pd.DataFrame) -> str:
    """The targets in words, to follow the people in need."""
    if aims.empty:
        return ""
    counts = [f"{float(each) / 1e6:.1f} million" for each in aims["people_targeted"]]
    changed = f", changed to {counts[-1]} in {aims['published'].iloc[-1]:%B %Y}" if len(counts) > 1 else ""
    lower = len(counts) > 1 and aims["people_targeted"].iloc[-1] < aims["people_targeted"].iloc[0]
    return f" and set out to reach {counts[0]}{changed.replace('changed', 'cut') if lower else changed}"


@check("CON-8", relief.response_plans)
def aid_needed(plans: pd.DataFrame, as_of: date) -> Finding:
    """The claim names a number and no unit; an ordinary reader supplies people, as in the two rows above it.

    So the plain reading is the people in need of aid in the UN plan for 2025, as made public nearest to the
    announcement. "Over" makes the figure a floor that agrees with values up to half as much again. People whom the plan
    aimed to reach, at its launch and after a cut, people reached and dollars asked for are other quantities that the
    words could be taken for.
    """
    found = {column: row for column in PLANNED if len(row := plan(plans, column))}
    if "people_in_need" not in found:
        return unknown(PLANNED["people_in_need"], "No plan for 2025 with people in need is on record.", *found.values())
    readings, units = [], {"required_usd": "USD"}
    for column, row in found.items():
        value, day = float(row[column].iloc[0]), row["published"].iloc[0].date()
        kind = plain if column == "people_in_need" else other
        readings.append(kind(PLANNED[column], value, units.get(column, "people"), day, fits=over(value, IN_NEED)))
    need, aims = readings[0], targets(plans)
    if len(aims) > 1:
        at_launch, day = float(aims["people_targeted"].iloc[0]), aims["published"].iloc[0].date()
        label = "people whom the plan set out to reach at its launch"
        readings.append(other(label, at_launch, "people", day, fits=over(at_launch, IN_NEED)))
    return Finding(
        readings=tuple(readings),
        reason=f"The UN plan for {ANNOUNCED.year} counted {float(need.value or 0) / 1e6:.1f} million people in need of "
        f"aid{aimed(aims)}. The article leaves the unit open.",
        evidence=rows(*found.values(), aims),
        measured=need.value,
        unit="people",
        measured_on=need.on,
        series="people in need, plan for 2025",
        claimed=IN_NEED,
    )
