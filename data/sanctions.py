"""Sanctions on Russia: steps of the US, the EU and the UK, with easing; persons and entities on the EU list.

EU package 7 is the "maintenance and alignment" act; dates of EU packages are those of the act (the 17th: agreed 14
May, adopted 20 May 2025). eu_listings_by_date counts survivors: those delisted or dead are missing, so early packages
are undercounted.
"""

from datetime import date

import pandas as pd

from data.package import read


def sanctions(as_of: date | None = None) -> pd.DataFrame:
    """US, EU and UK sanctions steps against Russia, with easing."""
    return read("sanctions", as_of)


def eu_listings_by_date(as_of: date | None = None) -> pd.DataFrame:
    """Persons and entities on the EU list by printed listing date (survivors)."""
    return read("eu_listings_by_date", as_of)
