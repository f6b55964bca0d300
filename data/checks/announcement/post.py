"""What was announced, and where."""

from datetime import date

import pandas as pd

from data.checks import Finding, cases, check, other, plain, rows, rules, unknown, weaker
from data.dates import ANNOUNCED
from data.statements import announcement_reports, statements

NETWORK = "Truth Social"
CALLS = {"Putin": r"SPEAKING.*PUTIN", "Zelensky": r"SPEAKING.*ZELENSKYY", "NATO members": r"MEMBERS OF NATO"}
MISSING = "The announcement of the call is not on record."


def post(statements: pd.DataFrame) -> pd.DataFrame:
    """The sentences of the announcement, in the order of the post."""
    mine = (statements["speaker"] == "Donald Trump") & (statements["topic"] == "announcement")
    return statements[mine & (statements["date"] == pd.Timestamp(ANNOUNCED))].sort_values("statement_id")


def venues(sentences: pd.DataFrame) -> list[str]:
    """Where the announcement was made, by the sentences whose venue is on record."""
    return sorted(sentences["venue"].dropna().unique())


def announced(calls: list[str], about: str) -> str:
    """The calls in the order of the post; those with NATO members he meant to hold together with Zelensky."""
    told = [f"{name}{about * (name == 'Putin')}" for name in calls]
    if calls[-2:] == ["Zelensky", "NATO members"]:
        told[-2:] = ["Zelensky and, with him, NATO members"]
    return ", then ".join(told)


@check("ANN-1", statements)
def initiative(statements: pd.DataFrame, as_of: date) -> Finding:
    """ "An initiative that he would lead" is read as a set of talks on the war that he said he would hold himself.

    The sentences of his post are searched for the calls that he announced. Calls with both sides of the war are such an
    initiative; a call with one side alone is a weaker reading. A plan or a mandate would be more than the words say:
    the post names subjects and a hope, and sets out no plan.
    """
    sentences = post(statements)
    if sentences.empty:
        return unknown("he would himself hold talks with both sides", MISSING)
    words = sentences["quote"].fillna("")
    calls = [name for name, pattern in CALLS.items() if words.str.contains(pattern, regex=True).any()]
    both, either = {"Putin", "Zelensky"} <= set(calls), bool({"Putin", "Zelensky"} & set(calls))
    where = "/".join(venues(sentences)) or "a channel that is not on record"
    about = " about stopping the killing and about trade" if words.str.contains("SUBJECTS OF THE CALL").any() else ""
    return Finding(
        readings=(
            plain("he would himself hold talks with both sides", len(calls), "parties", ANNOUNCED, fits=both or None),
            weaker("he would speak to one side", len(calls), "parties", ANNOUNCED, fits=either or None),
        ),
        reason=f"On {ANNOUNCED:%-d %B %Y} Trump announced on {where} that he would call {announced(calls, about)}."
        if calls
        else f"The post of {ANNOUNCED:%-d %B %Y} announces no call, as far as it is on record.",
        evidence=rows(sentences),
        measured=float(len(calls)),
        unit="calls",
        measured_on=ANNOUNCED,
        series="parties that the post says he will call",
    )


@check("ANN-3", statements, announcement_reports)
def outlet(statements: pd.DataFrame, reports: pd.DataFrame, as_of: date) -> Finding:
    """ "Made through" is read as the place where the words first appeared; "outlet" as a newspaper, agency or channel.

    The place is the venue recorded for the sentences of the post. A social network is no news outlet. That news outlets
    carried the post afterwards is a real fact of another thing: they passed on what had been made elsewhere. How many
    people follow the account is not part of the test.
    """
    sentences = post(statements)
    label = "made through a news outlet"
    if not venues(sentences):
        return unknown(label, MISSING, sentences)
    own, outlets = venues(sentences) == [NETWORK], int(reports["outlet"].nunique())
    return Finding(
        readings=(
            plain(label, on=ANNOUNCED, fits=not own),
            other(
                "carried by news outlets by the next day", outlets, "outlets", fits=outlets >= rules.OUTLETS_MIN or None
            ),
        ),
        reason=f"It was made on {'/'.join(venues(sentences))}"
        f"{', a social network and not a news outlet' if own else ''}; by the next day at least {outlets} news outlets "
        "on our list passed it on.",
        evidence=rows(sentences, reports),
        measured=float(outlets),
        unit="outlets",
        measured_on=ANNOUNCED,
        series="news outlets on our list that carried the post by the next day",
    )


@check("ANN-4", statements)
def undisclosed(statements: pd.DataFrame, as_of: date) -> Finding:
    """The claim joins a fact, that the venue was not disclosed, and a judgement, that it was chosen with strategy.

    The fact is tested: a statement whose venue stands in reports of the same days was not made at an undisclosed one.
    Why he chose it is a motive, of which the record is silent, so that half stays open. If "venue" meant the room or
    town from which he posted, nothing is recorded of it; the post needs none.
    """
    named = post(statements).dropna(subset=["venue"])
    hidden = None if named.empty else False
    case = cases.two_halves("the venue was not disclosed", hidden, "it was chosen with strategy", None, core="first")
    return Finding(
        **case,
        reason=f"The venue is known and public: {' and '.join(venues(named))}, named in reports from "
        f"{named['published'].min():%-d %B %Y} on. Why it was chosen cannot be checked."
        if len(named)
        else "No venue of the announcement is on record.",
        evidence=rows(named),
        measured=float(len(named)),
        unit="sentences",
        measured_on=ANNOUNCED,
        series="sentences of the post whose venue is recorded",
    )
