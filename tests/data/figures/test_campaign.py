"""The frames that the figures of `campaign` draw, on small tables."""

from typing import Any

import pandas as pd

from data.checks.campaign import divide
from data.figures import campaign


def days(*texts: str) -> pd.DatetimeIndex:
    return pd.to_datetime(list(texts))


def calendar() -> pd.DataFrame:
    return pd.DataFrame({
        "row": list("abcde"), "source_id": list("wxyzv"), "published": days(*["2025-04-20"] * 5),
        "kind": ["election"] * 4 + ["statement"],
        "date": days("2024-11-05", "2025-04-14", "2026-11-03", "2028-11-07", "2024-09-10"),
        "title": ["US presidential election of 2024", "List of names", "Midterm elections", "Presidential election",
                  "Debate"],
        "actors": [None, "potential candidates", None, None, "candidates: A; B"],
    })  # fmt: skip


def test_a_campaign_ends_on_the_day_of_the_election_and_begins_two_years_before() -> None:
    found = campaign.campaigns(calendar().iloc[[0]]).iloc[0]
    assert found["row"] == "campaign of 2024" and found["to"] == pd.Timestamp("2024-11-05")
    assert (found["to"] - found["from"]).days in (730, 731)


def test_elections_lists_of_names_and_candidates_asked_each_have_their_row() -> None:
    marked = campaign.days_marked(calendar())
    expected = ["campaign of 2024", "campaign of 2028", campaign.CONGRESS, campaign.LISTED, campaign.ASKED]
    assert marked["row"].tolist() == expected
    assert marked["source_id"].tolist() == ["w", "z", "y", "x", "v"]


def test_rows_follow_time_and_each_stands_once_however_many_lists_there_are() -> None:
    second = calendar().iloc[[1]].assign(date=pd.Timestamp("2025-05-15"))
    order = campaign.rows_from_the_top(campaign.days_marked(pd.concat([calendar(), second])))
    expected = [campaign.CONGRESS, "campaign of 2024", campaign.ASKED, campaign.LISTED, "campaign of 2028"]
    assert order == expected


def result(**given: Any) -> dict[str, Any]:
    """One poll result among all US adults, in the columns of the table."""
    usual = {
        "poll_id": "poll", "pollster": "Gallup", "population": "US adults", "party": "all", "n": 1000, "percent": 40.0,
        "margin_of_error_points": 3.0, "topic": "send_weapons", "option": "support", "question": "Send weapons?",
        "field_end": pd.Timestamp("2025-03-10"), "published": pd.Timestamp("2025-03-20"), "source_id": "source",
    }  # fmt: skip
    return usual | given


def results(*given: dict[str, Any]) -> pd.DataFrame:
    return pd.DataFrame([result(**each) for each in given])


def test_foreign_policy_is_told_apart_from_other_issues() -> None:
    options = {"economy": 32.0, "democracy": 34.0, "abortion": 14.0, "foreign policy": 4.0}
    asked = results(*({"topic": "election_issue", "option": name, "percent": n} for name, n in options.items()))
    found = campaign.issues(asked)
    assert found["option"].tolist() == ["democracy", "economy", "abortion", "foreign policy"]
    assert found["what"].tolist() == [campaign.HOME] * 3 + [campaign.ABROAD]


def test_the_first_and_last_result_of_a_question_get_their_percent_in_words() -> None:
    dates = ["2023-12-01", "2024-06-01", "2024-09-01"]
    asked = results(*({"topic": "priorities", "option": "foreign policy", "percent": n, "field_end": pd.Timestamp(day)}
                      for n, day in zip([18.0, 30.0, 38.4], dates, strict=True)))  # fmt: skip
    found = campaign.questions_asked_twice(asked, pd.Timestamp("2024-11-05"))
    assert found["label"].tolist() == ["18", "38"] and found["end"].tolist() == ["first", "last"]


def test_results_stand_beside_the_stated_share_with_their_margin_and_the_last_of_a_part_carries_the_label() -> None:
    asked = results(
        {"pollster": "Quinnipiac University", "percent": 51.0},
        {"poll_id": "other", "pollster": "Pew Research Center", "percent": 45.0,
         "topic": "aid_pause", "option": "disapprove"},
        {"poll_id": "old", "percent": 60.0, "field_end": pd.Timestamp("2024-03-10")},
    )  # fmt: skip
    found = campaign.results_by_wording(asked)
    assert found["row_label"].tolist() == ["against pausing military aid · Pew, Mar 2025",
                                           "send weapons · Quinnipiac, Mar 2025"]  # fmt: skip
    assert found["label"].tolist() == ["", "article: 42 %"] and found["stated"].tolist() == [42.0, 42.0]
    assert found[["low", "high"]].iloc[0].tolist() == [42.0, 48.0]


def test_the_spread_is_that_within_a_question_not_across_questions() -> None:
    topic = next(iter(divide.TOPICS))
    asked = results(*({"poll_id": f"{who}{n}", "pollster": who, "topic": topic, "option": "too much", "percent": n}
                      for who, n in [("Gallup", 30.0), ("Gallup", 37.0), ("Pew", 60.0)]))  # fmt: skip
    asked = pd.concat([asked, results({"topic": "approval", "percent": 90.0}, {"topic": "approval", "percent": 10.0})])
    assert campaign.spread_of_questions(asked).tolist() == [7.0, 0.0]


def test_three_way_results_are_exact_near_or_other() -> None:
    shares = {"Same": (42, 31, 27), "Close": (27, 44, 29), "Far": (60, 30, 10)}
    asked = results(*({"poll_id": who, "pollster": who, "option": f"answer {n}", "percent": float(n), "topic": "t"}
                      for who, each in shares.items() for n in each))  # fmt: skip
    found = campaign.three_shares(asked).set_index("pollster")
    assert found["what"].to_dict() == {"Same": campaign.EXACT, "Close": campaign.NEAR, "Far": campaign.OTHER}
    assert found.loc["Close", ["first", "second", "third"]].tolist() == [44.0, 29.0, 27.0]


def test_the_field_has_the_articles_shares_in_its_middle_and_names_stand_outside_it() -> None:
    field = campaign.near_the_article()
    corner = field.iloc[0]
    assert (corner["x"] + corner["x2"]) / 2 == 42 and (corner["y"] + corner["y2"]) / 2 == 31
    named = campaign.names_beside(pd.DataFrame({"pollster": ["Gallup"]}), field).iloc[0]
    assert named["x"] > corner["x2"] and named["y"] > corner["y2"]


def by_party() -> pd.DataFrame:
    """Two polls of Pew's question by party, one that knows one party only, and another answer to the question."""
    pew = {"pollster": "Pew Research Center", "topic": "aid_level", "option": "too much"}
    early, late, half = (pd.Timestamp(day) for day in ("2022-03-16", "2025-02-09", "2025-04-01"))
    return results(
        pew | {"poll_id": "a", "party": "rep", "percent": 9.0, "field_end": early},
        pew | {"poll_id": "a", "party": "dem", "percent": 5.0, "field_end": early},
        pew | {"poll_id": "b", "party": "rep", "percent": 47.0, "field_end": late},
        pew | {"poll_id": "b", "party": "dem", "percent": 14.0, "field_end": late},
        pew | {"poll_id": "b", "party": "all", "percent": 30.0, "field_end": late},
        pew | {"poll_id": "c", "party": "rep", "percent": 50.0, "field_end": half},
        pew | {"poll_id": "b", "party": "rep", "percent": 10.0, "field_end": late, "option": "not enough"},
        pew | {"poll_id": "b", "party": "dem", "percent": 40.0, "field_end": late, "option": "not enough"},
    )


def test_the_gap_of_a_panel_is_that_of_its_own_answer_in_order_of_time() -> None:
    found = campaign.gaps_in("Too much help for Ukraine (Pew)", divide.gaps(by_party()))
    assert found["gap"].tolist() == [4.0, 33.0]


def test_lines_hold_polls_with_both_parties_and_are_named_at_their_end() -> None:
    found = campaign.shares_by_party(by_party(), divide.gaps(by_party()))
    assert found["percent"].tolist() == [9.0, 5.0, 47.0, 14.0]
    assert found["panel"].unique().tolist() == ["Too much help for Ukraine (Pew)"]
    assert found["label"].tolist() == ["", "", "Republicans", "Democrats"]
