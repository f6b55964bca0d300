"""Section "conflict": the verdicts as they stand, and what the checks do without evidence."""

from datetime import date

import pytest

from data.checks import Verdict, find, loaded, of_section, registered
from tests.data.checks.pins import holds

THEN = date(2025, 5, 31)


@pytest.mark.parametrize(
    ("claim_id", "then", "now", "moved_by", "why"),
    [
        ("CON-1", "contradicted", "contradicted", "", "clashes rose, losses claimed fell and weigh more"),
        ("CON-2", "partly supported", "partly supported", "", "a rise in early April, as the commander stated it"),
        ("CON-3", "supported", "supported", "", "attacks were made, two of five near Pokrovsk in a period"),
        ("CON-4", "supported", "supported", "", "money was set aside for lines in 2024 and 2025"),
        ("CON-5", "supported", "supported", "", "five times the year before opposite Sumy, level at Kharkiv"),
        ("CON-6", "partly supported", "partly supported", "", "3.7 million are the displaced inside Ukraine alone"),
        ("CON-7", "misleading", "misleading", "", "13,000 were killed; casualties include the injured"),
        ("CON-8", "supported", "supported", "", "people in need are what a reader takes the figure for"),
        ("CON-9", "supported", "supported", "", "both report people reached"),
        ("CON-10", "supported", "supported", "", "the lowest estimates are far above the threshold of a war"),
        ("CON-11", "partly supported", "supported", "D08", "fires and ground on a second map became known"),
        (
            "CON-12",
            "no evidence found",
            "no evidence found",
            "",
            "the east cannot be told apart; the line did not rise",
        ),
        ("CON-13", "supported", "supported", "", "a count of people for each of the three kinds of aid"),
        ("CON-14", "partly supported", "partly supported", "", "most states, in two rival texts, and not the whole"),
    ],
)
def test_verdict(claim_id: str, then: str, now: str, moved_by: str, why: str) -> None:
    holds(claim_id, then, now, moved_by)


@pytest.mark.parametrize("day", [date(2014, 1, 1), date(2022, 3, 5)])
def test_before_the_time_of_the_claim_there_is_no_evidence(day: date) -> None:
    assert {find(claim_id, day).verdict for claim_id in of_section("conflict")} == {Verdict.NO_EVIDENCE}


@pytest.mark.parametrize("claim_id", list(of_section("conflict")))
def test_without_rows_nothing_is_found_and_nothing_breaks(claim_id: str) -> None:
    check = registered(claim_id)
    frames = [loaded(loader, THEN) for loader in check.loaders]
    found = check.function(*[frame.head(0) for frame in frames], as_of=THEN)
    assert (found.verdict, found.evidence) == (Verdict.NO_EVIDENCE, ())
    for place in range(len(frames)):
        check.function(*[frame.head(0) if n == place else frame for n, frame in enumerate(frames)], as_of=THEN)


def test_each_series_is_shown_whichever_way_it_speaks() -> None:
    assert {sign.speaks for sign in find("CON-1", THEN).signs} == {"for", "against", "neither"}
