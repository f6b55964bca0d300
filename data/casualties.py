"""Civilian casualties in Ukraine as verified by OHCHR, and attacks on health care.

Measures: people killed and people injured in cases that OHCHR could verify one by one. "Casualties" in the usage of
the United Nations are killed plus injured; killed alone is less than a third of that. Does not measure: the true toll
(every total is a floor), soldiers, or deaths between two totals: totals jump when old cases are verified, so flows
come from casualties_periods. Rows with statistic = monthly_mean are averages, revision = doubtful is not to be used.
Attacks on health care differ by a factor of three between WHO, HRMMU and Insecurity Insight.
"""

from datetime import date

import pandas as pd

from data.package import read


def casualties_cumulative(as_of: date | None = None) -> pd.DataFrame:
    """Civilian casualties verified by OHCHR since 24 February 2022, cumulative."""
    return read("casualties_cumulative", as_of)


def casualties_periods(as_of: date | None = None) -> pd.DataFrame:
    """Civilian casualties verified by HRMMU for months, years and other periods."""
    return read("casualties_periods", as_of)


def attacks_health(as_of: date | None = None) -> pd.DataFrame:
    """Attacks on health care and other civil services."""
    return read("attacks_health", as_of)
