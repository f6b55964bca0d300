"""Aid allocated to Ukraine by donor and month: Kiel Institute, Ukraine Support Tracker.

An allocation is aid set aside for a purpose, in EUR: not a commitment, and not a delivery. Kiel restates the past:
kiel_donor_month is Release 29 of 2026 and serves "now"; what was known on a day stands in kiel_vintages. "Europe"
holds the UK, Norway, Switzerland and Iceland. The US figure of 2024 holds 18.3 billion EUR of October 2024, its share
of the G7 loan. Weapons under PURL count for the ally that pays.
"""

from datetime import date

import pandas as pd

from data.package import read


def kiel_donor_month(as_of: date | None = None) -> pd.DataFrame:
    """Aid allocated by donor and month, Kiel Release 29 (restated)."""
    return read("kiel_donor_month", as_of)


def kiel_donors(as_of: date | None = None) -> pd.DataFrame:
    """Donors, their group and their aid as a share of GDP, Kiel Release 29."""
    return read("kiel_donors", as_of)


def kiel_vintages(as_of: date | None = None) -> pd.DataFrame:
    """Kiel figures as published at the time."""
    return read("kiel_vintages", as_of)
