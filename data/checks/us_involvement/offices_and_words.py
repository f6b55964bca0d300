"""Who governed when the article was written, and two quotations of officials without a name."""

from datetime import date

import pandas as pd

from data.article import claims
from data.checks import Finding, cases, check, quotations, rows, rules, unknown
from data.checks.reactions.office import NAMED, existed, gone, holding, named
from data.checks.us_involvement.since_january import acts
from data.codings import statement_meanings
from data.dates import ANNOUNCED, THEN
from data.events import events
from data.offices import administrations
from data.statements import statements

TOWARDS_PEACE = ("call", "talks")
"""Kinds of event by which a government works towards an end of the war."""


@check("USA-11", administrations, events)
def biden_administration(administrations: pd.DataFrame, events: pd.DataFrame, as_of: date) -> Finding:
    """The sentence names a government and says what it is doing: at the time of the announcement.

    The record of terms says whether it held office then; out of office it worked towards nothing. It is then asked
    whether the government of the day did: that would be real, and of another office. Several calls and talks with the
    United States as a party, from its first day to the end of May 2025, count as working towards a resolution, whatever
    came of them.
    """
    label = f"the {NAMED} administration worked towards a resolution in May 2025"
    there, now = existed(administrations), holding(administrations)
    if there is None or as_of < ANNOUNCED:
        return unknown(label, "Which administration held office on 17 May 2025 is not on record by this date.", now)
    talks = acts(events[events["date"] <= pd.Timestamp(THEN)], now["start"].iloc[0], TOWARDS_PEACE)
    active = len(talks) >= rules.SEVERAL_STEPS or None
    return Finding(
        **cases.office(label, there, active, "the government of the day worked towards a resolution", active),
        reason=f"{gone(administrations)}. The {len(talks)} US calls and talks on record from then to May 2025 were "
        f"those of the administration of {now['president'].iloc[0]}.",
        evidence=rows(named(administrations), now, talks),
        measured=float(len(talks)),
        unit="calls and talks of the government of the day",
        measured_on=ANNOUNCED,
        series="US administration in office",
    )


PARTS = {
    "USA-7": ("sovereign", "territor"),
    "USA-8": ("economic|financ", "diplomat|politic"),
}
"""The two things that each quotation names, in words or near ones: what means the same names both."""


def naming_both(claim_id: str, statements: pd.DataFrame, meanings: pd.DataFrame) -> pd.DataFrame:
    """The codings of statements whose words, or ours for them where none are printed, name both parts of a quotation."""
    said = statements["quote"].fillna(statements["gist"]).fillna("")
    one, two = (said.str.contains(words, case=False) for words in PARTS[claim_id])
    return meanings[meanings["statement_id"].isin(statements.loc[one & two, "statement_id"])]


def asked(claim_id: str) -> str:
    """The article's own few words of a quotation."""
    return str(claims().set_index("claim_id").loc[claim_id, "words"])


@check("USA-7", statements, statement_meanings)
def defence_official(statements: pd.DataFrame, statement_meanings: pd.DataFrame, as_of: date) -> Finding:
    """The article gives the sentence to an official of the Department of Defense, without a name or a day.

    The very words are looked for among the quotations of the department, its secretaries and its spokespeople up to the
    article's month. Words of theirs that mean the same, that the United States helps Ukraine to defend its sovereignty
    and territory, are a weaker reading; the same said by others, or later, is of another office or time. What means the
    same was decided by people who read every statement, and it has to name both, sovereignty and territory. A miss
    proves little, since no list of all that the department said exists.
    """
    by, whose = r"Secretary of Defense|Department of Defense|Pentagon", "the US Defense Department"
    meanings = naming_both("USA-7", statements, statement_meanings)
    return quotations.weigh(asked("USA-7"), "sovereignty_territory", statements, meanings, by=by, whose=whose)


@check("USA-8", statements, statement_meanings)
def state_spokesperson(statements: pd.DataFrame, statement_meanings: pd.DataFrame, as_of: date) -> Finding:
    """The article gives the sentence to a spokesperson of the Department of State, without a name or a day.

    It is tested like the sentence of the Department of Defense, over the quotations of the Department of State, its
    secretary and its spokespeople: the very words, then words that mean that Russia is to be isolated. The sentence
    names two fields; so of the statements coded as speaking of isolation those count that name both of them, economy or
    finance and diplomacy or politics, and "isolate" alone does not.
    """
    by, whose = r"Department of State|State Department|Secretary of State of the United", "the US State Department"
    meanings = naming_both("USA-8", statements, statement_meanings)
    return quotations.weigh(asked("USA-8"), "isolate_russia", statements, meanings, by=by, whose=whose)
