"""Roll calls of the US Congress on Ukraine by party, and senators behind a bill.

Independents: Sanders and King caucus with Democrats. Amendments in the Committee of the Whole include delegates, so
totals can exceed 435. The packages of February and April 2024 also hold money for Israel and Taiwan: some noes
concern Israel. For a strict test leave out the kinds procedure, resolution and defence_bill_with_ukraine_part. No
roll call on Ukraine was found between 4 April and 18 July 2025.

Licence: US government records through Hear-Ye/congress-data, CC0 1.0; Facts and short quotations with source; the
texts stay with their owners.
"""

from datetime import date

import pandas as pd

from data.package import read


def congressional_votes(as_of: date | None = None) -> pd.DataFrame:
    """Roll calls of Congress on Ukraine, by party.

    One row per vote_id, party. Units: yes, no, present, not_voting in people. Source: `source_id`. Raises
    BadEvidence.
    """
    return read("congressional_votes", as_of)


def opinion_series(as_of: date | None = None) -> pd.DataFrame:
    """Senators behind the Russia sanctions bill.

    One row per series, end, start, source_id. Units: value in see unit; low, high in as value. Source: `source_id`.
    Raises BadEvidence.
    """
    return read("opinion_series", as_of)
