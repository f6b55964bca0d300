"""How hard was the fighting when the call was announced? One measure, shared by every claim that says it rose.

Twelve series of eight kinds speak to it: clashes, ground taken (two maps), losses claimed (people and armour), deaths
estimated, drones, missiles, fires, civilians harmed (three counters). A kind counts once, however many series it has, and half where it
has weekly or monthly figures only.
Each is compared over the four weeks to the announcement with the twelve before, and with the same weeks a year
earlier; no series is left out because of what it shows. Counts per day go through `trends.compare`. Where only weekly
or monthly figures exist they are spread over their days, which blurs the edge of a window and gives no interval; a
week or a month speaks for those weeks only in which most of its days lie.
Deaths come from the registry of inheritance cases; the earlier list, ordered by the day on which a death was found, is
left out. Most counts are those of a party to the war. Truces inside the weeks compared are named, not removed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pandas as pd

from data.casualties import casualties_periods
from data.checks import cases, rules
from data.checks.findings import Row, Sign, rows
from data.checks.periods import Dated, dated
from data.checks.trends import Trend, compare
from data.checks.wording import in_words, moved
from data.dates import ANNOUNCED
from data.fighting import clashes, daily_air_attacks, daily_war_fires
from data.losses import daily_losses_claimed, deaths_weekly
from data.relief import humanitarian_series
from data.talks import truces
from data.territory import daily_control_area

LOADERS = (
    clashes,
    daily_air_attacks,
    daily_control_area,
    daily_war_fires,
    daily_losses_claimed,
    deaths_weekly,
    casualties_periods,
    humanitarian_series,
    truces,
)
"""The tables that `measure` takes, in its order: `@check("ANN-2", *intensity.LOADERS)`."""

GROUND = ("clashes", "ground taken", "Russian losses claimed", "Russian deaths estimated")
"""The kinds of series that speak of the contact line."""

WORDS = {"up": "rose", "down": "fell", "no clear change": "showed no clear change"}


@dataclass(frozen=True)
class Intensity:
    """The series as compared, and the truces inside the weeks compared. `direction` and `says` sum them up."""

    series: tuple[Trend, ...]
    truces: pd.DataFrame

    @property
    def kinds(self) -> dict[str, str]:
        """Direction of each kind, the words of a series before its comma: clear where no series of it contradicts."""
        ways: dict[str, set[str]] = {}
        for each in self.series:
            ways.setdefault(each.series.split(",")[0], set()).add(each.direction)
        return {
            kind: "no clear change"
            if {"up", "down"} <= way or not way & {"up", "down"}
            else min(way - {"no clear change"})
            for kind, way in ways.items()
        }

    def named(self, direction: str) -> list[str]:
        """The kinds that went "up", "down" or had "no clear change"."""
        return [kind for kind, way in self.kinds.items() if way == direction]

    def weight(self, direction: str = "") -> float:
        """Of the kinds that went in a direction, or of all: a kind with a daily series counts 1, any other less."""
        daily = {each.series.split(",")[0] for each in self.series if not isinstance(each, Dated)}
        kinds = self.named(direction) if direction else list(self.kinds)
        return sum(1.0 if kind in daily else float(rules.SPREAD_WEIGHT) for kind in kinds)

    @property
    def direction(self) -> str:
        """ "up" or "down" where at least half of the kinds, by weight, say so and more than say the contrary; "mixed" where some
        do; "no clear change" where none has a clear direction, "unknown" where there is no series at all."""
        up, down, enough = self.weight("up"), self.weight("down"), rules.MAJORITY_PCT / 100 * self.weight()
        if not self.series:
            return "unknown"
        if up > down and up >= enough:
            return "up"
        if down > up and down >= enough:
            return "down"
        return "mixed" if up or down else "no clear change"

    def readings(self, what: str) -> dict[str, Any]:
        """The readings of a claim that says that `what` rose, as the first arguments of a finding."""
        unit = "(kinds without daily figures counted half)"
        return cases.trend(what, self.weight("up"), self.weight("down"), self.weight(), unit)

    @property
    def above_last_year(self) -> tuple[int, int]:
        """How many series stood clearly above the same weeks a year earlier, and how many can be compared with them."""
        changes = [each.year_change_pct for each in self.series if each.year_change_pct is not None]
        return sum(change >= rules.TREND_MIN_PCT for change in changes), len(changes)

    @property
    def signs(self) -> tuple[Sign, ...]:
        """Each series for or against "the fighting was getting harder"."""
        speaks = {"up": "for", "down": "against", "no clear change": "neither"}
        return tuple(Sign(each.series, speaks[each.direction], each.says) for each in self.series)

    @property
    def evidence(self) -> tuple[Row, ...]:
        return rows(*(each.days for each in self.series), self.truces)

    @property
    def says(self) -> str:
        """Which kinds of measure rose and which fell, in one sentence; the empty text where there is no series."""
        if not self.series:
            return ""
        recent, before = in_words(rules.RECENT_DAYS / 7), in_words(rules.BEFORE_DAYS / 7)
        told = moved({did: self.named(way) for way, did in WORDS.items()})
        return f"In the {recent} weeks to {ANNOUNCED:%-d %B %Y}, against the {before} before, {told}."

    def weeks(self) -> pd.DataFrame:
        """For a chart: mean per day (`value`) of each week, named by its last day, of each series."""
        parts = []
        for each in self.series:
            away = (pd.Timestamp(ANNOUNCED) - each.days["date"]).dt.days // 7 * 7
            week = each.days.assign(week=pd.Timestamp(ANNOUNCED) - pd.to_timedelta(away, unit="D"), series=each.series)
            mean = week.astype({"value": float}).groupby(["series", "week"], as_index=False)["value"].mean()
            parts.append(mean.assign(unit=each.unit, before=each.before, recent=each.recent))
        return pd.concat(parts) if parts else pd.DataFrame()

    def only(self, kinds: Sequence[str] = GROUND) -> "Intensity":
        """The same with just the series of these kinds."""
        return Intensity(tuple(each for each in self.series if each.series.split(",")[0] in kinds), self.truces)


def gains(area: pd.DataFrame, basis: str) -> pd.DataFrame:
    """Ground taken per day on one map: the map of the next morning less the map of the morning; gaps interpolated."""
    maps = area[area["basis"] == basis].sort_values("date").set_index("date")
    whole = maps.reindex(pd.date_range(maps.index.min(), maps.index.max(), name="date")) if len(maps) else maps
    level = whole["control_km2"].astype(float).interpolate()
    return whole.bfill().assign(value=level.shift(-1) - level).reset_index()


def daily(frame: pd.DataFrame, column: str, series: str, unit: str, end: date) -> Trend | None:
    """`trends.compare` on the column, which is named `value` in the days that come back."""
    return compare(frame.assign(value=frame[column]), "value", series, unit, end=end)


Trends = tuple[Trend | None, ...]


@rules.remembered
def on_the_line(clashes: pd.DataFrame, end: date) -> Trends:
    ground = clashes[clashes["measure"].isin(["clashes", "assaults"])]
    days = (ground["end"] - ground["start"]).dt.days + 1
    ground = ground.assign(count=ground["total"].fillna(ground["per_day"] * days))
    return (dated(ground, "count", "clashes", "a day", end),)


@rules.remembered
def on_maps(area: pd.DataFrame, end: date) -> Trends:
    return (
        daily(gains(area, "deepstate_map"), "value", "ground taken, DeepState map", "km² a day", end),
        daily(gains(area, "isw_layer"), "value", "ground taken, ISW map", "km² a day", end),
    )


@rules.remembered
def claimed(losses: pd.DataFrame, end: date) -> Trends:
    losses = losses.assign(armour=losses["tanks"] + losses["afv"])
    return (
        daily(losses, "personnel", "Russian losses claimed, soldiers", "soldiers a day", end),
        daily(losses, "armour", "Russian losses claimed, armour", "vehicles a day", end),
    )


@rules.remembered
def estimated(deaths: pd.DataFrame, end: date) -> Trends:
    deaths = deaths[deaths["basis"] == "registry"].rename(columns={"week_start": "start", "week_end": "end"})
    return (dated(deaths, "estimate", "Russian deaths estimated", "soldiers a day", end),)


@rules.remembered
def in_the_air(air: pd.DataFrame, end: date) -> Trends:
    return (
        daily(air, "strike_drones_launched", "strike drones", "launched a day", end),
        daily(air, "missiles_launched", "missiles", "launched a day", end),
    )


@rules.remembered
def seen_from_above(fires: pd.DataFrame, end: date) -> Trends:
    clear = fires[fires["cloud_cover_east_pct"] < rules.CLEAR_SKY_PCT]
    return (daily(clear, "war_fires", "war fires", "seen on a clear day", end),)


@rules.remembered
def harmed(casualties: pd.DataFrame, others: pd.DataFrame, end: date) -> Trends:
    people = casualties[(casualties["statistic"] == "sum") & (casualties["revision"] != "doubtful")]
    others = others.sort_values(["series", "start"])
    cit = others[others["series"].isin(["civilians_killed_cit", "civilians_injured_cit"])].groupby(["start", "end"])
    cit = cit.agg(
        total=("value", "sum"), both=("series", "size"), row=("row", "first"), published=("published", "max"),
        source_id=("source_id", "first"),
    ).reset_index()  # fmt: skip
    acled = others[others["series"] == "civilians_killed_by_russian_fire_acled"]
    kind, unit = "civilians killed or injured", "people a day"
    return (
        dated(people, "total", f"{kind}, verified by the UN", unit, end),
        dated(cit[cit["both"] == 2], "total", f"{kind}, by the Conflict Intelligence Team", unit, end),
        dated(acled, "value", f"{kind}, killed by Russian fire in ACLED's count", unit, end),
    )


def measure(
    clashes: pd.DataFrame,
    air: pd.DataFrame,
    area: pd.DataFrame,
    fires: pd.DataFrame,
    losses: pd.DataFrame,
    deaths: pd.DataFrame,
    casualties: pd.DataFrame,
    others: pd.DataFrame,
    truces: pd.DataFrame,
    end: date = ANNOUNCED,
) -> Intensity:
    """Compare every series over the weeks to `end`; those that were not public on the date of the frames drop out."""
    found = (
        *on_the_line(clashes, end),
        *on_maps(area, end),
        *claimed(losses, end),
        *estimated(deaths, end),
        *in_the_air(air, end),
        *seen_from_above(fires, end),
        *harmed(casualties, others, end),
    )
    first = pd.Timestamp(end - timedelta(days=int(rules.RECENT_DAYS + rules.BEFORE_DAYS) - 1))
    inside = truces[(truces["start"] <= pd.Timestamp(end)) & (truces["end"] >= first)]
    return Intensity(tuple(each for each in found if each is not None), inside)
