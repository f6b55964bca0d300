"""People displaced by the war: inside Ukraine (IDPs) and abroad (refugees).

Two groups that never share a name: IDPs are inside Ukraine, refugees abroad; "displaced" may mean either or both, so
say which. Counts of refugees break in June 2022 (crossings to individuals), at the turn of 2022/23, in June 2023 and
in 2025, when about 1.2 million people in the Russian Federation leave UNHCR's data: compare within one vintage and
one `basis`. IOM's rounds up to 12 asked about 2000 people, later ones about 20000; the fall from 5.1 to 3.7 million
in 2023 is partly method.
"""

from datetime import date

import pandas as pd

from data.package import read


def idps(as_of: date | None = None) -> pd.DataFrame:
    """Internally displaced people and returnees."""
    return read("idps", as_of)


def refugees(as_of: date | None = None) -> pd.DataFrame:
    """Refugees from Ukraine as published: UNHCR portal, Eurostat."""
    return read("refugees", as_of)


def refugees_europe_revised(as_of: date | None = None) -> pd.DataFrame:
    """Refugees recorded in Europe, UNHCR series as it stood in April 2024."""
    return read("refugees_europe_revised", as_of)


def unhcr_refugees_by_host(as_of: date | None = None) -> pd.DataFrame:
    """Year-end refugees from Ukraine in the 40 largest host countries."""
    return read("unhcr_refugees_by_host", as_of)


def unhcr_yearly_vintages(as_of: date | None = None) -> pd.DataFrame:
    """UNHCR statistics for origin Ukraine in seven releases."""
    return read("unhcr_yearly_vintages", as_of)
