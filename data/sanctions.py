"""Sanctions on Russia: steps of the US, the EU and the UK, with easing; persons and entities on the EU list.

EU package 7 is the "maintenance and alignment" act; dates of EU packages are those of the act (the 17th: agreed 14
May, adopted 20 May 2025). eu_listings_by_date counts survivors: those delisted or dead are missing, so early packages
are undercounted.

US additions under Executive Order 14024 are complete from 21 February 2022 to 28 June 2024, by two daily copies of the
list of OFAC; all other steps are those that were found. `over_the_war` leaves out steps under the same order over other
matters (elections, cyber crime, Africa) and is unknown where a notice was not read. With so many steps a day drawn at
random has one near it, so nearness in time alone says little. `new_listings` counts names, not owners.
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
