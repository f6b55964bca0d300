"""END-2: did the willingness to talk lead to negotiation? With what changed in the days around each contact."""

from datetime import date

import pandas as pd

from data.checks import Finding, Sign, check, not_checkable, plain, rows, rules, weaker
from data.checks.conclusion.outlook import general, judged, rounds
from data.checks.conclusion.windows import Change, changes, gains, launches
from data.checks.frameworks.terms import units
from data.dates import CALL
from data.events import events
from data.fighting import daily_air_attacks
from data.talks import contacts, followup, truces
from data.territory import daily_control_area


def second_term(contacts: pd.DataFrame) -> pd.DataFrame:
    """Confirmed calls and meetings of the two presidents in the second term."""
    men = contacts["direct_trump_putin"].fillna(False).astype(bool) & (contacts["status"] == "confirmed")
    return contacts[men & (contacts["term"] == "second")].sort_values("date")


def days_of(contacts: pd.DataFrame) -> list[date]:
    """Days of contacts that are known to the day, each once."""
    return sorted({day.date() for day in contacts.loc[contacts["date_precision"] == "day", "date"]})


def tally(found: list[Change], series: str, unit: str) -> Sign:
    """The changes around the contacts as one sign: for the claim where clear falls outnumber clear rises."""
    up, down = (sum(each.direction == way for each in found) for way in ("more", "less"))
    speaks = "for" if down > up else "against" if up > down else "neither"
    since = f" since {found[0].day:%B %Y}" if found else ""
    text = f"clearly higher after {up}, clearly lower after {down} of the {len(found)} contacts{since}"
    return Sign(series, speaks, f"{text} ({unit}, {rules.CONTACT_DAYS:.0f} days after against before; windows overlap)")


@check("END-2", contacts, events, truces, followup, daily_air_attacks, daily_control_area)
def willing(
    contacts: pd.DataFrame,
    events: pd.DataFrame,
    truces: pd.DataFrame,
    followup: pd.DataFrame,
    daily_air_attacks: pd.DataFrame,
    daily_control_area: pd.DataFrame,
    as_of: date,
) -> Finding:
    """The claim is a forecast: the willingness of the leaders to talk shows a potential for real negotiation.

    It names no time, so it is open, and not checkable, until a year after the call; then what followed tests it. Real
    negotiation: talks of Russia and Ukraine that end the fighting, as a general ceasefire would; weaker: that both sat
    at one table. Signs of the days around each contact decide nothing: what follows one need not come of it.
    """
    met = rounds(events)
    sat = units(len(met), "round")
    if not judged(as_of):
        return not_checkable(
            f"It is a forecast without a date, still open on {as_of:%-d %B %Y}; our list then held {len(met) or 'no'} {sat} "
            "of talks between Russia and Ukraine since the call."
        )
    days, peace = days_of(second_term(contacts)), general(truces)
    air = tally(changes(launches(daily_air_attacks), days), "drones and missiles launched", "a day")
    land = tally(changes(gains(daily_control_area), days), "growth of the occupied area", "km² a day")
    late = followup[followup["promise"].eq("Ceasefire") & (followup["weeks_after"] >= rules.FORECAST_WEEKS)]
    ended = True if len(peace) else False if len(late) else None
    return Finding(
        readings=(
            plain("talks that end the fighting", len(peace), units(len(peace), "general ceasefire"), fits=ended),
            weaker("Russia and Ukraine at one table", len(met), f"{sat} of talks", fits=len(met) > 0 or None),
        ),
        reason=f"Since the call our list holds {len(met)} {sat} of talks between Russia and Ukraine and "
        f"{len(peace) or 'no'} general ceasefire; air attacks were {air.says.split(' (')[0]}.",
        evidence=rows(met, late, truces[truces["start"] > pd.Timestamp(CALL)]),
        measured=float(len(met)),
        unit=sat,
        series="rounds of talks between Russia and Ukraine after the call",
        signs=(air, land),
    )
