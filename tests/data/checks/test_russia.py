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
        ("RUS-1", "partly supported", "partly supported", "", "cautious on two of seven occasions"),
        ("RUS-2", "misleading", "misleading", "", "a step was asked of Washington in March, and none in these weeks"),
        ("RUS-3", "supported", "supported", "", "direct talks or the memorandum on four occasions"),
        ("RUS-4", "supported", "supported", "", "3 of 5 state reports positive, 2 of 3 independent ones sceptical"),
        ("RUS-5", "supported", "supported", "", "said by the spokesman the day after the call"),
    ],
)
def test_verdict(claim_id: str, then: str, now: str, moved_by: str, why: str) -> None:
    holds(claim_id, then, now, moved_by)


def statements(
    stances: list[str],
    role: str = "Kremlin spokesman",
    day: str = "2025-05-19",
    topic: str = "process",
    speakers: str = "ABCDE",
    gist: str = "",
) -> pd.DataFrame:
    """Statements of one day, each of another speaker unless `speakers` names the same twice."""
    return pd.DataFrame(
        {
            "row": [f"s:{n}" for n in range(len(stances))],
            "statement_id": [f"S{n}" for n in range(len(stances))],
            "date": pd.Timestamp(day),
            "speaker": list(speakers[: len(stances)]),
            "quote": None,
            "gist": gist,
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
        (statements(["cautious"] * 2 + ["support"] * 2, speakers="AAAB"), Verdict.PARTLY),  # A is cautious, B is not
        (statements(["cautious"] * 3 + ["support"] * 3, speakers="AAABCC"), Verdict.PARTLY),  # of three occasions one
        (statements(["cautious", "support"], speakers="AA"), Verdict.CONTRADICTED),  # one mixed occasion
        (statements(["cautious", "support"], topic="air attacks"), Verdict.NO_EVIDENCE),  # no diplomatic effort
        (statements(["cautious", "support"], topic="trade"), Verdict.NO_EVIDENCE),
        (statements(["cautious", "support"], topic="WSJ report"), Verdict.NO_EVIDENCE),
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
        ("process", meanings("us_should_act", "S0"), CALL[:0], Verdict.PARTLY),  # a step, and no concern
        ("war aims", meanings("us_should_act", "S0", says="no"), CALL, Verdict.MISLEADING),  # asked at another time
        ("NATO membership", meanings("us_should_act"), CALL[:0], Verdict.NO_EVIDENCE),  # concerns ask nobody
        ("process", meanings("us_should_act"), CALL, Verdict.MISLEADING),
        ("process", meanings("us_should_act"), CALL[:0], Verdict.NO_EVIDENCE),
    ],
)
def test_the_call_on_washington_is_the_core_and_concerns_alone_are_not(
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
        (statements(["support"] * 3, topic="memorandum", speakers="AAB"), Verdict.PARTLY),  # two occasions
        (statements(["support"] * 3, topic="announcement", gist="After Istanbul"), Verdict.SUPPORTED),
        (statements(["support"] * 3, topic="announcement", gist="A call"), Verdict.NO_EVIDENCE),
        (statements(["support"] * 3, topic="memorandum", day="2025-06-01"), Verdict.NO_EVIDENCE),
        (statements([]), Verdict.NO_EVIDENCE),
    ],
)
def test_stressed_means_three_occasions_of_the_kremlin(said: pd.DataFrame, verdict: Verdict) -> None:
    assert direct_talks(said, as_of=THEN).verdict is verdict


HARD = meanings("settlement_hard", "S0")
READ = pd.DataFrame(
    {
        "source_id": ["a", "m", "relayed", "own"],
        "originator": ["A", "M", "Agency", "Network"],
        "carrier": ["A", "M", "Network", "Network"],
        "carrier_kind": ["original", "news report", "state-media relay", "state-media relay"],
    }
)


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
    assert hard_to_settle(said, coded, READ, as_of=THEN).verdict is verdict


def test_a_statement_read_at_a_relay_alone_does_not_count() -> None:
    relay = READ.assign(carrier_kind="state-media relay")
    assert hard_to_settle(statements(["cautious"]), HARD, relay, as_of=THEN).verdict is Verdict.NO_EVIDENCE


def media(state: list[str], independent: list[str]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "row": [f"m:{n}" for n in range(len(state + independent))],
            "date": pd.Timestamp("2025-05-20"),
            "outlet": "Outlet",
            "outlet_type": ["state_agency"] * len(state) + ["independent"] * len(independent),
            "event": "call 2025-05-19",
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
    assert [each.fits for each in press(media(state, independent), READ, as_of=THEN).readings] == fits


def test_outlets_are_grouped_by_owner_and_others_left_out() -> None:
    told = media(["victory"] * 4, ["sceptical"])
    told["outlet_type"] = ["state_television", "private_loyal", "us_funded", "report_on_state_media", "independent"]
    assert coverage(told, READ)["group"].tolist() == ["state", "loyal", "independent"]
    assert coverage(told.assign(date=pd.Timestamp("2025-06-01")), READ).empty
    assert coverage(told.assign(event="WSJ report"), READ).empty
    assert coverage(told.assign(outlet="NashDom.US"), READ).empty


@pytest.mark.parametrize(
    ("source", "more", "kept"),
    [("relayed", None, 0), ("relayed", "own", 1), ("relayed", "m", 1), ("m", "relayed", 1), ("own", None, 1)],
)
def test_a_relay_is_evidence_of_its_own_words_alone(source: str, more: str | None, kept: int) -> None:
    told = media(["victory"], []).assign(source_id=source, more_source_ids=more)
    assert len(coverage(told, READ)) == kept
