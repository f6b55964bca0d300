"""The frames that the figures of `russia` draw, on small tables."""

import pandas as pd

from data.figures import russia


def days(*texts: str) -> pd.DatetimeIndex:
    return pd.to_datetime(list(texts))


def test_statements_of_one_day_and_stance_stand_side_by_side() -> None:
    said = pd.DataFrame({"date": days("2025-05-19", "2025-05-19", "2025-05-19", "2025-05-20"),
                         "stance": ["support", "support", "cautious", "support"],
                         "kremlin": [True, False, True, True]})  # fmt: skip
    found = russia.placed(said)
    assert found["place"].tolist() == [0, 1, 0, 0]
    assert found["who"].tolist() == ["the Kremlin", "other officials", "the Kremlin", "the Kremlin"]


def proposals() -> pd.DataFrame:
    return pd.DataFrame({
        "proposal_id": ["memo", "minsk", "halt", "plan", "treaty"],
        "proposer": ["Russia", "Trilateral Contact Group (Ukraine, Russia, OSCE)", "United States with Russia",
                     "Ukraine", "Russia and Ukraine (draft, not agreed)"],
        "date": days("2025-06-02", "2014-09-05", "2025-03-18", "2022-11-15", "2022-04-15"),
    })  # fmt: skip


def terms() -> pd.DataFrame:
    ids = ["memo", "memo", "memo", "minsk", "halt", "plan", "treaty"]
    return pd.DataFrame({
        "proposal_id": ids, "issue": ["nato", "nato", "territory", "nato", "nato", "nato", "army_cap"],
        "favours": ["russia", "russia", "ukraine", "russia", "russia", "russia", "russia"],
        "position": "as told", "term_id": [f"{key}-{n}" for n, key in enumerate(ids)], "source_id": "dropped",
    })  # fmt: skip


def test_demands_are_terms_for_russia_in_texts_of_russia_in_order_of_time() -> None:
    found = russia.demands(proposals(), terms())
    assert found["term_id"].tolist() == ["treaty-6", "memo-0"]
    assert found["text"].tolist() == ["Apr 2022", "Jun 2025"]
    assert found["demand"].tolist() == ["ceiling on the army", "no NATO, no bases"]


def test_an_issue_that_a_text_names_twice_is_one_demand() -> None:
    found = russia.demands(proposals(), terms())
    assert found["proposal_id"].eq("memo").sum() == 1


def test_of_the_numbers_of_diplomacy_only_exchanges_for_each_side_are_bars() -> None:
    series = pd.DataFrame({"series": ["bodies_returned", "prisoners_exchanged_each_side"], "value": [6000, 1000],
                           "row": ["first", "second"]})  # fmt: skip
    found = russia.exchanges(series)
    assert found["value"].tolist() == [1000] and found["row"].tolist() == ["prisoners"]


def test_rounds_are_talks_at_one_table_and_those_elsewhere_were_with_the_united_states() -> None:
    events = pd.DataFrame({
        "kind": ["talks", "talks", "talks", "talks", "call", "talks"],
        "actors": ["Russia; Ukraine; Turkiye", "Ukraine; United States; Russia", "Ukraine; Russia", None,
                   "Russia; Ukraine", "Russia; United States"],
        "title": ["First talks", "First trilateral round", "Separate talks in Riyadh", "Talks", "Call", "Talks"],
        "place": ["Istanbul", "Abu Dhabi", "Riyadh", "Istanbul", "Istanbul", "Istanbul"],
    })  # fmt: skip
    found = russia.rounds(events, height=1230)
    assert found["title"].tolist() == ["First talks", "First trilateral round"]
    assert found["place"].tolist() == ["Istanbul", "with the United States"]
    assert found["height"].tolist() == [1230, 1230]


def test_tiles_are_laid_by_tone_from_the_left_of_each_row() -> None:
    told = pd.DataFrame({"group": ["state", "loyal", "state"], "framing": ["sceptical", "neutral", "victory"]})
    found = russia.tiles(told, ["victory", "neutral", "sceptical"])
    assert found["framing"].tolist() == ["victory", "neutral", "sceptical"]
    assert found["owner"].tolist() == ["state-owned", "private, loyal", "state-owned"]
    assert found["slot"].tolist() == [0, 0, 1]


def test_tones_are_counted_by_owner_in_words() -> None:
    told = pd.DataFrame({"owner": ["state-owned"] * 3, "framing": ["neutral", "victory", "victory"]})
    assert russia.tallies(told) == (
        "state-owned 2 victory, 1 neutral; private, loyal without a report; independent without a report"
    )
