"""The frames that the figures of `conclusion` draw, on small tables."""

from datetime import date

import pandas as pd
import pytest

from data.checks import rules
from data.checks.conclusion.windows import Change
from data.figures import conclusion


def days(*texts: str) -> pd.DatetimeIndex:
    return pd.to_datetime(list(texts))


def contacts(*on: str) -> pd.DataFrame:
    return pd.DataFrame({"date": days(*on), "topics": "ceasefire"})


def event(day: str, kind: str, title: str, actors: str = "Russia") -> pd.DataFrame:
    return pd.DataFrame({"date": days(day), "kind": kind, "title": title, "actors": actors})


def test_events_of_every_kind_stand_in_their_lanes() -> None:
    log = pd.concat([
        event("2025-06-02", "talks", "Second round", "Russia; Ukraine"), event("2025-06-03", "talks", "Call", "Russia"),
        event("2025-06-04", "truce", "Easter"), event("2025-06-05", "prisoners", "Exchange"),
        event("2025-06-06", "sanctions", "Package"), event("2025-06-07", "sanctions_relief", "Potash"),
        event("2025-06-08", "attack", "Record number of drones"), event("2025-06-09", "attack", "A strike"),
    ])  # fmt: skip
    found = conclusion.after_the_call(contacts("2025-06-01"), log)
    assert found["date"].dt.day.tolist() == [1, 2, 4, 5, 6, 7, 8]
    assert found["lane"].tolist() == [*list(conclusion.LANES)[:4], "sanctions", "sanctions", "largest air attacks"]
    assert found["title"].iloc[0] == "ceasefire"


def test_the_call_itself_is_left_out_and_weeks_are_counted_from_it() -> None:
    found = conclusion.after_the_call(contacts("2025-05-19", "2025-05-26"), event("2025-05-22", "truce", "Short"))
    assert found["weeks"].tolist() == [1, pytest.approx(3 / 7)]


def test_promises_stand_in_a_line_for_each_time_and_speak_of_the_record() -> None:
    kept = pd.DataFrame({"weeks_after": [1, 1, 66], "promise": ["Talks", "Draft", "Ceasefire"],
                         "outcome": ["None held; letters", "No draft", "Short truces"]})  # fmt: skip
    assert conclusion.promises_kept(kept) == (
        "- **Within one week**, on record: *Talks:* None held, letters · *Draft:* No draft."
    )


def forecasts() -> pd.DataFrame:
    return pd.DataFrame({
        "platform": ["Polymarket"] * 4 + ["Metaculus"],
        "question": ["Ceasefire in 2025"] * 3 + ["Pope hosts talks", *conclusion.SHORTER],
        "as_of": days("2025-08-15", "2025-05-22", "2025-03-12", "2025-03-12", "2026-03-29"),
        "probability_pct": [40.0, None, 78.0, 20.0, 20.0], "low_pct": [None, 0, None, None, None],
        "high_pct": [None, 50, None, None, None],
    })  # fmt: skip


def test_forecasts_of_something_other_than_peace_are_left_out() -> None:
    found = conclusion.forecasts_of_peace(forecasts())
    assert found["as_of"].is_monotonic_increasing and "Pope hosts talks" not in set(found["question"])


def test_a_forecast_of_which_only_bounds_are_known_stands_in_their_middle_and_is_named_by_the_upper() -> None:
    found = conclusion.forecasts_of_peace(forecasts())
    assert found["middle"].tolist() == [78, 25, 40, 20]
    assert found["named"].tolist() == ["78 %", "below 50 %", "40 %", "20 %"]


def test_a_forecast_of_which_only_bounds_are_known_breaks_the_line() -> None:
    found = conclusion.forecasts_of_peace(forecasts())
    assert found["part"].tolist()[:3] == [f"Polymarket: Ceasefire in 2025{part}" for part in (0, 1, 1)]
    assert found["part"].iloc[3] == "Metaculus: ceasefire before 20270"


def test_of_two_values_on_a_day_the_higher_is_printed_above_and_the_lower_below() -> None:
    two = pd.DataFrame({"platform": ["Manifold", "Manifold", "Manifold", "Metaculus"], "middle": [25.5, 17.4, 30.0, 50.0],
                        "as_of": days("2026-03-31", "2026-03-31", "2026-04-30", "2026-03-31")})  # fmt: skip
    assert conclusion.side_of_label(two).tolist() == ["above", "below", "above", "left"]


def test_a_value_stands_clear_of_the_line_of_its_question_and_of_the_range_of_may_2025() -> None:
    may = pd.DataFrame({"platform": ["Metaculus", "Glimt", "Polymarket"], "middle": [53.0, 40.0, 25.0],
                        "as_of": days("2025-05-08", "2025-05-08", "2025-05-22")})  # fmt: skip
    assert conclusion.side_of_label(may).tolist() == ["over", "left", "above"]


def changes() -> dict[str, list[Change]]:
    rise, fall = Change(date(2025, 5, 19), 10, 16, 2, 9), Change(date(2025, 8, 15), 10, 7, -5, -1)
    return {"drones": [rise, rise, fall, Change(date(2025, 10, 16), 10, 11, -1, 3)], "ground": []}


def test_a_change_around_a_contact_is_told_with_its_day_and_its_direction() -> None:
    found = conclusion.contacts_compared(changes())
    assert found["contact"].tolist() == ["19 May 2025", "19 May 2025", "15 Aug 2025", "16 Oct 2025"]
    assert found["difference"].tolist() == [6, 6, -3, 1]
    assert found["direction"].tolist() == ["more", "more", "less", "no clear change"]


def test_clear_rises_and_falls_are_counted_even_where_no_contact_can_be_compared() -> None:
    found = conclusion.directions(changes())
    assert found.loc["drones"].to_dict() == {"contacts": 4, "more": 2, "less": 1}
    assert found.loc["ground"].to_dict() == {"contacts": 0, "more": 0, "less": 0}


def test_a_long_title_takes_two_lines_and_no_more() -> None:
    assert conclusion.two_lines("Abu Dhabi talks (23-24 January; next round in February)") == "Abu Dhabi talks"
    assert conclusion.two_lines("one two three four", width=9) == "one two|three"


def plans() -> pd.DataFrame:
    made = pd.DataFrame({"proposal_id": ["whole", "short", "old"], "title": ["Whole", "Short", "Old"], "summary": "…",
                         "date": days("2025-11-20", "2025-06-02", "2025-05-01"), "source_id": "a",
                         "published": days("2025-11-21", "2025-06-03", "2025-05-02")})  # fmt: skip
    issues = ["ceasefire", "sanctions", "peacekeepers", "territory", "nato", "army_cap", "elections", "minorities"]
    assert len(issues) >= rules.FULL_TEXT_ISSUES
    terms = pd.DataFrame({"proposal_id": ["whole"] * len(issues) + ["short"], "issue": [*issues, "ceasefire"]})
    terms = terms.assign(position="words")
    return conclusion.proposals_labelled(made, terms)


def test_a_proposal_is_a_full_text_by_the_number_of_its_issues() -> None:
    found = plans().set_index("row_label")["full"]
    assert found.to_dict() == {"Short": False, "Whole": True}


def test_only_parts_that_a_proposal_holds_have_a_square() -> None:
    found = conclusion.parts_held(plans())
    assert list(zip(found["row_label"], found["part"], found["kind"], strict=True)) == [
        ("Short", "diplomacy", "short text"), ("Whole", "diplomacy", "full text"),
        ("Whole", "economic incentives", "full text"), ("Whole", "security guarantees", "full text"),
    ]  # fmt: skip
