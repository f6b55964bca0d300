"""How sure a finding is, in words, and what of it goes into the tables of findings."""

import csv
import io
import json
from typing import Any

import pytest

from book.findings import ledger
from book.findings.certainty import as_record, kinds, measured, told
from data.checks.sureness import Sureness, Variation
from data.dates import THEN

WITHOUT = Variation("originator", "IOM", "no evidence found")
THRESHOLD = Variation("threshold", "X at 4 instead of 3 people", "contradicted")


def record(asked: int, *moved: Variation) -> dict[str, Any]:
    found = as_record(Sureness(asked, asked - len(moved), "fairly firm", moved, 3))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (record(10), "fairly firm: the verdict holds in 10 of 10 variations"),
        (record(10, WITHOUT), "fairly firm: the verdict holds in 9 of 10 variations; it falls without IOM"),
        (record(9, WITHOUT, Variation("originator", "UNHCR", "x"), THRESHOLD),
         "fairly firm: the verdict holds in 6 of 9 variations; it falls without IOM or UNHCR"),
        (record(10, THRESHOLD), "fairly firm: the verdict holds in 9 of 10 variations; it moves with a threshold"),
        (record(0), "not measured: nothing on record to leave out, no threshold to move"),
        (None, ""),
    ],
)  # fmt: skip
def test_one_line_says_how_sure_and_what_it_hangs_on(found: dict[str, Any] | None, expected: str) -> None:
    assert told(found) == expected


def test_what_moves_a_verdict_is_named_by_kind() -> None:
    assert kinds([{"kind": "coder"}, {"kind": "threshold"}]) == ["a threshold", "the codes of another coder"]


def test_each_claim_is_measured_then_and_now_as_plain_json() -> None:
    found = measured(["CON-7", "OVR-6"], "2026-01-31")
    assert json.loads(json.dumps(found)) == found
    assert found["OVR-6"] == {"then": None, "now": None}
    assert {*found["CON-7"]} == {"then", "now"} and found["CON-7"]["now"]["variations"] > 0
    assert measured(["CON-7"], THEN.isoformat())["CON-7"]["then"] == found["CON-7"]["then"]


def test_the_table_of_findings_says_how_sure_each_is() -> None:
    base = dict.fromkeys(ledger.COLUMNS, "") | {"source_ids": ["a", "b"]}
    text = ledger.as_csv([base | {"sureness": record(10, WITHOUT)}, base | {"sureness": None}])
    first, second = csv.DictReader(io.StringIO(text))
    assert (first["level"], first["variations"], first["held"], first["hangs_on"]) == ("fairly firm", "10", "9", "IOM")
    assert (second["level"], second["variations"], second["hangs_on"], second["source_ids"]) == ("", "", "", "a;b")
