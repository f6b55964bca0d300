"""What CI says of a build."""

import pandas as pd

from book.workbench import summary


def findings(*verdicts: str) -> pd.DataFrame:
    return pd.DataFrame({"claim_id": ["CON-1", "CON-1"], "as_of": ["2025-05-31", "2026-08-23"], "verdict": verdicts,
                         "reason": ["r1", "r2"]})  # fmt: skip


def test_the_summary_names_verdicts_that_moved() -> None:
    told = summary.moved(findings("supported", "supported"), findings("supported", "contradicted"))
    assert "1 moved" in told and "| CON-1 | now | supported | contradicted | r2 |" in told
    assert "No verdict moved" in summary.moved(findings("supported", "supported"), findings("supported", "supported"))


def test_the_summary_says_what_ran_and_why() -> None:
    record = {"ran": ["execute[04_conflict]"], "reused": ["html"], "seconds": 3.2, "failures": {"pdf": "broken"},
              "tasks": [{"task": "execute[04_conflict]", "outcome": "ran", "why": ["clashes.csv: changed"], "seconds": 2}]}  # fmt: skip
    told = summary.built(record)
    assert "| execute[04_conflict] | clashes.csv: changed | 2.0 |" in told and "**pdf failed:** broken" in told
