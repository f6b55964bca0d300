"""Where every fact comes from: one row per address.

`published_is` says how sure the day of a source is: exact; upper_bound (public at the latest then, also all
repository data, dated by commit); inferred. Inferred and upper_bound days carry no statement about a single day.
`originator` is who counted, measured, decided or said it, or whose reporters were witnesses; `carrier` where it was
read. Many press pages are copies of agency texts: two carriers of one originator are one witness.
"""

from datetime import date

import pandas as pd

from data.package import read


def sources(as_of: date | None = None) -> pd.DataFrame:
    """Every source referred to by a table."""
    return read("sources", as_of)
