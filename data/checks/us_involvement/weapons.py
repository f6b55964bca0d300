"""What was handed over and who was trained: launchers, missiles, air defence, soldiers."""

import re
from datetime import date

import pandas as pd

from data.checks import Finding, Sign, cases, check, other, plain, rows, rules, unknown, weaker
from data.dates import ANNOUNCED
from data.us_aid import aid_packages, aid_series, systems

AIR_DEFENCE = (
    r"air.defence|anti-aircraft|NASAMS|Patriot|HAWK|Avenger|Stinger|AIM-|RIM-7|surface-to-air|interceptor|counter-drone"
    r"|against Iranian-type drones|against drones|air-surveillance"
)
"""Words by which the contents of a package are taken for air defence."""
DEFENDERS = ("NASAMS", "Patriot", "Stinger")
"""Air-defence systems whose milestones are recorded."""
ARRIVED = r"^first .*(?:arriv|deliver)"
"""Words of a milestone by which a system had reached Ukraine."""
COUNTED = r"^number given"
"""Words of a milestone in which an office told how many it had handed over."""
INVASION = pd.Timestamp(2022, 2, 24)
US_FORCES = "us_trained_ukrainians_since_2022"
"""The series of soldiers trained by US forces."""


def naming(packages: pd.DataFrame, words: str) -> pd.DataFrame:
    """Packages whose recorded contents hold the words, in order of date."""
    hit = packages["key_components"].str.contains(words, case=False, na=False)
    return packages[hit].sort_values(["announced_date", "package_id"])


def arrivals(systems: pd.DataFrame, names: tuple[str, ...]) -> pd.DataFrame:
    """Milestones that show systems of these names in Ukraine, in order of date."""
    hit = systems["system"].isin(names) & systems["milestone"].str.contains(ARRIVED)
    return systems[hit].sort_values(["date", "system"])


def handed_over(systems: pd.DataFrame, name: str) -> pd.DataFrame:
    """Milestones since the invasion by which a weapon had arrived, or was counted as handed over, in order of date."""
    told = systems["milestone"].str.contains(f"{ARRIVED}|{COUNTED}")
    return systems[(systems["system"] == name) & told & (systems["date"] >= INVASION)].sort_values("date")


def before_the_invasion(systems: pd.DataFrame, name: str) -> pd.DataFrame:
    """Milestones before the invasion that show a weapon in Ukraine, in order of date."""
    came = arrivals(systems, (name,))
    return came[came["date"] < INVASION]


def in_ukraine(systems: pd.DataFrame, name: str, plural: str) -> str:
    """Since when and by when a weapon is known to have been in Ukraine, and how many, in a clause; empty if unknown."""
    came, early = handed_over(systems, name).head(1), before_the_invasion(systems, name).head(1)
    since = "".join(f" since {day:%B %Y}," for day in early["date"])
    for day, what in zip(came["date"], came["what"], strict=True):
        number = re.match(r"\d+", str(what))
        return f"{plural}{since}{f' {int(number[0]):,}' if number else ''} by {day:%B %Y}"
    return ""


def trained(series: pd.DataFrame) -> pd.DataFrame:
    """Totals of soldiers trained by the US since the invasion, up to the announcement, from low to high."""
    mine = series[series["series"] == US_FORCES]
    return mine[mine["end"] <= pd.Timestamp(ANNOUNCED)].sort_values(["value", "end"])


PROGRAMMES = {
    US_FORCES: "US forces",
    "eumam_trained": "EU mission",
    "interflex_trained": "British-led",
}
"""Those who train Ukrainian soldiers, by series."""
ABROAD = "allies_trained_ukrainians_abroad"
"""A total of all allies, told by others; its note says which part the US trained."""


def programmes(series: pd.DataFrame) -> pd.DataFrame:
    """Totals trained by each programme, its name in `by`; a total below an earlier one is rounded, and left out."""
    mine = series[series["series"].isin(list(PROGRAMMES))].sort_values(["series", "end", "value"])
    mine = mine.assign(by=mine["series"].map(PROGRAMMES))
    return mine[mine["value"] >= mine.groupby("series")["value"].cummax()]


@check("USA-4", aid_packages, systems)
def himars_and_javelins(aid_packages: pd.DataFrame, systems: pd.DataFrame, as_of: date) -> Finding:
    """ "Provided" is read as handed over: an announcement alone is less.

    For each of the two weapons two things are looked for: a package whose recorded contents name it, and a milestone
    since the invasion that shows it in Ukraine or counts what was handed over. The two weapons are the halves of the
    sentence. That Javelins had come before, in 2018, is told and does not count. The number of packages is a floor,
    since the contents of some are not recorded in full; those that name ammunition for HIMARS and no launcher are
    counted with them.
    """
    named = {name: naming(aid_packages, name) for name in ("HIMARS", "Javelin")}
    came = {name: handed_over(systems, name) for name in named}
    half = {name: cases.both(bool(len(named[name])) or None, bool(len(came[name])) or None) for name in named}
    seen = [in_ukraine(systems, name, plural) for name, plural in (("HIMARS", "HIMARS"), ("Javelin", "Javelins"))]
    early, newest = before_the_invasion(systems, "Javelin"), named["HIMARS"]["announced_date"].max()
    return Finding(
        **cases.two_halves("HIMARS were announced and came", half["HIMARS"], "Javelins were, too", half["Javelin"]),
        reason=f"In Ukraine: {'; '.join(each for each in seen if each) or 'not on record'}. Packages on record name HIMARS "
        f"or its ammunition {len(named['HIMARS'])} times and Javelins {len(named['Javelin'])} times.",
        evidence=rows(*named.values(), *came.values(), early),
        measured=float(len(named["HIMARS"])),
        unit="packages",
        measured_on=None if pd.isna(newest) else newest.date(),
        series="US packages that name HIMARS or its ammunition",
    )


@check("USA-5", aid_packages, systems)
def air_defence(aid_packages: pd.DataFrame, systems: pd.DataFrame, as_of: date) -> Finding:
    """ "Enhanced" is read as added to: systems and missiles against aircraft, missiles and drones.

    Packages up to the announcement whose recorded contents name air defence are counted, year by year, and the first
    arrivals of the systems are looked up. Several packages and an arrival make the plain reading; packages alone, or
    arrivals alone, a weaker one. How many attacks were stopped by these systems cannot be told from such records.
    """
    known = aid_packages[aid_packages["announced_date"] <= pd.Timestamp(ANNOUNCED)]
    named, came = naming(known, AIR_DEFENCE), arrivals(systems, DEFENDERS)
    years = known["announced_date"].dt.year.value_counts().sort_index()
    counts = named["announced_date"].dt.year.value_counts().reindex(years.index, fill_value=0)
    first = came[came["date"] >= INVASION].drop_duplicates("system")
    list_ = ", ".join(first["system"]) + f" by {first['date'].max():%B %Y}" if len(first) else "not on record"
    many, seen = len(named) >= rules.SEVERAL_STEPS or None, bool(len(first)) or None
    return Finding(
        readings=(
            plain("several packages added air defence, and systems came", len(named), "packages", fits=cases.both(many, seen)),
            weaker("several packages added air defence", len(named), "packages", fits=many),
            weaker("systems came", len(first), "systems", fits=seen),
        ),
        reason=f"In our list at least {len(named)} of {len(known)} packages announced to May 2025 name air defence. "
        f"Systems in Ukraine: {list_}.",
        evidence=rows(named, came),
        measured=float(len(named)),
        unit="packages",
        measured_on=named["announced_date"].max().date() if len(named) else None,
        series="US packages that name air defence",
        signs=tuple(
            Sign(f"packages of {year}", "for" if counts[year] else "neither", f"{counts[year]} of {years[year]}")
            for year in years.index
        ),
    )  # fmt: skip


@check("USA-6", aid_series)
def training(aid_series: pd.DataFrame, as_of: date) -> Finding:
    """The highest total of Ukrainian soldiers trained by US forces since the invasion, stated up to the announcement,
    is looked up: a lower one of a later day is a total of fewer places, or a rounder one.

    Any total of people trained fits the claim, which names no number; a report of others on all allies that names the
    part of the US bears it out. Training before the invasion is real and of another time. The highest totals of the
    European Union's mission and of the British-led one stand beside it for scale, of whatever day; the three overlap.
    """
    until = aid_series[aid_series["end"] <= pd.Timestamp(ANNOUNCED)]
    known, before = trained(aid_series), until[until["series"] == "us_trained_ukrainians_2015_2022"]
    what = "US forces trained Ukrainian soldiers since the invasion"
    abroad = until[until["series"].eq(ABROAD) & until["note"].str.contains("by the US", na=False)]
    if known.empty and before.empty and abroad.empty:
        return unknown(what, f"Totals of soldiers trained by the US are not on record by {as_of:%-d %B %Y}.")
    top, earlier = known.tail(1), before.tail(1)
    people, day = (float(top["value"].iloc[0]), top["end"].iloc[0].date()) if len(top) else (None, None)
    past = float(earlier["value"].iloc[0]) if len(earlier) else None
    others = programmes(aid_series)
    others = others[others["by"] != PROGRAMMES[US_FORCES]].drop_duplicates("by", keep="last")
    beside = ", ".join(f"{last.by} {last.value:,.0f} by {last.end:%B %Y}" for last in others.itertuples())
    says = "Totals since the invasion are not on record"
    if day:
        says = f"US forces had trained about {people:,.0f} Ukrainians by {day:%B %Y}, the highest total on record"
    return Finding(
        readings=(
            plain(what, people, "people", day, fits=bool(people) or len(abroad) > 0 or None),
            other("they did so before, from 2015 on", past, "people", fits=bool(past) or None),
        ),
        reason=says + (f". Trained by others: {beside}." if beside else "."),
        evidence=rows(known, others, before, abroad),
        measured=people,
        unit="people",
        measured_on=day,
        series="Ukrainians trained by US forces since the invasion",
    )
