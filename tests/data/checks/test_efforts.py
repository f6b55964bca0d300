"""What the claims that efforts grew share: windows, measures, and what they weigh, on small frames."""

import pandas as pd
import pytest

from data.checks import Finding, Verdict
from data.checks.efforts import Measure, agreed, by_halves, by_weeks, grew, known, presidents, window

PUBLIC = {"published": pd.Timestamp("2025-05-20"), "source_id": "s"}


def dated(*days: str) -> pd.DataFrame:
    """A list with a row a day."""
    rows = [f"r:{n}{day}" for n, day in enumerate(days)]
    return pd.DataFrame({"row": rows, "date": pd.to_datetime(list(days))}).assign(**PUBLIC)


def test_a_window_holds_the_announcement_and_not_the_day_before_its_first() -> None:
    days = dated("2024-11-16", "2024-11-17", "2025-05-17", "2025-05-18")
    assert len(window(days, 182)) == 2 and len(window(days, 182, 182)) == 1


@pytest.mark.parametrize(
    ("recent", "before", "speaks"),
    [
        (11, 10, "for"),
        (10.9, 10, "neither"),
        (9.1, 10, "neither"),
        (9, 10, "against"),
        (1, 0, "for"),
        (0, 0, "neither"),
    ],
)
def test_a_measure_speaks_from_a_tenth_on(recent: float, before: float, speaks: str) -> None:
    assert Measure("s", recent, before, "", ()).speaks == speaks


def test_a_list_is_counted_by_halves() -> None:
    halves = by_halves("contacts", dated("2025-02-12", "2025-03-18", "2024-08-01"))
    assert (halves.recent, halves.before) == (2, 1)


def test_lists_that_are_dense_since_2025_are_compared_by_weeks() -> None:
    found = by_weeks("rounds", dated("2025-05-16", "2025-04-20", "2025-04-19", "2025-01-26", "2025-01-25"))
    assert found.recent == pytest.approx(2 / 4) and found.before == pytest.approx(2 / 12)


def test_a_truce_that_one_side_declared_is_not_agreed() -> None:
    truces = pd.DataFrame(
        {"accepted": [True, True, False, None], "declared_by": ["both (via US)", "Russia", "both", "both"]}
    )
    assert agreed(truces).index.tolist() == [0]


def test_contacts_of_the_presidents_are_their_own_and_confirmed() -> None:
    contacts = pd.DataFrame(
        {"direct_trump_putin": [True, True, False, None], "status": ["confirmed", "disputed", "confirmed", "confirmed"]}
    )
    assert presidents(contacts).index.tolist() == [0]


def test_a_series_without_an_entry_at_either_time_is_not_known() -> None:
    empty, gone = Measure("a", 0, 0, "", ()), Measure("b", 0, 1, "", ())
    assert known(empty, gone, None) == [gone]


def weighed(*ways: int) -> Finding:
    """The finding on series that rose (1), fell (-1) or stayed (0)."""
    return grew("it grew", [Measure(f"s{n}", 2 + way, 2, "", ()) for n, way in enumerate(ways)])


@pytest.mark.parametrize(
    ("ways", "verdict"),
    [
        ((1, 1, -1), Verdict.SUPPORTED),
        ((1, 0), Verdict.SUPPORTED),
        ((1, 0, 0), Verdict.PARTLY),
        ((1, -1), Verdict.PARTLY),
        ((-1, 0), Verdict.CONTRADICTED),
        ((0, 0), Verdict.NO_EVIDENCE),
        ((), Verdict.NO_EVIDENCE),
    ],
)
def test_efforts_grew_where_most_series_did(ways: tuple[int, ...], verdict: Verdict) -> None:
    assert weighed(*ways).verdict is verdict


def test_the_reason_names_what_rose_and_what_fell() -> None:
    assert "s0 and s1 rose, s3 fell, and s2 showed no clear change" in weighed(1, 1, 0, -1).reason
