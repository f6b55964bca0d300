"""Who held which office, and when.

An empty end means that no end is recorded.

Licence: Facts and short quotations with source; the texts stay with their owners.
"""

from datetime import date

import pandas as pd

from data.package import read


def administrations(as_of: date | None = None) -> pd.DataFrame:
    """US administrations and their dates.

    One row per administration. Source: `source_id`. Raises BadEvidence.
    """
    return read("administrations", as_of)


def offices(as_of: date | None = None) -> pd.DataFrame:
    """Who held which office around the date of the article.

    One row per person. Source: `source_id`. Raises BadEvidence.
    """
    return read("offices", as_of)
