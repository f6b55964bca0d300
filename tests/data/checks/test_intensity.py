"""The shared measure of how hard the fighting was, and figures for periods spread over their days."""

import re
from datetime import date

import pandas as pd
import pytest

from data.checks import Verdict, intensity
from data.checks.intensity import Intensity
from data.checks.periods import Dated, dated, spread, window
from data.checks.verdicts import decide
from data.dates import THEN
from tests.data.checks.pins import NOW

END = date(2025, 5, 17)


def moved(series: str, change: float) -> Dated:
    day = pd.DataFrame({"row": ["t:1"], "published": [pd.Timestamp(END)], "source_id": ["a"]})
    return Dated(series, "a day", 100 + change, 100, None, change, change, change, day, 28)


def weighed(**changes: float) -> Intensity:
    return Intensity(tuple(moved(name.replace("_", ", "), change) for name, change in changes.items()), pd.DataFrame())


@pytest.mark.parametrize(
    ("changes", "direction", "verdict"),
    [
        ({"a": 10, "b": 10, "c": 0, "d": 0}, "up", Verdict.SUPPORTED),  # half of the kinds, none against
        ({"a": 10, "b": 9.9, "c": 0, "d": 0}, "mixed", Verdict.PARTLY),
        ({"a": 50, "b": 50, "c": -50, "d": -50}, "mixed", Verdict.PARTLY),
        ({"a": -10, "b": -10, "c": 10}, "down", Verdict.CONTRADICTED),
        ({"a": -10, "b": 0, "c": 0}, "mixed", Verdict.CONTRADICTED),  # nothing rose
        ({"a": 9.9, "b": -9.9}, "no clear change", Verdict.NO_EVIDENCE),
        ({}, "unknown", Verdict.NO_EVIDENCE),
    ],
)
def test_half_of_the_kinds_make_a_direction(changes: dict[str, float], direction: str, verdict: Verdict) -> None:
    fought = weighed(**changes)
    assert fought.direction == direction
    assert decide(fought.readings("it grew")["readings"])[0] is verdict


def test_a_kind_counts_once_and_only_where_its_series_agree() -> None:
    assert weighed(maps_one=20, maps_two=20, losses_men=-20, losses_armour=0, air_a=20, air_b=-20).kinds == {
        "maps": "up",
        "losses": "down",
        "air": "no clear change",
    }


def test_the_sum_names_the_kinds_in_few_words() -> None:
    said = weighed(clashes=20, maps_one=20, maps_two=20, losses=-20, drones=0).says
    assert said.startswith("In the four weeks to 17 May 2025, against the twelve before, ")
    assert said.endswith(", clashes and maps rose, losses fell, and drones showed no clear change.")


@pytest.mark.parametrize("day", [THEN, NOW])
def test_the_reason_that_two_claims_print_is_short(day: date) -> None:
    reason = intensity.measure(*[loader(day) for loader in intensity.LOADERS]).says
    assert len(reason.split()) <= 40 and len(re.findall(r"\d+", reason)) <= 5


def periods(*spans: tuple[str, str, float]) -> pd.DataFrame:
    frame = pd.DataFrame(spans, columns=["start", "end", "total"])
    frame = frame.astype({"start": "datetime64[ns]", "end": "datetime64[ns]"})
    return frame.assign(published=frame["end"], row=[f"t:{i}" for i in frame.index], source_id="a")


def test_a_week_goes_before_a_month_and_single_days_and_long_spans_are_left_out() -> None:
    daily = spread(
        periods(
            ("2025-05-01", "2025-05-31", 310),
            ("2025-05-01", "2025-05-07", 140),
            ("2025-05-10", "2025-05-10", 999),
            ("2025-06-01", "2025-07-02", 320),
        ),
        "total",
    )
    assert list(daily["value"]) == [20.0] * 7 + [10.0] * 24


@pytest.mark.parametrize(
    ("first", "known"),
    [("2025-05-08", True), ("2025-05-09", False)],  # ten and nine days of twenty-eight; a third is nine and a bit
)
def test_a_third_of_the_recent_days_must_be_covered(first: str, known: bool) -> None:
    spans = periods(("2025-02-01", "2025-03-03", 310), (first, "2025-05-17", 400))
    assert (dated(spans, "total", "clashes", "a day", END) is not None) is known


def test_the_edge_of_the_windows_is_the_twentieth_of_april() -> None:
    trend = dated(
        periods(
            ("2025-04-06", "2025-04-19", 140), ("2025-03-20", "2025-04-05", 170), ("2025-04-20", "2025-05-17", 560)
        ),
        "total",
        "s",
        "u",
        END,
    )
    assert trend is not None
    assert (trend.before, trend.recent, trend.covered, trend.direction) == (10.0, 20.0, 28, "up")


@pytest.mark.parametrize(
    ("first", "last", "before", "recent"),
    [
        ("2025-04-01", "2025-04-30", 19, 0),  # eleven of thirty days lie in the four weeks
        ("2025-05-01", "2025-05-31", 0, 17),  # seventeen of thirty-one
        ("2025-05-04", "2025-05-31", 0, 0),  # half of the days: not most of them
        ("2025-05-04", "2025-05-30", 0, 14),  # fourteen of twenty-seven
        ("2025-04-16", "2025-04-22", 4, 0),
        ("2025-04-17", "2025-04-23", 0, 4),
    ],
)
def test_a_period_speaks_for_the_window_that_holds_most_of_its_days(
    first: str, last: str, before: int, recent: int
) -> None:
    frame = periods((first, last, 30.0))
    split, end = pd.Timestamp("2025-04-19"), pd.Timestamp(END)
    old = window(frame, "total", split - pd.Timedelta(days=83), split)
    new = window(frame, "total", split + pd.Timedelta(days=1), end)
    assert (len(old), len(new)) == (before, recent)


def test_one_month_makes_no_change_between_two_windows() -> None:
    year = periods(
        ("2025-02-01", "2025-02-28", 280), ("2025-03-01", "2025-03-31", 310), ("2025-04-01", "2025-04-30", 900)
    )
    assert dated(year, "total", "s", "u", END) is None  # April is no figure of the four weeks to 17 May


def test_ground_taken_is_the_map_of_the_next_morning_less_that_of_the_day() -> None:
    area = pd.DataFrame(
        {
            "row": ["a:1", "a:2", "a:4"],
            "date": pd.to_datetime(["2025-05-01", "2025-05-02", "2025-05-04"]),
            "basis": "deepstate_map",
            "control_km2": [100.0, 103.0, 113.0],
            "published": pd.to_datetime(["2025-05-01", "2025-05-02", "2025-05-04"]),
            "source_id": "D03",
        }
    )
    assert list(intensity.gains(area, "deepstate_map")["value"].dropna()) == [3.0, 5.0, 5.0]


def test_nothing_public_is_nothing_measured() -> None:
    fought = intensity.measure(*[loader(date(2025, 3, 1)) for loader in intensity.LOADERS])
    assert (fought.series, fought.says, fought.evidence) == ((), "", ())
