"""Section "conflict": the verdicts as they stand."""

from datetime import date

import pytest

from data.checks import Verdict, find, of_section
from tests.data.checks.pins import holds


@pytest.mark.parametrize(
    ("claim_id", "then", "now", "moved_by", "why"),
    [
        (
            "CON-1",
            "partly supported",
            "partly supported",
            "",
            "clashes rose, losses claimed fell, ground shows no change",
        ),
        ("CON-2", "partly supported", "partly supported", "", "more rounds than before, fewer than a year earlier"),
        ("CON-3", "supported", "supported", "", "ground was gained, two clashes of five near Pokrovsk"),
        ("CON-4", "partly supported", "supported", "P70", "money for lines and works became known in August 2025"),
        ("CON-5", "supported", "supported", "", "Ukrainian statements for the border and for all forces"),
        ("CON-6", "partly supported", "partly supported", "", "3.7 million are the displaced inside Ukraine alone"),
        ("CON-7", "misleading", "misleading", "", "13,000 were killed; casualties include the injured"),
        ("CON-8", "partly supported", "partly supported", "", "people in need fit, but the claim names no unit"),
        ("CON-9", "supported", "supported", "", "both report people reached"),
        ("CON-10", "supported", "supported", "", "the lowest estimates are far above the threshold of a war"),
        (
            "CON-11",
            "partly supported",
            "partly supported",
            "",
            "the year was worse in half of the series, the next was mixed",
        ),
    ],
)
def test_verdict(claim_id: str, then: str, now: str, moved_by: str, why: str) -> None:
    holds(claim_id, then, now, moved_by)


@pytest.mark.parametrize("day", [date(2014, 1, 1), date(2022, 3, 5), date(2024, 6, 1)])
def test_before_the_time_of_the_claim_there_is_no_evidence(day: date) -> None:
    assert {find(claim_id, day).verdict for claim_id in of_section("conflict")} == {Verdict.NO_EVIDENCE}


def test_each_series_is_shown_whichever_way_it_speaks() -> None:
    assert {sign.speaks for sign in find("CON-1", date(2025, 5, 31)).signs} == {"for", "against", "neither"}
