"""The frames that the figures of `reactions` draw, on small tables."""

from datetime import date

import pandas as pd

from data.figures import reactions


def days(*texts: str) -> pd.DatetimeIndex:
    return pd.to_datetime(list(texts))


def test_a_term_without_an_end_reaches_to_today_and_one_is_meant_by_the_article() -> None:
    held = pd.DataFrame({"row": ["a", "b"], "administration": ["Biden", "Trump (second)"],
                         "president": ["Joe Biden", "Donald Trump"], "start": days("2021-01-20", "2025-01-20"),
                         "end": [pd.Timestamp("2025-01-20"), pd.NaT]})  # fmt: skip
    found = reactions.terms_of_office(held, date(2026, 3, 1))
    assert found["until"].tolist() == [pd.Timestamp("2025-01-20"), pd.Timestamp("2026-03-01")]
    assert found["what"].tolist() == [reactions.NAMED, reactions.OTHERS]
    assert found["office"].tolist() == ["Joe Biden, from 2021", "Donald Trump, from 2025"]


def votes() -> pd.DataFrame:
    """One roll call before the announcement that split the parties, one after it that did not."""
    return pd.DataFrame({
        "vote_id": ["first", "first", "later", "later"], "party": ["dem", "rep"] * 2, "chamber": "house",
        "date": days("2024-04-20", "2024-04-20", "2025-07-18", "2025-07-18"), "bill": "H.R. 8035", "kind": "bill",
        "pro_ukraine_side": "yes", "yes": [200, 40, 150, 160], "no": [0, 160, 50, 40],
        "roll_call": ["h151-118.2024"] * 2 + ["h204-119.2025"] * 2, "published": days(*["2025-07-19"] * 4),
        "source_id": "record",
    })  # fmt: skip


def test_a_roll_call_has_a_name_and_a_party_vote_a_thick_line() -> None:
    calls = reactions.roll_calls(votes())
    assert calls["label"].tolist() == ["20 Apr 2024, House 151", "18 Jul 2025, House 204"]
    assert calls["weight"].tolist() == [5, 1.2]


def test_the_announcement_stands_between_the_roll_calls_before_and_after_it() -> None:
    order = reactions.rows_by_day(reactions.roll_calls(votes()))
    assert order == ["20 Apr 2024, House 151", "17 May 2025, announcement", "18 Jul 2025, House 204"]


def test_each_roll_call_gives_a_share_for_each_party() -> None:
    shares = reactions.shares_by_party(reactions.roll_calls(votes()))
    first = shares[shares["label"] == "20 Apr 2024, House 151"].set_index("party")["percent"]
    assert len(shares) == 4 and first.to_dict() == {"Democrats": 100.0, "Republicans": 20.0}


def test_the_first_count_that_of_may_and_the_last_are_written_each_once() -> None:
    backers = pd.DataFrame({"row": list("abcd"), "end": days("2025-04-01", "2025-05-18", "2025-05-31", "2025-06-01"),
                            "value": [50, 77, 82, 84]})  # fmt: skip
    assert reactions.known_then(backers)["row"].tolist() == ["c"]
    assert reactions.counts_written(backers)["row"].tolist() == ["a", "c", "d"]
    assert reactions.counts_written(backers.head(1))["row"].tolist() == ["a"]


def said() -> pd.DataFrame:
    """Statements of one Republican (twice, once jointly), a secretary, a passer-by, and two Ukrainians on two days."""
    return pd.DataFrame({
        "row": list("abcdef"), "statement_id": list("ABCDEF"),
        "speaker": ["Don Bacon", "Don Bacon (joint with a Democrat)", "Marco Rubio", "A voter", "Zelensky", "Yermak"],
        "role": ["Representative (R-NE)", "Representative (R-NE)", "Secretary of State", "voter", "President", "Head"],
        "country": ["United States"] * 4 + ["Ukraine"] * 2, "stance": ["oppose", "concern", "support", "oppose",
                                                                       "support", "oppose"],
        "gist": ["first", "second", "third", "fourth", "thanks the US", "pressure on Moscow"],
        "topic": ["process"] * 4 + ["territory", "sanctions"],
        "date": days("2025-05-19", "2025-05-20", "2025-05-19", "2025-05-19", "2025-05-19", "2025-05-19"),
        "source_id": list("uvwxyz"), "published": days(*["2025-05-21"] * 6),
    })  # fmt: skip


def test_speakers_of_no_group_are_left_out_and_a_joint_statement_is_that_of_the_first_named() -> None:
    spoke = reactions.statements_by_group(said())
    assert spoke["who"].tolist() == ["Marco Rubio", "Don Bacon", "Don Bacon", "Zelensky", "Yermak"]
    assert spoke["group"].iloc[0] == "administration, without the president"


def test_opposition_and_concern_are_counted_together_as_doubt() -> None:
    counted = reactions.statements_counted(reactions.statements_by_group(said())).set_index("who")
    assert counted.loc["Don Bacon", ["heard", "said", "gist", "source_id"]].tolist() == ["doubt", 2, "first", "u"]
    assert len(counted) == 4


def test_one_ukrainian_statement_can_stand_under_a_stance_and_a_subject() -> None:
    none = pd.DataFrame(columns=["statement_id", "meaning", "says"])
    parts = reactions.by_subject(said()[said()["country"] == "Ukraine"], none)
    found = parts.groupby("part")["speaker"].agg(list).to_dict()
    assert found == {reactions.WELCOME: ["Zelensky"], reactions.LAND: ["Zelensky"],
                     reactions.HELP: ["Yermak"], reactions.DOUBT: ["Yermak"]}  # fmt: skip


def test_roll_calls_before_the_invasion_are_left_out() -> None:
    early = votes().assign(date=pd.Timestamp("2022-02-23"))
    assert reactions.roll_calls(early).empty and len(reactions.roll_calls(votes())) == 2


def test_statements_of_one_day_and_subject_are_counted_and_each_speaker_named_once() -> None:
    parts = said().iloc[[4, 5, 4]].assign(part=reactions.HELP)
    found = reactions.by_day(parts).iloc[0]
    assert found["said"] == 3 and found["speaker"] == "Yermak, Zelensky" and found["source_id"] == "y"
    assert found["gist"] == "thanks the US / pressure on Moscow / thanks the US"
