"""Whether the United States went on as a donor, or by other acts, after January 2025."""

from datetime import date

import pandas as pd

from data.allocations import kiel_donor_month, kiel_donors
from data.checks import Finding, Reading, Sign, Verdict, check, rows, rules
from data.checks.us_involvement.donors import US, by_donor, share
from data.dates import ANNOUNCED
from data.events import events
from data.offices import administrations
from data.us_aid import aid_packages, arms_sales, purl

OWN_STEPS = ("agreement", "arms_sale", "call", "talks")
"""Kinds of event by which a state acts without giving new aid."""


def inauguration(administrations: pd.DataFrame) -> pd.Timestamp | None:
    """The day on which the administration in office at the announcement began."""
    begun = administrations[administrations["start"] <= pd.Timestamp(ANNOUNCED)]
    return None if begun.empty else begun["start"].max()


def acts(events: pd.DataFrame, start: pd.Timestamp, kinds: tuple[str, ...]) -> pd.DataFrame:
    """Events of these kinds, after a day, with the United States among the actors."""
    us = events["actors"].str.contains(r"United States|Trump|\bUS\b", na=False)
    return events[us & events["kind"].isin(kinds) & (events["date"] > start)].sort_values("date")


def _money(packages: pd.DataFrame, months: pd.DataFrame, start: pd.Timestamp, as_of: date) -> tuple[bool, Sign]:
    """Whether new aid of the US since a day is still a large share of all, by the best figures public on the date."""
    later = months[months["start"] >= start]
    if later.empty:
        new, last = packages[packages["announced_date"] >= start], packages["announced_date"].max()
        says = f"{len(new)} US packages announced by {as_of:%-d %B %Y} since that of {last:%-d %B %Y}"
        return len(new) >= rules.SEVERAL_STEPS, Sign("new packages", "for" if len(new) else "against", says)
    pct, given = share(later), later.loc[later["donor"] == US, "allocations_total_eur"].sum()
    much = f"{given / 1e9:.1f} billion euros" if given else "nothing"
    span = f"from {later['start'].min():%B %Y} to {later['end'].max():%B %Y}"
    says = f"{much} allocated by the US {span}, {pct:.0f} percent of the aid of all donors"
    large = pct >= rules.LARGE_SHARE_PCT
    return large, Sign("new US allocations", "for" if large else "against", says)


def _other_signs(own: pd.DataFrame, pauses: pd.DataFrame, sold: pd.DataFrame, paid: pd.DataFrame) -> tuple[Sign, ...]:
    signs = [Sign("agreements, sales, calls, talks", "for" if len(own) else "against", f"{len(own)} on record")]
    if len(pauses):
        signs.append(Sign("pauses of US aid", "against", f"{len(pauses)} events of a pause or its end"))
    if len(sold):
        total = sold["amount_usd"].sum() / 1e9
        signs.append(Sign("US arms sales", "for", f"{len(sold)} for ${total:.2g} billion, to be paid for"))
    if len(paid):
        signs.append(Sign("US weapons paid by allies", "for", f"${paid['amount_usd'].max() / 1e9:.2g} billion"))
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
    """ "Continues" is read as under the government in office at the announcement; "response" is read in two ways.

    As aid: are new US allocations since January 2025 a quarter or more of all or, where none are public yet, were new
    packages announced? As other acts: are there several agreements, sales, calls or talks with the US as a party?
    Both: supported; one: partly; none: contradicted. Weapons that others pay for are no US aid and are listed as a
    sign; pauses of US aid count against. The list of acts is a selection, so its number is a floor.
    """
    start = inauguration(administrations)
    if start is None or pd.Timestamp(as_of) <= start or aid_packages.empty:
        return Finding(Verdict.NO_EVIDENCE, "The time that the claim speaks of had not begun.")
    money, sign = _money(aid_packages, by_donor(kiel_donor_month, kiel_donors), start, as_of)
    own, pauses = acts(events, start, OWN_STEPS), acts(events, start - pd.Timedelta(days=1), ("aid_pause",))
    sold = arms_sales[arms_sales["date"] > start]
    paid = purl[purl["amount_usd"].notna() & purl["item"].str.contains("total")]
    active = len(own) >= rules.SEVERAL_STEPS
    us = kiel_donor_month[(kiel_donor_month["iso3"] == "USA") & (kiel_donor_month["end"] > start)]
    return Finding(
        {0: Verdict.CONTRADICTED, 1: Verdict.PARTLY, 2: Verdict.SUPPORTED}[money + active],
        f"New aid: {sign.says}; other acts: {len(own)} agreements, arms sales, calls or talks with the US as a party.",
        rows(aid_packages.sort_values("announced_date").tail(1), us, own, pauses, sold, paid),
        series=sign.series,
        readings=(Reading("by new aid", money), Reading("by other acts", active)),
        signs=(sign, *_other_signs(own, pauses, sold, paid)),
    )
