"""Who held which office, and when.

An empty end means that no end is recorded.
"""

from datetime import date

import pandas as pd

from data.package import read


def administrations(as_of: date | None = None) -> pd.DataFrame:
    """US administrations and their dates."""
    return read("administrations", as_of)


def offices(as_of: date | None = None) -> pd.DataFrame:
    """Who held which office around the date of the article."""
    return read("offices", as_of)
