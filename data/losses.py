"""Soldiers killed and wounded on both sides: names, estimates and claims.

Casualties are killed and wounded. Names on a list (a floor), the estimate of killed, and killed plus missing presumed
dead are three things. Claims of the Ukrainian General Staff and figures of the UK MoD are one base, not two sources;
others lean on them too. Ukrainian official totals leave out the missing. Estimates of both sides cannot simply be
added. A daily claim can be negative (a correction). deaths_weekly and daily_deaths_model hold two vintages each;
never mix them, and note that the vintage of 2026 is a forecast from 2025-07-07.
"""

from datetime import date

import pandas as pd

from data.package import read


def casualty_estimates(as_of: date | None = None) -> pd.DataFrame:
    """Estimates of soldiers dead or killed and wounded, cumulative since 24 February 2022 unless start is given."""
    return read("casualty_estimates", as_of)


def deaths_weekly(as_of: date | None = None) -> pd.DataFrame:
    """Russian military deaths per week (Mediazona and Meduza), two vintages."""
    return read("deaths_weekly", as_of)


def daily_losses_claimed(as_of: date | None = None) -> pd.DataFrame:
    """Russian losses claimed by the Ukrainian General Staff, per day."""
    return read("daily_losses_claimed", as_of)


def daily_deaths_model(as_of: date | None = None) -> pd.DataFrame:
    """Model estimate of Russian deaths, cumulative, in two vintages."""
    return read("daily_deaths_model", as_of)
