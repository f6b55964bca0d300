"""Names in a row, by the way they went, and numbers in words."""

import pytest

from data.checks.wording import in_words, listed, moved


@pytest.mark.parametrize(
    ("words", "row"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (list("abc"), "a, b and c")]
)
def test_words_stand_in_a_row(words: list[str], row: str) -> None:
    assert (listed(words) or "") == row


@pytest.mark.parametrize(
    ("ways", "told"),
    [
        ({}, ""),
        ({"rose": ["a", "b"], "fell": []}, "a and b rose"),
        ({"rose": ["a"], "fell": ["b"]}, "a rose, and b fell"),
        ({"rose": ["a"], "fell": ["b"], "stayed": ["c", "d"]}, "a rose, b fell, and c and d stayed"),
    ],
)
def test_names_stand_by_the_way_they_went(ways: dict[str, list[str]], told: str) -> None:
    assert moved(ways) == told


def test_numbers_are_written_in_words() -> None:
    assert (in_words(84 / 7), in_words(3.0)) == ("twelve", "three")
