"""The weight of the United States among the donors, from 2022 to the announcement."""

from datetime import date

import pandas as pd

from data.allocations import kiel_donor_month, kiel_donors, kiel_vintages
from data.checks import Finding, Reading, Sign, check, other, plain, rows, rules, unknown, weaker
from data.dates import ANNOUNCED

US, EUROPE, OTHERS = "United States", "Europe", "other donors"
GROUPS = {"united_states": US, "eu_members": EUROPE, "eu_institutions": EUROPE, "other_europe": EUROPE}
KINDS = {"military_eur": "military", "financial_eur": "financial", "humanitarian_eur": "humanitarian"}
RESTATED, FIRST = "restated, month by month", "as first published"
NO_SIGNS: tuple[Sign, ...] = ()


def by_donor(months: pd.DataFrame, donors: pd.DataFrame) -> pd.DataFrame:
    """Donor months with the column donor: United States, Europe (EU and its members, UK, Norway…), or other donors."""
    group = months["iso3"].map(dict(zip(donors["iso3"], donors["donor_group"], strict=True)))
    return months.assign(donor=group.map(GROUPS).fillna(OTHERS))


def share(months: pd.DataFrame, column: str = "allocations_total_eur") -> float:
    """The US part of a column, in percent; 0 where nothing at all was allocated."""
    total = float(months[column].sum())
    return 100 * float(months.loc[months["donor"] == US, column].sum()) / total if total else 0.0


def stocks(vintages: pd.DataFrame, measure: str = "allocations") -> pd.DataFrame:
    """Totals since 2022 of the US and of Europe as first published, one row a donor and closing day."""
    both = vintages["donor_group"].isin(["united_states", "europe"])
    return vintages[vintages["start"].isna() & (vintages["measure"] == measure) & both]


def as_published(vintages: pd.DataFrame, measure: str = "allocations") -> pd.DataFrame:
    """Totals of the US and Europe side by side as first published: one row per closing day, those that have both."""
    wide = (
        stocks(vintages, measure)
        .pivot(index="end", columns="donor_group", values="value_eur")
        .reindex(columns=["united_states", "europe"])
    )
    return wide.dropna().rename(columns={"united_states": US, "europe": EUROPE})


def by_period(months: pd.DataFrame, period: str, column: str = "allocations_total_eur") -> pd.DataFrame:
    """Sums by period (rows) and donor (columns); a month without a row holds no allocation in Kiel's list."""
    return months.pivot_table(index=period, columns="donor", values=column, aggfunc="sum", fill_value=0.0)


def totals(months: pd.DataFrame, vintages: pd.DataFrame) -> pd.DataFrame:
    """Running totals of the US and Europe: donor, day, eur, version (restated by month, or as first published)."""
    sums = by_period(months, "end").cumsum().reindex(columns=[US, EUROPE])
    every = sums.rename_axis(columns="donor", index="day").melt(ignore_index=False, value_name="eur").reset_index()
    first = stocks(vintages)
    first = pd.DataFrame(
        {
            "donor": first["donor_group"].map({"united_states": US, "europe": EUROPE}),
            "day": first["end"],
            "eur": first["value_eur"],
        }
    ).dropna()
    return pd.concat([every.assign(version=RESTATED), first.assign(version=FIRST)], ignore_index=True)


def half_years(months: pd.DataFrame) -> pd.DataFrame:
    """Allocations of the US and Europe by half-year: half, kind (all aid, military aid), donor, eur, share_pct."""
    half = months["start"].dt.year.astype(str) + months["start"].dt.month.le(6).map({True: " I", False: " II"})
    found = []
    for kind, column in (("all aid", "allocations_total_eur"), ("military aid", "military_eur")):
        sums = by_period(months.assign(half=half), "half", column)
        eur = sums.reset_index().melt("half", value_name="eur")
        all_ = eur["half"].map(sums.sum(axis=1))
        found.append(eur.assign(share_pct=100 * eur["eur"] / all_, kind=kind))
    both = pd.concat(found, ignore_index=True)
    return both[both["donor"] != OTHERS]


def _signs(months: pd.DataFrame) -> tuple[Sign, ...]:
    parts = [(f"{kind} aid", months, column) for column, kind in KINDS.items()]
    years = months.groupby(months["start"].dt.year)
    parts += [(f"all aid of {year}", part, "allocations_total_eur") for year, part in years]
    found = [(name, share(part, column)) for name, part, column in parts]
    return tuple(
        Sign(name, "for" if pct >= rules.LARGE_SHARE_PCT else "against", f"{pct:.0f} percent from the US")
        for name, pct in found
    )


def _large(pct: float) -> bool:
    return pct >= rules.LARGE_SHARE_PCT


def _restated(months: pd.DataFrame) -> tuple[str, tuple[Reading, ...]]:
    """What the monthly figures say: a sentence, and the readings with the plain one first."""
    end, on = months["end"].max(), months["end"].max().date()
    all_, arms = share(months), share(months, "military_eur")
    early = months[months["start"].dt.year < end.year]
    given = float(months.loc[months["donor"] == US, "allocations_total_eur"].sum())
    says = (
        f"By {end:%B %Y} the United States had allocated {given / 1e9:.0f} billion euros, {all_:.0f} percent of all aid "
        f"and {arms:.0f} percent of military aid (Kiel Institute)."
    )
    readings = [
        plain("a large share of all aid since 2022", round(all_, 1), "percent", on, fits=_large(all_)),
        weaker("a large share of military aid", round(arms, 1), "percent", on, fits=_large(arms)),
    ]
    if len(early):
        before = share(early)
        readings.append(
            other(f"a large share of the aid up to {end.year - 1}", round(before, 1), "percent", fits=_large(before))
        )
    return says, tuple(readings)


def _first_published(vintages: pd.DataFrame) -> tuple[str, tuple[Reading, ...], pd.DataFrame]:
    """The same from totals as first published: a sentence, the readings, and the rows; empty where there are none."""
    known = vintages[vintages["end"] <= pd.Timestamp(ANNOUNCED)]
    pairs, arms = as_published(known), as_published(known, "military_allocations")
    if pairs.empty:
        return "", (), vintages.head(0)
    end, us, europe = pairs.index[-1], float(pairs[US].iloc[-1]), float(pairs[EUROPE].iloc[-1])
    pct = 100 * us / (us + europe)
    says = (
        f"By {end:%B %Y} the United States had allocated {us / 1e9:.0f} billion euros and Europe {europe / 1e9:.0f}, as "
        f"the Kiel Institute published then: {pct:.0f} percent of the two together."
    )
    readings = [
        plain("a large share of what the US and Europe gave", round(pct, 1), "percent", end.date(), fits=_large(pct))
    ]
    if len(arms):
        part = 100 * float(arms[US].iloc[-1]) / float(arms.iloc[-1].sum())
        readings.append(weaker("a large share of their military aid", round(part, 1), "percent", fits=_large(part)))
    used = pd.concat([stocks(known), stocks(known, "military_allocations")])
    return says, tuple(readings), used[used["end"] == end]


@check("USA-1", kiel_donor_month, kiel_donors, kiel_vintages)
def crucial(
    kiel_donor_month: pd.DataFrame, kiel_donors: pd.DataFrame, kiel_vintages: pd.DataFrame, as_of: date
) -> Finding:
    """ "Crucial" is read as a share that others could not easily have replaced, from 2022 to the announcement.

    Where the monthly figures of the Kiel Institute are public, the US part of all aid allocated up to the last full
    month before the announcement is taken; before that, the totals of the US and Europe as published at the time (no
    total of all donors came with them). A quarter or more of all aid is the plain reading, of military aid alone a
    weaker one; a share that large in the years before is of another time. Shares by kind and by year stand beside it.
    """
    known = kiel_donor_month[kiel_donor_month["end"] <= pd.Timestamp(ANNOUNCED)]
    says, readings, used = _first_published(kiel_vintages)
    signs = NO_SIGNS
    if len(known) and len(kiel_donors):
        months = by_donor(known, kiel_donors)
        (says, readings), signs, used = _restated(months), _signs(months), months
    if not readings:
        return unknown("a large share of all aid", f"Aid totals by donor are not on record by {as_of:%-d %B %Y}.")
    return Finding(
        readings=readings,
        reason=says,
        evidence=rows(used),
        measured=readings[0].value,
        unit="percent",
        measured_on=readings[0].on,
        series="US share of all aid allocated" if signs else "US share of what the US and Europe allocated",
        signs=signs,
    )
