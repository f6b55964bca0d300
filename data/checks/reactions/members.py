"""What members of Congress said of the talks, party by party (REA-4, REA-7)."""

from datetime import date

import pandas as pd

from data.checks import Finding, cases, check, other, plain, rows, rules, unknown, weaker
from data.checks.meanings import meant, saying
from data.checks.reactions.words import DOUBT, FROM, ON_THE_TALKS, OPEN, between, in_window, of_group, people, speakers
from data.checks.wording import in_words, listed
from data.codings import statement_meanings
from data.dates import ANNOUNCED, THEN
from data.events import events
from data.statements import statements

FIRST = "ukraine_sovereignty_first"


@check("REA-4", statements)
def republicans(statements: pd.DataFrame, as_of: date) -> Finding:
    """The sentence has two halves: some Republicans were for the initiative, others were against it.

    Republicans are members of Congress, "some" are two people or more. Taken are their recorded statements on the call
    or the talks, from the announcement to the end of May 2025, with the stance towards them: support, or doubt. What
    was said of sanctions or of attacks is left out, even where it praises or doubts the president's course. Each half
    alone would be true of part of the party; so would both with support on conditions. That fewer than two are on
    record is no proof that there were none: the half is then not tested.
    """
    wide = of_group(in_window(statements), "Republicans in Congress")
    said = wide[wide["topic"].isin(ON_THE_TALKS)]
    backing, open_, doubting = people(said, "support"), people(said, *OPEN), people(said, *DOUBT)
    fits = [len(names) >= rules.SOME_PEOPLE or None for names in (backing, doubting, open_)]
    halves = cases.two_halves(
        "some Republicans in Congress backed the initiative", fits[0], "others criticised it", fits[1]
    )
    if said.empty:
        return unknown(
            halves["readings"][0].label, "No statement of a Republican in Congress is on record by this date.", wide
        )
    ways = {"voiced doubt": doubting, "backed them on conditions": people(said, "cautious"), "backed them": backing}
    told = "; ".join(f"{listed(names)} {did}" for did, names in ways.items() if names)
    both = cases.both(fits[2], fits[1])
    return Finding(
        treated_as=halves["treated_as"],
        readings=(*halves["readings"], weaker("some backed it on conditions, others criticised it", fits=both)),
        reason=(
            f"On the call or the talks, {in_words(len(speakers(said)))} Republicans in Congress are on record from "
            f"{ANNOUNCED:%-d} to {THEN:%-d %B %Y}: {told}."
        ),
        evidence=rows(wide),
        measured=float(len(doubting)),
        unit=f"of {len(speakers(said))} Republicans in doubt",
        measured_on=said["date"].max().date(),
        series="coded statements of Republicans in Congress on the call or the talks",
    )


def presented(bills: pd.DataFrame, asked: pd.DataFrame) -> pd.DataFrame:
    """The bills of Democrats that some statements present, known by a source that both share."""
    more = asked.get("more_source_ids", pd.Series(dtype="object")).dropna().str.split(";").explode()
    theirs = bills[bills["title"].str.startswith("Democrats")]
    return theirs[theirs["source_id"].isin({*asked["source_id"], *more})]


def voices(asked: pd.DataFrame, bills: pd.DataFrame) -> list[str]:
    """Who asks in some statements, each once: their speakers, and the sponsors of the bills that they present."""
    sponsors = presented(bills, asked)["actors"].dropna().str.split("; ").explode()
    return sorted({*speakers(asked), *sponsors})


@check("REA-7", statements, statement_meanings, events)
def sovereignty_first(
    statements: pd.DataFrame, statement_meanings: pd.DataFrame, events: pd.DataFrame, as_of: date
) -> Finding:
    """ "Some Democrats" are two members of Congress or more who ask for a policy that puts Ukraine's sovereignty first.

    Which statements ask for that was read by people, from every recorded statement; a bill that such a statement
    presents speaks for its sponsors too. The sentence stands among the
    answers to the announcement, so the plain reading asks for two Democrats from that day to the end of May 2025. The
    sentence itself does not name the call: weaker readings take the talks of that month, from the European call for a
    ceasefire on 10 May on, and a single Democrat. The same words at another time are real, and no answer to these
    talks. That none is on record proves nothing.
    """
    party = of_group(statements, "Democrats in Congress")
    asked = saying(party, statement_meanings, FIRST)
    bills = events[events["kind"] == "legislation"]
    answer, month = (voices(between(asked, first), bills) for first in (ANNOUNCED, FROM))
    apart = voices(asked[~asked["row"].isin(between(asked, FROM)["row"])], bills)
    some, unit = rules.SOME_PEOPLE, "Democrats in Congress"
    heard = between(party, FROM)
    label = "some Democrats asked for it in answer to the announcement"
    if asked.empty:
        return unknown(
            label, f"Of {len(heard)} statements of Democrats from May 2025 in our list, none asks for that.", heard
        )
    return Finding(
        readings=(
            plain(label, len(answer), unit, fits=len(answer) >= some or None),
            weaker("some asked for it in the weeks of these talks", len(month), unit, fits=len(month) >= some or None),
            weaker("one asked for it in the weeks of these talks", len(month), unit, fits=len(month) > 0 or None),
            other("Democrats asked for it at another time", len(apart), unit, fits=len(apart) >= some or None),
        ),
        reason=(
            f"In our list {listed(month) or 'nobody'} asked for it from {FROM:%-d} to {THEN:%-d %B %Y}"
            + ("" if answer == month else f", {listed(answer) or 'nobody'} of them after the announcement of {ANNOUNCED:%-d %B}")
            + f". At other times {in_words(len(apart))} Democrat{'' if len(apart) == 1 else 's'} did."
        ),
        evidence=rows(heard, asked, meant(party, statement_meanings, FIRST), presented(bills, asked)),
        measured=float(len(month)),
        unit=unit,
        series="Democrats who asked for an approach that puts Ukraine's sovereignty first",
    )  # fmt: skip
