"""When it was announced: how hard the fighting was, how much was negotiated, and whether the two went together."""

from dataclasses import replace
from datetime import date

import pandas as pd
from statsmodels.stats.proportion import proportion_confint

from data.checks import Finding, cases, check, efforts, intensity, rows, rules, unknown
from data.checks.overview import war
from data.checks.periods import Dated
from data.dates import ANNOUNCED
from data.events import events
from data.frameworks import proposals
from data.talks import contacts, truces

TALKING = ("talks", "call", "meeting", "summit")
ELSEWHERE = r"^(?:contacts|proposals|truces):"
"""Events that another table of the same comparison lists as well."""
EFFORTS = (*TALKING, "proposal", "truce")
FIELDS = ("diplomacy", "international")


@check("ANN-2", *intensity.LOADERS)
def escalating(*frames: pd.DataFrame, as_of: date) -> Finding:
    """ "Witnessing an escalation" says what the overview says of the war, and is tested as there, by the same function.

    Every series that speaks to it is compared over the four weeks to the announcement with the twelve before. A kind of
    measure counts once, however many series it has, and half where it has no daily figures. More than a year earlier
    is a real fact of another time. A week or a month speaks for those weeks only in which most of its days lie. Truces
    inside the weeks are named, not removed.
    """
    return war.escalating(*frames, as_of=as_of)


def negotiated(events: pd.DataFrame, end: date = ANNOUNCED) -> pd.DataFrame:
    """Talks, calls, meetings, summits, proposals and truces on the war, up to a day."""
    kept = events["kind"].isin(EFFORTS) & events["topic"].isin(FIELDS) & (events["date"] <= pd.Timestamp(end))
    return events[kept]


def presidents(contacts: pd.DataFrame) -> pd.DataFrame:
    """Confirmed contacts of the two presidents up to the announcement."""
    men = efforts.presidents(contacts)
    return men[men["date"] <= pd.Timestamp(ANNOUNCED)]


def measures(
    events: pd.DataFrame, contacts: pd.DataFrame, proposals: pd.DataFrame, truces: pd.DataFrame
) -> list[efforts.Measure]:
    """Every series of diplomatic efforts, those that are known in one of the windows compared; each effort in one.

    A call that stands among the contacts is no other talk, and a proposal that both sides took on its day is a truce.
    """
    listed = negotiated(events)
    twice = listed["detail_ref"].fillna("").str.contains(ELSEWHERE)
    talking = efforts.by_weeks("talks of others", listed[listed["kind"].isin(TALKING) & ~twice])
    open_ = proposals[~proposals["date"].isin(efforts.agreed(truces)["start"])]
    return efforts.known(*efforts.at_the_top(contacts, truces), talking, efforts.by_weeks("proposals", open_))


@check("ANN-6", events, contacts, proposals, truces)
def heightened(
    events: pd.DataFrame, contacts: pd.DataFrame, proposals: pd.DataFrame, truces: pd.DataFrame, as_of: date
) -> Finding:
    """ "Heightened" is read as more diplomatic efforts than before, by every series that speaks to it.

    The windows are those by which the section on frameworks weighs momentum, without the odds of success: half-years
    for contacts of the presidents and agreed truces; four weeks against twelve for the lists of proposals and of
    talks of others, calls and meetings included, which are dense since January 2025. What stands in two lists counts
    once. All come from lists of our own, made around this very date, which rise also where more was collected; so
    they weigh alike. How often a broadcaster names talks is attention, not effort, and is not weighed.
    """
    found = efforts.grew("diplomatic efforts were heightened", measures(events, contacts, proposals, truces))
    few = f"{found.reason} They are few events, from lists made around this date."
    return replace(found, reason=few) if found.signs else found


def ratio(new: int, new_days: float, old: int, old_days: float) -> tuple[float, float, float]:
    """How many times as often a day, with its interval: exact, given the sum of the two counts, so it bears a zero."""
    if not new + old or not new_days or not old_days:
        return float("nan"), float("nan"), float("nan")
    ends = proportion_confint(new, new + old, alpha=1 - rules.INTERVAL_PCT / 100, method="beta")
    exposure = old_days / new_days
    low, high = (float(end / (1 - end)) * exposure if end < 1 else float("inf") for end in ends)
    return (new / old) * exposure if old else float("inf"), low, high


def paired(fought: intensity.Intensity, talked: pd.DataFrame) -> pd.DataFrame:
    """Each week of fighting with what was negotiated in the week after it: week, rank, harder, events.

    `rank` is the mean rank of the week over the daily series; `harder` weeks are those above the middle one. Weekly and
    monthly figures, spread over their days, cannot tell one week from the next and are left out.
    """
    daily = intensity.Intensity(tuple(each for each in fought.series if not isinstance(each, Dated)), fought.truces)
    if not daily.series:
        return pd.DataFrame({"week": [], "rank": [], "harder": [], "events": []})
    weeks = daily.weeks().pivot(index="week", columns="series", values="value")
    rank = weeks.rank().mean(axis=1).rename("rank")
    follows = pd.Timestamp(ANNOUNCED) - pd.to_timedelta(
        (pd.Timestamp(ANNOUNCED) - talked["date"]).dt.days // 7 * 7, unit="D"
    )
    counts = follows.value_counts()
    before = rank[rank.index < pd.Timestamp(ANNOUNCED)].reset_index()
    after = (before["week"] + pd.Timedelta(days=7)).map(counts).fillna(0).astype(int)
    return before.assign(harder=before["rank"] > before["rank"].median(), events=after)


@check("ANN-8", events, *intensity.LOADERS)
def urgency(events: pd.DataFrame, *frames: pd.DataFrame, as_of: date) -> Finding:
    """That one thing made another more urgent is a cause, which no count can show; what can be shown is order in time.

    Weeks to the announcement are ranked by how hard the fighting was, over all series with daily figures. Counted is
    what was negotiated in the week after each: talks, calls, meetings, proposals, truces. They went together when the
    weeks after harder fighting held clearly more of it (exact interval of the ratio). Sixteen weeks and a list made
    around this date are little; a truce, too, makes a week of talks a quiet one.
    """
    effect, talked = "the escalation made diplomacy more urgent", negotiated(events)
    fought = intensity.measure(*frames)
    weeks = paired(fought, talked)
    hard, light = (weeks.loc[weeks["harder"].astype(bool) == way, "events"] for way in (True, False))
    if hard.empty or light.empty or not weeks["events"].sum():
        return unknown(effect, "The weeks before the announcement are not on record.", talked)
    _, low, high = ratio(int(hard.sum()), len(hard), int(light.sum()), len(light))
    together = True if low > 1 else False if high < 1 else None
    seen = talked[talked["date"] > weeks["week"].min()]
    return Finding(
        **cases.cause(effect, together, "weeks after harder fighting held more negotiation"),
        reason=f"On average {hard.sum() / len(hard):.1f} talks, calls, proposals or truces on our list followed a week of "
        f"harder fighting, and {light.sum() / len(light):.1f} followed a week of lighter fighting. "
        + ("They went together; that is no cause." if together else "From this record no link can be told."),
        evidence=rows(seen, *(each.days for each in fought.series if not isinstance(each, Dated))),
        measured=round(hard.sum() / len(hard), 2),
        unit="efforts a week",
        measured_on=ANNOUNCED,
        series="efforts of diplomacy in the week after harder fighting",
    )
