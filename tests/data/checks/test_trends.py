"""Trends on made-up daily series, on both sides of each threshold."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from data.checks.trends import compare
from data.dates import ANNOUNCED


def series(before: float, recent: float, noise: float = 0.0, end: date = ANNOUNCED) -> pd.DataFrame:
    days = pd.date_range(end=pd.Timestamp(end), periods=112)
    level = np.where(np.arange(112) < 84, before, recent)
    wave = noise * np.random.default_rng(3).standard_normal(112)
    return pd.DataFrame({"date": days, "n": level + wave, "row": [f"t:{n}" for n in range(112)]})


@pytest.mark.parametrize(
    ("recent", "direction"),
    [(111.0, "up"), (109.0, "no clear change"), (91.0, "no clear change"), (89.0, "down")],
)
def test_a_change_needs_a_tenth(recent: float, direction: str) -> None:
    trend = compare(series(100.0, recent), "n", "made up", "a day")
    assert trend is not None and trend.direction == direction


def test_a_change_within_the_noise_is_none() -> None:
    trend = compare(series(100.0, 112.0, noise=150.0), "n", "made up", "a day")
    assert trend is not None and trend.direction == "no clear change"
    assert trend.low_pct < 0 < trend.high_pct


def test_same_numbers_on_every_run_and_in_any_order() -> None:
    frame = series(100.0, 120.0, noise=10.0)
    one, two = (compare(each, "n", "made up", "a day") for each in (frame, frame.sample(frac=1, random_state=1)))
    assert one is not None and two is not None
    assert (one.low_pct, one.high_pct, one.says) == (two.low_pct, two.high_pct, two.says)


def test_an_empty_window_is_no_trend() -> None:
    assert compare(series(1.0, 2.0, end=date(2024, 1, 1)), "n", "made up", "a day") is None
    assert compare(series(0.0, 2.0), "n", "made up", "a day") is None
