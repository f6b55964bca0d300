"""Aid allocated to Ukraine by donor and month: Kiel Institute, Ukraine Support Tracker.

An allocation is aid set aside for a purpose, in EUR: not a commitment, and not a delivery. Kiel restates the past:
kiel_donor_month is Release 29 of 2026 and serves "now"; what was known on a day stands in kiel_vintages. "Europe"
holds the UK, Norway, Switzerland and Iceland. The US figure of 2024 holds 18.3 billion EUR of October 2024, its share
of the G7 loan. Weapons under PURL count for the ally that pays.

Licence: Kiel Institute, Ukraine Support Tracker, Release 29: no licence stated, cite, do not republish as own; Facts
and short quotations with source; the texts stay with their owners.
"""

from datetime import date

import pandas as pd

from data.package import read


def kiel_donor_month(as_of: date | None = None) -> pd.DataFrame:
    """Aid allocated by donor and month, Kiel Release 29 (restated).

    One row per iso3, start. Units: allocations_total_eur, military_eur, financial_eur, humanitarian_eur,
    commitments_eur in eur. Source: `source_id`. Raises BadEvidence.
    """
    return read("kiel_donor_month", as_of)


def kiel_donors(as_of: date | None = None) -> pd.DataFrame:
    """Donors, their group and their aid as a share of GDP, Kiel Release 29.

    One row per iso3. Units: bilateral_gdp_pct, eu_share_gdp_pct, total_incl_eu_share_gdp_pct in percent of GDP;
    share_of_eu_aid_eur in eur. Source: `source_id`. Raises BadEvidence.
    """
    return read("kiel_donors", as_of)


def kiel_vintages(as_of: date | None = None) -> pd.DataFrame:
    """Kiel figures as published at the time.

    One row per start, end, donor_group, measure. Units: value_eur in eur. Source: `source_id`. Raises BadEvidence.
    """
    return read("kiel_vintages", as_of)
