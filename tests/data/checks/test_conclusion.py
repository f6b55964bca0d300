"""Section "conclusion": what was open at the time, forecasts judged after a year; thresholds on small frames."""

from datetime import date, timedelta

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.conclusion.negotiation import willing
from data.checks.conclusion.outlook import general, judged, made, most, open_forecasts, spread, uncertain
from data.checks.conclusion.texts import combined
from data.dates import CALL, THEN
from data.frameworks import forecasts
from tests.data.checks.pins import holds

DAY = pd.Timestamp("2026-01-01")
LATE = date(2026, 8, 1)


@pytest.mark.parametrize(
    ("claim_id", "then", "now", "moved_by", "why"),
    [
        ("END-1", "supported", "supported", "", "four of five forecasts open then stood clear of 0 and of 100"),
        ("END-2", "not checkable", "partly supported", "turkiye_0205", "rounds of talks, but no general ceasefire"),
        ("END-3", "not checkable", "partly supported", "ng_20", "two of the four full texts hold all three parts"),
    ],
)
def test_verdict(claim_id: str, then: str, now: str, moved_by: str, why: str) -> None:
    holds(claim_id, then, now, moved_by)


def test_a_forecast_is_judged_after_52_weeks() -> None:
    assert not judged(CALL + timedelta(weeks=52, days=-1))
    assert judged(CALL + timedelta(weeks=52))


def truces(days: int = 2, scope: str = "full", accepted: bool = True, by: str = "both") -> pd.DataFrame:
    start = pd.Timestamp("2026-04-11")
    return pd.DataFrame(
        {
            "row": ["t:1"],
            "start": [start],
            "end": [start + pd.Timedelta(days=days)],
            "scope": [scope],
            "declared_by": [by],
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
        (truces(90, by="Russia"), 0),  # declared by one side, though the other answered in kind
        (truces(90).assign(start=pd.Timestamp("2025-04-19")), 0),  # before the call
    ],
)
def test_a_general_ceasefire_is_full_agreed_and_lasts(frame: pd.DataFrame, count: int) -> None:
    assert len(general(frame)) == count


def odds(*values: float | None, deadline: str = "2026-12-31", day: str = "2025-05-22") -> pd.DataFrame:
    """A forecast of each value, each with a question of its own; a bound of one half where it is None."""
    return pd.DataFrame(
        {
            "row": [f"f:{n}" for n in range(len(values))],
            "platform": "P",
            "question": [f"Ceasefire in 2026 ({n})" for n in range(len(values))],
            "deadline": pd.Timestamp(deadline),
            "as_of": pd.Timestamp(day),
            "probability_pct": pd.Series(values, dtype=float),
            "high_pct": 50.0,
            "published": DAY,
            "source_id": "f",
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


@pytest.mark.parametrize(
    ("forecast", "verdict"),
    [
        (odds(10), Verdict.SUPPORTED),
        (odds(9.9), Verdict.CONTRADICTED),
        (odds(90), Verdict.SUPPORTED),
        (odds(90.1), Verdict.CONTRADICTED),
        (odds(50, 40, 99), Verdict.SUPPORTED),
        (odds(50, 99), Verdict.PARTLY),  # one half is not more than half
        (odds(50, None, None), Verdict.PARTLY),  # what is known by a bound alone could tip it
        (odds(None), Verdict.NO_EVIDENCE),
        (odds(50, deadline="2025-05-31"), Verdict.NO_EVIDENCE),  # no longer open
        (odds(50, day="2025-06-01"), Verdict.NO_EVIDENCE),  # made later
    ],
)
def test_uncertain_is_what_most_forecasts_of_the_time_say(forecast: pd.DataFrame, verdict: Verdict) -> None:
    for as_of in (THEN, LATE):
        assert uncertain(forecast, truces(90), talks(1), as_of=as_of).verdict is verdict


def test_most_cannot_be_told_where_the_untold_could_tip_it() -> None:
    assert [most(*each) for each in ((2, 0, 3), (1, 1, 3), (1, 0, 3), (1, 0, 2), (0, 0, 0))] == [
        True, None, False, False, None,
    ]  # fmt: skip


def test_a_platform_counts_once_for_a_question_however_it_is_worded() -> None:
    asked = open_forecasts(forecasts(), THEN)
    assert asked["platform"].value_counts().drop("Polymarket").max() == 1  # two questions at Polymarket
    assert asked.groupby(["platform", "question", "deadline"]).size().max() == 1
    assert asked["as_of"].min() >= pd.Timestamp("2025-02-13")  # the wording of November 2024 was asked again in May


@pytest.mark.parametrize(
    ("frame", "months", "range_"),
    [
        (odds(50, 40, 99), "in May 2025", ", between 40 and 50 percent"),
        (odds(50, 95), "in May 2025", ", at 50 percent"),
        (odds(None, 99), "in May 2025", ""),
        (pd.concat([odds(50), odds(20, day="2025-02-13")]), "from February to May 2025", ", between 20 and 50 percent"),
        (
            pd.concat([odds(50), odds(20, day="2024-11-11")]),
            "from November 2024 to May 2025",
            ", between 20 and 50 percent",
        ),
    ],
)
def test_forecasts_are_told_by_their_months_and_the_range_of_the_unsure(
    frame: pd.DataFrame, months: str, range_: str
) -> None:
    assert (made(frame), spread(frame)) == (months, range_)


def test_what_followed_is_told_and_decides_nothing() -> None:
    signs = uncertain(odds(50), truces(90), talks(2), as_of=LATE).signs
    assert {each.speaks for each in signs} == {"neither"} and len(signs) == 3


FOLLOWUP = pd.DataFrame(
    {"row": ["u:1"], "promise": ["Ceasefire"], "weeks_after": [52], "published": [DAY], "source_id": ["u"]}
)
EARLY = FOLLOWUP.assign(weeks_after=51)


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
    ("count", "truce", "looked", "verdict"),
    [
        (1, truces(30), FOLLOWUP, Verdict.SUPPORTED),
        (1, truces(), FOLLOWUP, Verdict.PARTLY),
        (0, truces(), FOLLOWUP, Verdict.CONTRADICTED),
        (0, truces(), EARLY, Verdict.NO_EVIDENCE),  # nobody looked after a year
    ],
)
def test_negotiation_needs_rounds_and_in_full_a_ceasefire(
    count: int, truce: pd.DataFrame, looked: pd.DataFrame, verdict: Verdict
) -> None:
    frames = (CONTACTS, talks(count), truce, looked, RAIDS, AREA)
    assert willing(*frames, as_of=LATE).verdict is verdict
    assert willing(*frames, as_of=THEN).verdict is Verdict.NOT_CHECKABLE


ALL = ["ceasefire", "territory", "nato", "sanctions", "security_guarantees"]


@pytest.mark.parametrize(
    ("issues", "verdict"),
    [
        ([ALL, ALL, [*ALL[:4], "elections"]], Verdict.SUPPORTED),
        ([ALL, [*ALL[:4], "elections"]], Verdict.PARTLY),  # one half is not more than half
        ([[*ALL[:4], "elections"]], Verdict.CONTRADICTED),
        ([[*ALL[:4], "elections"], [*ALL[:3], "peacekeepers", "elections"]], Verdict.PARTLY),  # spread over two texts
        ([ALL[1:]], Verdict.NO_EVIDENCE),  # four issues are no full text
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
    ).assign(
        row=lambda frame: "t:" + frame["proposal_id"] + frame["issue"], position="words", published=DAY, source_id="t"
    )
    assert combined(made, terms, as_of=LATE).verdict is verdict
    unknown = terms.assign(position="Terms not recorded")
    assert combined(made, unknown, as_of=LATE).verdict is Verdict.NO_EVIDENCE
    assert combined(made, terms, as_of=THEN).verdict is Verdict.NOT_CHECKABLE
