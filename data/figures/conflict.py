"""Frames of the figures of the section `conflict`: weeks of fighting, ground, losses, people, and the year's change."""

import pandas as pd

from data.checks import intensity
from data.checks.conflict import forces, people
from data.dates import ANNOUNCED, nearest

RECENT, BEFORE = "last four weeks", "twelve weeks before"
MAPS = {"deepstate_map": "DeepState map", "isw_layer": "ISW map"}
WHAT = {"deaths": "killed", "named_dead": "killed, by name", "casualties": "killed and wounded"}
"""Measures of losses that a figure shows, in words."""
PLANNED = {
    "people_in_need": "people in need",
    "people_targeted": "people targeted",
    "people_reached": "people reached",
    "required_usd": "money required",
}
"""Columns of a response plan that "over ten million" could mean, in words."""


def weeks_compared(weeks: pd.DataFrame) -> pd.DataFrame:
    """Weeks of `Intensity.weeks` with the period that each belongs to (`when`) and the mean of that period (`mean`)."""
    recent = weeks["week"] > pd.Timestamp(ANNOUNCED) - pd.Timedelta(days=28)
    return weeks.assign(
        when=recent.map({True: RECENT, False: BEFORE}), mean=weeks["recent"].where(recent, weeks["before"])
    )


def ground_taken(area: pd.DataFrame, since: str = "2024-01-01") -> pd.DataFrame:
    """Change of the area held by Russian forces per day on both maps: as `intensity.gains`, with `map` and `month`."""
    taken = pd.concat([intensity.gains(area, basis).assign(map=name) for basis, name in MAPS.items()])
    taken = taken[taken["date"] >= since].dropna(subset=["value"])
    return taken.assign(month=taken["date"].dt.to_period("M").dt.start_time)


def ground_by_month(taken: pd.DataFrame) -> pd.DataFrame:
    """Square kilometres taken in each month with at least 28 known days: map, month, km2, days."""
    months = taken.groupby(["map", "month"], as_index=False).agg(km2=("value", "sum"), days=("value", "size"))
    return months[months["days"] >= 28]


def spring_months(months: pd.DataFrame, name: str = MAPS["deepstate_map"]) -> pd.Series:
    """Square kilometres taken on one map in January to May 2025, by month."""
    spring = months[months["month"].between("2025-01-01", "2025-05-01")].groupby("map").head(5)
    return spring[spring["map"] == name].set_index("month")["km2"]


def losses_by_author(estimates: pd.DataFrame) -> pd.DataFrame:
    """Each author's estimate of soldiers lost nearest to the announcement, in words and in thousands (`from`, `to`)."""
    near = forces.by_estimator(estimates)
    near = near[near["measure"].isin(list(WHAT)) & near["side"].notna()]
    who = near["estimator"].str.replace(r" \(via.*\)| agencies| services| Defense", "", regex=True)
    scaled = {"from": near["least"] / 1000, "to": near["most"] / 1000}
    return near.assign(what=near["measure"].map(WHAT), who=who, **scaled)


def killed_by_side(near: pd.DataFrame) -> pd.DataFrame:
    """Lowest and highest estimate of soldiers killed on each side, wounded left out: least, most, by side."""
    dead = near[near["what"] != WHAT["casualties"]]
    return dead.groupby("side").agg(least=("least", "min"), most=("most", "max"))


def lowest_by_side(near: pd.DataFrame) -> pd.Series:
    """Author and kind of the lowest estimate of soldiers killed on each side, in words, by side."""
    dead = near[near["what"] != WHAT["casualties"]].sort_values(["least", "who"])
    first = dead.drop_duplicates("side").set_index("side")
    return first["who"].str.replace(r";\s*", " and ", regex=True) + " (" + first["what"] + ")"


def civilians_counted(cumulative: pd.DataFrame) -> pd.DataFrame:
    """OHCHR totals with both numbers, the last statement on each day, in order of time."""
    whole = cumulative.dropna(subset=["killed", "total"]).sort_values(["as_of", "published"])
    return whole.drop_duplicates("as_of", keep="last")


def killed_and_casualties(counted: pd.DataFrame) -> pd.DataFrame:
    """The last total of each month in long form: as_of, published, source_id, series (killed, casualties), people."""
    shown = last_of_month(counted).rename(columns={"total": "casualties"})
    return shown.melt(["as_of", "published", "source_id"], ["killed", "casualties"], "series", "people")


def last_of_month(counted: pd.DataFrame) -> pd.DataFrame:
    """The last total of each month."""
    return counted.groupby(counted["as_of"].dt.to_period("M")).tail(1)


def line_names(long: pd.DataFrame, before: str = "2024-09-01") -> pd.DataFrame:
    """Where the two lines of civilians carry their names: the end of one, a place with room on the other."""
    killed = long[long["series"].eq("killed")].tail(1)
    both = long[long["series"].eq("casualties") & long["as_of"].lt(before)].tail(1)
    names = pd.concat([killed, both])
    return names.assign(label=names["series"].replace("casualties", "killed plus injured"))


def groups_displaced(idps: pd.DataFrame, refugees: pd.DataFrame) -> pd.DataFrame:
    """People displaced inside Ukraine, abroad, and both, nearest to the announcement: group, millions, source."""
    inside, abroad = nearest(idps), nearest(refugees)
    counts = [float(inside["idps"].iloc[0]), float(abroad["refugees"].iloc[0])]
    return pd.DataFrame(
        {
            "group": ["inside Ukraine", "refugees abroad", "both together"],
            "millions": [counts[0] / 1e6, counts[1] / 1e6, sum(counts) / 1e6],
            "source_id": [*inside["source_id"], *abroad["source_id"], ""],
            "published": [*inside["published"], *abroad["published"], pd.NaT],
        }
    )


def quantities_planned(plans: pd.DataFrame) -> pd.DataFrame:
    """The quantities of the plan nearest to the announcement, one a row: what, value, label, and the plan's columns."""
    parts = []
    for column, name in PLANNED.items():
        plan = people.plan(plans, column)
        parts.append(plan.assign(what=name, value=plan[column].astype(float)))
    found = pd.concat(parts)
    money = found["what"] == PLANNED["required_usd"]
    told = (found["value"] / 1e6).map("{:.1f} million".format)
    return found.assign(label=told.mask(money, (found["value"] / 1e9).map("USD {:.2f} billion".format)))
