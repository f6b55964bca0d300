"""Sanctions: US steps beside the packages of the European Union."""

from datetime import date

import pandas as pd

from data.checks import Finding, Reading, Sign, Verdict, check, rows, rules
from data.dates import ANNOUNCED, THEN
from data.offices import administrations
from data.sanctions import sanctions

ALLIES = r"allies|partners|G7|EU\b"
"""Words by which the record of a US step names those who act with it."""


NOT_NEW = r" ends$| in force$"
"""End of the name of a record that only closes a licence or a wind-down: no step of its own."""


def in_office(day: pd.Timestamp, administrations: pd.DataFrame) -> str:
    """The US administration on a day; that of the oath on the day of a change."""
    begun = administrations[administrations["start"] <= day].sort_values("start")
    return str(begun["administration"].iloc[-1]) if len(begun) else "none recorded"


def reign(administrations: pd.DataFrame, until: date) -> pd.DataFrame:
    """The administrations since 2022 for drawing: start not before 2022, an open end on `until`."""
    first = pd.Timestamp(2022, 1, 1)
    held = administrations.assign(end=administrations["end"].fillna(pd.Timestamp(until)))
    return held[held["end"] > first].assign(start=held["start"].clip(lower=first))


def steps(sanctions: pd.DataFrame, jurisdiction: str) -> pd.DataFrame:
    """New tightening steps of one side, in order of date; of the EU only the numbered packages."""
    new = (sanctions["kind"] == "tightening") & ~sanctions["measure"].str.contains(NOT_NEW, na=False)
    mine = sanctions[new & (sanctions["jurisdiction"] == jurisdiction)]
    return (mine[mine["package_no"].notna()] if jurisdiction == "EU" else mine).sort_values("date")


def beside(sanctions: pd.DataFrame, administrations: pd.DataFrame) -> pd.DataFrame:
    """The EU packages, each with the days to the nearest US step and the US administration on its day."""
    packages, own = steps(sanctions, "EU"), steps(sanctions, "US")
    away = [(own["date"] - day).abs() for day in packages["date"]]
    days = [float("nan") if each.empty else each.min().days for each in away]
    office = [in_office(day, administrations) for day in packages["date"]]
    out = packages.assign(days=days, administration=office)
    return out.assign(paired=out["days"] <= rules.JOINT_DAYS)


def by_chance(sanctions: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> float:
    """The percentage of all days of a time that lie as close to a US step as `beside` asks for."""
    span = pd.Series(pd.date_range(start, end))
    own = steps(sanctions, "US")["date"]
    near = span.map(lambda day: bool(((own - day).abs().dt.days <= rules.JOINT_DAYS).any()))
    return 100 * float(near.mean())


def _signs(own: pd.DataFrame, since: pd.DataFrame, later: pd.DataFrame, listed: pd.DataFrame) -> tuple[Sign, ...]:
    named = own[own["what"].str.contains(ALLIES, na=False)]
    signs = [
        Sign("US steps that name partners", "for" if len(named) else "neither", f"{len(named)} of {len(own)} records"),
        Sign("US steps from January to May 2025", "for" if len(since) else "against", f"{len(since)} on record"),
    ]
    if len(later):
        says = f"{later['paired'].sum()} of {len(later)} had a US step near"
        signs.append(Sign("EU packages since June 2025", "neither", says))
    if len(listed):
        first = f"{listed['date'].iloc[0]:%-d %B %Y}: {listed['measure'].iloc[0]}"
        signs.append(Sign("first US listings since January 2025", "against", first))
    return tuple(signs)


@check("USA-9", sanctions, administrations)
def coordinated(sanctions: pd.DataFrame, administrations: pd.DataFrame, as_of: date) -> Finding:
    """ "Coordinated" is read as acting together with partners, from 2022 to the article's month.

    For each numbered EU package the nearest US step that tightens sanctions is looked up; within two weeks the two
    count as side by side. This is done apart for earlier governments and for the one in office at the announcement.
    Side by side in at least half of the packages under both: supported; under one only: partly. Nearness in time is
    no proof, so the finding also says how often a random day would lie as close to a US step, and how many US steps
    name partners in their record. The list of US steps is a selection, so the counts are floors. Packages after the
    article's month are shown and do not count.
    """
    pairs, own = beside(sanctions, administrations), steps(sanctions, "US")
    pairs, later = (pairs[pairs["date"] <= pd.Timestamp(THEN)], pairs[pairs["date"] > pd.Timestamp(THEN)])
    listed, own = own[own["new_listings"].notna()], own[own["date"] <= pd.Timestamp(THEN)]
    if pairs.empty or own.empty:
        return Finding(Verdict.NO_EVIDENCE, f"No steps of both sides were public by {as_of:%-d %B %Y}.")
    now = in_office(pd.Timestamp(ANNOUNCED), administrations)
    current, earlier = pairs[pairs["administration"] == now], pairs[pairs["administration"] != now]
    listed = listed[listed["date"] > pd.Timestamp(THEN)].head(1)
    since = own[[in_office(day, administrations) == now for day in own["date"]]]
    fits = [bool(100 * part["paired"].mean() >= rules.JOINT_SHARE_PCT) for part in (earlier, current)]
    chance = by_chance(sanctions, earlier["date"].min(), earlier["date"].max()) if len(earlier) else 0.0
    days, done = f"{rules.JOINT_DAYS:.0f} days", [int(part["paired"].sum()) for part in (earlier, current)]
    return Finding(
        {0: Verdict.CONTRADICTED, 1: Verdict.PARTLY, 2: Verdict.SUPPORTED}[sum(fits)],
        f"{done[0]} of {len(earlier)} EU packages before January 2025 had a recorded US step within {days} (a random "
        f"day of that time: {chance:.0f} percent); under the government in office at the announcement it was {done[1]} "
        f"of {len(current)}, with {len(since)} US steps recorded by then.",
        rows(pairs, own, listed),
        measured=float(sum(done)),
        unit="packages",
        measured_on=pairs["date"].max().date(),
        series=f"EU packages with a US step within {days}",
        direct=False,
        readings=(
            Reading("by earlier governments since 2022", fits[0], float(done[0]), "packages"),
            Reading("by the government in office at the announcement", fits[1], float(done[1]), "packages"),
        ),
        signs=_signs(own, since, later, listed),
    )
