"""Roll calls of the US Congress on Ukraine by party, and senators behind a bill.

Independents: Sanders and King caucus with Democrats. Amendments in the Committee of the Whole include delegates, so
totals can exceed 435. The packages of February and April 2024 also hold money for Israel and Taiwan: some noes
concern Israel. For a strict test leave out the kinds procedure, resolution and defence_bill_with_ukraine_part. No
roll call on Ukraine was found between 4 April and 18 July 2025.
"""

from datetime import date

import pandas as pd

from data.package import read


def congressional_votes(as_of: date | None = None) -> pd.DataFrame:
    """Roll calls of Congress on Ukraine, by party."""
    return read("congressional_votes", as_of)


def opinion_series(as_of: date | None = None) -> pd.DataFrame:
    """Senators behind the Russia sanctions bill."""
    return read("opinion_series", as_of)
