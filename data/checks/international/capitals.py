"""What the governments of France and Germany said, each as a whole (INT-4, INT-9)."""

from datetime import date

import pandas as pd

from data.checks import Finding, cases, check, rows, rules, unknown, weaker
from data.checks.international.stances import HOPE, reactions
from data.checks.reactions.words import FROM, OPEN, meant, saying
from data.codings import statement_meanings
from data.dates import THEN
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

    Support is the main line where more than half of the French statements of 10 to 31 May 2025 support the talks
    without conditions. Unity is read from the meaning of these statements. Weaker: one of the two; or both in a wider
    sense, support on conditions, such as a ceasefire, and unity in deed: a proposal that France made with other states
    in those days. Words of unity that are not on record may still have been spoken.
    """
    said = reactions(statements, ["FRA"])
    outright, open_ = said[said["stance"] == "support"], said[said["stance"].isin(OPEN)]
    unity, acts = saying(said, statement_meanings, UNITY), joint(proposals, "France")
    half = rules.MORE_THAN_HALF_PCT / 100 * len(said)
    case = cases.two_halves(
        "France supported the talks as its main line", len(outright) > half, "it stressed European unity", len(unity) > 0 or None
    )  # fmt: skip
    if said.empty:
        return unknown(case["readings"][0].label, "No French statement of these days is on record.", acts)
    wide = cases.both(len(open_) > half, len(unity) + len(acts) > 0 or None)
    acted = "".join(f"; on {day:%-d %B %Y} France made a proposal with other states" for day in acts["date"].head(1))
    return Finding(
        treated_as=case["treated_as"],
        readings=(
            *case["readings"],
            weaker("it supported talks on conditions, and acted with other states", fits=wide),
        ),
        reason=(
            f"Of {len(said)} French statements on record from {FROM:%-d} to {THEN:%-d %B %Y}, {len(open_)} back the talks, "
            f"{len(outright) or 'none'} of them without conditions{acted}."
        ),
        evidence=rows(said, acts, meant(said, statement_meanings, UNITY)),
        measured=float(len(open_)),
        unit=f"of {len(said)} statements",
        series="French statements that are supportive or cautious",
    )


@check("INT-9", statements, statement_meanings)
def germany_as_a_whole(statements: pd.DataFrame, statement_meanings: pd.DataFrame, as_of: date) -> Finding:
    """Cautious optimism has two halves, and is said here of the German government as a whole.

    Taken are the statements of the chancellor, the ministers and the spokesman from 10 to 31 May 2025. Caution is the
    main line where more than half of them are cautious about the talks or support them. Optimism is in the words:
    hope of the talks, as people read them. Without hope nothing of the sentence is left, so hope alone is the weaker
    reading, and caution alone is none.
    """
    said = reactions(statements, ["DEU"])
    open_, hope = said[said["stance"].isin(OPEN)], meant(said, statement_meanings, HOPE)
    case = cases.two_halves(
        "hope was voiced",
        len(hope) > 0 or None,
        "most statements were cautious or supportive",
        100 * len(open_) > rules.MORE_THAN_HALF_PCT * len(said),
        core="first",
    )
    if said.empty:
        return unknown(case["readings"][0].label, "No German statement of these days is on record.")
    return Finding(
        **case,
        reason=(
            f"Of {len(said)} statements of the German government on record from {FROM:%-d} to {THEN:%-d %B %Y}, "
            f"{len(open_)} were cautious about the talks or supported them, and {len(hope)} voiced hope."
        ),
        evidence=rows(said, hope),
        measured=float(len(hope)),
        unit=f"of {len(said)} statements that voice hope",
        series="statements of the German government",
    )
