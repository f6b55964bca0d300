"""The fighting: clashes, shelling, and the ground that Russian forces took."""

import re
from datetime import date, timedelta

import pandas as pd

from data import fighting, territory
from data.checks import Finding, Reading, Sign, Verdict, check, intensity, rows, rules
from data.checks.conflict.weighing import listed, nothing, sign, weigh
from data.dates import ANNOUNCED

SPLIT = pd.Timestamp(ANNOUNCED - timedelta(days=int(rules.RECENT_DAYS)))
START = pd.Timestamp(ANNOUNCED - timedelta(days=int(rules.RECENT_DAYS + rules.BEFORE_DAYS)))
END = pd.Timestamp(ANNOUNCED)


MAPS = {"DeepState": "deepstate_map", "ISW": "isw_layer"}
"""The two maps of control, which differ in what they count and are never mixed."""


def single_days(clashes: pd.DataFrame, measure: str, after: pd.Timestamp, until: pd.Timestamp) -> pd.DataFrame:
    """Counts of one day that were reported after a day and until another."""
    picked = clashes[(clashes["measure"] == measure) & (clashes["start"] == clashes["end"])]
    return picked[(picked["start"] > after) & (picked["start"] <= until)]


@check("CON-1", *intensity.LOADERS)
def contact_line(*frames: pd.DataFrame, as_of: date) -> Finding:
    """ "Along the contact line" is read as the fighting on the ground, "recent weeks" as the four to the announcement.

    Four kinds of measure speak of the ground: clashes, area taken on two maps, Russian losses as Ukraine claims them,
    and Russian deaths estimated from the registry. Each is compared with the twelve weeks before. The claim is
    supported where at least half of them rose, partly supported where some rose. Guided bombs are shown but not
    compared: inside the four weeks only single days are known, and days are reported because they stand out. Losses can
    fall while attacks go on, so they are a weak sign; they are counted all the same. Area and drones over the whole
    country are weighed under another claim.
    """
    fought = intensity.measure(*frames).only()
    bombs = single_days(frames[0], "guided_bombs", SPLIT, END)
    shown = listed([f"{n:,.0f} on {day:%-d %B}" for n, day in zip(bombs["total"], bombs["start"], strict=True)])
    dropped = Sign("guided bombs", "neither", f"no weekly figure in the four weeks; single days: {shown}")
    if not fought.series:
        return nothing("series of the fighting on the ground for these weeks")
    fits = {"up": True, "down": False}
    clashes = next((each for each in fought.series if each.series == "clashes"), None)
    return Finding(
        fought.verdict,
        fought.says,
        tuple(sorted({*fought.evidence, *rows(bombs)})),
        measured=round(clashes.recent, 1) if clashes else None,
        unit="clashes a day",
        measured_on=ANNOUNCED,
        series="clashes, mean of the four weeks",
        readings=tuple(Reading(kind, fits.get(way)) for kind, way in fought.kinds.items()),
        signs=(*fought.signs, *([dropped] if len(bombs) else [])),
    )


@check("CON-2", fighting.clashes)
def shelling(clashes: pd.DataFrame, as_of: date) -> Finding:
    """ "Had increased" is tested against the weeks before and against the year before.

    No series of shelling was published for spring 2025. What exists is the number of rounds that Russian forces fire a
    day, as the Ukrainian commander stated it now and then, some single days of the Ukrainian count of shellings, and
    counts of some later months. The statement of April 2025 names the level before it; the commander's figure of
    August 2024 is the comparison with the year before. Single days of the last four weeks are set beside those of the
    twelve before. Signs for and against together make "partly supported".
    """
    rounds = clashes[(clashes["measure"] == "artillery_rounds_fired_by_russia") & (clashes["end"] <= END)]
    stated = rounds.sort_values("end").tail(1)
    if stated.empty or stated["end"].iloc[0] < END - pd.Timedelta(days=rules.YEAR_DAYS):
        return nothing("count of shelling or of rounds fired for these weeks")
    new, day = float(stated["per_day"].iloc[0]), stated["end"].iloc[0]
    text = f"about {new:,.0f} rounds a day on {day:%-d %B %Y}"
    signs: list[Sign] = []
    if level := re.search(r"up from (\d+)", str(stated["note"].iloc[0])):
        before = float(level.group(1))
        signs.append(sign("rounds fired, weeks before", new, before, f"{text}, against {before:,.0f} before"))
    past = rounds[rounds["end"] >= END - pd.Timedelta(days=rules.YEAR_DAYS)].sort_values("end").head(1)
    if past["row"].iloc[0] != stated["row"].iloc[0]:
        old, then = float(past["per_day"].iloc[0]), past["end"].iloc[0]
        signs.append(sign("rounds fired, year before", new, old, f"{text}, against {old:,.0f} in {then:%B %Y}"))
    counted = ""
    late, early = single_days(clashes, "shelling", SPLIT, END), single_days(clashes, "shelling", START, SPLIT)
    if len(late) and len(early):
        now, old = float(late["total"].mean()), float(early["total"].mean())
        says = (
            f"{now:,.0f} shellings on {len(late)} days of the last four weeks, {old:,.0f} on {len(early)} days before"
        )
        signs.append(sign("shelling, single days", now, old, says))
        counted = f", and the General Staff counted {says}"
    return Finding(
        weigh(signs),
        f"No series of shelling was found for spring 2025; the Ukrainian commander put Russian fire at {text}, "
        f"{' and '.join(each.says.removeprefix(f'{text}, ') for each in signs[:2]).replace('and against', 'and')}{counted}.",
        rows(stated, past, late, early),
        measured=new,
        unit="rounds a day",
        measured_on=day.date(),
        series="artillery rounds fired by Russian forces, stated by the Ukrainian commander",
        direct=False,
        readings=tuple(Reading(each.series, {"for": True, "against": False}.get(each.speaks)) for each in signs),
        signs=tuple(signs),
    )


@check("CON-3", fighting.clashes, territory.daily_control_area)
def gaining_ground(clashes: pd.DataFrame, area: pd.DataFrame, as_of: date) -> Finding:
    """ "Trying" asks for attacks, not for success; "key areas" for attacks that are concentrated somewhere.

    Attacks are the assaults and clashes counted in the four weeks to the announcement. Concentrated means that at least
    a quarter of the clashes of a day fell to one sector, of about a dozen. The area taken on each of two maps shows
    whether the attempt had effect; the maps differ in what they count and are not mixed. Whether the pace was higher
    than before is given as a second reading and does not decide.
    """
    busy = clashes[
        clashes["measure"].isin(["clashes", "assaults"]) & (clashes["end"] > SPLIT) & (clashes["start"] <= END)
    ]
    sector = single_days(clashes, "clashes_pokrovsk_sector", SPLIT, END)
    whole = single_days(clashes, "clashes", SPLIT, END)
    pairs = sector.merge(whole[["start", "total"]], on="start", suffixes=("", "_all"))
    share = 100 * float((pairs["total"] / pairs["total_all"]).mean()) if len(pairs) else 0.0
    gains = {name: intensity.gains(area, basis) for name, basis in MAPS.items()}
    weeks = {name: gain[gain["date"].between(SPLIT, END, inclusive="right")] for name, gain in gains.items()}
    weeks = {name: gain.dropna(subset=["value"]) for name, gain in weeks.items()}
    taken = {name: float(gain["value"].sum()) for name, gain in weeks.items() if len(gain)}
    if busy.empty:
        return nothing("count of attacks for these weeks")
    key = share >= rules.KEY_SECTOR_PCT
    ground = listed([f"{km2:,.0f} km² on the {name} map" for name, km2 in taken.items()]) or "an unknown area"
    where = (
        f"on {len(pairs)} days with a count by sector {share:.0f} percent of the clashes were near Pokrovsk"
        if len(pairs)
        else "no count by sector is known"
    )
    whole = whole[whole["start"].isin(pairs["start"])]
    return Finding(
        Verdict.SUPPORTED if key else Verdict.PARTLY,
        f"In the {rules.RECENT_DAYS / 7:.0f} weeks to {ANNOUNCED:%-d %B %Y} Russian forces gained {ground}, and {where}.",
        rows(busy, sector, whole, *weeks.values()),
        measured=round(next(iter(taken.values()), 0.0), 1) if taken else None,
        unit="km²",
        measured_on=ANNOUNCED,
        series="ground taken in four weeks, DeepState map",
        readings=(
            Reading("attacks were made", True, float(len(busy)), "counts", ANNOUNCED),
            Reading("one sector stood out", key, round(share, 1), "percent of the clashes", ANNOUNCED),
            *(
                Reading(f"ground was gained, {name}", km2 > 0, round(km2, 1), "km²", ANNOUNCED)
                for name, km2 in taken.items()
            ),
        ),
    )
