"""What was said and done about the two presidents in American politics."""

import re
from datetime import date

import pandas as pd

from data.checks import Finding, cases, check, rows, rules, unknown
from data.checks.relationship.acts import FIRST_TERM
from data.congress import congressional_votes
from data.dates import THEN
from data.events import events
from data.statements import statements

PRESIDENT = "Donald Trump"
HELSINKI = pd.Timestamp("2018-07-16")
ANSWER = "election interference"
"""The topic of statements on his answer in Helsinki, and on the interference that it was about."""
DOUBT = ("oppose", "concern")
INQUIRY = ("hearing", "office", "assessment")
"""Kinds of event in US politics that are steps of an inquiry; those of the first term on the list concern Russia."""
EMBOLDENED = re.compile(r"embolden|encourag|appease|leverage|reward", re.IGNORECASE)
"""Words by which a statement is taken to say that a policy made Moscow stronger or bolder."""


def with_party(statements: pd.DataFrame) -> pd.DataFrame:
    """Statements made in the United States by others than the president, with `party`: D, R, or empty."""
    said = statements[(statements["iso3"] == "USA") & ~statements["speaker"].eq(PRESIDENT)]
    return said.assign(party=said["role"].str.extract(r"\(([DR])-", expand=False).fillna(""))


def after_helsinki(statements: pd.DataFrame) -> pd.DataFrame:
    """Statements of the days after Helsinki, oldest first; of one day, those of the president first."""
    end = HELSINKI + pd.Timedelta(days=rules.CONTROVERSY_DAYS)
    week = statements[statements["date"].between(HELSINKI, end)]
    return week.assign(others=week["speaker"].ne(PRESIDENT)).sort_values(["date", "others", "statement_id"])


def people(said: pd.DataFrame) -> int:
    return said["speaker"].nunique()


@check("REL-2", events, statements)
def helsinki(events: pd.DataFrame, statements: pd.DataFrame, as_of: date) -> Finding:
    """ "Controversial" is read as: some people of both parties objected at once; "due to" as the reason they named.

    Critics are Americans on record in the week after the meeting who spoke on his answer or against his dealings with
    the Russian president; the reason is the coded topic of what they said. It is their own reason, and more than half
    must name the answer. Those who defended the meeting are named, and the correction by the president stands beside
    it.
    """
    week = after_helsinki(statements)
    others = with_party(week)
    against = others[others["stance"].isin(DOUBT) | (others["topic"].eq(ANSWER) & others["stance"].ne("support"))]
    event = events[events["date"].between(HELSINKI, HELSINKI + pd.Timedelta(days=1))]
    both = all(people(against[against["party"] == party]) >= rules.SOME_PEOPLE for party in "DR") or None
    if against.empty:
        return unknown("both parties objected, to the answer", "No objection is on record by this date.", week, event)
    named, of = people(against[against["topic"] == ANSWER]), people(against)
    defended = ", ".join(dict.fromkeys(others.loc[others["stance"] == "support", "speaker"]))
    aside = f"; {defended} defended the meeting" if defended else ""
    own = week[week["speaker"].eq(PRESIDENT) & week["topic"].eq(ANSWER) & (week["date"] > HELSINKI)]
    days = (own["date"].head(1) - HELSINKI).dt.days
    after = "".join(f" The president corrected it {n} day{'s' if n > 1 else ''} later." for n in days)
    whose = "from both parties" if both else "not from both parties"
    return Finding(
        **cases.two_halves(
            "people of both parties objected within days",
            both,
            "more than half of the critics named his answer on interference",
            100 * named / of > rules.MORE_THAN_HALF_PCT,
        ),
        reason=f"Of {of} critics on record within {rules.CONTROVERSY_DAYS:.0f} days, {whose}, {named} named the answer "
        f"on election interference{aside}.{after}",
        evidence=rows(week, event),
        measured=named,
        unit="critics",
        series="critics of Helsinki who named the answer on interference",
    )


@check("REL-4", statements)
def emboldened(statements: pd.DataFrame, as_of: date) -> Finding:
    """The claim reports an opinion of others: critics say that the president's policies made Russia bolder.

    Whether a policy made a state bolder cannot be read from a record, so the opinion is not rated. Who held it is
    named: those whose statements doubt or oppose the president's course and speak of emboldening or encouraging,
    appeasement, leverage given away, or a reward.
    """
    said = critics(statements)
    names = ", ".join(dict.fromkeys(said["speaker"].str.split(" (", regex=False).str[0]))
    span = (
        " to ".join(dict.fromkeys(f"{day:%B %Y}" for day in (said["date"].min(), said["date"].max()))) if names else ""
    )
    held = f"On record as saying so, or nearly so, {span}: {names}." if names else "No critic who said so is on record."
    return Finding(
        readings=(),
        reason=f"{held} Whether his policies emboldened Russia is an opinion, and is not rated.",
        evidence=rows(said),
        measured=len(said),
        unit="statements",
        series="statements that hold this opinion",
    )


def critics(statements: pd.DataFrame) -> pd.DataFrame:
    """Statements that doubt or oppose the president's course and say that it made Moscow bolder, in order of time."""
    doubt = statements[statements["stance"].isin(DOUBT) & (statements["iso3"] != "RUS")]
    words = doubt["gist"].fillna("") + " " + doubt["quote"].fillna("")
    return doubt[words.str.contains(EMBOLDENED)].sort_values(["date", "statement_id"])


def inquiries(events: pd.DataFrame) -> pd.DataFrame:
    """Steps of the inquiries of the first term into Russian interference."""
    steps = events[(events["topic"] == "us_politics") & events["kind"].isin(INQUIRY)]
    return steps[steps["date"].between(*FIRST_TERM)].sort_values(["date", "event_id"])


def contested(votes: pd.DataFrame) -> pd.DataFrame:
    """Roll calls of the first term on Russia and Ukraine, whole chambers, with `contested`: the smaller side counts."""
    calls = votes[(votes["party"] == "all") & votes["date"].between(*FIRST_TERM)]
    smaller = 100 * calls[["yes", "no"]].min(axis=1) / calls[["yes", "no"]].sum(axis=1)
    return calls.assign(contested=smaller >= rules.CONTESTED_PCT).sort_values(["date", "vote_id"])


def spoken_in(said: pd.DataFrame) -> dict[str, str]:
    """The years in which each party, and both together ("all"), spoke, in brackets; empty where a party did not."""
    parts = {"D": said[said["party"] == "D"], "R": said[said["party"] == "R"], "all": said}
    years = {name: sorted(part["date"].dt.year.unique()) for name, part in parts.items()}
    return {name: f" ({' and '.join(map(str, each))})" if each else "" for name, each in years.items()}


@check("REL-6", congressional_votes, events, statements)
def debated(votes: pd.DataFrame, events: pd.DataFrame, statements: pd.DataFrame, as_of: date) -> Finding:
    """ "Debate within the establishment" is read as members of both parties who spoke on the relations, on record.

    "Significant" asks for more than remarks: steps of inquiries, or contested roll calls on Russia, in several years
    of the first term. A vote that is all but unanimous is no debate. Statements count to the end of May 2025 where
    they are coded with a stance on the dealings with Moscow, or speak of interference; those collected are of a few
    years, which the readings name. Whether the relations caused the debate is not asked: they are its subject.
    """
    steps, calls = inquiries(events), contested(votes)
    divided = calls[calls["contested"]]
    years = {*steps["date"].dt.year, *divided["date"].dt.year}
    said = with_party(statements[statements["date"] <= pd.Timestamp(min(THEN, as_of))])
    said = said[(said["party"] != "") & (said["stance"].notna() | said["topic"].eq(ANSWER))]
    formal = len(years) >= rules.RECURRENT_YEARS or None
    spoke = {party: people(said[said["party"] == party]) for party in "DR"}
    took_part = {party: cases.both(formal, count >= rules.SOME_PEOPLE or None) for party, count in spoke.items()}
    when, again = spoken_in(said), "inquiries or contested votes in several years"
    if said.empty and not years:
        return unknown("both parties debated", "Neither voices nor inquiries are on record by this date.", calls)
    republicans = set(said.loc[said["party"] == "R", "stance"].dropna())
    sides = ", Republicans on both sides" if "support" in republicans and republicans & set(DOUBT) else ""
    return Finding(
        **cases.two_halves(
            f"Democrats spoke on it{when['D']}, beside {again}",
            took_part["D"],
            f"Republicans spoke on it{when['R']}, beside {again}",
            took_part["R"],
        ),
        reason=f"On our list {spoke['D']} Democrats and {spoke['R']} Republicans spoke on it{when['all']}{sides}. Inquiries "
        f"or contested roll calls fall into {len(years)} year{'s' * (len(years) != 1)} of the first term.",
        evidence=rows(said, steps, calls),
        measured=len(years),
        unit="years",
        series="years of the first term with inquiries or contested roll calls on Russia",
    )
