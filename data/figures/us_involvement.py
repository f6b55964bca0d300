"""Frames of the figures of the section `us-involvement`: packages of aid, donors, weapons and training, sanctions."""

import re

import pandas as pd

from data.checks.us_involvement import donors, growth, packages

IN_OFFICE = "in office"
"""The row of a time line that names the presidents."""
PAIRED, ALONE, AMERICAN = "EU, US step within a day", "EU, other packages", "US steps"
"""Rows of the time line of sanctions, below the presidents."""


def amounts_said(billions: dict[int, float]) -> pd.DataFrame:
    """The article's amounts by calendar year, in billion dollars, with the ends of the year and a label."""
    said = pd.DataFrame({"year": list(billions), "bn": list(billions.values())})
    start = pd.to_datetime(said["year"].astype(str))
    end = start + pd.Timedelta(days=364)
    return said.assign(start=start, end=end, label="article: " + said["bn"].astype(str))


def packages_announced(aid: pd.DataFrame) -> pd.DataFrame:
    """Packages as `packages.running`, with size (`bn`) and sum of the year so far in billion dollars; label is the day."""
    found = packages.running(aid)
    return found.assign(
        bn=found["amount_usd"] / 1e9,
        so_far=found["so_far_usd"] / 1e9,
        label=found["announced_date"].dt.strftime("%-d %B %Y"),
    )


def year_sums(announced: pd.DataFrame, since: int = 2022) -> pd.DataFrame:
    """The last package of each year of `packages_announced`, whose sum so far is that of the year; label names both."""
    last = announced[announced["year"] >= since].drop_duplicates("year", keep="last")
    return last.assign(label=last["year"].astype(str) + ": " + last["so_far"].map("{:.1f}".format))


def first_to_reach(announced: pd.DataFrame, year: int, billions: float) -> pd.DataFrame:
    """The package of `packages_announced` with which a year's sum first reached an amount, as a frame; maybe empty."""
    return announced[(announced["year"] == year) & (announced["so_far"] >= billions)].head(1)


def contents(package: pd.Series) -> str:
    """What a package held, as recorded, with a comma in numbers of four to six digits."""
    return re.sub(r"(\d)(\d{3})\b", r"\1,\2", str(package["key_components"]))


def newest_totals(total: pd.DataFrame) -> pd.DataFrame:
    """The newest running total of each donor of `donors.totals` in whichever version, with a label in billion euros."""
    last = total.sort_values("day").groupby("donor").tail(1)
    return last.assign(label=last["donor"] + ": " + last["bn"].map("{:.0f}".format))


def newest_first_published(total: pd.DataFrame) -> pd.DataFrame:
    """The newest total of each donor of `donors.totals` as it was first published."""
    return total[total["version"] == donors.FIRST].groupby("donor").tail(1)


def totals_in_words(months: pd.DataFrame, change: pd.Timestamp) -> str:
    """What the figure of running totals shows, from the donor months of `donors.by_donor`; `change`: a new government."""
    if months.empty:
        return "Diamonds in two colours, the totals of Europe and of the United States as first published, by day."
    since = months[months["start"] >= change].groupby("donor")["allocations_total_eur"].sum() / 1e9
    rose = {donor: since.get(donor, 0.0) for donor in (donors.EUROPE, donors.US)}
    return (
        "Two rising lines, aid allocated by Europe and by the United States. Since the change of government in January "
        f"2025 that of Europe climbs by {rose[donors.EUROPE]:.0f} billion euros and the American one by "
        f"{rose[donors.US]:.1f}. Diamonds are totals as first published."
    )


def half_years(months: pd.DataFrame) -> pd.DataFrame:
    """Allocations by half-year as `donors.half_years`, with `bn` in billion euros; empty where no month is public."""
    if months.empty:
        return pd.DataFrame(columns=["half", "donor", "eur", "share_pct", "kind", "bn"])
    found = donors.half_years(months)
    return found.assign(bn=found["eur"] / 1e9)


def halves_in_words(halves: pd.DataFrame) -> str:
    """What the bars of `half_years` show: all aid of the two donors in the largest American half-year and the newest."""
    bn = halves[halves["kind"] == "all aid"].pivot(index="half", columns="donor", values="bn").fillna(0.0)
    told = [
        f"in {half} the American bar stands at {bn.at[half, donors.US]:.1f} and the European at "
        f"{bn.at[half, donors.EUROPE]:.1f} billion euros"
        for half in (bn[donors.US].idxmax(), bn.index[-1])
    ]
    return f"Two groups of bars by half-year, all aid and military aid. For all aid, {told[0]}; {told[1]}."


def trained_in_words(taught: pd.DataFrame) -> str:
    """Where the line of each programme of `weapons.programmes` ends."""
    ends = taught.sort_values(["end", "value"]).groupby("by").tail(1)
    told = [f"{last.by} at {last.value:,.0f} in {last.end:%B %Y}" for last in ends.itertuples()]
    return f"Rising lines of soldiers trained. They end so: {'; '.join(told)}."


def named_by_year(aid: pd.DataFrame) -> list[str]:
    """For each component of the article's table, how many packages of its two years name it."""
    counts = growth.component_counts(aid)
    return [
        f"{component} by "
        + " and ".join(f"{count} of {of} in {year}" for year, count, of in part[["year", "count", "of"]].itertuples(index=False))
        for component, part in counts.groupby("component", sort=False)
    ]  # fmt: skip


def paid_by_allies(purl: pd.DataFrame) -> pd.DataFrame:
    """The highest total that allies paid for American weapons through NATO, as a frame; empty where none is stated."""
    # Single packages are parts of the totals, so only the totals count.
    stated = purl[purl["item"].str.contains("total")].dropna(subset=["amount_usd"])
    return stated.sort_values("amount_usd").tail(1)


def sanctions_by_row(european: pd.DataFrame, american: pd.DataFrame) -> pd.DataFrame:
    """EU packages of `pressure.beside` and US steps in one frame; `row` says where on the time line each stands."""
    row = european["paired"].map({True: PAIRED, False: ALONE})
    return pd.concat([european.assign(row=row), american.assign(row=AMERICAN)])


def first_new_listings(american: pd.DataFrame, after: str = "2025-05-31") -> pd.DataFrame:
    """The earliest US step of a list after a day that put new names on a list, as a frame; empty where none is known."""
    listed = american[american["new_listings"].notna()]
    return listed[listed["date"] > after].head(1)
