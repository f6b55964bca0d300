"""A third row of the article's table of approaches, sanctions: talks before and after them, never a cause."""

from datetime import date, timedelta

import pandas as pd

from data.checks import Finding, Sign, check, rows, rules, unknown
from data.checks.declaration.approaches import row, share
from data.checks.us_involvement.pressure import steps
from data.economy import international_series
from data.events import events
from data.sanctions import sanctions

DENSE = (date(2025, 1, 1), date(2026, 3, 31))
"""The span in which the list of events is dense enough to compare the days before a date with the days after it."""
JURISDICTIONS = ("EU", "US", "UK")
TALKING = ("talks", "call", "meeting", "summit")
MOSCOW = r"Russia|Putin|Lavrov|Dmitriev"
ECONOMY = {
    "ru_gdp_growth": ("growth of the Russian economy in percent", 1.0),
    "ru_oil_gas_budget_revenue_year": ("oil and gas revenue of the Russian budget in trillion roubles", 1e-12),
}
"""Yearly series in which a fall speaks for pressure, with name and factor."""


def tightened(sanctions: pd.DataFrame) -> pd.DataFrame:
    """New tightening steps: packages of the European Union, US steps over the war, British ones."""
    return pd.concat([steps(sanctions, each) for each in JURISDICTIONS]).sort_values(["date", "row"])


def rounds(sanctions: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """New steps, one a day, whose windows before and after lie in the dense span and are over."""
    span = timedelta(days=int(rules.CONTACT_DAYS))
    first, last = pd.Timestamp(DENSE[0] + span), pd.Timestamp(min(as_of, DENSE[1]) - span)
    new = tightened(sanctions)
    return new[new["date"].between(first, last)].drop_duplicates("date")


def with_moscow(events: pd.DataFrame) -> pd.DataFrame:
    """Talks, calls, meetings and summits with the Russian side."""
    kind = events["kind"].isin(TALKING) & events["topic"].isin(["diplomacy", "international"])
    return events[kind & events["actors"].fillna("").str.contains(MOSCOW)].sort_values(["date", "row"])


def around(rounds: pd.DataFrame, talks: pd.DataFrame) -> pd.DataFrame:
    """The rounds with the number of talks in the days `before` and `after` each."""
    span = pd.Timedelta(days=int(rules.CONTACT_DAYS))
    days = talks["date"]
    return rounds.assign(
        before=[int(((days >= day - span) & (days < day)).sum()) for day in rounds["date"]],
        after=[int(((days > day) & (days <= day + span)).sum()) for day in rounds["date"]],
    )


def pressure(series: pd.DataFrame) -> tuple[list[Sign], pd.DataFrame]:
    """First and last known year of each economic series as a sign, and the rows used."""
    signs, used = [], [series.iloc[:0]]
    for key, (name, factor) in ECONOMY.items():
        known = series[series["series"] == key].sort_values(["end", "published"]).drop_duplicates("end", keep="last")
        known = known[known["end"] >= pd.Timestamp(2023, 1, 1)]
        if len(known) < 2:
            continue
        first, last = known.iloc[0], known.iloc[-1]
        says = f"{first['value'] * factor:.1f} in {first['end']:%Y}, {last['value'] * factor:.1f} in {last['end']:%Y}"
        signs.append(Sign(name, "for" if last["value"] < first["value"] else "against", says))
        used.append(known.iloc[[0, -1]])
    return signs, pd.concat(used)


@check("DEC-6", sanctions, events, international_series)
def sanctions_and_talks(
    sanctions: pd.DataFrame, events: pd.DataFrame, international_series: pd.DataFrame, as_of: date
) -> Finding:
    """The arrow is read as for the other rows of the table: that sanctions make a party negotiate.

    Counting shows no cause. For each day of new sanctions over the war (packages of the EU, US and British steps; the
    end of a wind-down is none), talks with the Russian side in the thirty days after are compared with the thirty
    before, within the months in which the list of events is dense. How often more talks followed than went before is
    weighed by the bar of all rows of the table, in most cases or in some; how often fewer did stands beside it, as
    chance gives some of both. Growth and oil revenue: a weaker economy is no talks, and moved for other reasons too.
    """
    step = around(rounds(sanctions, as_of), talks := with_moscow(events))
    economy, used = pressure(international_series)
    effect = "sanctions make a party negotiate"
    if step.empty or talks.empty:
        return unknown(effect, "No day of sanctions with full windows around it is on record.", step, talks, used)
    more, less = int((step["after"] > step["before"]).sum()), int((step["after"] < step["before"]).sum())
    pct, low, high = share(more, len(step))
    way = "for" if low > rules.MORE_THAN_HALF_PCT else "against" if high < rules.MORE_THAN_HALF_PCT else "neither"
    return Finding(
        **row(effect, ("more talks came after a day of new sanctions than before it", pct)),
        reason=f"Of {len(step)} day{'s' * (len(step) != 1)} of new sanctions, {more or 'none'} had more talks with the Russian "
        f"side in the {rules.CONTACT_DAYS:.0f} days after than before and {less or 'none'} had fewer, on our list of talks. "
        "No cause can be read from this record, either way.",
        evidence=rows(step, talks, used),
        measured=float(more),
        unit="round" if more == 1 else "rounds",
        series="rounds of sanctions with more talks in the thirty days after than before",
        signs=(
            Sign("talks after against before", way, f"more after {more}, fewer after {less} of {len(step)}"),
            *economy,
        ),
    )
