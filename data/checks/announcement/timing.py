"""When it was announced: how hard the fighting was, and how much was negotiated."""

from datetime import date, timedelta

import pandas as pd
from statsmodels.stats.proportion import proportion_confint

from data.checks import Finding, Reading, Sign, Verdict, check, intensity, rows, rules
from data.dates import ANNOUNCED
from data.events import events
from data.frameworks import proposals
from data.offices import administrations
from data.talks import contacts

EFFORTS = ("talks", "call", "meeting", "summit", "proposal", "truce")
FIELDS = ("diplomacy", "international")
SPLIT = ANNOUNCED - timedelta(days=int(rules.RECENT_DAYS))
START = SPLIT - timedelta(days=int(rules.BEFORE_DAYS))


@check("ANN-2", *intensity.LOADERS)
def escalating(*frames: pd.DataFrame, as_of: date) -> Finding:
    """ "Escalating" is read as fighting that grew harder, in the four weeks to the announcement against the twelve before.

    Every kind of measure that speaks to it is compared, each with its own direction: clashes, ground taken, losses,
    deaths, drones, missiles, fires, civilians harmed. Supported when at least half of the kinds rose, partly supported
    when some rose. The same weeks a year earlier are given as a second reading: a war can be fiercer than a year
    before without growing fiercer in those weeks.
    """
    fought = intensity.measure(*frames)
    if not fought.series:
        return Finding(Verdict.NO_EVIDENCE, "No series of the fighting in these weeks is public by this date.")
    above, of = fought.above_last_year
    return Finding(
        fought.verdict,
        fought.says,
        fought.evidence,
        measured=float(len(fought.named("up"))),
        unit="kinds of measure that rose",
        measured_on=ANNOUNCED,
        series=f"kinds of measure that rose, of {len(fought.kinds)}",
        readings=(
            Reading(
                "harder than in the weeks before", fought.direction == "up", float(len(fought.named("up"))), "kinds"
            ),
            Reading(
                f"above the same weeks a year earlier, of {of} series",
                100 * above > rules.MORE_THAN_HALF_PCT * of,
                float(above),
                "series",
            ),
        ),
        signs=fought.signs,
    )


def efforts(events: pd.DataFrame, end: date = ANNOUNCED) -> pd.DataFrame:
    """Talks, calls, meetings, summits, proposals and truces on the war, up to a day."""
    kept = events["kind"].isin(EFFORTS) & events["topic"].isin(FIELDS) & (events["date"] <= pd.Timestamp(end))
    return events[kept]


def recent_and_before(frame: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Rows of the weeks to the announcement, and of the weeks before them."""
    day = frame["date"]
    recent = frame[(day > pd.Timestamp(SPLIT)) & (day <= pd.Timestamp(ANNOUNCED))]
    return recent, frame[(day > pd.Timestamp(START)) & (day <= pd.Timestamp(SPLIT))]


def ratio(new: int, new_days: float, old: int, old_days: float) -> tuple[float, float, float]:
    """How many times as often a day, with its interval: exact, given the sum of the two counts, so it bears a zero."""
    if not new + old:
        return float("nan"), float("nan"), float("nan")
    ends = proportion_confint(new, new + old, alpha=1 - rules.INTERVAL_PCT / 100, method="beta")
    exposure = old_days / new_days
    low, high = (float(end / (1 - end)) * exposure if end < 1 else float("inf") for end in ends)
    return (new / old) * exposure if old else float("inf"), low, high


def presidents(contacts: pd.DataFrame) -> pd.DataFrame:
    """Confirmed contacts of the two presidents up to the announcement."""
    men = contacts["direct_trump_putin"].fillna(False).astype(bool) & (contacts["status"] == "confirmed")
    return contacts[men & (contacts["date"] <= pd.Timestamp(ANNOUNCED))]


def counted(name: str, new: int, new_days: float, old: int, old_days: float) -> Sign:
    """Two counts as a sign that there was more of it, less, or no clear difference."""
    _, low, high = ratio(new, new_days, old, old_days)
    speaks = "for" if low > 1 else "against" if high < 1 else "neither"
    return Sign(name, speaks, f"{new} in {new_days:.0f} days against {old} in {old_days:.0f} before")


def agreed(signs: tuple[Sign, ...]) -> Verdict:
    """Supported where some sign speaks for a claim and none against, partly where both do."""
    ways = {each.speaks for each in signs}
    return Verdict.PARTLY if {"for", "against"} <= ways else Verdict.SUPPORTED if "for" in ways else Verdict.NO_EVIDENCE


def terms(men: pd.DataFrame, administrations: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame, int, int]:
    """Contacts under the administration of the day and under the one before, and the days of each."""
    earlier, begun = administrations["start"].sort_values().tail(2)
    old = men[(men["date"] >= earlier) & (men["date"] < begun)]
    return men[men["date"] >= begun], old, (pd.Timestamp(ANNOUNCED) - begun).days, (begun - earlier).days


def told(new: int, old: int) -> str:
    """Events of the recent weeks against those of the weeks before, in words."""
    times, low, high = ratio(new, rules.RECENT_DAYS, old, rules.BEFORE_DAYS)
    start = f"{new} events of negotiation are listed for the {rules.RECENT_DAYS:.0f} days to the announcement"
    if not old:
        return f"{start}, after none in the {rules.BEFORE_DAYS:.0f} days before"
    return (
        f"{start}, {times:.1f} times as many a day as in the {rules.BEFORE_DAYS:.0f} before "
        f"({rules.INTERVAL_PCT:.0f} percent interval {low:.1f} to {high:.1f})"
    )


@check("ANN-6", events, contacts, proposals, administrations)
def heightened(
    events: pd.DataFrame, contacts: pd.DataFrame, proposals: pd.DataFrame, administrations: pd.DataFrame, as_of: date
) -> Finding:
    """ "Heightened" is read against the weeks before, and against the years before.

    Three counts speak to it. Events of negotiation and proposals in the four weeks to the announcement are compared by
    day with the twelve weeks before; contacts of the two presidents in the new term are compared by day with those
    under the administration before. Supported when at least one is clearly higher and none clearly lower. The list of
    events is a selection made around this very date, so a rise in it is partly a matter of what was collected; the
    contacts, of which a near-complete list exists, do not have that fault.
    """
    men = presidents(contacts)
    (new, old), (new_texts, old_texts) = recent_and_before(efforts(events)), recent_and_before(proposals)
    if len(administrations) < 2 or not len(new) + len(old) + len(men):
        return Finding(Verdict.NO_EVIDENCE, "No event of negotiation before the announcement is public by this date.")
    now, past, days, past_days = terms(men, administrations)
    weeks = (rules.RECENT_DAYS, rules.BEFORE_DAYS)
    signs = (
        counted("events of negotiation", len(new), weeks[0], len(old), weeks[1]),
        counted("proposals", len(new_texts), weeks[0], len(old_texts), weeks[1]),
        counted("contacts of the two presidents", len(now), days, len(past), past_days),
    )
    return Finding(
        agreed(signs),
        f"The two presidents had {len(now)} confirmed contact{'s' * (len(now) != 1)} in the {days} days of the new term, "
        f"after {len(past) or 'none'} under the administration before; {told(len(new), len(old))}.",
        rows(new, old, new_texts, old_texts, now),
        measured=float(len(now)),
        unit="contacts",
        measured_on=ANNOUNCED,
        series="confirmed contacts of the two presidents in the new term",
        readings=(
            Reading("more than in the weeks before", signs[0].speaks == "for", float(len(new)), "events"),
            Reading("more than in the years before", signs[2].speaks == "for", float(len(now)), "contacts"),
        ),
        signs=signs,
    )
