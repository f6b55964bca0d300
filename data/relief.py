"""Humanitarian need and response: plans, people reached, money, damage to housing.

People in need, people targeted, people reached and money required are four things; state the unit and the plan year.
Fewer people in need or targeted is partly tighter planning and less money, not only better conditions. `funded_pct`
is the share of the requirement in force at the time. housing_damage counts dwellings, not people.
"""

from datetime import date

import pandas as pd

from data.package import read


def response_plans(as_of: date | None = None) -> pd.DataFrame:
    """UN response plans: need, target, requirement, funding, people reached."""
    return read("response_plans", as_of)


def people_in_need_by_group(as_of: date | None = None) -> pd.DataFrame:
    """People in need 2023 by population group."""
    return read("people_in_need_by_group", as_of)


def aid_delivered(as_of: date | None = None) -> pd.DataFrame:
    """People reached and money given, by actor; losses of aid workers."""
    return read("aid_delivered", as_of)


def housing_damage(as_of: date | None = None) -> pd.DataFrame:
    """Damage to housing and in all."""
    return read("housing_damage", as_of)


def humanitarian_series(as_of: date | None = None) -> pd.DataFrame:
    """Single humanitarian figures that stand in no other table."""
    return read("humanitarian_series", as_of)


def definitions(as_of: date | None = None) -> pd.DataFrame:
    """Terms that are often confused."""
    return read("definitions", as_of)
