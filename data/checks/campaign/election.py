"""Was there a presidential campaign, and were there candidates, when the call was announced? (CAM-1, CAM-3)"""

from datetime import date

import pandas as pd

from data.checks import Finding, cases, check, other, rows, rules, unknown
from data.checks.wording import in_words
from data.dates import ANNOUNCED, THEN
from data.events import events


def elections(events: pd.DataFrame, office: str = "presidential election") -> pd.DataFrame:
    """Elections whose title names the office, in order of their day."""
    named = (events["kind"] == "election") & events["title"].str.contains(office, case=False, regex=False)
    return events[named].sort_values("date")


def around(events: pd.DataFrame, day: date = ANNOUNCED) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The last presidential election up to a day and the next one after it, each as a frame of at most one row."""
    known = elections(events)
    return known[known["date"] <= pd.Timestamp(day)].tail(1), known[known["date"] > pd.Timestamp(day)].head(1)


def naming(events: pd.DataFrame, kind: str) -> pd.DataFrame:
    """Events of a kind whose actors are called candidates, in order of their day."""
    named = (events["kind"] == kind) & events["actors"].fillna("").str.contains("candidate", case=False)
    return events[named].sort_values("date")


def listed(events: pd.DataFrame, day: date = ANNOUNCED) -> pd.DataFrame:
    """Lists of candidates, declared or potential, up to a day and since the presidential election before it."""
    lists, past = naming(events, "election"), around(events, day)[0]
    lists = lists[lists["date"] <= pd.Timestamp(day)]
    return lists[lists["date"] > past["date"].iloc[0]] if len(past) else lists


def before(events: pd.DataFrame, vote: pd.DataFrame) -> pd.DataFrame:
    """Occasions in the campaign before an election on which its candidates were asked where they stand on the war."""
    asked, day = naming(events, "statement"), vote["date"].max()
    first = day - pd.Timedelta(days=int(rules.CAMPAIGN_DAYS))
    return asked[(asked["date"] >= first) & (asked["date"] <= day)]


def people(asked: pd.DataFrame) -> set[str]:
    """The candidates named in the actors of such occasions: "candidates: A; B"."""
    names = [name.strip() for actors in asked["actors"] for name in actors.partition(":")[2].split(";")]
    return {name for name in names if name}


def days_between(past: pd.DataFrame, coming: pd.DataFrame, day: date = ANNOUNCED) -> tuple[int, int]:
    """Days since the last election and days to the next one."""
    return (pd.Timestamp(day) - past["date"].iloc[0]).days, (coming["date"].iloc[0] - pd.Timestamp(day)).days


def on(coming: pd.DataFrame, day: date = ANNOUNCED) -> bool | None:
    """Whether a presidential campaign was on: the next election is near. None where the next election is not known."""
    return None if coming.empty else (coming["date"].iloc[0] - pd.Timestamp(day)).days <= rules.CAMPAIGN_DAYS


def not_yet(coming: pd.DataFrame, day: date = ANNOUNCED) -> str:
    """How far away the next election was."""
    away = (coming["date"].iloc[0] - pd.Timestamp(day)).days
    return (
        f"On {day:%-d %B %Y} the election of {coming['date'].iloc[0]:%Y} was {away:,} days away, so its campaign "
        + ("was on" if on(coming, day) else "had not begun")
    )


def that_of(past: pd.DataFrame) -> str:
    """The campaign before, by its year where it is known."""
    return "that before" if past.empty else f"that of {past['date'].iloc[0]:%Y}"


def had_run(named: set[str]) -> str:
    """How many people who ran or might run there were, in words."""
    return f"{in_words(len(named))} {'person' if len(named) == 1 else 'people'} who ran or might run"


@check("CAM-1", events)
def new_dynamic(events: pd.DataFrame, as_of: date) -> Finding:
    """A campaign can get a new dynamic while it is on, so the calendar of elections is asked first.

    The day of the announcement is set before the next presidential election. A campaign is taken to be on in the two
    years before an election. Outside of them there was none to be changed. Inside them the effect would have to be
    measured, and nothing on record measures it, nor for another campaign: so that reading stays open. A related fact of
    another time is that the war was a subject of the campaign before, read from candidates who were asked about it. The
    elections to Congress of 2026 are left aside, since the section speaks of the presidency.
    """
    past, coming = around(events)
    running, asked = on(coming), before(events, past)
    effect, named = "the announcement gave the presidential campaign of the day a new dynamic", people(asked)
    if coming.empty:
        return unknown(effect, "The calendar on record does not hold the election after May 2025.", past)
    elsewhere = "the announcement, or talks with Moscow, gave another campaign a new dynamic"
    subject = other(
        "the war was a subject of the campaign before",
        len(named),
        "person asked about it" if len(named) == 1 else "people asked about it",
        fits=None if running else len(named) >= rules.SOME_PEOPLE or None,
    )
    return Finding(
        **cases.office(effect, running, None, elsewhere, None, subject),
        reason=not_yet(coming)
        + (
            ", and nothing on record measures its dynamic."
            if running
            else f"; in {that_of(past)} {had_run(named)} {'was' if len(named) == 1 else 'were'} asked about the war, "
            "on our list."
        ),
        evidence=rows(past, coming, asked),
        measured=float((coming["date"].iloc[0] - pd.Timestamp(ANNOUNCED)).days),
        unit="days to the next presidential election",
        measured_on=ANNOUNCED,
        series="calendar of US presidential elections",
    )


@check("CAM-3", events)
def candidates(events: pd.DataFrame, as_of: date) -> Finding:
    """Candidates are people who have declared; names that a newspaper thinks possible are potential candidates.

    They exist where a list names declared candidates, or while a campaign is on: in the two years before an election.
    Being forced to take a stance is read as being asked in public where one stands on the war. If there were no
    candidates at the announcement, it is asked whether those of the campaign before were asked so: that would be real,
    and of another time. Two people are enough, since the statement has a plural.
    """
    past, coming = around(events)
    lists, asked, earlier = listed(events), before(events, coming), before(events, past)
    declared = lists[~lists["actors"].str.contains("potential", case=False)]
    exist = True if len(declared) else on(coming)
    label = "candidates of a presidential campaign of the day, pressed for a stance"
    if exist is None:
        return unknown(label, "The calendar on record does not tell whether a campaign was on in May 2025.", lists)
    now, then = people(asked[asked["date"] <= pd.Timestamp(THEN)]), people(earlier)
    case = cases.office(
        label,
        exist,
        len(now) >= rules.SOME_PEOPLE or None,
        "candidates of another campaign, the one before, pressed for a stance",
        len(then) >= rules.SOME_PEOPLE or None,
    )
    return Finding(
        **case,
        reason=(
            ("Candidates had declared by 17 May 2025" if len(declared) else not_yet(coming))
            + f"; in {that_of(past)} {had_run(then)} {'was' if len(then) == 1 else 'were'} asked about the war, on "
            f"{in_words(len(earlier))} occasion{'s' if len(earlier) != 1 else ''} on our list."
        ),
        evidence=rows(lists, coming, past, asked, earlier),
        measured=float(len(then)),
        unit=f"{'person' if len(then) == 1 else 'people'} of the campaign before, asked in public",
        measured_on=earlier["date"].max().date() if len(earlier) else None,
        series="occasions on which candidates were asked about the war",
    )
