"""What was handed over and who was trained: launchers, missiles, air defence, soldiers."""

from datetime import date

import pandas as pd

from data.checks import Finding, Reading, Sign, Verdict, check, rows, rules
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


def naming(packages: pd.DataFrame, words: str) -> pd.DataFrame:
    """Packages whose recorded contents hold the words, in order of date."""
    hit = packages["key_components"].str.contains(words, case=False, na=False)
    return packages[hit].sort_values(["announced_date", "package_id"])


def arrivals(systems: pd.DataFrame, names: tuple[str, ...]) -> pd.DataFrame:
    """Milestones that show systems of these names in Ukraine, in order of date."""
    hit = systems["system"].isin(names) & systems["milestone"].str.contains(ARRIVED)
    return systems[hit].sort_values(["date", "system"])


def trained(series: pd.DataFrame) -> pd.DataFrame:
    """Totals of soldiers trained by the US since the invasion, up to the announcement, in order of date."""
    mine = series[series["series"] == "us_trained_ukrainians_since_2022"]
    return mine[mine["end"] <= pd.Timestamp(ANNOUNCED)].sort_values("end")


PROGRAMMES = {
    "us_trained_ukrainians_since_2022": "US forces",
    "eumam_trained": "EU mission",
    "interflex_trained": "British-led",
}
"""Those who train Ukrainian soldiers, by series."""


def programmes(series: pd.DataFrame) -> pd.DataFrame:
    """Totals trained by each programme, its name in `by`; a total below an earlier one is rounded, and left out."""
    mine = series[series["series"].isin(list(PROGRAMMES))].sort_values(["series", "end", "value"])
    mine = mine.assign(by=mine["series"].map(PROGRAMMES))
    return mine[mine["value"] >= mine.groupby("series")["value"].cummax()]


@check("USA-4", aid_packages, systems)
def himars_and_javelins(aid_packages: pd.DataFrame, systems: pd.DataFrame, as_of: date) -> Finding:
    """ "Provided" is read as handed over: an announcement alone is half of it.

    For each of the two weapons two things are looked for: a package whose recorded contents name it, and a milestone
    that shows it in Ukraine. Both found for both weapons: supported; one of them missing: partly. The number of
    packages is a floor, since the contents of some packages are not recorded; those that name only ammunition for
    HIMARS are counted with them.
    """
    named = {name: naming(aid_packages, name) for name in ("HIMARS", "Javelin")}
    came = {name: arrivals(systems, (name,)) for name in named}
    if not any(len(each) for each in named.values()):
        return Finding(Verdict.NO_EVIDENCE, f"No package that names either weapon was public by {as_of:%-d %B %Y}.")
    clauses = []
    for name, found in named.items():
        first = f"first {found['announced_date'].iloc[0]:%-d %B %Y}" if len(found) else "none recorded"
        seen = (
            f"seen in Ukraine from {came[name]['date'].iloc[0]:%-d %B %Y}" if len(came[name]) else "no arrival recorded"
        )
        clauses.append(f"{name}: {len(found)} packages name it, {first}, {seen}")
    both = all(len(named[name]) and len(came[name]) for name in named)
    return Finding(
        Verdict.SUPPORTED if both else Verdict.PARTLY,
        "; ".join(clauses) + ".",
        rows(*named.values(), *came.values()),
        measured=float(len(named["HIMARS"])),
        unit="packages",
        measured_on=named["HIMARS"]["announced_date"].max().date() if len(named["HIMARS"]) else None,
        series="US packages that name HIMARS or its ammunition",
        readings=(
            Reading("announced in a package", all(len(each) > 0 for each in named.values())),
            Reading("seen in Ukraine", all(len(each) > 0 for each in came.values())),
        ),
    )


@check("USA-5", aid_packages, systems)
def air_defence(aid_packages: pd.DataFrame, systems: pd.DataFrame, as_of: date) -> Finding:
    """ "Enhanced" is read as added to: systems and missiles against aircraft, missiles and drones.

    Packages up to the announcement whose recorded contents name air defence are counted, year by year, and the first
    arrivals of the systems are looked up. Several packages and at least one arrival: supported; one without the
    other: partly. Whether more attacks were stopped because of these systems cannot be told from such records, and is
    listed as a reading that was not tested.
    """
    known = aid_packages[aid_packages["announced_date"] <= pd.Timestamp(ANNOUNCED)]
    named, came = naming(known, AIR_DEFENCE), arrivals(systems, DEFENDERS)
    if named.empty and came.empty:
        return Finding(Verdict.NO_EVIDENCE, f"No air defence from the US was on record by {as_of:%-d %B %Y}.")
    years = known["announced_date"].dt.year.value_counts().sort_index()
    counts = named["announced_date"].dt.year.value_counts().reindex(years.index, fill_value=0)
    first = came.drop_duplicates("system")
    list_ = ", ".join(f"{name} {day:%B %Y}" for name, day in zip(first["system"], first["date"], strict=True))
    many = len(named) >= rules.SEVERAL_STEPS
    return Finding(
        Verdict.SUPPORTED if many and len(came) else Verdict.PARTLY,
        f"{len(named)} of {len(known)} announced packages name air defence, and systems reached Ukraine: "
        f"{list_ or 'none recorded'}.",
        rows(named, came),
        measured=float(len(named)),
        unit="packages",
        measured_on=named["announced_date"].max().date() if len(named) else None,
        series="US packages that name air defence",
        readings=(
            Reading("systems and missiles were added", bool(many and len(came))),
            Reading("more attacks were stopped because of them", None),
        ),
        signs=tuple(
            Sign(f"packages of {year}", "for" if counts[year] else "neither", f"{counts[year]} of {years[year]}")
            for year in years.index
        ),
    )


@check("USA-6", aid_series)
def training(aid_series: pd.DataFrame, as_of: date) -> Finding:
    """The newest total of Ukrainian soldiers trained by US forces since the invasion, up to the announcement, is
    looked up.

    Any total of people trained supports the claim, which names no number. Training before the invasion is listed as a
    second reading. The totals of the European Union's mission and of the British-led one stand beside it for scale;
    the three overlap in time, and nobody adds them up.
    """
    known = trained(aid_series)
    if known.empty:
        return Finding(Verdict.NO_EVIDENCE, f"No total of soldiers trained by the US was public by {as_of:%-d %B %Y}.")
    last = known.tail(1)
    people, day = float(last["value"].iloc[0]), last["end"].iloc[0]
    about = "more than" if str(last["note"].iloc[0]).startswith("more than") else "about"
    until = aid_series[aid_series["end"] <= pd.Timestamp(ANNOUNCED)].sort_values("end")
    others = programmes(until[until["series"] != last["series"].iloc[0]]).drop_duplicates("by", keep="last")
    beside = ", ".join(
        f"{by} {value:,.0f} by {end:%B %Y}"
        for by, value, end in zip(others["by"], others["value"], others["end"], strict=True)
    )
    before = until[until["series"] == "us_trained_ukrainians_2015_2022"]
    return Finding(
        Verdict.SUPPORTED,
        f"US forces had trained {about} {people:,.0f} Ukrainians by {day:%-d %B %Y}, the newest total known"
        + (f"; the programmes of others: {beside}." if beside else "."),
        rows(known, others, before),
        measured=people,
        unit="people",
        measured_on=day.date(),
        series="Ukrainians trained by US forces since the invasion",
        readings=(
            Reading("since the invasion", True, people, "people", day.date()),
            *(
                Reading("2015 to January 2022", True, float(value), "people", date(2022, 1, 31))
                for value in before["value"]
            ),
        ),
    )
