"""The two yearly figures of US military aid, beside every announced package and every official total."""

from datetime import date

import pandas as pd

from data.checks import Finding, Reading, Verdict, check, rows, rules
from data.us_aid import aid_packages, aid_series

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
    return f"${usd / 1e9:.3g} billion"


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


def _readings(total: float, near: pd.DataFrame, same: pd.DataFrame, claimed: float, year: int) -> tuple[Reading, ...]:
    one, day = float(near["amount_usd"].iloc[0]), near["announced_date"].iloc[0].date()
    others = [
        Reading(MEANS[str(name)], end.year == year, float(value), "USD", end.date())
        for name, value, end in zip(same["series"], same["value"], same["end"], strict=True)
    ]
    return (
        Reading(f"all packages announced in {year}", agrees(total, claimed), total, "USD", date(year, 12, 31)),
        Reading(f"the nearest single package of {year}", agrees(one, claimed), one, "USD", day),
        *others,
    )


def weigh(packages: pd.DataFrame, series: pd.DataFrame, claimed: float, year: int, as_of: date, tail: str) -> Finding:
    """A yearly figure beside the year's sum, its single packages, and official totals of that year."""
    mine = of_year(packages, year)
    if mine.empty:
        return Finding(Verdict.NO_EVIDENCE, f"No package announced in {year} was public by {as_of:%-d %B %Y}.")
    total, near, same = float(mine["amount_usd"].sum()), closest(mine, claimed), alike(series, claimed)
    one, day = float(near["amount_usd"].iloc[0]), near["announced_date"].iloc[0]
    then = same[(same["end"].dt.year == year) & same["series"].str.contains("since")]
    single = agrees(one, claimed)
    parts = [f"The {len(mine)} US packages announced in {year} add up to {bn(total)}"]
    if single:
        parts.append(f"one alone, of {day:%-d %B %Y}, was {bn(one)}, {100 * one / total:.0f} percent of that sum")
    else:
        parts.append(f"the nearest single one was {bn(one)} on {day:%-d %B %Y}")
    if len(then):
        parts.append(f"{bn(claimed)} was, in {then['end'].iloc[0]:%B %Y}, the {MEANS[str(then['series'].iloc[0])]}")
    if tail:
        parts.append(tail)
    verdict = (
        Verdict.SUPPORTED
        if agrees(total, claimed)
        else Verdict.MISLEADING
        if single or len(then)
        else Verdict.CONTRADICTED
    )
    return Finding(
        verdict,
        "; ".join(parts) + ".",
        rows(mine, same),
        measured=total,
        unit="USD",
        measured_on=mine["announced_date"].max().date(),
        series=f"US military aid packages announced in {year}",
        claimed=claimed,
        readings=_readings(total, near, same, claimed, year),
    )


@check("USA-2", aid_packages, aid_series)
def aid_of_2022(aid_packages: pd.DataFrame, aid_series: pd.DataFrame, as_of: date) -> Finding:
    """A line of a table, "2022" with an amount, is read as the aid of that calendar year.

    The sum of all packages announced in 2022 is compared with the figure; then each single package of the year; then
    every official figure of the same size. If the sum does not agree but a package of that year, or an official
    running total stated in that year, does, the figure is real and stands for something else: misleading. A running
    total is no yearly sum. The same amount also turns up in other years, so the amount alone does not tell which was
    meant; the readings list all of them. The finding also gives the day of the first package with HIMARS, which the
    article names beside the figure.
    """
    named = aid_packages[aid_packages["key_components"].str.contains("HIMARS", na=False)].sort_values("announced_date")
    tail = ""
    if len(named):
        tail = f"the first package with HIMARS was that of {named['announced_date'].iloc[0]:%-d %B %Y}"
    return weigh(aid_packages, aid_series, 3.8e9, 2022, as_of, tail)


@check("USA-3", aid_packages, aid_series)
def aid_of_2023(aid_packages: pd.DataFrame, aid_series: pd.DataFrame, as_of: date) -> Finding:
    """Read and tested like the figure for 2022: the year's sum first, then single packages, then official figures.

    As a check from outside, the sum of the year stands beside what the Ukrainian president said that the United
    States gave in 2023. Packages from August 2023 on were partly paid from authority that a revaluation had freed, so
    announced amounts exceed official totals a little; this does not touch the comparison, where the sum is many times
    the figure.
    """
    stated = aid_series[aid_series["series"] == "us_military_aid_in_year_ukrainian_count"]
    tail = f"Ukraine's president put the year at {bn(float(stated['value'].iloc[0]))}" if len(stated) else ""
    return weigh(aid_packages, aid_series, 2.5e9, 2023, as_of, tail)
