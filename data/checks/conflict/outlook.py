"""Where it was heading: a year up to the announcement against the year before, and the year after it."""

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from data import casualties, displacement, fighting, losses, relief, territory
from data.checks import Finding, Reading, Row, Sign, Verdict, check, rows, rules
from data.checks.conflict.weighing import lean, listed, nothing, sign, year_apart
from data.checks.intensity import gains
from data.checks.periods import spread
from data.dates import ANNOUNCED

WORDS = {"for": "grew worse", "against": "eased", "neither": "showed no clear change"}
AFTER = ANNOUNCED + timedelta(days=int(rules.YEAR_DAYS))
LOADERS = (
    fighting.air_attacks_monthly,
    casualties.casualties_periods,
    losses.daily_losses_claimed,
    territory.daily_control_area,
    fighting.daily_war_fires,
    displacement.idps,
    displacement.refugees,
    relief.response_plans,
)


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
    says = (
        f"{new:,.1f} {unit} against {old:,.1f} in the year before, {100 * (new / old - 1):+z.0f} % ({len(days)} days)"
    )
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


def compare(frames: tuple[pd.DataFrame, ...], end: date, *, abroad: bool = True) -> list[Change]:
    """Every series that can be compared over the year to `end`. Counts of refugees break in 2025: `abroad` = False."""
    ordered = [frame.sort_values("row", ignore_index=True) for frame in frames]
    air, people, lost, area, fires, idps, refugees, plans = ordered
    civil = people[(people["statistic"] == "sum") & (people["revision"] != "doubtful")]
    whole = air[air["complete"]]
    plans = plans[plans["plan"].isin(["hrp", "hnrp"]) & plans["version"].eq("launch")]
    found = (
        over_the_year(spread(whole, "strike_drones_launched"), "strike drones", "launched a day", end),
        over_the_year(spread(whole, "missiles_launched"), "missiles", "launched a day", end),
        over_the_year(spread(civil, "total"), "civilians killed or injured", "people a day", end),
        over_the_year(lost.assign(value=lost["personnel"]), "Russian losses claimed", "soldiers a day", end),
        over_the_year(gains(area, "isw_layer"), "ground taken", "km² a day", end)
        or over_the_year(gains(area, "deepstate_map"), "ground taken", "km² a day", end),
        over_the_year(clear_months(fires), "war fires", "seen on a clear day", end),
        stock(idps[idps["basis"] != "statement"], "idps", "displaced inside Ukraine", end),
        stock(refugees[refugees["scope"] == "global"], "refugees", "refugees abroad", end) if abroad else None,
        stock(plans.assign(as_of=plans["published"]), "people_in_need", "people in need", end),
    )
    return [each for each in found if each is not None]


def ratios(*frames: pd.DataFrame) -> pd.DataFrame:
    """For a chart: how many times the figure of the year before each series stood at, in both years compared."""
    years = (("year to the announcement", ANNOUNCED, True), ("year after", AFTER, False))
    found = [(when, each) for when, end, abroad in years for each in compare(frames, end, abroad=abroad)]
    return pd.DataFrame(
        {
            "series": [each.series for _, each in found],
            "when": [when for when, _ in found],
            "times": [each.new / each.old for _, each in found],
            "says": [each.says for _, each in found],
        }
    )


def told(signs: list[Sign]) -> str:
    """How many series went which way, with their names."""
    named = {way: [each.series for each in signs if each.speaks == way] for way in WORDS}
    return listed([f"{len(names)} {WORDS[way]} ({', '.join(names)})" for way, names in named.items() if names])


@check("CON-11", *LOADERS)
def deteriorating(*frames: pd.DataFrame, as_of: date) -> Finding:
    """ "Continues to deteriorate" is a trend: the year to the announcement against the year before, then the year after.

    Every series that speaks of the situation is compared over the days for which both years have figures, so that
    season does not matter: drones, missiles, civilians harmed, Russian losses as Ukraine claims them, ground taken,
    fires, displaced people, people in need. More is worse. Where at least half grew worse, the year deteriorated; a
    finding made later also asks whether the year after did, and without that the claim is partly supported. Fewer
    people in need is partly tighter planning, and counts against the claim all the same. Refugees abroad are left out
    of the year after, since those in Russia dropped out of the count in 2025.
    """
    before, after = compare(frames, ANNOUNCED), compare(frames, AFTER, abroad=False)
    if not before:
        return nothing("series over two years to the announcement")
    signs, later = [each.sign for each in before], [each.sign for each in after]
    way, then = lean(signs), lean(later) if later else "for"
    verdict = {"for": Verdict.SUPPORTED, "both": Verdict.PARTLY, "neither": Verdict.NO_EVIDENCE}.get(
        way, Verdict.CONTRADICTED
    )
    if verdict is Verdict.SUPPORTED and then != "for":
        verdict = Verdict.PARTLY
    reason = f"In the year to {ANNOUNCED:%-d %B %Y}, against the year before, of {len(signs)} series {told(signs)}"
    if later:
        reason += f"; in the year after, of {len(later)}, {told(later)}"
    return Finding(
        verdict,
        f"{reason}.",
        tuple(sorted({row for each in (*before, *after) for row in each.evidence})),
        readings=(
            Reading("in the year to the announcement", way == "for"),
            *([Reading("in the year after", then == "for")] if later else []),
        ),
        signs=(*signs, *(Sign(f"{each.series}, year after", each.speaks, each.says) for each in later)),
    )
