"""What the Kremlin said around the call.

An attitude is a stance: the main line, or one among others. "Stressed" asks for several occasions. What somebody
"pointed to" or "called for" was said or not: once is enough, and a missing statement proves nothing. Counted are
occasions, not rows: what one speaker said on one day is one occasion, however many sentences of it are on record.
"""

from datetime import date

import pandas as pd

from data.checks import Finding, cases, check, other, plain, rows, rules, unknown, weaker
from data.checks.meanings import saying
from data.checks.relays import vouched
from data.checks.wording import in_words
from data.codings import statement_meanings
from data.dates import ANNOUNCED, THEN
from data.sources import sources
from data.statements import statements
from data.talks import contacts

KREMLIN = ("President of Russia", "Kremlin spokesman", "Aide to the President of Russia")
"""Offices that speak for the Kremlin; the foreign ministry and the Security Council are other Russian officials."""
CONCERNS = ("war aims", "NATO membership")
"""Topics of statements that name what Russia wants to see dealt with."""
DIRECT_TALKS = ("Istanbul talks", "memorandum")
"""Topics of statements on direct talks with Ukraine and on the paper to be worked out in them."""
NAMED = "Istanbul"
"""Where direct talks were held; a statement that names it speaks of them, whatever its topic."""
ELSEWHERE = ("WSJ report", "air attacks", "trade")
"""Topics that are no diplomatic efforts: a newspaper's report, strikes, trade between the two countries."""
ASKED_OF_US = "C26"
"""The call of 18 March 2025: by the account of the Kremlin a full truce was tied to an end of arms for Kyiv."""
WEEKS = "17 to 31 May 2025"
OCCASION = ["date", "speaker"]


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
    said = statements[statements["role"].isin(KREMLIN)]
    return saying(said, meanings, "settlement_hard").sort_values(["date", "statement_id"])


def occasions(said: pd.DataFrame) -> pd.DataFrame:
    """One row for each speaker and day, with the `stance` of more than half of what he said, or else "mixed"."""
    counts = said.groupby([*OCCASION, "stance"], as_index=False).agg(count=("row", "size"))
    counts["share"] = 100 * counts["count"] / counts.groupby(OCCASION)["count"].transform("sum")
    main = counts["stance"].where(counts["share"] > rules.MORE_THAN_HALF_PCT, "mixed")
    return counts.assign(stance=main).sort_values("share", kind="stable").groupby(OCCASION, as_index=False).tail(1)


def times(said: pd.DataFrame) -> int:
    """On how many occasions some statements were made."""
    return len(said[OCCASION].drop_duplicates())


def on_talks(statements: pd.DataFrame) -> pd.DataFrame:
    """Statements whose topic is direct talks with Ukraine or their papers, or that name where the talks were held."""
    words = statements["quote"].fillna("").str.cat(statements["gist"].fillna(""), sep=" ")
    return statements[statements["topic"].isin(DIRECT_TALKS) | words.str.contains(NAMED, regex=False)]


def occasion(number: int) -> str:
    """The word for a number of occasions."""
    return "occasion" if number == 1 else "occasions"


def counted(number: int) -> str:
    """A number of occasions in words: "one occasion", "four occasions"."""
    return f"{in_words(number)} {occasion(number)}"


def asking(said: pd.DataFrame, meanings: pd.DataFrame) -> pd.DataFrame:
    """Those of some statements that ask the United States to do something, as readers coded them."""
    return saying(said, meanings, "us_should_act")


@check("RUS-1", statements)
def cautious(statements: pd.DataFrame, as_of: date) -> Finding:
    """ "Cautious" is read as the stance of what the Kremlin said on the call and the talks, as coded by people.

    Statements on record of the president, his spokesman and his aide from 17 to 31 May 2025 count, by speaker and day;
    those on air attacks, on trade or on a newspaper's report are no words on diplomatic efforts. An occasion has the
    stance of more than half of what was said on it, or else is mixed. The plain reading asks that caution set the tone;
    the weaker one, that it was voiced among other things.
    """
    said = kremlin(statements)
    said = said[~said["topic"].isin(ELSEWHERE)]
    if said.empty:
        return unknown("caution set the tone", "No Kremlin statement on the call is on record by this date.")
    each = occasions(said)
    tone, of = each["stance"].value_counts(), times(said)
    careful, warm = int(tone.get("cautious", 0)), int(tone.get("support", 0))
    return Finding(
        **cases.stance("the Kremlin was cautious", careful, of, occasion(of)),
        reason=f"On our list the Kremlin spoke of the call and the talks on {counted(of)} from {WEEKS}: "
        f"{in_words(careful)} {'was' if careful == 1 else 'were'} cautious in tone, {in_words(warm)} supportive and "
        f"{in_words(of - careful - warm)} neither.",
        evidence=rows(said),
        measured=careful,
        unit=f"of {of} {occasion(of)}",
        series="occasions on which the Kremlin was cautious",
    )


@check("RUS-2", statements, statement_meanings, contacts)
def tangible_steps(statements: pd.DataFrame, meanings: pd.DataFrame, contacts: pd.DataFrame, as_of: date) -> Finding:
    """The words are a call on the United States: it is to take tangible steps, and they are to meet Russian concerns.

    The core is the call. It asks for a statement of the Kremlin from 17 to 31 May 2025 that asks the United States to
    do something, as coded by readers; that none is on record proves nothing. The concerns are read from statements of
    the same weeks on the aims of the war, its root causes, or NATO; to name them asks nobody for a step. A step asked of
    the United States earlier in 2025 is real, and of another time.
    """
    said = kremlin(statements)
    concern = said[said["topic"].isin(CONCERNS)]
    asked = asking(said, meanings)
    before = contacts[contacts["contact_id"] == ASKED_OF_US]
    case = cases.two_halves(
        "the Kremlin named concerns that are to be dealt with",
        len(concern) > 0 or None,
        "it called on the United States for steps on them",
        len(asked) > 0 or None,
        core="second",
    )
    step = f"a step on {counted(times(asked))}" if len(asked) else "no step"
    earlier = "".join(f"; on {day:%-d %B %Y} it had tied a truce to an end of arms for Kyiv" for day in before["date"])
    readings = (
        *case["readings"],
        other("it asked the United States for a step in March 2025", fits=len(before) > 0 or None),
    )
    return Finding(
        **{**case, "readings": readings},
        reason=f"On our list the Kremlin asked Washington for {step} from {WEEKS}; it named concerns on "
        f"{counted(times(concern))}{earlier}.",
        evidence=rows(said, before),
        measured=times(asked),
        unit=f"of {times(said)} {occasion(times(said))}",
        series="occasions on which the Kremlin asked the United States for a step",
    )


@check("RUS-3", statements)
def direct_talks(statements: pd.DataFrame, as_of: date) -> Finding:
    """ "Stressed" is read as said by the Kremlin on several occasions: once is a mention, twice a repetition.

    What the president, his spokesman and his aide said from 17 to 31 May 2025 counts, by speaker and day, where the
    topic is the talks in Istanbul or the memorandum to be worked out with Ukraine, or where Istanbul is named. The
    weaker reading asks that direct talks were named at all. That a statement is not on record proves nothing.
    """
    said = moscow(statements)
    talk, kremlin = on_talks(said), said[said["kremlin"]]
    own, rest = talk[talk["kremlin"]], talk[~talk["kremlin"]]
    count, of, others = times(own), times(kremlin), times(rest)
    return Finding(
        readings=(
            plain("the Kremlin stressed direct talks", count, f"of {of} {occasion(of)}",
                  fits=count >= rules.STRESSED_MIN or None),
            weaker("the Kremlin named direct talks", count, f"of {of} {occasion(of)}", fits=count > 0 or None),
            other("other Russian officials named them", others, occasion(others),
                  fits=others > 0 or None),
        ),
        reason=f"On our list the Kremlin spoke on {counted(of)} from {WEEKS}, on {in_words(count)} of them of direct "
        "talks in Istanbul or of the memorandum to be worked out with Ukraine.",
        evidence=rows(kremlin, talk),
        measured=count,
        unit=f"of {of} {occasion(of)}",
        series="occasions on which the Kremlin spoke of direct talks or their papers",
    )  # fmt: skip


@check("RUS-5", statements, statement_meanings, sources)
def hard_to_settle(statements: pd.DataFrame, meanings: pd.DataFrame, sources: pd.DataFrame, as_of: date) -> Finding:
    """ "Pointed to" is read as said: once is enough that the Kremlin called a settlement hard, or said it takes long.

    What the president, his spokesman and his aide said from 17 to 31 May 2025 counts, by speaker and day, where readers
    coded that it says so. The same words in the weeks before or after are real, and of another time; those read at a
    network that relays state media are left out. That a statement is not on record proves nothing.
    """
    statements = vouched(statements, sources)
    told = hard(statements, meanings)
    weeks = kremlin(statements)
    now = told[told["statement_id"].isin(weeks["statement_id"])]
    rest = told[~told["statement_id"].isin(now["statement_id"])]
    what = "the Kremlin called a settlement hard or long"
    if told.empty:
        return unknown(what, "No Kremlin statement of the kind is on record by this date.", weeks)
    who = ", ".join(f"{each.speaker} on {each.date:%-d %B}" for each in now.drop_duplicates(OCCASION).itertuples())
    inside, of, outside = times(now), times(weeks), times(rest)
    beside = f"; before or after these weeks, on {in_words(outside)} more" if outside else ""
    return Finding(
        readings=(
            plain(what, inside, f"of {of} {occasion(of)}", fits=inside > 0 or None),
            other("it said so in the weeks before or after", outside, occasion(outside),
                  fits=outside > 0 or None),
        ),
        reason=f"From {WEEKS}, on our list, the Kremlin called a settlement hard or long on "
        f"{in_words(inside) if inside else 'none'} of {counted(of)}{f' ({who})' if who else ''}{beside}.",
        evidence=rows(told),
        measured=inside,
        unit=f"of {of} {occasion(of)}",
        series="occasions on which the Kremlin called a settlement hard or long",
    )  # fmt: skip
