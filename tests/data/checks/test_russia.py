"""Section "russia": thresholds on small frames, and the verdicts as they stand."""

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.russia.kremlin import cautious, direct_talks, hard_to_settle, tangible_steps
from data.checks.russia.press import coverage, press
from data.dates import THEN
from tests.data.checks.pins import holds

DAY = pd.Timestamp("2025-05-20")


@pytest.mark.parametrize(
    ("claim_id", "then", "now", "moved_by", "why"),
    [
        ("RUS-1", "partly supported", "partly supported", "", "a third of the Kremlin statements are cautious"),
        ("RUS-2", "partly supported", "partly supported", "", "concerns; a step was asked of Washington in March"),
        ("RUS-3", "supported", "supported", "", "several statements on direct talks and the memorandum"),
        ("RUS-4", "supported", "supported", "", "5 of 6 state reports positive, 4 of 5 independent ones sceptical"),
        ("RUS-5", "supported", "supported", "", "said by the spokesman the day after the call"),
    ],
)
def test_verdict(claim_id: str, then: str, now: str, moved_by: str, why: str) -> None:
    holds(claim_id, then, now, moved_by)


def statements(
    stances: list[str], role: str = "Kremlin spokesman", day: str = "2025-05-19", topic: str = "trade"
) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "row": [f"s:{n}" for n in range(len(stances))],
            "statement_id": [f"S{n}" for n in range(len(stances))],
            "date": pd.Timestamp(day),
            "speaker": "A",
            "role": role,
            "iso3": "RUS",
            "stance": stances,
            "topic": topic,
            "published": DAY,
            "source_id": "a",
        }
    )


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        (statements(["cautious", "cautious", "support"]), Verdict.SUPPORTED),
        (statements(["cautious", "support"]), Verdict.PARTLY),  # one half is not more than half
        (statements(["support", "neutral"]), Verdict.CONTRADICTED),
        (statements(["cautious"], role="Foreign minister of Russia"), Verdict.NO_EVIDENCE),  # not the Kremlin
        (statements(["cautious"], day="2025-05-16"), Verdict.NO_EVIDENCE),  # before the announcement
        (statements(["cautious"], day="2025-06-01"), Verdict.NO_EVIDENCE),
        (statements([]), Verdict.NO_EVIDENCE),
    ],
)
def test_caution_sets_the_tone_when_more_than_half(said: pd.DataFrame, verdict: Verdict) -> None:
    assert cautious(said, as_of=THEN).verdict is verdict


CALL = pd.DataFrame(
    {
        "row": ["c:1"],
        "contact_id": ["C26"],
        "date": [pd.Timestamp("2025-03-18")],
        "published": [DAY],
        "source_id": ["c"],
    }
)


def meanings(meaning: str, *ids: str, says: str = "yes") -> pd.DataFrame:
    return pd.DataFrame({"statement_id": list(ids), "meaning": meaning, "says": says})


@pytest.mark.parametrize(
    ("topic", "asked", "before", "verdict"),
    [
        ("war aims", meanings("us_should_act", "S0"), CALL[:0], Verdict.SUPPORTED),
        ("war aims", meanings("us_should_act", "S0", says="no"), CALL, Verdict.PARTLY),
        ("NATO membership", meanings("us_should_act"), CALL[:0], Verdict.PARTLY),  # concerns, and no step asked
        ("trade", meanings("us_should_act", "S0"), CALL[:0], Verdict.NO_EVIDENCE),  # a step, and no concern
        ("trade", meanings("us_should_act"), CALL, Verdict.MISLEADING),  # at another time
        ("trade", meanings("us_should_act"), CALL[:0], Verdict.NO_EVIDENCE),
    ],
)
def test_concerns_are_the_core_and_a_step_has_to_be_asked_of_washington(
    topic: str, asked: pd.DataFrame, before: pd.DataFrame, verdict: Verdict
) -> None:
    said = statements(["cautious"], topic=topic)
    assert tangible_steps(said, asked, before, as_of=THEN).verdict is verdict
    nothing = tangible_steps(said[:0], asked[:0], before[:0], as_of=THEN)
    assert nothing.verdict is Verdict.NO_EVIDENCE and nothing.evidence == ()


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        (statements(["support"] * 3, topic="memorandum"), Verdict.SUPPORTED),
        (statements(["support"] * 3, topic="Istanbul talks"), Verdict.SUPPORTED),
        (statements(["support"] * 2, topic="memorandum"), Verdict.PARTLY),  # said twice is not stressed
        (statements(["support"] * 3, topic="memorandum", role="Foreign minister of Russia"), Verdict.MISLEADING),
        (statements(["support"] * 3, topic="trade"), Verdict.NO_EVIDENCE),
        (statements(["support"] * 3, topic="memorandum", day="2025-06-01"), Verdict.NO_EVIDENCE),
        (statements([]), Verdict.NO_EVIDENCE),
    ],
)
def test_stressed_means_three_statements_of_the_kremlin(said: pd.DataFrame, verdict: Verdict) -> None:
    assert direct_talks(said, as_of=THEN).verdict is verdict


HARD = meanings("settlement_hard", "S0")


@pytest.mark.parametrize(
    ("said", "coded", "verdict"),
    [
        (statements(["cautious", "support"]), HARD, Verdict.SUPPORTED),  # once is enough
        (statements(["cautious"], day="2025-05-16"), HARD, Verdict.MISLEADING),  # before the announcement
        (statements(["cautious"], day="2025-06-03"), HARD, Verdict.MISLEADING),  # after May
        (statements(["cautious"], role="Foreign minister of Russia"), HARD, Verdict.NO_EVIDENCE),
        (statements(["cautious"]), meanings("settlement_hard", "S0", says="no"), Verdict.NO_EVIDENCE),
        (statements(["cautious"]), meanings("settlement_needed", "S0"), Verdict.NO_EVIDENCE),
        (statements([]), HARD[:0], Verdict.NO_EVIDENCE),
    ],
)
def test_the_kremlin_called_a_settlement_hard(said: pd.DataFrame, coded: pd.DataFrame, verdict: Verdict) -> None:
    assert hard_to_settle(said, coded, as_of=THEN).verdict is verdict


def media(state: list[str], independent: list[str]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "row": [f"m:{n}" for n in range(len(state + independent))],
            "date": pd.Timestamp("2025-05-20"),
            "outlet_type": ["state_agency"] * len(state) + ["independent"] * len(independent),
            "framing": state + independent,
            "published": DAY,
            "source_id": "m",
        }
    )


DOUBTED = ["sceptical", "sceptical", "neutral"]


@pytest.mark.parametrize(
    ("state", "independent", "fits"),
    [
        (["victory", "positive", "neutral"], DOUBTED, [True, True, True]),
        (["victory", "neutral", "neutral"], DOUBTED, [False, False, True]),
        (["victory", "positive", "neutral", "neutral"], ["sceptical", "neutral", "neutral"], [False, False, False]),
        (["victory", "positive"], DOUBTED, [None, None, True]),  # two reports only
        ([], [], [None, None, None]),
    ],
)
def test_media_by_kind_of_outlet(state: list[str], independent: list[str], fits: list[bool | None]) -> None:
    assert [each.fits for each in press(media(state, independent), as_of=THEN).readings] == fits


def test_outlets_are_grouped_by_owner_and_others_left_out() -> None:
    told = media(["victory"] * 4, ["sceptical"])
    told["outlet_type"] = ["state_television", "private_loyal", "us_funded", "report_on_state_media", "independent"]
    assert coverage(told)["group"].tolist() == ["state", "loyal", "independent"]
    assert coverage(told.assign(date=pd.Timestamp("2025-06-01"))).empty
