"""Words ascribed to two ministers: who held the office, and whether such a statement is on record (INT-2, INT-7)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd

from data.checks import Finding, cases, check, other, rows, unknown, weaker
from data.checks.international.capitals import UNITY
from data.checks.international.stances import in_the_weeks, reactions
from data.checks.meanings import meant, saying
from data.checks.reactions.words import FROM, ON_THE_CALL, OPEN, between
from data.checks.wording import listed
from data.codings import statement_meanings
from data.dates import ANNOUNCED
from data.offices import offices
from data.statements import statements

GERMAN, INDIAN = "Foreign minister of Germany", "External Affairs Minister of India"
HUMANE = "humanitarian_need"
"""The meaning of a statement that speaks of the need of people, of civilians above all."""


def holder(offices: pd.DataFrame, office: str, day: date = ANNOUNCED) -> pd.DataFrame:
    """The row of the person who held an office on a day; empty where none is recorded."""
    since, until = offices["in_office_since"], offices["in_office_until"]
    there = (since <= pd.Timestamp(day)) & (until.isna() | (until > pd.Timestamp(day)))
    return offices[there & (offices["office"] == office)].head(1)


def own(cabinet: pd.DataFrame, person: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """What a minister said of all that a cabinet said: after the announcement, before it, and both."""
    wide = cabinet[cabinet["speaker"].isin(person["person"])]
    said = between(wide)
    return said, wide[~wide["row"].isin(said["row"])], wide


def dated(parts: Mapping[str, pd.DataFrame]) -> str:
    """What statements are for, each with its days: "a ceasefire first (20 May) and a negotiated end (28 and 30 May)"."""
    found: dict[str, list[str]] = {}
    for what, each in parts.items():
        days = each["date"].drop_duplicates().sort_values()
        if len(days):
            when = listed([*(f"{day:%-d}" for day in days[:-1]), f"{days.iloc[-1]:%-d %B}"])
            found.setdefault(when, []).append(what)
    return listed([f"{listed(names)} ({when})" for when, names in found.items()])


def halves(said: pd.DataFrame, second: pd.DataFrame, welcome: str, stressed: str) -> dict[str, Any]:
    """A welcome, by support among some statements, and a second half, by statements that were read as such."""
    glad = bool(said["stance"].eq("support").any())
    return cases.two_halves(welcome, glad or None, stressed, len(second) > 0 or None, core="first")


@check("INT-2", statements, statement_meanings, offices)
def germany(statements: pd.DataFrame, statement_meanings: pd.DataFrame, offices: pd.DataFrame, as_of: date) -> Finding:
    """The sentence has two halves: the minister welcomed a settlement by negotiation, and a united European stance.

    The article names the office, not the person; who held it on 17 May 2025 is looked up. His recorded statements from
    the announcement to the end of May 2025 are searched for support of talks, by stance, and for words of European
    unity, by meaning. The core is the welcome: unity alone is no reading of it. Weaker: he spoke for a negotiated end
    on conditions, in cautious statements on the process; or he said both in the weeks of the talks, from 10 May on, and
    so before the announcement. That words are not on record does not say that they were never spoken.
    """
    person = holder(offices, GERMAN)
    said, before, wide = own(reactions(statements, ["DEU"], FROM), person)
    unity = {name: saying(each, statement_meanings, UNITY) for name, each in (("said", said), ("wide", wide))}
    text = "the minister welcomed a settlement by negotiation", "he spoke for a united European stance"
    case, weeks = halves(said, unity["said"], *text), halves(wide, unity["wide"], *text)
    if wide.empty:
        return unknown(
            case["readings"][0].label, "No statement of the German minister is on record by this date.", person
        )
    open_ = said[said["stance"].isin(OPEN)]
    process = open_[open_["topic"] == "process"]
    after = {
        "a ceasefire first": open_[open_["topic"] == "ceasefire"],
        "a negotiated end": process,
        "support of talks": said[said["stance"] == "support"],
        "European unity": unity["said"],
    }
    early = {
        "support of talks": before[before["stance"] == "support"],
        "European unity": saying(before, statement_meanings, UNITY),
    }
    return Finding(
        treated_as=case["treated_as"],
        readings=(
            *case["readings"],
            weaker("he spoke for a negotiated end, on conditions", fits=len(process) > 0 or None),
            in_the_weeks(weeks),
        ),
        reason=(
            f"{person['person'].iloc[0]}, who held the office, is on record from {ANNOUNCED:%-d %B %Y} on "
            f"for {dated(after) or 'other things'}; in the week before, for {dated(early) or 'other things'}."
        ),
        evidence=rows(person, wide, meant(wide, statement_meanings, UNITY)),
        measured=float(len(said)),
        unit=f"statement{'' if len(said) == 1 else 's'} after the announcement",
        series="statements of the minister on the talks",
    )


@check("INT-7", statements, statement_meanings, offices)
def india(statements: pd.DataFrame, statement_meanings: pd.DataFrame, offices: pd.DataFrame, as_of: date) -> Finding:
    """The sentence has two halves: the minister welcomed any effort, and stressed the humanitarian side.

    The article names the office; who held it on 17 May 2025 is looked up. His recorded statements from the announcement
    to the end of May 2025 are searched for support of talks, by stance, and for the need of people, by meaning. The
    core is the welcome, and words for dialogue in general count for it, although the article speaks of the call; the
    humanitarian side alone is no reading of it. Weaker: he said both in the weeks of the talks, from 10 May on. What
    others said for the ministry is real, and of another office. Of the one interview found a part could be read.
    """
    person, ministry = holder(offices, INDIAN), reactions(statements, ["IND"], FROM)
    said, _, wide = own(ministry, person)
    humane, weeks = (saying(each, statement_meanings, HUMANE) for each in (said, wide))
    text = "the minister welcomed efforts to ease the war", "he stressed the humanitarian side"
    case = halves(said, humane, *text)
    if wide.empty:
        return unknown(
            case["readings"][0].label, "No statement of the Indian minister is on record by this date.", person
        )
    parts = {"about the call itself": said[said["topic"].isin(ON_THE_CALL)], "on the humanitarian side": humane}
    missing = " and ".join(name for name, part in parts.items() if part.empty)
    welcome = said[said["stance"] == "support"]
    others = ministry[~ministry["row"].isin(wide["row"]) & ministry["stance"].eq("support")]
    whole, half = case["readings"]
    beside = (
        f" For the ministry, {others['speaker'].iloc[0]} welcomed {dated({'talks': others})}." if len(others) else ""
    )
    return Finding(
        treated_as=case["treated_as"],
        readings=(
            whole,
            replace(half, label="he spoke for dialogue in those days"),
            in_the_weeks(halves(wide, weeks, *text)),
            other("others welcomed talks for the ministry", len(others), fits=len(others) > 0 or None),
        ),
        reason=(
            f"{person['person'].iloc[0]}, who held the office, is on record for "
            f"{dated({'dialogue': welcome}) or 'other things'}"
            + (f"; words {missing} are not on record." if missing else ".")
            + beside
        ),
        evidence=rows(person, wide, ministry, meant(wide, statement_meanings, HUMANE)),
        measured=float(len(welcome)),
        unit=f"statement{'' if len(welcome) == 1 else 's'} for dialogue",
        series="statements of the minister coded as support",
    )
