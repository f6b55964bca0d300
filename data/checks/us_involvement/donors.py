"""The weight of the United States among the donors, from 2022 to the announcement."""

from datetime import date

import pandas as pd

from data.allocations import kiel_donor_month, kiel_donors, kiel_vintages
from data.checks import Finding, Reading, Sign, Verdict, check, rows, rules
from data.dates import ANNOUNCED

US, EUROPE, OTHERS = "United States", "Europe", "other donors"
GROUPS = {"united_states": US, "eu_members": EUROPE, "eu_institutions": EUROPE, "other_europe": EUROPE}
KINDS = {"military_eur": "military", "financial_eur": "financial", "humanitarian_eur": "humanitarian"}
RESTATED, FIRST = "restated, month by month", "as first published"
NO_SIGNS: tuple[Sign, ...] = ()
LOAN_MONTH = pd.Timestamp(2024, 10, 1)
"""Month in which Kiel books the US part of the G7 loan that is served by frozen Russian assets."""


def by_donor(months: pd.DataFrame, donors: pd.DataFrame) -> pd.DataFrame:
    """Donor months with the column donor: United States, Europe (EU and its members, UK, Norway…), or other donors."""
    group = months["iso3"].map(dict(zip(donors["iso3"], donors["donor_group"], strict=True)))
    return months.assign(donor=group.map(GROUPS).fillna(OTHERS))


def share(months: pd.DataFrame, column: str = "allocations_total_eur") -> float:
    """The US part of a column, in percent; 0 where nothing at all was allocated."""
    total = float(months[column].sum())
    return 100 * float(months.loc[months["donor"] == US, column].sum()) / total if total else 0.0


def as_published(vintages: pd.DataFrame, measure: str = "allocations") -> pd.DataFrame:
    """Totals of the US and Europe side by side as first published: one row per closing day, those that have both."""
    stocks = vintages[vintages["start"].isna() & (vintages["measure"] == measure)]
    wide = stocks.pivot(index="end", columns="donor_group", values="value_eur").reindex(
        columns=["united_states", "europe"]
    )
    return wide.dropna().rename(columns={"united_states": US, "europe": EUROPE})


def by_period(months: pd.DataFrame, period: str, column: str = "allocations_total_eur") -> pd.DataFrame:
    """Sums by period (rows) and donor (columns); a month without a row holds no allocation in Kiel's list."""
    return months.pivot_table(index=period, columns="donor", values=column, aggfunc="sum", fill_value=0.0)


def totals(months: pd.DataFrame, vintages: pd.DataFrame) -> pd.DataFrame:
    """Running totals of the US and Europe: donor, day, eur, version (restated by month, or as first published)."""
    sums = by_period(months, "end").cumsum().reindex(columns=[US, EUROPE])
    every = sums.rename_axis(columns="donor", index="day").melt(ignore_index=False, value_name="eur").reset_index()
    first = vintages[vintages["start"].isna() & (vintages["measure"] == "allocations")]
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


def without_loan(months: pd.DataFrame) -> float:
    """The US share without the financial aid of the month in which its part of the G7 loan was booked."""
    loan = (months["donor"] == US) & (months["start"] == LOAN_MONTH)
    rest = months["allocations_total_eur"] - months["financial_eur"].where(loan, 0)
    return share(months.assign(allocations_total_eur=rest))


def _signs(months: pd.DataFrame) -> tuple[Sign, ...]:
    parts = [(f"{kind} aid", months, column) for column, kind in KINDS.items()]
    years = months.groupby(months["start"].dt.year)
    parts += [(f"all aid of {year}", part, "allocations_total_eur") for year, part in years]
    found = [(name, share(part, column)) for name, part, column in parts]
    return tuple(
        Sign(name, "for" if pct >= rules.LARGE_SHARE_PCT else "against", f"{pct:.0f} percent from the US")
        for name, pct in found
    )


def _restated(months: pd.DataFrame) -> tuple[str, tuple[Reading, ...], tuple[Sign, ...]]:
    """What the monthly figures say: a clause, the readings with the main one first, and the signs."""
    end, signs = months["end"].max(), _signs(months)
    last = months[months["start"].dt.year == end.year]
    values = (
        ("of all aid allocated", share(months)),
        ("of military aid", share(months, "military_eur")),
        ("of all aid without the loan of October 2024", without_loan(months)),
    )
    given = float(months.loc[months["donor"] == US, "allocations_total_eur"].sum())
    says = (
        f"By {end:%-d %B %Y} the US had allocated {given / 1e9:.0f} billion euros, {values[0][1]:.0f} percent of all "
        f"aid and {values[1][1]:.0f} percent of military aid; of what was allocated in {end.year} its part was "
        f"{share(last):.0f} percent"
    )
    readings = tuple(
        Reading(name, pct >= rules.LARGE_SHARE_PCT, round(pct, 1), "percent", end.date()) for name, pct in values
    )
    return says, readings, signs


def _first_published(vintages: pd.DataFrame) -> tuple[str, tuple[Reading, ...], pd.DataFrame]:
    """The same from totals as first published: a clause, a reading, and the rows; empty where there are none."""
    pairs = as_published(vintages)
    pairs = pairs[pairs.index <= pd.Timestamp(ANNOUNCED)]
    if pairs.empty:
        return "", (), vintages.head(0)
    end, us, europe = pairs.index[-1], float(pairs[US].iloc[-1]), float(pairs[EUROPE].iloc[-1])
    pct = 100 * us / (us + europe)
    says = (
        f"By {end:%-d %B %Y} the US had allocated {us / 1e9:.0f} billion euros and Europe {europe / 1e9:.0f}, as first "
        f"published: a US share of {pct:.0f} percent of the two"
    )
    name = "of what the US and Europe gave, as first published"
    reading = Reading(name, pct >= rules.LARGE_SHARE_PCT, round(pct, 1), "percent", end.date())
    return says, (reading,), vintages[(vintages["end"] == end) & vintages["start"].isna()]


@check("USA-1", kiel_donor_month, kiel_donors, kiel_vintages)
def crucial(
    kiel_donor_month: pd.DataFrame, kiel_donors: pd.DataFrame, kiel_vintages: pd.DataFrame, as_of: date
) -> Finding:
    """ "Crucial" is read as a share that others could not easily have replaced, from 2022 to the announcement.

    Where the monthly figures of the Kiel Institute are public, the US part of all aid allocated up to the last full
    month before the announcement is taken; before that, the totals of the US and Europe as published at the time (no
    total of all donors came with them). A quarter or more is called crucial. The share is also given by kind of aid
    and by year, for and against; if only a kind or a year reaches the mark, the claim is partly supported.
    """
    known = kiel_donor_month[kiel_donor_month["end"] <= pd.Timestamp(ANNOUNCED)]
    says, first, used = _first_published(kiel_vintages)
    readings, signs = first, NO_SIGNS
    if len(known):
        says, restated, signs = _restated(by_donor(known, kiel_donors))
        readings = restated + first
    if not readings:
        return Finding(Verdict.NO_EVIDENCE, f"No aid totals by donor were public by {as_of:%-d %B %Y}.")
    main, some = readings[0], any(sign.speaks == "for" for sign in signs)
    return Finding(
        Verdict.SUPPORTED if main.fits else Verdict.PARTLY if some else Verdict.CONTRADICTED,
        says + ".",
        rows(known[known["iso3"] == "USA"], used),  # the other donors' rows make the total, from the same source
        measured=main.value,
        unit="percent",
        measured_on=main.on,
        series=f"US share {main.label}",
        readings=readings,
        signs=signs,
    )
