"""The people: displaced, killed and injured, in need, and reached by aid."""

from datetime import date

import pandas as pd

from data import casualties, displacement, relief
from data.checks import Finding, Reading, Verdict, check, rows, rules
from data.checks.conflict.forces import END
from data.checks.conflict.weighing import around, listed, nothing
from data.dates import ANNOUNCED, nearest

DISPLACED, CASUALTIES, IN_NEED = 3_700_000.0, 13_000.0, 10_000_000.0
"""The figures of the article."""


def near(value: float, claimed: float) -> bool:
    """Whether a value agrees with the article's figure."""
    return 100 * abs(value - claimed) / claimed <= rules.NUMBER_TOLERANCE_PCT


def over(value: float, claimed: float) -> bool:
    """Whether a value agrees with "over" the article's figure."""
    return -rules.NUMBER_TOLERANCE_PCT <= 100 * (value - claimed) / claimed <= rules.OVER_MAX_PCT


@check("CON-6", displacement.idps, displacement.refugees)
def displaced(idps: pd.DataFrame, refugees: pd.DataFrame, as_of: date) -> Finding:
    """ "Displaced" can mean people inside Ukraine, refugees abroad, or both.

    Of each group the figure nearest to the announcement, of those public on the date, is set beside the 3.7 million.
    If both together fit, the claim is supported. If only the people inside Ukraine fit, it is partly supported: that is
    what aid agencies mean by internally displaced, but a reader may take the figure for everyone who fled. If only the
    refugees fit, another quantity was taken.
    """
    inside = nearest(around(idps.dropna(subset=["idps"])))
    abroad = nearest(around(refugees[refugees["scope"] == "global"]))
    if inside.empty or abroad.empty:
        return nothing("pair of figures on displaced people and refugees")
    n_in, n_out = float(inside["idps"].iloc[0]), float(abroad["refugees"].iloc[0])
    day, day_out = inside["as_of"].iloc[0].date(), abroad["as_of"].iloc[0].date()
    readings = (
        Reading("the people inside Ukraine", near(n_in, DISPLACED), n_in, "people", day),
        Reading("the refugees abroad", near(n_out, DISPLACED), n_out, "people", day_out),
        Reading("both together", near(n_in + n_out, DISPLACED), n_in + n_out, "people", max(day, day_out)),
    )
    fits_in, fits_out, fits_both = (each.fits for each in readings)
    fit = (
        listed([each.label for each in readings if each.fits])
        if any((fits_in, fits_out, fits_both))
        else "none of these"
    )
    verdict = Verdict.SUPPORTED if fits_both else Verdict.PARTLY if fits_in else Verdict.MISLEADING
    return Finding(
        verdict if fits_in or fits_out or fits_both else Verdict.CONTRADICTED,
        f"{n_in / 1e6:.2f} million people were displaced inside Ukraine ({day:%-d %B %Y}) and {n_out / 1e6:.2f} million "
        f"were refugees abroad ({day_out:%-d %B %Y}), {(n_in + n_out) / 1e6:.2f} million in all; the article's "
        f"{DISPLACED / 1e6:.1f} million fits {fit}.",
        rows(inside, abroad),
        measured=n_in,
        unit="people",
        measured_on=day,
        series="internally displaced people",
        claimed=DISPLACED,
        readings=readings,
    )


@check("CON-7", casualties.casualties_cumulative)
def civilian_casualties(cumulative: pd.DataFrame, as_of: date) -> Finding:
    """ "Casualties" is read as the United Nations use it, killed plus injured, as a total since February 2022.

    The total nearest to the announcement, of those public on the date, is compared with the figure, and so is the
    number killed. "Over 13,000" is true of any larger number; it is taken to agree up to half as much again, since a
    writer who knows a far larger total would name that. A figure that fits the killed and not the casualties is real
    and stands for another quantity: misleading. All totals are cases verified one by one, so each is a floor.
    """
    known = cumulative.dropna(subset=["killed", "total"])
    newest = nearest(around(known))
    if newest.empty:
        return nothing("total of civilians killed and injured")
    killed, total, day = float(newest["killed"].iloc[0]), float(newest["total"].iloc[0]), newest["as_of"].iloc[0].date()
    readings = (
        Reading("the casualties", over(total, CASUALTIES), total, "people", day),
        Reading("the killed", over(killed, CASUALTIES), killed, "people", day),
    )
    passed = known[known["total"] >= CASUALTIES].sort_values("as_of").head(1)
    since = f", and the casualties passed {CASUALTIES:,.0f} by {passed['as_of'].iloc[0]:%B %Y}" if len(passed) else ""
    fit = listed([each.label for each in readings if each.fits] or ["neither"])
    verdict = Verdict.MISLEADING if readings[1].fits else Verdict.CONTRADICTED
    return Finding(
        Verdict.SUPPORTED if readings[0].fits else verdict,
        f"By {day:%-d %B %Y} the UN had verified {killed:,.0f} civilians killed and {total:,.0f} casualties, that is "
        f"killed plus injured; the article's figure fits {fit}{since}.",
        rows(newest, passed),
        measured=total,
        unit="people",
        measured_on=day,
        series="civilian casualties, killed plus injured",
        claimed=CASUALTIES,
        readings=readings,
    )


def plan(plans: pd.DataFrame, column: str) -> pd.DataFrame:
    """The figure of the plan for 2025 nearest to the announcement: by its own day for people reached, else by
    the day on which it became public."""
    current = plans[(plans["plan"] == "hnrp") & (plans["year"] == ANNOUNCED.year)]
    day = "reached_as_of" if column == "people_reached" else "published"
    return nearest(around(current.dropna(subset=[column]), column=day), day)


@check("CON-8", relief.response_plans)
def aid_needed(plans: pd.DataFrame, as_of: date) -> Finding:
    """The claim names a number and no unit, so it is set beside each of four quantities that aid plans count.

    These are people in need, people targeted, people reached, and dollars required, in the plan for 2025, as made
    public nearest to the announcement. "Over" makes the figure a floor that agrees with values up to half as much
    again. The charitable reading is people in need; since the unit is missing and a reader cannot tell which quantity
    is meant, a figure that fits it is "partly supported". One that fits only another quantity is misleading.
    """
    columns = {
        "people_in_need": "people in need",
        "people_targeted": "people targeted",
        "people_reached": "people reached",
        "required_usd": "dollars required",
    }
    found = {name: row for column, name in columns.items() if len(row := plan(plans, column))}
    if "people in need" not in found:
        return nothing("plan for 2025 with people in need")
    readings, parts = [], []
    for column, name in columns.items():
        if name in found:
            value, day = float(found[name][column].iloc[0]), found[name]["published"].iloc[0].date()
            money = column == "required_usd"
            readings.append(Reading(name, over(value, IN_NEED), value, "usd" if money else "people", day))
            parts.append(f"USD {value / 1e9:.2f} billion required" if money else f"{value / 1e6:.1f} million {name}")
    need = readings[0]
    other = any(each.fits for each in readings[1:])
    return Finding(
        Verdict.PARTLY if need.fits else Verdict.MISLEADING if other else Verdict.CONTRADICTED,
        f"The UN plan for {ANNOUNCED.year} counted {listed(parts)}; over {IN_NEED / 1e6:.0f} million "
        f"{'agrees with the people in need alone' if need.fits and not other else 'is compared with each'}, and the "
        "article names no unit.",
        rows(*found.values()),
        measured=need.value,
        unit="people",
        measured_on=need.on,
        series="people in need, plan for 2025",
        claimed=IN_NEED,
        readings=tuple(readings),
    )


@check("CON-9", relief.aid_delivered, relief.response_plans)
def aid_arrives(delivered: pd.DataFrame, plans: pd.DataFrame, as_of: date) -> Finding:
    """ "The UN" is read as the UN-led response and its agencies, "the Red Cross" as any part of that movement.

    A record of people reached, in a period that ends within the year before the announcement, is asked of each. Both
    make the claim supported, one makes it partly supported. "Reached" means at least one form of aid, as reported by
    those who gave it; it is not the same as a need met. Figures of different agencies overlap and are not added.
    """
    people = around(delivered[delivered["unit"] == "people"], column="end")
    people = people[people["end"] <= END + pd.Timedelta(days=int(rules.PERIOD_MAX_DAYS))].sort_values("value")
    cross = people[people["actor"].str.contains("Red Cross|ICRC")]
    united = people[people["actor"].str.contains("OCHA|UNHCR|WFP|UNICEF|IOM")]
    reached = plan(plans, "people_reached")
    parts = []
    if len(reached):
        last = reached.iloc[0]
        count, day = float(last["people_reached"]), last["reached_as_of"]
        parts.append(f"{count / 1e6:.1f} million people reached under the UN plan for 2025 by {day:%-d %B %Y}")
    for actor, frame in (("UN agencies", united), ("the Red Cross movement", cross)):
        if len(frame) and not (actor == "UN agencies" and parts):
            most = frame.iloc[-1]
            span = f"{most['start']:%B %Y} to {most['end']:%B %Y}"
            parts.append(f"{float(most['value']) / 1e6:.1f} million {most['measure']} by {actor} ({span})")
    un_acts, cross_acts = len(united) + len(reached) > 0, len(cross) > 0
    if not parts:
        return nothing("report of people reached by the UN or the Red Cross within a year of the announcement")
    both = un_acts and cross_acts
    return Finding(
        Verdict.SUPPORTED if both else Verdict.PARTLY,
        f"Reports name {listed(parts)}.",
        rows(united, cross, reached),
        readings=(Reading("the UN delivers", un_acts or None), Reading("the Red Cross delivers", cross_acts or None)),
    )
