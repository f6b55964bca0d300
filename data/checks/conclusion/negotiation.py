"""END-2: did the willingness to talk lead to negotiation? With what changed in the days around each contact."""

from datetime import date

import pandas as pd

from data.checks import Finding, Reading, Sign, Verdict, check, rows, rules
from data.checks.conclusion.outlook import general, judged, rounds, weeks_after_call
from data.checks.conclusion.windows import Change, changes, gains, launches
from data.events import events
from data.fighting import daily_air_attacks
from data.talks import contacts, truces
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
    text = f"clearly higher after {up}, clearly lower after {down} of {len(found)} contacts"
    return Sign(series, speaks, f"{text} ({unit}, {rules.CONTACT_DAYS:.0f} days after against before; windows overlap)")


@check("END-2", contacts, events, truces, daily_air_attacks, daily_control_area)
def willing(
    contacts: pd.DataFrame,
    events: pd.DataFrame,
    truces: pd.DataFrame,
    daily_air_attacks: pd.DataFrame,
    daily_control_area: pd.DataFrame,
    as_of: date,
) -> Finding:
    """The claim is a forecast: the willingness of the leaders to talk shows a potential for real negotiation.

    Read with charity, real negotiation is Russia and Ukraine at one table; strictly, it is talks that end the fighting.
    In May 2025 it is open and not checkable. A year after the call: rounds and a general ceasefire, supported; rounds
    without one, partly supported; no round, contradicted. Air attacks and the growth of the occupied area in the days
    after each contact are shown as signs. They decide nothing: what follows a contact need not come from it.
    """
    men, talks, peace = second_term(contacts), rounds(events), general(truces)
    air = tally(changes(launches(daily_air_attacks), days_of(men)), "drones and missiles launched", "a day")
    land = tally(changes(gains(daily_control_area), days_of(men)), "growth of the occupied area", "km2 a day")
    evidence = rows(men, talks, peace)
    came = (
        f"{len(talks)} rounds of talks between Russia and Ukraine and {len(peace) or 'no'} general ceasefire "
        f"followed the call, and air attacks were {air.says.split(' (')[0]} of the second term"
    )
    if not judged(as_of):
        reason = f"It is an open forecast; by {as_of:%-d %B %Y} {came}."
        return Finding(Verdict.NOT_CHECKABLE, reason, evidence, direct=False, signs=(air, land))
    return Finding(
        Verdict.CONTRADICTED if talks.empty else Verdict.PARTLY if peace.empty else Verdict.SUPPORTED,
        f"In {weeks_after_call(as_of)} weeks {came}.",
        evidence,
        measured=float(len(talks)),
        unit="rounds",
        series="rounds of talks between Russia and Ukraine after the call",
        readings=(
            Reading("both sides at one table", len(talks) > 0, float(len(talks)), "rounds"),
            Reading("talks that end the fighting", len(peace) > 0, float(len(peace)), "general ceasefires"),
        ),
        signs=(
            Sign("rounds of talks", "for" if len(talks) else "against", f"{len(talks)} after the call"),
            Sign("general ceasefire", "for" if len(peace) else "against", f"{len(peace)} after the call"),
            air,
            land,
        ),
    )
