"""Sanctions: US steps over the war beside the packages of the European Union."""

from datetime import date

import numpy as np
import pandas as pd

from data.checks import Finding, Sign, cases, check, other, plain, rows, rules, unknown, weaker
from data.dates import ANNOUNCED, THEN
from data.offices import administrations
from data.sanctions import sanctions

ALLIES = r"\bwith (?:the )?(?:allies|partners|G7|EU)\b|named in the G7"
"""Words by which the record of a US step names those with whom it was announced."""
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
    """New tightening steps of one side, in order of date: numbered packages of the EU, US steps over the war."""
    new = (sanctions["kind"] == "tightening") & ~sanctions["measure"].str.contains(NOT_NEW, na=False)
    mine = sanctions[new & (sanctions["jurisdiction"] == jurisdiction)].sort_values("date")
    if jurisdiction == "EU":
        return mine[mine["package_no"].notna()]
    return mine[mine["over_the_war"].astype(str).str.lower() == "true"] if jurisdiction == "US" else mine


def beside(sanctions: pd.DataFrame, administrations: pd.DataFrame) -> pd.DataFrame:
    """The EU packages, each with the days to the nearest US step over the war and the US administration on its day.

    `paired`: a US step on the day, or as near as the rule asks; `chance_pct`: how often a day near it, from the start
    of US steps on, lies so near to a US step.
    """
    packages, own = steps(sanctions, "EU"), steps(sanctions, "US")["date"]

    def nearest(day: pd.Timestamp) -> float:
        return float((own - day).abs().min().days) if len(own) else float("nan")

    def chance(day: pd.Timestamp) -> float:
        around = pd.date_range(day - pd.Timedelta(days=rules.AROUND_DAYS), day + pd.Timedelta(days=rules.AROUND_DAYS))
        around = around[around >= own.min()] if len(own) else around[:0]
        return 100 * float(np.mean([nearest(each) <= rules.JOINT_DAYS for each in around])) if len(around) else 0.0

    days = [nearest(day) for day in packages["date"]]
    office = [in_office(day, administrations) for day in packages["date"]]
    found = packages.assign(days=days, administration=office, chance_pct=[chance(day) for day in packages["date"]])
    return found.assign(paired=found["days"] <= rules.JOINT_DAYS)


def by_chance_pct(packages: pd.DataFrame) -> float:
    """How often chance would pair as many packages as are paired, or more, each by its own `chance_pct`."""
    spread = np.ones(1)
    for pct in packages["chance_pct"] / 100:
        spread = np.convolve(spread, [1 - pct, pct])
    return 100 * float(spread[int(packages["paired"].sum()) :].sum())


def named(own: pd.DataFrame) -> pd.DataFrame:
    """US steps whose record says that they were announced with partners."""
    return own[own["what"].str.contains(ALLIES, na=False)]


def expected(packages: pd.DataFrame) -> float:
    """How many packages chance would pair, each by its own `chance_pct`."""
    return float(packages["chance_pct"].sum()) / 100


def _signs(
    own: pd.DataFrame, pairs: pd.DataFrame, later: pd.DataFrame, administrations: pd.DataFrame
) -> tuple[Sign, ...]:
    signs, offices = [], [in_office(day, administrations) for day in own["date"]]
    for office, part in pairs.groupby("administration", sort=False):
        says = f"{part['paired'].sum()} of {len(part)} EU packages, and {offices.count(str(office))} US steps on record"
        signs.append(Sign(f"{office} administration", "for" if part["paired"].any() else "against", says))
    if len(later):
        says = f"{later['paired'].sum()} of {len(later)} EU packages"
        signs.append(Sign("since June 2025", "neither", says))
    return tuple(signs)


@check("USA-9", sanctions, administrations)
def coordinated(sanctions: pd.DataFrame, administrations: pd.DataFrame, as_of: date) -> Finding:
    """ "Coordinated" is read as acting together with partners, from 2022 to the article's month; the line names no time.

    Two things are looked for: several US steps over the war that were announced with partners, as their records say;
    and US steps on the days of EU packages, more often than chance would bring. US steps are so many that a step
    within two weeks means little. So a step counts that came on the day of a package, or one day apart; and chance is
    what the days around each package give, so that weeks in which both sides acted often count for less. Both found
    is the plain reading, one of them a weaker one; US steps by themselves are another thing. Packages after the
    article's month are shown and do not count. What was said between capitals is not on record.
    """
    every, own = beside(sanctions, administrations), steps(sanctions, "US")
    pairs, later = every[every["date"] <= pd.Timestamp(THEN)], every[every["date"] > pd.Timestamp(THEN)]
    own = own[own["date"] <= pd.Timestamp(THEN)]
    first, second = "US steps were announced with partners", "fell on the days of EU packages beyond chance"
    if pairs.empty or own.empty:
        return unknown(first, f"Steps of both sides are not on record by {as_of:%-d %B %Y}.", pairs, own)
    with_them, done, of = named(own), int(pairs["paired"].sum()), f"of {len(pairs)} packages"
    together, timed = len(with_them) >= rules.SEVERAL_STEPS or None, by_chance_pct(pairs) < rules.CHANCE_PCT
    current = pairs[pairs["administration"] == in_office(pd.Timestamp(ANNOUNCED), administrations)]
    says = (
        f"The US acted within a day of {done} of {len(pairs)} EU packages, where chance would give {expected(pairs):.0f}, "
        f"and announced at least {len(with_them)} step{'s' * (len(with_them) != 1)} with partners."
    )
    if len(current):
        says += f" In our list it acted so beside {current['paired'].sum() or 'none'} of those since January 2025."
    return Finding(
        readings=(
            plain(f"{first}, and {second}", done, of, fits=cases.both(together, timed)),
            weaker(f"several {first}", len(with_them), "steps", fits=together),
            weaker(f"US steps {second}", done, of, fits=timed),
            other("several US steps, with or without partners", len(own), fits=len(own) >= rules.SEVERAL_STEPS),
        ),
        reason=says,
        evidence=rows(pairs, own),
        measured=float(done),
        unit="packages",
        measured_on=pairs["date"].max().date(),
        series="EU packages with a US step over the war within a day",
        signs=_signs(own, pairs, later, administrations),
    )
