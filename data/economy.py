"""Oil, the Russian economy, frozen assets, counts of sanctions and of OSCE reports; defence spending in NATO.

Tax price, export price and discount of Urals crude are three things; the oil price of March to May 2026 comes from
the war with Iran. OSCE violations count shots and explosions, not who fired. NATO's and SIPRI's definitions of
spending are not mixed.
"""

from datetime import date

import pandas as pd

from data.package import read


def international_series(as_of: date | None = None) -> pd.DataFrame:
    """Oil, Russian economy, sanctions counts, OSCE counts."""
    return read("international_series", as_of)


def nato_spending(as_of: date | None = None) -> pd.DataFrame:
    """Defence spending as a share of GDP."""
    return read("nato_spending", as_of)
