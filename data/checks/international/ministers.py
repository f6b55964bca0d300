"""Words ascribed to two ministers: who held the office, and whether such a statement is on record (INT-2, INT-7)."""

from datetime import date

import pandas as pd

from data.checks import Finding, Verdict, check, rows
from data.checks.international.stances import reactions, tally
from data.dates import ANNOUNCED
from data.offices import offices
from data.statements import statements

UNITY = r"(?i)\bunity\b|\bunited (?!States|Kingdom|Nations)|\btogether\b"
HUMANITARIAN = r"(?i)humanitarian|civilian|suffering|children|prisoner|deaths|refugee"
ON_THE_CALL = ("announcement", "result of the call")


def holder(offices: pd.DataFrame, office: str, day: date = ANNOUNCED) -> pd.DataFrame:
    """The row of the person who held an office on a day; empty where none is recorded."""
    since, until = offices["in_office_since"], offices["in_office_until"]
    there = (since <= pd.Timestamp(day)) & (until.isna() | (until > pd.Timestamp(day)))
    return offices[there & (offices["office"] == office)].head(1)


def weigh(first: pd.DataFrame, second: pd.DataFrame) -> Verdict:
    """Both parts of an ascribed statement on record: supported; one: partly supported; none: no evidence found."""
    return {2: Verdict.SUPPORTED, 1: Verdict.PARTLY}.get(
        int(len(first) > 0) + int(len(second) > 0), Verdict.NO_EVIDENCE
    )


@check("INT-2", statements, offices)
def germany(statements: pd.DataFrame, offices: pd.DataFrame, as_of: date) -> Finding:
    """The article names the office, not the person; who held it on 17 May 2025 is looked up.

    All recorded statements of that person from 10 to 31 May 2025 are searched for two things: support for a negotiated
    settlement (coded as support in either coding), and words of unity. Both: supported; one: partly supported; none: no
    evidence found, which does not say that the words were never spoken. Calls on Moscow to come to the table, or for a
    ceasefire before any talks, are coded cautious and are not counted as a welcome. Statements of the chancellor and
    other ministers are the wider reading.
    """
    person = holder(offices, "Foreign minister of Germany")
    if person.empty:
        return Finding(
            Verdict.NO_EVIDENCE, "The record does not yet say who held the office of German foreign minister."
        )
    cabinet = reactions(statements, ["DEU"])
    said = cabinet[cabinet["speaker"] == person["person"].iloc[0]]
    welcome, unity = parts(said)
    wide = parts(cabinet)
    since, name = person["in_office_since"].iloc[0], person["person"].iloc[0]
    truce = said["words"].str.contains("(?i)ceasefire").sum()
    return Finding(
        weigh(welcome, unity),
        f"{name} held the office since {since:%-d %B %Y}; of his {len(said)} statements on record from 10 to 31 May "
        f"2025, "
        f"{len(welcome) or 'none'} welcomes a negotiated settlement and {len(unity) or 'none'} speaks of European "
        f"unity, "
        f"while {truce} ask for a ceasefire or regret that there was none.",
        rows(person, said),
        measured=float(len(welcome)),
        unit="statements",
        series="statements of the minister coded as support",
        direct=False,
        readings=(
            tally("the minister welcomes a settlement", len(welcome)),
            tally("the minister speaks of unity", len(unity)),
            tally("anyone in the German government welcomes one", len(wide[0])),
            tally("anyone in the German government speaks of unity", len(wide[1])),
        ),
    )


def parts(said: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Statements coded as support in either coding, and those with words of unity."""
    return said[(said["stance"] == "support") | (said["revised"] == "support")], said[said["words"].str.contains(UNITY)]


@check("INT-7", statements, offices)
def india(statements: pd.DataFrame, offices: pd.DataFrame, as_of: date) -> Finding:
    """The article ascribes two things to the external affairs minister: a welcome for any effort, and the human side.

    His recorded statements from 10 to 31 May 2025 are searched for support of talks or dialogue (as coded), and for
    words on the humanitarian side. Support in general terms counts for the first part, although the article speaks of
    the call. Both: supported; one: partly supported; none: no evidence found. Whether he spoke on the call at all, and
    what others in the Indian government said, stands in the readings. Of the one interview found only a part could be
    read.
    """
    person = holder(offices, "External Affairs Minister of India")
    if person.empty:
        return Finding(Verdict.NO_EVIDENCE, "The record does not yet say who held the office in India.")
    ministry = reactions(statements, ["IND"])
    said = ministry[ministry["speaker"] == person["person"].iloc[0]]
    welcome, human = said[said["stance"] == "support"], said[said["words"].str.contains(HUMANITARIAN)]
    on_call, others = said[said["topic"].isin(ON_THE_CALL)], ministry.drop(said.index)
    name = person["person"].iloc[0]
    times = {0: "not", 1: "once"}.get(len(welcome), f"{len(welcome)} times")
    day = "".join(f" (on {day:%-d %B %Y}, in general terms)" for day in welcome["date"].head(1))
    spoke = "".join(
        f"; a spokesman of the ministry had welcomed the direct talks on {day:%-d %B %Y}"
        for day in others["date"].head(1)
    )
    return Finding(
        weigh(welcome, human),
        f"{name}, who held the office, is {times} on record for dialogue from 10 to 31 May 2025{day}; of his "
        f"statements in "
        f"these days {len(on_call) or 'none'} is about the call and {len(human) or 'none'} speaks of the humanitarian "
        f"side{spoke}.",
        rows(person, said, others),
        measured=float(len(welcome)),
        unit="statements",
        series="statements of the minister coded as support",
        direct=False,
        readings=(
            tally("the minister supports dialogue", len(welcome)),
            tally("the minister on the call itself", len(on_call)),
            tally("the minister on the humanitarian side", len(human)),
            tally("others in the Indian government support talks", int((others["stance"] == "support").sum())),
        ),
    )
