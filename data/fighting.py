"""How hard the fighting was: clashes, shelling, bombs, drones, missiles, fires.

Clashes (General Staff) and assaults (DeepState) are nearly the same count. "Shelling" counts incidents, not rounds;
rounds are statements of a commander. Strike drones include decoys; short-range drones, 3000 and more a day, are
another count. daily_air_attacks counts an attack on the day it ended and starts in 2024; air_attacks_monthly starts
in October 2022. War fires depend on season and cloud and hold farm burning in spring: use days with cloud below 50
percent, or the same weeks of another year. All but the fires are counted by a party to the war. Counts for May 2025
lie partly after the announcement: cut with daily tables.
"""

from datetime import date

import pandas as pd

from data.package import read


def clashes(as_of: date | None = None) -> pd.DataFrame:
    """Clashes, assaults, shelling, guided bombs, rounds and ACLED counts."""
    return read("clashes", as_of)


def air_attacks_monthly(as_of: date | None = None) -> pd.DataFrame:
    """Drones and missiles launched at Ukraine and downed, by month."""
    return read("air_attacks_monthly", as_of)


def daily_air_attacks(as_of: date | None = None) -> pd.DataFrame:
    """Drones and missiles launched per day, from 2024."""
    return read("daily_air_attacks", as_of)


def daily_war_fires(as_of: date | None = None) -> pd.DataFrame:
    """Fires seen by satellite and those classed as war-related, per day."""
    return read("daily_war_fires", as_of)


def military_series(as_of: date | None = None) -> pd.DataFrame:
    """Single military figures and monthly series that stand in no other table."""
    return read("military_series", as_of)
