"""The days after a contact of the two presidents against the days before it; a difference in time, never a cause."""

from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np
import pandas as pd
from arch.bootstrap import StationaryBootstrap

from data.checks import rules


@dataclass(frozen=True)
class Change:
    """Daily means before and after a day, their difference, and the interval of the difference."""

    day: date
    before: float
    after: float
    low: float
    high: float

    @property
    def difference(self) -> float:
        return self.after - self.before

    @property
    def direction(self) -> str:
        return "more" if self.low > 0 else "less" if self.high < 0 else "no clear change"


def launches(daily_air_attacks: pd.DataFrame) -> pd.Series:
    """Drones and missiles launched, by day."""
    both = daily_air_attacks["strike_drones_launched"] + daily_air_attacks["missiles_launched"]
    return pd.Series(both.to_numpy(dtype=float), index=daily_air_attacks["date"]).sort_index()


def gains(daily_control_area: pd.DataFrame) -> pd.Series:
    """Growth of the occupied area on the DeepState map, in km2 by day; days without a map are interpolated.

    Each map is that of the morning, so the growth of a day is the next map less its own.
    """
    one = daily_control_area[daily_control_area["basis"] == "deepstate_map"]
    area = pd.Series(one["control_km2"].to_numpy(dtype=float), index=one["date"]).sort_index()
    return area.asfreq("D").interpolate().diff().shift(-1).dropna() if len(area) else area


@cache
def places(length: int, seed: int, block: int, draws: int) -> np.ndarray:
    """Which days each resample takes: one row a draw. They depend on no value, so all windows share them."""
    days = StationaryBootstrap(block, np.arange(length), seed=seed)
    return np.stack([taken[0] for taken, _ in days.bootstrap(draws)])


def means(values: np.ndarray, seed: int) -> np.ndarray:
    """Means of the resamples of a window (stationary block bootstrap of its days)."""
    taken = places(len(values), seed, int(rules.BLOCK_DAYS), int(rules.DRAWS))
    return np.asarray(values[taken].mean(axis=1))


def around(daily: pd.Series, day: date) -> Change | None:
    """The window after `day` against the window before, the day itself left out; None unless both are complete."""
    length = int(rules.CONTACT_DAYS)
    at = pd.Timestamp(day)
    before = daily[(daily.index >= at - pd.Timedelta(days=length)) & (daily.index < at)].to_numpy(dtype=float)
    after = daily[(daily.index > at) & (daily.index <= at + pd.Timedelta(days=length))].to_numpy(dtype=float)
    if min(len(before), len(after)) < length:
        return None
    tail = (100 - rules.INTERVAL_PCT) / 2
    low, high = np.percentile(means(after, 2) - means(before, 1), [tail, 100 - tail])
    return Change(day, float(before.mean()), float(after.mean()), float(low), float(high))


def changes(daily: pd.Series, days: list[date]) -> list[Change]:
    """The change around each of some days, where both windows are complete."""
    return [found for day in days if (found := around(daily, day)) is not None]
