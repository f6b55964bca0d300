"""What the Kremlin said around the call.

An attitude is a stance: the main line, or one among others. "Stressed" asks for several statements. What somebody
"pointed to" or "called for" was said or not: one statement is enough, and a missing one proves nothing.
"""

from datetime import date

import pandas as pd

from data.checks import Finding, cases, check, other, plain, rows, rules, unknown, weaker
from data.codings import statement_meanings
from data.dates import ANNOUNCED, THEN
from data.statements import statements
from data.talks import contacts

KREMLIN = ("President of Russia", "Kremlin spokesman", "Aide to the President of Russia")
"""Offices that speak for the Kremlin; the foreign ministry and the Security Council are other Russian officials."""
CONCERNS = ("war aims", "NATO membership")
"""Topics of statements that name what Russia wants to see dealt with."""
DIRECT_TALKS = ("Istanbul talks", "memorandum")
"""Topics of statements on direct talks with Ukraine and on the paper to be worked out in them."""
ASKED_OF_US = "C26"
"""The call of 18 March 2025: by the account of the Kremlin a full truce was tied to an end of arms for Kyiv."""
WEEKS = "17 to 31 May 2025"


def moscow(statements: pd.DataFrame) -> pd.DataFrame:
    """Statements of Russian officials from the announcement to the end of May 2025, with `kremlin`, oldest first."""
    days = statements["date"].between(pd.Timestamp(ANNOUNCED), pd.Timestamp(THEN))
    said = statements[days & (statements["iso3"] == "RUS")].sort_values(["date", "statement_id"])
    return said.assign(kremlin=said["role"].isin(KREMLIN))


def kremlin(statements: pd.DataFrame) -> pd.DataFrame:
    """Those of them that the Kremlin itself made."""
    said = moscow(statements)
    return said[said["kremlin"]]


def hard(statements: pd.DataFrame, meanings: pd.DataFrame) -> pd.DataFrame:
    """Statements of the Kremlin, of whatever day, that call a settlement hard or long, as readers coded them."""
    says = meanings[(meanings["meaning"] == "settlement_hard") & (meanings["says"] == "yes")]
    said = statements[statements["statement_id"].isin(says["statement_id"]) & statements["role"].isin(KREMLIN)]
    return said.sort_values(["date", "statement_id"])


@check("RUS-1", statements)
def cautious(statements: pd.DataFrame, as_of: date) -> Finding:
    """ "Cautious" is read as the stance of what the Kremlin said on the call and the talks, as coded by people.

    All statements on record of the president, his spokesman and his aide from 17 to 31 May 2025 count. The plain
    reading asks that caution set the tone; the weaker one, that it was voiced among other things.
    """
    said = kremlin(statements)
    if said.empty:
        return unknown("caution set the tone", "No Kremlin statement on the call is on record by this date.")
    tone = said["stance"].value_counts()
    careful = int(tone.get("cautious", 0))
    return Finding(
        **cases.stance("the Kremlin was cautious", careful, len(said)),
        reason=f"Of {len(said)} Kremlin statements of {WEEKS} on our list, {careful} are coded cautious, "
        f"{tone.get('support', 0)} supportive and {tone.get('neutral', 0)} neutral.",
        evidence=rows(said),
        measured=careful,
        unit="statements",
        series="Kremlin statements coded cautious",
    )


@check("RUS-2", statements, statement_meanings, contacts)
def tangible_steps(statements: pd.DataFrame, meanings: pd.DataFrame, contacts: pd.DataFrame, as_of: date) -> Finding:
    """The sentence has two halves: Russian concerns are to be dealt with, and the United States is asked for steps.

    The core is the first. It is read from statements of the Kremlin from 17 to 31 May 2025 on the aims of the war, its
    root causes, or NATO. The second asks for a statement of these weeks that asks the United States to do something
    about them, as coded by readers; that none is on record proves nothing. A step asked of the United States earlier
    in 2025 is real, and of another time.
    """
    said = kremlin(statements)
    concern = said[said["topic"].isin(CONCERNS)]
    says = meanings[(meanings["meaning"] == "us_should_act") & (meanings["says"] == "yes")]
    asked = said[said["statement_id"].isin(says["statement_id"])]
    before = contacts[contacts["contact_id"] == ASKED_OF_US]
    case = cases.two_halves(
        "the Kremlin named concerns that are to be dealt with",
        len(concern) > 0 or None,
        "it asked the United States for steps on them",
        len(asked) > 0 or None,
        core="first",
    )
    earlier = "".join(f"; on {day:%-d %B %Y} Moscow had asked for an end of arms for Kyiv" for day in before["date"])
    steps = f"and {len(asked)} ask Washington for a step" if len(asked) else "and none asks Washington for a step"
    readings = (
        *case["readings"],
        other("it asked the United States for a step in March 2025", fits=len(before) > 0 or None),
    )
    return Finding(
        **{**case, "readings": readings},
        reason=f"On our list {len(concern)} Kremlin statements of {WEEKS} name aims, root causes or NATO, "
        f"{steps}{earlier}.",
        evidence=rows(said, before),
        measured=len(concern),
        unit="statements",
        series="Kremlin statements on Russian concerns",
    )


@check("RUS-3", statements)
def direct_talks(statements: pd.DataFrame, as_of: date) -> Finding:
    """ "Stressed" is read as said by the Kremlin in several statements: once is a mention, twice a repetition.

    Statements of the president, his spokesman and his aide from 17 to 31 May 2025 count where their topic is the talks
    in Istanbul or the memorandum to be worked out with Ukraine. The weaker reading asks that direct talks were named
    at all. That a statement is not on record proves nothing.
    """
    said = moscow(statements)
    talk = said[said["topic"].isin(DIRECT_TALKS)]
    own = talk[talk["kremlin"]]
    count, of = len(own), int(said["kremlin"].sum())
    days = own["date"].nunique()
    return Finding(
        readings=(
            plain("the Kremlin stressed direct talks", count, f"of {of} statements",
                  fits=count >= rules.STRESSED_MIN or None),
            weaker("the Kremlin named direct talks", count, f"of {of} statements", fits=count > 0 or None),
            other("other Russian officials named them", len(talk) - count, "statements",
                  fits=len(talk) > count or None),
        ),
        reason=f"Of {of} Kremlin statements of {WEEKS} on our list, {count} on {days} day{'s' if days != 1 else ''} speak "
        "of direct talks with Ukraine, or of the memorandum to be worked out in them.",
        evidence=rows(talk),
        measured=count,
        unit="statements",
        series="Kremlin statements on direct talks",
    )  # fmt: skip


@check("RUS-5", statements, statement_meanings)
def hard_to_settle(statements: pd.DataFrame, meanings: pd.DataFrame, as_of: date) -> Finding:
    """ "Pointed to" is read as said: one statement of the Kremlin that a settlement is hard, or takes long, is enough.

    Statements of the president, his spokesman and his aide from 17 to 31 May 2025 count where readers coded that they
    say so. The same words in the weeks before or after are real, and of another time. That a statement is not on
    record proves nothing.
    """
    told = hard(statements, meanings)
    weeks = kremlin(statements)
    now = told[told["statement_id"].isin(weeks["statement_id"])]
    rest = told[~told["statement_id"].isin(now["statement_id"])]
    what = "the Kremlin called a settlement hard or long"
    if told.empty:
        return unknown(what, "No Kremlin statement of the kind is on record by this date.", weeks)
    who = ", ".join(dict.fromkeys(f"{row.speaker} on {row.date:%-d %B}" for row in now.itertuples())) or "none"
    other_days = ", ".join(dict.fromkeys(f"{day:%-d %B}" for day in rest["date"]))
    beside = f"; others that do are of {other_days}" if other_days else ""
    return Finding(
        readings=(
            plain(what, len(now), f"of {len(weeks)} statements", fits=len(now) > 0 or None),
            other("it said so in the weeks before or after", len(rest), "statements", fits=len(rest) > 0 or None),
        ),
        reason=f"Of {len(weeks)} Kremlin statements of {WEEKS} on our list, {len(now)} call a settlement hard or long "
        f"({who}){beside}.",
        evidence=rows(told),
        measured=len(now),
        unit="statements",
        series="Kremlin statements that call a settlement hard or long",
    )
