"""Did efforts on a peace framework gain momentum (FRA-1)?"""

from datetime import date, timedelta

import pandas as pd

from data.checks import Finding, Reading, Sign, Verdict, check, rows, rules
from data.dates import ANNOUNCED, THEN
from data.events import events
from data.frameworks import forecasts, proposals
from data.talks import contacts, truces

QUESTION = "Ceasefire in 2025"
FULL_SCALE = date(2022, 2, 24)


def window(frame: pd.DataFrame, days: float, skip: float = 0, column: str = "date") -> pd.DataFrame:
    """Rows of the `days` days that end `skip` days before the announcement (on its day, when 0)."""
    end = ANNOUNCED - timedelta(days=int(skip))
    start = end - timedelta(days=int(days))
    return frame[(frame[column] > pd.Timestamp(start)) & (frame[column] <= pd.Timestamp(end))]


def grew(series: str, recent: float, before: float, says: str) -> Sign:
    """A sign for or against, when a count or rate changed by more than a trend needs."""
    change = float("inf") if not before and recent else 100 * (recent - before) / before if before else 0.0
    speaks = "for" if change >= rules.TREND_MIN_PCT else "against" if change <= -rules.TREND_MIN_PCT else "neither"
    return Sign(series, speaks, says)


def odds(forecasts: pd.DataFrame) -> tuple[Sign | None, pd.DataFrame]:
    """How the market price of one question, a ceasefire in 2025, moved up to the end of May; with the rows used.

    A bound stands in for a missing price.
    """
    asked = forecasts[(forecasts["question"] == QUESTION) & (forecasts["as_of"] <= pd.Timestamp(THEN))]
    asked = asked.sort_values("as_of")
    price = asked["probability_pct"].fillna(asked["high_pct"])
    if len(asked) < 2:
        return None, asked
    first, last = asked["as_of"].iloc[0], asked["as_of"].iloc[-1]
    bound = "below " if pd.isna(asked["probability_pct"].iloc[-1]) else ""
    says = f"{price.iloc[0]:.0f} % on {first:%-d %B %Y}, {bound}{price.iloc[-1]:.0f} % on {last:%-d %B %Y}"
    return grew("market price of a ceasefire in 2025", price.iloc[-1], price.iloc[0], says), asked


def activity(proposals: pd.DataFrame, contacts: pd.DataFrame, events: pd.DataFrame) -> tuple[list[Sign], pd.DataFrame]:
    """Signs of three kinds of activity, and the rows counted.

    Proposals and calls are compared by half-years; rounds of talks over four and twelve weeks, since the list of events
    is dense from January 2025 on and thin before.
    """
    half = float(rules.MOMENTUM_DAYS)
    top = contacts[contacts["direct_trump_putin"].eq(True).fillna(False) & (contacts["status"] == "confirmed")]
    talks = events[events["kind"] == "talks"]
    made, made_before = window(proposals, half), window(proposals, half, half)
    met, met_before = window(top, half), window(top, half, half)
    now, earlier = window(talks, rules.RECENT_DAYS), window(talks, rules.BEFORE_DAYS, rules.RECENT_DAYS)
    rate, past = len(now) / (rules.RECENT_DAYS / 7), len(earlier) / (rules.BEFORE_DAYS / 7)
    halves = "{} in the half-year up to 17 May 2025, {} in the half-year before"
    signs = [
        grew("proposals", len(made), len(made_before), halves.format(len(made), len(made_before))),
        grew("rounds of talks", rate, past, f"{rate:.2f} a week in four weeks, {past:.2f} a week in the twelve before"),
        grew("calls of the two presidents", len(met), len(met_before), halves.format(len(met), len(met_before))),
    ]
    columns = ["row", "published", "source_id", "date"]
    counted = pd.concat([part[columns] for part in (made, made_before, met, met_before, now, earlier)])
    return signs, counted


def general_ceasefires(truces: pd.DataFrame) -> pd.DataFrame:
    """Truces on all fire since February 2022 that lasted long enough to be called general."""
    long = (truces["end"] - truces["start"]).dt.days >= rules.GENERAL_CEASEFIRE_DAYS
    return truces[long & truces["scope"].str.startswith("full") & (truces["start"] >= pd.Timestamp(FULL_SCALE))]


@check("FRA-1", proposals, events, contacts, truces, forecasts)
def momentum(
    proposals: pd.DataFrame,
    events: pd.DataFrame,
    contacts: pd.DataFrame,
    truces: pd.DataFrame,
    forecasts: pd.DataFrame,
    as_of: date,
) -> Finding:
    """Momentum is read as activity that grows: more proposals, more rounds of talks, more contacts at the top.

    Proposals and calls of the half-year up to the announcement are set against the half-year before, rounds of talks of
    four weeks against the twelve before. Two more series ask whether the efforts led nearer to a framework: general
    ceasefires, and the market price of a ceasefire in 2025. Only series for: supported. Series for and against: partly
    supported. More against than for: contradicted. What came after the announcement stands in the readings.
    """
    doing, counted = activity(proposals, contacts, events)
    general = general_ceasefires(truces)
    price, asked = odds(forecasts)
    peace = "neither" if general.empty else "for"
    led = [
        Sign("general ceasefires of 30 days", peace, f"{len(general)} since February 2022"),
        *([price] if price else []),
    ]
    fors, against = (sum(sign.speaks == way for sign in doing + led) for way in ("for", "against"))
    if not fors + against:
        return Finding(Verdict.NO_EVIDENCE, "No activity of the year up to 17 May 2025 is on record by this date.")
    mixed = Verdict.PARTLY if fors >= against else Verdict.CONTRADICTED
    after = proposals[proposals["date"] > pd.Timestamp(ANNOUNCED)]
    made = float(len(window(proposals, float(rules.MOMENTUM_DAYS))))
    market = f"; the market price of a ceasefire in 2025: {price.says}" if price else ""
    return Finding(
        mixed if against else Verdict.SUPPORTED,
        f"Proposals: {doing[0].says}; rounds of talks: {doing[1].says}; general ceasefires of 30 days that came of "
        f"them: "
        f"{len(general) or 'none'}{market}.",
        rows(counted, asked),
        measured=made,
        unit="proposals",
        measured_on=ANNOUNCED,
        series="proposals in the half-year up to the announcement",
        direct=False,
        readings=(
            Reading("activity: proposals, talks, calls", sum(sign.speaks == "for" for sign in doing) > 1, made),
            Reading("results: a general ceasefire, or better odds of one", any(sign.speaks == "for" for sign in led)),
            Reading("proposals recorded since the announcement", None, float(len(after)), "proposals"),
        ),
        signs=(*doing, *led),
    )
