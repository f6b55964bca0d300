"""The forces: Ukrainian defences, Russian troops, and what both armies lost."""

from datetime import date

import pandas as pd

from data import losses, territory, us_aid
from data.checks import Finding, Reading, Sign, Verdict, check, rows, rules
from data.checks.conflict.weighing import around, listed, nothing, sign, weigh, year_apart
from data.dates import ANNOUNCED

END = pd.Timestamp(ANNOUNCED)
YEAR = pd.Timedelta(days=int(rules.YEAR_DAYS))


@check("CON-4", territory.fortifications, us_aid.arms_sales)
def defences(lines: pd.DataFrame, sales: pd.DataFrame, as_of: date) -> Finding:
    """ "Strengthening its defences" is read as building lines; buying weapons is the wider reading.

    Money and length stated for Ukrainian lines within a year of the announcement count for the first reading, American
    arms sales to Ukraine notified in the year up to it for the second. Lines make the claim supported; weapons alone
    make it partly supported, since they say nothing of defences on the ground. Lengths are of planned or watched works,
    not of finished ones, and a budget is not a trench.
    """
    near = around(lines)
    money, works = near.dropna(subset=["amount_uah"]), near.dropna(subset=["length_km"])
    bought = sales[(sales["date"] <= END) & (sales["date"] >= END - YEAR)]
    signs: list[Sign] = []
    parts: list[str] = []
    if len(money):
        parts.append(
            f"more than {money['amount_uah'].max() / 1e9:.0f} billion hryvnias were set aside for lines in 2024"
        )
        signs.append(Sign("money for lines", "for", parts[-1]))
    if len(works):
        parts.append(
            f"works on {works['length_km'].max():,.0f} km of lines were reported by {works['as_of'].max():%B %Y}"
        )
        signs.append(Sign("lines built", "for", parts[-1]))
    if near.empty and len(lines):
        last = lines.sort_values("as_of").tail(1)
        parts.append(
            f"no figure on lines was public for the year before, the last being of {last['as_of'].iloc[0]:%-d %B %Y}"
        )
        signs.append(Sign("lines built", "neither", parts[-1]))
    if len(bought):
        dollars, day, what = bought["amount_usd"].sum(), bought["date"].max(), " and ".join(bought["what"])
        parts.append(f"US sales worth USD {dollars / 1e6:,.0f} million were notified by {day:%-d %B %Y} ({what})")
        signs.append(Sign("weapons bought from the US", "for", parts[-1]))
    if not signs:
        return nothing("figure on Ukrainian defences")
    verdict = Verdict.SUPPORTED if len(near) else Verdict.PARTLY if len(bought) else Verdict.NO_EVIDENCE
    reason = f"{listed(parts).replace(' and US', ', and US')}."
    return Finding(
        verdict,
        reason[0].upper() + reason[1:],
        rows(near, bought, lines.sort_values("as_of").tail(1)),
        direct=False,
        readings=(
            Reading("lines were built or paid for", len(near) > 0 or None),
            Reading("weapons were bought", len(bought) > 0 or None),
        ),
        signs=tuple(signs),
    )


@check("CON-5", territory.force_sizes)
def troops(sizes: pd.DataFrame, as_of: date) -> Finding:
    """ "Along the border" can mean the troops opposite Sumy and Kharkiv, or all Russian forces in and around Ukraine.

    Each is compared with the figure nearest to a year before. For the border only figures of the same place are
    compared, the Kursk side of Sumy; where none was public on the date, the forces in Ukraine decide. Where a statement
    gives only a bound ("up to", "over"), the bound is taken. Every figure is a statement of Ukrainian officials, or of
    analysts who rely on them; none was counted by an independent source, so the measure is called indirect.
    """
    sizes = sizes.assign(size=sizes["value"].fillna(sizes["high"]).fillna(sizes["low"]))
    border = sizes[sizes["grouping"] == "ru_at_border"]
    groups = {
        "border at Sumy": border[border["place"] == "Sumy, on the Kursk side"],
        "forces in Ukraine": sizes[sizes["grouping"] == "ru_in_theatre"],
    }
    pairs = {name: pair for name, group in groups.items() if len(pair := year_apart(group, "size")) == 2}
    if not pairs:
        return nothing("pair of figures on Russian troops a year apart")
    signs, readings = [], []
    for name, pair in pairs.items():
        (old, new), (then, day) = pair["size"].astype(float), pair["as_of"]
        signs.append(sign(name, new, old, f"{new:,.0f} in {day:%B %Y} against {old:,.0f} in {then:%B %Y}"))
        readings.append(Reading(name, signs[-1].speaks == "for", new, "people", day.date()))
    told = tuple(signs)
    warned = border[border["size"].isna() & (border["as_of"] <= END) & (border["as_of"] > END - YEAR)]
    if len(warned):
        says = f"{len(warned)} Ukrainian statements of spring 2025 speak of a build-up and give no number"
        signs.append(Sign("warnings", "for", says))
    first = pairs[min(pairs, key=list(groups).index)].iloc[-1]
    return Finding(
        weigh(signs),
        f"Ukrainian statements put the Russian troops at {listed([f'{each.says} ({each.series})' for each in told])}.",
        rows(*pairs.values(), warned),
        measured=float(first["size"]),
        unit="people",
        measured_on=first["as_of"].date(),
        series=next(iter(pairs)),
        direct=False,
        readings=tuple(readings),
        signs=tuple(signs),
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
    parts, readings = [], []
    for side, adjective in (("Russia", "Russian"), ("Ukraine", "Ukrainian")):
        mine = dead[dead["side"] == side]
        if mine.empty:
            continue
        low = mine.loc[mine["least"].idxmin()]
        years = (low["as_of"] - pd.Timestamp("2022-02-24")).days / 365.25
        parts.append(
            f"{low['least']:,.0f} to {mine['most'].max():,.0f} {adjective} soldiers killed "
            f"({len(mine)} estimators, the lowest {low['estimator'].replace(';', ' and')})"
        )
        fits = bool(low["least"] / years >= rules.WAR_DEATHS)
        readings.append(Reading(f"{adjective} forces", fits, float(low["least"]), "deaths", low["as_of"].date()))
    if not readings:
        return nothing("estimate of soldiers killed")
    hits = [each.fits for each in readings]
    both = len(hits) == 2 and all(hits)
    return Finding(
        Verdict.SUPPORTED if both else Verdict.PARTLY if any(hits) else Verdict.CONTRADICTED,
        f"Estimates near the announcement range from {' and from '.join(parts)} since February 2022.",
        rows(dead),
        readings=tuple(readings),
        direct=False,
    )
