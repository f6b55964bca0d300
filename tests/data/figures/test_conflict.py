"""The frames that the figures of `conflict` draw, on small tables."""

import pandas as pd

from data.figures import conflict


def days(*texts: str) -> pd.DatetimeIndex:
    return pd.to_datetime(list(texts))


def test_weeks_fall_into_the_two_periods_by_the_day_of_the_announcement() -> None:
    weeks = pd.DataFrame({"week": days("2025-04-19", "2025-04-20"), "recent": [5.0, 5.0], "before": [2.0, 2.0]})
    found = conflict.weeks_compared(weeks)
    assert found["when"].tolist() == [conflict.BEFORE, conflict.RECENT]
    assert found["mean"].tolist() == [2.0, 5.0]


def test_only_whole_months_are_drawn() -> None:
    taken = pd.DataFrame({"map": "ISW map", "date": pd.date_range("2024-02-01", "2024-03-10"), "value": 1.0})
    taken["month"] = taken["date"].dt.to_period("M").dt.start_time
    found = conflict.ground_by_month(taken)
    assert found["month"].tolist() == [pd.Timestamp("2024-02-01")] and found["km2"].tolist() == [29.0]


def test_spring_is_january_to_may_on_one_map() -> None:
    months = pd.DataFrame({"map": ["DeepState map"] * 3 + ["ISW map"], "km2": [1.0, 2.0, 3.0, 4.0],
                           "month": days("2024-12-01", "2025-01-01", "2025-05-01", "2025-02-01")})  # fmt: skip
    assert conflict.spring_months(months).tolist() == [2.0, 3.0]


def test_the_wounded_do_not_enter_the_range_of_the_killed() -> None:
    near = pd.DataFrame({"side": ["Russia", "Russia"], "what": ["killed", "killed and wounded"],
                         "least": [100, 400], "most": [200, 900]})  # fmt: skip
    found = conflict.killed_by_side(near)
    assert found.loc["Russia"].tolist() == [100, 200]


def test_the_lowest_estimate_of_the_killed_is_named_with_its_author() -> None:
    near = pd.DataFrame({"side": ["Russia", "Russia", "Ukraine"], "who": ["A", "B;C", "D"],
                         "what": ["killed and wounded", "killed, by name", "killed"], "least": [1, 2, 3]})  # fmt: skip
    found = conflict.lowest_by_side(near)
    assert found.to_dict() == {"Russia": "B and C (killed, by name)", "Ukraine": "D (killed)"}


def totals() -> pd.DataFrame:
    return pd.DataFrame({
        "as_of": days("2024-07-10", "2024-07-31", "2024-07-31", "2024-08-31", "2024-09-30"),
        "published": days("2024-07-11", "2024-08-09", "2024-08-02", "2024-09-09", "2024-10-09"),
        "killed": [10, 11, 99, 12, None], "total": [30, 33, 99, 36, 40], "source_id": ["a", "b", "c", "d", "e"],
    })  # fmt: skip


def test_of_two_statements_on_a_day_the_later_counts_and_halves_are_left_out() -> None:
    found = conflict.civilians_counted(totals())
    assert found["source_id"].tolist() == ["a", "b", "d"]
    assert conflict.last_of_month(found)["source_id"].tolist() == ["b", "d"]


def test_both_lines_of_civilians_carry_a_name() -> None:
    long = conflict.killed_and_casualties(conflict.civilians_counted(totals()))
    assert long["series"].tolist() == ["killed", "killed", "casualties", "casualties"]
    names = conflict.line_names(long)
    assert names["label"].tolist() == ["killed", "killed plus injured"] and names["people"].tolist() == [12, 36]


def test_both_groups_of_displaced_people_are_added_and_keep_their_sources() -> None:
    day, public = days("2025-04-30"), days("2025-05-10")
    inside = pd.DataFrame({"as_of": day, "published": public, "idps": [3_700_000], "source_id": ["iom"]})
    abroad = pd.DataFrame({"as_of": day, "published": public, "refugees": [6_900_000], "source_id": ["unhcr"]})
    found = conflict.groups_displaced(inside, abroad)
    assert found["millions"].round(2).tolist() == [3.7, 6.9, 10.6]
    assert found["source_id"].tolist() == ["iom", "unhcr", ""]


def test_people_and_money_of_a_plan_have_labels_of_their_own() -> None:
    plan = pd.DataFrame({"plan": "hnrp", "year": [2025], "published": days("2025-04-01"), "version": "cut",
                         "people_in_need": [12_700_000], "people_targeted": [4_800_000],
                         "people_reached": [3_100_000], "required_usd": [1.75e9], "reached_as_of": days("2025-04-30")})  # fmt: skip
    found = conflict.quantities_planned(plan).set_index("what")["label"]
    assert found["people in need"] == "12.7 million" and found["money required"] == "USD 1.75 billion"
