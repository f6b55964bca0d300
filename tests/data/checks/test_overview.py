"""Section "overview": thresholds on small frames, and the verdicts as they stand."""

from datetime import date

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.overview import change, humanitarian_crisis, subject_of_the_talks, talks_ahead
from data.dates import ANNOUNCED
from tests.data.checks.pins import holds

DAY = pd.Timestamp(ANNOUNCED)
AS_OF = date(2025, 5, 31)


@pytest.mark.parametrize(
    ("claim_id", "verdict", "why"),
    [
        ("OVR-1", "supported", "they spoke by telephone two days later"),
        ("OVR-2", "partly supported", "trade was named as a second subject"),
        ("OVR-3", "partly supported", "clashes and civilian casualties rose, ground taken and drones did not"),
        ("OVR-4", "supported", "12.7 million people in need, civilian casualties nearly doubled"),
        ("OVR-5", "not checkable", "names no country and no measure"),
        ("OVR-6", "not checkable", "an open forecast that cannot fail"),
    ],
)
def test_verdict(claim_id: str, verdict: str, why: str) -> None:
    holds(claim_id, verdict, verdict)


def contact(days: int, **cells: object) -> pd.DataFrame:
    row = {"row": "contacts:x", "date": DAY + pd.Timedelta(days=days), "direct_trump_putin": True, "kind": "call",
           "status": "confirmed", "duration_minutes": 125, "readout_us": "a ceasefire", "readout_kremlin": "a memorandum",
           "published": DAY, "source_id": "s"} | cells  # fmt: skip
    return pd.DataFrame([row]).astype({"direct_trump_putin": "boolean"})


@pytest.mark.parametrize(
    ("frame", "verdict"),
    [
        (contact(14), Verdict.SUPPORTED),
        (contact(15), Verdict.NO_EVIDENCE),
        (contact(-1), Verdict.NO_EVIDENCE),
        (contact(2, status="disputed"), Verdict.NO_EVIDENCE),
        (contact(2, direct_trump_putin=False), Verdict.NO_EVIDENCE),
    ],
)
def test_talks_are_a_direct_contact_within_two_weeks(frame: pd.DataFrame, verdict: Verdict) -> None:
    assert talks_ahead(frame, as_of=AS_OF).verdict is verdict


def post(text: str) -> pd.DataFrame:
    return pd.DataFrame(
        [{"row": "statements:x", "speaker": "Donald Trump", "date": DAY, "topic": "announcement", "quote": text,
          "gist": "", "published": DAY, "source_id": "s"}]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "us", "verdict"),
    [
        ("stopping the war", "a ceasefire", Verdict.SUPPORTED),
        ("stopping the war, and trade", "a ceasefire", Verdict.PARTLY),
        ("greetings", "a ceasefire", Verdict.PARTLY),
        ("greetings", "trade", Verdict.PARTLY),
    ],
)
def test_a_second_subject_is_a_qualification(text: str, us: str, verdict: Verdict) -> None:
    assert subject_of_the_talks(post(text), contact(2, readout_us=us), as_of=AS_OF).verdict is verdict


def test_no_account_names_the_war() -> None:
    frame = contact(2, readout_us="greetings", readout_kremlin="greetings")
    assert subject_of_the_talks(post("greetings"), frame, as_of=AS_OF).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(("need", "verdict"), [(1_000_000, Verdict.SUPPORTED), (999_999, Verdict.CONTRADICTED)])
def test_severe_is_a_million_people_in_need(need: int, verdict: Verdict) -> None:
    plans = pd.DataFrame(
        [{"row": "p:1", "plan": "hnrp", "year": 2025, "people_in_need": need, "published": DAY, "source_id": "s"}]
    )
    months = pd.DataFrame(
        [{"row": f"m:{year}", "period_type": "month", "statistic": "sum", "revision": "first", "total": 700,
          "start": pd.Timestamp(year, 4, 1), "end": pd.Timestamp(year, 4, 30), "published": DAY, "source_id": "s"}
         for year in (2024, 2025)]
    )  # fmt: skip
    idps = pd.DataFrame([{"row": "i:1", "as_of": DAY, "idps": 3_700_000, "published": DAY, "source_id": "s"}])
    assert humanitarian_crisis(plans, months, idps, as_of=AS_OF).verdict is verdict


@pytest.mark.parametrize(("new", "speaks"), [(110, "for"), (109, "neither"), (91, "neither"), (90, "against")])
def test_a_measure_speaks_from_a_tenth_on(new: int, speaks: str) -> None:
    assert change("x", pd.Series([100, new])).speaks == speaks
