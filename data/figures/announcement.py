"""Frames of the figures of the section `announcement`: the weeks around the call, posts, answers, efforts, fighting."""

import pandas as pd

from data.checks.intensity import Intensity
from data.dates import ANNOUNCED, CALL

FROM, TO = pd.Timestamp("2025-02-01"), pd.Timestamp("2025-06-30")
"""First and last day of the time line."""
TRUCES, PRESIDENTS, OTHERS = "truces", "the two presidents", "talks and other contacts"
LANES = ["", TRUCES, PRESIDENTS, OTHERS]
"""Lanes of the time line from the top; the first stays empty, for the label of the announcement."""

THAT_DAY, OTHER_DAYS = "17 May", "other days"

STANCES = {
    "support": "support",
    "cautious": "cautious",
    "neutral": "neutral",
    "oppose": "doubt or concern",
    "concern": "doubt or concern",
}
"""Stances of statements, in the words of the figure, from the warmest to the coolest."""
ELSEWHERE = ["China", "India", "South Africa", "Turkiye"]
SPEAKERS = ["US Congress", "Ukraine", "Europe, EU, NATO", "Russian parliament", "other countries"]
"""Groups of speakers, from the top of the figure; the governments of the two callers are none."""

FORMS = {
    "talks": "talks",
    "call": "calls and meetings",
    "meeting": "calls and meetings",
    "summit": "calls and meetings",
    "proposal": "proposals, truces",
    "truce": "proposals, truces",
}
"""Kinds of events of negotiation, in the words of the figure."""

LOWEST, HIGHEST = -95, 160
"""Where intervals of a change are cut, in percent, so that a wide one does not squeeze the others."""
DIRECTIONS = {"up": "rose", "down": "fell", "no clear change": "no clear change"}


def in_truce(truces: pd.DataFrame) -> pd.DataFrame:
    """Truces that began from January to June 2025, each with its lane, its first day (`date`) and its words (`what`)."""
    begun = truces[truces["start"].between("2025-01-01", TO)]
    return begun.assign(lane=TRUCES, date=begun["start"], what=begun["scope"] + ", " + begun["declared_by"])


def presidents_spoke(contacts: pd.DataFrame) -> pd.DataFrame:
    """Confirmed contacts of the two presidents on the time line, each with its lane and its subjects (`what`)."""
    between = contacts["direct_trump_putin"].fillna(False).astype(bool) & contacts["status"].eq("confirmed")
    men = contacts[between & contacts["date"].between(FROM, TO)]
    return men.assign(lane=PRESIDENTS, what=men["topics"])


def others_spoke(efforts: pd.DataFrame) -> pd.DataFrame:
    """Events of negotiation that have no lane of their own, neither truces nor contacts of the two presidents."""
    others = efforts[(efforts["kind"] != "truce") & ~efforts["actors"].eq("Trump; Putin")]
    return others.assign(lane=OTHERS, what=others["title"])


def last_direct_talks(efforts: pd.DataFrame) -> pd.DataFrame:
    """The last talks of Ukraine and Russia with each other up to the announcement, one row, or none."""
    direct = efforts["actors"].str.contains("Russia; Ukraine", na=False) & (efforts["kind"] == "talks")
    return efforts[direct & (efforts["date"] <= pd.Timestamp(ANNOUNCED))].sort_values("date").tail(1)


def launched_daily(air: pd.DataFrame) -> pd.DataFrame:
    """Days of the time line with the drones and missiles launched at Ukraine on each, together (`launched`)."""
    days = air[air["date"].between(FROM, TO)]
    return days.assign(launched=days["strike_drones_launched"] + days["missiles_launched"])


def around_call(daily: pd.DataFrame, first: int, last: int) -> pd.DataFrame:
    """The days from the `first` to the `last` after the call; days before the call are negative."""
    return daily[(daily["date"] - pd.Timestamp(CALL)).dt.days.between(first, last)]


def posts_by_day(posts: pd.DataFrame) -> pd.DataFrame:
    """Posts of each day: date, posts, likes (median of a post), source_id, day (that of the announcement or another)."""
    daily = posts.groupby("date", as_index=False).agg(
        posts=("post_id", "size"), likes=("favourites_count", "median"), source_id=("source_id", "first")
    )
    return daily.assign(day=daily["date"].eq(pd.Timestamp(ANNOUNCED)).map({True: THAT_DAY, False: OTHER_DAYS}))


def speakers(answers: pd.DataFrame) -> pd.Series:
    """The group of SPEAKERS to which the speaker of each statement belongs."""
    country = answers["country"]
    group = pd.Series("Europe, EU, NATO", index=answers.index).mask(country.isin(ELSEWHERE), "other countries")
    group = group.mask(country.eq("Ukraine"), "Ukraine").mask(country.eq("Russia"), "Russian parliament")
    return group.mask(country.eq("United States"), "US Congress")


def stances_by_group(answers: pd.DataFrame) -> pd.DataFrame:
    """Statements of each group by stance, stacked: group, stance, n, place, and start, middle and end of each part."""
    told = answers.assign(group=speakers(answers), stance=answers["stance"].map(STANCES))
    tally = told.groupby(["group", "stance"]).size().rename("n").reset_index()
    warmest_first = list(dict.fromkeys(STANCES.values()))
    tally["place"] = tally["stance"].map(warmest_first.index)
    tally = tally.sort_values(["group", "place"])
    end = tally.groupby("group")["n"].cumsum()
    return tally.assign(start=end - tally["n"], middle=end - tally["n"] / 2, end=end)


def efforts_by_month(efforts: pd.DataFrame) -> pd.DataFrame:
    """Events of negotiation of one year, counted: month ("Jan"), form (of FORMS), n."""
    named = efforts.assign(month=efforts["date"].dt.strftime("%b"), form=efforts["kind"].map(FORMS))
    return named.groupby(["month", "form"]).size().rename("n").reset_index()


def contacts_by_year(contacts: pd.DataFrame) -> pd.DataFrame:
    """Contacts in each year from 2016 to 2025, years without any included: year (as text), n."""
    years = contacts["date"].dt.year.value_counts().reindex(range(2016, 2026), fill_value=0)
    return pd.DataFrame({"year": years.index.astype("str"), "n": years.to_numpy()})


def changes(fought: Intensity) -> pd.DataFrame:
    """Change of each series in percent, with its interval cut to the drawing: series, change, low, high, direction, says."""
    return pd.DataFrame(
        {
            "series": each.series,
            "change": each.change_pct,
            "low": max(each.low_pct, LOWEST),
            "high": min(each.high_pct, HIGHEST),
            "direction": DIRECTIONS[each.direction],
            "says": each.says,
        }
        for each in fought.series
    )
