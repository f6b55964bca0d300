""" "First", "none" and zeros need a table without gaps, or a sentence that says that it speaks of our list."""

import pandas as pd
import pytest

from data.checks.coverage import complete, guard, listed, tables_in
from data.package import describe, tables

SELECTION, WHOLE = "statements", "claims"


def test_every_table_says_what_it_covers() -> None:
    for table in tables():
        told = describe(table).get("coverage", {})
        assert told.get("kind") in {"complete", "selection"} and len(told.get("list", "")) > 10, table
        if told["kind"] == "complete" and "from" in told:
            assert str(told["from"]) <= str(told["to"]), table


@pytest.mark.parametrize(
    "text",
    ["This was the first package.", "No country objected.", "0 of 12 packages name it.", "It never happened.",
     "Only two did. Nothing in our list says more.", "None did so."],
)  # fmt: skip
def test_a_selection_carries_no_word_about_all_there_is(text: str) -> None:
    with pytest.raises(ValueError, match=rf"x: .* rests on {SELECTION}, .*say \"in our list\""):
        guard("x", text, [SELECTION, WHOLE])
    guard("x", text, [WHOLE])


@pytest.mark.parametrize(
    "text",
    ["Of 12 packages on our list none names it.", "The first package in our list.", "As first published, 4 did.",
     "Nothing on record says so.", "He said “never” and “no compromise”.", "Two kinds showed no clear change.",
     "Afirst and knowing nonetheless."],
)  # fmt: skip
def test_a_sentence_that_names_our_list_passes(text: str) -> None:
    guard("x", text, [SELECTION])


def test_the_words_for_a_gap_follow_the_package() -> None:
    assert complete(WHOLE) and not complete(SELECTION) and not complete("no such table")
    assert (listed(WHOLE), listed(WHOLE, SELECTION)) == ("", " in our list")


def test_the_tables_of_frames_are_read_from_their_rows() -> None:
    assert tables_in(pd.DataFrame({"row": ["b:1", "a:2"]}), pd.DataFrame({"x": [1]})) == ["a", "b"]
