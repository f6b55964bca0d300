"""Which administration held office when the call was announced, and what was said and done (REA-1, REA-2, REA-5)."""

from datetime import date

import pandas as pd

from data.checks import Finding, cases, check, other, rows, rules, unknown
from data.checks.reactions.words import (
    DOUBT,
    ON_THE_CALL,
    in_window,
    leaning,
    mostly,
    of_group,
    people,
    speakers,
)
from data.checks.wording import listed
from data.dates import ANNOUNCED, THEN
from data.events import events
from data.offices import administrations
from data.statements import statements

NAMED = "Biden"
CAREFUL = ("cautious", "concern")
UNITED = "Ukraine Defense Contact Group"
"""The group of some fifty states, most of them European, that coordinates the arms for Ukraine."""
NOT_KNOWN = "Which administration held office on 17 May 2025 is not on record by this date."


def holding(administrations: pd.DataFrame, day: date = ANNOUNCED) -> pd.DataFrame:
    """The administration in office on a day, as a frame of at most one row."""
    when = pd.Timestamp(day)
    ended = administrations["end"].notna() & (administrations["end"] <= when)
    return administrations[(administrations["start"] <= when) & ~ended].tail(1)


def named(administrations: pd.DataFrame) -> pd.DataFrame:
    """The administration that the article names, as a frame of at most one row."""
    return administrations[administrations["administration"] == NAMED].tail(1)


def existed(administrations: pd.DataFrame) -> bool | None:
    """Whether the administration named held office at the announcement; None where the terms are not on record."""
    now = holding(administrations)
    if now.empty or named(administrations).empty:
        return None
    return bool(now["administration"].iloc[0] == NAMED)


def gone(administrations: pd.DataFrame) -> str:
    """A clause that says how long the administration named had been out of office; empty where it is not on record."""
    for left in named(administrations)["end"]:
        if pd.isna(left) or left > pd.Timestamp(ANNOUNCED):
            return f"The {NAMED} administration was in office at the announcement"
        days = (pd.Timestamp(ANNOUNCED) - left).days
        return f"The {NAMED} administration left office on {left:%-d %B %Y}, {days} days before the announcement"
    return ""


def convened(events: pd.DataFrame, first: pd.Timestamp, last: pd.Timestamp) -> pd.DataFrame:
    """Meetings of the group of donors between two days, with `led`: whether the United States chaired."""
    meets = events[(events["kind"] == "meeting") & events["title"].str.contains(UNITED, regex=False)]
    meets = meets[(meets["date"] >= first) & (meets["date"] < last)]
    return meets.assign(led=meets["actors"].fillna("").str.contains("United States", regex=False))


@check("REA-1", administrations, statements)
def white_house(administrations: pd.DataFrame, statements: pd.DataFrame, as_of: date) -> Finding:
    """The sentence speaks of the White House, and the article of the Biden administration as the one in it.

    The record of terms says who held office at the announcement. An administration out of office answered nothing. It
    is then asked whether the White House of the day was cautious: that would be real, and of another office. Counted
    are occasions, one speaker on one day, from the announcement to the end of May 2025: of the vice president, the
    secretaries, the press secretary and the envoys, without the president, whose call it was. An occasion is cautious
    when more than half of what was said on it is, and the answer when more than half of the occasions are.
    """
    label = f"the {NAMED} administration answered the announcement with caution"
    there, now = existed(administrations), holding(administrations)
    said = of_group(in_window(statements), "administration")
    leant = leaning(said, *CAREFUL)
    if there is None:
        return unknown(label, NOT_KNOWN, now)
    careful, most = int(leant.sum()), mostly(leant)
    return Finding(
        **cases.office(label, there, most, "the White House of the day answered with caution", most),
        reason=(
            f"{gone(administrations)}. In the White House was {now['president'].iloc[0]}; his officials were mostly "
            f"cautious on {careful} of {len(leant)} occasions on record from {ANNOUNCED:%-d} to {THEN:%-d %B}."
        ),
        evidence=rows(named(administrations), now, said),
        measured=float(careful),
        unit=f"of {len(leant)} occasions",
        measured_on=said["date"].max().date() if len(said) else None,
        series="cautious answers of the administration in office, without the president",
    )


@check("REA-2", administrations, events)
def united_front(administrations: pd.DataFrame, events: pd.DataFrame, as_of: date) -> Finding:
    """The sentence says what the Biden administration does: it keeps a united front with European allies.

    The record of terms says whether it held office at the announcement; out of office it kept no front. It is then
    asked whether it did so in its own years: that would be real, and of another time. A front is read from acts, and
    not from words: meetings of the defence ministers who arm Ukraine that the United States convened and chaired.
    Three make a way of acting. Whether the government that followed chaired as many up to the article is asked too.
    """
    label = f"the {NAMED} administration kept a united front with Europe in May 2025"
    there, before = existed(administrations), named(administrations)
    if there is None:
        return unknown(label, NOT_KNOWN, before)
    first, last = before["start"].iloc[0], pd.Timestamp(THEN) + pd.Timedelta(days=1)
    left = last if there else before["end"].iloc[0]
    own, since = convened(events, first, left), convened(events, left, last)
    led = own[own["led"]]
    fits = len(led) >= rules.SEVERAL_STEPS or None
    told = f"{gone(administrations)}. In its own years it chaired {len(led)} meetings of the {UNITED} on our list"
    chaired = int(since["led"].sum())
    if len(since):
        told += f"; of those since the United States chaired {chaired}" if chaired else "; those since had other chairs"
    later = None if there else chaired >= rules.SEVERAL_STEPS or None
    kept = f"the {NAMED} administration kept one in its own years"
    return Finding(
        **cases.office(label, there, fits, kept, fits, other("the government of the day kept one", fits=later)),
        reason=told + ".",
        evidence=rows(before, holding(administrations), own, since),
        measured=float(len(led)),
        unit="meetings with allies",
        measured_on=led["date"].max().date() if len(led) else None,
        series=f"meetings of the {UNITED}, chaired by the United States",
    )


@check("REA-5", administrations, statements)
def democrats(administrations: pd.DataFrame, statements: pd.DataFrame, as_of: date) -> Finding:
    """The sentence has Democrats fear for the efforts of the current administration, as if another one ran the talks.

    The record of terms says which administration was the current one. Where it was the caller's own, no other had
    efforts that the call could undermine. That Democrats feared for the efforts of the administration of the day
    cannot be tested, since no statement was read for it. Doubt about the call itself, voiced by Democrats in Congress
    from the announcement to the end of May 2025, would be real, and another thing. Two people are enough, since the
    sentence has a plural; a statement counts when the call or its result is its topic.
    """
    there, now = existed(administrations), holding(administrations)
    said = of_group(in_window(statements), "Democrats in Congress")
    worried = people(said[said["topic"].isin(ON_THE_CALL)], *DOUBT)
    label = "Democrats feared for the efforts of an administration other than the caller's, then in office"
    if there is None:
        return unknown(label, NOT_KNOWN, now)
    voiced = len(worried) >= rules.SOME_PEOPLE or None
    own = "Democrats feared for the efforts of the administration of the day"
    doubt = other("Democrats doubted the call or its result", len(worried), "Democrats in Congress", fits=voiced)
    return Finding(
        **cases.office(label, there, None, own, None, doubt),
        reason=(
            f"The current administration was that of {now['president'].iloc[0]}, whose own call it was. Of "
            f"{len(speakers(said))} Democrats in Congress on record, {len(worried)} doubted the call or its result"
            + (f": {listed(worried)}." if worried else ".")
        ),
        evidence=rows(named(administrations), now, said),
        measured=float(len(worried)),
        unit="Democrats in Congress who doubted the call",
        measured_on=said["date"].max().date() if len(said) else None,
        series="coded statements of Democrats in Congress",
    )
