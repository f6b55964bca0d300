"""The frames that the figures of `frameworks` draw, on small tables."""

from datetime import date

import pandas as pd
import pytest

from data.checks.frameworks import ground
from data.figures import frameworks


def days(*texts: str) -> pd.Series:
    return pd.Series(pd.to_datetime(list(texts)))


def coded(*rows: tuple[str, str, str]) -> pd.DataFrame:
    """Terms of proposals: proposal, issue, whom the term favours."""
    terms = pd.DataFrame(rows, columns=["proposal_id", "issue", "favours"])
    return terms.assign(date=pd.Timestamp("2025-04-17"), title="A title that is too long for a row", proposer="Ukraine")


def test_half_years_end_and_begin_at_the_announcement_and_are_over() -> None:
    made = pd.DataFrame({"date": days("2024-05-18", "2024-05-19", "2024-11-17", "2025-05-17", "2025-05-18")})
    found = frameworks.by_half_year(made, date(2025, 11, 14))
    assert found["value"].tolist() == [1, 2] and found["start"].iloc[1] == pd.Timestamp("2024-11-17")
    assert found["days"].iloc[1] == "17 November 2024 to 17 May 2025"
    assert frameworks.by_half_year(made, date(2025, 11, 15))["value"].tolist() == [1, 2, 1]
    assert (found["last"] < found["start"] + pd.Timedelta(days=182)).all()


def test_issues_are_written_in_words() -> None:
    assert frameworks.subject(pd.Series(["nato", "security_guarantees"])).tolist() == ["NATO", "security guarantees"]


def test_a_proposal_with_few_issues_is_left_out_of_the_grid() -> None:
    wide = [("us28", issue, "russia") for issue in ("nato", "territory", "sanctions")]
    narrow = [("alaska25", issue, "russia") for issue in ("nato", "territory")]
    found = frameworks.demands_by_issue(coded(*wide, *narrow))
    assert found["proposal"].unique().tolist() == ["Apr 2025 US 28 points"]
    assert len(frameworks.demands_by_issue(coded(*wide, *narrow), least=2)) == 5


def test_a_cell_holds_each_demand_once_as_a_letter_and_in_words() -> None:
    terms = coded(("us28", "nato", "shared"), ("us28", "nato", "shared"), ("us28", "nato", "unclear"))
    found = frameworks.demands_by_issue(terms, least=1)
    assert found["letter"].tolist() == ["B", "?"] and found["told"].tolist() == ["both", "unclear"]


def test_a_proposal_without_a_short_name_carries_the_start_of_its_title() -> None:
    found = frameworks.demands_by_issue(coded(("new26", "nato", "russia")), least=1)
    assert found["proposal"].tolist() == ["Apr 2025 A title that is to"]


def test_what_the_united_states_proposed_with_ukraine_is_not_theirs_without_it() -> None:
    who = ["United States (Witkoff)", "United States and Russia", "Ukraine with the United States and Europe", "China"]
    found = frameworks.american_without_ukraine(pd.DataFrame({"proposer": who}))
    assert found["proposer"].tolist() == who[:2]


def shares() -> pd.DataFrame:
    full = [("whole", each, "russia") for each in ("territory", "nato", "sanctions", "elections", "army_cap")]
    rest = [("brief", "territory", "unclear"), ("brief", "territory", "unclear"), ("short", "ceasefire", "shared")]
    return frameworks.shares_by_issue(coded(*full, *rest)).set_index("issue")


def test_shares_are_of_all_proposals_and_of_the_full_texts_and_count_each_once() -> None:
    assert shares().index[0] == "territory"
    assert shares().loc["territory"].round(1).tolist() == [66.7, 100.0, 2, 1]
    assert shares().loc["ceasefire"].round(1).tolist() == [33.3, 0.0, 1, 0]


def test_shares_need_no_full_text() -> None:
    found = frameworks.shares_by_issue(coded(("brief", "territory", "russia")))
    assert found["full"].tolist() == [0.0] and found["all"].tolist() == [100.0]


def test_titles_stand_in_a_line_with_their_years() -> None:
    terms = pd.DataFrame({"title": ["Minsk II", "Istanbul"], "date": days("2015-02-15", "2022-03-29")})
    assert frameworks.titles(pd.concat([terms, terms])) == "Minsk II (2015), Istanbul (2022)"
    assert frameworks.titles(terms.head(0)) == "none"


def area() -> pd.DataFrame:
    """The DeepState map rises by one percent of Ukraine with each row; the ISW layer begins later and higher."""
    when = days("2024-07-14", "2024-07-20", "2024-08-01", "2025-05-17", "2025-05-16", "2025-05-17")
    percent = pd.Series([1, 2, 3, 4, 8, 9])
    return pd.DataFrame(
        {
            "basis": [ground.MAP] * 4 + [ground.LAYER] * 2,
            "date": when,
            "published": when,
            "control_km2": percent * ground.UKRAINE_KM2 / 100,
        }
    )


def test_a_map_is_drawn_on_its_ends_and_on_the_first_of_each_month() -> None:
    found = frameworks.control_by_month(area())
    assert found["percent"].round(6).tolist() == [1, 3, 4, 8, 9]


def test_points_are_gained_on_one_map_since_its_first_day_or_a_given_one() -> None:
    assert frameworks.points_gained(area(), ground.MAP) == pytest.approx(3)
    assert frameworks.points_gained(area(), ground.MAP, date(2024, 7, 21)) == pytest.approx(2)
    assert frameworks.points_gained(area(), ground.LAYER) == pytest.approx(1)


def test_proposals_of_a_kind_are_parted_by_the_end_of_may_2025_and_counted_once() -> None:
    terms = pd.DataFrame(
        {"proposal_id": ["a", "a", "b", "c"], "date": days("2025-05-31", "2025-05-31", "2025-06-01", "2025-06-02")}
    )
    found = frameworks.proposals_by_kind({"NATO barred": terms, "NATO offered": terms.head(0)})
    assert found["kind"].tolist() == ["NATO barred", "NATO offered"]
    assert found["early"].tolist() == [1, 0] and found["since"].tolist() == [2, 0]


def on_paper() -> pd.DataFrame:
    terms = coded(*[("plan", "sanctions", "russia")] * 3, ("plan", "territory", "russia"))
    position = ["Sanctions lifted", "Gradual relief", "New sanctions", "Blockade lifted"]
    public = {"published": pd.Timestamp("2025-04-18"), "source_id": "plan"}
    return terms.assign(position=position, wording="Plan: " + pd.Series(position), **public)


def test_relief_is_a_term_on_sanctions_that_lifts_them_at_once_or_by_steps() -> None:
    found = frameworks.relief_on_paper(on_paper())
    assert found["what"].tolist() == ["Plan: Sanctions lifted", "Plan: Gradual relief"]
    assert found["row"].tolist() == [frameworks.AT_ONCE, frameworks.BY_STEPS]


def steps() -> pd.DataFrame:
    when = days("2021-12-31", "2022-01-01", "2025-09-11")
    return pd.DataFrame({"kind": ["tightening", "threat", "easing"], "date": when, "what": ["old", "said", "licence"],
                         "published": when, "source_id": ["a", "b", "c"], "note": None})  # fmt: skip


def test_a_step_is_an_easing_or_a_tightening() -> None:
    assert frameworks.steps_taken(steps())["row"].tolist() == [frameworks.TIGHTENED, frameworks.EASED]


def test_paper_and_practice_stand_in_one_table_from_2022_on() -> None:
    both = frameworks.paper_and_practice(frameworks.relief_on_paper(on_paper()), frameworks.steps_taken(steps()))
    assert both["kind"].tolist() == ["paper", "paper", "taken"] and both["source_id"].tolist() == ["plan", "plan", "c"]
    assert "note" not in both.columns
