"""Words ascribed to two ministers: who held the office, and whether such a statement is on record (INT-2, INT-7)."""

from datetime import date

import pandas as pd

from data.checks import Finding, cases, check, rows, unknown
from data.checks.international.capitals import UNITY
from data.checks.international.stances import reactions
from data.checks.reactions.words import FROM, meant, saying
from data.codings import statement_meanings
from data.dates import ANNOUNCED, THEN
from data.offices import offices
from data.statements import statements

GERMAN, INDIAN = "Foreign minister of Germany", "External Affairs Minister of India"
HUMANE = "humanitarian_need"
"""The meaning of a statement that speaks of the need of people, of civilians above all."""
ON_THE_CALL = ("announcement", "result of the call")


def holder(offices: pd.DataFrame, office: str, day: date = ANNOUNCED) -> pd.DataFrame:
    """The row of the person who held an office on a day; empty where none is recorded."""
    since, until = offices["in_office_since"], offices["in_office_until"]
    there = (since <= pd.Timestamp(day)) & (until.isna() | (until > pd.Timestamp(day)))
    return offices[there & (offices["office"] == office)].head(1)


@check("INT-2", statements, statement_meanings, offices)
def germany(statements: pd.DataFrame, statement_meanings: pd.DataFrame, offices: pd.DataFrame, as_of: date) -> Finding:
    """The sentence has two halves: the minister welcomed a settlement by negotiation, and a united European stance.

    The article names the office, not the person; who held it on 17 May 2025 is looked up. His recorded statements of
    10 to 31 May 2025 are searched for support of talks, by stance, and for words of European unity, by meaning. The
    core is the welcome: unity alone is no reading of it. Calls for a ceasefire before any talks are cautious, and no
    welcome. That words are not on record does not say that they were never spoken.
    """
    person, cabinet = holder(offices, GERMAN), reactions(statements, ["DEU"])
    said = cabinet[cabinet["speaker"].isin(person["person"])]
    welcome, unity = said[said["stance"] == "support"], saying(said, statement_meanings, UNITY)
    case = cases.two_halves(
        "the minister welcomed a settlement by negotiation",
        len(welcome) > 0 or None,
        "he spoke for a united European stance",
        len(unity) > 0 or None,
        core="first",
    )
    if said.empty:
        return unknown(
            case["readings"][0].label, "No statement of the German minister is on record by this date.", person
        )
    return Finding(
        **case,
        reason=(
            f"{person['person'].iloc[0]} held the office. Of his {len(said)} statements on record from {FROM:%-d} to "
            f"{THEN:%-d %B %Y}, {len(welcome) or 'none'} supported talks; words of his for European unity "
            f"{'are' if len(unity) else 'are not'} on record."
        ),
        evidence=rows(person, said, meant(said, statement_meanings, UNITY)),
        measured=float(len(welcome)),
        unit="statements in support of talks",
        series="statements of the minister coded as support",
    )


@check("INT-7", statements, statement_meanings, offices)
def india(statements: pd.DataFrame, statement_meanings: pd.DataFrame, offices: pd.DataFrame, as_of: date) -> Finding:
    """The sentence has two halves: the minister welcomed any effort, and stressed the humanitarian side.

    The article names the office; who held it on 17 May 2025 is looked up. His recorded statements of 10 to 31 May 2025
    are searched for support of talks, by stance, and for the need of people, by meaning. Support in general terms
    counts, although the article speaks of the call. The core is the welcome: the humanitarian side alone is no reading
    of it. What others said for India stands in the evidence. Of the one interview found a part could be read.
    """
    person, ministry = holder(offices, INDIAN), reactions(statements, ["IND"])
    said = ministry[ministry["speaker"].isin(person["person"])]
    welcome, humane = said[said["stance"] == "support"], saying(said, statement_meanings, HUMANE)
    case = cases.two_halves(
        "the minister welcomed efforts to ease the war",
        len(welcome) > 0 or None,
        "he stressed the humanitarian side",
        len(humane) > 0 or None,
        core="first",
    )
    if said.empty:
        return unknown(
            case["readings"][0].label, "No statement of the Indian minister is on record by this date.", person
        )
    on_call, day = (
        said[said["topic"].isin(ON_THE_CALL)],
        "".join(f", on {day:%-d %B}" for day in welcome["date"].head(1)),
    )
    parts = {"about the call itself": on_call, "on the humanitarian side": humane}
    missing = " and ".join(name for name, part in parts.items() if part.empty)
    return Finding(
        **case,
        reason=(
            f"{person['person'].iloc[0]} held the office. From {FROM:%-d} to {THEN:%-d %B %Y} he is on record for "
            f"dialogue in {len(welcome)} statement{'' if len(welcome) == 1 else 's'}{day}"
            + (f"; words {missing} are not on record." if missing else ".")
        ),
        evidence=rows(person, said, ministry, meant(said, statement_meanings, HUMANE)),
        measured=float(len(welcome)),
        unit="statements in support of dialogue",
        series="statements of the minister coded as support",
    )
