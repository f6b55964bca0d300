"""From readings to a verdict: the one function, tried on every combination of readings that a check could give."""

from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.checks import Finding, Verdict, not_checkable, other, plain, unknown, weaker
from data.checks.verdicts import KINDS_MEAN, MEANINGS, Kind, Reading, decide

FITS = (True, False, None)
MAKE = {Kind.PLAIN: plain, Kind.WEAKER: weaker, Kind.OTHER: other}


def verdict(plain_fits: bool | None, *rest: tuple[Kind, bool | None]) -> Verdict:
    return decide([plain("p", fits=plain_fits), *(MAKE[kind]("r", fits=fits) for kind, fits in rest)])[0]


@pytest.mark.parametrize(
    ("plain_fits", "weaker_fits", "other_fits", "expected"),
    [
        (True, False, True, Verdict.SUPPORTED),
        (False, True, True, Verdict.PARTLY),
        (None, True, False, Verdict.PARTLY),
        (False, False, True, Verdict.MISLEADING),
        (None, None, True, Verdict.MISLEADING),
        (False, False, False, Verdict.CONTRADICTED),
        (False, None, None, Verdict.CONTRADICTED),
        (None, False, False, Verdict.NO_EVIDENCE),
        (None, None, None, Verdict.NO_EVIDENCE),
    ],
)
def test_the_verdict_follows_from_what_fits(
    plain_fits: bool | None, weaker_fits: bool | None, other_fits: bool | None, expected: Verdict
) -> None:
    assert verdict(plain_fits, (Kind.WEAKER, weaker_fits), (Kind.OTHER, other_fits)) == expected


@given(st.sampled_from(FITS), st.lists(st.tuples(st.sampled_from([Kind.WEAKER, Kind.OTHER]), st.sampled_from(FITS))))
def test_the_reading_that_decides_bears_the_verdict_out(
    plain_fits: bool | None, rest: list[tuple[Kind, bool | None]]
) -> None:
    readings = [plain("p", fits=plain_fits), *(MAKE[kind]("r", fits=fits) for kind, fits in rest)]
    found, place = decide(readings)
    assert place is not None
    deciding = readings[place]
    positive = {Verdict.SUPPORTED: Kind.PLAIN, Verdict.PARTLY: Kind.WEAKER, Verdict.MISLEADING: Kind.OTHER}
    if found in positive:
        assert deciding.fits and deciding.kind is positive[found]
    else:
        assert deciding.kind is Kind.PLAIN and not any(each.fits for each in readings)
        assert (deciding.fits is None) == (found is Verdict.NO_EVIDENCE)


def test_the_order_of_readings_decides_nothing_but_which_of_one_kind_is_marked() -> None:
    for fits in product(FITS, repeat=3):
        readings = [plain("p", fits=fits[0]), weaker("w", fits=fits[1]), other("o", fits=fits[2])]
        assert decide(readings)[0] == decide(readings[::-1])[0]


def test_a_finding_has_exactly_one_plain_reading() -> None:
    with pytest.raises(ValueError, match="exactly one plain reading, this one has 2"):
        Finding(readings=(plain("a", fits=True), plain("b", fits=False)), reason="x.")
    with pytest.raises(ValueError, match="this one has 0"):
        Finding(readings=(weaker("a", fits=True),), reason="x.")


def test_what_cannot_be_tested_and_what_cannot_be_checked_are_two_things() -> None:
    assert unknown("people displaced", "Nothing is on record.").verdict is Verdict.NO_EVIDENCE
    opinion = not_checkable("An opinion.")
    assert opinion.verdict is Verdict.NOT_CHECKABLE and opinion.decided_by is None


def test_outcomes_are_plain_booleans_and_values_plain_numbers() -> None:
    given: Any = (np.int64(3), np.bool_(True))
    found = plain("p", given[0], fits=given[1])
    assert found == Reading(Kind.PLAIN, "p", True, 3.0) and type(found.fits) is bool and type(found.value) is float


def test_every_verdict_and_kind_has_a_meaning() -> None:
    assert set(MEANINGS) == set(Verdict) and set(KINDS_MEAN) == set(Kind)
