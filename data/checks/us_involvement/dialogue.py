"""Who brought Ukraine and its allies together: the contact group of defence ministers."""

from datetime import date

import pandas as pd

from data.checks import Finding, Sign, check, other, plain, rows, rules, unknown, weaker
from data.checks.us_involvement.pressure import in_office
from data.dates import THEN
from data.events import events
from data.offices import administrations

GROUP = "Ukraine Defense Contact Group"


def meetings(events: pd.DataFrame) -> pd.DataFrame:
    """Meetings of the contact group in order of day; `american` where the United States convened and chaired."""
    held = events[(events["kind"] == "meeting") & events["title"].str.contains(GROUP, regex=False, na=False)]
    american = held["actors"].str.contains("United States", regex=False, na=False)
    return held.assign(american=american).sort_values(["date", "event_id"])


@check("USA-15", events, administrations)
def dialogue(events: pd.DataFrame, administrations: pd.DataFrame, as_of: date) -> Finding:
    """ "Facilitated dialogue" is read as convening and chairing the contact group of defence ministers, at which Ukraine
    and its allies sat together, from 2022 to the article's month; the line names no time.

    More than half of its meetings chaired by the United States is the plain reading; several, though fewer, a weaker
    one. Meetings that others chaired are dialogue, too, and not the work of the United States. The council of NATO and
    Ukraine and the G7, with chairs of their own, are left aside, as are calls. Later meetings are shown as a sign.
    """
    every = meetings(events)
    held, later = every[every["date"] <= pd.Timestamp(THEN)], every[every["date"] > pd.Timestamp(THEN)]
    what = "the United States convened and chaired most meetings of the contact group of Ukraine and its allies"
    if held.empty:
        return unknown(what, "Meetings of the contact group are not on record by this date.")
    count, of, others = int(held["american"].sum()), len(held), held[~held["american"]]
    says = f"The United States chaired {count} of the {of} meetings of the contact group on record to May 2025"
    if len(others):
        since = held[held["date"] >= others["date"].min()]
        some = "" if len(since) == len(others) else f"{len(others)} of "
        says += f"; {some}those since {since['date'].min():%B %Y} had other chairs"
    office = [in_office(day, administrations) for day in held["date"]]
    parts = [(f"under the {name} administration", part) for name, part in held.groupby(office, sort=False)]
    parts += [("after May 2025", later)] if len(later) else []
    return Finding(
        readings=(
            plain(what, count, f"of {of} meetings", fits=100 * count / of > rules.MORE_THAN_HALF_PCT),
            weaker("it chaired several of them", count, f"of {of} meetings", fits=count >= rules.SEVERAL_STEPS),
            other("others chaired several", of - count, f"of {of} meetings", fits=of - count >= rules.SEVERAL_STEPS),
        ),
        reason=says + ".",
        evidence=rows(held),
        measured=float(count),
        unit=f"of {of} meetings",
        measured_on=held["date"].max().date(),
        series="meetings of the contact group of defence ministers, by chair",
        signs=tuple(
            Sign(f"meetings {name}", "for" if part["american"].any() else "against",
                 f"{part['american'].sum()} of {len(part)} chaired by the United States")
            for name, part in parts
        ),
    )  # fmt: skip
