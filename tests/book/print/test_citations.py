"""Numbers of sources in print."""

import pytest

from book.print.citations import Citations, Source, runs


@pytest.mark.parametrize(
    ("numbers", "joined"), [([3, 1, 2, 5], [(1, 3), (5, 5)]), ([7], [(7, 7)]), ([], []), ([1, 3], [(1, 1), (3, 3)])]
)
def test_runs(numbers: list[int], joined: list[tuple[int, int]]) -> None:
    assert runs(numbers) == joined


def test_numbers_follow_first_mention() -> None:
    known = {key: Source(key.upper(), "t", "https://example.org", "2025-05-17") for key in "abcdef"}
    citations = Citations(known)
    few = "".join(each if isinstance(each, str) else each.get_text() for each in citations.line(["c", "a"]))
    many = "".join(each if isinstance(each, str) else each.get_text() for each in citations.line(list("abcdf")))
    assert (few, many) == ("Sources: C 2025 [1]; A 2025 [2]", "Sources: [1–5]")
