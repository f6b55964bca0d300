"""The frames that the figures of `international` draw, on small tables."""

import pandas as pd

from data.checks.international import votes
from data.checks.reactions import words
from data.figures import international


def days(*texts: str) -> pd.DatetimeIndex:
    return pd.to_datetime(list(texts))


def statements(*rows: tuple[str, str, str, str]) -> pd.DataFrame:
    """Statements of (day, ISO code, stance, source), as the loader returns them."""
    said = pd.DataFrame(rows, columns=["date", "iso3", "stance", "source_id"])
    said["date"] = pd.to_datetime(said["date"])
    said["statement_id"] = [f"S{number:03}" for number in range(len(said))]
    empty = dict.fromkeys(("role", "note"))
    return said.assign(country=said["iso3"], gist="hopes for peace", **empty)


def known() -> pd.DataFrame:
    return pd.DataFrame({"source_id": ["sure", "vague"], "published_is": ["exact", "month"]})


def roll_calls(*rows: tuple[str, str, str, str]) -> pd.DataFrame:
    """Roll calls of (day, short name of the text, ISO code, vote), as `votes.roll_calls` returns them."""
    calls = pd.DataFrame(rows, columns=["date", "text", "iso3", "vote"])
    return calls.assign(date=pd.to_datetime(calls["date"]), resolution="A/RES/" + calls["text"])


def totals(**columns: list[int]) -> pd.DataFrame:
    """Totals of two votes of the Assembly, one before and one after the invasion, and of one of the Council."""
    votes = pd.DataFrame({"resolution": ["S/RES/2774", "A/RES/ES-11/1", "A/RES/68/262"], "source_id": ["a", "b", "c"],
                          "date": days("2025-02-24", "2022-03-02", "2014-03-27"), "body": ["unsc", "unga", "unga"],
                          "title": ["peace", "aggression", "integrity"]})  # fmt: skip
    return votes.assign(published=votes["date"], **columns)


def test_two_statements_of_a_country_on_one_day_stand_beside_each_other() -> None:
    said = statements(("2025-05-12", "FRA", "support", "sure"), ("2025-05-12", "FRA", "concern", "vague"),
                      ("2025-05-12", "ITA", "oppose", "sure"))  # fmt: skip
    found = international.statements_placed(said, known())
    assert found["place"].tolist() == days("2025-05-12 00:00", "2025-05-12 09:00", "2025-05-12 00:00").tolist()
    assert found["stance_told"].tolist() == ["supportive", "doubtful", "doubtful"]
    assert found["country"].tolist() == ["France", "France", "Italy"] and found["day"].iloc[0] == "12 May 2025"


def test_a_day_is_sure_only_where_the_source_has_an_exact_day() -> None:
    said = pd.DataFrame({"source_id": ["vague", "sure", "unknown"]})
    assert international.exact_day(said, known()).tolist() == [False, True, False]


def test_support_ranks_above_caution_and_caution_above_doubt() -> None:
    table = pd.DataFrame({"open": [0, 2, 2], "support": [0, 0, 2], "occasions": [2, 2, 2]}, index=["POL", "FRA", "ITA"])
    found = international.warmest_first(table)
    assert found.index.tolist() == ["ITA", "FRA", "POL"] and found["score"].tolist() == [2.0, 1.0, 0.0]


def test_each_way_of_counting_says_how_many_of_how_many() -> None:
    table = pd.DataFrame({"position": ["open", "doubtful", "divided", "open"]})
    found = international.ways_counted({"all": table, "one": table.head(1)})
    assert found["percent"].tolist() == [50.0, 100.0]
    assert found["count"].tolist() == ["all: 2 of 4", "one: 1 of 1"]


def test_the_grid_holds_every_vote_since_the_invasion_in_words() -> None:
    calls = roll_calls(("2014-03-27", "68/262", "IND", "A"), ("2022-03-02", "ES-11/1", "IND", "A"),
                       ("2025-02-24", "ES-11/8", "RUS", "X"))  # fmt: skip
    found = international.votes_in_words(calls)
    assert found["column"].tolist() == ["Mar 2022, aggression", "Feb 2025, US text"]
    assert found["cast"].tolist() == ["abstained", "absent"] and found["country"].tolist() == ["India", "Russia"]


def test_a_vote_without_a_subject_stands_in_the_grid_by_its_number() -> None:
    found = international.votes_in_words(roll_calls(("2022-03-24", "ES-11/2", "IND", "A")))
    assert found["column"].tolist() == ["Mar 2022, ES-11/2"]


def test_only_votes_of_the_assembly_since_the_invasion_are_taken() -> None:
    assert international.assembly_since_invasion(totals())["resolution"].tolist() == ["A/RES/ES-11/1"]


def split_alliance() -> pd.DataFrame:
    before = [("2014-03-27", "68/262", code, "Y") for code in ("FRA", "HUN", "ITA", "USA")]
    votes = {"FRA": "Y", "HUN": "N", "ITA": "Y", "USA": "N"}
    return roll_calls(*before, *(("2022-03-02", "ES-11/1", code, vote) for code, vote in votes.items()))


def test_members_alike_and_apart_add_up_and_those_apart_are_named() -> None:
    calls = split_alliance()
    calls.loc[calls["date"].gt("2020-01-01") & calls["iso3"].eq("USA"), "vote"] = "A"
    found = international.members_alike(calls, totals())
    assert found["together"].tolist() == [4, 2] and found["apart"].tolist() == [0, 2]
    assert found["who"].tolist() == ["", "Hungary and the United States"]
    assert found["label"].tolist() == ["Mar 2014 · 68/262", "Mar 2022 · ES-11/1"]
    assert found["source_id"].tolist() == ["c", "b"]


def test_exceptions_are_told_text_by_text_and_vote_by_vote() -> None:
    calls = split_alliance()
    calls.loc[calls["date"].gt("2020-01-01") & calls["iso3"].eq("USA"), "vote"] = "X"
    told = international.exceptions(calls, international.members_alike(calls, totals()))
    assert told == "on ES-11/1, Hungary voted against it; on ES-11/1, the United States did not vote"


def test_the_parts_of_a_vote_lie_end_to_end_from_yes_to_no() -> None:
    since = totals(yes=[1, 141, 100], abstain=[1, 35, 58], absent=[1, 12, 24], no=[1, 5, 11]).iloc[[1]]
    found = international.shares_of_votes(since)
    assert found["cast"].tolist() == ["yes", "abstained", "absent", "no"]
    assert found["start"].tolist() == [0, 141, 176, 188] and found["end"].tolist() == [141, 176, 188, 193]
    assert found["middle"].iloc[0] == 70.5 and set(found["label"]) == {"Mar 2022 · ES-11/1"}


def test_the_parts_of_two_votes_do_not_run_into_each_other() -> None:
    since = totals(yes=[90, 141, 100], abstain=[65, 35, 58], absent=[20, 12, 24], no=[18, 5, 11]).iloc[1:]
    found = international.shares_of_votes(since)
    assert found["label"].unique().tolist() == ["Mar 2014 · 68/262", "Mar 2022 · ES-11/1"]
    assert found.groupby("label")["end"].max().tolist() == [193, 193]


def test_the_two_texts_come_in_the_order_of_their_numbers_or_else_the_last_two_votes() -> None:
    since = pd.DataFrame({"resolution": ["A/RES/ES-11/6", "A/RES/ES-11/8", "A/RES/ES-11/7", "A/RES/ES-11/9"]})
    assert international.two_texts(since)["resolution"].tolist() == ["A/RES/ES-11/7", "A/RES/ES-11/8"]
    assert international.two_texts(since.head(2))["resolution"].tolist() == ["A/RES/ES-11/6", "A/RES/ES-11/8"]


def test_the_south_holds_india_but_no_ally_no_party_to_the_war_and_no_joint_statement() -> None:
    spoken = statements(*(("2025-05-12", code, "support", "sure") for code in ("IND", "BRA", "FRA", "RUS", "BRA;CHN")))
    assert international.of_the_south(spoken)["iso3"].tolist() == ["IND", "BRA"]


def test_support_is_counted_for_each_country() -> None:
    said = statements(
        *(("2025-05-12", *each, "sure") for each in (("IND", "support"), ("BRA", "neutral"), ("BRA", "support")))
    )
    assert international.support_counted(said) == "BRA, 1 of 2 supportive; IND, 1 of 1 supportive"


def test_a_day_that_is_not_sure_is_not_printed_and_a_list_is_one_sentence() -> None:
    said = statements(("2025-05-12", "DEU", "cautious", "sure"), ("2025-05-13", "DEU", "cautious", "vague"))
    said.loc[1, "gist"] = "hopes; waits"
    assert international.listed(said, known()) == (
        "\n- 12 May 2025: hopes for peace (sure)\n- May 2025, day not certain: hopes, waits (vague)"
    )


def test_every_vote_has_its_words() -> None:
    assert set(international.CAST) == set(international.DID) == set(international.TOOK) == set(votes.DEFINITE)


def test_every_stance_of_the_checks_but_neutral_has_a_word() -> None:
    assert set(international.TOLD) == {*words.OPEN, *words.DOUBT}
