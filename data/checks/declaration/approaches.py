"""The article's table of approaches, with one bar for its rows, and two of them, talks and force: never a cause."""

from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
from statsmodels.stats.proportion import proportion_confint

from data.checks import Finding, Sign, cases, check, efforts, rows, rules, unknown, weaker
from data.checks.verdicts import Reading
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
    """Those of the agreed ones that stayed in force, on paper at least, for as long as a general ceasefire.

    The end of a truce is the day on which it was revoked, replaced or overrun; that fire went on does not end it.
    """
    full = agreed(truces)
    return full[(full["end"] - full["start"]).dt.days >= rules.GENERAL_CEASEFIRE_DAYS]


def over(pct: float, bar: float) -> bool | None:
    """Whether a share is more than a bar; None where the share is not known."""
    return None if pd.isna(pct) else pct > bar


def bars(*shares: tuple[str, float]) -> list[Reading]:
    """The one bar for all rows of the table: what went together in most cases, or in some, by each share in percent."""
    how = {"in most cases": float(rules.MORE_THAN_HALF_PCT), "in some cases": float(rules.RISK_MIN_PCT)}
    return [
        weaker(f"{often}, {what}", round(pct, 1), "percent", fits=over(pct, bar))
        for often, bar in how.items()
        for what, pct in shares
        if not pd.isna(pct)
    ]


def row(effect: str, *shares: tuple[str, float], half: str = "") -> dict[str, Any]:
    """The readings of a row of the table: a cause, which is not shown; what went together, by `bars`.

    `half` names what the row says besides and what no share on record speaks to: then each share keeps a half.
    """
    weighed = bars(*shares)
    if half:
        first = cases.cause(effect, cases.both(weighed[0].fits, None), f"{weighed[0].label}, and {half}")
        rest = [replace(each, label=f"only this half: {each.label}") for each in weighed]
    else:
        first, rest = cases.cause(effect, weighed[0].fits, weighed[0].label), weighed[1:]
    return first | {"readings": (*first["readings"], *rest)}


def rate(base_rates: pd.DataFrame, key: str) -> float:
    """A base rate in percent; not a number where it was not yet public."""
    found = base_rates.loc[base_rates["base_rate_id"] == key, "value"]
    return float(found.iloc[0]) if len(found) else float("nan")


def outcomes(made: pd.DataFrame, held: pd.DataFrame, base_rates: pd.DataFrame) -> tuple[Sign, ...]:
    """What speaks for and against "negotiation leads to a ceasefire"; base rates only where they were public."""
    pct = share(len(held), len(made))[0]
    rates = (
        ("BR13", "intense wars that ended in a stalemate under a ceasefire", "of those between states"),
        ("BR05", "wars of up to a month that ended by a ceasefire or a peace agreement", "of those between states"),
        ("BR06", "wars of a month to a year that ended by a ceasefire", "of those between states"),
        ("BR10", "wars that ended in a compromise, a stalemate included", "of all"),
    )
    return (
        Sign(
            "truces in force for a month on paper",
            "for" if pct > rules.MORE_THAN_HALF_PCT else "against",
            f"{len(held)} of {len(made)}, {pct:.0f} percent{'; fire went on' * (len(held) > 0)}",
        ),
        *(
            Sign(name, "neither", f"{rate(base_rates, key):.0f} percent {scope}, CSIS on data of the Uppsala programme")
            for key, name, scope in rates
            if not pd.isna(rate(base_rates, key))
        ),
    )


@check("DEC-5", truces, base_rates)
def negotiation(truces: pd.DataFrame, base_rates: pd.DataFrame, as_of: date) -> Finding:
    """The arrow of the table is read as "leads to": that talks bring about a ceasefire or treaty.

    Counting shows no cause. It shows what went together, in most cases or in some, by the bar of all rows of the table.
    Two shares are taken: of the truces on all kinds of fire that both sides agreed since 2014, those that stayed in
    force for a month, be it on paper; and of intense wars between states, such as this one, those that ended under a
    ceasefire. A truce that failed has no recorded end and does not count; those of Minsk and of July 2020 count in
    favour, though fire went on. That a truce was agreed says nothing more: every one is a result of talks. Shares for
    shorter wars, and one that counts a stalemate, stand beside it; none comes with the number of wars.
    """
    made, held = agreed(truces), lasting(truces)
    effect = "talks bring about a ceasefire or a peace treaty"
    if made.empty:
        return unknown(effect, "No truce that both sides agreed is on record.", truces)
    pct, wars = share(len(held), len(made))[0], rate(base_rates, "BR13")
    used = base_rates[base_rates["base_rate_id"].isin(["BR05", "BR06", "BR10", "BR13"])]
    elsewhere = f" By CSIS, {wars:.0f} percent of intense wars between states ended in a stalemate under a ceasefire."
    return Finding(
        **row(
            effect,
            ("truces that both sides agreed stayed in force for a month, be it on paper", pct),
            ("intense wars between states ended in a stalemate under a ceasefire", wars),
        ),
        reason=f"Of {len(made)} truces on our list that both sides agreed, {len(held)} stayed in force for a "
        f"month, on paper{', while fire went on' * (len(held) > 0)}.{elsewhere * (not pd.isna(wars))}",
        evidence=rows(made, used),
        measured=round(pct, 1),
        unit="percent",
        series="agreed truces that stayed in force for a month, be it on paper",
        signs=outcomes(made, held, base_rates),
    )


@check("DEC-7", base_rates)
def intervention(base_rates: pd.DataFrame, as_of: date) -> Finding:
    """The arrow is read as for the other rows of the table: that force leads to the defeat of a side, and to escalation.

    Counting shows no cause. For defeat the share of wars between states that one side won is taken, in most cases or
    in some, by the bar of all rows: a victory is a defeat of the other. For escalation after an intervention no share
    is on record, and length is not escalation, so that half stays open. The shares are for all wars between states
    since 1946, not for interventions, and come without the number of wars.
    """
    won = base_rates[base_rates["base_rate_id"] == "BR11"].dropna(subset=["value"])
    long = base_rates[base_rates["base_rate_id"].isin(["BR03", "BR07"])]
    effect = "force leads to the defeat of one side and to escalation"
    if won.empty:
        return unknown(effect, "No share of wars that ended in a victory is on record.", won)
    pct, year = rate(base_rates, "BR11"), rate(base_rates, "BR03")
    length = "" if pd.isna(year) else f" and {year:.0f} percent lasted longer than a year"
    return Finding(
        **row(
            effect, ("wars between states ended in the defeat of a side", pct), half="force was followed by escalation"
        ),
        reason=f"By CSIS, on Uppsala data, {pct:.0f} percent of wars between states ended in the victory of a "
        f"side{length}. No share for escalation after an intervention is on record.",
        evidence=rows(won, long),
        measured=pct,
        unit="percent",
        series="wars between states that ended in a victory",
    )
