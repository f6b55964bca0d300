"""Findings, rows, confidence and hashes, on small frames."""

from datetime import date

import pandas as pd
import pytest

from data.checks import Finding, Verdict, newly_known, rows
from data.checks.findings import MEANINGS, confidence, digest

DAY = pd.Timestamp("2025-05-01")


def frame(**columns: list[object]) -> pd.DataFrame:
    return pd.DataFrame({"row": ["t:b", "t:a"], "published": [DAY, DAY], "source_id": ["s2", "s1"], **columns})


def sources(*kinds: str) -> pd.DataFrame:
    return pd.DataFrame({"source_id": [f"s{n}" for n in range(1, len(kinds) + 1)],
                         "publisher": [kind.split("/")[0] for kind in kinds],
                         "published_is": [kind.split("/")[1] for kind in kinds]})  # fmt: skip


def test_rows_are_sorted_each_once_and_hold_further_sources() -> None:
    found = rows(frame(), frame(more_source_ids=["s3;s4", None]))
    assert [row.ref for row in found] == ["t:a", "t:b", "t:b"]
    assert found[-1].source_ids == ("s2", "s3", "s4")


def test_every_verdict_has_a_meaning() -> None:
    assert set(MEANINGS) == set(Verdict)


@pytest.mark.parametrize(
    ("kinds", "direct", "level"),
    [
        (("a/exact", "b/exact"), True, "high"),
        (("a/exact", "a/exact"), True, "medium"),
        (("a/exact", "b/exact"), False, "medium"),
        (("a/inferred", "a/upper_bound"), True, "low"),
        (("a/exact", "b/inferred"), True, "high"),
        (("a/inferred", "b/inferred"), False, "low"),
    ],
)
def test_confidence_counts_publishers_exact_days_and_directness(
    kinds: tuple[str, ...], direct: bool, level: str
) -> None:
    finding = Finding(Verdict.SUPPORTED, "x.", rows(frame()), direct=direct)
    assert confidence(finding, sources(*kinds))[0] == level


def test_an_opinion_has_no_confidence() -> None:
    assert confidence(Finding(Verdict.NOT_CHECKABLE, "x."), sources("a/exact"))[0] == "none"


def test_the_hash_follows_the_cells_and_not_their_order() -> None:
    whole = frame()
    assert digest([whole]) == digest([whole.iloc[::-1]])
    assert digest([whole]) != digest([whole.assign(source_id="s9")])


def test_distance_is_in_percent_of_the_claimed_value() -> None:
    assert Finding(Verdict.SUPPORTED, "x.", measured=110, claimed=100).distance_pct == 10
    assert Finding(Verdict.SUPPORTED, "x.", measured=110).distance_pct is None


def test_newly_known_are_rows_published_after_the_first_date() -> None:
    then = Finding(Verdict.SUPPORTED, "x.", as_of=date(2025, 4, 30))
    now = Finding(Verdict.SUPPORTED, "x.", rows(frame()), as_of=date(2026, 1, 1))
    assert [row.ref for row in newly_known(then, now)] == ["t:a", "t:b"]
