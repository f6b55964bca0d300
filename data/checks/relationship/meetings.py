"""How often, and in which ways, the two presidents were in contact."""

import re
from datetime import date

import pandas as pd

from data.checks import Finding, cases, check, plain, rows, rules, unknown, weaker
from data.dates import THEN
from data.events import events
from data.talks import contact_counts, contacts

ENVOYS = re.compile(r"Witkoff|Kushner|Kellogg")
TEAMS = ({"Rubio", "Lavrov"}, {"United States", "Russia"}, {"Witkoff", "Dmitriev"}, {"Driscoll", "Russian team"})


def direct(contacts: pd.DataFrame) -> pd.DataFrame:
    """Contacts of the two men themselves that both sides, or a record, confirm; a third leader may be on the line."""
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
    """ "High-profile" is read as arranged: a meeting announced and held as such, not a brief talk at a summit of many.

    The table keeps the two apart. The plain reading asks for several arranged meetings in the first term with Helsinki
    in 2018 among them; the weaker ones drop "high-profile", or "several". A meeting that is not on record proves
    nothing. The total that the Russian agency TASS gives for all meetings stands beside it.
    """
    term = direct(contacts)
    term = term[(term["term"] == "first") & term["kind"].isin(["meeting", "meeting_informal"])]
    arranged = term[term["kind"] == "meeting"].sort_values(["date", "contact_id"])
    told = contact_counts[(contact_counts["scope"] == "first term") & (contact_counts["what"] == "meetings")]
    what = "several arranged meetings in the first term, Helsinki among them"
    if term.empty:
        return unknown(what, "No meeting of the first term is on record by this date.", told)
    helsinki = bool(arranged["place"].fillna("").str.contains("Helsinki").any()) or None
    several, met = (len(each) >= rules.SEVERAL_MEETINGS or None for each in (arranged, term))
    places = ", ".join(row.place.split(" (")[0] for row in arranged.itertuples())
    tass = "".join(f"; TASS counts {value:.0f}" for value in told["value"].head(1))
    return Finding(
        readings=(
            plain(what, len(arranged), "meetings", fits=cases.both(several, helsinki)),
            weaker("several meetings, brief ones too, Helsinki among them", len(term), "meetings",
                   fits=cases.both(met, helsinki)),
            weaker("arranged meetings, Helsinki among them, few or many", len(arranged), "meetings", fits=helsinki),
        ),
        reason=f"Arranged meetings of the first term: {len(arranged)} on our list ({places}). "
        f"With brief talks at summits the two met {len(term)} times{tass}.",
        evidence=rows(term, told),
        measured=len(arranged),
        unit="meetings",
        series="arranged meetings, first term",
    )  # fmt: skip


@check("REL-3", contacts, events)
def both_ways(contacts: pd.DataFrame, events: pd.DataFrame, as_of: date) -> Finding:
    """ "Direct" is read as calls and meetings of the two men themselves, "indirect" as contacts through others.

    Indirect are an envoy received by the Russian president, and foreign ministers or delegations of the two states.
    Both are counted to the end of May 2025, the time of the claim, and each has to reach the number from which a way
    of contact is called a channel. Go-betweens of the campaign of 2016, another sense of indirect, are not in these
    tables.
    """
    end = pd.Timestamp(min(THEN, as_of))
    men, others = direct(contacts), indirect(events)
    men, others = men[men["date"] <= end], others[others["date"] <= end]
    if men.empty and others.empty:
        return unknown("both direct and indirect contacts", "No contact is on record by this date.")
    envoys = int((others["way"] == "envoy with Putin").sum())
    since = "".join(f" since {day:%B %Y}" for day in others["date"].sort_values().head(1))
    return Finding(
        **cases.two_halves(
            "the two men spoke or met",
            len(men) >= rules.CHANNEL_MIN or None,
            "their envoys, ministers or delegations were in contact",
            len(others) >= rules.CHANNEL_MIN or None,
        ),
        reason=f"By {end:%B %Y} our list holds {len(men)} calls and meetings of the two men and {len(others)} indirect "
        f"contacts{since}, {envoys} of them talks of an envoy with the Russian president.",
        evidence=rows(men, others),
        measured=len(others),
        unit="contacts",
        series="indirect contacts on record",
    )
