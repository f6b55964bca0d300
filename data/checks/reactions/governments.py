"""What the governments in Kyiv and in Washington said of the talks (REA-6, REA-8)."""

from datetime import date

import pandas as pd

from data.checks import Finding, cases, check, rows, rules, unknown
from data.checks.meanings import meant, saying
from data.checks.reactions.office import NAMED, NOT_KNOWN, existed, gone, holding, named
from data.checks.reactions.words import (
    HELP,
    LAND,
    OPEN,
    between,
    in_window,
    leaning,
    mostly,
    occasions,
    of_group,
    speaking_of,
)
from data.checks.wording import in_words, listed
from data.codings import statement_meanings
from data.dates import ANNOUNCED, THEN
from data.offices import administrations
from data.statements import statements

SOLUTION_AND_TALKS = ("diplomatic_solution", "talks_with_russia_hard")
"""The meanings of statements that call for a diplomatic solution, and of those that call talks with Russia hard."""


@check("REA-6", statements, statement_meanings)
def ukraine(statements: pd.DataFrame, statement_meanings: pd.DataFrame, as_of: date) -> Finding:
    """The sentence has two halves: a careful welcome of the effort, and insistence on territory and on support.

    Taken are statements of those who speak for the Ukrainian government, from the announcement to the end of May
    2025; members of parliament do not. They are counted by occasion, one speaker on one day. The welcome is careful
    where on more than half of the occasions most of what was said supports the talks or sets conditions for them, and
    some statements support them outright. To insist on a thing is to have said it: territory and help are read
    from the coded meaning and topic of each statement, and both are needed. That a thing is not on record is no
    proof that it was not said.
    """
    said = of_group(in_window(statements), "Ukraine")
    leant = leaning(said, *OPEN)
    glad, careful = (said[said["stance"] == each] for each in OPEN)
    land, aid = (speaking_of(said, statement_meanings, each) for each in (LAND, HELP))
    welcome = cases.both(mostly(leant), len(glad) > 0 or None)
    halves = cases.two_halves(
        "Kyiv welcomed the effort, if with caution, as its main line",
        welcome,
        "it insisted on its territory and on support",
        cases.both(len(land) > 0 or None, len(aid) > 0 or None),
    )
    parts = {"its territory": land, "help or pressure": aid}
    subjects = [subject for subject, part in parts.items() if len(part)]
    if said.empty:
        return unknown(
            halves["readings"][0].label, "No statement of the Ukrainian government is on record by this date."
        )
    return Finding(
        **halves,
        reason=(
            f"On {leant.sum()} of {len(leant)} occasions on record from {ANNOUNCED:%-d} to {THEN:%-d %B %Y} the Ukrainian "
            f"government mostly backed the talks; of its statements {in_words(len(glad))} supported them and "
            f"{in_words(len(careful))} were cautious. It spoke of {listed(subjects) or 'other things'}."
        ),
        evidence=rows(said, meant(said, statement_meanings, LAND[0]), meant(said, statement_meanings, HELP[0])),
        measured=float(leant.sum()),
        unit=f"of {len(leant)} occasions on which it mostly backed the talks",
        measured_on=said["date"].max().date(),
        series="coded statements of the Ukrainian government",
    )


@check("REA-8", administrations, statements, statement_meanings)
def white_house_stressed(
    administrations: pd.DataFrame, statements: pd.DataFrame, statement_meanings: pd.DataFrame, as_of: date
) -> Finding:
    """The sentence has two halves: a diplomatic solution is needed, and talks with Russia are hard.

    As in the sentences beside it, the White House is the one of the administration that the article names. The record
    of terms says whether that held office; out of office it stressed nothing. It is then asked whether the White House
    of the day stressed both, which would be real, and of another office: the vice president, the secretaries, the
    press secretary and the envoys, without the president, whose call it was. Which of their statements from the
    announcement to the end of May 2025 say the one or the other was read by people. A point is stressed when it is
    made on three occasions, each one speaker on one day. That fewer are on record is no proof that fewer were made.
    """
    label = (
        f"the {NAMED} administration stressed the need for a diplomatic solution, and how hard talks with Russia are"
    )
    there, now = existed(administrations), holding(administrations)
    if there is None:
        return unknown(label, NOT_KNOWN, now)
    said = of_group(between(statements), "administration")
    needed, hard = (saying(said, statement_meanings, each) for each in SOLUTION_AND_TALKS)
    times = [occasions(each).nunique() for each in (needed, hard)]
    both = cases.both(*(each >= rules.STRESSED_MIN or None for each in times))
    return Finding(
        **cases.office(label, there, both, "the White House of the day stressed both", both),
        reason=(
            f"{gone(administrations)}. Officials of {now['president'].iloc[0]} called for a diplomatic solution on "
            f"{times[0]} occasions on record from {ANNOUNCED:%-d} to {THEN:%-d %B}, and called talks with Russia hard on "
            f"{times[1]}."
        ),
        evidence=rows(
            named(administrations), now, said, *(meant(said, statement_meanings, each) for each in SOLUTION_AND_TALKS)
        ),
        measured=float(min(times)),
        unit="occasions, for the half said less often",
        measured_on=said["date"].max().date() if len(said) else None,
        series="statements of the administration in office, without the president",
    )
