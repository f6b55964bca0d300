"""What the governments of France and Germany said, each as a whole (INT-4, INT-9)."""

from datetime import date

import pandas as pd

from data.checks import Finding, cases, check, rows, unknown, weaker
from data.checks.international.stances import HOPE, in_the_weeks, reactions
from data.checks.meanings import meant, saying
from data.checks.reactions.words import FROM, OPEN, leaning, mostly, occasions
from data.codings import statement_meanings
from data.dates import ANNOUNCED, THEN
from data.frameworks import proposals
from data.statements import statements

UNITY = "european_unity"
"""The meaning of a statement that asks for a united stance of Europe, or stresses it."""


def joint(proposals: pd.DataFrame, country: str) -> pd.DataFrame:
    """Proposals that a country made with other states in the days of the call."""
    mine = proposals["proposer"].fillna("").str.contains(country, regex=False)
    alone = proposals["proposer"].fillna("").eq(country)
    return proposals[mine & ~alone & proposals["date"].between(pd.Timestamp(FROM), pd.Timestamp(THEN))]


@check("INT-4", statements, statement_meanings, proposals)
def france(statements: pd.DataFrame, statement_meanings: pd.DataFrame, proposals: pd.DataFrame, as_of: date) -> Finding:
    """The table of the article has two halves for France: support for diplomatic efforts, and European unity.

    Taken are French statements from the announcement to the end of May 2025, by occasion, one speaker on one day.
    Support is the main line where on more than half of the occasions they are for the talks or cautious about them: the
    table says nothing of conditions. Unity is read from their meaning. Weaker: one of the two; or both in a wider
    sense, in the weeks of the talks, from 10 May on, with unity in deed: a proposal that France made with other states.
    Words of unity that are not on record may still have been spoken.
    """
    said, wide = (reactions(statements, ["FRA"], first) for first in (ANNOUNCED, FROM))
    (leant, weeks), acts = (leaning(each, *OPEN) for each in (said, wide)), joint(proposals, "France")
    unity, words = (saying(each, statement_meanings, UNITY) for each in (said, wide))
    case = cases.two_halves(
        "France supported the talks as its main line", mostly(leant), "it stressed European unity", len(unity) > 0 or None
    )  # fmt: skip
    if wide.empty:
        return unknown(case["readings"][0].label, "No French statement of these days is on record.", acts)
    deed = cases.both(mostly(weeks), len(words) + len(acts) > 0 or None)
    acted = "".join(f", and on {day:%-d %B} it made a proposal with other states" for day in acts["date"].head(1))
    return Finding(
        treated_as=case["treated_as"],
        readings=(
            *case["readings"],
            weaker(
                f"from {FROM:%-d %B %Y} on: it supported the talks, and spoke or acted with other states", fits=deed
            ),
        ),
        reason=(
            f"On {leant.sum()} of {len(leant)} occasions on record from {ANNOUNCED:%-d} to {THEN:%-d %B %Y} France backed "
            f"the talks, outright or on conditions. Words of European unity {'are' if len(unity) else 'are not'} on "
            f"record{acted}."
        ),
        evidence=rows(wide, acts, meant(wide, statement_meanings, UNITY)),
        measured=float(leant.sum()),
        unit=f"of {len(leant)} occasions",
        series="occasions on which French statements were supportive or cautious",
    )


@check("INT-9", statements, statement_meanings)
def germany_as_a_whole(statements: pd.DataFrame, statement_meanings: pd.DataFrame, as_of: date) -> Finding:
    """Cautious optimism has two halves, and is said here of the German government as a whole.

    Taken are the statements of the chancellor, the ministers and the spokesman from the announcement to the end of May
    2025, by occasion, one speaker on one day. Caution is the main line where on more than half of the occasions they
    are cautious about the talks or support them. Optimism is in the words: hope of the talks, as people read them.
    Without hope nothing of the sentence is left, so hope alone is a weaker reading, and caution alone is none; so are
    both in the weeks of the talks, from 10 May on.
    """
    said, wide = (reactions(statements, ["DEU"], first) for first in (ANNOUNCED, FROM))
    leant, weeks = (leaning(each, *OPEN) for each in (said, wide))
    hope, early = (saying(each, statement_meanings, HOPE) for each in (said, wide))
    text = "hope was voiced", "on most occasions it was cautious or supportive"
    case, before = (
        cases.two_halves(text[0], len(words) > 0 or None, text[1], mostly(each), core="first")
        for words, each in ((hope, leant), (early, weeks))
    )
    if wide.empty:
        return unknown(case["readings"][0].label, "No German statement of these days is on record.")
    return Finding(
        treated_as=case["treated_as"],
        readings=(*case["readings"], in_the_weeks(before)),
        reason=(
            f"On {leant.sum()} of {len(leant)} occasions on record from {ANNOUNCED:%-d} to {THEN:%-d %B %Y} the German "
            f"government was cautious about the talks or supported them; on {occasions(hope).nunique()} it voiced hope."
        ),
        evidence=rows(wide, meant(wide, statement_meanings, HOPE)),
        measured=float(occasions(hope).nunique()),
        unit=f"of {len(leant)} occasions on which it voiced hope",
        series="statements of the German government",
    )
