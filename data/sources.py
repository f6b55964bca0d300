"""Where every fact comes from: one row per address.

`published_is` says how sure the day of a source is: exact; upper_bound (public at the latest then, also all
repository data, dated by commit); inferred. Inferred and upper_bound days carry no statement about a single day. Many
press pages are copies of agency texts: two publishers are not always two observers.

Licence: Own compilation, CC BY 4.0; facts with their source.
"""

from datetime import date

import pandas as pd

from data.package import read


def sources(as_of: date | None = None) -> pd.DataFrame:
    """Every source referred to by a table.

    One row per source_id. Source: `source_id`. Raises BadEvidence.
    """
    return read("sources", as_of)
