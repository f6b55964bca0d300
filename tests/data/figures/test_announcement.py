"""The frames that the figures of `announcement` draw, on small tables."""

import pandas as pd

from data.checks.intensity import Intensity
from data.checks.trends import Trend
from data.figures import announcement


def days(*texts: str) -> pd.DatetimeIndex:
    return pd.to_datetime(list(texts))


def test_truces_of_the_first_half_of_2025_stand_in_their_lane() -> None:
    truces = pd.DataFrame({"start": days("2024-12-31", "2025-05-08", "2025-06-30", "2025-07-01"),
                           "scope": "full, 72 hours", "declared_by": "Russia"})  # fmt: skip
    found = announcement.in_truce(truces)
    assert found["date"].tolist() == list(days("2025-05-08", "2025-06-30"))
    assert found["lane"].eq("truces").all() and found["what"].iloc[0] == "full, 72 hours, Russia"


def test_only_confirmed_contacts_of_the_two_men_on_the_time_line_are_drawn() -> None:
    contacts = pd.DataFrame({
        "date": days("2025-01-31", "2025-02-12", "2025-03-01", "2025-03-18", "2025-07-03"),
        "direct_trump_putin": pd.array([True, True, None, True, True], dtype="boolean"),
        "status": ["confirmed", "confirmed", "confirmed", "disputed", "confirmed"],
        "topics": ["a", "b", "c", "d", "e"],
    })  # fmt: skip
    found = announcement.presidents_spoke(contacts)
    assert found["what"].tolist() == ["b"] and found["lane"].tolist() == ["the two presidents"]


def efforts() -> pd.DataFrame:
    return pd.DataFrame({
        "date": days("2025-03-18", "2025-03-18", "2025-04-01", "2025-05-16", "2025-05-16", "2025-06-02"),
        "kind": ["call", "truce", "call", "talks", "meeting", "talks"],
        "actors": ["Trump; Putin", "Russia; Ukraine", None, "Russia; Ukraine", "Russia; Ukraine", "Russia; Ukraine"],
        "title": ["call", "truce", "unnamed", "Istanbul", "dinner", "Istanbul again"],
    })  # fmt: skip


def test_truces_and_the_two_presidents_are_left_to_their_own_lanes() -> None:
    found = announcement.others_spoke(efforts())
    assert found["what"].tolist() == ["unnamed", "Istanbul", "dinner", "Istanbul again"]


def test_the_last_direct_talks_are_talks_and_not_later_than_the_announcement() -> None:
    assert announcement.last_direct_talks(efforts())["title"].tolist() == ["Istanbul"]
    assert announcement.last_direct_talks(efforts().head(3)).empty


def test_drones_and_missiles_are_added_on_the_days_of_the_time_line() -> None:
    air = pd.DataFrame({"date": days("2025-01-31", "2025-02-01", "2025-06-30", "2025-07-01"),
                        "strike_drones_launched": [1, 10, 20, 40], "missiles_launched": [100, 2, 3, 400]})  # fmt: skip
    assert announcement.launched_daily(air)["launched"].tolist() == [12, 23]


def test_the_weeks_around_the_call_leave_out_its_own_day() -> None:
    daily = pd.DataFrame({"date": pd.date_range("2025-05-11", "2025-05-27")})
    before, after = announcement.around_call(daily, -7, -1)["date"], announcement.around_call(daily, 1, 7)["date"]
    assert before.tolist() == list(pd.date_range("2025-05-12", "2025-05-18"))
    assert after.tolist() == list(pd.date_range("2025-05-20", "2025-05-26"))


def test_posts_are_counted_by_day_and_likes_are_a_median() -> None:
    posts = pd.DataFrame({"date": days("2025-05-17", "2025-05-17", "2025-05-17", "2025-05-18"), "post_id": list("abcd"),
                          "favourites_count": [10, 20, 900, 5], "source_id": "archive"})  # fmt: skip
    found = announcement.posts_by_day(posts)
    assert found["posts"].tolist() == [3, 1] and found["likes"].tolist() == [20, 5]
    assert found["day"].tolist() == ["17 May", "other days"]


def answers() -> pd.DataFrame:
    return pd.DataFrame({
        "country": ["Russia", "United States", "Ukraine", "China", "France", "Ukraine", "Ukraine"],
        "stance": ["support", "oppose", "concern", "neutral", "cautious", "oppose", "support"],
    })  # fmt: skip


def test_each_speaker_belongs_to_one_of_the_groups() -> None:
    found = announcement.speakers(answers()).tolist()
    assert found[:3] == ["Russian parliament", "US Congress", "Ukraine"]
    assert found[3:5] == ["other countries", "Europe, EU, NATO"] and set(found) <= set(announcement.SPEAKERS)


def test_doubt_and_concern_are_one_part_which_follows_on_support() -> None:
    found = announcement.stances_by_group(answers())
    kyiv = found[found["group"] == "Ukraine"]
    assert kyiv["stance"].tolist() == ["support", "doubt or concern"] and kyiv["n"].tolist() == [1, 2]
    assert kyiv["start"].tolist() == [0, 1] and kyiv["middle"].tolist() == [0.5, 2.0] and kyiv["end"].tolist() == [1, 3]


def test_calls_and_meetings_of_a_month_are_counted_together() -> None:
    found = announcement.efforts_by_month(efforts()).set_index(["month", "form"])["n"]
    assert found["Mar", "calls and meetings"] == 1 and found["Mar", "proposals, truces"] == 1
    assert found["May", "talks"] == 1 and found["May", "calls and meetings"] == 1


def test_years_without_a_contact_are_shown_as_none() -> None:
    found = announcement.contacts_by_year(pd.DataFrame({"date": days("2016-11-14", "2025-02-12", "2025-03-18")}))
    assert found["year"].tolist() == [f"{year}" for year in range(2016, 2026)]
    assert found["n"].tolist() == [1, *[0] * 8, 2]


def test_intervals_are_cut_at_the_edge_and_changes_are_not() -> None:
    wide = Trend("clashes", "a day", 9.0, 3.0, None, 200.0, -99.0, 300.0, pd.DataFrame())
    up = Trend("drones", "a day", 9.0, 3.0, None, 50.0, 20.0, 80.0, pd.DataFrame())
    found = announcement.changes(Intensity((wide, up), pd.DataFrame()))
    assert found["change"].tolist() == [200.0, 50.0]
    assert found["low"].tolist() == [-95, 20] and found["high"].tolist() == [160, 80]
    assert found["direction"].tolist() == ["no clear change", "rose"]
