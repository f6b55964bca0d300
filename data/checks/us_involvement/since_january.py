"""Whether the United States went on as a donor, or by other acts, after January 2025."""

from datetime import date

import pandas as pd

from data.allocations import kiel_donor_month, kiel_donors
from data.checks import Finding, Reading, Sign, check, other, plain, rows, rules, unknown, weaker
from data.checks.us_involvement.donors import US, by_donor, share
from data.dates import ANNOUNCED, THEN
from data.events import events
from data.offices import administrations
from data.us_aid import aid_packages, arms_sales, purl

TALKS = ("agreement", "call", "talks")
"""Kinds of event by which states deal with each other and give no aid."""
SPEAKERS = r"United States|\bUS\b|Trump|Vance|Rubio|Hegseth|Witkoff|Kellogg"
"""Words by which the actors of an event are those of the United States since January 2025."""


def inauguration(administrations: pd.DataFrame) -> pd.Timestamp | None:
    """The day on which the administration in office at the announcement began."""
    begun = administrations[administrations["start"] <= pd.Timestamp(ANNOUNCED)]
    return None if begun.empty else begun["start"].max()


def american(events: pd.DataFrame) -> pd.Series:
    """Whether the United States, or who speaks for it, is among the actors of each event."""
    return events["actors"].str.contains(SPEAKERS, na=False)


def acts(events: pd.DataFrame, start: pd.Timestamp, kinds: tuple[str, ...]) -> pd.DataFrame:
    """Events of these kinds, after a day, with the United States among the actors."""
    return events[american(events) & events["kind"].isin(kinds) & (events["date"] > start)].sort_values("date")


def _aid(months: pd.DataFrame, start: pd.Timestamp) -> tuple[float | None, pd.DataFrame]:
    """The US share of what was allocated from a day to the end of the article's month, and the rows; None if untold."""
    told = months[(months["start"] >= start) & (months["end"] <= pd.Timestamp(THEN))]
    return (share(told) if len(told) else None), told


def _large(pct: float | None) -> bool | None:
    return None if pct is None else pct >= rules.LARGE_SHARE_PCT


def _readings(what: str, pct: float | None, own: int, held: int, before: float | None) -> tuple[Reading, ...]:
    many = bool(own >= rules.SEVERAL_STEPS and _large(100 * own / held)) if held else None
    return (
        plain(what, pct, "percent", fits=_large(pct)),
        weaker("a party to many of the talks, calls and agreements", own, f"of {held}", fits=many),
        other("a large share of the aid before 2025", before, "percent", fits=_large(before)),
    )


def _told(pct: float | None, months: pd.DataFrame) -> str:
    """What the monthly figures of the article's time say, in a clause."""
    if pct is None:
        return "Shares of donors after January 2025 were not public yet"
    return f"The US share of aid allocated from {months['start'].min():%B} to {months['end'].max():%B %Y} was {pct:.0f} percent"


def _signs(
    months: pd.DataFrame, packages: pd.DataFrame, pauses: pd.DataFrame, sold: pd.DataFrame, paid: pd.DataFrame
) -> tuple[Sign, ...]:
    signs = []
    if len(months):
        given = float(months.loc[months["donor"] == US, "allocations_total_eur"].sum()) / 1e9
        span = f"from {months['start'].min():%B %Y} to {months['end'].max():%B %Y}"
        signs.append(Sign("allocated by the US", "for" if given else "against", f"{given:.1f} billion euros {span}"))
    if len(packages):
        newest = packages["announced_date"].max()
        signs.append(Sign("newest US package in our list", "against", f"announced on {newest:%-d %B %Y}"))
    if len(pauses):
        signs.append(Sign("pauses of US aid", "against", f"{len(pauses)} events of a pause or its end"))
    if len(sold):
        total = sold["amount_usd"].sum() / 1e9
        signs.append(Sign("US arms sales", "neither", f"{len(sold)} in our list, {total:.2g} billion dollars"))
    if len(paid):
        says = f"{paid['amount_usd'].max() / 1e9:.2g} billion dollars"
        signs.append(Sign("US weapons paid by allies", "neither", says))
    return tuple(signs)


@check("USA-12", kiel_donor_month, kiel_donors, aid_packages, arms_sales, purl, events, administrations)
def pivotal(
    kiel_donor_month: pd.DataFrame,
    kiel_donors: pd.DataFrame,
    aid_packages: pd.DataFrame,
    arms_sales: pd.DataFrame,
    purl: pd.DataFrame,
    events: pd.DataFrame,
    administrations: pd.DataFrame,
    as_of: date,
) -> Finding:
    """ "Continues" is read as under the government in office at the announcement, up to the end of the article's month.

    The response of a donor is its aid: a quarter or more of what all donors allocated in that time is the plain
    reading. A weaker one keeps the role and changes its kind: the United States was a party to a quarter or more, and
    to several, of the talks, calls and agreements on record (a list collected around the call, so that it leans to the
    United States). A share that large since 2022 is of another time. Where
    monthly figures are not public yet, the plain reading cannot be tested. Weapons that others pay for are no US aid
    and stand beside it, as pauses of aid do.
    """
    start, what = inauguration(administrations), "a large share of the aid allocated since January 2025"
    if start is None or pd.Timestamp(as_of) <= start:
        return unknown(what, "The time that the claim speaks of is not on record.")
    months = by_donor(kiel_donor_month, kiel_donors)
    pct, told = _aid(months, start)
    held = events[events["kind"].isin(TALKS) & (events["date"] > start) & (events["date"] <= pd.Timestamp(THEN))]
    own, before = held[american(held)], months[months["end"] < start]
    pauses = acts(events, start - pd.Timedelta(days=1), ("aid_pause",))
    newest, sold = aid_packages.sort_values("announced_date").tail(1), arms_sales[arms_sales["date"] > start]
    paid = purl[purl["amount_usd"].notna() & purl["item"].str.contains("total")]
    return Finding(
        readings=_readings(what, pct, len(own), len(held), share(before) if len(before) else None),
        reason=f"{_told(pct, told)}; the United States was a party to {len(own)} of {len(held)} talks, calls and "
        "agreements on record to May.",
        evidence=rows(told, before[before["iso3"] == "USA"], newest, held, pauses, sold, paid),
        measured=pct,
        unit="percent" if pct is not None else "",
        series="US share of aid allocated since January 2025",
        signs=_signs(months[months["start"] >= start], newest, pauses, sold, paid),
    )
