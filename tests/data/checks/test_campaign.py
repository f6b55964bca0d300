"""Section "campaign": thresholds on small frames, and the verdicts as they stand."""

from datetime import date

import pandas as pd
import pytest

from data.checks import Verdict, rules
from data.checks.campaign.coincidence import chance, three_way
from data.checks.campaign.comparable import americans, with_margin
from data.checks.campaign.divide import attitudes_vary
from data.checks.campaign.election import candidates, new_dynamic
from data.checks.campaign.figures import for_diplomacy, for_military_aid, undecided
from data.checks.campaign.salience import to_the_front
from tests.data.checks.pins import holds

THEN = date(2025, 5, 31)


@pytest.mark.parametrize(
    ("claim_id", "then", "now", "moved_by", "why"),
    [
        ("CAM-1", "contradicted", "contradicted", "", "the next presidential election was more than three years away"),
        ("CAM-2", "partly supported", "partly supported", "", "attention had risen, but it came last on election day"),
        ("CAM-3", "contradicted", "contradicted", "", "the only list names potential candidates"),
        ("CAM-4", "no evidence found", "no evidence found", "", "no wording gives 42 percent"),
        ("CAM-5", "no evidence found", "no evidence found", "", "both results are far above 31 percent"),
        ("CAM-6", "no evidence found", "no evidence found", "", "the nearest share not sure is 24 percent"),
        ("CAM-7", "supported", "supported", "", "the parties are ten points or more apart on every question"),
    ],
)
def test_verdict(claim_id: str, then: str, now: str, moved_by: str, why: str) -> None:
    holds(claim_id, then, now, moved_by)


def calendar(coming: str, listed: str = "potential candidates") -> pd.DataFrame:
    days = ["2024-11-05", coming, "2025-04-14"]
    return pd.DataFrame(
        {
            "row": ["e:1", "e:2", "e:3"],
            "date": pd.to_datetime(days),
            "kind": "election",
            "title": ["US presidential election", "Next US presidential election", "List of names"],
            "actors": ["two", None, listed],
            "published": pd.Timestamp("2025-04-14"),
            "source_id": "a",
        }
    )


@pytest.mark.parametrize(
    ("coming", "verdict"),
    [
        ("2027-05-19", Verdict.CONTRADICTED),  # 732 days after the announcement
        ("2027-05-18", Verdict.NO_EVIDENCE),  # 731 days: a campaign, but no measure of its dynamic
    ],
)
def test_a_campaign_lasts_two_years(coming: str, verdict: Verdict) -> None:
    assert new_dynamic(calendar(coming), as_of=THEN).verdict is verdict
    assert candidates(calendar(coming), as_of=THEN).verdict is verdict


def test_declared_candidates_are_candidates_and_a_missing_list_shows_nothing() -> None:
    assert candidates(calendar("2028-11-07", "declared candidates"), as_of=THEN).verdict is Verdict.NO_EVIDENCE
    assert candidates(calendar("2028-11-07").head(2), as_of=THEN).verdict is Verdict.NO_EVIDENCE


def polls(*answers: tuple[str, str, str, float], n: int | None = 1000, day: str = "2025-03-01") -> pd.DataFrame:
    """Results (topic, option, party, percent) of one poll."""
    frame = pd.DataFrame(answers, columns=["topic", "option", "party", "percent"])
    return frame.assign(
        row=[f"p:{index}" for index in range(len(frame))],
        poll_id="one",
        pollster="House",
        question="Question",
        population="US adults",
        field_end=pd.Timestamp(day),
        n=pd.array([n] * len(frame), dtype="Int64"),
        margin_of_error_points=float("nan"),
        published=pd.Timestamp(day),
        source_id="a",
    )


@pytest.mark.parametrize(
    ("percent", "verdict"),
    [(45.1, Verdict.SUPPORTED), (45.2, Verdict.NO_EVIDENCE), (38.9, Verdict.SUPPORTED), (38.8, Verdict.NO_EVIDENCE)],
)
def test_a_figure_fits_within_the_margin_of_a_thousand_people(percent: float, verdict: Verdict) -> None:
    assert for_military_aid(polls(("send_weapons", "support", "all", percent)), as_of=THEN).verdict is verdict


def test_half_of_the_results_is_partly_and_other_years_and_other_questions_do_not_count() -> None:
    two = polls(("send_weapons", "support", "all", 42), ("aid_pause", "disapprove", "all", 60))
    assert for_military_aid(two, as_of=THEN).verdict is Verdict.PARTLY
    assert for_military_aid(two.assign(field_end=pd.Timestamp("2024-12-31")), as_of=THEN).measured is None
    assert for_military_aid(two.assign(field_end=pd.Timestamp("2025-06-01")), as_of=THEN).measured is None
    assert for_diplomacy(polls(("war_goal", "end quickly", "all", 31)), as_of=THEN).verdict is Verdict.SUPPORTED
    assert undecided(polls(("trump_approval_job", "no opinion", "all", 27)), as_of=THEN).measured is None


def test_increase_and_same_are_added_up() -> None:
    both = americans(polls(("military_aid_level", "increase", "all", 21), ("military_aid_level", "same", "all", 29)))
    assert both.set_index("option")["percent"].to_dict() == {"increase": 21, "same": 29, "increase or same": 50}


def test_margin_is_printed_or_from_the_sample_or_from_the_house_or_assumed() -> None:
    frame = pd.concat([polls(("a", "b", "all", 1), n=each) for each in (400, None, None, 400)], ignore_index=True)
    frame["pollster"] = ["House", "House", "Other", "House"]
    frame["margin_of_error_points"] = [6.0, None, None, None]
    found = with_margin(frame)
    assert list(found["margin"]) == [6.0, 6.0, float(rules.POLL_MARGIN_POINTS), 4.9]
    assert list(found["margin_from"]) == ["printed", "same pollster", "assumed", "sample size"]


def triple(a: float, b: float, c: float) -> pd.DataFrame:
    return polls(("other", "x", "all", a), ("other", "y", "all", b), ("other", "z", "all", c))


@pytest.mark.parametrize(
    ("shares", "away"), [((42, 31, 27), 0), ((27, 42, 31), 0), ((45, 28, 27), 3), ((46, 27, 27), 4)]
)
def test_a_triple_is_compared_in_order_of_size(shares: tuple[float, float, float], away: float) -> None:
    assert list(three_way(triple(*shares))["away"]) == [away]


def test_three_answers_must_add_up() -> None:
    assert len(three_way(triple(42, 31, 24))) == 1
    assert three_way(triple(42, 31, 23)).empty


def test_chance_of_the_triple_in_a_pool_of_known_shares() -> None:
    pool = pd.concat([triple(42, 31, 27), polls(("pool", "p", "all", 42), ("pool", "q", "all", 31))], ignore_index=True)
    odds = chance(pool)  # pairs below 100: 42+42, 42+31, 31+42, 31+31; two of the four are the triple
    assert (odds.results, odds.questions) == (2, 1)
    assert odds.exact_pct == pytest.approx(50) and odds.some_exact_pct == pytest.approx(50)
    assert odds.some_in_order_pct == pytest.approx(25)


def test_a_rare_match_under_another_question_is_misleading_a_common_one_is_not() -> None:
    far = polls(("send_weapons", "support", "all", 60))
    filler = polls(*[("pool", f"o{each}", "all", float(each)) for each in range(1, 11)])
    rare = pd.concat([triple(42, 31, 27), far, filler], ignore_index=True)
    assert for_military_aid(rare, as_of=THEN).verdict is Verdict.MISLEADING
    likely = polls(("pool", "p", "all", 42), ("pool", "q", "all", 31))
    common = pd.concat([triple(42, 31, 27), far, likely], ignore_index=True)
    assert for_military_aid(common, as_of=THEN).verdict is Verdict.NO_EVIDENCE


@pytest.mark.parametrize(
    ("abroad", "later", "verdict"),
    [
        (30, 14, Verdict.SUPPORTED),  # second of four, and four points more than before
        (30, 13.9, Verdict.PARTLY),
        (5, 14, Verdict.PARTLY),
        (5, 13.9, Verdict.CONTRADICTED),
    ],
)
def test_front_and_rise(abroad: float, later: float, verdict: Verdict) -> None:
    options = [("election_issue", name, "all", share) for name, share in (("a", 40.0), ("b", 20.0), ("c", 10.0))]
    vote = polls(*options, ("election_issue", "foreign policy", "all", abroad), day="2024-11-05").assign(poll_id="exit")
    first = polls(("up_to_three", "foreign affairs", "all", 10), day="2023-01-01")
    last = polls(("up_to_three", "foreign affairs", "all", later), day="2024-06-01").assign(poll_id="two")
    frame = pd.concat([vote, first, last], ignore_index=True)
    assert to_the_front(frame, calendar("2028-11-07"), as_of=THEN).verdict is verdict


@pytest.mark.parametrize(("dem", "verdict"), [(40, Verdict.SUPPORTED), (39.9, Verdict.CONTRADICTED)])
def test_ten_points_between_the_parties(dem: float, verdict: Verdict) -> None:
    frame = polls(("send_weapons", "support", "rep", 30), ("send_weapons", "support", "dem", dem))
    assert attitudes_vary(frame, as_of=THEN).verdict is verdict


def test_empty_frames_give_no_evidence() -> None:
    none, days = polls(("x", "y", "all", 1)).head(0), calendar("2028-11-07").head(0)
    for finding in (
        to_the_front(none, days, as_of=THEN),
        attitudes_vary(none, as_of=THEN),
        new_dynamic(days, as_of=THEN),
    ):
        assert finding.verdict is Verdict.NO_EVIDENCE and finding.reason
    assert for_military_aid(none, as_of=THEN).verdict is Verdict.NO_EVIDENCE
