"""Kinds of case: the same facts give the same verdict, whatever the section; and which claims are of which kind."""

from typing import Any

import pytest

from data.article import claims
from data.checks import Finding, Verdict, cases, find
from data.checks.cases import both, either
from data.checks.verdicts import Kind
from data.dates import THEN
from tests.data.checks.pins import NOW

KINDS = {
    "office": {"USA-11", "REA-1", "REA-2", "REA-5", "REA-8", "CAM-1", "CAM-3"},
    "whole group": {"CON-14", "INT-1", "INT-3", "INT-8"},
    "stance": {"DEC-9", "USA-10", "RUS-1"},
    "two halves": {
        "ANN-4", "ANN-7", "DEC-3", "DEC-4", "DEC-8", "CON-3", "CON-9", "CON-10", "USA-4", "REL-2", "REL-3", "REL-5",
        "REL-6", "REA-4", "REA-6", "INT-2", "INT-4", "INT-6", "INT-7", "INT-9", "RUS-2", "RUS-4", "FRA-6",
    },
    "trend": {"OVR-3", "ANN-2", "ANN-6", "CON-1", "CON-2", "CON-5", "CON-11", "CON-12", "USA-13", "FRA-1"},
    "quotation": {"DEC-1", "DEC-2", "USA-7", "USA-8"},
    "cause": {"ANN-8", "DEC-5", "DEC-6", "DEC-7", "CAM-2", "CAM-8"},
}  # fmt: skip
"""Claims by kind of case, as they must be treated; a claim that is not here is judged by its own readings."""


SHAPES = {
    "office": (Kind.PLAIN, Kind.OTHER),
    "whole group": (Kind.PLAIN, Kind.WEAKER, Kind.WEAKER),
    "stance": (Kind.PLAIN, Kind.WEAKER),
    "two halves": (Kind.PLAIN, Kind.WEAKER),
    "trend": (Kind.PLAIN, Kind.WEAKER),
    "quotation": (Kind.PLAIN, Kind.WEAKER, Kind.OTHER),
    "cause": (Kind.PLAIN, Kind.WEAKER),
}
"""The readings with which each kind of case begins."""


def verdict(case: dict[str, Any]) -> Verdict:
    return Finding(**case, reason="x.").verdict


@pytest.mark.parametrize("as_of", [THEN, NOW], ids=["then", "now"])
def test_claims_of_one_kind_are_treated_alike(as_of: Any) -> None:
    found: dict[str, set[str]] = {}
    for claim_id in claims()["claim_id"]:
        case = find(claim_id, as_of).treated_as
        if case:
            found.setdefault(case, set()).add(claim_id)
        shape = SHAPES.get(case, ())
        assert tuple(each.kind for each in find(claim_id, as_of).readings)[: len(shape)] == shape, claim_id
    assert found == KINDS


def test_a_half_that_fails_fails_both_and_one_that_cannot_be_tested_leaves_them_open() -> None:
    assert (both(True, True), both(True, None), both(None, False), both(True, False)) == (True, None, False, False)
    assert (either(False, True), either(False, None), either(False, False)) == (True, None, False)


@pytest.mark.parametrize(
    ("existed", "did", "instead", "expected"),
    [
        (True, True, False, Verdict.SUPPORTED),
        (True, False, True, Verdict.MISLEADING),
        (False, None, True, Verdict.MISLEADING),
        (False, None, None, Verdict.CONTRADICTED),
        (True, None, None, Verdict.NO_EVIDENCE),
        (None, None, None, Verdict.NO_EVIDENCE),
    ],
)
def test_an_office_that_did_not_exist_did_nothing(
    existed: bool | None, did: bool | None, instead: bool | None, expected: Verdict
) -> None:
    assert verdict(cases.office("the old one", existed, did, "the new one", instead)) == expected


@pytest.mark.parametrize(
    ("count", "of", "expected"),
    [
        (3, 4, Verdict.SUPPORTED),
        (74, 100, Verdict.PARTLY),
        (2, 10, Verdict.PARTLY),
        (1, 10, Verdict.CONTRADICTED),
        (0, 0, Verdict.NO_EVIDENCE),
    ],
)
def test_a_group_is_meant_as_a_whole(count: int, of: int, expected: Verdict) -> None:
    assert verdict(cases.whole_group("hope", count, of, "countries")) == expected


@pytest.mark.parametrize(
    ("count", "of", "expected"),
    [
        (6, 10, Verdict.SUPPORTED),
        (5, 10, Verdict.PARTLY),
        (1, 10, Verdict.PARTLY),
        (0, 10, Verdict.CONTRADICTED),
        (0, 0, Verdict.NO_EVIDENCE),
    ],
)
def test_a_stance_is_the_main_line_or_one_among_others(count: int, of: int, expected: Verdict) -> None:
    assert verdict(cases.stance("caution", count, of)) == expected


def test_half_a_sentence_is_weaker_only_where_its_core_survives() -> None:
    assert verdict(cases.two_halves("a", True, "b", True)) == Verdict.SUPPORTED
    assert verdict(cases.two_halves("a", False, "b", True)) == Verdict.PARTLY
    assert verdict(cases.two_halves("a", False, "b", True, core="first")) == Verdict.CONTRADICTED
    assert verdict(cases.two_halves("a", True, "b", None, core="first")) == Verdict.PARTLY
    assert verdict(cases.two_halves("a", None, "b", None)) == Verdict.NO_EVIDENCE


@pytest.mark.parametrize(
    ("up", "down", "of", "expected"),
    [
        (4, 3, 8, Verdict.SUPPORTED),
        (3, 2, 8, Verdict.PARTLY),
        (3, 3, 8, Verdict.PARTLY),
        (2, 3, 8, Verdict.CONTRADICTED),
        (0, 1, 8, Verdict.CONTRADICTED),
        (0, 0, 8, Verdict.NO_EVIDENCE),
    ],
)
def test_a_trend_is_of_the_whole(up: int, down: int, of: int, expected: Verdict) -> None:
    assert verdict(cases.trend("the fighting rose", up, down, of)) == expected


def test_a_quotation_that_is_not_found_is_not_contradicted() -> None:
    assert verdict(cases.quotation(True, None, None, "the President")) == Verdict.SUPPORTED
    assert verdict(cases.quotation(False, True, False, "the President")) == Verdict.PARTLY
    assert verdict(cases.quotation(False, False, True, "the President")) == Verdict.MISLEADING
    assert verdict(cases.quotation(False, False, False, "the President")) == Verdict.NO_EVIDENCE


def test_no_record_shows_a_cause() -> None:
    assert verdict(cases.cause("x brought about y", True, "x and y")) == Verdict.PARTLY
    assert verdict(cases.cause("x brought about y", False, "x and y")) == Verdict.NO_EVIDENCE
    assert verdict(cases.cause("x brought about y", False, "x and y", came=False)) == Verdict.CONTRADICTED
