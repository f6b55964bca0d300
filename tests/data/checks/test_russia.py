"""Section "russia": thresholds on small frames, and the verdicts as they stand."""

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.russia import cautious, direct_talks, press, tangible_steps
from data.dates import THEN
from tests.data.checks.pins import holds

DAY = pd.Timestamp("2025-05-20")


@pytest.mark.parametrize(
    ("claim_id", "then", "now", "moved_by", "why"),
    [
        ("RUS-1", "partly supported", "partly supported", "", "5 of 16 Kremlin statements are cautious"),
        ("RUS-2", "partly supported", "partly supported", "", "concerns, but a step was asked of Washington in March"),
        ("RUS-3", "supported", "supported", "", "statements on direct talks, and a round in Istanbul"),
        ("RUS-4", "supported", "supported", "", "5 of 6 state reports positive, 4 of 5 independent ones sceptical"),
    ],
)
def test_verdict(claim_id: str, then: str, now: str, moved_by: str, why: str) -> None:
    holds(claim_id, then, now, moved_by)


def statements(
    stances: list[str], role: str = "Kremlin spokesman", day: str = "2025-05-19", gist: str = "Says so"
) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "row": [f"s:{n}" for n in range(len(stances))],
            "statement_id": [f"S{n}" for n in range(len(stances))],
            "date": pd.Timestamp(day),
            "role": role,
            "iso3": "RUS",
            "gist": gist,
            "quote": pd.NA,
            "stance": stances,
            "topic": "war aims",
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


def calls(readout: str) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "row": ["c:1"],
            "date": [pd.Timestamp("2025-03-18")],
            "term": ["second"],
            "readout_kremlin": [readout],
            "published": [DAY],
            "source_id": ["c"],
        }
    )


PAPERS = pd.DataFrame(
    {"row": ["p:1"], "proposal_id": ["p"], "proposer": ["Russia"], "date": [pd.Timestamp("2025-06-02")]}
)
TERMS = pd.DataFrame({"row": ["t:1"], "proposal_id": ["p"], "issue": ["nato"], "published": [DAY], "source_id": ["t"]})


@pytest.mark.parametrize(
    ("gist", "readout", "verdict"),
    [
        ("Asks Washington to deal with the root causes", "", Verdict.SUPPORTED),
        ("Names the root causes to Washington", "truce tied to end of arms", Verdict.PARTLY),
        ("Names the root causes to Washington", "a good talk", Verdict.NO_EVIDENCE),
        ("Names the root causes", "truce tied to end of arms", Verdict.NO_EVIDENCE),  # not to the United States
        ("Asks Washington for patience", "truce tied to end of arms", Verdict.NO_EVIDENCE),  # no concern
    ],
)
def test_a_step_has_to_be_asked_of_washington(gist: str, readout: str, verdict: Verdict) -> None:
    said = statements(["cautious"], gist=gist)
    assert tangible_steps(said, calls(readout), PAPERS, TERMS, as_of=THEN).verdict is verdict
    nothing = tangible_steps(said.iloc[:0], calls("").iloc[:0], PAPERS.iloc[:0], TERMS.iloc[:0], as_of=THEN)
    assert nothing.verdict is Verdict.NO_EVIDENCE


def events(place: str) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "row": ["e:1"],
            "date": [pd.Timestamp("2025-05-16")],
            "kind": ["talks"],
            "actors": ["Russia; Ukraine"],
            "place": [place],
            "published": [DAY],
            "source_id": ["e"],
        }
    )


@pytest.mark.parametrize(
    ("count", "place", "verdict"),
    [
        (3, "Istanbul", Verdict.SUPPORTED),
        (2, "Istanbul", Verdict.PARTLY),  # said twice is not stressed
        (3, "Paris", Verdict.PARTLY),  # no round held
        (0, "Paris", Verdict.NO_EVIDENCE),
    ],
)
def test_stressed_means_three_statements_and_a_round(count: int, place: str, verdict: Verdict) -> None:
    said = statements(["support"] * count, gist="Calls for direct talks")
    assert direct_talks(said, events(place), as_of=THEN).verdict is verdict


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


@pytest.mark.parametrize(
    ("state", "independent", "verdict"),
    [
        (["victory", "positive", "neutral"], ["sceptical", "sceptical", "neutral"], Verdict.SUPPORTED),
        (["victory", "neutral", "neutral"], ["sceptical", "sceptical", "neutral"], Verdict.PARTLY),
        (["victory", "positive", "neutral", "neutral"], ["sceptical", "neutral", "neutral"], Verdict.CONTRADICTED),
        (["victory", "positive"], ["sceptical", "sceptical", "sceptical"], Verdict.NO_EVIDENCE),  # two reports only
        ([], [], Verdict.NO_EVIDENCE),
    ],
)
def test_media_by_kind_of_outlet(state: list[str], independent: list[str], verdict: Verdict) -> None:
    assert press(media(state, independent), as_of=THEN).verdict is verdict
