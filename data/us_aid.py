"""Aid of the United States to Ukraine, and weapons that allies buy there.

Drawdowns from stocks (PDA, value up to), contracts (USAI, years to deliver), money for purchases (FMF) and
appropriations (all purposes, US forces included) are different things; an announcement is not a delivery. Totals
since 24 February 2022, since January 2021 and since 2014 differ by up to 3 billion USD; a fiscal year starts on 1
October. From October 2023 announced packages add up to more than the official running total, since a revaluation gave
authority back. The same amount stands for several things: 3.8 billion USD is also a running total and an unused
authority. A sum over a year is no package.

Numbered drawdowns (27 August 2021 to 9 January 2025) and USAI packages since 2022 are all there; their contents are as
far as a notice could be read, so a count of packages that name a weapon is a floor, and one that names ammunition for a
launcher names the launcher's name, too. Totals of soldiers trained differ by place: those trained in Germany are a part
of all. Not here: deliveries by year, prices of single items, aid through intelligence services.
"""

from datetime import date

import pandas as pd

from data.package import read


def aid_packages(as_of: date | None = None) -> pd.DataFrame:
    """US military aid packages announced 2021-2025."""
    return read("aid_packages", as_of)


def appropriations(as_of: date | None = None) -> pd.DataFrame:
    """Appropriation acts, ceilings and components."""
    return read("appropriations", as_of)


def arms_sales(as_of: date | None = None) -> pd.DataFrame:
    """US arms sales to Ukraine, notified 2022 to 2026; a notice is no contract, and some are paid by allies or the US."""
    return read("arms_sales", as_of)


def systems(as_of: date | None = None) -> pd.DataFrame:
    """Announcement, delivery and first use of weapon systems."""
    return read("systems", as_of)


def aid_series(as_of: date | None = None) -> pd.DataFrame:
    """Official totals, training, assets and loans that stand in no other table."""
    return read("aid_series", as_of)


def purl(as_of: date | None = None) -> pd.DataFrame:
    """Weapons for Ukraine paid by allies through NATO (PURL)."""
    return read("purl", as_of)
