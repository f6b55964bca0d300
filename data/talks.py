"""Contacts of the two presidents, truces, and what followed the call.

`direct_trump_putin` marks contacts between the two men; others and disputed ones stand beside them. The Kremlin's
count of ten calls in 2025 leaves out any talk before 12 February; TASS gave 20 calls or about two dozen for the first
term. The length of the call of 19 May 2025 differs by who tells it: contact_durations holds every figure. "Istanbul
talks" are not the rounds of three of 2026. None of the truces was a general ceasefire; breaches are claims of a
party.

Licence: Facts and short quotations with source; the texts stay with their owners.
"""

from datetime import date

import pandas as pd

from data.package import read


def contacts(as_of: date | None = None) -> pd.DataFrame:
    """Contacts between Trump and Putin 2016-2026, and three contacts of others.

    One row per contact_id. Units: duration_minutes in minutes. Source: `source_id`. Raises BadEvidence.
    """
    return read("contacts", as_of)


def contact_counts(as_of: date | None = None) -> pd.DataFrame:
    """Totals of contacts as counted by others.

    One row per scope, what, counted_by, published. Source: `source_id`. Raises BadEvidence.
    """
    return read("contact_counts", as_of)


def contact_durations(as_of: date | None = None) -> pd.DataFrame:
    """Length of contacts, one row per figure reported.

    One row per contact_id, source_id. Units: duration_minutes, low, high in minutes. Source: `source_id`. Raises
    BadEvidence.
    """
    return read("contact_durations", as_of)


def truces(as_of: date | None = None) -> pd.DataFrame:
    """Ceasefires 2014-2026 and claimed breaches.

    One row per truce_id. Units: breaches_claimed_by_ukraine, breaches_claimed_by_russia in events. Source:
    `source_id`. Raises BadEvidence.
    """
    return read("truces", as_of)


def followup(as_of: date | None = None) -> pd.DataFrame:
    """What was promised around the call of 19 May 2025 and what existed later.

    One row per followup_id. Units: weeks_after in weeks. Source: `source_id`. Raises BadEvidence.
    """
    return read("followup", as_of)


def diplomacy_series(as_of: date | None = None) -> pd.DataFrame:
    """Exchanges, bodies, agreements and claims in numbers.

    One row per series, end, start, source_id. Units: value in see unit; low, high in as value. Source: `source_id`.
    Raises BadEvidence.
    """
    return read("diplomacy_series", as_of)
