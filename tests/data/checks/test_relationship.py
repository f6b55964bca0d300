"""Section "relationship": thresholds on small frames, and the verdicts as they stand."""

from datetime import date

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.relationship import both_ways, emboldened, first_term_meetings, helsinki, way
from data.dates import THEN
from tests.data.checks.pins import holds

DAY = pd.Timestamp("2025-03-01")


@pytest.mark.parametrize(
    ("claim_id", "then", "now", "moved_by", "why"),
    [
        ("REL-1", "supported", "supported", "", "Hamburg, Helsinki and Osaka were arranged meetings"),
        ("REL-2", "supported", "supported", "", "contradicted by both parties, corrected the next day"),
        ("REL-3", "supported", "supported", "", "calls and meetings; envoys, ministers and delegations"),
        ("REL-4", "not checkable", "not checkable", "", "an opinion; its holders are named"),
    ],
)
def test_verdict(claim_id: str, then: str, now: str, moved_by: str, why: str) -> None:
    holds(claim_id, then, now, moved_by)


def meetings(places: list[str], kind: str = "meeting", status: str = "confirmed") -> pd.DataFrame:
    return pd.DataFrame(
        {
            "row": [f"c:{n}" for n in range(len(places))],
            "date": pd.Timestamp("2018-07-16"),
            "kind": kind,
            "place": places,
            "term": "first",
            "status": status,
            "direct_trump_putin": True,
            "published": DAY,
            "source_id": "a",
        }
    )


TASS = pd.DataFrame(
    {
        "row": ["t:1"],
        "scope": ["first term"],
        "what": ["meetings"],
        "value": [6],
        "published": [DAY],
        "source_id": ["b"],
    }
)


@pytest.mark.parametrize(
    ("contacts", "verdict"),
    [
        (meetings(["Helsinki", "Osaka", "Hamburg"]), Verdict.SUPPORTED),
        (meetings(["Helsinki", "Osaka"]), Verdict.PARTLY),  # two are not several
        (meetings(["Paris", "Osaka", "Hamburg"]), Verdict.CONTRADICTED),  # Helsinki is missing
        (meetings(["Helsinki", "Osaka", "Hamburg"], kind="meeting_informal"), Verdict.NO_EVIDENCE),
        (meetings(["Helsinki", "Osaka", "Hamburg"], status="disputed"), Verdict.NO_EVIDENCE),
    ],
)
def test_several_arranged_meetings_with_helsinki(contacts: pd.DataFrame, verdict: Verdict) -> None:
    assert first_term_meetings(contacts, TASS, as_of=THEN).verdict is verdict


EVENT = pd.DataFrame(
    {
        "row": ["e:1"],
        "date": [pd.Timestamp("2018-07-16")],
        "topic": ["diplomacy"],
        "summary": ["a press conference"],
        "published": [DAY],
        "source_id": ["e"],
    }
)


def answers(*said: tuple[str, str, str, str]) -> pd.DataFrame:
    frame = pd.DataFrame(said, columns=["speaker", "role", "date", "gist"])
    return frame.assign(
        row=[f"s:{n}" for n in range(len(frame))],
        statement_id=[f"S{n}" for n in range(len(frame))],
        date=pd.to_datetime(frame["date"]),
        topic="election interference",
        published=DAY,
        source_id="a",
    )


ANSWER = ("Donald Trump", "President", "2018-07-16", "Sides with the denial")
LEFT, RIGHT = ("X", "Senator (D-Ohio)", "2018-07-17", "No"), ("Y", "Speaker (R-Ohio)", "2018-07-23", "No")
MENDED = ("Donald Trump", "President", "2018-07-17", "Corrects his answer")


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ((ANSWER, LEFT, RIGHT, MENDED), Verdict.SUPPORTED),
        ((ANSWER, LEFT, MENDED), Verdict.PARTLY),  # one party only
        ((ANSWER, LEFT, ("Y", "Speaker (R-Ohio)", "2018-07-24", "No"), MENDED), Verdict.PARTLY),  # a day too late
        ((ANSWER, LEFT, RIGHT), Verdict.PARTLY),  # no correction
        ((ANSWER, MENDED), Verdict.NO_EVIDENCE),
    ],
)
def test_controversy_needs_both_parties_within_a_week(said: tuple[tuple[str, ...], ...], verdict: Verdict) -> None:
    assert helsinki(EVENT, answers(*said), as_of=THEN).verdict is verdict  # type: ignore[arg-type]


def talks(actors: list[str], day: str = "2025-03-13") -> pd.DataFrame:
    return pd.DataFrame(
        {
            "row": [f"e:{n}" for n in range(len(actors))],
            "date": pd.Timestamp(day),
            "kind": "talks",
            "actors": actors,
            "published": DAY,
            "source_id": "b",
        }
    )


@pytest.mark.parametrize(
    ("men", "others", "verdict"),
    [
        (2, talks(["Witkoff; Putin", "Rubio; Lavrov"]), Verdict.SUPPORTED),
        (2, talks(["Witkoff; Putin"]), Verdict.PARTLY),  # once is no channel
        (2, talks(["Witkoff; Putin", "Rubio; Lavrov"], "2025-06-01"), Verdict.PARTLY),  # after the article
        (1, talks(["Witkoff; Putin"]), Verdict.NO_EVIDENCE),
        (0, talks([]), Verdict.NO_EVIDENCE),
    ],
)
def test_both_ways_are_channels(men: int, others: pd.DataFrame, verdict: Verdict) -> None:
    assert both_ways(meetings(["Helsinki"] * men), others, as_of=date(2026, 1, 1)).verdict is verdict


@pytest.mark.parametrize(
    ("actors", "found"),
    [
        ("Putin; Witkoff; Kushner", "envoy with Putin"),
        ("Rubio; Lavrov", "ministers or delegations"),
        ("Russia; United States; Ukraine", ""),  # a round of three is not a contact of the two
        ("Trump; Putin", ""),
    ],
)
def test_way_of_a_contact(actors: str, found: str) -> None:
    assert way(actors) == found


def test_an_opinion_is_never_rated() -> None:
    said = answers(("X", "Senator", "2025-03-06", "Says it emboldens"), ("Y", "Senator", "2025-03-06", "Praises it"))
    said = said.assign(quote="", stance=["oppose", "support"], iso3="USA")
    found = emboldened(said, as_of=THEN)
    assert found.verdict is Verdict.NOT_CHECKABLE and "X (March 2025)" in found.reason and "Y" not in found.reason
    assert emboldened(said.iloc[:0], as_of=THEN).verdict is Verdict.NOT_CHECKABLE
