"""Proposals for peace and their terms, base rates of how wars end, forecasts.

`favours` is our coding of whose stated demand a term meets. Forecasts differ in question (ceasefire, peace, war ends,
within 30 days): they are not averaged.
"""

from datetime import date

import pandas as pd

from data.package import read


def proposals(as_of: date | None = None) -> pd.DataFrame:
    """Peace proposals, texts and talks 2014-2026."""
    return read("proposals", as_of)


def proposal_terms(as_of: date | None = None) -> pd.DataFrame:
    """Terms of the proposals by issue."""
    return read("proposal_terms", as_of)


def base_rates(as_of: date | None = None) -> pd.DataFrame:
    """How wars and ceasefires ended."""
    return read("base_rates", as_of)


def forecasts(as_of: date | None = None) -> pd.DataFrame:
    """Forecasts and market prices on a ceasefire."""
    return read("forecasts", as_of)
