"""Did American military aid rise after the war began, and what came in which year of the article's table?"""

from datetime import date

import pandas as pd

from data.checks import Finding, Sign, cases, check, plain, rows, rules, unknown, weaker
from data.checks.us_involvement.packages import AID_2022_USD, AID_2023_USD, bn, of_year
from data.checks.us_involvement.weapons import AIR_DEFENCE, naming
from data.checks.wording import listed
from data.us_aid import aid_packages, aid_series

BEFORE, AFTER = 2021, 2022
"""The last full calendar year before the full-scale invasion of 24 February 2022, and the year of it."""
IN_YEAR, SINCE, SINCE_2014 = (
    "us_security_assistance_in_year",
    "us_security_assistance_since_2022_02_24",
    "us_security_assistance_since_2014",
)
COMPONENTS = {
    "HIMARS": (2022, r"HIMARS"),
    "artillery": (2022, r"artillery|howitzer|\b1[05]5 mm|\b152 mm"),
    "ammunition": (2023, r"munition|rounds|rockets|missiles"),
    "air defence": (2023, AIR_DEFENCE),
}
"""The components of the article's table: the year beside which each stands, and words that name it."""


def last_of(series: pd.DataFrame, name: str, year: int) -> pd.DataFrame:
    """The last figure of a series in a calendar year, as a frame of at most one row."""
    mine = series[(series["series"] == name) & (series["end"].dt.year == year)].dropna(subset=["value"])
    return mine.sort_values("end").tail(1)


def compared(packages: pd.DataFrame, series: pd.DataFrame) -> tuple[list[tuple[str, float, float]], pd.DataFrame]:
    """What each series says of aid before and after, in dollars: (name, before, after); and the rows of the totals."""
    one, two = of_year(packages, BEFORE), of_year(packages, AFTER)
    found = [("announced packages", float(one["amount_usd"].sum()), float(two["amount_usd"].sum()))]
    year, since = last_of(series, IN_YEAR, BEFORE), last_of(series, SINCE, AFTER)
    found += [("official totals", float(a), float(b)) for a in year["value"] for b in since["value"]]
    old, new = last_of(series, SINCE_2014, BEFORE), last_of(series, SINCE_2014, AFTER)
    found += [("official totals since 2014, by year", float(a) / (BEFORE - 2013), float(b - a))
              for a in old["value"] for b in new["value"]]  # fmt: skip
    used = [each for each in (year, since, old, new) if len(each)]
    return [each for each in found if each[1] and each[2]], pd.concat(used) if used else series.head(0)


@check("USA-13", aid_packages, aid_series)
def ramped_up(aid_packages: pd.DataFrame, aid_series: pd.DataFrame, as_of: date) -> Finding:
    """ "Ramped up after the war began" is read as military aid of 2022 beside that of 2021, the last year before the
    full-scale invasion; "significantly" as at least doubled.

    Three series speak to it: the packages as announced, the official totals of 2021 and from 24 February 2022, and the
    official totals since 2014, where the yearly mean up to 2021 stands for the year before. Announced value is no
    delivery. The article's own table is no reading of this sentence: its second amount is lower than its first, and
    still a multiple of the aid of 2021. The reason names it.
    """
    found, used = compared(aid_packages, aid_series)
    what = f"military aid of {AFTER} at least twice that of {BEFORE}"
    if not found:
        return unknown(what, f"Aid of {BEFORE} and {AFTER} is not both on record by {as_of:%-d %B %Y}.")
    more = [after >= rules.RAMPED_UP_TIMES * before for _, before, after in found]
    less = [before >= rules.RAMPED_UP_TIMES * after for _, before, after in found]
    one, two, three = (of_year(aid_packages, year) for year in (BEFORE, AFTER, AFTER + 1))
    name, low, high = found[0]
    says = f"Military aid ({name}) went from {bn(low)} in {BEFORE} to {bn(high)} a year later"
    if len(three):
        rose = "rose again" if three["amount_usd"].sum() > two["amount_usd"].sum() else "did not rise again"
        says += f" and {rose} in the next"
    says += (
        f". The article's own table has aid fall from {AID_2022_USD / 1e9:.1f} to {AID_2023_USD / 1e9:.1f} billion in "
        "the second year"
    )
    return Finding(
        **cases.trend(what, sum(more), sum(less), len(found), "series"),
        reason=says + ".",
        evidence=rows(one, two, three, used),
        measured=high,
        unit="USD",
        measured_on=date(AFTER, 12, 31),
        series=name,
        signs=tuple(
            Sign(each, "for" if up else "against" if down else "neither", f"{bn(before)}, then {bn(after)}")
            for (each, before, after), up, down in zip(found, more, less, strict=True)
        ),
    )


def component_counts(packages: pd.DataFrame) -> pd.DataFrame:
    """Packages that name each component of the table, by year: component, year, count, of, said (the table's year)."""
    found = []
    for component, (said, words) in COMPONENTS.items():
        for year in sorted({each for each, _ in COMPONENTS.values()}):
            mine = of_year(packages, year)
            found.append((component, year, len(naming(mine, words)), len(mine), said == year))
    return pd.DataFrame(found, columns=["component", "year", "count", "of", "said"])


def _named(its: pd.Series, too: list[str]) -> str:
    """How many components came in their year, and which came in the other year, too, in two sentences."""
    who = "All" if its.all() else f"Of the {len(its)} components, {its.sum()}"
    are = f"{len(its)} components are" if its.all() else "is" if its.sum() == 1 else "are"
    also = listed(too) or "fewer of them"
    return (
        f"{who} {are} named by several packages of their year in the table. Several of the other year name {also}, too."
    )


@check("USA-14", aid_packages)
def components_by_year(aid_packages: pd.DataFrame, as_of: date) -> Finding:
    """A line of the table is read as what the aid of its year held. It says nothing of what other years held.

    A component came with the aid of its year when several packages of that year name it. The contents of some packages
    could not be read in full, so counts are floors. That a component came in the other year, too, does not make its
    line wrong; the reason says where it did, since a reader may take the table for a division.
    """
    counts = component_counts(aid_packages)
    its, others = counts[counts["said"]], counts[~counts["said"]]
    what = "each of the four components is named by several packages of its year"
    if not its["of"].all():
        return unknown(what, f"Packages of both years are not on record by {as_of:%-d %B %Y}.", aid_packages)
    came, too = its["count"] >= rules.SEVERAL_STEPS, others[others["count"] >= rules.SEVERAL_STEPS]
    years = pd.concat([of_year(aid_packages, year) for year in sorted(its["year"].unique())])
    return Finding(
        readings=(
            plain(what, float(came.sum()), f"of {len(its)} components", fits=came.all()),
            weaker("some of the components are", float(came.sum()), f"of {len(its)} components", fits=came.sum() >= 2),
        ),
        reason=_named(came, too["component"].tolist()),
        evidence=rows(years[years["key_components"].notna()]),
        measured=float(came.sum()),
        unit=f"of {len(its)} components",
        series="US packages whose contents on record name the component",
        signs=tuple(
            Sign(f"{each.component}, {each.year}", "for" if each.said and each.count_ else "neither",
                 f"{each.count_} of {each.of} packages")
            for each in counts.rename(columns={"count": "count_"}).itertuples()
        ),
    )  # fmt: skip
