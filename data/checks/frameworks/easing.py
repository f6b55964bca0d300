"""Relief from sanctions in the proposals: how (FRA-5), and for what (FRA-8)."""

from datetime import date

import pandas as pd

from data.checks import Finding, cases, check, other, plain, rows, unknown, weaker
from data.checks.frameworks.terms import (
    AID,
    FIRE_ENDS,
    WITHDRAWAL,
    earlier,
    issue,
    lifting,
    more_than_half,
    on_the_table,
    table,
    texts,
    units,
)
from data.frameworks import proposal_terms, proposals

CONDITIONS = {"the end of the fighting": FIRE_ENDS, "a withdrawal of troops": WITHDRAWAL, "access for aid": AID}
"""The three conditions that the article names; a ceasefire, a peace and an end of the aggression end the fighting."""


@check("FRA-5", proposals, proposal_terms)
def relief(proposals: pd.DataFrame, proposal_terms: pd.DataFrame, as_of: date) -> Finding:
    """The sentence tells how the frameworks would lift sanctions: by steps, and in exchange for progress.

    Progress is a ceasefire, a peace, a withdrawal, or that a deal is carried out. The plain reading asks both of more
    than half of the proposals of the year before the article that would lift sanctions at all. Weaker readings ask it
    of some, or ask for one half alone. The two halves are not tested apart, as two facts would be: one is the price of
    the other, so both must stand in one text. Older texts are of another time. Relief that was given in practice is
    drawn in the section and decides nothing here: the sentence is about proposals.
    """
    terms = lifting(table(proposals, proposal_terms))
    live, old = on_the_table(terms), earlier(terms)
    if terms.empty:
        return unknown(
            "most proposals with relief", "A proposal that would lift sanctions is not on record by this date."
        )
    of, steps, tied = texts(live), texts(live[live["gradual"]]), texts(live[live["tied"]])
    whole, before = live[live["gradual"] & live["tied"]], old[old["gradual"] & old["tied"]]
    named = f" ({', '.join(whole['title'].unique())})" if len(whole) else ""
    both, unit = texts(whole), f"of {of} proposals with relief"
    return Finding(
        readings=(
            plain("by steps and in exchange for progress, in most", both, unit, fits=more_than_half(both, of)),
            weaker("by steps and in exchange for progress, in some", both, unit, fits=both > 0 or None),
            weaker("by steps, for progress or not, in some", steps, unit, fits=steps > 0 or None),
            weaker("in exchange for progress, by steps or at once, in some", tied, unit, fits=tied > 0 or None),
            other("both, in older texts", texts(before), f"of {texts(old)} older", fits=len(before) > 0 or None),
        ),
        reason=f"Of {of} proposals of the year before the article that would lift sanctions, {both} would do so by steps "
        f"and for progress{named}; {tied - both} more named progress as a condition.",
        evidence=rows(issue(on_the_table(table(proposals, proposal_terms)), "sanctions"), live, before),
        measured=float(both),
        unit=unit,
        series="proposals of the year before that lift sanctions by steps and for progress",
    )


@check("FRA-8", proposals, proposal_terms)
def conditions(proposals: pd.DataFrame, proposal_terms: pd.DataFrame, as_of: date) -> Finding:
    """Three conditions for relief are named: a ceasefire, a withdrawal of troops, access for aid.

    Each is looked for in the proposals of the year before the article that would lift sanctions; a peace and an
    end of the aggression count for a ceasefire, since each ends the fighting. The plain reading needs all three, in one
    text or in several; the weaker one some of them. That the list holds no text with a condition proves nothing.
    Conditions of older texts are of another time.
    """
    terms = lifting(table(proposals, proposal_terms))
    if terms.empty:
        return unknown("relief for all three", "A proposal that would lift sanctions is not on record by this date.")
    live, old = on_the_table(terms), earlier(terms)
    counts = {name: texts(live[live["position"].str.contains(words)]) for name, words in CONDITIONS.items()}
    there = [count > 0 or None for count in counts.values()]
    named, before = (
        sum(map(bool, there)),
        old["position"].str.contains("|".join(CONDITIONS.values()).replace("(?i)", ""), case=False),
    )
    told = ", ".join(f"{name} {count or 'none'}" for name, count in counts.items())
    return Finding(
        readings=(
            plain("tied to all three", named, "of 3 conditions", fits=cases.both(*there)),
            weaker("tied to some of the three", named, "of 3 conditions", fits=named > 0 or None),
            other(
                "tied to one of them in older texts",
                before.sum(),
                units(before.sum(), "older proposal"),
                fits=before.any() or None,
            ),
        ),
        reason=f"Of the {texts(live)} proposals in our list that would have lifted sanctions in the year before the article, "
        f"by condition: {told}.",
        evidence=rows(issue(on_the_table(table(proposals, proposal_terms)), "sanctions"), live, old[before]),
        measured=float(named),
        unit="of 3 conditions",
        series="conditions for relief named in the year before",
    )
