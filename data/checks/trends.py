"""Did a daily series rise? Recent weeks against the weeks before and against the same weeks a year earlier."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import numpy as np
import pandas as pd
from arch.bootstrap import StationaryBootstrap

from data.checks import rules
from data.dates import ANNOUNCED


@dataclass(frozen=True)
class Trend:
    """Mean of the recent weeks, of the weeks before and of the same weeks a year earlier (None where not recorded).

    `change_pct` compares recent with before; `low_pct` and `high_pct` bound it (stationary block bootstrap of the
    days). `direction` is "up", "down" or "no clear change". `days` holds the frame rows that were used.
    """

    series: str
    unit: str
    recent: float
    before: float
    year_ago: float | None
    change_pct: float
    low_pct: float
    high_pct: float
    days: pd.DataFrame

    @property
    def direction(self) -> str:
        if self.low_pct > 0 and self.change_pct >= rules.TREND_MIN_PCT:
            return "up"
        if self.high_pct < 0 and self.change_pct <= -rules.TREND_MIN_PCT:
            return "down"
        return "no clear change"

    @property
    def year_change_pct(self) -> float | None:
        return None if not self.year_ago else 100 * (self.recent / self.year_ago - 1)

    @property
    def says(self) -> str:
        """The trend in one clause with its figures."""
        year = (
            "" if self.year_change_pct is None else f"; {self.year_change_pct:+z.0f} % on the same weeks a year earlier"
        )
        return (
            f"{self.recent:,.1f} {self.unit} against {self.before:,.1f} in the weeks before, {self.change_pct:+z.0f} % "
            f"({rules.INTERVAL_PCT:.0f} % interval {self.low_pct:+z.0f} to {self.high_pct:+z.0f} %){year}"
        )


@cache
def _drawn(values: tuple[float, ...], seed: int, block: int, draws: int) -> np.ndarray:
    """Means of resampled values: the same draws for the same values, so that they are drawn once."""
    return StationaryBootstrap(block, np.array(values), seed=seed).apply(np.mean, draws)[:, 0]


def _means(values: np.ndarray, seed: int) -> np.ndarray:
    return _drawn(tuple(values.tolist()), seed, int(rules.BLOCK_DAYS), int(rules.DRAWS))


def compare(
    frame: pd.DataFrame, column: str, series: str, unit: str, *, end: date = ANNOUNCED, day: str = "date"
) -> Trend | None:
    """Compare the recent weeks up to `end` with the weeks before, for a frame with one row a day.

    Returns None where either window holds no day or the weeks before hold only zeros.
    """
    split, start = (
        end - timedelta(days=int(rules.RECENT_DAYS)),
        end - timedelta(days=int(rules.RECENT_DAYS + rules.BEFORE_DAYS)),
    )
    known = frame.dropna(subset=[column]).sort_values(day)
    recent = known[known[day].between(pd.Timestamp(split + timedelta(days=1)), pd.Timestamp(end))]
    before = known[known[day].between(pd.Timestamp(start + timedelta(days=1)), pd.Timestamp(split))]
    shift = pd.Timedelta(days=364)
    year = known[known[day].between(pd.Timestamp(split + timedelta(days=1)) - shift, pd.Timestamp(end) - shift)]
    if recent.empty or before.empty or not before[column].sum():
        return None
    new, old = (part[column].to_numpy(dtype=float) for part in (recent, before))
    changes = 100 * (_means(new, 1) / _means(old, 2) - 1)
    tail = (100 - rules.INTERVAL_PCT) / 2
    low, high = np.percentile(changes, [tail, 100 - tail])
    return Trend(
        series,
        unit,
        float(new.mean()),
        float(old.mean()),
        float(year[column].mean()) if len(year) else None,
        float(100 * (new.mean() / old.mean() - 1)),
        float(low),
        float(high),
        pd.concat([before, recent]),
    )
