"""Section "relationship": thresholds on small frames, and the verdicts as they stand."""

from datetime import date

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.relationship.acts import mixed
from data.checks.relationship.meetings import both_ways, first_term_meetings, way
from data.dates import THEN
from tests.data.checks.pins import holds

DAY = pd.Timestamp("2025-03-01")


@pytest.mark.parametrize(
    ("claim_id", "then", "now", "moved_by", "why"),
    [
        ("REL-1", "supported", "supported", "", "Hamburg, Helsinki and Osaka were arranged meetings"),
        ("REL-2", "supported", "supported", "", "critics of both parties, most of them on the answer"),
        ("REL-3", "supported", "supported", "", "calls and meetings; envoys, ministers and delegations"),
        ("REL-4", "not checkable", "not checkable", "", "an opinion; its holders are named"),
        ("REL-5", "supported", "supported", "", "acts of both kinds in several years of the first term"),
        ("REL-6", "supported", "supported", "", "both parties; inquiries and contested votes in several years"),
    ],
)
def test_verdict(claim_id: str, then: str, now: str, moved_by: str, why: str) -> None:
    holds(claim_id, then, now, moved_by)


def meetings(places: list[str], kind: str = "meeting", status: str = "confirmed") -> pd.DataFrame:
    return pd.DataFrame(
        {
            "row": [f"c:{n}" for n in range(len(places))],
            "contact_id": [f"C{n}" for n in range(len(places))],
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
THREE = ["Helsinki", "Osaka", "Hamburg"]


@pytest.mark.parametrize(
    ("contacts", "verdict"),
    [
        (meetings(THREE), Verdict.SUPPORTED),
        (meetings(THREE[:2]), Verdict.PARTLY),  # two are not several
        (pd.concat([meetings(THREE[:1]), meetings(["Paris", "Da Nang"], "meeting_informal")]), Verdict.PARTLY),
        (meetings(["Paris", "Osaka", "Hamburg"]), Verdict.NO_EVIDENCE),  # Helsinki is missing on the list
        (meetings(THREE, kind="meeting_informal"), Verdict.NO_EVIDENCE),
        (meetings(THREE, status="disputed"), Verdict.NO_EVIDENCE),
        (meetings([]), Verdict.NO_EVIDENCE),
    ],
)
def test_several_arranged_meetings_with_helsinki(contacts: pd.DataFrame, verdict: Verdict) -> None:
    found = first_term_meetings(contacts, TASS, as_of=THEN)
    assert found.verdict is verdict
    assert {row.ref for row in found.evidence} >= {"t:1"}
    assert first_term_meetings(contacts, TASS.iloc[:0], as_of=THEN).verdict is verdict


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
    ("men", "others", "fits"),
    [
        (2, talks(["Witkoff; Putin", "Rubio; Lavrov"]), [True, True, True]),
        (2, talks(["Witkoff; Putin"]), [None, True, None]),  # once is no channel
        (2, talks(["Witkoff; Putin", "Rubio; Lavrov"], "2025-06-01"), [None, True, None]),  # after the article
        (1, talks(["Witkoff; Putin", "Rubio; Lavrov"]), [None, None, True]),
        (1, talks(["Witkoff; Putin"]), [None, None, None]),
        (0, talks([]), [None]),
    ],
)
def test_both_ways_are_channels(men: int, others: pd.DataFrame, fits: list[bool | None]) -> None:
    found = both_ways(meetings(["Helsinki"] * men), others, as_of=date(2026, 1, 1))
    assert [each.fits for each in found.readings] == fits


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


def done(*acts: tuple[str, str | None]) -> pd.DataFrame:
    frame = pd.DataFrame(acts, columns=["date", "act"])
    return frame.assign(
        row=[f"e:{n}" for n in range(len(frame))],
        event_id=[f"E{n}" for n in range(len(frame))],
        date=pd.to_datetime(frame["date"]),
        published=DAY,
        source_id="a",
    )


TENSE = [("2017-08-02", "tension"), ("2018-03-15", "tension")]


@pytest.mark.parametrize(
    ("acts", "fits"),
    [
        ([*TENSE, ("2017-07-07", "cooperation"), ("2020-04-01", "cooperation")], [True, True, True]),
        ([*TENSE, ("2020-04-01", "cooperation"), ("2020-04-12", "cooperation")], [None, None, True]),  # one year
        ([*TENSE, ("2020-04-01", "cooperation"), ("2021-02-03", "cooperation")], [None, None, True]),  # after the term
        ([*TENSE, ("2017-01-19", "cooperation"), ("2020-04-12", "cooperation")], [None, None, True]),  # before it
        ([("2017-07-07", "cooperation"), ("2020-04-01", "cooperation")], [None, True, None]),
        ([("2017-07-07", None)], [None]),  # no act of the two governments
        ([], [None]),
    ],
)
def test_a_mix_has_both_kinds_in_several_years(acts: list[tuple[str, str | None]], fits: list[bool | None]) -> None:
    assert [each.fits for each in mixed(done(*acts), as_of=THEN).readings] == fits


def test_acts_of_both_kinds_are_the_evidence_and_nothing_else_is() -> None:
    found = mixed(done(*TENSE, ("2018-05-01", None), ("2020-04-01", "cooperation")), as_of=THEN)
    assert [row.ref for row in found.evidence] == ["e:0", "e:1", "e:3"] and found.measured == 1
