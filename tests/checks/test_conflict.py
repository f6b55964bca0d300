"""Section "conflict": thresholds on small frames, and the verdicts as they stand."""

from datetime import date

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.conflict import civilian_casualties
from tests.checks.pins import holds


@pytest.mark.parametrize(
    ("claim_id", "then", "now", "moved_by", "why"),
    [
        ("CON-6", "partly supported", "partly supported", "", "3.7 million are the displaced inside Ukraine alone"),
        ("CON-7", "misleading", "misleading", "", "13,000 were killed; casualties include the injured"),
    ],
)
def test_verdict(claim_id: str, then: str, now: str, moved_by: str, why: str) -> None:
    holds(claim_id, then, now, moved_by)


def totals(killed: int, total: int) -> pd.DataFrame:
    day = pd.Timestamp("2025-05-29")
    return pd.DataFrame(
        {
            "row": ["t:1", "t:2"],
            "as_of": [pd.Timestamp("2022-03-01"), day],
            "killed": [5, killed],
            "total": [20_000, total],
            "published": [pd.Timestamp("2022-03-01"), day],
            "source_id": ["a", "b"],
        }
    )


@pytest.mark.parametrize(
    ("killed", "total", "verdict"),
    [
        (4_000, 13_649, Verdict.SUPPORTED),
        (4_000, 13_651, Verdict.CONTRADICTED),  # five percent of 13,000 is 650
        (12_351, 45_000, Verdict.MISLEADING),
        (12_349, 45_000, Verdict.CONTRADICTED),
    ],
)
def test_casualties_are_killed_plus_injured(killed: int, total: int, verdict: Verdict) -> None:
    assert civilian_casualties(totals(killed, total), as_of=date(2025, 5, 31)).verdict is verdict
