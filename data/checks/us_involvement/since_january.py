"""Whether the United States went on as a donor, or by other acts, after January 2025."""

from datetime import date

import pandas as pd

from data.allocations import kiel_donor_month, kiel_donors, kiel_vintages
from data.checks import Finding, Reading, Sign, check, other, plain, rows, rules, unknown, weaker
from data.checks.us_involvement.donors import US, by_donor, share
from data.dates import ANNOUNCED, THEN
from data.events import events
from data.offices import administrations
from data.package import AHEAD
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


def took_place(events: pd.DataFrame, start: pd.Timestamp, kinds: tuple[str, ...]) -> pd.DataFrame:
    """Events of these kinds after a day, in order of date; what is known from an announcement alone is left out."""
    ahead = events["note"].fillna("").str.startswith(AHEAD)
    return events[events["kind"].isin(kinds) & (events["date"] > start) & ~ahead].sort_values("date")


def acts(events: pd.DataFrame, start: pd.Timestamp, kinds: tuple[str, ...]) -> pd.DataFrame:
    """What `took_place` with the United States among the actors."""
    found = took_place(events, start, kinds)
    return found[american(found)]


def new_aid(vintages: pd.DataFrame, start: pd.Timestamp) -> pd.DataFrame:
    """What was said at the time of aid newly allocated by the US from a day to the end of the article's month."""
    own = vintages[(vintages["donor_group"] == "united_states") & (vintages["measure"] == "allocations")]
    return own[(own["start"] >= start) & (own["end"] <= pd.Timestamp(THEN))]


def _aid(months: pd.DataFrame, vintages: pd.DataFrame, start: pd.Timestamp) -> tuple[float | None, str, pd.DataFrame]:
    """The US share of what was allocated from a day to the end of the article's month, a clause, and the rows.

    The monthly figures count. Before they are public, a US figure of the time does where it is nothing: the part of
    nothing is nothing, whatever others gave. Else the share is None.
    """
    told = months[(months["start"] >= start) & (months["end"] <= pd.Timestamp(THEN))]
    if len(told):
        pct, span = share(told), f"from {told['start'].min():%B} to {told['end'].max():%B %Y}"
        return pct, f"The US share of aid allocated {span} was {pct:.0f} percent (Kiel Institute)", told
    own = new_aid(vintages, start)
    if own.empty:
        return None, "What donors allocated after January 2025 is not on record by this date", own
    until, euros = own["end"].max(), float(own["value_eur"].sum())
    if euros:
        return None, f"By {until:%B %Y} new US aid since {start:%-d %B} came to {euros / 1e9:.1f} billion euros", own
    return 0.0, f"By {until:%B %Y} the Kiel Institute had no new US aid since {start:%-d %B} on record", own


def _large(pct: float | None) -> bool | None:
    return None if pct is None else pct >= rules.LARGE_SHARE_PCT


def _readings(what: str, pct: float | None, own: int, held: int, before: float | None) -> tuple[Reading, ...]:
    many = bool(own >= rules.SEVERAL_STEPS and _large(100 * own / held)) if held else None
    return (
        plain(what, pct, "percent", fits=_large(pct)),
        weaker("a party to many of the talks, calls and agreements", own, f"of {held}", fits=many),
        other("a large share of the aid before 2025", before, "percent", fits=_large(before)),
    )


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


@check("USA-12", kiel_donor_month, kiel_donors, kiel_vintages, aid_packages, arms_sales, purl, events, administrations)
def pivotal(
    kiel_donor_month: pd.DataFrame,
    kiel_donors: pd.DataFrame,
    kiel_vintages: pd.DataFrame,
    aid_packages: pd.DataFrame,
    arms_sales: pd.DataFrame,
    purl: pd.DataFrame,
    events: pd.DataFrame,
    administrations: pd.DataFrame,
    as_of: date,
) -> Finding:
    """ "Continues" is read as under the government in office at the announcement, up to the end of the article's month.

    The response of a donor is its aid: a quarter or more of what all donors allocated in that time is the plain
    reading, by the monthly figures of the Kiel Institute or, before they were public, by what it said of US aid at the
    time. A weaker one keeps the role and changes its kind: a party to a quarter or more, and to several, of the talks,
    calls and agreements on record (a list collected around the call, so that it leans to the United States). A share
    that large since 2022 is of another time. Weapons that others pay for are no US aid and stand beside it.
    """
    start, what = inauguration(administrations), "a large share of the aid allocated since January 2025"
    if start is None or pd.Timestamp(as_of) <= start:
        return unknown(what, "The time that the claim speaks of is not on record.")
    months = by_donor(kiel_donor_month, kiel_donors)
    pct, says, told = _aid(months, kiel_vintages, start)
    held = took_place(events[events["date"] <= pd.Timestamp(THEN)], start, TALKS)
    own, before = held[american(held)], months[months["end"] < start]
    pauses = acts(events, start - pd.Timedelta(days=1), ("aid_pause",))
    newest, sold = aid_packages.sort_values("announced_date").tail(1), arms_sales[arms_sales["date"] > start]
    paid = purl[purl["amount_usd"].notna() & purl["item"].str.contains("total")]
    return Finding(
        readings=_readings(what, pct, len(own), len(held), share(before) if len(before) else None),
        reason=f"{says}; the United States was a party to {len(own)} of {len(held)} talks, calls and agreements on "
        "record to May.",
        evidence=rows(told, before[before["iso3"] == "USA"], newest, held, pauses, sold, paid),
        measured=pct,
        unit="percent" if pct is not None else "",
        series="US share of aid allocated since January 2025",
        signs=_signs(months[months["start"] >= start], newest, pauses, sold, paid),
    )
