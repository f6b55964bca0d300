"""END-1: are the prospects of peace uncertain? With what the forecasts share: when they are judged."""

import re
from datetime import date, timedelta

import pandas as pd

from data.checks import Finding, Sign, check, plain, rows, rules, unknown, weaker
from data.checks.efforts import agreed
from data.checks.wording import in_words
from data.dates import CALL, THEN
from data.events import events
from data.frameworks import forecasts
from data.talks import truces

ABOUT_PEACE = re.compile(r"ceasefire|war ends|ends the war", re.IGNORECASE)


def judged(as_of: date) -> bool:
    """Whether a forecast without a date is judged by now."""
    return as_of >= CALL + timedelta(weeks=int(rules.FORECAST_WEEKS))


def rounds(events: pd.DataFrame) -> pd.DataFrame:
    """Talks after the call at which Russia and Ukraine sat at one table."""
    who = events["actors"].fillna("")
    both = who.str.contains("Russia") & who.str.contains("Ukraine") & ~events["title"].str.contains("Separate")
    return events[(events["kind"] == "talks") & both & (events["date"] > pd.Timestamp(CALL))].sort_values("date")


def general(truces: pd.DataFrame) -> pd.DataFrame:
    """Truces since the call on all kinds of fire, agreed by both sides, that lasted long enough to be general."""
    both = agreed(truces)
    length = (both["end"] - both["start"]).dt.days.fillna(float("inf"))
    full = both["scope"].str.startswith("full") & (both["start"] > pd.Timestamp(CALL))
    return both[full & (length >= rules.GENERAL_CEASEFIRE_DAYS)]


def open_forecasts(forecasts: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """The newest forecast made up to a day of each platform and question on peace whose deadline was still to come."""
    day = pd.Timestamp(as_of)
    asked = forecasts[forecasts["question"].str.contains(ABOUT_PEACE) & (forecasts["deadline"] > day)]
    made = asked[asked["as_of"] <= day].sort_values(["as_of", "published"])
    return made.groupby(["platform", "question", "deadline"]).tail(1).sort_values("as_of")


def told(forecasts: pd.DataFrame) -> str:
    """Forecasts in words, each with platform, question and month; they are never averaged."""
    columns = ("platform", "question", "as_of", "probability_pct", "high_pct")
    return "; ".join(
        f"{platform} {f'below {high:.0f} percent' if pd.isna(value) else f'{value:.0f} percent'} on “{question}” ({day:%B %Y})"
        for platform, question, day, value, high in zip(*(forecasts[name] for name in columns), strict=True)
    )


def unsure(forecasts: pd.DataFrame) -> tuple[int, int]:
    """How many forecasts stand clear of 0 and of 100 percent, and how many say no figure, so that it cannot be told."""
    value = forecasts["probability_pct"]
    clear = value.between(rules.FORECAST_SURE_PCT, 100 - rules.FORECAST_SURE_PCT)
    return int(clear.sum()), int(value.isna().sum())


def made(forecasts: pd.DataFrame) -> str:
    """In which months forecasts were made: "from February to May 2025", or "in May 2025"."""
    first, last = forecasts["as_of"].min(), forecasts["as_of"].max()
    if (first.year, first.month) == (last.year, last.month):
        return f"in {last:%B %Y}"
    return f"from {first:{'%B' if first.year == last.year else '%B %Y'}} to {last:%B %Y}"


def spread(forecasts: pd.DataFrame) -> str:
    """The lowest and the highest probability of the forecasts that are unsure, to follow them in a sentence."""
    values = forecasts["probability_pct"]
    values = values[values.between(rules.FORECAST_SURE_PCT, 100 - rules.FORECAST_SURE_PCT)]
    if values.empty:
        return ""
    low, high = f"{values.min():.0f}", f"{values.max():.0f}"
    return f", at {low} percent" if low == high else f", between {low} and {high} percent"


def most(some: int, untold: int, of: int) -> bool | None:
    """Whether more than half are; None where those that cannot be told could tip it."""
    enough = rules.MORE_THAN_HALF_PCT / 100 * of
    return True if some > enough else None if not of or some + untold > enough else False


@check("END-1", forecasts, truces, events)
def uncertain(forecasts: pd.DataFrame, truces: pd.DataFrame, events: pd.DataFrame, as_of: date) -> Finding:
    """ "Remain uncertain" is read as a statement on its own time, and no forecast: the outcome was open.

    Those who put a figure on a ceasefire or an end of the war are asked, by the newest forecast of each platform and
    question that was open at the end of May 2025; they are never averaged. Uncertain is a probability clear of 0 and of
    100. The plain reading needs more than half of them, the weaker one some. A forecast known only by a bound cannot
    be told. What followed cannot make it more or less true; it is told as signs.
    """
    newest = open_forecasts(forecasts, THEN)
    (clear, untold), of = unsure(newest), len(newest)
    if newest.empty:
        return unknown("most forecasts open at the time were unsure", "Our list holds no forecast that was open then.")
    peace, talks = general(truces), rounds(events)
    late = open_forecasts(forecasts, as_of) if judged(as_of) else newest.head(0)
    return Finding(
        readings=(
            plain(
                "most forecasts open at the time were unsure", clear, f"of {of} forecasts", fits=most(clear, untold, of)
            ),
            weaker("some forecasts were unsure", clear, f"of {of} forecasts", fits=clear > 0 or None),
        ),
        reason=f"Of {of} forecasts of a ceasefire that were open at the end of May, made {made(newest)}, {clear} were far from "
        f"sure{spread(newest)}{f'; {in_words(untold)} gave a bound alone' if untold else ''}.",
        evidence=rows(newest),
        measured=float(clear),
        unit=f"of {of} forecasts",
        series="open forecasts clear of 0 and of 100",
        signs=(
            *([Sign("open forecasts a year on", "neither", told(late))] if len(late) else []),
            Sign("general ceasefire", "neither", f"{len(peace)} on record since the call"),
            Sign("rounds of talks", "neither", f"{len(talks)} with both sides on record since the call"),
        ),
    )
