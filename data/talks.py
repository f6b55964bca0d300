"""Contacts of the two presidents, truces, and what followed the call.

`direct_trump_putin` marks contacts between the two men; others and disputed ones stand beside them. The Kremlin's
count of ten calls in 2025 leaves out any talk before 12 February; TASS gave 20 calls or about two dozen for the first
term. The length of the call of 19 May 2025 differs by who tells it: contact_durations holds every figure. "Istanbul
talks" are not the rounds of three of 2026. None of the truces was a general ceasefire; breaches are claims of a
party.
"""

from datetime import date

import pandas as pd

from data.package import read


def contacts(as_of: date | None = None) -> pd.DataFrame:
    """Contacts between Trump and Putin 2016-2026, and three contacts of others."""
    return read("contacts", as_of)


def contact_counts(as_of: date | None = None) -> pd.DataFrame:
    """Totals of contacts as counted by others."""
    return read("contact_counts", as_of)


def contact_durations(as_of: date | None = None) -> pd.DataFrame:
    """Length of contacts, one row per figure reported."""
    return read("contact_durations", as_of)


def truces(as_of: date | None = None) -> pd.DataFrame:
    """Ceasefires 2014-2026 and claimed breaches."""
    return read("truces", as_of)


def followup(as_of: date | None = None) -> pd.DataFrame:
    """What was promised around the call of 19 May 2025 and what existed later."""
    return read("followup", as_of)


def diplomacy_series(as_of: date | None = None) -> pd.DataFrame:
    """Exchanges, bodies, agreements and claims in numbers."""
    return read("diplomacy_series", as_of)
