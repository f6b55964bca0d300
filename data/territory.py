"""Area under Russian control, fortifications, and the size of forces.

The bases are not comparable and never share a line: the DeepState map (occupied area), the ISW control layer (with
Crimea and what was held before 2022), AFP on ISW, ISW's own text (Ukraine plus Kursk), UK MoD. The level of isw_layer
differs by about 2600 km2 between vintages of the file: use changes. DeepState maps are those of the morning; 7 days
are missing. Share of Ukraine = km2 / 603628. Fortification lengths are planned, not finished, unless the note says
so. Force sizes are statements of officials, mostly of a party to the war.

Licence: The Economist, war dead and wounded estimates, CC BY 4.0; DeepState polygons through cyterat/deepstate-map-
data, GPL-3.0; only areas kept; Facts and short quotations with source; the texts stay with their owners.
"""

from datetime import date

import pandas as pd

from data.package import read


def daily_control_area(as_of: date | None = None) -> pd.DataFrame:
    """Area under Russian control per day on two maps.

    One row per basis, date. Units: control_km2 in km2. Source: `source_id`. Raises BadEvidence.
    """
    return read("daily_control_area", as_of)


def territory_stated(as_of: date | None = None) -> pd.DataFrame:
    """Area under Russian control and gains as stated by others (not computed here).

    One row per basis, end, start, source_id. Units: control_km2, gain_km2, gain_km2_low, gain_km2_high in km2;
    control_pct in percent. Source: `source_id`. Raises BadEvidence.
    """
    return read("territory_stated", as_of)


def fortifications(as_of: date | None = None) -> pd.DataFrame:
    """Money and length of Ukrainian fortifications, as stated.

    One row per fortification_id. Units: amount_uah in uah; amount_usd in usd; length_km in km. Source: `source_id`.
    Raises BadEvidence.
    """
    return read("fortifications", as_of)


def force_sizes(as_of: date | None = None) -> pd.DataFrame:
    """Russian forces in the theatre and at the border, as stated.

    One row per force_id. Units: value, low, high in people. Source: `source_id`. Raises BadEvidence.
    """
    return read("force_sizes", as_of)
