"""Humanitarian need and response: plans, people reached, money, damage to housing.

People in need, people targeted, people reached and money required are four things; state the unit and the plan year.
Fewer people in need or targeted is partly tighter planning and less money, not only better conditions. `funded_pct`
is the share of the requirement in force at the time. housing_damage counts dwellings, not people.

Licence: Figures from UN texts and press, with credit; facts only; World Bank RDNA: non-commercial with credit; Own
compilation, CC BY 4.0; facts with their source.
"""

from datetime import date

import pandas as pd

from data.package import read


def response_plans(as_of: date | None = None) -> pd.DataFrame:
    """UN response plans: need, target, requirement, funding, people reached.

    One row per plan, year, version, published. Units: people_in_need, people_targeted, people_reached in people;
    required_usd, funded_usd in usd; funded_pct in percent. Source: `source_id`. Raises BadEvidence.
    """
    return read("response_plans", as_of)


def people_in_need_by_group(as_of: date | None = None) -> pd.DataFrame:
    """People in need 2023 by population group.

    One row per year, population_group. Units: people_in_need in people. Source: `source_id`. Raises BadEvidence.
    """
    return read("people_in_need_by_group", as_of)


def aid_delivered(as_of: date | None = None) -> pd.DataFrame:
    """People reached and money given, by actor; losses of aid workers.

    One row per actor, measure, start, end, source_id. Units: value in see unit. Source: `source_id`. Raises
    BadEvidence.
    """
    return read("aid_delivered", as_of)


def housing_damage(as_of: date | None = None) -> pd.DataFrame:
    """Damage to housing and in all.

    One row per measure. Units: value in see unit. Source: `source_id`. Raises BadEvidence.
    """
    return read("housing_damage", as_of)


def humanitarian_series(as_of: date | None = None) -> pd.DataFrame:
    """Single humanitarian figures that stand in no other table.

    One row per series, end, start, source_id. Units: value in see unit; low, high in as value. Source: `source_id`.
    Raises BadEvidence.
    """
    return read("humanitarian_series", as_of)


def definitions(as_of: date | None = None) -> pd.DataFrame:
    """Terms that are often confused.

    One row per definition_id. Source: `source_id`. Raises BadEvidence.
    """
    return read("definitions", as_of)
