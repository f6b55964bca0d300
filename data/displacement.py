"""People displaced by the war: inside Ukraine (IDPs) and abroad (refugees).

Two groups that never share a name: IDPs are inside Ukraine, refugees abroad; "displaced" may mean either or both, so
say which. Counts of refugees break in June 2022 (crossings to individuals), at the turn of 2022/23, in June 2023 and
in 2025, when about 1.2 million people in the Russian Federation leave UNHCR's data: compare within one vintage and
one `basis`. IOM's rounds up to 12 asked about 2000 people, later ones about 20000; the fall from 5.1 to 3.7 million
in 2023 is partly method.

Licence: IOM DTM: non-commercial, no derivatives, totals only; credit International Organization for Migration (IOM),
Displacement Tracking Matrix (DTM); Figures from UN texts and press, with credit; facts only; UNHCR population data,
CC BY 4.0, credit UNHCR.
"""

from datetime import date

import pandas as pd

from data.package import read


def idps(as_of: date | None = None) -> pd.DataFrame:
    """Internally displaced people and returnees.

    One row per label. Units: idps, returnees in people. Source: `source_id`. Raises BadEvidence.
    """
    return read("idps", as_of)


def refugees(as_of: date | None = None) -> pd.DataFrame:
    """Refugees from Ukraine as published: UNHCR portal, Eurostat.

    One row per as_of, scope, basis, source_id. Units: refugees in people. Source: `source_id`. Raises BadEvidence.
    """
    return read("refugees", as_of)


def refugees_europe_revised(as_of: date | None = None) -> pd.DataFrame:
    """Refugees recorded in Europe, UNHCR series as it stood in April 2024.

    One row per as_of. Units: refugees in people. Source: `source_id`. Raises BadEvidence.
    """
    return read("refugees_europe_revised", as_of)


def unhcr_refugees_by_host(as_of: date | None = None) -> pd.DataFrame:
    """Year-end refugees from Ukraine in the 40 largest host countries.

    One row per as_of, iso3. Units: refugees in people. Source: `source_id`. Raises BadEvidence.
    """
    return read("unhcr_refugees_by_host", as_of)


def unhcr_yearly_vintages(as_of: date | None = None) -> pd.DataFrame:
    """UNHCR statistics for origin Ukraine in seven releases.

    One row per as_of, source_id. Units: refugees, refugees_in_russia, asylum_seekers, others_of_concern, idps,
    returned_refugees_in_period, returned_idps_in_period in people. Source: `source_id`. Raises BadEvidence.
    """
    return read("unhcr_yearly_vintages", as_of)
