"""Checks of the section "relationship": how often, how, and to what reaction the two presidents were in contact."""

import re
from datetime import date

import pandas as pd

from data.checks import Finding, Reading, Verdict, check, rows, rules
from data.dates import THEN
from data.events import events
from data.statements import statements
from data.talks import contact_counts, contacts

HELSINKI = date(2018, 7, 16)
ENVOYS = re.compile(r"Witkoff|Kushner|Kellogg")
TEAMS = ({"Rubio", "Lavrov"}, {"United States", "Russia"}, {"Witkoff", "Dmitriev"}, {"Driscoll", "Russian team"})
EMBOLDENED = re.compile(r"embolden|appease|leverage|reward|upper hand", re.IGNORECASE)
"""Words by which a statement is taken to say that a policy made Moscow stronger or bolder."""


def direct(contacts: pd.DataFrame) -> pd.DataFrame:
    """Contacts between the two men themselves that both sides, or a record, confirm."""
    return contacts[contacts["direct_trump_putin"].fillna(False).astype(bool) & (contacts["status"] == "confirmed")]


def way(actors: str) -> str:
    """The indirect way that a contact took, by who took part; empty where it was none."""
    people = set(actors.split("; "))
    if "Putin" in people and ENVOYS.search(actors):
        return "envoy with Putin"
    return "ministers or delegations" if people in TEAMS else ""


def indirect(events: pd.DataFrame) -> pd.DataFrame:
    """Talks and calls of envoys, ministers or delegations of the United States and Russia, with the column `way`."""
    spoke = events[events["kind"].isin(["talks", "call"])]
    found = spoke.assign(way=spoke["actors"].fillna("").map(way))
    return found[found["way"] != ""]


@check("REL-1", contacts, contact_counts)
def first_term_meetings(contacts: pd.DataFrame, contact_counts: pd.DataFrame, as_of: date) -> Finding:
    """The claim says that the two held several high-profile meetings in the first term, Helsinki in 2018 among them.

    A high-profile meeting is read as an arranged meeting of the two, which the table keeps apart from brief talks on
    the margin of a summit. The claim is supported when there were several of them and Helsinki is one. The other
    reading counts every time they met in person; the total that the Russian agency TASS gives stands beside it.
    """
    term = direct(contacts)
    term = term[(term["term"] == "first") & term["kind"].isin(["meeting", "meeting_informal"])]
    arranged = term[term["kind"] == "meeting"]
    told = contact_counts[(contact_counts["scope"] == "first term") & (contact_counts["what"] == "meetings")]
    several = len(arranged) >= rules.SEVERAL_MEETINGS
    helsinki = bool(arranged["place"].fillna("").str.contains("Helsinki").any())
    if arranged.empty:
        return Finding(Verdict.NO_EVIDENCE, "No meeting of the first term is on record by this date.")
    places = ", ".join(f"{row.place} in {row.date:%Y}" for row in arranged.sort_values("date").itertuples())
    tass = f"; TASS counts {told['value'].iloc[0]:.0f}" if len(told) else ""
    return Finding(
        Verdict.SUPPORTED if several and helsinki else Verdict.PARTLY if helsinki else Verdict.CONTRADICTED,
        f"The two presidents held {len(arranged)} arranged meetings in the first term ({places}) and met in person "
        f"{len(term)} times if brief talks at summits are counted{tass}.",
        rows(term, told),
        measured=float(len(arranged)),
        unit="meetings",
        series="arranged meetings, first term",
        readings=(
            Reading("arranged meetings only", several, float(len(arranged)), "meetings"),
            Reading("every time they met", len(term) >= rules.SEVERAL_MEETINGS, float(len(term)), "meetings"),
        ),
    )


@check("REL-2", events, statements)
def helsinki(events: pd.DataFrame, statements: pd.DataFrame, as_of: date) -> Finding:
    """The claim says that Helsinki was controversial for the president's answer on election interference.

    Controversial is read as contradicted at once, and not by opponents alone. Three things are looked for in the
    week after the meeting: the answer itself, criticism of it from members of both parties, and a correction by the
    speaker. All three: supported. The answer with criticism from one side only: partly supported.
    """
    end = pd.Timestamp(HELSINKI) + pd.Timedelta(days=rules.CONTROVERSY_DAYS)
    said = statements[
        (statements["topic"] == "election interference") & statements["date"].between(pd.Timestamp(HELSINKI), end)
    ]
    answer = said[said["speaker"].eq("Donald Trump") & said["date"].eq(pd.Timestamp(HELSINKI))]
    critics = said[~said["speaker"].eq("Donald Trump")]
    corrected = said[said["speaker"].eq("Donald Trump") & said["gist"].str.contains("Corrects")]
    parties = {party for party in "DR" if critics["role"].str.contains(rf"\({party}-").any()}
    event = events[events["date"].between(pd.Timestamp(HELSINKI), end) & (events["topic"] == "diplomacy")]
    both = len(parties) == len("DR") or event["summary"].str.contains("both parties").any()
    if answer.empty or critics.empty:
        return Finding(Verdict.NO_EVIDENCE, "No record of the answer and of criticism of it is public by this date.")
    names = ", ".join(critics.sort_values(["date", "statement_id"])["speaker"])
    days = (corrected["date"].sort_values().head(1) - pd.Timestamp(HELSINKI)).dt.days
    after = "".join(f"; the president corrected it {n} day{'s' if n > 1 else ''} later" for n in days)
    return Finding(
        Verdict.SUPPORTED if both and len(corrected) else Verdict.PARTLY,
        f"The answer of {HELSINKI:%-d %B %Y} was contradicted within {rules.CONTROVERSY_DAYS:.0f} days by {names}, "
        f"{'from both parties' if both else 'not from both parties'}{after}.",
        rows(said, event),
        measured=float(len(critics)),
        unit="speakers who contradicted it",
        series="statements on the Helsinki answer",
    )


@check("REL-3", contacts, events)
def both_ways(contacts: pd.DataFrame, events: pd.DataFrame, as_of: date) -> Finding:
    """The claim says that the contacts of the two were both direct and indirect.

    Direct: calls and meetings of the two men themselves. Indirect: an envoy received by the Russian president, foreign
    ministers or delegations of the two states. Both are counted to the end of May 2025, the time of the claim; each
    has to reach the number from which a way of contact is called a channel. Intermediaries of the campaign of 2016,
    another sense of indirect, are not in these tables.
    """
    end = pd.Timestamp(min(THEN, as_of))
    men, others = direct(contacts), indirect(events)
    men, others = men[men["date"] <= end], others[others["date"] <= end]
    ways = {"direct": len(men) >= rules.CHANNEL_MIN, "indirect": len(others) >= rules.CHANNEL_MIN}
    if men.empty and others.empty:
        return Finding(Verdict.NO_EVIDENCE, "No contact is on record by this date.")
    envoys = int((others["way"] == "envoy with Putin").sum())
    return Finding(
        Verdict.SUPPORTED if all(ways.values()) else Verdict.PARTLY if any(ways.values()) else Verdict.NO_EVIDENCE,
        f"To {end:%-d %B %Y} the tables hold {len(men)} direct contacts of the two men and {len(others)} indirect "
        f"ones, {envoys} of them visits of an envoy to the Russian president; indirect ones are recorded from 2025 on.",
        rows(men, others),
        measured=float(len(others)),
        unit="contacts",
        series="indirect contacts on record",
        readings=(
            Reading("the two men themselves", ways["direct"], float(len(men)), "contacts"),
            Reading("envoys, ministers, delegations", ways["indirect"], float(len(others)), "contacts"),
            Reading("intermediaries of the 2016 campaign", None),
        ),
    )


@check("REL-4", statements)
def emboldened(statements: pd.DataFrame, as_of: date) -> Finding:
    """The claim reports an opinion: critics say that the president's policies made Russia bolder.

    Whether a policy made a state bolder cannot be read from a record, so the opinion is not rated. What can be shown
    is that it was held, and by whom: statements that doubt or oppose the president's course and speak of
    emboldening, appeasement, leverage given away, a reward or an upper hand.
    """
    text = statements["gist"].fillna("") + " " + statements["quote"].fillna("")
    doubt = statements["stance"].isin(["oppose", "concern"]) & (statements["iso3"] != "RUS")
    said = statements[doubt & text.str.contains(EMBOLDENED)].sort_values(["date", "statement_id"])
    names = ", ".join(f"{row.speaker} ({row.date:%B %Y})" for row in said.itertuples())
    return Finding(
        Verdict.NOT_CHECKABLE,
        f"It is an opinion, which no record can settle; critics on record who said so, or nearly so: {names}."
        if len(said)
        else "It is an opinion, which no record can settle, and no critic who said so is on record by this date.",
        rows(said),
        measured=float(len(said)),
        unit="statements",
        series="statements that hold this opinion",
        direct=False,
    )
