"""The fighting: along the whole line, in the east, and to gain ground."""

from datetime import date

import pandas as pd

from data import fighting, territory
from data.checks import Finding, cases, check, intensity, rows, rules, unknown
from data.checks.conflict.comparing import END, not_compared, sign, single_days, trend, weeks
from data.checks.periods import Dated, dated
from data.checks.wording import in_words, listed
from data.dates import ANNOUNCED

MAPS = {"DeepState": "deepstate_map", "ISW": "isw_layer"}
"""The two maps of control, which differ in what they count and are never mixed."""


def told(fought: intensity.Intensity) -> str:
    """Which kinds of measure went which way over which weeks, and which of those that moved count half."""
    daily = {each.series.split(",")[0] for each in fought.series if not isinstance(each, Dated)}
    half = [kind for kind, way in fought.kinds.items() if way != "no clear change" and kind not in daily]
    says = fought.says.replace("Russian losses claimed", "Russian losses claimed by Ukraine")
    return says + (f" Without daily figures, {listed(half)} count half." if half else "")


@check("CON-1", *intensity.LOADERS)
def contact_line(*frames: pd.DataFrame, as_of: date) -> Finding:
    """ "Along the contact line" is read as the fighting on the ground, "recent weeks" as the four to the announcement.

    Four kinds of measure speak of the ground: clashes, area taken on two maps, Russian losses as Ukraine claims them,
    and Russian deaths estimated from the registry. Each is compared with the twelve weeks before, and together they
    make the trend. A kind with daily figures weighs one, a kind with weekly or monthly ones a half, whoever counts: so
    the losses, which are claims of one party and can fall while attacks go on, weigh as much as the maps and twice as
    much as the clashes. Guided bombs are shown but not compared: inside the four weeks single days alone are known, and
    days are reported because they stand out. Drones over the whole country and fires are weighed under other claims.
    """
    fought, what = intensity.measure(*frames).only(), "fighting along the contact line rose"
    bombs = single_days(frames[0], "guided_bombs")
    if not fought.series:
        return unknown(what, "No series of the fighting on the ground is on record for these weeks.", bombs)
    clashes = next((each for each in fought.series if each.series == "clashes"), None)
    return Finding(
        **fought.readings(what),
        reason=told(fought),
        evidence=tuple(sorted({*fought.evidence, *rows(bombs)})),
        measured=round(clashes.recent, 1) if clashes else None,
        unit="clashes a day",
        measured_on=ANNOUNCED,
        series="clashes, mean of the four weeks",
        signs=(*fought.signs, *not_compared("guided bombs", bombs)),
    )


EAST = r"clashes_(?:kramatorsk|kurakhove|lyman|novopavlivka|pokrovsk|siversk|toretsk)_sector"
"""Counts of clashes in one sector of the front in Donetsk and Luhansk."""


def sector(measure: str) -> str:
    """The name in a measure such as clashes_pokrovsk_sector: Pokrovsk."""
    return measure.removeprefix("clashes_").removesuffix("_sector").title()


def eastern(clashes: pd.DataFrame) -> list[Dated]:
    """The sectors of the eastern front with weekly or monthly counts, each compared with the weeks before."""
    counts = clashes[clashes["measure"].str.fullmatch(EAST)]
    lasted = (counts["end"] - counts["start"]).dt.days + 1
    counts = counts.assign(n=counts["total"].fillna(counts["per_day"] * lasted))
    found = (dated(part, "n", f"clashes near {sector(name)}", "a day") for name, part in counts.groupby("measure"))
    return [each for each in found if each is not None]


@check("CON-12", *intensity.LOADERS)
def eastern_front(*frames: pd.DataFrame, as_of: date) -> Finding:
    """ "Eastern Ukraine" is read as Donetsk and Luhansk; "escalation" as a rise in the four weeks to the announcement.

    Counts of clashes by sector of that front are compared with the twelve weeks before where weekly or monthly ones are
    on record; single days are shown and not compared, since days are reported because they stand out. The maps, losses
    and deaths cannot be told apart by region. So a weaker reading drops "eastern": the fighting along the whole contact
    line rose on balance, by the same measures and rules as the claim on the contact line.
    """
    clashes, fought, east = frames[0], intensity.measure(*frames).only(), eastern(frames[0])
    signs = [sign(each.series, each.recent, each.before, each.says) for each in east]
    names = sorted(clashes.loc[clashes["measure"].str.fullmatch(EAST), "measure"].unique())
    picked = {f"clashes near {sector(name)}": single_days(clashes, name) for name in names}
    shown = [each for name, part in picked.items() for each in not_compared(name, part)]
    whole = fought.readings("fighting along the whole contact line rose")["readings"][-1]
    known = (
        f"cover {len(east)} eastern {'sectors' if len(east) > 1 else 'sector'}"
        if east
        else "of the fighting in the east alone are not on record for both windows"
    )
    up, down = len(fought.named("up")), len(fought.named("down"))
    line = f"; along the whole line {up} of {len(fought.kinds)} kinds of measure rose and {down} fell"
    return Finding(
        **trend("clashes in the eastern sectors rose", signs, whole),
        reason=f"Weekly or monthly counts {known}{line if fought.series else ''}.",
        evidence=tuple(sorted({*fought.evidence, *rows(*picked.values(), *(each.days for each in east))})),
        signs=(*signs, *shown, *fought.signs),
    )


def by_sector(clashes: pd.DataFrame) -> pd.DataFrame:
    """The share of a sector in the recent weeks, from the longest period with a count of it and of the whole line.

    Both counts are of one author and of the same days. Columns besides those of the table: sector, share_pct, days.
    """
    inside = clashes[(clashes["start"] > weeks()[1]) & (clashes["end"] <= END)]
    parts = inside[inside["measure"].str.fullmatch(r"clashes_\w+_sector")]
    same = ["start", "end", "scope"]
    whole = inside[inside["measure"].isin(["clashes", "assaults"])].drop_duplicates(same)[[*same, "total"]]
    both = parts.merge(whole, on=same, suffixes=("", "_all"))
    both = both.assign(
        sector=both["measure"].map(sector),
        share_pct=100 * both["total"].astype(float) / both["total_all"].astype(float),
        days=(both["end"] - both["start"]).dt.days + 1,
    )
    return both[both["days"] == both["days"].max()]


def sector_told(sectors: pd.DataFrame, name: str, share: float) -> str:
    """The share of one sector in words, with who counted it and on which days."""
    part = sectors[sectors["sector"] == name]
    first, last, who = part["start"].iloc[0], part["end"].iloc[0], str(part["scope"].iloc[0]).partition(",")[0]
    if last > first:
        return f"by the count of {who} from {first:%-d %B} to {last:%-d %B}, {share:.0f} percent of attacks were near {name}"
    days = f"{in_words(len(part))} reported {'days' if len(part) > 1 else 'day'}"
    return f"on {days}, which are no sample, {share:.0f} percent of the clashes were near {name}"


@check("CON-3", fighting.clashes, territory.daily_control_area)
def gaining_ground(clashes: pd.DataFrame, area: pd.DataFrame, as_of: date) -> Finding:
    """ "Attempting" asks for attacks, not for success; "key areas" for attacks that are concentrated somewhere.

    Attacks are the assaults and clashes counted in the four weeks to the announcement; they are the core. Concentrated
    means that at least a quarter of them fell to one sector, of about a dozen, in the longest period of these weeks for
    which one author counted that sector and the whole line. Single days are asked where there is no such period, and
    the reason says so. Whether the place was key to a plan cannot be tested. The area taken on each of two maps is shown and
    decides nothing, since an attempt may fail; the maps differ in what they count and are not mixed.
    """
    attacks = clashes[clashes["measure"].isin(["clashes", "assaults"])]
    attacks = attacks[(attacks["end"] > weeks()[1]) & (attacks["start"] <= END)]
    sectors = by_sector(clashes)
    shares = sectors.groupby("sector")["share_pct"].mean()
    most = float(shares.max()) if len(shares) else None
    gains = {name: intensity.gains(area, basis).dropna(subset=["value"]) for name, basis in MAPS.items()}
    recent = {name: gain[gain["date"].between(weeks()[1], END, inclusive="right")] for name, gain in gains.items()}
    taken = {name: float(gain["value"].sum()) for name, gain in recent.items() if len(gain)}
    ground = listed([f"{km2:,.0f} km² ({name} map)" for name, km2 in taken.items()]) or "an unknown area"
    where = sector_told(sectors, str(shares.idxmax()), most) if most else "the place is not on record"
    return Finding(
        **cases.two_halves(
            "attacks were made",
            len(attacks) > 0 or None,
            "one sector stood out",
            most >= rules.KEY_SECTOR_PCT if most is not None else None,
            core="first",
        ),
        reason=f"Russian forces attacked and gained {ground} in the four weeks to {ANNOUNCED:%-d %B %Y}; {where}."
        if len(attacks)
        else "No count of attacks is on record for these weeks.",
        evidence=rows(attacks, sectors, *recent.values()),
        measured=round(next(iter(taken.values())), 1) if taken else None,
        unit="km²",
        measured_on=ANNOUNCED,
        series=f"ground taken in four weeks, {next(iter(taken), 'no')} map",
    )
