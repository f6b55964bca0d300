"""Quotations: what the same words are, whose meaning counts, and what each outcome makes of the claim."""

from itertools import combinations
from typing import Any

import pandas as pd
import pytest

from data.checks import Verdict, rules
from data.checks import quotations as q
from data.statements import statements

SENTENCE = "one two three four five six seven eight nine"


def test_no_two_statements_share_as_many_words_in_a_row_as_a_copy_would() -> None:
    real = statements(None).dropna(subset=["quote"])
    assert max(len(q.run(one, other)) for one, other in combinations(real["quote"], 2)) < rules.QUOTATION_RUN_WORDS


@pytest.mark.parametrize(
    ("sentence", "quote", "same"),
    [
        (SENTENCE, "He said: “One two, three FOUR five six-seven eight!”", True),
        (SENTENCE, "one two three four five six seven", False),  # seven in a row
        (SENTENCE, "one two three four and five six seven eight nine", False),
        ("isolate Russia economically", "to isolate Russia economically, he said", True),  # short: all of it
        ("isolate Russia economically", "isolate Russia", False),
        ("others can't do it", "others can’t do it", True),
        ("anything", None, False),
    ],
)
def test_the_same_words_are_a_long_run_or_all_of_a_short_sentence(sentence: str, quote: str | None, same: bool) -> None:
    assert len(q.same_words(sentence, said({"quote": quote}))) == same


def said(*cells: dict[str, Any]) -> pd.DataFrame:
    base = {
        "date": "2025-05-01", "speaker": "A Speaker", "role": "Spokesperson", "country": "United States", "quote": "hm",
        "gist": "On isolation", "compared": pd.NA, "note": pd.NA, "published": pd.Timestamp("2025-05-02"), "source_id": "a",
    }  # fmt: skip
    made = [base | {"row": f"statements:S{n}", "statement_id": f"S{n}"} | each for n, each in enumerate(cells)]
    return pd.DataFrame(made).astype({"date": "datetime64[ns]"})


def read(*says: str, meaning: str = "isolate_russia") -> pd.DataFrame:
    return pd.DataFrame(
        {
            "row": [f"statement_meanings:S{n}:{meaning}" for n, _ in enumerate(says)],
            "statement_id": [f"S{n}" for n, _ in enumerate(says)],
            "meaning": meaning,
            "says": says,
            "reason": "because",
            "published": pd.Timestamp("2025-05-02"),
            "source_id": "a",
        }
    )


@pytest.mark.parametrize(
    ("spoken", "meant", "verdict"),
    [
        ({"quote": SENTENCE}, "no", Verdict.SUPPORTED),
        ({}, "yes", Verdict.PARTLY),
        ({}, "no", Verdict.NO_EVIDENCE),  # read, and does not say so
        ({"date": "2025-05-31"}, "yes", Verdict.PARTLY),
        ({"date": "2025-06-01"}, "yes", Verdict.MISLEADING),  # after the article
        ({"role": "Poet"}, "yes", Verdict.MISLEADING),  # another office
        ({"quote": SENTENCE, "role": "Poet"}, "no", Verdict.NO_EVIDENCE),
        ({"quote": None}, "yes", Verdict.PARTLY),  # known in translation: the meaning is, the words are not
    ],
)
def test_words_then_meaning_then_the_meaning_of_others(spoken: dict[str, Any], meant: str, verdict: Verdict) -> None:
    given = said(spoken), read(meant)
    finding = q.weigh(SENTENCE, "isolate_russia", *given, by="Spokesperson", whose="a spokesperson")
    assert finding.verdict is verdict and finding.treated_as == "quotation"


def test_another_meaning_and_an_empty_record_are_no_evidence() -> None:
    for given in ((said({}), read("yes", meaning="x")), (said({}).iloc[:0], read("yes")), (said({}), read().iloc[:0])):
        assert q.weigh(SENTENCE, "isolate_russia", *given, by="", whose="x").verdict is Verdict.NO_EVIDENCE


def test_statement_and_coding_stand_among_the_evidence() -> None:
    given = said({}, {}), read("yes", "no")
    found = q.weigh(SENTENCE, "isolate_russia", *given, by="", whose="x")
    refs = {row.ref for row in found.evidence}
    assert {"statements:S0", "statement_meanings:S0:isolate_russia"} == refs and found.measured == 1


LONG = " ".join(["word"] * 19)


@pytest.mark.parametrize(
    ("first", "second", "chosen"),
    [
        ({"reason": "borderline"}, {}, "S1"),  # a reading without doubt goes first
        ({}, {"reason": "Borderline: about Syria", "compared": "confirmed"}, "S0"),
        ({}, {"compared": "confirmed"}, "S1"),
        ({"compared": "confirmed"}, {"compared": "only one copy"}, "S0"),
        ({"quote": "three words only"}, {"quote": "one two"}, "S0"),  # the longer one
        ({"quote": LONG}, {"quote": "one two"}, "S1"),  # nineteen words are too many
        ({"quote": f"{LONG} more"}, {"quote": LONG}, "S1"),
        ({}, {"date": "2025-05-02"}, "S1"),  # the newest among equals
    ],
)
def test_the_example_is_the_surest_then_the_fullest(first: dict[str, Any], second: dict[str, Any], chosen: str) -> None:
    found = said({"reason": "clear", **first}, {"reason": "clear", **second})
    assert q.clearest(found)["statement_id"] == chosen


def test_an_approximate_day_is_given_as_a_month() -> None:
    assert q.when(said({"note": "month approximate"}).iloc[0]) == "May 2025"
    assert q.when(said({}).iloc[0]) == "1 May 2025"
