"""Oil, the Russian economy, frozen assets, counts of sanctions and of OSCE reports; defence spending in NATO.

Tax price, export price and discount of Urals crude are three things; the oil price of March to May 2026 comes from
the war with Iran. OSCE violations count shots and explosions, not who fired. NATO's and SIPRI's definitions of
spending are not mixed.

Licence: Facts and short quotations with source; the texts stay with their owners.
"""

from datetime import date

import pandas as pd

from data.package import read


def international_series(as_of: date | None = None) -> pd.DataFrame:
    """Oil, Russian economy, sanctions counts, OSCE counts.

    One row per series, end, start, source_id. Units: value in see unit; low, high in as value. Source: `source_id`.
    Raises BadEvidence.
    """
    return read("international_series", as_of)


def nato_spending(as_of: date | None = None) -> pd.DataFrame:
    """Defence spending as a share of GDP.

    One row per iso3, year, definition, status, source_id. Units: gdp_share_pct in percent of GDP. Source:
    `source_id`. Raises BadEvidence.
    """
    return read("nato_spending", as_of)
