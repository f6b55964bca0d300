"""What the governments in Kyiv and in Washington said of the talks (REA-6, REA-8)."""

from datetime import date

import pandas as pd

from data.checks import Finding, cases, check, rows, rules, unknown, weaker
from data.checks.reactions.words import HELP, LAND, OPEN, between, in_window, meant, of_group, speaking_of
from data.codings import statement_meanings
from data.dates import ANNOUNCED, THEN
from data.statements import statements


@check("REA-6", statements, statement_meanings)
def ukraine(statements: pd.DataFrame, statement_meanings: pd.DataFrame, as_of: date) -> Finding:
    """The sentence has two halves: a careful welcome of the effort, and insistence on territory and on support.

    Taken are statements of those who speak for the Ukrainian government, from the announcement to the end of May
    2025; members of parliament do not. The welcome is careful where more than half of them support the talks or set
    conditions, and some support them outright. To insist on a thing is to have said it: territory and help are read
    from the coded meaning and topic of each statement, and both are needed. That a thing is not on record is no
    proof that it was not said.
    """
    said = of_group(in_window(statements), "Ukraine")
    open_, glad = (said[said["stance"].isin(each)] for each in (OPEN, ("support",)))
    land, aid = (speaking_of(said, statement_meanings, each) for each in (LAND, HELP))
    welcome = cases.both(100 * len(open_) > rules.MORE_THAN_HALF_PCT * len(said), len(glad) > 0 or None)
    halves = cases.two_halves(
        "Kyiv welcomed the effort, if with caution, as its main line",
        welcome,
        "it insisted on its territory and on support",
        cases.both(len(land) > 0 or None, len(aid) > 0 or None),
    )
    if said.empty:
        return unknown(
            halves["readings"][0].label, "No statement of the Ukrainian government is on record by this date."
        )
    return Finding(
        **halves,
        reason=(
            f"Of {len(said)} statements of the Ukrainian government on record from {ANNOUNCED:%-d} to {THEN:%-d %B %Y}, "
            f"{len(open_)} backed the talks, {len(open_) - len(glad)} of them on conditions. On record, its territory is "
            f"the subject of {len(land)}, and help or pressure by others of {len(aid)}."
        ),
        evidence=rows(said, meant(said, statement_meanings, LAND[0]), meant(said, statement_meanings, HELP[0])),
        measured=float(len(open_)),
        unit=f"of {len(said)} statements that back the talks",
        measured_on=said["date"].max().date(),
        series="coded statements of the Ukrainian government",
    )


@check("REA-8", statements, statement_meanings)
def white_house_stressed(statements: pd.DataFrame, statement_meanings: pd.DataFrame, as_of: date) -> Finding:
    """The sentence has two halves: a diplomatic solution is needed, and talks with Russia are hard.

    The White House is read as the administration that held it in May 2025: the vice president, the secretaries, the
    press secretary and the envoys, without the president, whose call it was. Which of their statements from the
    announcement to the end of May 2025 say the one or the other was read by people. A point is stressed when three
    statements make it. Weaker: both were said, if less often; or one of the two was stressed. That fewer are on record
    is no proof that fewer were made.
    """
    said = of_group(between(statements), "administration")
    needed, hard = (meant(said, statement_meanings, each) for each in ("diplomatic_solution", "talks_with_russia_hard"))
    first, second = "stressed the need for a diplomatic solution", "stressed how hard talks with Russia are"
    fits = [len(each) >= rules.STRESSED_MIN or None for each in (needed, hard)]
    whole, *halves = cases.two_halves(first, fits[0], second, fits[1])["readings"]
    if said.empty:
        return unknown(whole.label, "No statement of the administration is on record by this date.")
    said_both = weaker("both were said, if less often", fits=cases.both(len(needed) > 0 or None, len(hard) > 0 or None))
    return Finding(
        treated_as="two halves",
        readings=(whole, said_both, *halves),
        reason=(
            f"Of the statements on record of the administration of the day, from {ANNOUNCED:%-d} to {THEN:%-d %B %Y}, "
            f"{len(needed)} called for a diplomatic solution and {len(hard)} spoke of the difficulty of talks with Russia."
        ),
        evidence=rows(said, needed, hard),
        measured=float(min(len(needed), len(hard))),
        unit=f"of {len(said)} statements, for the half said less often",
        measured_on=said["date"].max().date(),
        series="statements of the administration in office, without the president",
    )
