"""Whether the war grew more intense, and what it does to people."""

from datetime import date

import pandas as pd

from data.casualties import casualties_periods
from data.checks import Finding, Sign, check, intensity, other, plain, rows, rules, unknown, weaker
from data.checks.wording import listed
from data.dates import ANNOUNCED
from data.displacement import idps, refugees
from data.relief import response_plans


@check("OVR-3", *intensity.LOADERS)
def escalating(*frames: pd.DataFrame, as_of: date) -> Finding:
    """ "Continues to escalate" is read as: the war as a whole had grown more intense in the weeks to the announcement.

    Every series that speaks to it is compared over the four weeks to the announcement with the twelve before. A kind of
    measure counts once, however many series it has, and half where it has no daily figures. More than a year earlier
    is a real fact of another time. A week or a month speaks for those weeks only in which most of its days lie. Truces
    inside the weeks are named, not removed.
    """
    fought = intensity.measure(*frames)
    if not fought.series:
        return unknown("the war grew more intense", "No series of the fighting in these weeks is on record.")
    above, comparable = fought.above_last_year
    case = fought.readings("the war grew more intense in these weeks")
    year = other(
        "more intense than in the same weeks of 2024", above, f"of {comparable} series",
        fits=100 * above > rules.MORE_THAN_HALF_PCT * comparable if comparable else None,
    )  # fmt: skip
    return Finding(
        **case | {"readings": (*case["readings"], year)},
        reason=fought.says,
        evidence=fought.evidence,
        measured=fought.weight("up"),
        unit="kinds of measure",
        measured_on=ANNOUNCED,
        series=f"kinds that rose, of {fought.weight():g}",
        signs=fought.signs,
    )


def latest_month(people: pd.DataFrame) -> pd.DataFrame:
    """The newest month up to the announcement with a total, and the same month a year earlier, last statement of each."""
    months = people[
        (people["period_type"] == "month") & (people["statistic"] == "sum") & (people["revision"] != "doubtful")
    ]
    months = months.dropna(subset=["total"]).sort_values("published").groupby("start").tail(1)
    months = months[months["end"] <= pd.Timestamp(ANNOUNCED)].sort_values("start")
    years = months["start"] - pd.DateOffset(years=1)
    paired = months[years.isin(months["start"])].tail(1)
    return pd.concat([months[months["start"].isin(paired["start"] - pd.DateOffset(years=1))], paired])


def year_apart(frame: pd.DataFrame, column: str) -> pd.DataFrame:
    """The last figure up to the announcement, and the last one at least a year before it; the older first."""
    known = frame.dropna(subset=[column]).sort_values(["as_of", "published", "row"])
    known = known[known["as_of"] <= pd.Timestamp(ANNOUNCED)]
    return pd.concat([known[known["as_of"] <= pd.Timestamp(ANNOUNCED) - pd.DateOffset(years=1)].tail(1), known.tail(1)])


@check("OVR-4", response_plans, casualties_periods, idps, refugees)
def humanitarian_crisis(
    plans: pd.DataFrame, people: pd.DataFrame, idps: pd.DataFrame, refugees: pd.DataFrame, as_of: date
) -> Finding:
    """ "Significant" has no fixed measure; it is read as more than a million people in need of aid, or driven from home.

    "Unfolding" is read as a crisis that goes on: the newest figures before the announcement are taken. Three bodies
    count three groups: people in need by the UN plan for the year, people displaced inside Ukraine, refugees abroad.
    One of them over the mark is enough; the change on the year is shown. Fewer in need is partly tighter planning.
    """
    needs = plans[plans["plan"] == "hnrp"].dropna(subset=["people_in_need"]).sort_values(["year", "published"])
    needs = needs[needs["year"].isin([ANNOUNCED.year - 1, ANNOUNCED.year])].groupby("year").head(1)
    moved, fled = year_apart(idps, "idps"), year_apart(refugees[refugees["scope"] == "global"], "refugees")
    groups = {
        "in need of aid": needs.loc[needs["year"] == ANNOUNCED.year, "people_in_need"].tail(1),
        "displaced inside Ukraine": moved["idps"].tail(1),
        "refugees abroad": fled["refugees"].tail(1),
    }
    known = {name: float(value.iloc[0]) for name, value in groups.items() if len(value)}
    if not known:
        return unknown("a significant crisis that goes on", "No count of people in need or displaced is on record.")
    months = latest_month(people)
    signs = [
        change("people in need", needs["people_in_need"]),
        change("civilians killed or injured in a month", months["total"]),
        change("people displaced inside Ukraine", moved["idps"]),
    ]
    most, level = max(known.items(), key=lambda each: each[1])
    grew = [each for each in signs if each.speaks == "for"]
    return Finding(
        readings=(
            plain("a crisis of more than a million people that goes on", level, "people", fits=level >= rules.SEVERE_NEED_PEOPLE),
            weaker("a crisis that grew by at least one measure", len(grew), f"of {len(signs)} measures", fits=len(grew) > 0),
        ),
        reason=f"By the newest counts before the announcement, {listed([f'{count(value)} were {name}' for name, value in known.items()])}.",
        evidence=rows(needs, months, moved, fled),
        measured=level,
        unit="people",
        series=f"people {most}",
        signs=tuple(signs),
    )  # fmt: skip


def count(number: float) -> str:
    """A number of people as it is read: 12.7 million people, or 1,355 people."""
    return f"{number / 1e6:.1f} million people" if number >= 1e6 else f"{number:,.0f} people"


def change(series: str, values: pd.Series) -> Sign:
    """A sign from two values, the year before and now: for a growing crisis where the later is clearly higher."""
    if len(values) < 2:
        return Sign(series, "neither", "not comparable")
    old, new = (float(each) for each in values)
    pct = 100 * (new - old) / old
    speaks = "for" if pct >= rules.TREND_MIN_PCT else "against" if pct <= -rules.TREND_MIN_PCT else "neither"
    return Sign(
        series, speaks, f"{count(old).removesuffix(' people')} a year before, {count(new)} then ({pct:+z.0f} %)"
    )
