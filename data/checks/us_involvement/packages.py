"""The two yearly figures of US military aid, beside every announced package and every official total."""

from datetime import date

import pandas as pd

from data.checks import Finding, Reading, Sign, check, other, plain, rows, rules, unknown
from data.us_aid import aid_packages, aid_series

AID_2022_USD, AID_2023_USD = 3.8e9, 2.5e9
"""The two amounts of the article's table."""
MEANS = {
    "us_security_assistance_since_2022_02_24": "official running total since 24 February 2022",
    "us_security_assistance_since_2021_01_20": "official running total since 20 January 2021",
    "us_security_assistance_since_2014": "official running total since 2014",
    "us_security_assistance_announced": "one announcement, European partners of Ukraine included",
    "us_pda_authority_unused": "drawdown authority left unused",
    "us_pda_value_cumulative": "value of all drawdowns to that day",
}
"""The official US figures in the evidence, in words. Claims by politicians are no official totals and stay out."""


def bn(usd: float) -> str:
    """An amount in three digits, for prose."""
    return f"${usd / 1e9:.3g} billion" if usd >= 1e9 else f"${usd / 1e6:.3g} million"


def agrees(measured: float, claimed: float) -> bool:
    """Whether a figure lies within the tolerance of a stated one."""
    return bool(abs(measured / claimed - 1) * 100 <= rules.NUMBER_TOLERANCE_PCT)


def of_year(packages: pd.DataFrame, year: int) -> pd.DataFrame:
    """The packages announced in a calendar year, in order of date."""
    return packages[packages["announced_date"].dt.year == year].sort_values(["announced_date", "package_id"])


def running(packages: pd.DataFrame) -> pd.DataFrame:
    """Each package with the year and the sum of that calendar year up to and including it."""
    ordered = packages.sort_values(["announced_date", "package_id"])
    year = ordered["announced_date"].dt.year
    return ordered.assign(year=year, so_far_usd=ordered.groupby(year)["amount_usd"].cumsum())


def climb(packages: pd.DataFrame) -> pd.DataFrame:
    """What `running` gives, for drawing: announced_date, year, so_far_usd; each year starts at 0 on 1 January."""
    sums = running(packages)[["announced_date", "year", "so_far_usd"]]
    years = sums["year"].drop_duplicates()
    zero = pd.DataFrame({"announced_date": pd.to_datetime(years.astype("str")), "year": years, "so_far_usd": 0.0})
    return pd.concat([zero, sums], ignore_index=True).sort_values(["announced_date", "so_far_usd"])


def closest(packages: pd.DataFrame, claimed: float) -> pd.DataFrame:
    """The one package nearest in size to a figure, as a frame; of equals the earlier."""
    away = (packages["amount_usd"] - claimed).abs()
    return packages.assign(_away=away).sort_values(["_away", "announced_date"]).head(1).drop(columns="_away")


def alike(series: pd.DataFrame, claimed: float) -> pd.DataFrame:
    """Official US figures of any date that are the same amount as a stated one, in order of date."""
    stated = series[series["series"].isin(list(MEANS)) & (series["unit"] == "usd")].dropna(subset=["value"])
    away = (stated["value"] - claimed).abs()
    return stated[away <= rules.ROUNDING_USD].sort_values(["end", "series"])


def totals_like(packages: pd.DataFrame, series: pd.DataFrame, claimed: float, year: int) -> pd.DataFrame:
    """Running totals of a year that are the same amount as a stated one: `day`, `usd`, and `official`, or added up here.

    Official totals come first; then the year's packages, added up to the day of each.
    """
    same = alike(series, claimed)
    stated = same[(same["end"].dt.year == year) & same["series"].str.contains("since")]
    official = pd.DataFrame({"day": stated["end"], "usd": stated["value"], "official": True})
    sums = running(of_year(packages, year))
    near = sums[(sums["so_far_usd"] - claimed).abs() <= rules.ROUNDING_USD]
    added = pd.DataFrame({"day": near["announced_date"], "usd": near["so_far_usd"], "official": False})
    return pd.concat([each for each in (official, added) if len(each)] or [official], ignore_index=True)


def _readings(total: float, one: pd.Series, running_: pd.DataFrame, claimed: float, year: int) -> tuple[Reading, ...]:
    amount = float(one["amount_usd"])
    single = abs(amount - claimed) <= rules.ROUNDING_USD
    day, usd = (running_["day"].iloc[0].date(), float(running_["usd"].iloc[0])) if len(running_) else (None, None)
    return (
        plain(f"all packages announced in {year}", total, "USD", date(year, 12, 31), fits=agrees(total, claimed)),
        other(f"one package of {year}, the nearest in size", amount, "USD", one["announced_date"].date(), fits=single),
        other(f"a running total on a day of {year}", usd, "USD", day, fits=bool(len(running_)) or None),
    )


def weigh(packages: pd.DataFrame, series: pd.DataFrame, claimed: float, year: int, as_of: date, tail: str) -> Finding:
    """A yearly figure beside the year's sum, its single packages, and running totals of that year."""
    mine = of_year(packages, year)
    if mine.empty:
        return unknown(
            f"all packages announced in {year}", f"Packages announced in {year} are not on record by {as_of:%-d %B %Y}."
        )
    total, one = float(mine["amount_usd"].sum()), closest(mine, claimed).iloc[0]
    near = totals_like(packages, series, claimed, year)
    readings = _readings(total, one, near, claimed, year)
    says = f"Packages announced in {year} came to {bn(total)}."
    if readings[1].fits:
        says += f" One package, announced on {one['announced_date']:%-d %B %Y}, had the article's amount."
    elif len(near):
        kind = "An official running total" if near["official"].iloc[0] else "The sum so far, as added up here,"
        says += f" {kind} stood at about the article's amount in {near['day'].iloc[0]:%B %Y}{tail}."
    return Finding(
        readings=readings,
        reason=says,
        evidence=rows(mine, alike(series, claimed)),
        measured=total,
        unit="USD",
        measured_on=mine["announced_date"].max().date(),
        series=f"US military aid packages announced in {year}",
        claimed=claimed,
        signs=tuple(
            Sign(f"the same amount elsewhere: {MEANS[str(name)]}", "neither", f"{bn(float(usd))}, {end:%B %Y}")
            for name, usd, end in alike(series, claimed)[["series", "value", "end"]].itertuples(index=False)
            if end.year != year
        ),
    )


@check("USA-2", aid_packages, aid_series)
def aid_of_2022(aid_packages: pd.DataFrame, aid_series: pd.DataFrame, as_of: date) -> Finding:
    """A line of a table, "2022" with an amount, is read as the aid of that calendar year.

    The sum of all packages announced in 2022 is compared with the figure. The other readings ask whether one package
    of the year, or a running total on a day of the year, official or added up from the packages, is the same amount:
    then the figure is real and stands for something else. The same amount in other years is shown and decides
    nothing, since among many figures one of the size is always found.
    """
    named = aid_packages[aid_packages["key_components"].str.contains("HIMARS", na=False)]
    told = totals_like(aid_packages, aid_series, AID_2022_USD, 2022)
    before = len(named) > 0 and len(told) > 0 and told["day"].iloc[0] < named["announced_date"].min()
    tail = ", before any package in our list named HIMARS" if before else ""
    return weigh(aid_packages, aid_series, AID_2022_USD, 2022, as_of, tail)


@check("USA-3", aid_packages, aid_series)
def aid_of_2023(aid_packages: pd.DataFrame, aid_series: pd.DataFrame, as_of: date) -> Finding:
    """Read and tested like the figure for 2022: the year's sum, then single packages and running totals of the year.

    Packages from August 2023 on were partly paid from authority that a revaluation had freed, so announced amounts
    exceed official totals a little; this does not touch the comparison, where the sum is many times the figure.
    """
    return weigh(aid_packages, aid_series, AID_2023_USD, 2023, as_of, "")
