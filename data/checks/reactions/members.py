"""What members of Congress said of the talks, party by party (REA-4, REA-7)."""

from datetime import date

import pandas as pd

from data.checks import Finding, cases, check, other, plain, rows, rules, unknown, weaker
from data.checks.reactions.words import DOUBT, FROM, between, in_window, meant, of_group, people, saying, speakers
from data.codings import statement_meanings
from data.dates import ANNOUNCED, THEN
from data.statements import statements

FIRST = "ukraine_sovereignty_first"


@check("REA-4", statements)
def republicans(statements: pd.DataFrame, as_of: date) -> Finding:
    """The sentence has two halves: some Republicans were for the initiative, others were against it.

    Republicans are members of Congress, "some" are two people or more. Taken are their recorded statements from the
    announcement to the end of May 2025, with the stance towards the call or the dialogue with Moscow: support, or
    doubt about the call, its result or Moscow's good faith. Each half alone would be true of part of the party. That
    fewer than two are on record is no proof that there were none: the half is then not tested.
    """
    said = of_group(in_window(statements), "Republicans in Congress")
    backing, doubting = people(said, "support"), people(said, *DOUBT)
    halves = cases.two_halves(
        "some Republicans in Congress backed the initiative",
        len(backing) >= rules.SOME_PEOPLE or None,
        "others criticised it",
        len(doubting) >= rules.SOME_PEOPLE or None,
    )
    if said.empty:
        return unknown(
            halves["readings"][0].label, "No statement of a Republican in Congress is on record by this date."
        )
    return Finding(
        **halves,
        reason=(
            f"Of {len(speakers(said))} Republicans in Congress on record from {ANNOUNCED:%-d} to {THEN:%-d %B %Y}, "
            f"{len(doubting)} voiced doubt about the call or Moscow and {len(backing)} backed the president's course"
            + (f" ({', '.join(backing)})." if backing else ".")
        ),
        evidence=rows(said),
        measured=float(len(backing)),
        unit="Republicans in support",
        measured_on=said["date"].max().date(),
        series="coded statements of Republicans in Congress",
    )


@check("REA-7", statements, statement_meanings)
def sovereignty_first(statements: pd.DataFrame, statement_meanings: pd.DataFrame, as_of: date) -> Finding:
    """ "Some Democrats" are two members of Congress or more who ask for a policy that puts Ukraine's sovereignty first.

    Which statements ask for that was read by people, from every recorded statement. The sentence stands among the
    answers to the announcement, so the plain reading asks for two Democrats from that day to the end of May 2025. The
    sentence itself does not name the call: weaker readings take the talks of that month, from the European call for a
    ceasefire on 10 May on, and a single Democrat. The same words at another time are real, and no answer to these
    talks. That none is on record proves nothing.
    """
    party = of_group(statements, "Democrats in Congress")
    asked = saying(party, statement_meanings, FIRST)
    answer, month = speakers(between(asked)), speakers(between(asked, FROM))
    apart = speakers(asked[~asked["row"].isin(between(asked, FROM)["row"])])
    some, unit = rules.SOME_PEOPLE, "Democrats in Congress"
    heard = between(party, FROM)
    label = "some Democrats asked for it in answer to the announcement"
    if asked.empty:
        return unknown(
            label, f"Of {len(heard)} statements of Democrats from May 2025 in our list, none asks for that.", heard
        )
    names = f" ({', '.join(month)})" if month else ""
    return Finding(
        readings=(
            plain(label, len(answer), unit, fits=len(answer) >= some or None),
            weaker("some asked for it in the weeks of these talks", len(month), unit, fits=len(month) >= some or None),
            weaker("one asked for it in the weeks of these talks", len(month), unit, fits=len(month) > 0 or None),
            other("Democrats asked for it at another time", len(apart), unit, fits=len(apart) >= some or None),
        ),
        reason=(
            f"In our list {len(month)} Democrats in Congress{names} asked for it from {FROM:%-d} to {THEN:%-d %B %Y}, "
            f"{len(answer) or 'none'} of them after the announcement of {ANNOUNCED:%-d %B}; {len(apart)} did at other times."
        ),
        evidence=rows(heard, asked, meant(party, statement_meanings, FIRST)),
        measured=float(len(month)),
        unit=unit,
        series="Democrats who asked for an approach that puts Ukraine's sovereignty first",
    )  # fmt: skip
