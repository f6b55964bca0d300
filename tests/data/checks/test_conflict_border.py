"""Section "conflict": Russian troops along the border (CON-5), on small frames."""

from datetime import date

import pandas as pd
import pytest

from data.checks import Verdict
from data.checks.conflict.border import day_said, troops, troops_said
from tests.data.checks.test_conflict_forces import table

THEN = date(2025, 5, 31)


def size(day: str, value: float | None, place: str = "Sumy", grouping: str = "ru_at_border") -> dict[str, object]:
    about = {"place": place, "grouping": grouping, "said_by": "X (Y)", "note": None}
    return {"as_of": day, "value": value, "low": None, "high": None, **about}


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"value": 5_000, "note": "about 5000, moved"}, "about 5,000"),
        ({"value": 5_000}, "5,000"),
        ({"low": 5_000}, "over 5,000"),
        ({"low": 5_000, "note": "around or over 5000"}, "around or over 5,000"),
        ({"high": 5_000}, "up to 5,000"),
        ({"low": 4_000, "high": 5_000}, "4,000 to 5,000"),
    ],
)
def test_a_bound_is_told_as_a_bound(cells: dict[str, object], says: str) -> None:
    row = pd.Series({**size("2025-05-15", None), "size": 5_000, **cells})
    assert troops_said(row) == says


def test_a_day_that_was_not_given_is_not_made_up() -> None:
    vague = table({**size("2024-01-31", 1), "note": "early 2024, day not given"}).iloc[0]
    assert (day_said(vague), day_said(table(size("2025-05-15", 1)).iloc[0])) == ("early 2024", "15 May 2025")


def test_figures_of_the_spring_are_shown_and_decide_nothing() -> None:
    pair = [size("2024-05-15", 10_000), size("2025-05-15", 11_000)]
    days = ("2025-01-25", "2025-01-26", "2025-05-17", "2025-05-18")
    found = troops(table(*pair, *(size(day, 90_000, f"Kursk {day}") for day in days)), as_of=THEN)
    shown = found.signs[-1]
    assert (found.verdict, shown.speaks) == (Verdict.SUPPORTED, "neither")
    assert [f"Kursk {day}" in shown.says for day in days] == [False, True, True, False]


INSIDE = [
    size("2024-05-15", 500_000, "Ukraine", "ru_in_theatre"),
    size("2025-05-15", 550_000, "Ukraine", "ru_in_theatre"),
]


@pytest.mark.parametrize(
    ("figures", "verdict"),
    [
        ([size("2024-05-15", 10_000), size("2025-05-15", 11_000)], Verdict.SUPPORTED),
        ([size("2024-05-15", 10_000), size("2025-05-15", 10_900)], Verdict.NO_EVIDENCE),
        ([size("2024-05-15", 10_000), size("2025-05-15", 9_000)], Verdict.CONTRADICTED),
        ([size("2024-05-15", 10_000), size("2025-05-15", 50_000, "Kharkiv")], Verdict.NO_EVIDENCE),  # two places
        ([size("2025-03-26", None)], Verdict.PARTLY),  # a build-up, without a number
        ([size("2024-05-16", None)], Verdict.NO_EVIDENCE),  # more than a year before
        (INSIDE, Verdict.MISLEADING),  # troops of another place
    ],
)
def test_troops_at_the_border(figures: list[dict[str, object]], verdict: Verdict) -> None:
    assert troops(table(*figures), as_of=THEN).verdict is verdict
