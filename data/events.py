"""One timeline of events of all domains.

A selection, dense from January 2025 to March 2026: counts per month measure what was collected, too. `detail_ref`
names the row of another table on the same fact, so that it is not counted twice.

Licence: Facts and short quotations with source; the texts stay with their owners.
"""

from datetime import date

import pandas as pd

from data.package import read


def events(as_of: date | None = None) -> pd.DataFrame:
    """Merged timeline of events of all domains.

    One row per event_id. Source: `source_id`. Raises BadEvidence.
    """
    return read("events", as_of)
