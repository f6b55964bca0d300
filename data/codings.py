"""What people read into rows: what a statement means, and codes given a second time by a reader who saw no first code.

A coding is a judgement, and no measurement; so what rests on codings is never called firmer than they agree. The second
codes are no evidence of their own: they are not cut by date, and serve to ask whether another reader would find the same.
"""

from datetime import date

import pandas as pd

from data.package import read


def statement_meanings(as_of: date | None = None) -> pd.DataFrame:
    """Statements that say what a claim puts in a mouth, one row a statement and meaning."""
    return read("statement_meanings", as_of)


def second_codings(as_of: date | None = None) -> pd.DataFrame:
    """Codes given a second time, one row a table, key, column and coder."""
    return read("second_codings")
