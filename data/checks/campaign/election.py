"""Was there a presidential campaign, and were there candidates, when the call was announced? (CAM-1, CAM-3)"""

from datetime import date

import pandas as pd

from data.checks import Finding, Reading, Verdict, check, rows, rules
from data.dates import ANNOUNCED
from data.events import events


def elections(events: pd.DataFrame, office: str = "presidential election") -> pd.DataFrame:
    """Elections whose title names the office, in order of their day."""
    named = (events["kind"] == "election") & events["title"].str.contains(office, case=False, regex=False)
    return events[named].sort_values("date")


def around(events: pd.DataFrame, day: date = ANNOUNCED) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The last presidential election up to a day and the next one after it, each as a frame of at most one row."""
    known = elections(events)
    return known[known["date"] <= pd.Timestamp(day)].tail(1), known[known["date"] > pd.Timestamp(day)].head(1)


def listed(events: pd.DataFrame, day: date = ANNOUNCED) -> pd.DataFrame:
    """Lists of candidates, declared or potential, up to a day."""
    named = (events["kind"] == "election") & events["actors"].fillna("").str.contains("candidate", case=False)
    return events[named & (events["date"] <= pd.Timestamp(day))]


def days_between(past: pd.DataFrame, coming: pd.DataFrame, day: date = ANNOUNCED) -> tuple[int, int]:
    """Days since the last election and days to the next one."""
    return (pd.Timestamp(day) - past["date"].iloc[0]).days, (coming["date"].iloc[0] - pd.Timestamp(day)).days


def midterm(events: pd.DataFrame) -> tuple[Reading, ...]:
    """The other election that "campaign" could mean, where the calendar holds it: that of Congress."""
    known = elections(events, "midterm elections")
    return tuple(
        Reading("the elections to Congress, with no presidency on the ballot", None, float(days), "days after")
        for days in (known["date"] - pd.Timestamp(ANNOUNCED)).dt.days.head(1)
    )


@check("CAM-1", events)
def new_dynamic(events: pd.DataFrame, as_of: date) -> Finding:
    """A campaign can get a new dynamic only while it is on, so the calendar of elections is asked first.

    The day of the announcement is set between the presidential election before it and the one after it. A campaign is
    taken to be on in the two years before an election; outside of them the statement is contradicted. Inside them
    there would be no measure of a "dynamic", and the outcome would be "no evidence found". The elections to Congress
    are named as another reading, though the section speaks of the presidency.
    """
    past, coming = around(events)
    if past.empty or coming.empty:
        return Finding(Verdict.NO_EVIDENCE, "The election calendar known by this date does not frame 17 May 2025.")
    since, until = days_between(past, coming)
    running = until <= rules.CAMPAIGN_DAYS
    reason = (
        f"On {ANNOUNCED:%-d %B %Y} the last presidential election was {since} days past and the next one "
        f"{until:,} days away ({coming['date'].iloc[0]:%-d %B %Y}), so "
        + ("a campaign was on, but nothing measures its dynamic." if running else "no presidential campaign was on.")
    )
    return Finding(
        Verdict.NO_EVIDENCE if running else Verdict.CONTRADICTED,
        reason,
        rows(past, coming),
        measured=float(until),
        unit="days to the next presidential election",
        measured_on=ANNOUNCED,
        series="calendar of US presidential elections",
        readings=(Reading("a presidential campaign", running, float(until), "days before"), *midterm(events)),
    )


@check("CAM-3", events)
def candidates(events: pd.DataFrame, as_of: date) -> Finding:
    """Candidates are people who have declared; names that a newspaper thinks possible are potential candidates.

    Looked up are the lists of candidates up to the day of the announcement, and the calendar. The statement is
    contradicted when no campaign was on and every list known names potential candidates only. Without any list it
    stays without evidence, since a missing list shows nothing. Whether a declared candidate was "forced" would need a
    statement that says so.
    """
    past, coming = around(events)
    names = listed(events)
    if past.empty or coming.empty or names.empty:
        return Finding(Verdict.NO_EVIDENCE, "No list of candidates around 17 May 2025 is known by this date.")
    potential = names["actors"].str.contains("potential", case=False)
    none_declared = bool(potential.all()) and days_between(past, coming)[1] > rules.CAMPAIGN_DAYS
    newest = names.sort_values("date").tail(1)
    reason = (
        f"The newest list before the announcement ({newest['date'].iloc[0]:%-d %B %Y}) names potential candidates for "
        f"{coming['date'].iloc[0]:%Y}, none declared, and the election was {days_between(past, coming)[1]:,} days away."
        if none_declared
        else "Declared candidates are on record, but nothing that forced them to take a stance."
    )
    return Finding(
        Verdict.CONTRADICTED if none_declared else Verdict.NO_EVIDENCE,
        reason,
        rows(names, coming),
        measured=float((~potential).sum()),
        unit="lists of declared candidates",
        measured_on=ANNOUNCED,
        series="lists of candidates for the presidency",
        readings=(Reading("declared candidates for the presidency", not none_declared), *midterm(events)),
    )
