"""Area under Russian control, fortifications, and the size of forces.

The bases are not comparable and never share a line: the DeepState map (occupied area), the ISW control layer (with
Crimea and what was held before 2022), AFP on ISW, ISW's own text (Ukraine plus Kursk), UK MoD. The level of isw_layer
differs by about 2600 km2 between vintages of the file: use changes. DeepState maps are those of the morning; 7 days
are missing. Share of Ukraine = km2 / 603628. Fortification lengths are planned, not finished, unless the note says
so. Force sizes are statements of officials, mostly of a party to the war.
"""

from datetime import date

import pandas as pd

from data.package import read


def daily_control_area(as_of: date | None = None) -> pd.DataFrame:
    """Area under Russian control per day on two maps."""
    return read("daily_control_area", as_of)


def territory_stated(as_of: date | None = None) -> pd.DataFrame:
    """Area under Russian control and gains as stated by others (not computed here)."""
    return read("territory_stated", as_of)


def fortifications(as_of: date | None = None) -> pd.DataFrame:
    """Money and length of Ukrainian fortifications, as stated."""
    return read("fortifications", as_of)


def force_sizes(as_of: date | None = None) -> pd.DataFrame:
    """Russian forces in the theatre and at the border, as stated."""
    return read("force_sizes", as_of)
