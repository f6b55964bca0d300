"""The article's table of approaches, each with what it leads to: shares and base rates, never a cause."""

from datetime import date, timedelta

import pandas as pd
from statsmodels.stats.proportion import proportion_confint

from data.checks import Finding, Reading, Sign, Verdict, check, rows, rules
from data.economy import international_series
from data.events import events
from data.frameworks import base_rates
from data.sanctions import sanctions
from data.talks import truces

DENSE = (date(2025, 1, 1), date(2026, 3, 31))
"""The span in which the list of events is dense enough to compare the days before a date with the days after it."""
TALKING = ("talks", "call", "meeting", "summit")
MOSCOW = r"Russia|Putin|Lavrov|Dmitriev"
ECONOMY = {
    "ru_gdp_growth": ("growth of the Russian economy in percent", 1.0),
    "ru_oil_gas_budget_revenue_year": ("oil and gas revenue of the Russian budget in trillion roubles", 1e-12),
}
"""Yearly series in which a fall speaks for pressure, with name and factor."""


def share(count: int, of: int) -> tuple[float, float, float]:
    """A share in percent with its Wilson interval; not a number where there is nothing to count."""
    if not of:
        return float("nan"), float("nan"), float("nan")
    low, high = proportion_confint(count, of, alpha=1 - rules.INTERVAL_PCT / 100, method="wilson")
    return 100 * count / of, 100 * float(low), 100 * float(high)


def agreed(truces: pd.DataFrame) -> pd.DataFrame:
    """Truces on all kinds of fire that both sides accepted."""
    return truces[truces["scope"].str.startswith("full") & truces["accepted"].fillna(False).astype(bool)]


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
        Sign("truces agreed since 2014", "for", f"{len(made)} on all kinds of fire, accepted by both sides"),
        Sign(
            "truces that lasted",
            "for" if pct > rules.MORE_THAN_HALF_PCT else "against",
            f"{len(held)} of {len(made)}, {pct:.0f} percent",
        ),
        *(
            Sign(name, speaks, f"{rate(base_rates, key):.0f} percent {scope}, UCDP")
            for key, name, speaks, scope in rates
            if not pd.isna(rate(base_rates, key))
        ),
    )


@check("DEC-5", truces, base_rates)
def negotiation(truces: pd.DataFrame, base_rates: pd.DataFrame, as_of: date) -> Finding:
    """ "Leads to a ceasefire or treaty" is read as a usual outcome, since a cause cannot be shown by counting.

    Counted are the truces on all kinds of fire that both sides accepted since 2014, and those among them that lasted a
    month or longer, with a Wilson interval. A truce that failed within days has no recorded end and counts as not
    lasting; the one of July 2020 lasted on paper until February 2022 while shooting went on at a lower rate, and counts
    in favour. Some were declared by one side and mirrored by the other, not negotiated. Supported when more than half
    lasted, partly supported when truces were agreed but most did not last. How
    wars elsewhere ended is shown beside it; those shares come without the number of wars, so no interval can be given.
    """
    made, held = agreed(truces), lasting(truces)
    if made.empty:
        return Finding(Verdict.NO_EVIDENCE, "No truce agreed by both sides is on record by this date.")
    pct, low, high = share(len(held), len(made))
    world = rate(base_rates, "BR10")
    used = base_rates[base_rates["base_rate_id"].isin(["BR10", "BR13"])]
    elsewhere = "" if pd.isna(world) else f"; of all wars in one data set {world:.0f} percent ended in a compromise"
    return Finding(
        Verdict.SUPPORTED if pct > rules.MORE_THAN_HALF_PCT else Verdict.PARTLY,
        f"Both sides accepted {len(made)} truces on all kinds of fire since 2014, of which {len(held)} lasted "
        f"{rules.GENERAL_CEASEFIRE_DAYS:.0f} days or more ({pct:.0f} percent, {rules.INTERVAL_PCT:.0f} percent interval "
        f"{low:.0f} to {high:.0f}){elsewhere}.",
        rows(made, used),
        measured=round(pct, 1),
        unit="percent",
        series="agreed truces that lasted a month",
        readings=(
            Reading("negotiation can bring a truce", True, float(len(made)), "truces"),
            Reading("it usually brings one that lasts", pct > rules.MORE_THAN_HALF_PCT, round(pct, 1), "percent"),
        ),
        signs=outcomes(made, held, base_rates),
    )


def rounds(sanctions: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """Tightening steps, one a day, whose windows before and after lie in the dense span and are over."""
    span = timedelta(days=int(rules.CONTACT_DAYS))
    first, last = pd.Timestamp(DENSE[0] + span), pd.Timestamp(min(as_of, DENSE[1]) - span)
    tight = sanctions[(sanctions["kind"] == "tightening") & sanctions["date"].between(first, last)]
    return tight.sort_values("date").drop_duplicates("date")


def with_moscow(events: pd.DataFrame) -> pd.DataFrame:
    """Talks, calls, meetings and summits with the Russian side."""
    kind = events["kind"].isin(TALKING) & events["topic"].isin(["diplomacy", "international"])
    return events[kind & events["actors"].fillna("").str.contains(MOSCOW)]


def around(rounds: pd.DataFrame, talks: pd.DataFrame) -> pd.DataFrame:
    """The rounds with the number of talks in the days `before` and `after` each."""
    span = pd.Timedelta(days=int(rules.CONTACT_DAYS))
    days = talks["date"]
    return rounds.assign(
        before=[int(((days >= day - span) & (days < day)).sum()) for day in rounds["date"]],
        after=[int(((days > day) & (days <= day + span)).sum()) for day in rounds["date"]],
    )


def pressure(series: pd.DataFrame) -> tuple[list[Sign], pd.DataFrame]:
    """First and last known year of each economic series as a sign, and the rows used."""
    signs, used = [], [series.iloc[:0]]
    for key, (name, factor) in ECONOMY.items():
        known = series[series["series"] == key].sort_values(["end", "published"]).drop_duplicates("end", keep="last")
        known = known[known["end"] >= pd.Timestamp(2023, 1, 1)]
        if len(known) < 2:
            continue
        first, last = known.iloc[0], known.iloc[-1]
        says = f"{first['value'] * factor:.1f} in {first['end']:%Y}, {last['value'] * factor:.1f} in {last['end']:%Y}"
        signs.append(Sign(name, "for" if last["value"] < first["value"] else "against", says))
        used.append(known.iloc[[0, -1]])
    return signs, pd.concat(used)


@check("DEC-6", sanctions, events, international_series)
def sanctions_and_talks(
    sanctions: pd.DataFrame, events: pd.DataFrame, international_series: pd.DataFrame, as_of: date
) -> Finding:
    """The claim is causal: sanctions make a party negotiate. Counting cannot show that, so the bar is high.

    For each day on which sanctions were tightened, talks with the Russian side in the thirty days after are compared
    with the thirty days before, within the months in which the list of events is dense. If more talks followed than
    went before in clearly more than half of the rounds (Wilson interval), the claim would be partly supported, as an
    association and no more. Otherwise no evidence was found. Growth and oil revenue show pressure on the economy, which
    is the first half of the claim; oil also moved for other reasons, and rounds were answers to events as well.
    """
    frames = [frame.sort_values("row", ignore_index=True) for frame in (sanctions, events, international_series)]
    sanctions, events, international_series = frames
    step = around(rounds(sanctions, as_of), with_moscow(events))
    economy, used = pressure(international_series)
    more, less = int((step["after"] > step["before"]).sum()), int((step["after"] < step["before"]).sum())
    _, low, high = share(more, len(step))
    way = "for" if low > rules.MORE_THAN_HALF_PCT else "against" if high < rules.MORE_THAN_HALF_PCT else "neither"
    told = "; ".join(f"{each.series}: {each.says}" for each in economy)
    counted = (
        f"Of {len(step)} day{'s' * (len(step) != 1)} of new sanctions that can be compared, {more} had more talks with "
        f"the Russian side in the {rules.CONTACT_DAYS:.0f} days after than in those before, {less} fewer and "
        f"{len(step) - more - less} as many, which shows no cause either way"
        if len(step)
        else "No round of sanctions has complete windows before and after it in the list of events"
    )
    return Finding(
        Verdict.PARTLY if low > rules.MORE_THAN_HALF_PCT else Verdict.NO_EVIDENCE,
        counted + (f"; the economy weakened ({told})." if told else "."),
        rows(step, used),
        measured=float(more) if len(step) else None,
        unit="rounds",
        series="rounds of sanctions with more talks in the thirty days after than before",
        direct=False,
        readings=(
            Reading("the economy weakened", any(each.speaks == "for" for each in economy) or None),
            Reading("the pressure made a party negotiate", None),
        ),
        signs=(
            Sign("talks after against before", way, f"more after {more}, fewer after {less} of {len(step)}"),
            *economy,
        ),
    )


@check("DEC-7", base_rates)
def intervention(base_rates: pd.DataFrame, as_of: date) -> Finding:
    """ "Risks" is read as a chance that cannot be neglected, of defeat or of escalation.

    For defeat the share of wars between states that one side won is taken: a victory is a defeat of the other side. For
    escalation after an intervention no share is in evidence, and length is not escalation, so that half stays open:
    the claim can be partly supported at most. The shares are for all wars between states since 1946, whoever fought,
    and come without the number of wars; they describe a risk and explain nothing.
    """
    won = base_rates[base_rates["base_rate_id"] == "BR11"]
    long = base_rates[base_rates["base_rate_id"].isin(["BR03", "BR07"])]
    if won.empty:
        return Finding(Verdict.NO_EVIDENCE, "No share of wars that ended in a victory is on record by this date.")
    pct, year, mean = rate(base_rates, "BR11"), rate(base_rates, "BR03"), rate(base_rates, "BR07")
    real = pct > rules.RISK_MIN_PCT
    length = f"{year:.0f} percent lasted longer than a year, and those {mean:.0f} years on average" if len(long) else ""
    return Finding(
        Verdict.PARTLY if real else Verdict.CONTRADICTED,
        f"{pct:.0f} percent of wars between states ended in the victory of a side"
        + (f"; {length}" if length else "")
        + "; no share for escalation after an intervention is in evidence.",
        rows(won, long),
        measured=pct,
        unit="percent",
        series="wars between states that ended in a victory",
        direct=False,
        readings=(
            Reading("defeat of one party is a real risk", real, pct, "percent"),
            Reading("escalation is a real risk", None),
        ),
    )
