"""One timeline of events of all domains.

A selection, dense from January 2025 to March 2026: counts per month measure what was collected, too. `detail_ref`
names the row of another table on the same fact, so that it is not counted twice.
"""

from datetime import date

import pandas as pd

from data.package import read


def events(as_of: date | None = None) -> pd.DataFrame:
    """Merged timeline of events of all domains."""
    return read("events", as_of)
