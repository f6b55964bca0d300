"""What was announced, where, and how people answered."""

import re
from datetime import date

import pandas as pd

from data.checks import Finding, Reading, Verdict, check, rows, rules
from data.dates import ANNOUNCED, THEN
from data.events import events
from data.sources import sources
from data.statements import statements

NETWORK = "Truth Social"
PRINCIPALS = ("Donald Trump", "Vladimir Putin")
"""The two who were to speak; what they say is no reaction."""
CALLS = {"Putin": r"SPEAKING.*PUTIN", "Zelensky": r"SPEAKING.*ZELENSKYY", "NATO members": r"MEMBERS OF NATO"}
FAVOURABLE, DOUBTFUL = ("support", "cautious"), ("oppose", "concern")


def post(statements: pd.DataFrame) -> pd.DataFrame:
    """The sentences of the announcement, in the order of the post."""
    mine = (statements["speaker"] == "Donald Trump") & (statements["topic"] == "announcement")
    return statements[mine & (statements["date"] == pd.Timestamp(ANNOUNCED))].sort_values("statement_id")


def carried(events: pd.DataFrame, statements: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """Sources that told of the announcement on that day or the next, with an exact day of publication."""
    told = events[(events["kind"] == "announcement") & (events["date"] == pd.Timestamp(ANNOUNCED))]
    told = told[told["actors"].str.contains("Trump", na=False)]
    named = pd.concat([told, post(statements)])
    ids = {each for cell in (*named["source_id"], *named["more_source_ids"].dropna()) for each in cell.split(";")}
    soon = (sources["published"] - pd.Timestamp(ANNOUNCED)).dt.days.between(0, 1)
    return sources[sources["source_id"].isin(ids) & soon & (sources["published_is"] == "exact")]


def reactions(statements: pd.DataFrame) -> pd.DataFrame:
    """Statements of others than the two presidents, from the announcement to the end of May 2025, with a stance."""
    day = statements["date"]
    kept = (day >= pd.Timestamp(ANNOUNCED)) & (day <= pd.Timestamp(THEN)) & statements["stance"].notna()
    return statements[kept & ~statements["speaker"].isin(PRINCIPALS)]


def people(said: pd.DataFrame, *stances: str) -> int:
    """How many different speakers took one of the stances."""
    return int(said.loc[said["stance"].isin(stances), "speaker"].nunique())


def _none(what: str) -> Finding:
    return Finding(Verdict.NO_EVIDENCE, f"No {what} is on record by this date.")


@check("ANN-1", statements)
def initiative(statements: pd.DataFrame, as_of: date) -> Finding:
    """ "An initiative that he would lead" is read as a set of contacts on the war that he said he would make himself.

    The sentences of his post are searched for the calls that he announced. Calls with both sides of the war are an
    initiative that he leads: supported. A call with one side alone would be partly supported. The stricter reading, a
    plan or a mandate for talks, is stated beside it: the post names the subjects and a hope, and sets out no plan.
    """
    sentences = post(statements)
    if sentences.empty:
        return _none("announcement of the call")
    words = sentences["quote"].fillna("")
    calls = [name for name, pattern in CALLS.items() if words.str.contains(pattern, regex=True).any()]
    both = {"Putin", "Zelensky"} <= set(calls)
    plan = bool(words.str.contains(r"\b(?:PLAN|PROPOSAL|TERMS)\b", flags=re.IGNORECASE).any())
    where = "/".join(sorted(sentences["venue"].dropna().unique()))
    subjects = (
        ", about stopping the killing and about trade" if words.str.contains("SUBJECTS OF THE CALL").any() else ""
    )
    return Finding(
        Verdict.SUPPORTED if both else Verdict.PARTLY if calls else Verdict.NO_EVIDENCE,
        f"On {ANNOUNCED:%-d %B %Y} Trump announced on {where} that he would call {', then '.join(calls) or 'nobody'}"
        f"{subjects}.",
        rows(sentences),
        measured=float(len(calls)),
        unit="calls",
        measured_on=ANNOUNCED,
        series="parties that the post says he will call",
        readings=(
            Reading("contacts with both sides that he makes himself", both, float(len(calls)), "parties", ANNOUNCED),
            Reading("a plan or mandate for talks", plan, on=ANNOUNCED),
        ),
    )


@check("ANN-3", statements, events, sources)
def outlet(statements: pd.DataFrame, events: pd.DataFrame, sources: pd.DataFrame, as_of: date) -> Finding:
    """ "Made through" is read as the place where the words first appeared; "outlet" as a newspaper, agency or channel.

    The place is the venue recorded for the sentences of the post. A news outlet would be "supported". A social network
    is none; but if at least two publishers carried the post by the next day, it reached the public through news outlets
    all the same, and the claim is partly supported, else contradicted. How many people follow the account is not in
    evidence. Only sources whose day of publication is exact count.
    """
    sentences, press = post(statements), carried(events, statements, sources)
    if sentences.empty:
        return _none("announcement of the call")
    venues = sorted(sentences["venue"].dropna().unique())
    own, wide = venues == [NETWORK], press["publisher"].nunique() >= rules.SEVERAL_SOURCES
    verdict = Verdict.SUPPORTED if not own else Verdict.PARTLY if wide else Verdict.CONTRADICTED
    network = ", a social network and not a news outlet" if own else ""
    return Finding(
        verdict,
        f"The announcement was made on {'/'.join(venues)}{network}; {press['publisher'].nunique()} publishers in "
        f"evidence carried it by the next day.",
        rows(sentences),
        measured=float(press["publisher"].nunique()),
        unit="publishers",
        measured_on=ANNOUNCED,
        series="publishers in evidence that carried the post by the next day",
        readings=(
            Reading("first made through a news outlet", not own, on=ANNOUNCED),
            Reading(
                "carried by news outlets", bool(wide), float(press["publisher"].nunique()), "publishers", ANNOUNCED
            ),
            Reading("widely followed", None),
        ),
    )


@check("ANN-4", statements)
def undisclosed(statements: pd.DataFrame, as_of: date) -> Finding:
    """The claim joins a fact, that the venue was not disclosed, and a judgement, that it was chosen with strategy.

    The fact is tested: a statement whose venue stands in reports of the same day was not made at an undisclosed venue.
    Why he chose it is a motive, on which the evidence is silent; that half cannot be checked and does not change the
    verdict. If "venue" meant the room or town from which he posted, nothing is recorded of it; the post needs none.
    """
    sentences = post(statements)
    if sentences.empty:
        return _none("announcement of the call")
    named = sentences[sentences["venue"].notna()]
    days = (named["published"] - named["date"]).dt.days
    known = len(named) > 0
    soon = (
        f"reported within {int(days.min())} days"
        if known and days.min()
        else f"reported on {ANNOUNCED:%-d %B %Y} itself"
    )
    return Finding(
        Verdict.CONTRADICTED if known else Verdict.NO_EVIDENCE,
        f"The venue is known and public: {' and '.join(sorted(named['venue'].unique()))}, {soon}; why it was chosen "
        f"cannot be checked."
        if known
        else "No venue of the announcement is on record by this date.",
        rows(named),
        measured=float(len(named)),
        unit="statements",
        measured_on=ANNOUNCED,
        series="sentences of the post whose venue is recorded",
        readings=(
            Reading("venue not disclosed", not known, on=ANNOUNCED),
            Reading("chosen with strategy", None),
            Reading("the room or town from which he posted is unknown", None),
        ),
    )


@check("ANN-5", statements)
def reception(statements: pd.DataFrame, as_of: date) -> Finding:
    """Reactions are the recorded statements of others than the two presidents from 17 to 31 May 2025.

    Each carries a stance towards the call or the dialogue with Moscow: support, cautious, neutral, oppose (doubts it or
    its result), concern (fears about terms). The claim holds when at least two people stand at either end, cautious or
    warmer and doubtful. It is partly supported when only one end is found, or when open support is more than half, so
    that "cautious" would understate the warmth. The shares are those of a collection, not of the world; most
    statements were coded once, and few of those coded twice agree fully.
    """
    said = reactions(statements)
    if said.empty:
        return _none("reaction")
    warm, cool = people(said, *FAVOURABLE), people(said, *DOUBTFUL)
    count = said["stance"].value_counts()
    open_pct = 100 * float((said["stance"] == "support").mean())
    ends = (people(said, *FAVOURABLE) >= rules.SOME_PEOPLE) + (cool >= rules.SOME_PEOPLE)
    whole = ends == 2 and open_pct <= rules.MORE_THAN_HALF_PCT
    names = (("support", "supported the call or the talks"), ("cautious", "were cautious"), ("neutral", "were neutral"))
    told = ", ".join(f"{int(count.get(name, 0))} {label}" for name, label in names)
    doubt = int(sum(count.get(name, 0) for name in DOUBTFUL))
    return Finding(
        Verdict.SUPPORTED if whole else Verdict.PARTLY if ends else Verdict.NO_EVIDENCE,
        f"Of {len(said)} statements by {said['speaker'].nunique()} speakers, {told} and {doubt} voiced doubt or concern.",
        rows(said),
        measured=float(doubt),
        unit="statements",
        series="reactions that voice doubt or concern",
        readings=(
            Reading("both ends are found", ends == 2, float(min(warm, cool)), "people at the rarer end"),
            Reading(
                "nobody went beyond caution", bool(count.get("support", 0) == 0), round(open_pct), "percent in support"
            ),
        ),
    )
