"""How sure a verdict is: what is left out, what is moved, what is counted, on small checks and on all claims."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pandas as pd
import pytest

from data.article import claims
from data.checks import Check, Finding, Verdict, find, loaded, plain, registered, rows, rules, sureness, unknown
from data.checks.rules import Rule
from data.checks.sureness import FAIR, FIRM, FRAGILE, UNMEASURED, level, without, witnesses
from data.dates import THEN
from tests.data.checks.pins import NOW

DAY = date(2025, 5, 1)
ORIGINS = {"a": "UN", "a_copy": "UN", "b": "Army", "c": "Agency", "r": "Relay"}


@pytest.fixture
def origins(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    witnesses.cache_clear()
    monkeypatch.setattr("data.checks.sureness.originators", lambda: ORIGINS)
    monkeypatch.setattr("data.checks.sureness.relayed", lambda: frozenset({"r"}))
    yield
    witnesses.cache_clear()


def table(*sources: str) -> pd.DataFrame:
    """Rows with their source and, after a semicolon, further ones."""
    parts = [each.partition(";") for each in sources]
    return pd.DataFrame({
        "row": [f"t:{n}" for n in range(len(sources))], "published": pd.Timestamp(DAY),
        "source_id": [each[0] for each in parts], "more_source_ids": [each[2] or None for each in parts],
        "code": "yes",
    })  # fmt: skip


def enough(frame: pd.DataFrame, as_of: date) -> Finding:
    if frame.empty:
        return unknown("enough rows", "None in our list.")
    fits = bool((frame["code"] == "yes").sum() >= rules.SEVERAL_MEETINGS)
    return Finding(readings=(plain("enough rows", fits=fits),), reason="x.", evidence=rows(frame))


def tried(monkeypatch: pytest.MonkeyPatch, frame: pd.DataFrame, coded: pd.DataFrame | None = None) -> Any:
    def t(as_of: date | None = None) -> pd.DataFrame:
        return frame

    codes = pd.DataFrame(columns=["table", "key", "column", "coder", "code"]) if coded is None else coded
    check = Check("CON-7", enough, (t,))
    monkeypatch.setattr("data.checks.sureness.registered", lambda claim_id: check)
    monkeypatch.setattr("data.checks.sureness.loaded", lambda loader, as_of: loader(as_of))
    monkeypatch.setattr("data.checks.sureness.second_codings", lambda: codes)
    monkeypatch.setattr("data.checks.sureness.kinds", lambda: ())
    return sureness.sureness.__wrapped__("CON-7", DAY)


def test_two_carriers_of_one_origin_are_one_witness(origins: None, monkeypatch: pytest.MonkeyPatch) -> None:
    found = tried(monkeypatch, table("a;a_copy", "a", "a_copy", "a"))
    assert (found.originators, found.hangs_on) == (1, ("UN",))
    assert witnesses("a;a_copy") == {"UN"} and witnesses("a_copy;b") == {"UN", "Army"}


def test_a_network_that_launders_state_media_bears_no_one_out(origins: None) -> None:
    assert witnesses("a;r") == {"UN"} and witnesses("r") == {"Relay"}


def test_a_row_with_a_second_witness_stays(origins: None) -> None:
    frame = table("a;b", "a;a_copy", "b")
    assert without(frame, "UN")["row"].tolist() == ["t:0", "t:2"]
    assert without(frame, "Agency") is frame


def test_the_originator_without_whom_the_verdict_falls_is_named(origins: None, monkeypatch: pytest.MonkeyPatch) -> None:
    found = tried(monkeypatch, table("a", "a", "b", "c"))
    named = {each.what: each.verdict for each in found.moved if each.kind == "originator"}
    assert named == {"UN": "contradicted"}
    assert found.originators == 3


def test_a_threshold_is_moved_both_ways_and_a_count_stays_whole(origins: None, monkeypatch: pytest.MonkeyPatch) -> None:
    found = tried(monkeypatch, table("a;b", "a;b", "a;b"))
    assert (found.asked, found.held) == (2, 1)
    assert [each.what for each in found.moved] == ["SEVERAL_MEETINGS at 4 instead of 3 meetings"]


def test_the_codes_of_another_coder_are_tried_where_they_differ(origins: None, monkeypatch: pytest.MonkeyPatch) -> None:
    frame = table(*["a;b"] * 4)
    same = pd.DataFrame({"table": "t", "key": ["0"], "column": "code", "coder": "second coder", "code": ["yes"]})
    other = pd.DataFrame(
        {"table": "t", "key": ["0", "1"], "column": "code", "coder": "second coder", "code": ["no", None]}
    )
    assert tried(monkeypatch, frame, same).asked == 2
    assert [each.kind for each in tried(monkeypatch, frame, other).moved] == ["coder"]


@pytest.mark.parametrize(
    ("asked", "held", "kappa", "expected"),
    [(10, 10, None, FIRM), (10, 10, 0.5, FAIR), (10, 10, 0.7, FIRM), (10, 8, None, FAIR), (10, 7, None, FRAGILE),
     (0, 0, None, UNMEASURED)],
)  # fmt: skip
def test_levels_follow_from_the_share(asked: int, held: int, kappa: float | None, expected: str) -> None:
    assert level(asked, held, kappa) == expected


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [(3, "meetings", (2, 4)), (28, "days", (21, 35)), (1, "people", (0, 2)), (10, "percent", (7.5, 12.5)),
     (90, "percent", (67.5, 99)), (4, "percentage points", (3, 5)), (0.6, "kappa", (0.45, 0.75))],
)  # fmt: skip
def test_a_rule_moves_by_a_quarter_and_counts_stay_whole(
    value: float, unit: str, expected: tuple[float, float]
) -> None:
    assert tuple(map(float, Rule(value, unit, "d.", "w.").moved())) == pytest.approx(expected)


def test_a_moved_rule_is_back_after_the_block_and_reading_it_is_seen() -> None:
    with rules.watched() as used, rules.moved({"SEVERAL_MEETINGS": Rule(9, "meetings", "d.", "w.")}):
        assert float(rules.SEVERAL_MEETINGS) == 9.0
    assert used == {"SEVERAL_MEETINGS"} and float(rules.SEVERAL_MEETINGS) == 3.0
    with pytest.raises(AttributeError, match="no rule is named NO_SUCH"):
        _ = rules.NO_SUCH


@pytest.mark.parametrize("claim_id", claims()["claim_id"].tolist())
def test_how_sure_each_finding_is(claim_id: str) -> None:
    """Every variation of every claim runs; what is not checkable has none; no origin is counted twice."""
    for as_of in (THEN, NOW):
        found = sureness.sureness(claim_id, as_of)
        finding = find(claim_id, as_of)
        if finding.verdict is Verdict.NOT_CHECKABLE:
            assert found is None
            continue
        assert found is not None and found.held + len(found.moved) == found.asked
        assert len(set(found.hangs_on)) == len(found.hangs_on) <= found.originators
        origins = {name for key in finding.source_ids for name in witnesses(key)}
        assert set(found.hangs_on) <= origins and found.originators <= len(origins)


def test_frames_are_shared_and_no_check_changes_them() -> None:
    check = registered("CON-7")
    before = loaded(check.loaders[0], NOW).copy()
    sureness.sureness("CON-7", NOW)
    pd.testing.assert_frame_equal(before, loaded(check.loaders[0], NOW))


def test_what_was_computed_is_remembered_for_the_same_frames_and_the_rules_that_it_read() -> None:
    calls = []

    @rules.remembered
    def many(frame: pd.DataFrame) -> bool:
        calls.append(len(frame))
        return bool(len(frame) >= rules.SEVERAL_MEETINGS)

    def moved(name: str, value: float) -> Any:
        return rules.moved({name: Rule(value, "meetings", "d.", "w.")})

    frame = table("a", "b", "c")
    with rules.watched() as used:
        assert many(frame) and many(frame)
    with moved("CHANNEL_MIN", 9):
        assert many(frame)
    assert used == {"SEVERAL_MEETINGS"} and calls == [3]
    with moved("SEVERAL_MEETINGS", 4):
        assert not many(frame)
    assert many(frame) and not many(frame.head(2)) and calls == [3, 3, 2]
