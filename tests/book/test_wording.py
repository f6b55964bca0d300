"""How a day, a number, a size, a heading is written."""

import pytest
from bs4 import BeautifulSoup

from book.wording import day, heading, in_article, quantity, readable, section_name, signed


def test_numbers_and_days_are_written_for_people() -> None:
    assert quantity(3_757_000, "people") == "3.8 million people"
    assert quantity(45_728, "people") == "45,728 people"
    assert quantity(12.5, "percent") == "12.5 percent"
    assert signed(-3.0) == "−3" and signed(2.5) == "+2.5"
    assert day("2025-05-17") == "17 May 2025"


@pytest.mark.parametrize(("size", "told"), [(840, "840 B"), (12_400, "12 kB"), (3_140_000, "3.1 MB")])
def test_sizes_are_for_people(size: int, told: str) -> None:
    assert readable(size) == told


def test_a_heading_is_its_words_alone() -> None:
    made = BeautifulSoup('<h2>Killed , or <em>injured</em>?<a href="#x">#</a></h2>', "lxml").h2
    assert heading(made) == "Killed, or injured ?" and section_name("us-involvement") == "US involvement"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("set to talk", [("In the article", "set to talk")]),
        ("table: Displaced, 3.7 million", [("In a table of the article", "Displaced, 3.7 million")]),
        ('a news outlet; table: "Major outlet"',
         [("In the article", "a news outlet"), ("In a table of the article", "Major outlet")]),
    ],
)  # fmt: skip
def test_the_articles_words_are_told_with_their_place(words: str, told: list[tuple[str, str]]) -> None:
    assert in_article(words) == told
