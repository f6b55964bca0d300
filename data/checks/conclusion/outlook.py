"""END-1: are the prospects of peace uncertain? With what the three forecasts share: when they are judged."""

import re
from datetime import date, timedelta

import pandas as pd

from data.checks import Finding, Sign, Verdict, check, rows, rules
from data.dates import CALL
from data.events import events
from data.frameworks import forecasts
from data.talks import followup, truces

ABOUT_PEACE = re.compile(r"ceasefire|war ends|ends the war", re.IGNORECASE)


def weeks_after_call(as_of: date) -> int:
    return max((as_of - CALL).days, 0) // 7


def judged(as_of: date) -> bool:
    """Whether a forecast without a date is judged by now."""
    return as_of >= CALL + timedelta(weeks=int(rules.FORECAST_WEEKS))


def rounds(events: pd.DataFrame) -> pd.DataFrame:
    """Talks after the call at which Russia and Ukraine sat at one table."""
    who = events["actors"].fillna("")
    both = who.str.contains("Russia") & who.str.contains("Ukraine") & ~events["title"].str.contains("Separate")
    return events[(events["kind"] == "talks") & both & (events["date"] > pd.Timestamp(CALL))].sort_values("date")


def general(truces: pd.DataFrame) -> pd.DataFrame:
    """Truces since the call on all kinds of fire, accepted by both sides, that lasted long enough to be general."""
    length = (truces["end"] - truces["start"]).dt.days.fillna(float("inf"))
    full = truces["scope"].str.startswith("full") & truces["accepted"].fillna(False).astype(bool)
    return truces[full & (truces["start"] > pd.Timestamp(CALL)) & (length >= rules.GENERAL_CEASEFIRE_DAYS)]


def open_forecasts(forecasts: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """The newest forecast of each platform and question on peace whose deadline is still to come."""
    asked = forecasts[forecasts["question"].str.contains(ABOUT_PEACE) & (forecasts["deadline"] > pd.Timestamp(as_of))]
    newest = asked.sort_values(["as_of", "published"]).groupby(["platform", "question", "deadline"]).tail(1)
    return newest.sort_values("as_of")


def told(forecasts: pd.DataFrame) -> str:
    """Forecasts in words, each with platform, question and month; they are never averaged."""
    columns = ("platform", "question", "as_of", "probability_pct", "high_pct")
    return "; ".join(
        f"{platform} {f'below {high:.0f} %' if pd.isna(value) else f'{value:.0f} %'} on “{question}” ({day:%B %Y})"
        for platform, question, day, value, high in zip(*(forecasts[name] for name in columns), strict=True)
    )


@check("END-1", forecasts, truces, events, followup)
def uncertain(
    forecasts: pd.DataFrame, truces: pd.DataFrame, events: pd.DataFrame, followup: pd.DataFrame, as_of: date
) -> Finding:
    """The claim is a forecast: the prospects of peace remain uncertain.

    It would have failed if a general ceasefire had come, or if those who forecast one had come to treat it as settled
    either way. In May 2025 it is open and not checkable; the forecasts of the time are named, never averaged. A year
    after the call: supported when no general ceasefire had come and every newest open forecast stands clear of 0 and
    of 100; partly supported when only one of the two holds; contradicted when neither does.
    """
    peace, newest = general(truces), open_forecasts(forecasts, as_of)
    if not judged(as_of):
        known = f"open forecasts of a ceasefire were {told(newest)}" if len(newest) else "no open one is on record"
        reason = f"It is an open forecast that nothing known by {as_of:%-d %B %Y} could settle; {known}."
        return Finding(Verdict.NOT_CHECKABLE, reason, rows(newest), direct=False)
    value, talks = newest["probability_pct"].dropna(), rounds(events)
    unsure = int(value.between(rules.FORECAST_SURE_PCT, 100 - rules.FORECAST_SURE_PCT).sum())
    short = events[(events["kind"] == "truce") & (events["date"] > pd.Timestamp(CALL))]
    latest = followup[followup["promise"].eq("Ceasefire")].sort_values("window_end").tail(1)
    holds = [peace.empty, 0 < unsure == len(value)]
    span = f" (from {value.min():.0f} to {value.max():.0f} %)" if len(value) else ""
    return Finding(
        Verdict.SUPPORTED if all(holds) else Verdict.PARTLY if any(holds) else Verdict.CONTRADICTED,
        f"In the {weeks_after_call(as_of)} weeks after the call {len(peace) or 'no'} general ceasefire came, but "
        f"{len(talks)} rounds of talks and {len(short)} short or partial truces did, and {unsure} of the {len(value)} "
        f"newest open forecasts stand clear of 0 and of 100{span}.",
        rows(newest, peace, short, talks, latest),
        measured=float(len(peace)),
        unit="general ceasefires",
        series="general ceasefires since the call",
        signs=(
            Sign("general ceasefire", "for" if holds[0] else "against", f"{len(peace)} since the call"),
            Sign("open forecasts", "for" if holds[1] else "against", f"{unsure} of {len(value)} clear of 0 and of 100"),
            Sign("rounds of talks", "neither", f"{len(talks)} with both sides since the call"),
            Sign("truces", "neither", f"{len(short)} since the call, short, partial or one-sided"),
        ),
    )
