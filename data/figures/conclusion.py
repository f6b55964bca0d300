"""Frames of the figures of the section `conclusion`: events after the call, forecasts, contacts, proposals."""

import textwrap
from collections.abc import Mapping, Sequence

import pandas as pd

from data.checks import rules
from data.checks.conclusion import outlook, texts
from data.checks.conclusion.windows import Change
from data.dates import CALL

MET = "presidents in contact"
LANES = {
    MET: "us",
    "Russia–Ukraine talks": "ukraine",
    "truce, short or partial": "ink",
    "prisoners or bodies": "other",
    "sanctions": "europe",
    "largest air attacks": "russia",
}
"""Rows of the figure of events, from the top, each with its colour."""
LARGEST = r"(?i)record|largest|drones in one night"
"""Words by which the title of an attack says that it was the largest of its time."""
SHORTER = {"Bilateral ceasefire before 2027 (30 days or meant to last)": "ceasefire before 2027"}
"""Questions of forecasts that a tooltip has no room for, and how they are told."""
BESIDE_THE_RANGE = ("RAND Forecasting Initiative", "Glimt")
"""Platforms whose values stand days before the range of May 2025, and lower than its end."""
MANIFOLD_YEAR = 2026
"""From this year on Manifold is known, too."""


def after_the_call(contacts: pd.DataFrame, events: pd.DataFrame) -> pd.DataFrame:
    """Contacts of the presidents and events later than the day of the call: their columns, lane, weeks after the call.

    An event may stand in no lane. Sanctions hold steps and relief; attacks are only those called the largest.
    """
    kind = events["kind"]
    largest = kind.eq("attack") & events["title"].str.contains(LARGEST)
    frames = [
        contacts.assign(title=contacts["topics"]),
        outlook.rounds(events),
        events[kind == "truce"],
        events[kind == "prisoners"],
        events[kind.isin(["sanctions", "sanctions_relief"])],
        events[largest],
    ]
    lanes = pd.concat([frame.assign(lane=lane) for lane, frame in zip(LANES, frames, strict=True)])
    after = lanes[lanes["date"] > pd.Timestamp(CALL)]
    return after.assign(weeks=(after["date"] - pd.Timestamp(CALL)).dt.days / 7)


WINDOWS = {0: "On the day", 1: "Within one week", 4: "Within four weeks", 12: "Within twelve weeks"}
"""Weeks after the call by which promises are looked up, in words."""


def promises_kept(followup: pd.DataFrame) -> str:
    """What had become of the promises made around the call, a line for each time after it, as our list has it."""
    lines = []
    for weeks, part in followup[followup["weeks_after"].isin(list(WINDOWS))].groupby("weeks_after"):
        told = " · ".join(f"*{each.promise}:* {each.outcome.replace('; ', ', ')}" for each in part.itertuples())
        lines.append(f"- **{WINDOWS[int(str(weeks))]}**, on record: {told}.")
    return "\n".join(lines)


def forecasts_of_peace(forecasts: pd.DataFrame) -> pd.DataFrame:
    """Forecasts of a ceasefire or an end of the war, in order of time, as they are drawn.

    Added are middle (the probability, or the middle of its bounds, in percent), asked (platform and question), named
    (the value in words), part (a line is drawn within a part only) and side (where the value is printed).
    """
    asked = forecasts[forecasts["question"].str.contains(outlook.ABOUT_PEACE)]
    sure, bounds = asked["probability_pct"], (asked["low_pct"] + asked["high_pct"]) / 2
    known = sure.map("{:.0f} %".format, na_action="ignore")
    told = asked.assign(
        middle=sure.fillna(bounds),
        asked=asked["platform"] + ": " + asked["question"].replace(SHORTER),
        named=known.fillna("below " + asked["high_pct"].map("{:.0f} %".format)),
    ).sort_values("as_of")
    # A forecast known only by its bounds breaks the line of its question in two.
    breaks = told["probability_pct"].isna().groupby(told["asked"]).cumsum()
    return told.assign(part=told["asked"] + breaks.astype(str), side=side_of_label(told))


def side_of_label(forecasts: pd.DataFrame) -> pd.Series:
    """Where the value of a forecast has room: above the highest of its platform and day, below the others; or left.

    "over" is above and to the left, clear of a line that comes from there and of the day of the announcement.
    """
    same_day = forecasts.groupby(["platform", "as_of"])["middle"]
    lower = same_day.rank() < same_day.transform("count")
    # In March 2026 Metaculus and Manifold stand two days apart, in May 2025 two platforms and the market's range: on one
    # side their values would overlap.
    metaculus, late = forecasts["platform"] == "Metaculus", forecasts["as_of"].dt.year >= MANIFOLD_YEAR
    sides = lower.map({True: "below", False: "above"}).mask(metaculus & ~late, "over")
    return sides.mask(metaculus & late | forecasts["platform"].isin(BESIDE_THE_RANGE), "left")


def contacts_compared(found: Mapping[str, Sequence[Change]]) -> pd.DataFrame:
    """Changes around contacts, by measure, one a row: daily means before and after, difference, interval, direction."""
    return pd.DataFrame(
        [
            {
                "measure": measure,
                "contact": f"{each.day:%-d %b %Y}",
                "before": each.before,
                "after": each.after,
                "difference": each.difference,
                "low": each.low,
                "high": each.high,
                "direction": each.direction,
            }
            for measure, changes in found.items()
            for each in changes
        ]
    )


def directions(found: Mapping[str, Sequence[Change]]) -> pd.DataFrame:
    """Number of contacts compared on each measure (contacts), and of clear rises (more) and falls (less) after them."""
    counts = {}
    for measure, changes in found.items():
        ways = [each.direction for each in changes]
        counts[measure] = {"contacts": len(ways), "more": ways.count("more"), "less": ways.count("less")}
    return pd.DataFrame.from_dict(counts, orient="index")


def proposals_labelled(proposals: pd.DataFrame, terms: pd.DataFrame) -> pd.DataFrame:
    """Proposals of `texts.pillars` with the label of their row (row_label) and whether they are a full text (full)."""
    plans = texts.pillars(proposals, terms)
    return plans.assign(row_label=plans["title"].map(two_lines), full=plans["issues"] >= rules.FULL_TEXT_ISSUES)


def two_lines(title: str, width: int = 28) -> str:
    """A title in at most two lines, with a bar between them; what has no room is left out."""
    # One title ends in a bracket with its days, "(23-24 January …", which would fill the second line.
    return "|".join(textwrap.wrap(title.split(" (23")[0], width)[:2])


def parts_held(plans: pd.DataFrame) -> pd.DataFrame:
    """One row for each part of the claim that a proposal of `proposals_labelled` holds: part, and kind of text."""
    columns = ["row_label", "full", "issues", "summary", "source_id", "published"]
    parts = plans.melt(columns, list(texts.PILLARS), "part", "held")
    held = parts[parts["held"]]
    return held.assign(kind=held["full"].map({True: "full text", False: "short text"}))
