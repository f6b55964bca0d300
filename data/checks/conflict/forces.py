"""The forces: Ukrainian defences, and what both armies lost."""

from datetime import date

import pandas as pd

from data import losses, territory, us_aid
from data.checks import Finding, cases, check, other, plain, rows, rules, unknown, weaker
from data.checks.conflict.comparing import END, around, days, named

NEWSPAPER = {"WSJ": "The Wall Street Journal"}
"""Authors that the table names by their initials."""


def sum_said(row: pd.Series) -> str:
    """A sum of money for lines in words, as stated."""
    more = "more than " if "more than" in row["what"] else ""
    return f"{more}{row['amount_uah'] / 1e9:.0f} billion"


def money_said(money: pd.DataFrame) -> str:
    """What was set aside for lines of the country, with author and day; of one year both ends where authors differ."""
    whole = money[~money["what"].str.contains("region")].sort_values(["amount_uah", "row"])
    if whole.empty:
        return ""
    who = whole["said_by"].replace(NEWSPAPER)
    whole = whole.assign(who=who, year=whole["what"].str.extract(r"\b(?:for|in) (20\d\d)\b")[0])
    of_year = whole[whole["year"] == whole["year"].max()]
    if len(of_year) > 1:
        low, high = of_year.iloc[0], of_year.iloc[-1]
        ends = f"{sum_said(low)} ({low['who']}) and {sum_said(high)} hryvnias ({high['who']})"
        return f"for {high['year']}, {ends} are given as set aside for lines"
    one = whole.iloc[-1]
    what = str(one["what"]).removesuffix(", more than")
    return f"{one['who']} spoke on {one['published']:%-d %B %Y} of {sum_said(one)} hryvnias for lines, {what}"


@check("CON-4", territory.fortifications, us_aid.arms_sales)
def defences(lines: pd.DataFrame, sales: pd.DataFrame, as_of: date) -> Finding:
    """ "Strengthening its defences" is read as building lines; support for weapons, offered, is the weaker reading.

    Money and length stated for Ukrainian lines within a year of the announcement are asked for in the plain reading,
    American notices of arms sales to Ukraine in the year up to it in the weaker one: they offer upkeep, training or
    arms, which strengthen a defence and say nothing of works on the ground. Lines of more than a year before are real
    works of another time. Lengths are of planned or watched works, not of finished ones, and a budget is not a trench;
    sums of different authors and times overlap and are not added.
    """
    near, older = around(lines), lines[lines["as_of"] < END - days(rules.YEAR_DAYS)].sort_values(["as_of", "row"])
    money, works = near.dropna(subset=["amount_uah"]), near.dropna(subset=["length_km"])
    offered = sales[(sales["date"] <= END) & (sales["date"] >= END - days(rules.YEAR_DAYS))]
    parts = [said] if (said := money_said(money)) else []
    if len(works):
        longest = works.loc[works["length_km"].idxmax()]
        by = NEWSPAPER.get(longest["said_by"], longest["said_by"])
        parts.append(f"works on {longest['length_km']:,.0f} km were reported for {longest['as_of']:%B %Y} ({by})")
    if near.empty and len(older):
        parts.append(f"figures on Ukrainian lines on record end in {older['as_of'].iloc[-1]:%B %Y}")
    if near.empty and len(offered):
        dollars, on = offered["amount_usd"].sum() / 1e6, offered["date"].max()
        parts.append(f"US notices to {on:%-d %B %Y} offered about USD {dollars:,.0f} million of support for weapons")
    text = "; ".join(parts) or "figures on Ukrainian defences of these years are not on record"
    return Finding(
        readings=(
            plain("lines were built or paid for", len(near), named(near, "figure"), fits=len(near) > 0 or None),
            weaker("support for weapons was offered for sale", len(offered), named(offered, "US notice"), fits=len(offered) > 0 or None),
            other("lines were built or paid for more than a year before", fits=len(older) > 0 or None),
        ),
        reason=f"{text[0].upper()}{text[1:]}.",
        evidence=rows(near, offered, older.tail(1)),
    )  # fmt: skip


def by_estimator(estimates: pd.DataFrame) -> pd.DataFrame:
    """The estimate of each estimator nearest to the announcement, by side and measure, with `least` and `most`.

    Totals since February 2022 only, at most half a year away; a single value is both ends of its range.
    """
    both = estimates[estimates["start"].isna() & estimates["side"].isin(["Russia", "Ukraine"])]
    near = around(both, rules.HALF_YEAR_DAYS)
    near = near[near["measure"].isin(["deaths", "casualties", "named_dead"])]
    away = (near["as_of"] - END).abs()
    near = near.assign(_away=away).sort_values(["_away", "published"], ascending=[True, False])
    near = near.drop_duplicates(["side", "measure", "estimator"]).drop(columns="_away")
    low, high, value = (near[column].astype(float) for column in ("low", "high", "value"))
    both_ends = near.assign(least=low.fillna(value).fillna(high), most=high.fillna(value).fillna(low))
    return both_ends.sort_values(["side", "measure", "estimator"])


def end_said(row: pd.Series, column: str) -> str:
    """One end of the range of the killed, with its author, and "more than" where the author gives a lower bound alone."""
    floor = "more than " if pd.isna(row["value"]) and pd.isna(row["high"]) else ""
    by_name = " by name" if row["measure"] == "named_dead" else ""
    return f"{floor}{row[column]:,.0f}{by_name} ({str(row['estimator']).replace('; ', ' and ')})"


def killed(dead: pd.DataFrame, adjective: str) -> tuple[bool | None, str]:
    """Whether the lowest estimate of one side's dead reaches the threshold of a war each year, and the range in words."""
    if dead.empty:
        return None, ""
    low, high = dead.loc[dead["least"].idxmin()], dead.loc[dead["most"].idxmax()]
    years = (low["as_of"] - pd.Timestamp("2022-02-24")).days / 365.25
    says = f"{adjective} soldiers killed, {end_said(low, 'least')} to {end_said(high, 'most')}"
    return bool(low["least"] / years >= rules.WAR_DEATHS), says


@check("CON-10", losses.casualty_estimates)
def both_sides_lose(estimates: pd.DataFrame, as_of: date) -> Finding:
    """ "Losses" are read as soldiers killed, "significant" as more than a war needs to be called one.

    The Uppsala programme calls a conflict a war from 1,000 battle deaths a year. For each side the lowest estimate of
    the dead, of all estimators whose figure lies within half a year of the announcement, is divided by the years since
    February 2022 and compared with that. Upper bounds alone do not count. The missing are left out on both sides: where
    an author adds them to the killed, the killed alone are taken. Lists of names and official totals are floors. The
    estimates of the two sides rest on different methods, so they are shown side by side and never added.
    """
    near = by_estimator(estimates)
    dead = near[near["measure"].isin(["deaths", "named_dead"]) & (near["value"].notna() | near["low"].notna())]
    (russia, of_russia), (ukraine, of_ukraine) = (
        killed(dead[dead["side"] == side], adjective)
        for side, adjective in (("Russia", "Russian"), ("Ukraine", "Ukrainian"))
    )
    ranges = "; ".join(says for says in (of_russia, of_ukraine) if says)
    if not ranges:
        return unknown("both sides lose many soldiers", "No estimate of soldiers killed is on record for this time.")
    return Finding(
        **cases.two_halves("Russian forces lose many soldiers", russia, "Ukrainian forces lose many soldiers", ukraine),
        reason=f"Estimates near the announcement, since February 2022: {ranges}.",
        evidence=rows(dead),
    )
