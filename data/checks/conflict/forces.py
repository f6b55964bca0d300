"""The forces: Ukrainian defences, Russian troops, and what both armies lost."""

from datetime import date

import pandas as pd

from data import losses, territory, us_aid
from data.checks import Finding, Sign, cases, check, other, plain, rows, rules, unknown, weaker
from data.checks.conflict.comparing import END, around, days, sign, trend, year_apart
from data.checks.wording import listed


@check("CON-4", territory.fortifications, us_aid.arms_sales)
def defences(lines: pd.DataFrame, sales: pd.DataFrame, as_of: date) -> Finding:
    """ "Strengthening its defences" is read as building lines; buying weapons is the weaker reading.

    Money and length stated for Ukrainian lines within a year of the announcement are asked for in the plain reading,
    American arms sales to Ukraine notified in the year up to it in the weaker one: weapons strengthen a defence and say
    nothing of works on the ground. Lines of more than a year before are real works of another time. Lengths are of
    planned or watched works, not of finished ones, and a budget is not a trench.
    """
    near, older = around(lines), lines[lines["as_of"] < END - days(rules.YEAR_DAYS)].sort_values(["as_of", "row"])
    money, works = near.dropna(subset=["amount_uah"]), near.dropna(subset=["length_km"])
    bought = sales[(sales["date"] <= END) & (sales["date"] >= END - days(rules.YEAR_DAYS))]
    parts = []
    if len(money):
        parts.append(f"more than {money['amount_uah'].max() / 1e9:.0f} billion hryvnias were set aside for lines")
    if len(works):
        parts.append(f"works on {works['length_km'].max():,.0f} km were reported by {works['as_of'].max():%B %Y}")
    if near.empty and len(older):
        parts.append(f"figures on Ukrainian lines on record end in {older['as_of'].iloc[-1]:%B %Y}")
    if len(bought):
        dollars, on = bought["amount_usd"].sum() / 1e6, bought["date"].max()
        parts.append(f"US arms sales of USD {dollars:,.0f} million were notified by {on:%-d %B %Y}")
    text = f"{listed(parts)}." if parts else "No figure on Ukrainian defences is on record for these years."
    return Finding(
        readings=(
            plain("lines were built or paid for", len(near), "figures", fits=len(near) > 0 or None),
            weaker("weapons were bought", len(bought), "sales", fits=len(bought) > 0 or None),
            other("lines were built or paid for more than a year before", fits=len(older) > 0 or None),
        ),
        reason=text[0].upper() + text[1:],
        evidence=rows(near, bought, older.tail(1)),
    )


def pairs_of_places(sizes: pd.DataFrame) -> list[pd.DataFrame]:
    """For each place the figure nearest to the announcement and the one a year before it, where both are on record."""
    pairs = (year_apart(group, "size") for _, group in sizes.groupby("place", sort=True))
    return [pair for pair in pairs if len(pair) == 2]


def told(pair: pd.DataFrame) -> Sign:
    """A pair of figures on troops as a sign; its series is the place."""
    (old, new), (then, day) = pair["size"].astype(float), pair["as_of"]
    return sign(str(pair["place"].iloc[-1]), new, old, f"{new:,.0f} in {day:%B %Y} against {old:,.0f} in {then:%B %Y}")


@check("CON-5", territory.force_sizes)
def troops(sizes: pd.DataFrame, as_of: date) -> Finding:
    """ "Along the border" is read as the places on the Russian side of it, opposite Sumy and Kharkiv.

    For each such place the figure nearest to the announcement is compared with the one of the same place nearest to a
    year before. A weaker reading takes statements of the year before the announcement that speak of a build-up there
    and give no number. The forces inside Ukraine, which the same statements count apart, are troops of another place.
    Where a statement gives only a bound ("up to", "over"), the bound is taken. Every figure is a statement of Ukrainian
    officials, or of analysts who rely on them.
    """
    sizes = sizes.assign(size=sizes["value"].fillna(sizes["high"]).fillna(sizes["low"]))
    border, theatre = (sizes[sizes["grouping"] == group] for group in ("ru_at_border", "ru_in_theatre"))
    there, inside = pairs_of_places(border), pairs_of_places(theatre)
    at_border, in_ukraine = [told(pair) for pair in there], [told(pair) for pair in inside]
    since = border["as_of"] > END - days(rules.YEAR_DAYS)
    warned = border[border["size"].isna() & since & (border["as_of"] <= END)]
    elsewhere = {"for": True, "against": False}.get(in_ukraine[0].speaks) if in_ukraine else None
    first = there[0].iloc[-1] if there else None
    figures = listed([f"{each.says} ({each.series})" for each in (*at_border, *in_ukraine)])
    return Finding(
        **trend(
            "Russian troops at the border grew in number",
            at_border,
            weaker(
                "a build-up was reported, without a number", len(warned), "statements", fits=len(warned) > 0 or None
            ),
            other("Russian troops inside Ukraine grew in number", fits=elsewhere),
        ),
        reason=f"Ukrainian statements put the Russian troops at {figures}."
        if figures
        else "No two figures on Russian troops at one place a year apart are on record.",
        evidence=rows(*there, *inside, warned),
        measured=None if first is None else float(first["size"]),
        unit="" if first is None else "people",
        measured_on=None if first is None else first["as_of"].date(),
        series="" if first is None else f"Russian troops at the border, {first['place']}",
        signs=(*at_border, *in_ukraine),
    )


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
    return near.assign(
        least=low.fillna(value).fillna(high), most=high.fillna(value).fillna(low), middle=value
    ).sort_values(["side", "measure", "estimator"])


def killed(dead: pd.DataFrame, adjective: str) -> tuple[bool | None, str]:
    """Whether the lowest estimate of one side's dead reaches the threshold of a war each year, and the range in words."""
    if dead.empty:
        return None, ""
    low = dead.loc[dead["least"].idxmin()]
    years = (low["as_of"] - pd.Timestamp("2022-02-24")).days / 365.25
    says = f"{low['least']:,.0f} to {dead['most'].max():,.0f} {adjective} soldiers killed"
    return bool(low["least"] / years >= rules.WAR_DEATHS), says


@check("CON-10", losses.casualty_estimates)
def both_sides_lose(estimates: pd.DataFrame, as_of: date) -> Finding:
    """ "Losses" are read as soldiers killed, "significant" as more than a war needs to be called one.

    The Uppsala programme calls a conflict a war from 1,000 battle deaths a year. For each side the lowest estimate of
    the dead, of all estimators whose figure lies within half a year of the announcement, is divided by the years since
    February 2022 and compared with that. Upper bounds alone do not count. Lists of names are a floor, official
    Ukrainian totals leave out the missing, and the estimates of the two sides rest on different methods, so they are
    shown side by side and never added.
    """
    near = by_estimator(estimates)
    dead = near[near["measure"].isin(["deaths", "named_dead"]) & (near["value"].notna() | near["low"].notna())]
    (russia, of_russia), (ukraine, of_ukraine) = (
        killed(dead[dead["side"] == side], adjective)
        for side, adjective in (("Russia", "Russian"), ("Ukraine", "Ukrainian"))
    )
    ranges = listed([says for says in (of_russia, of_ukraine) if says])
    if not ranges:
        return unknown("both sides lose many soldiers", "No estimate of soldiers killed is on record for this time.")
    return Finding(
        **cases.two_halves("Russian forces lose many soldiers", russia, "Ukrainian forces lose many soldiers", ukraine),
        reason=f"Estimates near the announcement range from {ranges.replace(' and ', ', and from ')} since February 2022.",
        evidence=rows(dead),
    )
