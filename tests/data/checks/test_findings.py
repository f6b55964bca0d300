"""Findings, rows and hashes, on small frames."""

import json
from datetime import date

import pandas as pd

from data.checks import Finding, as_record, newly_known, not_checkable, other, plain, rows
from data.checks.findings import digest

READINGS = (plain("p", fits=False), other("o", 3, "people", date(2025, 5, 1), fits=True))
DAY = pd.Timestamp("2025-05-01")


def frame(**columns: list[object]) -> pd.DataFrame:
    return pd.DataFrame({"row": ["t:b", "t:a"], "published": [DAY, DAY], "source_id": ["s2", "s1"], **columns})


def test_rows_are_sorted_each_once_and_hold_further_sources() -> None:
    found = rows(frame(), frame(more_source_ids=["s3;s4", None]))
    assert [row.ref for row in found] == ["t:a", "t:b"]
    assert rows(frame(more_source_ids=["s3;s4", None]))[-1].source_ids == ("s2", "s3", "s4")


def test_the_hash_follows_the_cells_and_not_their_order() -> None:
    whole = frame()
    assert digest([whole]) == digest([whole.iloc[::-1]])
    assert digest([whole]) != digest([whole.assign(source_id="s9")])


def test_distance_is_in_percent_of_the_claimed_value() -> None:
    assert Finding(readings=READINGS, reason="x.", measured=110, claimed=100).distance_pct == 10
    assert Finding(readings=READINGS, reason="x.", measured=110).distance_pct is None


def test_newly_known_are_rows_published_after_the_first_date() -> None:
    then = Finding(readings=READINGS, reason="x.", as_of=date(2025, 4, 30))
    now = Finding(readings=READINGS, reason="x.", evidence=rows(frame()), as_of=date(2026, 1, 1))
    assert [row.ref for row in newly_known(then, now)] == ["t:a", "t:b"]


def test_a_record_is_plain_json_and_says_which_reading_decided() -> None:
    record = as_record(Finding(readings=READINGS, reason="x.", evidence=rows(frame())))
    assert (record["verdict"], record["decided_by"]) == ("misleading", 1)
    assert record["readings"][1] == {"kind": "other", "label": "o", "fits": True, "value": 3.0, "unit": "people",
                                     "on": "2025-05-01"}  # fmt: skip
    assert json.loads(json.dumps(record)) == record
    assert as_record(not_checkable("An opinion."))["decided_by"] is None
