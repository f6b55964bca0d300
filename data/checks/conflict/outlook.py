"""Where it was heading: a year up to the announcement against the year before, and the year after it."""

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from data import casualties, displacement, fighting, losses, relief, territory
from data.checks import Finding, Row, Sign, check, rows, rules, unknown
from data.checks.conflict.comparing import sign, trend, year_apart
from data.checks.intensity import gains
from data.checks.periods import spread
from data.checks.wording import listed, moved
from data.dates import ANNOUNCED

LOADERS = (
    fighting.air_attacks_monthly,
    casualties.casualties_periods,
    losses.daily_losses_claimed,
    territory.daily_control_area,
    fighting.daily_war_fires,
    displacement.idps,
    displacement.refugees,
    relief.response_plans,
    territory.territory_stated,
)
"""The tables of the check; those that `compare` takes, in its order, and last the gains as stated, which are shown."""

BASES = {
    "afp_isw": "AFP on the map of ISW",
    "isw_with_kursk": "ISW, with Kursk Oblast",
    "deepstate_stated": "DeepState",
}
"""Whose gains of ground the table states; each counts another area."""


def year_after() -> date:
    """The last day of the year after the announcement."""
    return ANNOUNCED + timedelta(days=int(rules.YEAR_DAYS))


@dataclass(frozen=True)
class Change:
    """A series over two years: its figures, and the rows that they come from. More is worse."""

    series: str
    new: float
    old: float
    says: str
    evidence: tuple[Row, ...]

    @property
    def sign(self) -> Sign:
        return sign(self.series, self.new, self.old, self.says)


def over_the_year(daily: pd.DataFrame, series: str, unit: str, end: date) -> Change | None:
    """Mean per day (column value) of the year to `end` against the year before, over days known in both years."""
    known = daily.dropna(subset=["value"]).drop_duplicates("date").set_index("date")
    shift = pd.Timedelta(days=int(rules.YEAR_DAYS))
    days = known.index[(known.index > pd.Timestamp(end) - shift) & (known.index <= pd.Timestamp(end))]
    days = days[(days - shift).isin(known.index)]
    if len(days) < rules.YEAR_COVER_PCT / 100 * rules.YEAR_DAYS:
        return None
    now, before = known.loc[days], known.loc[days - shift]
    new, old = float(now["value"].mean()), float(before["value"].mean())
    change = f", {100 * (new / old - 1):+z.0f} %" if old else ""
    says = f"{new:,.1f} {unit} against {old:,.1f} in the year before{change} ({len(days)} days)"
    return Change(series, new, old, says, rows(now, before))


def clear_months(fires: pd.DataFrame) -> pd.DataFrame:
    """Fires on each day of a month, as the mean of its clear days; months with less than a week of these are left out."""
    clear = fires[fires["cloud_cover_east_pct"] < rules.CLEAR_SKY_PCT].set_index("date")
    by_month = clear.groupby(clear.index.to_period("M"))
    many = clear[by_month["war_fires"].transform("size") >= rules.PERIOD_MIN_DAYS]
    month = many.groupby(many.index.to_period("M"))
    means = month[["row", "published", "source_id"]].last().assign(mean=month["war_fires"].mean().astype(float))
    start, end = means.index.start_time, means.index.end_time.normalize()
    days = (end - start).days + 1
    return spread(means.assign(start=start, end=end, total=means["mean"] * days).reset_index(drop=True), "total")


def stock(frame: pd.DataFrame, column: str, series: str, day: date) -> Change | None:
    """The figure nearest to a day against the one nearest to a year before it."""
    pair = year_apart(frame, column, day)
    if len(pair) < 2:
        return None
    (old, new), (then, on) = pair[column].astype(float), pair["as_of"]
    says = f"{new / 1e6:.1f} million in {on:%B %Y} against {old / 1e6:.1f} million in {then:%B %Y}"
    return Change(series, new, old, says, rows(pair))


Changes = tuple[Change | None, ...]


def ordered(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows in the order of their keys, so that sums do not hang on the order in which they came."""
    return frame.sort_values("row", ignore_index=True)


@rules.remembered
def in_the_air(air: pd.DataFrame, end: date) -> Changes:
    whole = ordered(air[air["complete"]])
    return (
        over_the_year(spread(whole, "strike_drones_launched"), "strike drones", "launched a day", end),
        over_the_year(spread(whole, "missiles_launched"), "missiles", "launched a day", end),
    )


@rules.remembered
def people_harmed(people: pd.DataFrame, end: date) -> Changes:
    civil = ordered(people[(people["statistic"] == "sum") & (people["revision"] != "doubtful")])
    return (over_the_year(spread(civil, "total"), "civilian casualties", "people a day", end),)


@rules.remembered
def losses_claimed(lost: pd.DataFrame, end: date) -> Changes:
    daily = ordered(lost).assign(value=ordered(lost)["personnel"])
    return (over_the_year(daily, "Russian losses claimed", "soldiers a day", end),)


@rules.remembered
def ground_taken(area: pd.DataFrame, end: date) -> Changes:
    maps = [gains(ordered(area), basis) for basis in ("isw_layer", "deepstate_map")]
    found = (over_the_year(each, "ground taken", "km² a day", end) for each in maps)
    return (next((each for each in found if each), None),)


@rules.remembered
def fires_seen(fires: pd.DataFrame, end: date) -> Changes:
    return (over_the_year(clear_months(ordered(fires)), "war fires", "seen on a clear day", end),)


def compare(frames: tuple[pd.DataFrame, ...], end: date, *, abroad: bool = True) -> list[Change]:
    """Every series that can be compared over the year to `end`. Counts of refugees break in 2025: `abroad` = False."""
    air, people, lost, area, fires, idps, refugees, plans = frames
    plans = plans[plans["plan"].isin(["hrp", "hnrp"]) & plans["version"].eq("launch")]
    idps, refugees = idps[idps["basis"] != "statement"], refugees[refugees["scope"] == "global"]
    found = (
        *in_the_air(air, end),
        *people_harmed(people, end),
        *losses_claimed(lost, end),
        *ground_taken(area, end),
        *fires_seen(fires, end),
        stock(ordered(idps), "idps", "displaced inside Ukraine", end),
        stock(ordered(refugees), "refugees", "refugees abroad", end) if abroad else None,
        stock(ordered(plans.assign(as_of=plans["published"])), "people_in_need", "people in need", end),
    )
    return [each for each in found if each is not None]


def ratios(*frames: pd.DataFrame) -> pd.DataFrame:
    """For a chart: how many times the figure of the year before each series stood at, in both years compared."""
    years = (("year to the announcement", ANNOUNCED, True), ("year after", year_after(), False))
    found = [(when, each) for when, end, abroad in years for each in compare(frames, end, abroad=abroad)]
    return pd.DataFrame(
        {
            "series": [each.series for _, each in found],
            "when": [when for when, _ in found],
            "times": [each.new / each.old for _, each in found],
            "says": [each.says for _, each in found],
        }
    )


def drawn_rows(*frames: pd.DataFrame) -> pd.DataFrame:
    """The rows behind `ratios`, one a row and source: row, source_id."""
    found = [*compare(frames, ANNOUNCED), *compare(frames, year_after(), abroad=False)]
    pairs = sorted({(row.ref, source) for each in found for row in each.evidence for source in row.source_ids})
    return pd.DataFrame(pairs, columns=["row", "source_id"])


def told(signs: list[Sign]) -> str:
    """How many series grew worse and how many eased."""
    speak = [each.speaks for each in signs]
    return f"{speak.count('for')} of {len(signs)} did and {speak.count('against')} eased"


def named(signs: list[Sign]) -> str:
    """Which series grew worse and which eased; those that did neither are counted."""
    ways = {
        did: [each.series for each in signs if each.speaks == way]
        for way, did in (("for", "grew worse"), ("against", "eased"))
    }
    return moved(ways) or "no series moved clearly"


def yearly(stated: pd.DataFrame) -> pd.DataFrame:
    """Gains of ground stated for whole calendar years up to the announcement, oldest first."""
    start, end = stated["start"], stated["end"]
    whole = (start.dt.day_of_year == 1) & (end.dt.month == 12) & (end.dt.day == 31) & (start.dt.year == end.dt.year)
    return stated[whole & stated["gain_km2"].notna() & (end <= pd.Timestamp(ANNOUNCED))].sort_values(["end", "row"])


def shown(gained: pd.DataFrame) -> tuple[Sign, ...]:
    """The gains as stated, as a sign that is not compared: the bases count different areas."""
    whose = gained["basis"].map(BASES).fillna("another map")
    years = zip(gained["gain_km2"].astype(float), gained["end"], whose, strict=True)
    parts = listed([f"{km2:,.0f} km² in {end:%Y} ({who})" for km2, end, who in years])
    return (
        (Sign("ground taken, as stated", "neither", f"not compared, each on its own base: {parts}"),) if parts else ()
    )


@check("CON-11", *LOADERS)
def deteriorating(*frames: pd.DataFrame, as_of: date) -> Finding:
    """ "Continues to deteriorate" is a trend of the article's own time: the year to the announcement and the one before.

    Every series that speaks of the situation is compared over the days for which both years have figures, so that
    season does not matter: drones, missiles, civilians harmed, Russian losses as Ukraine claims them, ground taken,
    fires, displaced people, refugees, people in need. More is worse, and each series counts once: a year has no edge
    that monthly figures could blur. Fewer people in need is partly tighter planning,
    and counts against the claim all the same. Gains of ground that were stated for calendar years are shown and not
    compared: those of 2023 and of 2024 rest on different bases, which this book never sets against each other, and end
    months before the announcement. What the year after brought is shown as soon as it is known and decides
    nothing: the article speaks of its present. Refugees abroad are left out of it, since those in Russia dropped out of
    the count in 2025.
    """
    *compared, stated = frames
    before, after = compare(tuple(compared), ANNOUNCED), compare(tuple(compared), year_after(), abroad=False)
    what = "the situation on the ground grew worse"
    if not before:
        return unknown(what, "No series that reaches over the two years to the announcement is on record.")
    signs, later, gained = [each.sign for each in before], [each.sign for each in after], yearly(stated)
    since = f"; in the year after, {told(later)}" if later else ""
    return Finding(
        **trend(what, signs),
        reason=f"Year on year to {ANNOUNCED:%-d %B %Y}, of {len(signs)} series, {named(signs)}{since}.",
        evidence=tuple(sorted({*rows(gained), *(row for each in (*before, *after) for row in each.evidence)})),
        signs=(*signs, *shown(gained), *(Sign(f"{each.series}, year after", each.speaks, each.says) for each in later)),
    )
