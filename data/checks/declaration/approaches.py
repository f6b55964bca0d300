"""Two rows of the article's table of approaches, talks and force: shares and base rates, never a cause."""

from datetime import date

import pandas as pd
from statsmodels.stats.proportion import proportion_confint

from data.checks import Finding, Sign, cases, check, efforts, rows, rules, unknown, weaker
from data.frameworks import base_rates
from data.talks import truces


def share(count: int, of: int) -> tuple[float, float, float]:
    """A share in percent with its Wilson interval; not a number where there is nothing to count."""
    if not of:
        return float("nan"), float("nan"), float("nan")
    low, high = proportion_confint(count, of, alpha=1 - rules.INTERVAL_PCT / 100, method="wilson")
    return 100 * count / of, 100 * float(low), 100 * float(high)


def agreed(truces: pd.DataFrame) -> pd.DataFrame:
    """Truces on all kinds of fire that both sides agreed, not declared by one of them alone and perhaps mirrored."""
    both = efforts.agreed(truces)
    return both[both["scope"].str.startswith("full").fillna(False).astype(bool)]


def lasting(truces: pd.DataFrame) -> pd.DataFrame:
    """Those of the agreed ones with a recorded end that lies a general ceasefire's length after the start."""
    full = agreed(truces)
    return full[(full["end"] - full["start"]).dt.days >= rules.GENERAL_CEASEFIRE_DAYS]


def rate(base_rates: pd.DataFrame, key: str) -> float:
    """A base rate in percent; not a number where it was not yet public."""
    found = base_rates.loc[base_rates["base_rate_id"] == key, "value"]
    return float(found.iloc[0]) if len(found) else float("nan")


def outcomes(made: pd.DataFrame, held: pd.DataFrame, base_rates: pd.DataFrame) -> tuple[Sign, ...]:
    """What speaks for and against "negotiation leads to a ceasefire"; base rates only where they were public."""
    pct = share(len(held), len(made))[0]
    rates = (
        ("BR10", "wars that ended in a compromise", "for", "of all"),
        ("BR13", "intense wars that ended in a stalemate under a ceasefire", "neither", "of those between states"),
    )
    return (
        Sign("truces agreed since 2014", "for", f"{len(made)} on all kinds of fire, agreed by both sides"),
        Sign(
            "truces that lasted",
            "for" if pct > rules.MORE_THAN_HALF_PCT else "against",
            f"{len(held)} of {len(made)}, {pct:.0f} percent",
        ),
        *(
            Sign(name, speaks, f"{rate(base_rates, key):.0f} percent {scope}, UCDP by way of CSIS")
            for key, name, speaks, scope in rates
            if not pd.isna(rate(base_rates, key))
        ),
    )


@check("DEC-5", truces, base_rates)
def negotiation(truces: pd.DataFrame, base_rates: pd.DataFrame, as_of: date) -> Finding:
    """The arrow of the table is read as "leads to": that talks bring about a ceasefire or treaty.

    Counting shows no cause. It shows what went together: whether most truces on all kinds of fire that both sides
    agreed since 2014 lasted a month, and, weaker, whether talks ended in such a truce at all. A truce that failed within
    days has no recorded end and counts as not lasting; that of July 2020 lasted on paper until February 2022, while fire
    went on at a lower rate, and counts in favour. Truces that one side declared alone do not count. How wars elsewhere
    ended stands beside it; those shares come without the number of wars.
    """
    made, held = agreed(truces), lasting(truces)
    effect = "talks bring about a ceasefire or a peace treaty"
    if made.empty:
        return unknown(effect, "No truce that both sides agreed is on record.", truces)
    pct = share(len(held), len(made))[0]
    used = base_rates[base_rates["base_rate_id"].isin(["BR10", "BR13"])]
    case = cases.cause(
        effect, pct > rules.MORE_THAN_HALF_PCT, "most truces that both sides agreed lasted a month",
        weaker("went together: some talks ended in a truce that both sides agreed", len(made), "truces", fits=True),
    )  # fmt: skip
    return Finding(
        **case,
        reason=f"Talks ended in truces: of {len(made)} that both sides agreed since 2014, on all kinds of fire and on our "
        f"list, {len(held)} held for a month. What brought them about, counting cannot show.",
        evidence=rows(made, used),
        measured=round(pct, 1),
        unit="percent",
        series="agreed truces that lasted a month",
        signs=outcomes(made, held, base_rates),
    )


@check("DEC-7", base_rates)
def intervention(base_rates: pd.DataFrame, as_of: date) -> Finding:
    """The arrow is read as for the other rows of the table: that force leads to the defeat of a side, and to escalation.

    Counting shows no cause. For defeat the share of wars between states that one side won is taken: a victory is a
    defeat of the other. "Potential" asks for a chance that cannot be neglected. For escalation after an intervention no
    share is on record, and length is not escalation, so that half stays open. The shares are for all wars between
    states since 1946, not for interventions, and come without the number of wars.
    """
    won = base_rates[base_rates["base_rate_id"] == "BR11"].dropna(subset=["value"])
    long = base_rates[base_rates["base_rate_id"].isin(["BR03", "BR07"])]
    effect = "force leads to the defeat of one side and to escalation"
    if won.empty:
        return unknown(effect, "No share of wars that ended in a victory is on record.", won)
    pct, year = rate(base_rates, "BR11"), rate(base_rates, "BR03")
    real = pct > rules.RISK_MIN_PCT
    case = cases.cause(
        effect, cases.both(real, None), "wars between states ended in a defeat, and force was followed by escalation",
        weaker("only this half: wars between states ended in the defeat of a side", pct, "percent", fits=real),
    )  # fmt: skip
    length = "" if pd.isna(year) else f" and {year:.0f} percent lasted longer than a year"
    return Finding(
        **case,
        reason=f"By data of the Uppsala programme, {pct:.0f} percent of wars between states ended in the victory of a "
        f"side{length}. No share for escalation after an intervention is on record.",
        evidence=rows(won, long),
        measured=pct,
        unit="percent",
        series="wars between states that ended in a victory",
    )
