"""What the comparison of quotations can separate: measured on the real statements, and both sides of each threshold."""

from itertools import combinations

import pandas as pd
import pytest

from data.checks import Verdict, rules
from data.checks import quotations as q
from data.statements import statements

REAL = statements(None).dropna(subset=["quote"]).reset_index(drop=True)


def test_no_two_statements_share_as_many_words_in_a_row_as_a_copy_would() -> None:
    longest = max(len(q.run(one, other)) for one, other in combinations(REAL["quote"], 2))
    assert longest < rules.QUOTATION_RUN_WORDS
    copies = REAL[REAL["quote"].map(lambda text: len(q.words(text))) >= rules.QUOTATION_RUN_WORDS]
    assert {q.label(f"He said: {text.upper()}!", text) for text in copies["quote"]} == {q.SAME_WORDS}


def test_quotations_kept_for_comparison_of_wording_are_not_taken_for_one_another() -> None:
    kept = REAL[REAL["statement_id"].between("S094", "S103")]
    assert len(kept) >= 9
    assert q.SAME_WORDS not in {q.label(one, other) for one, other in combinations(kept["quote"], 2)}


def meets(gists: pd.DataFrame, same_speaker: bool) -> float:
    """Share of gists that come near a statement on another topic."""
    hits = 0
    for gist, topic, speaker in zip(gists["gist"], gists["topic"], gists["speaker"], strict=True):
        others = REAL[(REAL["topic"] != topic) & ((REAL["speaker"] == speaker) | (not same_speaker))]
        hits += any(q.label(gist, text) != q.NOT_NEAR for text in others["quote"])
    return hits / len(gists)


def test_unrelated_statements_seldom_come_near() -> None:
    assert meets(REAL, same_speaker=False) <= 0.04
    assert meets(REAL, same_speaker=True) <= 0.01


def test_most_true_paraphrases_are_missed_so_absence_proves_little() -> None:
    own = [q.label(gist, text) for gist, text in zip(REAL["gist"], REAL["quote"], strict=True)]
    assert 0.02 <= own.count(q.SAME_SUBJECT) / len(own) <= 0.05
    assert q.SAME_WORDS not in own


def test_true_paraphrases_score_higher_than_unrelated_pairs() -> None:
    true, unrelated = q.reference(REAL).values()
    better = sum(one > other for one in true for other in unrelated) / len(true) ** 2
    assert 0.65 <= better <= 0.8, "a description separates true from unrelated better than chance, and no more"


def test_shared_words_are_set_in_bold() -> None:
    assert q.marked("the bloodbath must stop", "STOPPING the 'bloodbath'") == "**STOPPING** the '**bloodbath**'"


def test_two_words_are_enough_only_within_one_office() -> None:
    """The topics stand for two-word descriptions: over all speakers about half of the hits are on another topic."""
    us = REAL["country"] == "United States"
    right = {True: 0, False: 0}
    wrong = {True: 0, False: 0}
    for topic in REAL["topic"].dropna().unique():
        if len(q.content(topic)) != 2:
            continue
        for text, named, inside in zip(REAL["quote"], REAL["topic"], us, strict=True):
            if q.label(topic, text) != q.NOT_NEAR:
                (right if named == topic else wrong)[bool(inside)] += 1
    assert right[True] > 0 and wrong[True] == 0
    assert sum(wrong.values()) >= sum(right.values()) / 2


@pytest.mark.parametrize(
    ("query", "quote", "near"),
    [
        ("one two three four five six seven eight", "one two three four five six seven eight", q.SAME_WORDS),
        ("alpha beta gamma delta epsilon zeta eta", "alpha beta gamma delta epsilon zeta eta", q.SAME_SUBJECT),
        ("defending sovereignty and territorial integrity", "sovereignty and territorial integrity", q.SAME_SUBJECT),
        ("defending sovereignty and territorial integrity", "the sovereignty, the territories", q.NOT_NEAR),
        ("isolating Russia", "Russia is isolated", q.SAME_SUBJECT),
        ("isolating Russia", "Russia is winning", q.NOT_NEAR),
        ("Russia", "Russia", q.NOT_NEAR),
    ],
)
def test_labels_on_both_sides(query: str, quote: str, near: str) -> None:
    assert q.label(query, quote) == near


def test_descriptions_lose_what_introduces_them() -> None:
    assert q.described("First quotation put in his mouth: that he can do it") == "he can do it"
    assert q.described("Quotation of an official on isolating Russia") == "isolating Russia"


def spoken(**columns: object) -> pd.DataFrame:
    row = {
        "row": "statements:S1",
        "date": pd.Timestamp("2025-05-01"),
        "speaker": "A Speaker",
        "role": "Spokesperson",
        "country": "United States",
        "quote": "Russia is isolated",
        "gist": "On isolation",
        "note": pd.NA,
        "published": pd.Timestamp("2025-05-02"),
        "source_id": "a",
    }
    return pd.DataFrame([{**row, **columns}])


@pytest.mark.parametrize(
    ("frame", "verdict"),
    [
        (spoken(), Verdict.NO_EVIDENCE),
        (spoken(quote="Russia is winning"), Verdict.NO_EVIDENCE),
        (spoken(speaker="Another", role="Poet"), Verdict.NO_EVIDENCE),
        (spoken(date=pd.Timestamp("2025-06-01")), Verdict.NO_EVIDENCE),  # after the article
        (spoken().iloc[:0], Verdict.NO_EVIDENCE),
    ],
)
def test_only_the_named_office_before_the_article_counts(frame: pd.DataFrame, verdict: Verdict) -> None:
    finding = q.weigh("Quotation of a spokesperson on isolating Russia", frame, "Spokesperson", "a spokesperson")
    assert finding.verdict is verdict and finding.reason


def test_an_approximate_day_is_given_as_a_month() -> None:
    assert q.when(spoken(note="month approximate").iloc[0]) == "May 2025"
    assert q.when(spoken().iloc[0]) == "1 May 2025"
