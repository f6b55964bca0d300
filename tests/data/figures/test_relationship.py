"""The frames that the figures of `relationship` draw, on small tables."""

import pandas as pd

from data.figures import relationship


def days(*texts: str) -> pd.DatetimeIndex:
    return pd.to_datetime(list(texts))


def whole(*numbers: int | None) -> pd.Series:
    return pd.Series(list(numbers), dtype="Int64")


def contacts() -> pd.DataFrame:
    return pd.DataFrame({
        "contact_id": ["C01", "C04", "C27", "C28"],
        "kind": ["call", "meeting", "call", "meeting_informal"],
        "place": [None, "Hamburg (G20)", None, "Hamburg (G20 dinner)"],
        "duration_minutes": whole(None, 135, None, None),
        "ukraine_discussed": pd.Series([None, True, True, False], dtype="boolean"),
        "direct_trump_putin": pd.Series([True, True, None, False], dtype="boolean"),
    })  # fmt: skip


def lengths() -> pd.DataFrame:
    return pd.DataFrame({"contact_id": ["C04", "C27"], "low": whole(120, 120), "high": whole(140, 150)})


def test_only_contacts_known_to_be_between_the_two_men_are_theirs() -> None:
    assert relationship.between_presidents(contacts())["contact_id"].tolist() == ["C01", "C04"]


def test_a_length_without_a_range_is_both_of_its_ends() -> None:
    told = pd.DataFrame({"contact_id": ["C27", "C27", "C28"], "duration_minutes": whole(125, 130, 70),
                         "low": whole(None, 120, None), "high": whole(None, None, 75)})  # fmt: skip
    found = relationship.lengths_told(told).set_index("contact_id")
    assert found.loc["C27"].tolist() == [120, 130] and found.loc["C28"].tolist() == [70, 75]


def test_the_length_in_the_table_goes_before_the_middle_of_what_was_told() -> None:
    found = relationship.described(contacts(), lengths())
    assert found["minutes"].tolist() == [relationship.NOT_TOLD, 135.0, 135.0, relationship.NOT_TOLD]
    assert found["low"].isna().tolist() == [True, False, False, True]


def test_a_subject_that_no_account_tells_is_not_known() -> None:
    found = relationship.described(contacts(), lengths())["ukraine"].tolist()
    assert found == ["not known", "Ukraine discussed", "Ukraine discussed", "Ukraine not discussed"]


def test_arranged_meetings_carry_their_place_and_the_call_its_name() -> None:
    found = relationship.described(contacts(), lengths())
    assert found["label"].fillna("").tolist() == ["", "Hamburg", "the call", ""]
    assert found["form"].tolist() == ["call", "arranged meeting", "call", "brief meeting"]


def totals() -> pd.DataFrame:
    return pd.DataFrame({
        "scope": ["2020 to 9 Sep", "2025", "second term to 19 May 2025", "first term incl. Nov 2016", "2025"],
        "start": days("2020-01-01", "2025-01-01", "2025-01-20", "2016-11-14", "2025-01-01"),
        "end": days("2020-09-09", "2025-12-31", "2025-05-19", "2021-01-20", "2025-12-31"),
        "what": ["calls", "meetings_with_envoys", "calls", "calls", "all_contacts"],
        "value": [8, 1, 3, 20, 17], "counted_by": ["RT", "Ushakov", "dpa", "TASS", "Ushakov"],
        "published": days("2020-09-09", "2025-12-30", "2025-05-19", "2025-02-13", "2025-12-30"),
        "source_id": ["a", "b", "c", "d", "e"], "note": None,
    })  # fmt: skip


def compared() -> pd.DataFrame:
    direct = pd.DataFrame({"kind": ["call", "call", "meeting_informal", "letter"],
                           "date": days("2016-11-14", "2025-05-19", "2025-08-15", "2025-08-15")})  # fmt: skip
    envoys = pd.DataFrame({"way": ["envoy with Putin"], "date": days("2025-04-11")})
    return relationship.totals_compared(totals(), direct, envoys)


def test_each_total_stands_beside_the_contacts_of_its_kind_and_time_both_ends_included() -> None:
    found = compared().set_index("source_id")["ours"]
    assert found.to_dict() == {"d": 1, "e": 4, "b": 1, "c": 1}


def test_the_first_term_comes_first_and_a_part_of_a_year_is_left_out() -> None:
    assert compared()["source_id"].tolist() == ["d", "e", "b", "c"]


def test_totals_are_named_by_time_kind_and_author() -> None:
    assert compared()["label"].tolist() == [
        "first term, calls (TASS Feb 25)", "2025, all (Ushakov)", "2025, envoys (Ushakov)",
        "to 19 May 2025, calls (dpa)",
    ]  # fmt: skip


def test_both_numbers_of_a_total_become_rows() -> None:
    found = relationship.both_counts(compared().head(1))
    assert found["who"].tolist() == ["counted by others", "listed in this book"]
    assert found["contacts"].tolist() == [20, 1] and found["source_id"].tolist() == ["d", "d"]


def test_a_contact_without_a_lane_is_left_out() -> None:
    direct = pd.DataFrame({"kind": ["call", "letter"], "topics": ["Ukraine", "children"]})
    indirect = pd.DataFrame({"way": ["ministers or delegations"], "title": ["Talks in Riyadh"]})
    found = relationship.in_lanes(direct, indirect)
    assert found["lane"].tolist() == ["presidents: call", "ministers, delegations"]
    assert found["what"].tolist() == ["Ukraine", "Talks in Riyadh"]


def test_what_was_said_becomes_lines_with_a_quotation_where_there_is_one() -> None:
    said = pd.DataFrame({
        "speaker": ["A", "B"], "role": ["Senator (R-Ohio)", "Speaker"], "date": days("2018-07-16", "2018-07-17"),
        "gist": ["Calls it shameful; asks for more", "Defends it"], "quote": ["This is shameful", None],
    })  # fmt: skip
    assert relationship.spoken(said) == [
        "- **A** (Senator (R-Ohio)), on record of 16 July 2018: Calls it shameful: “This is shameful”",
        "- **B** (Speaker), on record of 17 July 2018: Defends it",
    ]
    assert relationship.spoken(said.iloc[:0]) == []
