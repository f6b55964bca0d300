"""Section "announcement": verdicts as they stand, and both sides of each threshold."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.announcement import post as p
from data.checks.announcement import timing as t
from tests.data.checks.pins import holds

DAY = date(2025, 5, 31)


@pytest.mark.parametrize(
    ("claim_id", "then", "now", "moved_by", "why"),
    [
        ("ANN-1", "supported", "supported", "", "the post announces calls with both sides and with allies"),
        (
            "ANN-2",
            "partly supported",
            "partly supported",
            "",
            "some kinds of measure rose, one fell, most did not move",
        ),
        ("ANN-3", "partly supported", "partly supported", "", "a social network, carried by several outlets"),
        ("ANN-4", "contradicted", "contradicted", "", "the venue stands in reports of the same day"),
        ("ANN-5", "supported", "supported", "", "support, caution and doubt are each found many times"),
        ("ANN-6", "supported", "supported", "", "two contacts of the presidents after four years without one"),
    ],
)
def test_verdict(claim_id: str, then: str, now: str, moved_by: str, why: str) -> None:
    holds(claim_id, then, now, moved_by)


def frame(*cells: dict[str, Any]) -> pd.DataFrame:
    base = {"published": pd.Timestamp("2025-05-17"), "source_id": "a", "more_source_ids": pd.NA, "note": pd.NA}
    made = pd.DataFrame([{**base, "row": f"t:{n}", **each} for n, each in enumerate(cells)])
    for name in ("date", "start", "end"):
        if name in made:
            made[name] = pd.to_datetime(made[name])
    return made


def sentence(quote: str, venue: str | None = "Truth Social") -> dict[str, Any]:
    return {
        "statement_id": quote[:9],
        "date": "2025-05-17",
        "speaker": "Donald Trump",
        "topic": "announcement",
        "stance": "support",
        "quote": quote,
        "venue": venue,
    }


PUTIN, ZELENSKY = sentence("I WILL BE SPEAKING TO PUTIN"), sentence("I WILL THEN BE SPEAKING TO ZELENSKYY")


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ([PUTIN, ZELENSKY], Verdict.SUPPORTED),
        ([PUTIN], Verdict.PARTLY),
        ([sentence("A GREAT DAY")], Verdict.NO_EVIDENCE),
        ([{**PUTIN, "speaker": "Another"}], Verdict.NO_EVIDENCE),
    ],
)
def test_calls_with_both_sides_are_an_initiative(said: list[dict[str, Any]], verdict: Verdict) -> None:
    assert p.initiative(frame(*said), as_of=DAY).verdict is verdict


TOLD = {"date": "2025-05-17", "kind": "announcement", "actors": "Trump", "more_source_ids": "b;c"}


def press(*ids: str, published: str = "2025-05-18", is_: str = "exact") -> pd.DataFrame:
    day = pd.Timestamp(published)
    return frame(*({"source_id": each, "publisher": each, "published": day, "published_is": is_} for each in ids))


@pytest.mark.parametrize(
    ("venue", "sources", "verdict"),
    [
        ("CNN", press("a"), Verdict.SUPPORTED),
        ("Truth Social", press("a", "b"), Verdict.PARTLY),
        ("Truth Social", press("a"), Verdict.CONTRADICTED),
        ("Truth Social", press("a", "d"), Verdict.CONTRADICTED),  # d told of something else
        ("Truth Social", press("a", "b", published="2025-05-19"), Verdict.CONTRADICTED),
        ("Truth Social", press("a", "b", is_="inferred"), Verdict.CONTRADICTED),
    ],
)
def test_where_it_was_made_and_who_carried_it(venue: str, sources: pd.DataFrame, verdict: Verdict) -> None:
    assert p.outlet(frame(sentence("X", venue)), frame(TOLD), sources, as_of=DAY).verdict is verdict


def test_a_venue_on_record_was_disclosed() -> None:
    assert p.undisclosed(frame(PUTIN), as_of=DAY).verdict is Verdict.CONTRADICTED
    assert p.undisclosed(frame(sentence("X", None)), as_of=DAY).verdict is Verdict.NO_EVIDENCE


def reacting(**stances: int) -> pd.DataFrame:
    said = [(name, n) for name, count in stances.items() for n in range(count)]
    return frame(
        *({"date": "2025-05-20", "speaker": f"{name} {n}", "stance": name, "topic": "x"} for name, n in said),
        {"date": "2025-05-20", "speaker": "Donald Trump", "stance": "oppose", "topic": "x"},
        {"date": "2025-06-01", "speaker": "late", "stance": "oppose", "topic": "x"},
    )


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        (reacting(cautious=2, oppose=2), Verdict.SUPPORTED),
        (reacting(cautious=2, oppose=1, concern=1), Verdict.SUPPORTED),
        (reacting(cautious=2, oppose=1), Verdict.PARTLY),
        (reacting(support=2, oppose=2), Verdict.SUPPORTED),  # half is not more than half
        (reacting(support=3, oppose=2), Verdict.PARTLY),
        (reacting(cautious=1, oppose=1), Verdict.NO_EVIDENCE),
        (reacting(), Verdict.NO_EVIDENCE),
    ],
)
def test_both_ends_of_the_range_need_two_people(said: pd.DataFrame, verdict: Verdict) -> None:
    assert p.reception(said, as_of=DAY).verdict is verdict


def talk(day: str, kind: str = "talks", topic: str = "diplomacy") -> dict[str, Any]:
    return {"date": day, "kind": kind, "topic": topic}


def contact(day: str, status: str = "confirmed") -> dict[str, Any]:
    return {"date": day, "status": status, "direct_trump_putin": True}


TERMS = frame({"start": "2021-01-20"}, {"start": "2025-01-20"})
EARLIER = [contact(f"{year}-{month:02}-01") for year in (2021, 2022, 2023, 2024) for month in (2, 4, 6, 8, 10, 12)]
RECENT, BEFORE = [talk("2025-05-01")], [talk(f"2025-02-{day}") for day in (20, 21, 22)]


@pytest.mark.parametrize(
    ("events", "contacts", "verdict"),
    [
        (RECENT + BEFORE, [contact("2025-02-12"), contact("2025-03-18")], Verdict.SUPPORTED),
        (RECENT + BEFORE, [contact("2025-02-12")], Verdict.NO_EVIDENCE),  # one can be chance
        (RECENT + BEFORE, [contact("2025-02-12", "disputed")], Verdict.NO_EVIDENCE),
        (RECENT + BEFORE, [contact("2025-05-19")], Verdict.NO_EVIDENCE),  # after the announcement
        (RECENT + BEFORE, [*EARLIER, contact("2025-02-12"), contact("2025-03-18")], Verdict.NO_EVIDENCE),
        (RECENT * 6 + BEFORE, [*EARLIER, contact("2025-02-12")], Verdict.SUPPORTED),  # six a month against one
        (BEFORE * 9, [contact("2025-02-12"), contact("2025-03-18")], Verdict.PARTLY),  # fewer events, more contacts
        ([talk("2025-05-01", "attack"), talk("2025-05-01", topic="aid")], EARLIER[:0], Verdict.NO_EVIDENCE),
    ],
)
def test_heightened_needs_a_clear_rise(events: list[Any], contacts: list[Any], verdict: Verdict) -> None:
    none = frame(contact("2025-01-01")).iloc[:0]
    texts = frame(talk("2010-01-01"))
    known = frame(*contacts) if contacts else none
    assert t.heightened(frame(*events), known, texts, TERMS, as_of=DAY).verdict is verdict


def test_ratio_bears_a_zero_and_brackets_the_estimate() -> None:
    times, low, high = t.ratio(2, 117, 0, 1461)
    assert times == high == float("inf") and low > 1
    times, low, high = t.ratio(6, 28, 11, 84)
    assert low < 1 < times < high
    assert pd.isna(t.ratio(0, 28, 0, 84)[0])


def test_weeks_end_on_the_day_of_the_announcement() -> None:
    days = frame(
        *(talk(day) for day in ("2025-01-25", "2025-01-26", "2025-04-19", "2025-04-20", "2025-05-17", "2025-05-18"))
    )
    recent, before = t.recent_and_before(days)
    assert (len(recent), len(before)) == (2, 2)
