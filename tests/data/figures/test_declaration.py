"""The frames that the figures of `declaration` draw, on small tables."""

import pandas as pd

from data.figures import declaration


def days(*texts: str) -> pd.DatetimeIndex:
    return pd.to_datetime(list(texts))


def test_a_row_in_two_frames_stands_twice_each_time_with_the_name_of_its_frame() -> None:
    found = declaration.stacked({"a": pd.DataFrame({"n": [1, 2]}), "b": pd.DataFrame({"n": [2]})}, "part")
    assert found["n"].tolist() == [1, 2, 2] and found["part"].tolist() == ["a", "a", "b"]


def test_a_spread_leaves_out_a_tenth_at_either_end() -> None:
    found = declaration.spreads({"true": pd.Series(range(11)), "chance": pd.Series([4.0])})
    assert found[["row", "low", "middle", "high"]].values.tolist() == [["true", 1, 5, 9], ["chance", 4, 4, 4]]


def said() -> pd.DataFrame:
    return pd.DataFrame({
        "statement_id": ["s1", "s2", "s3", "s4", "s5", "s6"],
        "quote": ["too many are dying", "get a deal to stop the killing", "a war that should never have been",
                  "people killed", "stop the blood bath", "what a massacre"],
        "venue": ["Rome", "Rome", None, "Rome", "Rome", "Rome"], "source_id": ["a", "a", "b", "a", "a", "a"],
        "date": days("2025-05-01", "2025-05-02", "2025-05-03", "2025-05-04", "2025-05-05", "2025-05-06"),
        "note": [None, None, "day inferred", None, None, None],
    })  # fmt: skip


PRESS = pd.Series({"a": "Agency", "b": "Broadcaster"})


def test_a_list_names_place_day_and_publisher_and_marks_the_shared_words() -> None:
    found = declaration.listed("the war", said().iloc[[1, 2]], PRESS)
    assert found.splitlines() == [
        "- “get a deal to stop the killing” Rome, 2 May 2025 (source: Agency)",
        "- “a **war** that should never have been” place not recorded, May 2025 (source: Broadcaster)",
    ]


def test_beside_a_description_stand_three_near_statements_and_the_last_others_on_the_theme() -> None:
    ranked = said().iloc[[5, 2, 0, 1]].assign(score=[60.4, 50.0, 40.0, 30.0])
    near, themed = declaration.beside("the war", ranked, said(), "the killing", PRESS).split("\n\nFound by words")
    assert near.startswith("> The article, in our words: the war\n\nNearest by words (60, 50, 40 of 100 points):")
    assert [line[2:8] for line in near.splitlines() if line.startswith("-")] == ["“what ", "“a **w", "“too m"]
    assert themed.startswith(" chosen for “the killing”:")
    assert [line[2:8] for line in themed.splitlines() if line.startswith("-")] == ["“get a", "“peopl", "“stop "]


def test_of_the_statements_on_the_theme_only_the_last_four_are_shown() -> None:
    ranked = said().iloc[[2]].assign(score=[60.0])
    themed = declaration.beside("the war", ranked, said(), "the killing", PRESS).split("\n\nFound by words")[1]
    assert "too many are dying" not in themed and themed.count("\n- ") == 4


def test_a_quotation_on_two_themes_counts_in_both_and_empty_themes_are_kept() -> None:
    marks = declaration.by_theme(said())
    assert marks.loc[marks["statement_id"].eq("s2"), "lane"].tolist() == ["the killing", "a negotiated end"]
    counts = declaration.counted_by_theme(marks)
    assert counts["lane"].tolist() == list(declaration.THEMES.values())
    assert counts["n"].tolist() == [5, 1, 1, 0, 0]
    assert counts["label"].tolist() == ["5", "1", "1", "none recorded", "none recorded"]


def test_themes_without_any_quotation_are_counted_as_none() -> None:
    counts = declaration.counted_by_theme(declaration.by_theme(said().head(0)))
    assert counts["n"].tolist() == [0] * 5 and set(counts["label"]) == {"none recorded"}


def test_what_a_truce_covered_and_who_agreed_comes_before_how_long_it_lasted() -> None:
    truces = pd.DataFrame({
        "start": days("2014-09-05", "2020-07-27", "2025-04-19", "2025-03-18", "2025-05-08", "2026-05-01"),
        "end": [pd.NaT, *days("2022-02-24", "2025-04-21", "2025-04-17", "2025-05-11"), pd.NaT],
        "scope": ["full, Donbas", "full, Donbas", "full, 30 hours", "energy sites", "full, 72 hours", "full"],
        "accepted": pd.array([True, True, True, True, False, None], dtype="boolean"),
        "outcome": "words of the table",
    })  # fmt: skip
    assert declaration.truces_by_outcome(truces)["outcome"].tolist() == [
        declaration.BROKEN, declaration.LASTED, declaration.SHORT, declaration.ENERGY, declaration.ONE_SIDED,
        declaration.ONE_SIDED,
    ]  # fmt: skip


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
