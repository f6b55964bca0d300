"""Section "conclusion": forecasts open at the time, judged after a year; thresholds on small frames."""

from datetime import date, timedelta

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.conclusion.negotiation import willing
from data.checks.conclusion.outlook import general, judged, uncertain
from data.checks.conclusion.texts import combined
from data.checks.conclusion.windows import around, gains
from data.dates import CALL, THEN
from tests.data.checks.pins import holds

DAY = pd.Timestamp("2026-01-01")
LATE = date(2026, 8, 1)


@pytest.mark.parametrize(
    ("claim_id", "then", "now", "moved_by", "why"),
    [
        ("END-1", "not checkable", "supported", "metac_mar26", "a year on no general ceasefire, forecasts unsure"),
        ("END-2", "not checkable", "partly supported", "turkiye_0205", "rounds of talks, but no general ceasefire"),
        ("END-3", "not checkable", "partly supported", "ng_20", "two of the four full texts hold all three parts"),
    ],
)
def test_verdict(claim_id: str, then: str, now: str, moved_by: str, why: str) -> None:
    holds(claim_id, then, now, moved_by)


def test_a_forecast_is_judged_after_52_weeks() -> None:
    assert not judged(CALL + timedelta(weeks=52, days=-1))
    assert judged(CALL + timedelta(weeks=52))


def truces(days: int = 2, scope: str = "full", accepted: bool = True) -> pd.DataFrame:
    start = pd.Timestamp("2026-04-11")
    return pd.DataFrame(
        {
            "row": ["t:1"],
            "start": [start],
            "end": [start + pd.Timedelta(days=days)],
            "scope": [scope],
            "accepted": [accepted],
            "published": [DAY],
            "source_id": ["t"],
        }
    )


@pytest.mark.parametrize(
    ("frame", "count"),
    [
        (truces(30), 1),
        (truces(29), 0),
        (truces(90, scope="energy sites"), 0),
        (truces(90, accepted=False), 0),
        (truces(90).assign(start=pd.Timestamp("2025-04-19")), 0),  # before the call
    ],
)
def test_a_general_ceasefire_is_full_accepted_and_lasts(frame: pd.DataFrame, count: int) -> None:
    assert len(general(frame)) == count


def odds(value: float | None, deadline: str = "2026-12-31") -> pd.DataFrame:
    return pd.DataFrame(
        {
            "row": ["f:1"],
            "platform": ["P"],
            "question": ["Ceasefire in 2026"],
            "deadline": [pd.Timestamp(deadline)],
            "as_of": [DAY],
            "probability_pct": [value],
            "high_pct": [50.0],
            "published": [DAY],
            "source_id": ["f"],
        }
    )


def talks(count: int) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "row": [f"e:{n}" for n in range(count)],
            "date": pd.Timestamp("2025-06-02"),
            "kind": "talks",
            "actors": "Russia; Ukraine",
            "title": "Round",
            "published": DAY,
            "source_id": "e",
        }
    )


FOLLOWUP = pd.DataFrame(
    {"row": ["u:1"], "promise": ["Ceasefire"], "window_end": [DAY], "published": [DAY], "source_id": ["u"]}
)


@pytest.mark.parametrize(
    ("forecast", "truce", "verdict"),
    [
        (odds(10), truces(), Verdict.SUPPORTED),
        (odds(9.9), truces(), Verdict.PARTLY),
        (odds(90), truces(), Verdict.SUPPORTED),
        (odds(90.1), truces(), Verdict.PARTLY),
        (odds(50), truces(30), Verdict.PARTLY),
        (odds(99), truces(30), Verdict.CONTRADICTED),
        (odds(50, deadline="2026-05-31"), truces(), Verdict.PARTLY),  # no forecast is open any more
    ],
)
def test_uncertain_needs_no_ceasefire_and_unsure_forecasts(
    forecast: pd.DataFrame, truce: pd.DataFrame, verdict: Verdict
) -> None:
    assert uncertain(forecast, truce, talks(1), FOLLOWUP, as_of=LATE).verdict is verdict
    assert uncertain(forecast, truce, talks(1), FOLLOWUP, as_of=THEN).verdict is Verdict.NOT_CHECKABLE


CONTACTS = pd.DataFrame(
    {
        "row": ["c:1"],
        "date": [pd.Timestamp("2025-05-19")],
        "date_precision": ["day"],
        "direct_trump_putin": [True],
        "status": ["confirmed"],
        "term": ["second"],
        "published": [DAY],
        "source_id": ["c"],
    }
)
RAIDS = pd.DataFrame({"date": pd.to_datetime([]), "strike_drones_launched": [], "missiles_launched": []})
AREA = pd.DataFrame({"date": pd.to_datetime([]), "basis": pd.Series([], dtype="str"), "control_km2": []})


@pytest.mark.parametrize(
    ("count", "truce", "verdict"),
    [(1, truces(30), Verdict.SUPPORTED), (1, truces(), Verdict.PARTLY), (0, truces(), Verdict.CONTRADICTED)],
)
def test_negotiation_needs_rounds_and_in_full_a_ceasefire(count: int, truce: pd.DataFrame, verdict: Verdict) -> None:
    assert willing(CONTACTS, talks(count), truce, RAIDS, AREA, as_of=LATE).verdict is verdict
    assert willing(CONTACTS, talks(count), truce, RAIDS, AREA, as_of=THEN).verdict is Verdict.NOT_CHECKABLE


def test_windows_need_every_day_and_leave_the_day_out() -> None:
    days = pd.date_range(pd.Timestamp(CALL) - pd.Timedelta(days=30), periods=61)
    daily = pd.Series([100.0] * 30 + [9_999.0] + [200.0] * 30, index=days)
    change = around(daily, CALL)
    assert change is not None and (change.before, change.after, change.direction) == (100.0, 200.0, "more")
    assert around(daily.iloc[1:], CALL) is None and around(daily.iloc[:-1], CALL) is None
    level = around(daily * 0, CALL)
    assert level is not None and level.direction == "no clear change"


def test_growth_of_a_day_is_the_next_map_less_its_own() -> None:
    maps = pd.DataFrame(
        {
            "date": pd.to_datetime(["2025-05-01", "2025-05-02", "2025-05-04"]),
            "basis": "deepstate_map",
            "control_km2": [100.0, 103.0, 113.0],
        }
    )
    assert gains(maps).tolist() == [3.0, 5.0, 5.0]  # the missing day is interpolated


ALL = ["ceasefire", "territory", "nato", "sanctions", "security_guarantees"]


@pytest.mark.parametrize(
    ("issues", "verdict"),
    [
        ([ALL, ALL, [*ALL[:4], "elections"]], Verdict.SUPPORTED),
        ([ALL, [*ALL[:4], "elections"]], Verdict.PARTLY),  # one half is not more than half
        ([[*ALL[:4], "elections"]], Verdict.CONTRADICTED),
        ([ALL[1:]], Verdict.NOT_CHECKABLE),  # four issues are no full text
    ],
)
def test_full_texts_decide(issues: list[list[str]], verdict: Verdict) -> None:
    made = pd.DataFrame(
        {
            "row": [f"p:{n}" for n in range(len(issues))],
            "proposal_id": [f"p{n}" for n in range(len(issues))],
            "title": "Plan",
            "date": pd.Timestamp("2025-06-02"),
            "published": DAY,
            "source_id": "p",
        }
    )
    terms = pd.DataFrame(
        [{"proposal_id": f"p{n}", "issue": issue} for n, some in enumerate(issues) for issue in some]
    ).assign(row=lambda frame: "t:" + frame["proposal_id"] + frame["issue"], published=DAY, source_id="t")
    assert combined(made, terms, as_of=LATE).verdict is verdict
    assert combined(made, terms, as_of=THEN).verdict is Verdict.NOT_CHECKABLE
