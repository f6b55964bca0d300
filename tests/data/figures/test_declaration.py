"""The frames that the figures of `declaration` draw, on small tables."""

import pandas as pd

from data.figures import declaration


def days(*texts: str) -> pd.DatetimeIndex:
    return pd.to_datetime(list(texts))


def said() -> pd.DataFrame:
    return pd.DataFrame({
        "row": ["r1", "r2", "r3", "r4", "r5"], "statement_id": ["s1", "s2", "s3", "s4", "s5"],
        "quote": ["too many are dying", "get a deal to stop the killing", None, "later", "another's"],
        "gist": ["g"] * 5, "venue": ["Rome", "Rome", None, "Rome", "Rome"], "source_id": ["a", "a", "b", "a", "a"],
        "date": days("2025-05-01", "2025-05-02", "2024-05-03", "2025-06-04", "2025-05-05"),
        "note": [None, None, "day inferred", None, None], "role": "President", "country": "United States",
        "speaker": ["Donald Trump"] * 4 + ["Another"],
    })  # fmt: skip


def read() -> pd.DataFrame:
    return pd.DataFrame({
        "statement_id": ["s1", "s2", "s2", "s3", "s4", "s5", "s1"],
        "meaning": ["tragedy_must_stop", "tragedy_must_stop", "settlement_needed", "settlement_needed",
                    "tragedy_must_stop", "tragedy_must_stop", "settlement_needed"],
        "says": ["yes"] * 6 + ["no"], "reason": "Says so",
    })  # fmt: skip


ORIGINS = pd.Series({"a": "Agency", "b": "Broadcaster"})


def test_a_list_names_place_day_originator_and_reason_and_gives_a_gist_where_no_quotation_is_known() -> None:
    found = declaration.listed(said().iloc[[1, 2]].assign(reason="Wants a deal"), ORIGINS)
    assert found.splitlines() == [
        "- “get a deal to stop the killing” Rome, 2 May 2025 (source: Agency). *Read so: Wants a deal.*",
        "- g place not recorded, May 2024 (source: Broadcaster). *Read so: Wants a deal.*",
    ]


def test_beside_the_words_of_the_article_stand_the_last_four_statements() -> None:
    found = declaration.beside("few words", said().assign(reason="x"), ORIGINS)
    assert found.startswith("> The article's own few words: “few words”") and found.count("\n- ") == 4
    assert "too many are dying" not in found
    assert declaration.beside("few words", said().iloc[:0].assign(reason="x"), ORIGINS).endswith("None on record.")


def test_a_statement_with_two_meanings_stands_in_both_rows_and_empty_rows_are_kept() -> None:
    marks = declaration.by_meaning(said(), read())
    lanes = list(declaration.MEANINGS.values())
    assert marks.loc[marks["statement_id"].eq("s2"), "lane"].tolist() == [lanes[0], lanes[2]]
    counts = declaration.counted_by_meaning(marks, "2025-01-20")
    assert counts["lane"].tolist() == lanes and counts["n"].tolist() == [2, 0, 2, 0, 0, 0]
    assert counts["label"].tolist() == ["2", "none recorded", "2, 1 earlier", *["none recorded"] * 3]


def test_what_a_truce_covered_and_who_agreed_comes_before_how_long_it_lasted() -> None:
    truces = pd.DataFrame({
        "start": days("2014-09-05", "2020-07-27", "2025-04-19", "2025-03-18", "2025-05-08", "2026-05-01"),
        "end": [pd.NaT, *days("2022-02-24", "2025-04-21", "2025-04-17", "2025-05-11"), pd.NaT],
        "scope": ["full, Donbas", "full, Donbas", "full, 30 hours", "energy sites", "full, 72 hours", "full"],
        "accepted": pd.array([True, True, True, True, False, None], dtype="boolean"),
        "declared_by": ["both (Minsk Protocol)", "contact group", "contact group", "both (via US)", "Russia", "Russia"],
        "outcome": "words of the table",
    })  # fmt: skip
    assert declaration.truces_by_outcome(truces)["outcome"].tolist() == [
        declaration.BROKEN, declaration.LASTED, declaration.SHORT, declaration.ENERGY, declaration.ONE_SIDED,
        declaration.ONE_SIDED,
    ]  # fmt: skip


def test_a_truce_of_one_side_that_the_other_mirrored_is_not_agreed() -> None:
    easter = pd.DataFrame({
        "start": days("2025-04-19"), "end": days("2025-06-21"), "scope": ["full, 30 hours"], "declared_by": ["Russia"],
        "accepted": pd.array([True], dtype="boolean"), "outcome": "words of the table",
    })  # fmt: skip
    assert declaration.truces_by_outcome(easter)["outcome"].tolist() == [declaration.ONE_SIDED]


def test_ways_in_which_wars_ended_have_a_side_a_group_and_a_label_and_other_rates_are_left_out() -> None:
    rates = pd.DataFrame({"base_rate_id": ["BR01", "BR11", "BR10", "BR03"], "value": [26.0, 30.0, 66.4, 49.0]})
    found = declaration.wars_ended(rates)
    assert found["base_rate_id"].tolist() == ["BR11", "BR10", "BR03"]
    assert found["end"].tolist() == ["victory of a side", "ended in a compromise", "went on for over a year"]
    assert found["side"].tolist() == [declaration.UNQUIET, declaration.QUIET, declaration.UNQUIET]
    assert found["text"].tolist() == ["30 %, between states", "66 %, all wars", "49 %, between states"]


def test_sanctions_stand_in_the_row_of_their_maker_and_talks_in_their_own() -> None:
    tightened = pd.DataFrame({"date": days("2025-02-24"), "jurisdiction": ["EU"], "measure": ["EU package 16"]})
    met = pd.DataFrame({"date": days("2025-03-18"), "title": ["Trump calls Putin"]})
    found = declaration.sanctions_and_talks(tightened, met)
    assert found["lane"].tolist() == ["EU sanctions", "talks with Moscow"]
    assert found["what"].tolist() == ["EU package 16", "Trump calls Putin"]
