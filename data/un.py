"""Votes of the United Nations on Ukraine: totals, countries, profiles.

Two votes of 24 February 2025: ES-11/7 (text of Ukraine and the EU, the US voted no) and ES-11/8 (US text as amended,
the US abstained). Abstention is not absence. Votes by country are complete only for some resolutions; ES-11/2, /4 and
February 2026 hold only the states named.
"""

from datetime import date

import pandas as pd

from data.package import read


def un_votes(as_of: date | None = None) -> pd.DataFrame:
    """UN votes on Ukraine, totals."""
    return read("un_votes", as_of)


def un_votes_by_country(as_of: date | None = None) -> pd.DataFrame:
    """UN votes by country."""
    return read("un_votes_by_country", as_of)


def un_vote_profiles(as_of: date | None = None) -> pd.DataFrame:
    """Pattern of the votes on ES-11/1 to ES-11/6 with number of states."""
    return read("un_vote_profiles", as_of)
