"""END-2: the days after a contact against the days before it, on small series."""

import numpy as np
import pandas as pd
import pytest
from arch.bootstrap import StationaryBootstrap

from data.checks import rules
from data.checks.conclusion.windows import around, gains, means, places
from data.dates import CALL


def test_resamples_are_those_of_the_library_and_shared_by_all_windows() -> None:
    values = np.random.default_rng(0).random(30)
    drawn = StationaryBootstrap(int(rules.BLOCK_DAYS), values, seed=1).apply(np.mean, int(rules.DRAWS))[:, 0]
    assert means(values, 1) == pytest.approx(drawn)
    assert places(30, 1, 7, 20) is places(30, 1, 7, 20)


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
