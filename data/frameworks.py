"""Proposals for peace and their terms, base rates of how wars end, forecasts.

`favours` is our coding of whose stated demand a term meets. Forecasts differ in question (ceasefire, peace, war ends,
within 30 days): they are not averaged.

Licence: Own compilation, CC BY 4.0; facts with their source; Facts and short quotations with source; the texts stay
with their owners.
"""

from datetime import date

import pandas as pd

from data.package import read


def proposals(as_of: date | None = None) -> pd.DataFrame:
    """Peace proposals, texts and talks 2014-2026.

    One row per proposal_id. Source: `source_id`. Raises BadEvidence.
    """
    return read("proposals", as_of)


def proposal_terms(as_of: date | None = None) -> pd.DataFrame:
    """Terms of the proposals by issue.

    One row per term_id. Source: `source_id`. Raises BadEvidence.
    """
    return read("proposal_terms", as_of)


def base_rates(as_of: date | None = None) -> pd.DataFrame:
    """How wars and ceasefires ended.

    One row per base_rate_id. Units: value in see unit. Source: `source_id`. Raises BadEvidence.
    """
    return read("base_rates", as_of)


def forecasts(as_of: date | None = None) -> pd.DataFrame:
    """Forecasts and market prices on a ceasefire.

    One row per forecast_id. Units: probability_pct, low_pct, high_pct in percent. Source: `source_id`. Raises
    BadEvidence.
    """
    return read("forecasts", as_of)
