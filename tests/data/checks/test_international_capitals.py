"""Section "international": single capitals, two ministers and the Global South, on small frames."""

from datetime import date

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.international import stances
from data.checks.international.capitals import france, germany_as_a_whole
from data.checks.international.ministers import GERMAN, INDIAN, germany, holder, india
from data.checks.international.south import dialogue, waiting
from tests.data.checks.test_international import NOTHING, NOW, cast, meaning, outcomes, said


def proposed(by: str | None, day: str = "2025-05-10") -> pd.DataFrame:
    frame = pd.DataFrame({"proposer": [by or "France"], "date": pd.to_datetime([day])})
    frame = frame.assign(row="proposals:p", published=frame["date"], source_id="p")
    return frame if by else frame.head(0)


@pytest.mark.parametrize(
    ("kinds", "unity", "proposer", "fits", "verdict"),
    [
        (["support"], True, None, [True, True, True, True], Verdict.SUPPORTED),
        (["cautious"], True, None, [True, True, True, True], Verdict.SUPPORTED),  # the table knows no conditions
        (["cautious"], False, "France, Germany", [None, True, None, True], Verdict.PARTLY),
        (
            ["cautious", "oppose"],
            False,
            "France",
            [False, False, None, False],
            Verdict.CONTRADICTED,
        ),  # half is not most
        (["support", "oppose"], False, "France, Germany", [False, False, None, False], Verdict.CONTRADICTED),
    ],
)
def test_france_in_word_and_in_deed(
    kinds: list[str], unity: bool, proposer: str | None, fits: list[bool | None], verdict: Verdict
) -> None:
    coded = meaning(("S0", "european_unity")) if unity else NOTHING
    found = france(said(*(("FRA", kind) for kind in kinds)), coded, proposed(proposer), as_of=NOW)
    assert (outcomes(found), found.verdict) == (fits, verdict)


def test_a_joint_proposal_counts_in_the_days_of_the_call() -> None:
    late, frame = proposed("France, Germany", "2025-06-01"), said(("FRA", "cautious"))
    assert france(frame, NOTHING, late, as_of=NOW).readings[-1].fits is None
    alone = proposed("France")
    assert france(frame, NOTHING, alone, as_of=NOW).readings[-1].fits is None


@pytest.mark.parametrize("day", ["2025-05-10", "2025-05-16"])
def test_words_before_the_announcement_are_weaker(day: str) -> None:
    french, german = said(("FRA", "support"), day=day), said(("DEU", "support"), day=day)
    found = france(french, meaning(("S0", "european_unity")), proposed(None), as_of=NOW)
    assert outcomes(found) == [None, None, None, True]
    assert outcomes(germany_as_a_whole(german, meaning(("S0", stances.HOPE)), as_of=NOW)) == [None, None, True]
    south = said(("BRA", "neutral"), ("CHN", "neutral"), ("KEN", "neutral"), day=day)
    assert outcomes(waiting(south, cast(IND="A")[1], as_of=NOW)) == [None, None, None, True]


@pytest.mark.parametrize(
    ("kinds", "hope", "fits", "verdict"),
    [
        (["cautious", "support", "oppose"], True, [True, True, True], Verdict.SUPPORTED),
        (["cautious", "oppose"], True, [False, True, False], Verdict.PARTLY),  # half is not most
        (["cautious"], False, [None, None, None], Verdict.NO_EVIDENCE),  # caution alone is no optimism
        (["oppose"], False, [False, None, False], Verdict.CONTRADICTED),
    ],
)
def test_germany_needs_caution_and_hope(
    kinds: list[str], hope: bool, fits: list[bool | None], verdict: Verdict
) -> None:
    coded = meaning(("S0", stances.HOPE)) if hope else NOTHING
    found = germany_as_a_whole(said(*(("DEU", kind) for kind in kinds)), coded, as_of=NOW)
    assert (outcomes(found), found.verdict) == (fits, verdict)


def test_germany_is_counted_by_occasion() -> None:
    frame = said(("DEU", "cautious"), ("DEU", "oppose"), ("DEU", "oppose"))
    coded = meaning(("S0", stances.HOPE))
    assert germany_as_a_whole(frame, coded, as_of=NOW).verdict is Verdict.PARTLY
    days = frame.assign(speaker="Merz", date=pd.to_datetime(["2025-05-20", "2025-05-21", "2025-05-21"]))
    assert germany_as_a_whole(days.head(2), coded, as_of=NOW).measured == 1
    talk = said(("DEU", "cautious"), ("DEU", "oppose"), ("DEU", "cautious"), speaker="Merz")
    assert germany_as_a_whole(talk, coded, as_of=NOW).verdict is Verdict.SUPPORTED


OFFICES = pd.DataFrame(
    {
        "row": ["offices:a", "offices:b", "offices:c"],
        "person": ["Old", "New", "J"],
        "office": [GERMAN, GERMAN, INDIAN],
        "in_office_since": pd.to_datetime(["2021-12-08", "2025-05-06", "2024-06-11"]),
        "in_office_until": pd.to_datetime(["2025-05-06", None, None]),
        "published": pd.to_datetime(["2025-04-28"] * 3),
        "source_id": ["a"] * 3,
    }
)


def test_the_office_changes_hands_on_the_day() -> None:
    assert holder(OFFICES, GERMAN, date(2025, 5, 5))["person"].tolist() == ["Old"]
    assert holder(OFFICES, GERMAN, date(2025, 5, 6))["person"].tolist() == ["New"]
    assert germany(said(("DEU", "support")), NOTHING, OFFICES.head(0), as_of=NOW).verdict is Verdict.NO_EVIDENCE


@pytest.mark.parametrize(
    ("stance", "second", "verdict"),
    [
        ("support", True, Verdict.SUPPORTED),
        ("support", False, Verdict.PARTLY),
        ("oppose", True, Verdict.NO_EVIDENCE),  # the welcome is the core
        ("oppose", False, Verdict.NO_EVIDENCE),
    ],
)
def test_two_halves_of_an_ascribed_statement(stance: str, second: bool, verdict: Verdict) -> None:
    unity = meaning(("S0", "european_unity")) if second else NOTHING
    humane = meaning(("S0", "humanitarian_need")) if second else NOTHING
    german, indian = said(("DEU", stance), speaker="New"), said(("IND", stance), speaker="J")
    assert germany(german, unity, OFFICES, as_of=NOW).verdict is verdict
    assert india(indian, humane, OFFICES, as_of=NOW).verdict is verdict
    assert germany(german.assign(speaker="Old"), unity, OFFICES, as_of=NOW).verdict is Verdict.NO_EVIDENCE
    assert india(indian.assign(speaker="spokesman"), humane, OFFICES, as_of=NOW).verdict is Verdict.NO_EVIDENCE


def test_a_negotiated_end_on_conditions_and_words_before_the_announcement_are_weaker() -> None:
    frame = said(("DEU", "cautious"), speaker="New").assign(topic="process")
    assert outcomes(germany(frame, NOTHING, OFFICES, as_of=NOW)) == [None, None, True, None]
    assert outcomes(germany(frame.assign(topic="ceasefire"), NOTHING, OFFICES, as_of=NOW)) == [None] * 4
    early = said(("DEU", "support"), speaker="New", day="2025-05-16")
    assert outcomes(germany(early, meaning(("S0", "european_unity")), OFFICES, as_of=NOW)) == [None, None, None, True]
    outside = said(("DEU", "support"), speaker="New", day="2025-05-09")
    assert len(germany(outside, NOTHING, OFFICES, as_of=NOW).readings) == 1


def test_what_others_say_for_a_ministry_is_another_office() -> None:
    minister, other = said(("IND", "oppose"), speaker="J"), said(("IND", "support"), speaker="Z")
    frame = pd.concat([minister, other.assign(row="statements:Z", statement_id="Z")])
    assert outcomes(india(frame, NOTHING, OFFICES, as_of=NOW)) == [None, None, None, True]
    assert outcomes(india(frame.head(1), NOTHING, OFFICES, as_of=NOW)) == [None] * 4


def test_dialogue_is_asked_of_each_of_the_two() -> None:
    by, totals = cast(IND="A", ZAF="A")
    both = said(("IND", "support"), ("ZAF", "support"))
    assert dialogue(both, by, totals, as_of=NOW).verdict is Verdict.SUPPORTED
    assert outcomes(dialogue(both.head(1), by, totals, as_of=NOW)) == [None, True, None]
    half = said(("IND", "support"), ("IND", "neutral"), ("ZAF", "oppose"))
    assert dialogue(half, by, totals, as_of=NOW).verdict is Verdict.CONTRADICTED
    assert [each.speaks for each in dialogue(both, by, totals, as_of=NOW).signs] == ["neither", "neither"]


@pytest.mark.parametrize(
    ("waits", "talks", "verdict"),
    [
        (3, 1, Verdict.SUPPORTED),
        (2, 1, Verdict.PARTLY),
        (1, 3, Verdict.CONTRADICTED),
        (2, 0, Verdict.NO_EVIDENCE),
        (0, 0, Verdict.NO_EVIDENCE),
    ],
)
def test_waiting_of_the_south(waits: int, talks: int, verdict: Verdict) -> None:
    codes = ("BRA", "CHN", "KEN", "EGY")
    kinds = ["neutral"] * waits + ["support"] * talks
    _, totals = cast(IND="A")
    frame = said(*zip(codes, kinds, strict=False), ("FRA", "neutral"), ("IND", "neutral"))
    assert waiting(frame, totals, as_of=NOW).verdict is verdict


def test_empty_frames_give_no_evidence() -> None:
    none, (by, totals) = said(), cast(IND="A")
    for found in (
        france(none, NOTHING, proposed(None), as_of=NOW),
        germany_as_a_whole(none, NOTHING, as_of=NOW),
        dialogue(none, by.head(0), totals.head(0), as_of=NOW),
        waiting(none, totals.head(0), as_of=NOW),
    ):
        assert found.verdict is Verdict.NO_EVIDENCE and found.reason
